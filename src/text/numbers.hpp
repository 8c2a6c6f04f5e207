#pragma once

#include <string>

namespace chibo::text {

/// At least two digits, "05".
std::string two_digits(long long number);

/// The share of a count of people, for a sentence: "87,5%"; of is more than 0. Papers and tables
/// round by render::percent_of.
std::string percent(int count, int of);

}  // namespace chibo::text
