#pragma once

#include "base/result.hpp"
#include "store/yaml_patch.hpp"
#include "store/yaml_tree.hpp"

#include <string_view>

namespace chibo::store {

/// What stands at a place in the text of a record, spelled as chibo writes it; the way goes by the
/// keys of the description and by lines with something in them. A text with errors of reading
/// answers the first.
base::Result<Node> value_told(std::string_view path, std::string_view text, const Path& told);

}  // namespace chibo::store
