#pragma once

#include "model/cell.hpp"
#include "render/document.hpp"
#include "report/quarter.hpp"

#include <string>

namespace chibo::views {

/// The report of a cell's quarter as blocks, in Vietnamese: what was not told is named, never a
/// zero.
render::Document quarter_document(const model::Cell& cell, const report::CellQuarter& quarter,
                                  const std::vector<std::string>& unread_files);

/// The same numbers for machines: small, versioned ("chibo-quarter", 1), null where nothing is
/// known.
std::string quarter_json(const model::Cell& cell, const report::CellQuarter& quarter,
                         const std::vector<std::string>& unread_files);

}  // namespace chibo::views
