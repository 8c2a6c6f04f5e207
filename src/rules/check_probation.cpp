#include "base/date.hpp"
#include "i18n/message_rule.hpp"
#include "rules/checks.hpp"
#include "rules/probation.hpp"

#include <algorithm>

namespace chibo::rules {

using i18n::RuleMsg;
using i18n::say;
using model::Cell;
using model::Member;

namespace {

void look_at_official(const Cell& cell, const Member& member, std::string_view id,
                      diag::Diagnostics& out) {
  if (!member.admitted.is_said() || !member.official.is_said()) {
    return;
  }
  const auto term = limit_on(cell, "du-bi.thoi-han", *member.admitted);
  const Date ends = term ? end_of_probation(*member.admitted, term->value) : *member.official;
  if (*member.admitted <= *member.official && *member.official < ends) {
    out.push_back(diag::warning(
        id, member.official.at,
        say(RuleMsg::official_too_early, *member.official, ends, citation(term->rule)),
        say(RuleMsg::official_too_early_hint)));
  }
}

/// Whether a meeting on record, or today, falls on a day on which a member was there, before the
/// end of probation.
bool counts_before(const CheckContext& context, const Member& member, Date ends) {
  const auto falls_before = [&](Date day) { return *member.admitted <= day && day < ends; };
  return falls_before(context.today) ||
         std::ranges::any_of(context.cell.meetings, [&](const model::MeetingRecord& record) {
           return record.meeting.date.is_said() && falls_before(*record.meeting.date);
         });
}

/// Who is official, the day forgotten, counts as official from the first day on.
void look_at_forgotten(const CheckContext& context, const Member& member, std::string_view id,
                       diag::Diagnostics& out) {
  if (!member.admitted.is_said() || !member.official.is_unknown() || member.recognised.is_said()) {
    return;
  }
  const auto term = limit_on(context.cell, "du-bi.thoi-han", *member.admitted);
  const Date ends = term ? end_of_probation(*member.admitted, term->value) : *member.admitted;
  if (counts_before(context, member, ends)) {
    out.push_back(diag::warning(
        id, member.official.at,
        say(RuleMsg::official_forgotten, shown_name(member), ends, citation(term->rule)),
        say(RuleMsg::official_forgotten_hint)));
  }
}

}  // namespace

void check_probation(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for (const Probation& probation : probations_on(context.cell, context.today)) {
    const auto what = told(probation);
    if (!what) {
      continue;
    }
    const bool ended = probation.stage != ProbationStage::ends_soon;
    const diag::Span at = probation.member->admitted.at;
    const i18n::Message hint = next_step(context.cell, probation);
    out.push_back(ended ? diag::warning(id, at, *what, hint) : diag::note(id, at, *what, hint));
  }
  for (const Member& member : *context.cell.roster.members) {
    look_at_official(context.cell, member, id, out);
    look_at_forgotten(context, member, id, out);
  }
}

}  // namespace chibo::rules
