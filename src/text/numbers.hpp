#pragma once

#include <string>

namespace chibo::text {

/// A number without its sign.
using Magnitude = unsigned long long;
Magnitude magnitude(long long number);

/// At least two digits, "05".
std::string two_digits(long long number);

/// Digits in groups of three, "1.250.000".
std::string grouped_digits(const std::string& digits);
std::string grouped(long long number);

/// The share of a part in a whole, in tenths of a percent, halves away from 0; whole is not 0.
long long tenths_of_percent(long long part, long long whole);

/// The share of a count of people, for a sentence: "87,5%"; of is more than 0.
std::string percent(int count, int of);

}  // namespace chibo::text
