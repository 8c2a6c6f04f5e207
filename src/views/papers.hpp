#pragma once

#include "base/date.hpp"
#include "render/fault.hpp"
#include "render/value.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace chibo::views {

/// A format in which a paper can be written, and how its built-in template becomes one.
struct PaperFormat {
  std::string_view name;       // "docx"
  std::string_view extension;  // ".docx"
  tl::expected<std::string, render::TemplateFaults> (*render)(std::string_view paper,
                                                              const render::Value& view,
                                                              std::optional<base::Date> day);
};

std::span<const PaperFormat> paper_formats();
const PaperFormat* find_format(std::string_view name);

/// The built-in template of a paper in a text format, templates/<paper>/<paper>.md; the .docx is
/// kept as its parts in templates/<paper>/<paper>.docx/.
std::string template_path(std::string_view paper, std::string_view format);

}  // namespace chibo::views
