#pragma once

#include "render/value.hpp"
#include "report/period.hpp"
#include "rules/dues.hpp"

namespace chibo::views {

/// What the sheet of dues (S01/ĐP) of a month, a quarter or a year may name: a row a member with
/// what was paid for each month, and the months' sums. A salary stands in it only where bases are
/// asked for, which the sheet of a month alone has room for.
render::Value dues_sheet_view(const model::Cell& cell, const report::Period& period,
                              bool with_bases, base::Date day);

/// What the report on collected and remitted dues (B01/ĐP) may name: the period and the year until
/// its end.
render::Value dues_report_view(const model::Cell& cell, const report::Period& period,
                               base::Date day);

}  // namespace chibo::views
