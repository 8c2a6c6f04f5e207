#include "views/papers.hpp"

#include "base/embedded.hpp"
#include "render/docx_fill.hpp"
#include "render/escape.hpp"
#include "render/package.hpp"
#include "render/template.hpp"

#include <algorithm>
#include <cassert>
#include <vector>

namespace chibo::views {

namespace {

using Rendered = tl::expected<std::string, render::TemplateFaults>;
using Day = std::optional<base::Date>;

Rendered fill_text(std::string_view paper, std::string_view format, const render::Value& view,
                   render::Escape escape) {
  const std::string path = template_path(paper, format);
  const auto source = base::embedded_file(path);
  assert(source && "every built-in paper has a template in every text format");
  return render::fill_template(render::parse_template(*source, path), view, escape);
}

Rendered fill_markdown(std::string_view paper, const render::Value& view, Day /*day*/) {
  return fill_text(paper, "md", view, render::escape_markdown);
}
Rendered fill_html(std::string_view paper, const render::Value& view, Day /*day*/) {
  return fill_text(paper, "html", view, render::escape_xml);
}
Rendered fill_plain(std::string_view paper, const render::Value& view, Day /*day*/) {
  return fill_text(paper, "txt", view, render::escape_text);
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

std::span<const PaperFormat> paper_formats() { return k_formats; }

const PaperFormat* find_format(std::string_view name) {
  const auto at = std::ranges::find(k_formats, name, &PaperFormat::name);
  return at == std::end(k_formats) ? nullptr : at;
}

std::string template_path(std::string_view paper, std::string_view format) {
  return "templates/" + std::string(paper) + "/" + std::string(paper) + "." + std::string(format);
}

}  // namespace chibo::views
