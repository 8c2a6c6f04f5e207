#pragma once

#include <string_view>

namespace chibo::store {

inline constexpr std::string_view k_unknown = "không rõ";
inline constexpr std::string_view k_none = "không";

/// Whether a text is one of the words for absence: as chibo writes it, in capitals, or typed
/// without any marks; "Khổng" is a name.
bool is_absence(std::string_view composed, std::string_view word);

/// Whether a text could be a word for absence: short, and beginning as those words do, or with what
/// comparing sets aside.
bool may_be_absence(std::string_view text);

}  // namespace chibo::store
