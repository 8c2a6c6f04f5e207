#include "views/papers.hpp"

#include "base/embedded.hpp"
#include "render/docx_fill.hpp"
#include "render/escape.hpp"
#include "render/package.hpp"
#include "render/template.hpp"
#include "views/joined_source.hpp"

#include <algorithm>
#include <cassert>
#include <vector>

namespace chibo::views {

namespace {

using render::Map;
using render::Sheet;
using render::TemplateSource;

constexpr std::string_view k_frame = "templates/chung/khung.docx/";
constexpr int k_half_points = 2;   // a point has
constexpr int k_point_twips = 20;  // a point has

/// A built-in source as a paper names it: "chung/dau".
std::optional<TemplateSource> built_in_part(std::string_view name) {
  std::string path = "templates/" + std::string(name) + ".mau";
  const auto source = base::embedded_file(path);
  if (!source) {
    return std::nullopt;
  }
  return TemplateSource{std::move(path), std::string(*source)};
}

TemplateSource spelled(TemplateSource source, const PaperJob& job) {
  if (job.uy) {
    source.text = text::with_uy(source.text, *job.uy);
  }
  return source;
}

TemplateSource source_of(const PaperJob& job) {
  return spelled(job.source ? *job.source : built_in_source(job.paper), job);
}

/// The parts of a paper, in its spelling.
render::PartialLoader parts_of(const PaperJob& job) {
  return [&job](std::string_view name) {
    auto part = built_in_part(name);
    return part ? std::optional(spelled(std::move(*part), job)) : std::nullopt;
  };
}

/// The sheet of a source that is not filled, its built-in partials in their places.
tl::expected<Sheet, render::TemplateFaults> unfilled_sheet(const TemplateSource& source,
                                                           const render::PartialLoader& parts) {
  const JoinedSource joined = joined_source(source, parts);
  auto sheet = render::read_sheet(joined.text, source.file);
  if (!sheet) {
    return tl::unexpected(in_own_files(std::move(sheet.error()), joined));
  }
  return sheet;
}

tl::expected<Sheet, render::TemplateFaults> filled_sheet(const PaperJob& job) {
  const TemplateSource source = source_of(job);
  const auto text = render::fill_template(render::parse_template(source.text, source.file),
                                          job.view, render::escape_sheet, parts_of(job));
  if (!text) {
    return tl::unexpected(text.error());
  }
  return render::read_sheet(*text, source.file);
}

/// A built-in text with the measures of a page in it.
std::string with_measures(std::string_view path, const Map& measures) {
  const auto source = base::embedded_file(path);
  assert(source && "the frame of papers is built in");
  const auto text = render::fill_template(render::parse_template(*source, std::string(path)),
                                          measures, render::escape_xml);
  assert(text && "the frame of papers names measures only");
  return *text;
}

Map measures_on_screen(const render::PageForm& form) {
  return {{"le_tren", form.top},    {"le_duoi", form.bottom},      {"le_trai", form.left},
          {"le_phai", form.right},  {"co_chu", form.size},         {"gian_dong", form.line},
          {"truoc_doan", form.gap}, {"thut_dau_dong", form.indent}};
}

Map measures_in_word(const render::PageForm& form) {
  return {{"co_chu", form.size * k_half_points},
          {"gian_dong", form.line * k_point_twips},
          {"truoc_doan", form.gap * k_point_twips},
          {"thut_dau_dong", render::twips_of_mm(form.indent)}};
}

Rendered write_markdown(const PaperJob& job) {
  return filled_sheet(job).map(render::sheet_markdown);
}

Rendered write_html(const PaperJob& job) {
  return filled_sheet(job).map([&](const Sheet& sheet) {
    return render::sheet_html(
        sheet, with_measures("templates/chung/giay-a4.html", measures_on_screen(job.form)));
  });
}

Rendered write_plain(const PaperJob& job) {
  return filled_sheet(job).map(render::sheet_text);
}

Rendered write_pdf(const PaperJob& job) {
  return filled_sheet(job).map(
      [&](const Sheet& sheet) { return render::sheet_pdf(sheet, job.form, job.day); });
}

std::vector<render::Part> frame_parts(const render::PageForm& form) {
  std::vector<render::Part> out;
  for (const base::EmbeddedFile& file : base::embedded_files()) {
    if (file.path.starts_with(k_frame)) {
      std::string name(file.path.substr(k_frame.size()));
      std::string data = name == "word/styles.xml"
                             ? with_measures(file.path, measures_in_word(form))
                             : std::string(file.bytes);
      out.push_back({std::move(name), std::move(data)});
    }
  }
  return out;
}

tl::expected<std::vector<render::Part>, render::TemplateFaults> word_parts(
    const TemplateSource& source, const render::PageForm& form,
    const render::PartialLoader& parts) {
  return unfilled_sheet(source, parts).map([&](const Sheet& sheet) {
    return render::sheet_docx(sheet, frame_parts(form), form);
  });
}

Rendered write_word(const PaperJob& job) {
  auto blank = word_parts(source_of(job), job.form, parts_of(job));
  if (!blank) {
    return tl::unexpected(std::move(blank.error()));
  }
  auto parts = render::fill_docx(std::move(*blank), job.view, job.day);
  if (!parts) {
    return tl::unexpected(std::move(parts.error()));
  }
  return render::write_package(std::move(*parts));
}

constexpr PaperFormat k_formats[] = {
    {"docx", ".docx", write_word, true}, {"html", ".html", write_html},
    {"md", ".md", write_markdown},       {"pdf", ".pdf", write_pdf, true},
    {"txt", ".txt", write_plain},
};

}  // namespace

std::span<const PaperFormat> paper_formats() {
  return k_formats;
}

const PaperFormat* find_format(std::string_view name) {
  const auto at = std::ranges::find(k_formats, name, &PaperFormat::name);
  return at == std::end(k_formats) ? nullptr : at;
}

TemplateSource built_in_source(std::string_view paper) {
  auto source = built_in_part(std::string(paper) + "/" + std::string(paper));
  assert(source && "every built-in paper has a source");
  return std::move(*source);
}

tl::expected<std::vector<render::Part>, render::TemplateFaults> word_template(
    const TemplateSource& source, const render::PageForm& form) {
  return word_parts(source, form, built_in_part);
}

render::TemplateFaults source_faults(const TemplateSource& source, const render::Value& keys) {
  render::TemplateFaults out =
      render::check_template(render::parse_template(source.text, source.file), keys, built_in_part);
  if (const auto sheet = unfilled_sheet(source, built_in_part); !sheet) {
    out.insert(out.end(), sheet.error().begin(), sheet.error().end());
  }
  return out;
}

}  // namespace chibo::views
