#include "base/date.hpp"
#include "i18n/message_plan.hpp"
#include "rules/checks.hpp"
#include "rules/inspections.hpp"

namespace chibo::rules {

using i18n::PlanMsg;
using i18n::say;

void check_inspections(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for (const model::Plan& plan : context.cell.plans) {
    for (const model::PlannedInspection& row : *plan.inspections) {
      if (row.from.is_said() && row.until.is_said() && *row.until < *row.from) {
        out.push_back(diag::error(id, row.until.at,
                                  say(PlanMsg::inspection_ends_before, base::slashed(*row.until),
                                      base::slashed(*row.from)),
                                  say(PlanMsg::inspection_ends_before_hint)));
        continue;
      }
      if (row.concluded.is_said() && context.today < *row.concluded) {
        out.push_back(diag::error(id, row.concluded.at,
                                  say(PlanMsg::inspection_concluded_ahead, *row.concluded),
                                  say(PlanMsg::inspection_concluded_ahead_hint)));
      }
      if (standing_of(row, context.today) == InspectionStanding::overdue) {
        out.push_back(diag::warning(id, row.subject.at,
                                    say(PlanMsg::inspection_overdue, row.subject.value_or(""),
                                        base::slashed(*last_month_of(row))),
                                    say(PlanMsg::inspection_overdue_hint)));
      }
    }
  }
}

}  // namespace chibo::rules
