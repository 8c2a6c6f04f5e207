#include "rules/blanks.hpp"

#include "rules/attendance.hpp"
#include "rules/checks.hpp"
#include "rules/people.hpp"
#include "rules/turn_history.hpp"
#include "rules/votes.hpp"

namespace chibo::rules {

namespace {

using i18n::Msg;
using i18n::say;
using model::Meeting;
using model::ToldBase;

/// Gathers blanks; the place is the key where it stands empty, else the record's beginning.
class Gatherer {
 public:
  explicit Gatherer(diag::Span record) : record_{record.file, record.offset, 0} {}

  void look(const ToldBase& told, i18n::Message what) {
    if (told.is_blank()) {
      const bool has_place = told.at.file != diag::k_no_file;
      blanks.push_back({std::move(what), has_place ? told.at : record_});
    }
  }

  std::vector<Blank> blanks;

 private:
  diag::Span record_;
};

void look_at_item(const model::Cell& cell, const Meeting& meeting, const model::Item& item,
                  Gatherer& gather) {
  const std::string title = item.title.value_or("");
  for (const model::Opinion& opinion : *item.opinions) {
    gather.look(opinion.content,
                say(Msg::blank_opinion, shown_name(cell, meeting, opinion.speaker), title));
  }
  for (const ItemVote& one : votes_on(item)) {
    if (one.vote->choices.is_said()) {
      continue;  // each choice has its own number
    }
    gather.look(one.vote->in_favour, say(Msg::blank_vote, title));
    gather.look(one.vote->against, say(Msg::blank_vote_against, title));
    gather.look(one.vote->abstained, say(Msg::blank_vote_abstained, title));
  }
  for (const model::Turn& turn : *item.turns) {
    if (is_put_off(turn)) {
      continue;
    }
    gather.look(turn.statement, say(Msg::blank_statement, shown_name(cell, meeting, turn.member)));
  }
}

}  // namespace

std::vector<Blank> blanks_of(const model::Cell& cell, const Meeting& meeting) {
  Gatherer gather(meeting.at);
  if (meeting.session.is_blank()) {
    gather.look(meeting.start, say(Msg::blank_start));
    gather.look(meeting.end, say(Msg::blank_end));
  }
  gather.look(meeting.place, say(Msg::blank_place));
  gather.look(meeting.chair, say(Msg::blank_chair));
  gather.look(meeting.secretary, say(Msg::blank_secretary));
  gather.look(meeting.agenda, say(Msg::blank_agenda));
  for (const model::Item& item : *meeting.agenda) {
    look_at_item(cell, meeting, item, gather);
  }
  for (const model::TaskResult& result : *meeting.task_results) {
    gather.look(result.state, say(Msg::blank_task_state, result.id->text));
  }
  for (const model::Task& task : *meeting.tasks) {
    gather.look(task.owner, say(Msg::blank_task_owner, task.title.value_or("")));
    gather.look(task.due, say(Msg::blank_task_due, task.title.value_or("")));
  }
  if (meeting.kind != model::MeetingKind::committee) {
    gather.look(meeting.approval->read_back, say(Msg::blank_read_back));
    gather.look(meeting.approval->in_favour, say(Msg::blank_approval));
  }
  return std::move(gather.blanks);
}

void check_blanks(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for (const model::MeetingRecord& record : context.cell.meetings) {
    if (record.meeting.state != model::MeetingState::held) {
      continue;
    }
    for (const Blank& blank : blanks_of(context.cell, record.meeting)) {
      out.push_back(diag::warning(id, blank.at, say(Msg::still_blank, blank.what),
                                  say(Msg::still_blank_hint)));
    }
  }
}

}  // namespace chibo::rules
