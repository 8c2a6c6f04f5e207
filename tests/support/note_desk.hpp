#pragma once

#include "notes/note.hpp"
#include "support/cell_builder.hpp"

#include <string>
#include <string_view>

namespace chibo::support {

/// What a note made of a meeting's text, and what it said, in Vietnamese.
struct Noted {
  bool done = false;
  std::string text;  // the whole file, as it was where the note was refused
  std::string said;  // sentences joined by "; ", or the reason of a refusal
};

/// Applies a note to the whole text of a meeting of 5 November 2026, on that day or another.
Noted note_in(std::string_view roster, std::string_view meeting, const notes::Note& note,
              std::string_view today = "2026-11-05");

/// A cell of seven: an, binh, lan, hoa, huong official; huy probationary; tho exempt.
std::string roster_of_seven();

}  // namespace chibo::support
