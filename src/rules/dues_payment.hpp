#pragma once

#include "base/result.hpp"
#include "rules/dues.hpp"

#include <optional>
#include <vector>

namespace chibo::rules {

/// What a payment means for one month.
struct PaidMonth {
  Month period;
  const model::DuesRecord* record = nullptr;
  std::optional<std::size_t> row;  // none where the member has no row yet
  DuesLine line;                   // of that row
  Money given;                     // of this payment for this month
  Money paid_in_all() const { return {line.paid.value_or(Money{}).dong + given.dong}; }
};

/// The month of a member in the dues of a period.
PaidMonth month_to_pay(const model::Cell& cell, const model::DuesRecord& record,
                       const model::Member& member);

/// Divides a payment over months, the earliest first and no month beyond what is due; without an
/// amount each month gets what is still owed. A single month takes whatever is paid. Months for
/// which nothing is left fall out; a payment that fits none, or exceeds them all, is refused.
base::Result<std::vector<PaidMonth>> divide_payment(std::vector<PaidMonth> months,
                                                    std::optional<Money> amount,
                                                    const model::Member& member);

/// Writes what is paid in all into a row; the reason for not paying goes once nothing is owed.
void put_paid(const PaidMonth& month, model::DuesRow& row);

}  // namespace chibo::rules
