#pragma once

#include "model/cell.hpp"
#include "model/money.hpp"
#include "rules/rulebook.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::rules {

using base::Month;
using model::Money;

/// A share of a sum, "0,3 %" is 3/1000; at most a whole.
struct Share {
  long long numerator = 0;
  long long denominator = 1;
  bool operator==(const Share&) const = default;
};
std::optional<Share> share_value(std::string_view words);

/// A share of a sum with a part of it let off, rounded to a step, halves up; without leaving 64
/// bits for any sum that a record can hold.
Money share_of(Money base, Share share, int percent_let_off, long long step);

/// The key of the rates of a group, "dang-phi.bhxh".
std::string_view rate_key(model::DuesGroup group);
/// Whether the dues of a group rest on the regional minimum wage.
bool rests_on_minimum_wage(model::DuesGroup group);

/// The minimum wage of the cell's region on a day.
struct MinimumWage {
  Money amount;
  Rule rule;
};
std::optional<MinimumWage> minimum_wage_on(const model::Cell& cell, Date day);

/// To what step dues are rounded; to the đồng where no rule says.
long long rounding_on(const model::Cell& cell, Date day);

/// The parts that may be let off, and for how many months at most.
std::vector<int> reductions_on(const model::Cell& cell, Date day);

/// How a profile divides what a cell collects (R72); no regulation that is built in does.
struct DuesSplit {
  int remit = 0;  // %; the rest is kept
};
std::optional<DuesSplit> split_on(const model::Cell& cell, Date day);
inline constexpr std::string_view k_keep_key = "dang-phi.giu-lai";
inline constexpr std::string_view k_remit_key = "dang-phi.nop-cap-tren";
/// "40 %" or "40", from 0 to 100.
std::optional<int> percent_value(std::string_view text);

/// "15.930 đồng".
std::string in_dong(Money sum);

}  // namespace chibo::rules
