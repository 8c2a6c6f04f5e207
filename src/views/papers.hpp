#pragma once

#include "base/date.hpp"
#include "render/fault.hpp"
#include "render/sheet.hpp"
#include "render/template.hpp"
#include "render/value.hpp"
#include "text/uy_spelling.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace chibo::views {

using Rendered = tl::expected<std::string, render::TemplateFaults>;

/// What a paper is made from.
struct PaperJob {
  std::string_view paper;  // a folder of templates/
  const render::Value& view;
  std::optional<base::Date> day;
  render::PageForm form;
  std::optional<render::TemplateSource> source;  // somebody's own, in place of the built-in one
  std::optional<text::UySpelling> uy;            // how the form's own words write that syllable
};

/// A format in which a paper can be written. All come from one source,
/// templates/<paper>/<paper>.mau.
struct PaperFormat {
  std::string_view name;       // "docx"
  std::string_view extension;  // ".docx"
  Rendered (*write)(const PaperJob& job);
  bool is_binary = false;  // no text that a screen could show

  Rendered render(std::string_view paper, const render::Value& view, std::optional<base::Date> day,
                  const render::PageForm& form = {}) const {
    return write({paper, view, day, form, {}, {}});
  }
};

std::span<const PaperFormat> paper_formats();
const PaperFormat* find_format(std::string_view name);

/// The source of a built-in paper.
render::TemplateSource built_in_source(std::string_view paper);

/// The Word template that a source makes, its tags in it: what a .docx is filled from, and what a
/// district starts its own form from.
tl::expected<std::vector<render::Part>, render::TemplateFaults> word_template(
    const render::TemplateSource& source, const render::PageForm& form);

/// Every fault of a source, without a record: its writing, and the names it uses.
render::TemplateFaults source_faults(const render::TemplateSource& source,
                                     const render::Value& keys);

}  // namespace chibo::views
