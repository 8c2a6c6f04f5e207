#include "rules/people.hpp"

#include "rules/attendance.hpp"
#include "rules/votes.hpp"

namespace chibo::rules {

namespace {

using model::Person;
using model::Told;
using Visit = std::function<void(const Told<Person>&)>;

void visit_opinions(const model::ToldList<model::Opinion>& opinions, const Visit& visit) {
  for (const model::Opinion& opinion : *opinions) {
    visit(opinion.speaker);
  }
}

void visit_item(const model::Item& item, const Visit& visit) {
  visit(item.presenter);
  visit(item.preparer);
  visit(item.subject);
  visit_opinions(item.opinions, visit);
  for (const ItemVote& one : votes_on(item)) {
    visit_opinions(one.vote->reserved, visit);
    visit_opinions(one.vote->objections, visit);
  }
  for (const model::Turn& turn : *item.turns) {
    visit(turn.member);
    visit_opinions(turn.comments, visit);
  }
}

void visit_theme(const model::Theme& theme, const Visit& visit) {
  visit(theme.drafter);
  visit(theme.introduced_by);
  for (const model::Contribution& contribution : *theme.contributions) {
    visit(contribution.speaker);
  }
}

void visit_leave(const model::Meeting& meeting, const Visit& visit) {
  for (const model::LeaveRequest& request : *meeting.leave_requests) {
    visit(request.member);
    visit(request.asked_of);
  }
}

void visit_end(const model::Meeting& meeting, const Visit& visit) {
  for (const model::ToldList<model::Mention>* mentions : {&meeting.praised, &meeting.reminded}) {
    for (const model::Mention& mention : **mentions) {
      visit(mention.member);
    }
  }
  for (const model::Proposal& proposal : *meeting.proposals) {
    visit(proposal.member);
  }
  for (const model::Task& task : *meeting.tasks) {
    visit(task.owner);
    for (const Told<Person>& who : *task.helpers) {
      visit(who);
    }
  }
  for (const model::Rating& rating : *meeting.review->ratings) {
    visit(rating.member);
  }
  visit(meeting.resolution->signer);
  visit(meeting.self_score->scorer);
  for (const model::OutsideScore& score : *meeting.outside_scores) {
    visit(score.person);
  }
  for (const Told<Person>& who : *meeting.approval->signers) {
    visit(who);
  }
}

}  // namespace

void visit_people(const model::Meeting& meeting, const Visit& visit) {
  visit(meeting.chair);
  visit(meeting.secretary);
  for (const model::Duty& duty : *meeting.duties) {
    visit(duty.member);
  }
  visit_theme(*meeting.theme, visit);
  visit_leave(meeting, visit);
  for (const model::Absence& absence : *meeting.absences) {
    visit(absence.member);
  }
  for (const model::Passage& passage : *meeting.late) {
    visit(passage.member);
  }
  for (const model::Passage& passage : *meeting.left_early) {
    visit(passage.member);
  }
  for (const Told<Person>& who : *meeting.exempt_present) {
    visit(who);
  }
  for (const Told<Person>& who : *meeting.online) {
    visit(who);
  }
  for (const model::Item& item : *meeting.agenda) {
    visit_item(item, visit);
  }
  visit_end(meeting, visit);
}

bool is_free_name(std::string_view text) {
  // A name as people write it has a blank or a capital or accented letter; an id has neither.
  return text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") != std::string_view::npos;
}

NamedPerson person_named(const model::Cell& cell, const model::Meeting& meeting,
                         const Told<Person>& who) {
  NamedPerson out;
  if (!who.is_said()) {
    return out;
  }
  out.member = member_named(cell.roster, who);
  for (const model::Delegate& delegate : *meeting.delegates) {
    if (delegate.id.is_said() && delegate.id->text == who->text) {
      out.delegate = &delegate;
    }
  }
  const bool came_later =
      out.member != nullptr && meeting.date.is_said() && !belongs_on(*out.member, *meeting.date);
  if (out.delegate != nullptr && came_later) {
    out.member = nullptr;
  }
  out.is_free_name = is_free_name(who->text);
  return out;
}

std::string shown_name(const model::Cell& cell, const model::Meeting& meeting,
                       const Told<Person>& who) {
  if (!who.is_said()) {
    return {};
  }
  const NamedPerson named = person_named(cell, meeting, who);
  if (named.member != nullptr) {
    return *named.member->name;
  }
  return named.delegate != nullptr ? *named.delegate->name : who->text;
}

}  // namespace chibo::rules
