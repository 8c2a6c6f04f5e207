#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "store/yaml_events.hpp"

namespace chibo::store {

/// Why yaml-cpp refused a text.
struct YamlFault {
  enum class Kind { syntax, anchor_or_alias, tag, second_document, too_deep };
  Kind kind = Kind::syntax;
  std::size_t offset = 0;
  std::string detail;  // yaml-cpp's own words, English
};

/// Feeds the events of one document, read by yaml-cpp, the judge of what a text means. The text is UTF-8 without a BOM.
/// Anchors, aliases, tags and a second document are faults; the sink has then seen the events before it.
std::optional<YamlFault> read_with_yaml_cpp(std::string_view text, EventSink& sink);

}  // namespace chibo::store
