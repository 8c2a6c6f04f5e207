#pragma once

#include "render/escape.hpp"
#include "render/fault.hpp"
#include "render/tag.hpp"
#include "render/value.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::render {

inline constexpr std::size_t k_deepest_section = 64;
inline constexpr std::size_t k_largest_output = std::size_t{16} << 20;
inline constexpr std::size_t k_most_faults = 100;  // of one template; a reader gives up long before

/// A piece of a template: text to print as it is, or a tag with what stands inside its section.
struct TemplateNode {
  std::string text;
  std::optional<Tag> tag;
  std::size_t line = 1;
  std::size_t column = 1;
  bool starts_line = false;
  std::string indent;  // of a partial that stands alone on its line
  std::vector<TemplateNode> children;
};

/// A parsed template; faults says what is wrong with its writing.
struct Template {
  std::string file;
  std::vector<TemplateNode> nodes;
  TemplateFaults faults;
};

struct TemplateSource {
  std::string file;
  std::string text;
};

/// Finds the text of a partial; only names of the form "ten" or "thu-muc/ten" are ever asked for.
using PartialLoader = std::function<std::optional<TemplateSource>(std::string_view name)>;

Template parse_template(std::string_view source, std::string file);

/// Every fault of a template, without a record: its writing, and its names against a view in which
/// every key stands.
TemplateFaults check_template(const Template& checked, const Value& keys,
                              const PartialLoader& partials = {});

/// Fills a template; values pass through escape, and nothing in them is ever read as a tag.
tl::expected<std::string, TemplateFaults> fill_template(const Template& filled, const Value& data,
                                                        Escape escape,
                                                        const PartialLoader& partials = {});

}  // namespace chibo::render
