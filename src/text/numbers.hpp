#pragma once

#include <string>

namespace chibo::text {

/// A share as Vietnamese papers print it, one decimal where it is needed: "94,1%", "100%". of is
/// above 0.
std::string percent(long long count, long long of);

/// Hundredths of a percent, "93,8%".
std::string percent_of_basis_points(long long basis_points);

/// At least two digits, "05".
std::string two_digits(long long number);

}  // namespace chibo::text
