#include "rules/checks.hpp"
#include "rules/rulebook.hpp"
#include "rules/votes.hpp"

namespace chibo::rules {

using i18n::Msg;
using i18n::say;
using model::Meeting;

namespace {

void judge(const VoteOutcome& vote, diag::Span at, std::string_view id, diag::Diagnostics& out) {
  const int cast =
      vote.in_favour.value_or(0) + vote.against.value_or(0) + vote.abstained.value_or(0);
  if (cast == 0) {
    return;
  }
  if (vote.base.in_the_room && cast > *vote.base.in_the_room) {
    out.push_back(diag::error(id, at,
                              say(Msg::more_votes_than_people, cast, *vote.base.in_the_room),
                              say(Msg::more_votes_hint)));
  } else if (!vote.base.in_the_room && cast > vote.base.denominator && vote.base.denominator > 0) {
    out.push_back(diag::error(id, at,
                              say(Msg::more_votes_than_members, cast, vote.base.denominator),
                              say(Msg::more_votes_hint)));
  }
}

}  // namespace

void check_votes(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for (const model::MeetingRecord& record : context.cell.meetings) {
    const Meeting& meeting = record.meeting;
    if (!meeting.date.is_said()) {
      continue;
    }
    for (const model::Item& item : *meeting.agenda) {
      if (item.vote.is_said()) {
        judge(outcome_of(context.cell, meeting, *item.vote,
                         item.matter.value_or(model::Matter::other)),
              item.vote->in_favour.at, id, out);
      }
    }
    if (meeting.approval.is_said()) {
      judge(approval_outcome(context.cell, meeting), meeting.approval->in_favour.at, id, out);
    }
  }
}

void check_score(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for (const model::MeetingRecord& record : context.cell.meetings) {
    for (const model::ScoreRow& row : *record.meeting.self_score->rows) {
      if (row.points.is_said() && row.most.is_said() && *row.points > *row.most) {
        out.push_back(diag::error(id, row.points.at,
                                  say(Msg::more_points_than_most, *row.points, *row.most),
                                  say(Msg::look_at_both_numbers)));
      }
    }
  }
}

}  // namespace chibo::rules
