#pragma once

#include "render/docx_part.hpp"
#include "render/scope.hpp"
#include "render/value.hpp"

#include <cstddef>

namespace chibo::render {

/// What all parts of one document share while they are filled.
struct FillTotals {
  std::size_t nodes = 0;
  std::size_t text = 0;
  unsigned drawings = 0;  // the last id given to a drawing
};

/// Copies a prepared part, putting values in as text and repeating what its sections cover; faults
/// go to the part.
void copy_filled(DocxPart& part, pugi::xml_document& into, const Value& data, Walk walk,
                 FillTotals& totals);

/// Mends what an empty or repeated section can break: cells without paragraph, rows without cells,
/// tables that touch.
void repair(pugi::xml_node node);

}  // namespace chibo::render
