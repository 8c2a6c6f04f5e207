#include "base/date.hpp"
#include "i18n/message_rule.hpp"
#include "rules/absence_watch.hpp"
#include "rules/checks.hpp"
#include "rules/rulebook.hpp"

#include <algorithm>
#include <string>

namespace chibo::rules {

using i18n::RuleMsg;
using i18n::say;

namespace {

void look_at_months(const CheckContext& context, const UnexcusedYear& year, std::string_view id,
                    diag::Diagnostics& out) {
  const Date last = base::last_day(year.periods.back());
  const auto from = limit_on(context.cell, "bo-sinh-hoat.xem-xet-tu", last);
  const auto months = static_cast<int>(year.periods.size());
  if (!from) {
    return;
  }
  if (months >= from->value) {
    out.push_back(diag::warning(id, year.last,
                                say(RuleMsg::absent_many_months, shown_name(*year.member), months,
                                    year.year, base::slashed(year.periods), citation(from->rule)),
                                say(RuleMsg::absent_many_months_hint)));
  } else if (months == from->value - 1 && year.year == static_cast<int>(context.today.year())) {
    out.push_back(
        diag::note(id, year.last,
                   say(RuleMsg::absent_before_limit, shown_name(*year.member), months, year.year,
                       base::slashed(year.periods), from->value, citation(from->rule)),
                   say(RuleMsg::absent_many_months_hint)));
  }
}

void look_at_row(const CheckContext& context, const AbsencesInARow& row, std::string_view id,
                 diag::Diagnostics& out) {
  const auto most = limit_on(context.cell, "hop.vang-lien-tiep", row.last_day);
  if (most && row.count > most->value) {
    out.push_back(diag::warning(id, row.last,
                                say(RuleMsg::absent_in_a_row, shown_name(*row.member), row.count,
                                    row.year, most->value, citation(most->rule)),
                                say(RuleMsg::absent_in_a_row_hint)));
  }
}

}  // namespace

void check_absence_watch(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for (const UnexcusedYear& year : unexcused_by_year(context.cell)) {
    look_at_months(context, year, id, out);
  }
  for (const AbsencesInARow& row : excused_in_a_row(context.cell)) {
    look_at_row(context, row, id, out);
  }
}

std::vector<i18n::Message> absence_alarms(const model::Cell& cell, Date today) {
  const CheckContext context{cell, today};
  const int this_year = static_cast<int>(today.year());
  diag::Diagnostics found;
  for (const UnexcusedYear& year : unexcused_by_year(cell)) {
    if (year.year == this_year && belongs_on(*year.member, today)) {
      look_at_months(context, year, {}, found);
    }
  }
  for (const AbsencesInARow& row : excused_in_a_row(cell)) {
    if (row.year == this_year && belongs_on(*row.member, today)) {
      look_at_row(context, row, {}, found);
    }
  }
  std::vector<i18n::Message> out;
  std::ranges::transform(found, std::back_inserter(out), &diag::Diagnostic::what);
  return out;
}

}  // namespace chibo::rules
