#pragma once

#include <string>

namespace chibo::text {

/// At least two digits, "05".
std::string two_digits(long long number);

}  // namespace chibo::text
