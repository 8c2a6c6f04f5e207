#include "cli/blanks_left.hpp"
#include "cli/commands.hpp"
#include "cli/finding_book.hpp"
#include "cli/named.hpp"
#include "cli/plan_file.hpp"
#include "cli/report_ground.hpp"
#include "cli/session.hpp"
#include "i18n/message_closing.hpp"
#include "i18n/message_finding.hpp"
#include "i18n/message_paper.hpp"
#include "i18n/message_plan.hpp"
#include "records/words.hpp"
#include "rules/absence_watch.hpp"
#include "rules/agenda_plan.hpp"
#include "rules/attendance.hpp"
#include "rules/checks.hpp"
#include "rules/dues_watch.hpp"
#include "rules/inspections.hpp"
#include "rules/month_papers.hpp"
#include "rules/probation.hpp"
#include "rules/rotation.hpp"
#include "rules/rulebook.hpp"
#include "rules/sealing.hpp"
#include "rules/tasks.hpp"
#include "rules/votes.hpp"
#include "text/layout.hpp"
#include "text/unicode.hpp"
#include "tree/cells.hpp"

#include <algorithm>
#include <ostream>
#include <vector>

namespace chibo::cli {

namespace {

using i18n::Message;
using i18n::Msg;
using i18n::PaperMsg;
using i18n::PlanMsg;
using model::MeetingKind;
using model::MeetingRecord;
using model::MeetingState;

/// How many days ahead a deadline is spoken of.
constexpr int k_days_ahead = 10;

/// Gathers what is to be done today, the most pressing first.
class TodaysWork {
 public:
  TodaysWork(const Workspace& workspace, base::Date today) : workspace_(workspace), today_(today) {}

  std::vector<Message> gather() {
    complaints();
    const store::LoadedFile* roster = workspace_.loaded.find(store::k_roster_file);
    if (roster == nullptr || !roster->was_read) {
      return std::move(out_);  // all that follows rests on who the members are
    }
    if (workspace_.cell().roster.members->empty()) {
      out_.push_back(i18n::say(Msg::todo_no_members));
      return std::move(out_);
    }
    past_meetings();
    waiting_meetings();
    next_meeting();
    blanks();
    papers_to_send();
    minutes_to_seal();
    probations();
    absences();
    dues();
    inspections();
    tasks();
    return std::move(out_);
  }

 private:
  void complaints() {
    diag::Diagnostics found = workspace_.complaints;
    rules::run_checks({workspace_.cell(), today_}, found);
    const auto errors =
        std::ranges::count(found, diag::Severity::error, &diag::Diagnostic::severity);
    if (errors > 0) {
      out_.push_back(i18n::say(Msg::todo_errors, errors));
    }
  }

  void past_meetings() {
    for (const MeetingRecord& record : workspace_.cell().meetings) {
      const model::Meeting& meeting = record.meeting;
      if (meeting.state == MeetingState::planned && meeting.date.is_said() &&
          *meeting.date < today_) {
        out_.push_back(i18n::say(Msg::todo_past_meeting, *meeting.date, record.stem));
      }
    }
  }

  /// Regular meetings put off in months before that still have no new day.
  void waiting_meetings() {
    const model::Cell& cell = workspace_.cell();
    const base::Month coming = rules::next_period(cell, MeetingKind::regular, today_);
    for (const MeetingRecord& record : cell.meetings) {
      const model::Told<base::Month>& period = record.meeting.period;
      if (record.meeting.state == MeetingState::postponed && period.is_said() && *period < coming &&
          rules::put_off_meeting(cell, MeetingKind::regular, *period) == &record) {
        out_.push_back(i18n::say(PlanMsg::todo_new_day, *period, record.stem));
      }
    }
  }

  void next_meeting() {
    const MeetingRecord* coming = coming_meeting(workspace_.cell(), today_);
    if (coming != nullptr) {
      out_.push_back(i18n::say(Msg::todo_coming_meeting,
                               records::word(coming->meeting.kind.value_or(MeetingKind::regular)),
                               *coming->meeting.date, coming->stem));
      return;
    }
    const base::Month period = rules::next_period(workspace_.cell(), MeetingKind::regular, today_);
    if (const MeetingRecord* put_off =
            rules::put_off_meeting(workspace_.cell(), MeetingKind::regular, period)) {
      out_.push_back(i18n::say(i18n::PlanMsg::todo_new_day, period, put_off->stem));
      return;
    }
    const base::Date day =
        rules::planned_date(workspace_.cell(), MeetingKind::regular, period, today_);
    if (rules::rule_on(workspace_.cell(), "hop.chi-uy-truoc", day) &&
        rules::committee_on(workspace_.cell().roster, day).size() >= 2 &&
        rules::next_period(workspace_.cell(), MeetingKind::committee, today_) <= period) {
      const MeetingRecord* waiting =
          rules::put_off_meeting(workspace_.cell(), MeetingKind::committee, period);
      out_.push_back(waiting != nullptr ? i18n::say(PlanMsg::todo_new_committee_day, waiting->stem)
                                        : i18n::say(Msg::todo_committee, base::iso(period)));
    }
    out_.push_back(i18n::say(Msg::todo_make_meeting, period, day));
    const std::string names =
        shown_names(rules::rotation_on(workspace_.cell(), day, period).next());
    if (!names.empty()) {
      out_.push_back(i18n::say(Msg::todo_turns, names));
    }
  }

  void blanks() {
    for (const MeetingRecord& record : workspace_.cell().meetings) {
      if (record.meeting.state != MeetingState::held) {
        continue;
      }
      for (auto& left :
           {minutes_blanks_left(workspace_.cell(), record), resolution_blanks_left(record)}) {
        if (left) {
          out_.push_back(*left);
        }
      }
    }
  }

  /// Of the newest period alone: of older ones the sending may just not be told.
  void papers_to_send() {
    const MeetingRecord* newest = rules::newest_to_send(workspace_.cell());
    if (newest == nullptr) {
      return;
    }
    const rules::Way way = rules::way_of(workspace_.cell(), newest->meeting, today_);
    if (way.is_sent()) {
      return;
    }
    const std::string& stem = newest->stem;
    if (way.first_sent) {
      out_.push_back(i18n::say(PaperMsg::todo_send_again, stem, *way.last->returned, stem));
    } else if (!way.due) {
      out_.push_back(i18n::say(PaperMsg::todo_send_undated, stem, stem));
    } else if (way.days_late > 0) {
      out_.push_back(i18n::say(PaperMsg::todo_send_late, stem, way.days_late,
                               rules::citation(*way.rule), stem));
    } else {
      out_.push_back(
          i18n::say(PaperMsg::todo_send, stem, *way.due, rules::citation(*way.rule), stem));
    }
  }

  /// The newest minutes that the cell approved in full and that nobody closed.
  void minutes_to_seal() {
    const MeetingRecord* newest = rules::newest_to_send(workspace_.cell());
    if (newest == nullptr || rules::is_sealed(newest->meeting) ||
        minutes_blanks_left(workspace_.cell(), *newest) || resolution_blanks_left(*newest) ||
        !rules::approval_outcome(workspace_.cell(), newest->meeting).reached.value_or(false)) {
      return;
    }
    out_.push_back(i18n::say(i18n::ClosingMsg::todo_unsealed, newest->stem));
  }

  void absences() {
    for (const Message& alarm : rules::absence_alarms(workspace_.cell(), today_)) {
      out_.push_back(alarm);
    }
  }

  /// Of records that could not be read nothing is said but the errors.
  void dues() {
    const bool has_unread =
        std::ranges::any_of(workspace_.loaded.files, [](const store::LoadedFile& file) {
          return file.path.starts_with("dang-phi/") && !file.was_read;
        });
    if (!has_unread) {
      std::ranges::move(rules::dues_alarms(workspace_.cell(), today_), std::back_inserter(out_));
    }
  }

  void probations() {
    for (const rules::Probation& probation : rules::probations_on(workspace_.cell(), today_)) {
      if (const auto words = rules::told(probation)) {
        out_.push_back(*words);
      }
    }
  }

  /// What the year's programme wants looked at in this month, or wanted in months before.
  void inspections() {
    for (const model::Plan& plan : workspace_.cell().plans) {
      for (const model::PlannedInspection& row : *plan.inspections) {
        const rules::InspectionStanding standing = rules::standing_of(row, today_);
        const bool is_late = standing == rules::InspectionStanding::overdue;
        if (row.kind.is_said() && (is_late || standing == rules::InspectionStanding::running)) {
          out_.push_back(
              i18n::say(is_late ? PlanMsg::todo_inspection_late : PlanMsg::todo_inspection,
                        records::word(*row.kind), row.subject.value_or(""),
                        base::slashed(*rules::last_month_of(row)),
                        plan_path(plan.year.value_or(static_cast<int>(today_.year())))));
        }
      }
    }
  }

  /// Overdue first, then what falls due within days.
  void tasks() {
    std::vector<Message> due_soon;
    for (const rules::TrackedTask& task : rules::tasks_until(workspace_.cell(), today_)) {
      const rules::TaskStanding standing = rules::standing_of(task, today_);
      const auto deadline = rules::deadline_of(task);
      if (standing == rules::TaskStanding::done || !deadline || rules::awaits_hearing(task)) {
        continue;
      }
      const base::Date day = *deadline;
      if (standing == rules::TaskStanding::overdue) {
        out_.push_back(i18n::say(Msg::todo_overdue, task.id(), task.title(), day));
      } else if (base::days_between(today_, day) <= k_days_ahead) {
        due_soon.push_back(i18n::say(Msg::todo_due, task.id(), task.title(), day));
      }
    }
    out_.insert(out_.end(), due_soon.begin(), due_soon.end());
  }

  const Workspace& workspace_;
  base::Date today_;
  std::vector<Message> out_;
};

Exit welcome(Env& env) {
  say(env.out, env, i18n::say(Msg::welcome));
  env.out << '\n';
  env.out << "  1. ";
  say(env.out, env, i18n::say(Msg::welcome_init));
  env.out << "  2. ";
  say(env.out, env, i18n::say(Msg::welcome_guide));
  return Exit::done;
}

/// The folders of the cells where the command was typed in a committee's folder; none in a cell.
std::vector<std::string> folders_of_committee(const Env& env) {
  const auto root = workspace_root(env);
  if (!committee_at(*root)) {
    return {};
  }
  std::vector<std::string> out = tree::workspaces_below(*root);
  std::erase_if(out, [&](const std::string& folder) { return committee_at(*root / folder); });
  return out;
}

/// What the office of a committee has to chase, and whether its books could tell all of it.
struct Chased {
  std::vector<Message> things;
  bool is_all = true;
};

Chased chased_by_committee(Env& env) {
  const auto committee = open_committee(env, "today", Intent::preview);
  if (!committee) {
    return {};
  }
  return {findings_to_chase(*committee, env.today), is_every_finding_read(env, *committee)};
}

void list_numbered(Env& env, const std::vector<Message>& things) {
  int number = 0;
  for (const Message& thing : things) {
    const std::string lead = std::to_string(++number) + ". ";
    env.out << text::wrapped(text::safe_for_terminal(env.catalog.say(thing)), env.width,
                             "  " + lead, std::string(lead.size() + 2, ' '));
  }
}

/// The day's list of a committee: what its office has to chase, and where its cells are.
Exit today_of_committee(Env& env, const std::vector<std::string>& cells, const Chased& chased) {
  if (!chased.things.empty()) {
    say(env.out, env, i18n::say(i18n::FindingMsg::todo_findings));
    list_numbered(env, chased.things);
  }
  if (!chased.is_all) {
    say(env.out, env, i18n::say(i18n::FindingMsg::todo_may_lack));
  }
  if (!cells.empty()) {
    say(env.out, env, i18n::say(Msg::todo_cells, cells.size()));
  }
  for (const std::string& cell : cells) {
    env.out << "  " << cell << '\n';
  }
  return Exit::done;
}

Exit today(Env& env) {
  const auto root = workspace_root(env);
  if (!root) {
    return root.error().what.id == Msg::no_workspace ? welcome(env) : refused(env, root.error());
  }
  if (committee_at(*root)) {
    const auto cells = folders_of_committee(env);
    const Chased chased = chased_by_committee(env);
    if (!cells.empty() || !chased.things.empty() || !chased.is_all) {
      return today_of_committee(env, cells, chased);
    }
  }
  const auto workspace = open_cell(env);
  if (!workspace) {
    return refused(env, workspace.error());
  }
  const Message heading =
      i18n::say(Msg::today_heading, workspace->cell().organisation.name.value_or("?"), env.today);
  env.out << text::wrapped(text::safe_for_terminal(env.catalog.say(heading)), env.width, "", "");
  env.out << '\n';
  const std::vector<Message> work = TodaysWork(*workspace, env.today).gather();
  list_numbered(env, work);
  if (work.empty()) {
    say(env.out, env, i18n::say(Msg::today_nothing));
  }
  return Exit::done;
}

}  // namespace

Action add_today(Arguments& /*arguments*/) {
  return [](Env& env) { return today(env); };
}

}  // namespace chibo::cli
