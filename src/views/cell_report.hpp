#pragma once

#include "model/cell.hpp"
#include "render/document.hpp"
#include "report/quarter.hpp"

#include <map>
#include <string>
#include <vector>

namespace chibo::views {

/// What the numbers of a quarter should rest on and do not, or not safely.
struct Gaps {
  std::vector<std::string> unread;      // files that could not be read and are not counted
  std::map<std::string, int> unmended;  // files that are counted, with the errors still in them
};

/// The report of a cell's quarter as blocks, in Vietnamese: what was not told is named, never a
/// zero.
render::Document quarter_document(const model::Cell& cell, const report::CellQuarter& quarter,
                                  const Gaps& gaps);

/// The same numbers for machines: small, versioned ("chibo-quarter", 1), null where nothing is
/// known.
std::string quarter_json(const model::Cell& cell, const report::CellQuarter& quarter,
                         const Gaps& gaps);

}  // namespace chibo::views
