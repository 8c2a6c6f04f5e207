#pragma once

#include "render/package.hpp"

#include <string>
#include <vector>

namespace chibo::render {

/// Gives each reference of a filled document a footnote or endnote of its own, in the order of the
/// references: sections repeat references and take them away, and some word processors go by the
/// order of the notes instead of their ids. Types are the content types of the parts.
void give_each_reference_its_note(std::vector<Part>& parts, const std::vector<std::string>& types);

}  // namespace chibo::render
