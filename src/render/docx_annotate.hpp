#pragma once

#include "render/fault.hpp"
#include "render/package.hpp"

#include <string>
#include <vector>

namespace chibo::render {

/// A remark for the margin of a document, at a paragraph of one of its parts.
struct MarginNote {
  ParagraphPlace at;
  std::string text;
};

/// A copy of a Word file with each note as a comment at its place, beside the comments that are
/// there already; what a comment cannot stand at (a header, a footer, the file as such) is noted at
/// the first paragraph. Nothing else is changed. A file that cannot be read comes back as it is.
std::vector<Part> annotate_docx(std::vector<Part> parts, const std::vector<MarginNote>& notes);

}  // namespace chibo::render
