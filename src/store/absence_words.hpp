#pragma once

#include "model/told.hpp"

#include <optional>
#include <string_view>

namespace chibo::store {

/// A word for absence, and what it says.
struct Absence {
  model::ToldState state;
  std::string_view word;  // as chibo writes it
};
/// The word for absence that a text is: as chibo writes it, in capitals, or typed without any
/// marks; "Khổng" is a name.
std::optional<Absence> absence_word(std::string_view composed);

/// Whether a text could be a word for absence: short, and beginning as those words do, or with what
/// comparing sets aside.
bool may_be_absence(std::string_view text);

}  // namespace chibo::store
