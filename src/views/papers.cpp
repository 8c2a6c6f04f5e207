#include "views/papers.hpp"

#include "base/embedded.hpp"
#include "render/docx_fill.hpp"
#include "render/escape.hpp"
#include "render/package.hpp"
#include "render/template.hpp"
#include "text/layout.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <cassert>
#include <vector>

namespace chibo::views {

namespace {

using Rendered = tl::expected<std::string, render::TemplateFaults>;
using Day = std::optional<base::Date>;

/// A built-in template or partial, named as a template names it: "chung/giay-a4".
std::optional<render::TemplateSource> built_in_source(std::string_view name,
                                                      std::string_view format) {
  std::string path = "templates/" + std::string(name) + "." + std::string(format);
  const auto source = base::embedded_file(path);
  if (!source) {
    return std::nullopt;
  }
  return render::TemplateSource{std::move(path), std::string(*source)};
}

Rendered fill_text(std::string_view paper, std::string_view format, const render::Value& view,
                   render::Escape escape) {
  const auto source = built_in_source(std::string(paper) + "/" + std::string(paper), format);
  assert(source && "every built-in paper has a template in every text format");
  return render::fill_template(
      render::parse_template(source->text, source->file), view, escape,
      [&](std::string_view name) { return built_in_source(name, format); });
}

Rendered fill_markdown(std::string_view paper, const render::Value& view, Day /*day*/) {
  return fill_text(paper, "md", view, render::escape_markdown);
}
Rendered fill_html(std::string_view paper, const render::Value& view, Day /*day*/) {
  return fill_text(paper, "html", view, render::escape_xml);
}
/// Lines that fit a page of text, 78 columns; further lines of a "- " stand under its words, those
/// of an indented line under its own.
std::string wrapped_page(std::string_view page) {
  constexpr int k_columns = 78;
  constexpr std::size_t k_deepest_indent = 20;
  std::string out;
  while (!page.empty()) {
    const std::size_t end = std::min(page.find('\n'), page.size());
    const std::string_view line = page.substr(0, end);
    page.remove_prefix(std::min(end + 1, page.size()));
    if (text::display_width(line) <= k_columns) {
      out.append(line).append("\n");
    } else {
      const std::size_t first = line.find_first_not_of(' ');
      const std::string indent(first < k_deepest_indent ? first : 0, ' ');
      const bool is_item = line.substr(indent.size()).starts_with("- ");
      out += text::wrapped(line, k_columns, indent, is_item ? indent + "  " : indent);
    }
  }
  return out;
}

Rendered fill_plain(std::string_view paper, const render::Value& view, Day /*day*/) {
  return fill_text(paper, "txt", view, render::escape_text).map(wrapped_page);
}

std::vector<render::Part> built_in_parts(std::string_view paper) {
  const std::string folder = template_path(paper, "docx") + "/";
  std::vector<render::Part> out;
  for (const base::EmbeddedFile& file : base::embedded_files()) {
    if (file.path.starts_with(folder)) {
      out.push_back({std::string(file.path.substr(folder.size())), std::string(file.bytes)});
    }
  }
  return out;
}

Rendered fill_word(std::string_view paper, const render::Value& view, Day day) {
  auto parts = render::fill_docx(built_in_parts(paper), view, day);
  if (!parts) {
    return tl::unexpected(std::move(parts.error()));
  }
  return render::write_package(std::move(*parts));
}

constexpr PaperFormat k_formats[] = {
    {"docx", ".docx", fill_word},
    {"html", ".html", fill_html},
    {"md", ".md", fill_markdown},
    {"txt", ".txt", fill_plain},
};

}  // namespace

std::span<const PaperFormat> paper_formats() {
  return k_formats;
}

const PaperFormat* find_format(std::string_view name) {
  const auto at = std::ranges::find(k_formats, name, &PaperFormat::name);
  return at == std::end(k_formats) ? nullptr : at;
}

std::string template_path(std::string_view paper, std::string_view format) {
  return "templates/" + std::string(paper) + "/" + std::string(paper) + "." + std::string(format);
}

}  // namespace chibo::views
