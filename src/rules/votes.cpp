#include "rules/votes.hpp"

#include "rules/attendance.hpp"
#include "rules/schedule.hpp"
#include "rules/soundness.hpp"

#include <algorithm>
#include <array>

namespace chibo::rules {

using model::Cell;
using model::Matter;
using model::Meeting;
using model::Member;
using model::Standing;

namespace {

bool may_vote(const Member& member, Date day) {
  return is_official_on(member, day) &&
         status_on(member, model::StatusKind::temporarily_in, day) == nullptr;
}

bool contains(const std::vector<const Member*>& members, const Member* member) {
  return std::ranges::find(members, member) != members.end();
}

/// A coming or a going of a member, in the order of the clock.
struct Step {
  base::Time at_time;
  bool arrives = false;
};

/// The comings and goings of a member on a day of the meeting.
std::vector<Step> steps_on(Date day, const Cell& cell, const Meeting& meeting,
                           const Member& member) {
  std::vector<Step> out;
  for (const bool arrives : {true, false}) {
    for (const model::Passage& passage : *(arrives ? meeting.late : meeting.left_early)) {
      if (passage.at_time.is_said() && member_named(cell.roster, passage.member) == &member &&
          day_of_time(meeting, passage.day, passage.at_time) == day) {
        out.push_back({*passage.at_time, arrives});
      }
    }
  }
  std::ranges::stable_sort(out, {}, &Step::at_time);
  return out;
}

/// Whether someone who came to a meeting was in the room at a moment of a day; both ends of a stay
/// included, always where the moment is not known.
bool is_there_at(const Cell& cell, const Meeting& meeting, const Member& member,
                 const VoteMoment& moment, const std::optional<Date>& day) {
  if (!moment.at_time.is_said() || !day) {
    return true;
  }
  const std::vector<Step> steps = steps_on(*day, cell, meeting, member);
  bool there = steps.empty() || !steps.front().arrives;
  for (const Step& step : steps) {
    if (step.at_time == *moment.at_time) {
      return true;
    }
    if (step.at_time < *moment.at_time) {
      there = step.arrives;
    }
  }
  return there;
}

std::optional<bool> verdict(const VoteOutcome& vote, const std::optional<int>& in_favour) {
  const auto bound = vote.rule ? bound_value(*vote.rule) : std::nullopt;
  if (!bound || !in_favour || vote.base.denominator == 0) {
    return std::nullopt;
  }
  return bound->is_met_by(*in_favour, vote.base.denominator);
}

void judge(const Cell& cell, const Meeting& meeting, VoteOutcome& out) {
  if (!meeting.date.is_said()) {
    return;
  }
  out.rule = rule_on(cell, rule_key(out.matter), *meeting.date);
  out.reached = verdict(out, told_count(out.in_favour));
  for (ChoiceOutcome& choice : out.choices) {
    choice.reached = verdict(out, told_count(choice.votes));
  }
}

}  // namespace

std::string_view rule_key(Matter matter) {
  constexpr std::array<std::string_view, 13> k_keys = {"bieu-quyet.nghi-quyet",
                                                       "bieu-quyet.ket-luan",
                                                       "bieu-quyet.chuong-trinh",
                                                       "bieu-quyet.bien-ban",
                                                       "bieu-quyet.ket-nap",
                                                       "bieu-quyet.cong-nhan-chinh-thuc",
                                                       "bieu-quyet.mien-sinh-hoat",
                                                       "bieu-quyet.khien-trach",
                                                       "bieu-quyet.canh-cao",
                                                       "bieu-quyet.de-nghi-khai-tru",
                                                       "bieu-quyet.xoa-ten",
                                                       "bieu-quyet.bau-cu",
                                                       "bieu-quyet.khac"};
  return k_keys[static_cast<std::size_t>(matter)];
}

namespace {

/// A committee votes by itself, exempt from its meetings is nobody; of a group that is not told
/// the whole cell may vote.
bool is_called(const Cell& cell, const Meeting& meeting, const Member& member) {
  const Date day = *meeting.date;
  if (meeting.kind == model::MeetingKind::committee) {
    return contains(committee_on(cell.roster, day), &member);
  }
  const bool tells_group = meeting.group.is_said() && member.group.is_said();
  return meeting.kind != model::MeetingKind::group || !tells_group || calls(meeting, member, day);
}

}  // namespace

VoteBase vote_base(const Cell& cell, const Meeting& meeting, const VoteMoment& moment) {
  VoteBase out;
  if (!meeting.date.is_said() || !knows_standings(cell.roster) || meeting.kind.faulty ||
      meeting.exempt_present.faulty) {
    return out;
  }
  const Date day = *meeting.date;
  const Attendance attendance = attendance_of(cell, meeting);
  int present = 0;
  const auto voted_on = day_of_time(meeting, moment.day, moment.at_time);
  for (const Member& member : *cell.roster.members) {
    if (!belongs_on(member, day) || !may_vote(member, day) || !is_called(cell, meeting, member)) {
      continue;
    }
    const Standing standing = standing_on(member, day);
    const bool there = is_there_at(cell, meeting, member, moment, voted_on);
    const bool came = contains(attendance.exempt_present, &member) && there;
    if (standing == Standing::temporarily_out || standing == Standing::suspended ||
        (standing == Standing::exempt && !came)) {
      continue;
    }
    ++out.denominator;
    const bool absent = std::ranges::any_of(
        attendance.absent, [&](const AbsentMember& a) { return a.member == &member; });
    present += (standing == Standing::active && !absent && there) || came ? 1 : 0;
  }
  if (attendance.known == Attendance::Known::names && attendance.present &&
      attendance.unnamed == 0) {
    out.in_the_room = present;
  }
  return out;
}

VoteOutcome outcome_of(const Cell& cell, const Meeting& meeting, const model::Vote& vote,
                       Matter fallback) {
  VoteOutcome out;
  out.matter = vote.about.value_or(fallback);
  out.at_time = vote.at_time.said();
  out.on_day = day_to_tell(meeting, vote.day, vote.at_time);
  out.in_favour = vote.in_favour;
  out.against = vote.against;
  out.abstained = vote.abstained;
  out.base = vote_base(cell, meeting, {vote.at_time, vote.day});
  for (const model::Choice& choice : *vote.choices) {
    out.choices.push_back({&choice, choice.votes, std::nullopt});
  }
  if (!is_annulled(vote)) {
    judge(cell, meeting, out);
  }
  return out;
}

bool is_annulled(const model::Vote& vote) {
  return vote.annulled.is_said() || vote.annulled.is_unknown();
}

VoteOutcome approval_outcome(const Cell& cell, const Meeting& meeting) {
  VoteOutcome out;
  out.matter = Matter::minutes;
  out.in_favour = meeting.approval->in_favour;
  out.against = meeting.approval->against;
  out.abstained = meeting.approval->abstained;
  out.base = vote_base(cell, meeting);
  judge(cell, meeting, out);
  return out;
}

std::vector<ItemVote> votes_on(const model::Item& item) {
  std::vector<ItemVote> out;
  if (item.vote.is_said()) {
    out.push_back({&item, &*item.vote});
  }
  for (const model::Vote& vote : *item.more_votes) {
    out.push_back({&item, &vote});
  }
  return out;
}

const model::Vote* standing_vote(const model::Item& item) {
  for (const ItemVote& one : votes_on(item)) {
    if (!is_annulled(*one.vote)) {
      return one.vote;
    }
  }
  return nullptr;
}

std::vector<ItemVote> votes_of(const Meeting& meeting) {
  std::vector<ItemVote> out;
  for (const model::Item& item : *meeting.agenda) {
    const std::vector<ItemVote> here = votes_on(item);
    out.insert(out.end(), here.begin(), here.end());
  }
  return out;
}

bool is_one_person_at_a_time(Matter matter) {
  return matter == Matter::admission || matter == Matter::recognition ||
         matter == Matter::expulsion_proposal;
}

std::optional<Rule> too_few_to_vote(const Cell& cell, const Meeting& meeting,
                                    const VoteBase& base) {
  if (!meeting.date.is_said() || meeting.kind == model::MeetingKind::committee ||
      meeting.kind == model::MeetingKind::group) {
    return std::nullopt;
  }
  const auto rule = rule_on(cell, "bieu-quyet.du-hop-it-nhat", *meeting.date);
  const auto least = rule ? count_value(*rule) : std::nullopt;
  return least && base.in_the_room && *base.in_the_room < *least ? rule : std::nullopt;
}

}  // namespace chibo::rules
