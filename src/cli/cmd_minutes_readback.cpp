#include "cli/commands.hpp"
#include "cli/named.hpp"
#include "cli/note_command.hpp"
#include "cli/record_place.hpp"
#include "i18n/message_note.hpp"
#include "rules/attendance.hpp"
#include "rules/blanks.hpp"
#include "text/layout.hpp"
#include "text/unicode.hpp"
#include "views/readback.hpp"

#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::NoteMsg;

std::vector<i18n::Message> untold(const model::Cell& cell, const model::Meeting& meeting) {
  std::vector<i18n::Message> out;
  const bool is_unknown = meeting.absences.is_unknown();  // written down, and read back as such
  if (!rules::attendance_of(cell, meeting).present && !is_unknown) {
    out.push_back(i18n::say(NoteMsg::blank_roll_call));
  }
  for (const rules::Blank& blank : rules::blanks_of(cell, meeting)) {
    out.push_back(blank.what);
  }
  std::string numbers;
  for (const std::size_t item : views::items_without_result(meeting)) {
    numbers += (numbers.empty() ? "" : ", ") + std::to_string(item);
  }
  if (!numbers.empty()) {
    out.push_back(i18n::say(NoteMsg::blank_conclusions, numbers));
  }
  if (!meeting.self_score.is_said()) {
    out.push_back(i18n::say(NoteMsg::blank_self_score));
  }
  return out;
}

void print(Env& env, std::string_view text, std::string_view first, std::string_view rest) {
  env.out << text::wrapped(text::safe_for_terminal(text), env.width, first, rest);
}

Exit read_back(Env& env, const std::string& meeting) {
  const auto workspace = open_cell(env);
  if (!workspace) {
    return refused(env, workspace.error());
  }
  const model::Cell& cell = workspace->cell();
  const auto record = meeting.empty() ? meeting_to_read(cell, env.today, "chibo minutes readback")
                                      : named_meeting(cell, meeting);
  if (!record) {
    return no_meeting(env, *workspace, record.error());
  }
  const bool has_roster = is_sound(env, *workspace, store::k_roster_file);
  const bool sound =
      is_sound(env, *workspace, path_of_meeting(*workspace, (*record)->stem)) && has_roster;
  for (const std::string& paragraph : views::readback(cell, **record)) {
    print(env, paragraph, "", "");
    env.out << '\n';
  }
  const auto blanks = untold(cell, (*record)->meeting);
  say(env.out, env, i18n::say(blanks.empty() ? NoteMsg::nothing_blank : NoteMsg::still_to_note));
  for (const i18n::Message& blank : blanks) {
    print(env, env.catalog.say(blank), "  - ", "    ");
  }
  return sound ? Exit::done : Exit::found;
}

}  // namespace

Action add_minutes_readback(Arguments& arguments) {
  auto meeting = std::make_shared<std::string>();
  arguments.add_option("MEETING", *meeting);
  return [meeting](Env& env) { return read_back(env, *meeting); };
}

}  // namespace chibo::cli
