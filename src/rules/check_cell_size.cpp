#include "i18n/message_rule.hpp"
#include "rules/checks.hpp"
#include "rules/own_members.hpp"
#include "rules/rulebook.hpp"
#include "rules/soundness.hpp"
#include "rules/votes.hpp"

#include <algorithm>

namespace chibo::rules {

using i18n::RuleMsg;
using i18n::say;
using model::Cell;
using model::Meeting;
using model::Member;

namespace {

/// The first vote of a meeting that tells a number; null where it tells none.
const model::ToldBase* first_vote(const Meeting& meeting) {
  for (const ItemVote& one : votes_of(meeting)) {
    if (one.vote->in_favour.is_said()) {
      return &one.vote->in_favour;
    }
  }
  return meeting.approval->in_favour.is_said() ? &meeting.approval->in_favour : nullptr;
}

void look_at_votes(const Cell& cell, std::string_view id, diag::Diagnostics& out) {
  for (const model::MeetingRecord& record : cell.meetings) {
    const Meeting& meeting = record.meeting;
    const model::ToldBase* vote = first_vote(meeting);
    if (vote == nullptr || !meeting.date.is_said() ||
        meeting.kind == model::MeetingKind::committee ||
        meeting.kind == model::MeetingKind::group) {
      continue;
    }
    const auto least = limit_on(cell, "chi-bo.chinh-thuc.it-nhat", *meeting.date);
    const Membership members = membership_on(cell.roster, *meeting.date);
    const auto official = static_cast<int>(own_members(members, members.official).size());
    if (least && official < least->value) {
      out.push_back(diag::warning(
          id, vote->at,
          say(RuleMsg::too_few_to_vote, official, least->value, citation(least->rule)),
          say(RuleMsg::too_few_to_vote_hint)));
    }
  }
}

/// The bounds of a cell as it stands on a day, each told at the roster.
class Sizes {
 public:
  Sizes(const Cell& cell, Date day, std::string_view id, diag::Diagnostics& out)
      : cell_(cell), day_(day), id_(id), out_(out), members_(membership_on(cell.roster, day)) {}

  void look() {
    const auto all = static_cast<int>(own_members(members_, members_.all).size());
    if (const auto most = over("chi-bo.nhieu-nhat", all)) {
      warn(say(RuleMsg::too_many_members, all, most->value, citation(most->rule)),
           say(RuleMsg::too_many_members_hint, most->rule.key));
    }
    committee();
  }

 private:
  std::optional<Limit> over(std::string_view key, int count) const {
    auto most = limit_on(cell_, key, day_);
    return most && count > most->value ? most : std::nullopt;
  }

  void committee() {
    const auto committee = committee_on(cell_.roster, day_);
    const auto size = static_cast<int>(committee.size());
    const auto deputies =
        static_cast<int>(std::ranges::count_if(committee, [&](const Member* member) {
          return office_on(*member, day_) == model::Office::deputy_secretary;
        }));
    const bool elected = std::ranges::any_of(committee, [&](const Member* member) {
      return office_on(*member, day_) == model::Office::committee_member;
    });
    const auto official = static_cast<int>(own_members(members_, members_.official).size());
    const auto from = limit_on(cell_, "chi-bo.co-chi-uy-tu", day_);
    if (from && official >= from->value && !elected) {
      warn(say(RuleMsg::no_committee_yet, official, from->value, citation(from->rule)),
           say(RuleMsg::no_committee_yet_hint));
    }
    if (const auto most = over("chi-uy.nhieu-nhat", size)) {
      warn(say(RuleMsg::committee_too_big, size, most->value, citation(most->rule)),
           say(RuleMsg::offices_hint));
    }
    if (const auto most = over("chi-uy.pho-bi-thu", deputies)) {
      warn(say(RuleMsg::too_many_deputies, deputies, most->value, citation(most->rule)),
           say(RuleMsg::offices_hint));
    }
  }

  void warn(i18n::Message what, i18n::Message hint) {
    out_.push_back(diag::warning(id_, cell_.roster.members.at, std::move(what), std::move(hint)));
  }

  const Cell& cell_;
  Date day_;
  std::string_view id_;
  diag::Diagnostics& out_;
  Membership members_;
};

}  // namespace

void check_cell_size(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  if (context.cell.roster.members->empty() || !knows_standings(context.cell.roster)) {
    return;
  }
  look_at_votes(context.cell, id, out);
  Sizes(context.cell, context.today, id, out).look();
}

}  // namespace chibo::rules
