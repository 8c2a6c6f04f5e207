#include "rules/votes.hpp"

#include "rules/attendance.hpp"
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

void judge(const Meeting& meeting, VoteOutcome& out) {
  out.rule = rule_on(rule_key(out.matter), *meeting.date);
  const auto in_favour = told_count(out.in_favour);
  if (!out.rule || !in_favour || out.base.denominator == 0) {
    return;
  }
  if (const auto bound = bound_value(*out.rule)) {
    out.reached = bound->is_met_by(*in_favour, out.base.denominator);
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

VoteBase vote_base(const Cell& cell, const Meeting& meeting) {
  VoteBase out;
  if (!meeting.date.is_said() || !knows_standings(cell.roster) || meeting.kind.faulty ||
      meeting.exempt_present.faulty) {
    return out;
  }
  const Date day = *meeting.date;
  const Attendance attendance = attendance_of(cell, meeting);
  const bool committee_only = meeting.kind == model::MeetingKind::committee;
  const auto committee = committee_on(cell.roster, day);
  int present = 0;
  for (const Member& member : *cell.roster.members) {
    if (!belongs_on(member, day) || !may_vote(member, day) ||
        (committee_only && !contains(committee, &member))) {
      continue;
    }
    const Standing standing = standing_on(member, day);
    const bool came = contains(attendance.exempt_present, &member);
    if (standing == Standing::temporarily_out || standing == Standing::suspended ||
        (standing == Standing::exempt && !came)) {
      continue;
    }
    ++out.denominator;
    const bool absent = std::ranges::any_of(
        attendance.absent, [&](const AbsentMember& a) { return a.member == &member; });
    present += (standing == Standing::active && !absent) || came ? 1 : 0;
  }
  if (attendance.known == Attendance::Known::names) {
    out.in_the_room = present;
  }
  return out;
}

VoteOutcome outcome_of(const Cell& cell, const Meeting& meeting, const model::Vote& vote,
                       Matter fallback) {
  VoteOutcome out;
  out.matter = vote.about.value_or(fallback);
  out.in_favour = vote.in_favour;
  out.against = vote.against;
  out.abstained = vote.abstained;
  out.base = vote_base(cell, meeting);
  if (meeting.date.is_said()) {
    judge(meeting, out);
  }
  return out;
}

VoteOutcome approval_outcome(const Cell& cell, const Meeting& meeting) {
  VoteOutcome out;
  out.matter = Matter::minutes;
  out.in_favour = meeting.approval->in_favour;
  out.against = meeting.approval->against;
  out.abstained = meeting.approval->abstained;
  out.base = vote_base(cell, meeting);
  if (meeting.date.is_said()) {
    judge(meeting, out);
  }
  return out;
}

}  // namespace chibo::rules
