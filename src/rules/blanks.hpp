#pragma once

#include "diag/span.hpp"
#include "i18n/message.hpp"
#include "model/cell.hpp"

#include <vector>

namespace chibo::rules {

/// Something a paper needs and the record does not tell yet: a dotted line on the minutes.
struct Blank {
  i18n::Message what;
  diag::Span at;
};

/// What is still blank in the record of a meeting that was held, in the order of the minutes. A key
/// told as "không rõ" or "không" is not blank.
std::vector<Blank> blanks_of(const model::Cell& cell, const model::Meeting& meeting);

}  // namespace chibo::rules
