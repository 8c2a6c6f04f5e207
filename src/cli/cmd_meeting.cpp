#include "cli/check_after.hpp"
#include "cli/commands.hpp"
#include "cli/editor.hpp"
#include "cli/given.hpp"
#include "cli/named.hpp"
#include "cli/record_place.hpp"
#include "cli/session.hpp"
#include "i18n/message_check.hpp"
#include "i18n/message_closing.hpp"
#include "records/words.hpp"
#include "report/cell_report.hpp"
#include "rules/blanks.hpp"
#include "rules/meeting_names.hpp"
#include "rules/people.hpp"
#include "rules/sealing.hpp"
#include "text/layout.hpp"
#include "text/rows.hpp"
#include "text/unicode.hpp"
#include "views/wording.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::CheckMsg;
using i18n::Msg;
using model::Meeting;
using model::MeetingRecord;

struct Options {
  std::string meeting;
  std::string year;
};

template <class Enum>
std::string word_or_blank(const model::Told<Enum>& told) {
  return told.is_said() ? std::string(records::word(*told)) : "?";
}

/// "15/17" where both are known, else a dash: nothing unknown is shown as a number.
std::string attendance_of(const model::Cell& cell, const Meeting& meeting) {
  const rules::Attendance attendance = rules::attendance_of(cell, meeting);
  if (!attendance.present || !attendance.expected) {
    return "—";
  }
  return std::to_string(*attendance.present) + "/" + std::to_string(*attendance.expected);
}

Exit list(Env& env, const Options& options) {
  const auto workspace = open_cell(env);
  if (!workspace) {
    return refused(env, workspace.error());
  }
  const auto year = given_year(options.year, 0);  // 0: of every year
  if (!year) {
    return usage_error(env, year.error());
  }
  std::size_t shown = 0;
  for (const MeetingRecord& record : workspace->cell().meetings) {
    const Meeting& meeting = record.meeting;
    if (*year != 0 && rules::year_held(record) != *year) {
      continue;
    }
    ++shown;
    env.out << text::row({{text::safe_for_terminal(record.stem), 34},
                          {word_or_blank(meeting.state), 12},
                          {attendance_of(workspace->cell(), meeting)}},
                         env.width);
  }
  if (shown == 0 && !workspace->cell().meetings.empty()) {
    say(env.err, env, i18n::say(Msg::no_meetings_that_year, *year));
  } else if (shown == 0) {
    say(env.err, env, i18n::say(Msg::no_meetings));
    env.err << "  ";
    say(env.err, env, i18n::say(Msg::no_meetings_hint));
  }
  return is_all_read(env, *workspace) ? Exit::done : Exit::found;
}

i18n::Message voices_in_words(const report::Voices& voices) {
  return voices.are_told ? i18n::say(Msg::show_voices, voices.speakers.size(), voices.opinions)
                         : i18n::say(Msg::show_voices, "—", "—");
}

/// Title, state and day; days and months as papers write them, in English as records do.
void show_heading(Env& env, const Meeting& meeting) {
  const bool in_words = env.catalog.is_vietnamese();
  if (meeting.kind.is_said() && meeting.period.is_said()) {
    env.out << views::titled(meeting) << " "
            << (in_words ? views::month_in_words(*meeting.period) : base::iso(*meeting.period))
            << " (" << word_or_blank(meeting.state) << ")\n";
  }
  if (meeting.date.is_said()) {
    env.out << (in_words ? base::in_words(*meeting.date) : base::iso(*meeting.date)) << '\n';
  }
}

void show_absences(Env& env, const model::Cell& cell, const Meeting& meeting) {
  for (const model::Absence& absence : *meeting.absences) {
    env.out << "  ";
    say(env.out, env,
        i18n::say(Msg::show_absent, views::name_in_words(cell, meeting, absence.member),
                  absence.reason.value_or("—")));
  }
}

Exit show_meeting(Env& env, const Options& options) {
  const auto workspace = open_cell(env);
  if (!workspace) {
    return refused(env, workspace.error());
  }
  const model::Cell& cell = workspace->cell();
  const auto record = named_meeting(cell, options.meeting);
  if (!record) {
    return no_meeting(env, *workspace, record.error());
  }
  const Meeting& meeting = (*record)->meeting;
  // who was to attend is told by the roster
  const bool has_roster = is_sound(env, *workspace, store::k_roster_file);
  const bool sound =
      is_sound(env, *workspace, path_of_meeting(*workspace, (*record)->stem)) && has_roster;
  env.out << text::safe_for_terminal((*record)->path) << '\n';
  show_heading(env, meeting);
  say(env.out, env, i18n::say(Msg::show_attendance, attendance_of(cell, meeting)));
  show_absences(env, cell, meeting);
  int number = 0;
  for (const model::Item& item : *meeting.agenda) {
    const std::string mark = "  " + std::to_string(++number) + ". ";
    env.out << text::wrapped(text::safe_for_terminal(item.title.value_or("…")), env.width, mark,
                             std::string(mark.size(), ' '));
  }
  if (meeting.state == model::MeetingState::held) {
    say(env.out, env, voices_in_words(report::voices_of(cell, meeting)));
    for (const rules::Blank& blank : rules::blanks_of(cell, meeting)) {
      env.out << "  ";
      say(env.out, env, i18n::say(CheckMsg::still_blank, blank.what));
    }
  }
  return sound ? Exit::done : Exit::found;
}

Exit edit(Env& env, const Options& options) {
  const auto root = workspace_root(env);
  if (!root) {
    return refused(env, root.error());
  }
  std::string path;
  {
    const auto workspace = open_cell(env);
    if (!workspace) {
      return refused(env, workspace.error());
    }
    const model::Cell& cell = workspace->cell();
    const auto record = named_meeting(cell, options.meeting);
    auto unread = unread_meeting(cell, options.meeting);
    if (options.meeting.empty() && !record && !cell.unread_meetings.empty()) {
      unread = *std::ranges::max_element(cell.unread_meetings);
    }
    if (!record && !unread) {
      return no_meeting(env, *workspace, record.error());
    }
    // one that was closed and changed since is opened all the same, to be put back
    if (record && rules::seal_state((*record)->meeting) == rules::SealState::holds) {
      return refused(env, {i18n::say(i18n::ClosingMsg::sealed_refuses, (*record)->stem),
                           i18n::say(i18n::ClosingMsg::seal_already_hint, (*record)->stem)});
    }
    path = path_of_meeting(
        *workspace,
        record ? (*record)->stem : *unread);  // a file that cannot be read opens all the same
  }
  if (const auto error = unfit_for_editor(*root, path)) {
    return refused(env, *error);
  }
  {
    const store::WorkspaceLock lock = lock_of(env, *root, "meeting edit");
    diag::Sources sources;
    diag::Diagnostics complaints;
    keep_hand_edits(*root, store::load_organisation(*root, "", sources, complaints));
  }
  open_in_editor(env, *root / path);
  return check_after_editing(env, *root, path, "Sửa " + path);
}

}  // namespace

Action add_meeting_list(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("--year", options->year);
  return [options](Env& env) { return list(env, *options); };
}

Action add_meeting_show(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("MEETING", options->meeting);
  return [options](Env& env) { return show_meeting(env, *options); };
}

Action add_meeting_edit(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("MEETING", options->meeting);
  return [options](Env& env) { return edit(env, *options); };
}

}  // namespace chibo::cli
