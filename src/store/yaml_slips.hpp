#pragma once

#include "diag/diagnostic.hpp"
#include "store/yaml_cpp.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace chibo::store {

/// Where the colon of "key:value" stands, which lacks its blank; "14:00" and "https://…" have none.
std::optional<std::size_t> glued_colon(std::string_view text);

/// Words a fault of YAML for people: the commonest slips have their own sentence and cure, at the
/// line where the slip is rather than where the parser noticed it. Offsets of the fault are without
/// the BOM.
diag::Diagnostic explain(const YamlFault& fault, std::string_view text, diag::FileId file,
                         std::size_t bom);

}  // namespace chibo::store
