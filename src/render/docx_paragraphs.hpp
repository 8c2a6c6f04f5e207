#pragma once

#include "base/result.hpp"
#include "render/package.hpp"

#include <string>
#include <vector>

namespace chibo::render {

/// The words of a .docx, paragraph by paragraph in the order of the paper, cells of tables
/// included; blanks as single blanks, empty paragraphs left out. Tracked changes are read as
/// accepted.
base::Result<std::vector<std::string>> docx_paragraphs(const std::vector<Part>& parts);

}  // namespace chibo::render
