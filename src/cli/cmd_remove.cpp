#include "cli/ask.hpp"
#include "cli/commands.hpp"
#include "cli/record_writing.hpp"
#include "i18n/message_note.hpp"
#include "store/yaml_text.hpp"
#include "text/layout.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using base::Result;
using i18n::NoteMsg;
using store::Node;
using store::RecordPlace;
using Lines = std::vector<std::string>;

struct Options {
  std::string record;
  std::string place;
  bool yes = false;
};

Lines lines_of(std::string_view text) {
  Lines out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    line.remove_suffix(line.ends_with('\r') ? 1 : 0);
    out.emplace_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

/// Lines as far to the left as they go together.
Lines moved_left(Lines lines) {
  std::size_t indent = std::string::npos;
  for (const std::string& line : lines) {
    const std::size_t first = line.find_first_not_of(' ');
    indent = first == std::string::npos ? indent : std::min(indent, first);
  }
  for (std::string& line : lines) {
    line.erase(0, std::min(indent, line.size()));
  }
  return lines;
}

/// The lines that an edit takes out and the number of the first; none where it changes a line, too.
struct Gap {
  std::size_t first = 0;
  Lines lines;
};

Gap gap_between(std::string_view before, std::string_view after) {
  const Lines old_lines = lines_of(before);
  const Lines new_lines = lines_of(after);
  const auto [old_at, new_at] = std::ranges::mismatch(old_lines, new_lines);
  const auto gone =
      static_cast<std::ptrdiff_t>(old_lines.size()) - static_cast<std::ptrdiff_t>(new_lines.size());
  const bool only_gone = gone > 0 && old_lines.end() - old_at >= gone &&
                         std::equal(old_at + gone, old_lines.end(), new_at, new_lines.end());
  return only_gone ? Gap{static_cast<std::size_t>(old_at - old_lines.begin()) + 1,
                         Lines(old_at, old_at + gone)}
                   : Gap();
}

/// Whether other records may name what a value holds: a task, a promise, a member.
bool holds_id(const Node& value) {
  return std::ranges::any_of(value.items, holds_id) ||
         std::ranges::any_of(value.entries, [](const Node::Entry& entry) {
           return text::fold(entry.key.text) == "ma" || holds_id(entry.value);
         });
}

/// Why a member is not taken off the roster: the meetings held while they were in the cell count
/// them.
std::optional<base::Error> is_counted(const WritingDesk& desk, const RecordPlace& place,
                                      base::Date today) {
  const model::Cell& cell = desk.workspace.cell();
  const bool is_member = desk.record.shape == &records::shape_of<model::Roster>() && place.line &&
                         place.told.size() == 1 && *place.line < cell.roster.members->size();
  if (!is_member) {
    return std::nullopt;
  }
  const model::Member& member = (*cell.roster.members)[*place.line];
  const auto held = std::ranges::count_if(cell.meetings, [&](const model::MeetingRecord& record) {
    const model::Meeting& meeting = record.meeting;
    return meeting.state == model::MeetingState::held && meeting.date.is_said() &&
           belongs_on(member, *meeting.date);
  });
  if (held == 0) {
    return std::nullopt;
  }
  const std::string id = member.id.is_said() ? member.id->text : "";
  return base::Error{i18n::say(NoteMsg::remove_member_counted, member.name.value_or(id), held),
                     i18n::say(NoteMsg::remove_member_counted_hint, id, base::iso(today))};
}

std::optional<base::Error> must_stay(const WritingDesk& desk, const RecordPlace& place,
                                     base::Date today) {
  if (place.value == nullptr) {
    return base::Error{i18n::say(NoteMsg::remove_nothing, place.label), std::nullopt};
  }
  if (auto error = is_counted(desk, place, today)) {
    return error;
  }
  const bool takes_key = !place.line || place.lines == 1;
  if (!takes_key || place.field->need != records::Need::required) {
    return std::nullopt;
  }
  return place.line
             ? base::Error{i18n::say(NoteMsg::remove_last_needed, place.field->key), std::nullopt}
             : base::Error{
                   i18n::say(NoteMsg::remove_is_needed, place.label),
                   i18n::say(NoteMsg::remove_is_needed_hint, desk.record.name(), place.label)};
}

/// What the command takes out, as it is shown and asked about.
struct Taken {
  std::string label;
  Lines lines;
  Gap gap;
  bool holds_id = false;
};

/// What would go, as it stands in the file: the lines of a row where others stay beside it.
Lines lines_at(const WritingDesk& desk, const RecordPlace& place) {
  if (place.line && place.lines > 1) {
    const auto row = desk.file.edit.lines_of(place.map(), place.field->key, *place.line);
    Lines out = row && row->find('\n') != std::string::npos ? lines_of(*row) : Lines();
    const auto is_blank = [](const std::string& text) { return text.empty(); };
    out.erase(out.begin(), std::ranges::find_if_not(out, is_blank));
    if (!out.empty()) {
      return out;
    }
  }
  return lines_of(store::document_text(*place.value, store::TextLayout()));
}

Result<Written> take_out(WritingDesk& desk, const Options& options, base::Date today,
                         Taken& taken) {
  const auto place = desk.entry(desk.words(options.place));
  if (!place) {
    return tl::unexpected(place.error());
  }
  if (const auto error = must_stay(desk, *place, today)) {
    return tl::unexpected(*error);
  }
  const std::string before = desk.file.edit.text();
  taken.label = place->label;
  taken.holds_id = holds_id(*place->value);
  taken.lines = lines_at(desk, *place);
  const bool leaves_blank = place->line && place->lines == 1;
  const bool is_row = place->line && place->lines > 1;
  const std::string way = place->label.substr(0, place->label.rfind(' '));
  if (const auto edited = store::take_out_at(desk.file.edit, *place); !edited) {
    return tl::unexpected(edited.error());
  }
  taken.gap = gap_between(before, desk.file.edit.text());
  if (!is_row && !taken.gap.lines.empty()) {
    taken.lines = taken.gap.lines;
  }
  Written out;
  out.said = {i18n::say(NoteMsg::remove_done, desk.file.path, taken.label)};
  if (leaves_blank) {
    out.said.push_back(i18n::say(NoteMsg::remove_left_blank, way, desk.record.name()));
  }
  out.subject = "Xóa " + taken.label + ": " + desk.file.path;
  return out;
}

/// Says that the records rest on what would go, each place in a line.
Exit still_named(Env& env, const WritingDesk& desk, const Damage& damage, const Taken& taken) {
  const diag::Sources& sources = desk.workspace.sources;
  refused(env, {i18n::say(NoteMsg::remove_still_named, taken.label), std::nullopt});
  const auto tell = [&](const std::string& path, std::size_t line) {
    env.err << "  ";
    say(env.err, env, i18n::say(NoteMsg::remove_still_in, path, line));
  };
  for (const diag::Diagnostic& error : damage.here) {
    const std::size_t line = diag::place_of(desk.file.edit.text(), error.at.offset).line;
    tell(desk.file.path, line + (line >= taken.gap.first ? taken.gap.lines.size() : 0));
  }
  for (const diag::Diagnostic& error : damage.elsewhere) {
    if (error.at.file >= sources.size()) {
      env.err << "  ";
      say(env.err, env, error.what);
      continue;
    }
    const diag::Sources::Source& file = sources[error.at.file];
    tell(file.path, diag::place_of(file.text, error.at.offset).line);
  }
  env.err << "  ";
  say(env.err, env, i18n::say(NoteMsg::remove_still_named_hint));
  return Exit::found;
}

void show_taken(Env& env, const WritingDesk& desk, const Taken& taken) {
  say(env.out, env, i18n::say(NoteMsg::remove_shows, desk.file.path, taken.label));
  for (const std::string& line : moved_left(taken.lines)) {
    const std::size_t first = std::min(line.find_first_not_of(' '), line.size());
    const std::string indent(first + 2, ' ');
    env.out << text::wrapped(text::safe_for_terminal(line), env.width, indent, indent + "  ");
  }
}

/// How the command ends where nothing is to be taken out after all.
std::optional<Exit> not_wanted(Env& env, const WritingDesk& desk, const Damage& damage,
                               const Taken& taken, bool yes) {
  if (taken.holds_id && !is_all_read(env, desk.workspace)) {
    return refused(env, {i18n::say(i18n::Msg::nothing_written), i18n::say(i18n::Msg::see_check)});
  }
  if (!damage.elsewhere.empty() || (taken.holds_id && !damage.here.empty())) {
    return still_named(env, desk, damage, taken);
  }
  if (const auto error = refusal(damage)) {
    return refused(env, *error);
  }
  show_taken(env, desk, taken);
  if (yes) {
    return std::nullopt;
  }
  if (!env.can_ask) {
    return refused(
        env, {i18n::say(NoteMsg::remove_needs_yes), i18n::say(NoteMsg::remove_needs_yes_hint)});
  }
  if (!ask(env, i18n::say(NoteMsg::remove_ask))) {
    say(env.out, env, i18n::say(NoteMsg::remove_declined));
    return Exit::found;
  }
  return std::nullopt;
}

Exit run(Env& env, const Options& options) {
  const auto lacking = options.record.empty()  ? std::optional(NoteMsg::argument_remove_record)
                       : options.place.empty() ? std::optional(NoteMsg::argument_remove_place)
                                               : std::nullopt;
  if (lacking) {
    return usage_error(env, not_said(i18n::say(*lacking), "remove"));
  }
  Taken taken;
  return write_in_record(
      env, "remove", options.record,
      [&](WritingDesk& desk) { return take_out(desk, options, env.today, taken); },
      [&](const WritingDesk& desk, const Damage& damage) {
        return not_wanted(env, desk, damage, taken, options.yes);
      });
}

}  // namespace

Action add_remove(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("RECORD", options->record);
  arguments.add_option("PLACE", options->place);
  arguments.add_flag("--yes", options->yes);
  return [options](Env& env) { return run(env, *options); };
}

}  // namespace chibo::cli
