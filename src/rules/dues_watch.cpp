#include "rules/dues_watch.hpp"

#include "i18n/message_dues.hpp"

#include <algorithm>

namespace chibo::rules {

using i18n::DuesMsg;
using i18n::say;

namespace {

/// A cell that recorded no dues for so long does not keep them here.
constexpr std::chrono::months k_kept_within{12};

/// What the months up to one had to hand on beyond what is told as handed on, in that time or
/// since, as far back as each month's share is known; 0 where all is told, or nothing known.
Money not_handed_on(const std::vector<DuesMonth>& months, Month last) {
  Money out;
  for (auto month = months.rbegin(); month != months.rend(); ++month) {
    if (month->period <= last) {
      if (!month->totals.to_remit) {
        break;
      }
      out.dong += month->totals.to_remit->dong;
    }
    out.dong -= month->totals.remitted.value_or(Money{}).dong;
  }
  return std::max(out, Money{});
}

}  // namespace

std::vector<i18n::Message> dues_alarms(const model::Cell& cell, Date today) {
  std::vector<i18n::Message> out;
  const Month now = base::month_of(today);
  const Month last = now - std::chrono::months(1);
  const DuesSpan kept = dues_of(cell, now - k_kept_within, now);
  if (kept.months.empty() || last < kept.months.front().period) {
    return out;
  }
  const DuesSpan over = dues_of(cell, kept.months.front().period, last);
  if (!over.without_record.empty()) {
    out.push_back(say(DuesMsg::todo_no_record, base::slashed(over.without_record),
                      base::iso(over.without_record.front())));
  }
  if (!over.months.empty() && over.months.back().period == last) {
    const DuesMonth& newest = over.months.back();
    const int untold =
        newest.count(DuesStanding::untold) + static_cast<int>(newest.without_row.size());
    if (untold > 0) {
      out.push_back(say(DuesMsg::todo_untold, last, untold, base::iso(last)));
    }
  }
  if (const Money left = not_handed_on(kept.months, last); Money{} < left) {
    out.push_back(say(DuesMsg::todo_remit, last, in_dong(left)));
  }
  return out;
}

}  // namespace chibo::rules
