#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace chibo::notes {

/// Text as a record may hold it.
struct Printable {
  std::string text;         // NFC, "\n" between lines, no blanks at either end
  std::size_t removed = 0;  // terminal sequences, control and hidden characters taken out
};

/// Takes out what cannot be printed: whole terminal sequences, control characters, characters that
/// hide what a line says, bytes that are no UTF-8. A tab becomes a blank.
Printable printable(std::string_view typed);

}  // namespace chibo::notes
