#pragma once

#include "model/cell.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::notes {

/// One way to go on with a line.
struct Candidate {
  std::string text;   // takes the place of what was typed
  std::string shown;  // as a list offers it
};

/// How a line of the live session may go on: what each candidate replaces, from a byte of the line
/// to its end.
struct Completion {
  std::size_t from = 0;
  std::vector<Candidate> candidates;

  /// What can be written without a choice: the only candidate, else what all of them begin with
  /// where that says more than was typed; empty where there is no such.
  std::string certain(std::string_view line) const;
};

/// Offers short words, the people of the meeting by any word of their names, marks or not, and the
/// numbers of its items; nothing behind a colon, where people's own words stand.
Completion complete(std::string_view line, const model::Cell& cell, const model::Meeting& meeting);

}  // namespace chibo::notes
