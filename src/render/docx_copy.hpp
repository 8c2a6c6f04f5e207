#pragma once

#include "render/docx_lists.hpp"
#include "render/docx_part.hpp"
#include "render/scope.hpp"
#include "render/value.hpp"

#include <cstddef>

namespace chibo::render {

/// What all parts of one document share while they are filled.
struct FillShared {
  explicit FillShared(const std::vector<Part>& parts) : lists(parts) {}
  DocxLists lists;
  std::size_t nodes = 0;
  std::size_t text = 0;
  unsigned drawings = 0;  // the last id given to a drawing
};

/// Copies a prepared part, putting values in as text and repeating what its sections cover; faults
/// go to the part.
void copy_filled(DocxPart& part, pugi::xml_document& into, const Value& data, Walk walk,
                 FillShared& shared);

/// Mends what an empty or repeated section can break: cells without paragraph, rows without cells,
/// tables that touch; and the order of properties, which not every word processor keeps.
void repair(pugi::xml_node node);

}  // namespace chibo::render
