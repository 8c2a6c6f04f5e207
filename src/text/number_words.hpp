#pragma once

#include <string>
#include <string_view>

namespace chibo::text {

/// A number as Vietnamese reads it aloud: 105 is "một trăm linh năm".
std::string number_words(long long number);

/// A whole number of a text, "16" or "1.250.000", in words; any other text as it is.
std::string number_spelled(std::string_view text);

}  // namespace chibo::text
