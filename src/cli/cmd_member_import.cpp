#include "cli/commands.hpp"
#include "cli/member_options.hpp"
#include "cli/record_file.hpp"
#include "i18n/message_check.hpp"
#include "store/csv.hpp"
#include "store/yaml_write.hpp"
#include "text/suggest.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <ostream>
#include <span>
#include <utility>
#include <vector>

namespace chibo::cli {

namespace {

using i18n::CheckMsg;
using i18n::Msg;
using model::Member;

struct Options {
  std::string file;
  bool yes = false;
};

/// A column of the table: its customary headings and where it goes.
struct Column {
  std::array<std::string_view, 3> headings;
  Given MemberOptions::*target;
};

constexpr Column k_columns[] = {
    {{"mã"}, &MemberOptions::id},
    {{"họ tên", "họ và tên", "tên"}, &MemberOptions::name},
    {{"giới tính"}, &MemberOptions::gender},
    {{"ngày kết nạp", "ngày vào đảng"}, &MemberOptions::admitted},
    {{"ngày chính thức"}, &MemberOptions::official},
    {{"về chi bộ", "ngày về chi bộ"}, &MemberOptions::joined},
    {{"chức vụ", "chức vụ đảng"}, &MemberOptions::position},
    {{"tổ", "tổ đảng"}, &MemberOptions::group},
    {{"trạng thái", "tình trạng"}, &MemberOptions::status},
};

const Column* column_of(std::string_view heading) {
  const std::string folded = text::fold(heading);
  for (const Column& column : k_columns) {
    for (const std::string_view known : column.headings) {
      if (!known.empty() && text::fold(known) == folded) {
        return &column;
      }
    }
  }
  return nullptr;
}

/// A row that cannot be taken, and why.
struct Refusal {
  std::size_t line = 0;
  base::Error why;
};

/// A member as a row tells.
struct Row {
  std::size_t line = 0;
  Member told;
};

/// What a table brings: members to add, members that are there as told, and rows refused.
struct Import {
  std::vector<Row> fresh;
  std::vector<Row> same;
  std::vector<Refusal> refused;
  std::vector<std::string> ignored_columns;
};

bool is_number_column(std::string_view heading) {
  const std::string folded = text::fold(heading);
  return folded == "tt" || folded == "stt" || folded == "so tt";
}

using Columns = std::vector<const Column*>;  // null: not imported

/// Two columns for one thing: nobody can tell which of them is right.
std::optional<base::Error> why_column_twice(const std::vector<std::string>& headings,
                                            const Columns& columns) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto first = std::ranges::find(columns, columns[i]) - columns.begin();
    const auto earlier = static_cast<std::size_t>(first);
    if (columns[i] != nullptr && earlier < i) {
      return base::Error{i18n::say(CheckMsg::column_twice, columns[i]->headings.front(),
                                   headings[earlier], headings[i]),
                         i18n::say(CheckMsg::column_twice_hint)};
    }
  }
  return std::nullopt;
}

base::Result<Columns> read_headings(const std::vector<std::string>& headings, Import& out) {
  Columns columns;
  for (const std::string& heading : headings) {
    columns.push_back(column_of(heading));
    if (columns.back() == nullptr && !heading.empty() && !is_number_column(heading)) {
      out.ignored_columns.push_back(heading);
    }
  }
  if (auto twice = why_column_twice(headings, columns)) {
    return tl::unexpected(std::move(*twice));
  }
  const bool has_name = std::ranges::any_of(columns, [](const Column* column) {
    return column != nullptr && column->target == &MemberOptions::name;
  });
  if (!has_name) {
    return base::fail(i18n::say(Msg::import_no_name), i18n::say(Msg::import_no_name_hint));
  }
  return columns;
}

base::Result<Member> read_row(const store::CsvRow& row, const Columns& columns) {
  MemberOptions options;
  for (std::size_t i = 0; i < row.fields.size() && i < columns.size(); ++i) {
    if (columns[i] != nullptr && !row.fields[i].empty()) {
      options.*columns[i]->target = row.fields[i];
    }
  }
  if (options.position && text::fold(*options.position) == "dang vien") {
    options.position.reset();  // no office
  }
  if (!options.name) {
    return base::fail(i18n::say(Msg::import_nameless));
  }
  return member_told(options);
}

bool has_same_name(const Member& a, const Member& b) {
  return text::match_key(a.name.value_or("")) == text::match_key(b.name.value_or(""));
}

bool is_same_person(const Member& a, const Member& b) {
  return has_same_name(a, b) && a.admitted == b.admitted;
}

/// The member of the roster that a row means: by id, by name and admission, else a namesake whom no
/// row of the table means exactly.
const Member* counterpart(const model::Roster& roster, const Member& told,
                          const std::vector<Row>& rows) {
  const std::vector<Member>& members = *roster.members;
  const Member* by_id = told.id.is_said() ? find_member(roster, told.id->text) : nullptr;
  if (by_id != nullptr) {
    return by_id;
  }
  const auto exact = std::ranges::find_if(
      members, [&](const Member& member) { return is_same_person(member, told); });
  if (exact != members.end()) {
    return &*exact;
  }
  const auto namesake = std::ranges::find_if(members, [&](const Member& member) {
    return has_same_name(member, told) && std::ranges::none_of(rows, [&](const Row& row) {
             return is_same_person(row.told, member);
           });
  });
  return told.id.is_said() || namesake == members.end() ? nullptr : &*namesake;
}

/// Whether what a row tells of offices or statuses stands in the roster.
template <class Entry, class Kind>
bool holds(const model::ToldList<Entry>& known, const model::ToldList<Entry>& told,
           model::Told<Kind> Entry::*kind) {
  return std::ranges::all_of(*told, [&](const Entry& entry) {
    return std::ranges::find(*known, entry.*kind, kind) != known->end();
  });
}

/// The keys in which the roster does not say what a row tells.
std::string differences(Member known, Member told) {
  std::string out;
  for (const records::Field& field : records::shape_of<Member>().fields) {
    void* here = field.slot(&known);
    void* there = field.slot(&told);
    bool agrees = !field.ops->told(there).is_said();
    if (!agrees && field.ops->kind == records::Kind::list) {
      agrees = holds(known.offices, told.offices, &model::OfficeHeld::office) &&
               holds(known.statuses, told.statuses, &model::Status::kind);
    } else if (!agrees) {
      agrees = field.ops->told(here).is_said() &&
               text::match_key(field.ops->write(here)) == text::match_key(field.ops->write(there));
    }
    out += agrees ? "" : (out.empty() ? "" : ", ") + std::string(field.key);
  }
  return out;
}

base::Error differs(const Member& known, const std::string& keys) {
  return {i18n::say(Msg::import_differs, known.name.value_or(""), known.id->text, keys),
          i18n::say(Msg::import_differs_hint, known.id->text)};
}

/// Tells new members from those the roster has.
void sort_rows(const std::vector<Row>& rows, model::Roster roster, Import& out) {
  const model::Roster before = roster;
  for (const Row& row : rows) {
    const Member* known = counterpart(before, row.told, rows);
    for (const Row& earlier : out.fresh) {
      if (known == nullptr && (is_same_person(earlier.told, row.told) ||
                               (row.told.id.is_said() && earlier.told.id == row.told.id))) {
        known = &earlier.told;
      }
    }
    if (known == nullptr) {
      Row fresh = row;
      if (!fresh.told.id.is_said()) {
        fresh.told.id = model::Code{free_id(roster, *fresh.told.name)};
      }
      roster.members.value.push_back(fresh.told);
      out.fresh.push_back(std::move(fresh));
    } else if (const std::string keys = differences(*known, row.told); !keys.empty()) {
      out.refused.push_back({row.line, differs(*known, keys)});
    } else {
      out.same.push_back({row.line, *known});
    }
  }
}

base::Result<Import> read_table(const std::vector<store::CsvRow>& rows,
                                const model::Roster& roster) {
  if (rows.empty()) {
    return base::fail(i18n::say(Msg::import_empty));
  }
  Import out;
  const auto columns = read_headings(rows.front().fields, out);
  if (!columns) {
    return tl::unexpected(columns.error());
  }
  std::vector<Row> told;
  for (const store::CsvRow& row : std::span(rows).subspan(1)) {
    if (auto member = read_row(row, *columns)) {
      told.push_back({row.line, std::move(*member)});
    } else {
      out.refused.push_back({row.line, member.error()});
    }
  }
  sort_rows(told, roster, out);
  return out;
}

base::Result<void> add_to(store::RecordEdit& edit, const Row& row) {
  return edit.add({}, "đảng viên", store::item_node(row.told));
}

/// Puts the new members into the roster's text; whoever would make it wrong is refused. What the
/// others would bring elsewhere is told.
base::Result<Damage> enter(const Env& env, const Workspace& workspace, RecordFile& file,
                           Import& table) {
  Damage out;
  store::RecordEdit all = file.edit;
  for (const Row& row : table.fresh) {
    if (auto done = add_to(all, row); !done) {
      return tl::unexpected(done.error());
    }
  }
  out = damage_of(env, workspace, file.path, all.text());
  if (out.here.empty()) {
    file.edit = std::move(all);
    return out;
  }
  out = {};
  for (const Row& row : std::exchange(table.fresh, {})) {
    store::RecordEdit one_more = file.edit;
    if (auto done = add_to(one_more, row); !done) {
      return tl::unexpected(done.error());
    }
    Damage damage = damage_of(env, workspace, file.path, one_more.text());
    if (damage.here.empty()) {
      file.edit = std::move(one_more);
      table.fresh.push_back(row);
      out = std::move(damage);
    } else {
      const diag::Diagnostic& fault = damage.here.front();
      table.refused.push_back({row.line, {fault.what, fault.hint}});
    }
  }
  return out;
}

void describe(Env& env, const Import& import, const Options& options) {
  for (const std::string& heading : import.ignored_columns) {
    say(env.err, env, i18n::say(Msg::import_ignored_column, heading));
  }
  for (const Row& row : import.fresh) {
    env.out << "  + ";
    say(env.out, env, i18n::say(Msg::import_row, *row.told.name, row.told.id->text));
  }
  for (const Row& row : import.same) {
    env.out << "  = ";
    say(env.out, env, i18n::say(Msg::import_same, row.told.name.value_or(""), row.told.id->text));
  }
  for (const Refusal& refusal : import.refused) {
    env.out << "  - ";
    say(env.out, env, i18n::say(Msg::import_refused, options.file, refusal.line, refusal.why.what));
    if (refusal.why.hint) {
      env.out << "    ";
      say(env.out, env, *refusal.why.hint);
    }
  }
}

Exit import(Env& env, const Options& options) {
  const auto open =
      open_for_writing(env, "member import", options.yes ? Intent::write : Intent::preview);
  if (!open) {
    return refused(env, open.error());
  }
  const Workspace& workspace = open->workspace;
  const auto bytes = base::read_file(env.folder / options.file);
  if (!bytes) {
    return usage_error(
        env, {i18n::say(Msg::about_file, options.file, bytes.error().what), bytes.error().hint});
  }
  const auto rows = store::parse_csv(bytes->bytes);
  if (!rows) {
    return refused(
        env, {i18n::say(Msg::about_file, options.file, rows.error().what), rows.error().hint});
  }
  auto table = read_table(*rows, workspace.cell().roster);
  if (!table) {
    return refused(
        env, {i18n::say(Msg::about_file, options.file, table.error().what), table.error().hint});
  }
  RecordFile file = roster_file(workspace);
  const auto damage = enter(env, workspace, file, *table);
  if (!damage) {
    return refused(env, damage.error());
  }
  std::ranges::stable_sort(table->refused, {}, &Refusal::line);
  describe(env, *table, options);
  const Exit exit = table->refused.empty() ? Exit::done : Exit::found;
  if (table->fresh.empty() && table->refused.empty() && !table->same.empty()) {
    say(env.out, env, i18n::say(Msg::import_nothing_new));
    return exit;
  }
  if (!options.yes) {
    say(env.out, env, i18n::say(Msg::import_dry, table->fresh.size(), table->refused.size()));
    return exit;
  }
  const i18n::Message done =
      i18n::say(Msg::import_done, table->fresh.size(), table->refused.size());
  if (table->fresh.empty()) {
    say(env.out, env, done);
    return exit;
  }
  const Exit written =
      write_judged(env, workspace, file, *damage, {done},
                   "Nhập " + std::to_string(table->fresh.size()) + " đảng viên từ bảng");
  return written == Exit::done ? exit : written;
}

}  // namespace

Action add_member_import(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("FILE", options->file).required();
  arguments.add_flag("--yes", options->yes);
  return [options](Env& env) { return import(env, *options); };
}

}  // namespace chibo::cli
