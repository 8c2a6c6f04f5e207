#pragma once

#include "base/result.hpp"
#include "store/yaml_patch.hpp"
#include "store/yaml_tree.hpp"

#include <string_view>

namespace chibo::store {

/// What stands at a place in the text of a record, spelled as chibo writes it; the way goes by the
/// keys of the description and by lines with something in them. A text with errors of reading
/// answers the first; a line of blanks, which is none, that it is blank.
base::Result<Node> value_told(std::string_view path, std::string_view text, const Path& told);

/// Why a line with nothing in it cannot be added.
base::Error blank_line();

}  // namespace chibo::store
