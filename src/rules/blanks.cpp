#include "rules/blanks.hpp"

#include "i18n/message_check.hpp"
#include "records/need.hpp"
#include "rules/attendance.hpp"
#include "rules/checks.hpp"
#include "rules/group_sheets.hpp"
#include "rules/people.hpp"
#include "rules/turn_history.hpp"
#include "rules/votes.hpp"

#include <utility>

namespace chibo::rules {

namespace {

using i18n::CheckMsg;
using i18n::say;
using model::Meeting;
using model::ToldBase;

constexpr std::string_view k_nameless = "…";

/// Gathers blanks; the place is the key where it stands empty, else the beginning of what it
/// belongs to.
template <class Record>
class Gatherer {
 public:
  explicit Gatherer(const Record& record) : record_(record) {}

  void look(const ToldBase& told, i18n::Message what) { look(told, record_, std::move(what)); }

  template <class Part>
  void look(const ToldBase& told, const Part& within, i18n::Message what) {
    if (told.is_blank()) {
      add(told, within, std::move(what),
          say(records::needs_a_value(within, told) ? CheckMsg::still_blank_needed_hint
                                                   : CheckMsg::still_blank_hint));
    }
  }

  void add(const ToldBase& told, const model::Placed& within, i18n::Message what,
           i18n::Message hint) {
    diag::Span at = told.at;
    if (at.file == diag::k_no_file) {
      at = within.at.file == diag::k_no_file ? record_.at : within.at;
      at.length = 0;
    }
    blanks_.push_back({std::move(what), at, std::move(hint)});
  }

  std::vector<Blank> take() { return std::move(blanks_); }

 private:
  const Record& record_;
  std::vector<Blank> blanks_;
};

/// Looks through one meeting, in the order of the minutes.
class MeetingBlanks {
 public:
  MeetingBlanks(const model::Cell& cell, const Meeting& meeting)
      : cell_(cell), meeting_(meeting), gather_(meeting) {}

  std::vector<Blank> look() {
    heading();
    time_and_place();
    attendance();
    people();
    before_the_agenda();
    gather_.look(meeting_.agenda, say(CheckMsg::blank_agenda));
    int number = 0;
    for (const model::Item& item : *meeting_.agenda) {
      look_at(item, ++number);
    }
    around();
    tasks();
    self_score();
    approval();
    return gather_.take();
  }

  std::vector<Blank> look_at_item(std::size_t item) {
    heading();
    time_and_place();
    attendance();
    people();
    look_at((*meeting_.agenda)[item], static_cast<int>(item) + 1);
    approval();
    return gather_.take();
  }

 private:
  std::string name(const model::Told<model::Person>& who) const {
    const std::string shown = shown_name(cell_, meeting_, who);
    return shown.empty() ? std::string(k_nameless) : shown;
  }
  static std::string title(const model::Told<std::string>& told) {
    return told.value_or(std::string(k_nameless));
  }

  void heading() {
    told_by_name(meeting_.kind, CheckMsg::blank_kind);
    told_by_name(meeting_.period, CheckMsg::blank_period);
    if (meeting_.theme.is_said() || meeting_.kind == model::MeetingKind::thematic) {
      gather_.look(meeting_.theme->title, *meeting_.theme, say(CheckMsg::blank_theme));
    }
  }

  void told_by_name(const ToldBase& told, CheckMsg what) {
    if (told.is_blank()) {
      gather_.add(told, meeting_, say(what), say(CheckMsg::blank_by_name_hint));
    }
  }

  /// Without its day nothing of a meeting can be counted.
  void date() {
    if (meeting_.date.is_blank() || meeting_.date.is_unknown()) {
      gather_.add(meeting_.date, meeting_,
                  say(meeting_.date.is_unknown() ? CheckMsg::unknown_date : CheckMsg::blank_date),
                  say(CheckMsg::blank_date_hint));
    }
  }

  void time_and_place() {
    date();
    if (!meeting_.session.is_said()) {
      gather_.look(meeting_.start, say(CheckMsg::blank_start));
      gather_.look(meeting_.end, say(CheckMsg::blank_end));
    }
    gather_.look(meeting_.place, say(CheckMsg::blank_place));
  }

  /// Of a meeting held by groups their sheets tell who came.
  void roll_call() {
    if (is_made_of_groups(meeting_)) {
      return;
    }
    if (meeting_.roll_call.is_blank() || meeting_.roll_call == model::RollCall::untouched) {
      gather_.add(meeting_.roll_call, meeting_, say(CheckMsg::blank_roll_call),
                  say(CheckMsg::blank_roll_call_hint));
    }
    if (meeting_.roll_call == model::RollCall::by_list && meeting_.absences.is_blank()) {
      gather_.add(meeting_.absences, meeting_, say(CheckMsg::blank_absences),
                  say(CheckMsg::blank_absences_hint));
    }
  }

  void attendance() {
    roll_call();
    if (meeting_.headcount.is_said() || meeting_.roll_call == model::RollCall::numbers_only) {
      gather_.look(meeting_.headcount->total, *meeting_.headcount, say(CheckMsg::blank_total));
      gather_.look(meeting_.headcount->present, *meeting_.headcount, say(CheckMsg::blank_present));
    }
    for (const model::Absence& absence : *meeting_.absences) {
      gather_.look(absence.member, absence, say(CheckMsg::blank_absent));
      gather_.look(absence.kind, absence, say(CheckMsg::blank_absence_kind, name(absence.member)));
      if (absence.kind == model::AbsenceKind::excused) {
        gather_.look(absence.reason, absence,
                     say(CheckMsg::blank_absence_reason, name(absence.member)));
      }
    }
    for (const model::Passage& passage : *meeting_.late) {
      gather_.look(passage.member, passage, say(CheckMsg::blank_late));
      gather_.look(passage.at_time, passage, say(CheckMsg::blank_late_time, name(passage.member)));
    }
    for (const model::Passage& passage : *meeting_.left_early) {
      gather_.look(passage.member, passage, say(CheckMsg::blank_left));
      gather_.look(passage.at_time, passage, say(CheckMsg::blank_left_time, name(passage.member)));
    }
  }

  void people() {
    for (const model::Delegate& delegate : *meeting_.delegates) {
      gather_.look(delegate.name, delegate, say(CheckMsg::blank_delegate));
    }
    gather_.look(meeting_.chair, say(CheckMsg::blank_chair));
    gather_.look(meeting_.secretary, say(CheckMsg::blank_secretary));
  }

  void before_the_agenda() {
    for (const model::Paper& paper : *meeting_.papers) {
      gather_.look(paper.name, paper, say(CheckMsg::blank_paper));
    }
    for (const model::TaskResult& result : *meeting_.task_results) {
      gather_.look(result.id, result, say(CheckMsg::blank_result));
      gather_.look(result.state, result,
                   say(CheckMsg::blank_task_state,
                       result.id.is_said() ? result.id->text : std::string(k_nameless)));
    }
  }

  void look_at(const model::Item& item, int number) {
    const std::string shown = title(item.title);
    gather_.look(item.title, item, say(CheckMsg::blank_item, number));
    if (item.dropped.is_said()) {
      return;
    }
    for (const model::Opinion& opinion : *item.opinions) {
      gather_.look(opinion.speaker, opinion, say(CheckMsg::blank_speaker, shown));
      gather_.look(opinion.content, opinion,
                   say(CheckMsg::blank_opinion, name(opinion.speaker), shown));
    }
    for (const model::Turn& turn : *item.turns) {
      gather_.look(turn.member, turn, say(CheckMsg::blank_turn, shown));
      if (!is_put_off(turn)) {
        look_at(turn, name(turn.member));
      }
    }
    for (const ItemVote& one : votes_on(item)) {
      look_at(*one.vote, shown);
    }
  }

  void look_at(const model::Turn& turn, const std::string& whose) {
    gather_.look(turn.statement, turn, say(CheckMsg::blank_statement, whose));
    for (const model::Opinion& comment : *turn.comments) {
      gather_.look(comment.speaker, comment, say(CheckMsg::blank_commenter, whose));
      gather_.look(comment.content, comment,
                   say(CheckMsg::blank_comment, name(comment.speaker), whose));
    }
    for (const model::Promise& promise : *turn.promises) {
      gather_.look(promise.title, promise, say(CheckMsg::blank_promise, whose));
      gather_.look(promise.due, promise, say(CheckMsg::blank_promise_due, title(promise.title)));
    }
  }

  void look_at(const model::Vote& vote, const std::string& shown) {
    if (!vote.choices.is_said()) {  // each choice has its own number
      gather_.look(vote.in_favour, vote, say(CheckMsg::blank_vote, shown));
      gather_.look(vote.against, vote, say(CheckMsg::blank_vote_against, shown));
      gather_.look(vote.abstained, vote, say(CheckMsg::blank_vote_abstained, shown));
    }
    for (const model::Opinion& opinion : *vote.reserved) {
      gather_.look(opinion.speaker, opinion, say(CheckMsg::blank_reserver, shown));
      gather_.look(opinion.content, opinion,
                   say(CheckMsg::blank_reserved, name(opinion.speaker), shown));
    }
  }

  /// A key that stands empty within an entry of a list.
  template <class Part>
  void look(const ToldBase& told, const Part& within, const char* key, const char* list) {
    gather_.look(told, within, say(i18n::CheckMsg::blank_key, key, list));
  }

  /// What only some meetings have: breaks, duties, leave, praise, proposals, a review, local
  /// figures.
  void around() {
    for (const model::Break& pause : *meeting_.breaks) {
      look(pause.from, pause, "từ lúc", "tạm nghỉ");
      look(pause.resumed_at, pause, "họp tiếp lúc", "tạm nghỉ");
    }
    for (const model::LeaveRequest& leave : *meeting_.leave_requests) {
      look(leave.member, leave, "đồng chí", "xin vắng");
    }
    for (const model::Duty& duty : *meeting_.duties) {
      look(duty.work, duty, "việc", "điều hành");
      look(duty.member, duty, "đồng chí", "điều hành");
    }
    for (const model::Contribution& paper : *meeting_.theme->contributions) {
      look(paper.speaker, paper, "đồng chí", "tham luận");
    }
    mentions(*meeting_.praised, "biểu dương");
    mentions(*meeting_.reminded, "nhắc nhở");
    for (const model::Proposal& proposal : *meeting_.proposals) {
      look(proposal.member, proposal, "đồng chí", "kiến nghị");
      look(proposal.content, proposal, "nội dung", "kiến nghị");
    }
    for (const model::LocalFigure& figure : *meeting_.local_figures) {
      look(figure.name, figure, "tên", "dữ liệu riêng");
      look(figure.value, figure, "giá trị", "dữ liệu riêng");
    }
  }

  void mentions(const std::vector<model::Mention>& told, const char* list) {
    for (const model::Mention& mention : told) {
      look(mention.member, mention, "đồng chí", list);
      look(mention.content, mention, "nội dung", list);
    }
  }

  /// Only a regular meeting is sure to give tasks; of others the line may stay for a pen.
  void tasks() {
    if (meeting_.kind == model::MeetingKind::regular) {
      gather_.look(meeting_.tasks, say(CheckMsg::blank_tasks));
    }
    for (const model::Task& task : *meeting_.tasks) {
      gather_.look(task.title, task,
                   say(CheckMsg::blank_task_title,
                       task.id.is_said() ? task.id->text : std::string(k_nameless)));
      gather_.look(task.owner, task, say(CheckMsg::blank_task_owner, title(task.title)));
      gather_.look(task.due, task, say(CheckMsg::blank_task_due, title(task.title)));
    }
  }

  void self_score() {
    for (const model::ScoreRow& row : *meeting_.self_score->rows) {
      gather_.look(row.criterion, row, say(CheckMsg::blank_criterion));
      gather_.look(row.points, row, say(CheckMsg::blank_points, title(row.criterion)));
    }
    if (meeting_.self_score.is_said()) {
      gather_.look(meeting_.self_score->grade, *meeting_.self_score, say(CheckMsg::blank_grade));
    }
  }

  /// A committee may leave the approval out whole, but not half.
  void approval() {
    const bool is_due = meeting_.kind != model::MeetingKind::committee && !meeting_.kind.faulty &&
                        !meeting_.approval.faulty;
    if (is_due || meeting_.approval.is_said()) {
      gather_.look(meeting_.approval->read_back, *meeting_.approval,
                   say(CheckMsg::blank_read_back));
      gather_.look(meeting_.approval->in_favour, *meeting_.approval, say(CheckMsg::blank_approval));
    }
  }

  const model::Cell& cell_;
  const Meeting& meeting_;
  Gatherer<Meeting> gather_;
};

}  // namespace

std::vector<Blank> blanks_of(const model::Cell& cell, const Meeting& meeting) {
  return MeetingBlanks(cell, meeting).look();
}

std::vector<Blank> blanks_of_item(const model::Cell& cell, const Meeting& meeting,
                                  std::size_t item) {
  return MeetingBlanks(cell, meeting).look_at_item(item);
}

std::vector<Blank> blanks_of(const model::Organisation& organisation) {
  Gatherer gather(organisation);
  gather.look(organisation.parent, say(CheckMsg::blank_parent));
  gather.look(organisation.name, say(CheckMsg::blank_organisation));
  return gather.take();
}

diag::Diagnostic complaint_of(const Blank& blank, std::string_view id) {
  return diag::warning(id, blank.at, say(CheckMsg::still_blank, blank.what), blank.hint);
}

void check_blanks(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  const model::Cell& cell = context.cell;
  bool any_held = false;
  for (const model::MeetingRecord& record : cell.meetings) {
    if (record.meeting.state != model::MeetingState::held) {
      continue;
    }
    any_held = true;
    for (const Blank& blank : blanks_of(cell, record.meeting)) {
      out.push_back(complaint_of(blank, id));
    }
    for (const Blank& blank : blanks_of(record.meeting.resolution)) {
      out.push_back(complaint_of(blank, id));
    }
  }
  if (any_held && cell.organisation.kind.is_said()) {
    for (const Blank& blank : blanks_of(cell.organisation)) {
      out.push_back(complaint_of(blank, id));
    }
  }
}

}  // namespace chibo::rules
