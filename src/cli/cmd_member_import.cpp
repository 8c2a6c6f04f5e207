#include "cli/commands.hpp"
#include "cli/member_options.hpp"
#include "cli/roster_edit.hpp"
#include "store/csv.hpp"
#include "store/yaml_write.hpp"
#include "text/suggest.hpp"
#include "text/unicode.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <memory>
#include <ostream>
#include <span>

namespace chibo::cli {

namespace {

using i18n::Msg;
using model::Member;

struct Options {
  std::string file;
  bool yes = false;
};

/// A column of the table: its customary headings and where it goes.
struct Column {
  std::array<std::string_view, 3> headings;
  std::string MemberOptions::*target;
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

/// What a table brings: members to add, and rows that cannot be taken, each with its line and the
/// reason.
struct Refusal {
  std::size_t line = 0;
  base::Error why;
};
struct Import {
  std::vector<Member> members;
  std::vector<Refusal> refused;
  std::vector<std::string> ignored_columns;
};

bool is_number_column(std::string_view heading) {
  const std::string folded = text::fold(heading);
  return folded == "tt" || folded == "stt" || folded == "so tt";
}

base::Result<Import> read_table(const std::vector<store::CsvRow>& rows,
                                const model::Roster& roster) {
  if (rows.empty()) {
    return base::fail(i18n::say(Msg::import_empty));
  }
  Import out;
  std::vector<const Column*> columns;
  for (const std::string& heading : rows.front().fields) {
    columns.push_back(column_of(heading));
    if (columns.back() == nullptr && !heading.empty() && !is_number_column(heading)) {
      out.ignored_columns.push_back(heading);
    }
  }
  const bool has_name = std::ranges::any_of(columns, [](const Column* column) {
    return column != nullptr && column->target == &MemberOptions::name;
  });
  if (!has_name) {
    return base::fail(i18n::say(Msg::import_no_name), i18n::say(Msg::import_no_name_hint));
  }
  model::Roster grown = roster;
  for (const store::CsvRow& row : std::span(rows).subspan(1)) {
    MemberOptions options;
    for (std::size_t i = 0; i < row.fields.size() && i < columns.size(); ++i) {
      if (columns[i] != nullptr) {
        options.*columns[i]->target = row.fields[i];
      }
    }
    if (text::fold(options.position) == "dang vien") {
      options.position.clear();  // no office
    }
    if (options.name.empty()) {
      out.refused.push_back({row.line, {i18n::say(Msg::import_nameless), std::nullopt}});
      continue;
    }
    auto member = member_told(options);
    if (!member) {
      out.refused.push_back({row.line, member.error()});
      continue;
    }
    if (!member->id.is_said()) {
      member->id = model::Code{free_id(grown, *member->name)};
    }
    const Member* same_id = find_member(grown, member->id->text);
    const bool same_person = std::ranges::any_of(*grown.members, [&](const Member& other) {
      return text::match_key(other.name.value_or("")) == text::match_key(*member->name) &&
             other.admitted == member->admitted;
    });
    if (same_id != nullptr || same_person) {
      out.refused.push_back(
          {row.line, {i18n::say(Msg::import_already, *member->name), std::nullopt}});
      continue;
    }
    grown.members.value.push_back(*member);
    out.members.push_back(std::move(*member));
  }
  return out;
}

void describe(Env& env, const Import& import, const Options& options) {
  for (const std::string& heading : import.ignored_columns) {
    say(env.err, env, i18n::say(Msg::import_ignored_column, heading));
  }
  for (const Member& member : import.members) {
    env.out << "  + ";
    say(env.out, env, i18n::say(Msg::import_row, *member.name, member.id->text));
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
  const auto bytes = base::read_file(env.folder / options.file, base::k_import_limit);
  if (!bytes) {
    return usage_error(
        env, {i18n::say(Msg::about_file, options.file, bytes.error().what), bytes.error().hint});
  }
  const auto rows = store::parse_csv(bytes->bytes);
  if (!rows) {
    return refused(
        env, {i18n::say(Msg::about_file, options.file, rows.error().what), rows.error().hint});
  }
  const auto table = read_table(*rows, workspace.cell().roster);
  if (!table) {
    return refused(
        env, {i18n::say(Msg::about_file, options.file, table.error().what), table.error().hint});
  }
  describe(env, *table, options);
  if (!options.yes) {
    say(env.out, env, i18n::say(Msg::import_dry, table->members.size(), table->refused.size()));
    return table->refused.empty() ? Exit::done : Exit::found;
  }
  RosterFile file = roster_file(workspace);
  for (const Member& member : table->members) {
    if (const auto done = file.edit.add({}, "đảng viên", store::item_node(member)); !done) {
      return refused(env, done.error());
    }
  }
  const i18n::Message done =
      i18n::say(Msg::import_done, table->members.size(), table->refused.size());
  if (table->members.empty()) {
    say(env.out, env, done);
  } else {
    write_roster(env, workspace, std::move(file), done,
                 "Nhập " + std::to_string(table->members.size()) + " đảng viên từ bảng");
  }
  return table->refused.empty() ? Exit::done : Exit::found;
}

}  // namespace

Action add_member_import(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("FILE", options->file)->required();
  app.add_flag("--yes", options->yes);
  return [options](Env& env) { return import(env, *options); };
}

}  // namespace chibo::cli
