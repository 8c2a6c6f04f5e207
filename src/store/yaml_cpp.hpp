#pragma once

#include "store/yaml_events.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace chibo::store {

/// Maps and lists within one another; deeper than any record, so that the recursion of whoever
/// reads the tree is small.
inline constexpr std::size_t k_deepest = 24;

/// Why yaml-cpp, or we where it forgives too much, refused a text.
struct YamlFault {
  enum class Kind {
    syntax,
    anchor_or_alias,
    tag,
    second_document,
    too_deep,
    open_quote,     // offset: the opening quote that nothing closes
    glued_comment,  // offset: the "#" that no blank parts from what stands before it
  };
  Kind kind = Kind::syntax;
  std::size_t offset = 0;
  std::string detail;  // yaml-cpp's own words, English
};

/// Feeds the events of one document, read by yaml-cpp, the judge of what a text means. The text is
/// UTF-8 without a BOM. Anchors, aliases, tags, a second document, an unclosed quote and a comment
/// glued to what it follows are faults; the sink has then seen the events before. An empty value's
/// null has the offset just after its colon or dash (yaml-cpp would say: of whatever comes next).
std::optional<YamlFault> read_with_yaml_cpp(std::string_view text, EventSink& sink);

}  // namespace chibo::store
