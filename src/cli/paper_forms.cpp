#include "cli/paper_forms.hpp"

#include "base/file.hpp"
#include "base/walk.hpp"
#include "i18n/message_form.hpp"
#include "render/docx_fill.hpp"
#include "render/escape.hpp"
#include "render/package.hpp"
#include "render/template.hpp"

#include <algorithm>

namespace chibo::cli {

using i18n::FormMsg;

namespace {

using render::TemplateFaults;

struct TextForm {
  std::string_view extension;
  render::Escape escape;
};

constexpr TextForm k_text_forms[] = {
    {".html", render::escape_xml}, {".md", render::escape_markdown}, {".txt", render::escape_text}};

TemplateFaults one_fault(const std::string& name, base::Error error) {
  return {render::fault_at(render::TextPlace{name, 1, 1}, std::move(error))};
}

/// The bytes of a form; why it cannot be read.
tl::expected<std::string, TemplateFaults> form_bytes(const std::filesystem::path& form,
                                                     const std::string& name) {
  auto file = base::read_file(form, render::k_largest_package);
  if (!file) {
    base::Error error = file.error();
    if (!error.what.args.empty()) {
      error.what.args.front() = i18n::to_arg(name);  // as the person sees it
    }
    return tl::unexpected(one_fault(name, std::move(error)));
  }
  return std::move(file->bytes);
}

tl::expected<std::vector<render::Part>, TemplateFaults> word_parts(const std::string& bytes,
                                                                   const std::string& name) {
  auto parts = render::read_package(bytes, name);
  if (!parts) {
    return tl::unexpected(one_fault(name, parts.error()));
  }
  return std::move(*parts);
}

views::Rendered fill_word(const std::string& bytes, const std::string& name,
                          const views::PaperJob& job) {
  auto parts = word_parts(bytes, name);
  if (!parts) {
    return tl::unexpected(std::move(parts.error()));
  }
  auto filled = render::fill_docx(std::move(*parts), job.view, job.day);
  if (!filled) {
    return tl::unexpected(std::move(filled.error()));
  }
  return render::write_package(std::move(*filled));
}

}  // namespace

views::Rendered fill_form(const Env& env, const std::filesystem::path& form,
                          const views::PaperFormat& format, const views::PaperJob& job) {
  const std::string name = shown_path(env, form);
  const auto bytes = form_bytes(form, name);
  if (!bytes) {
    return tl::unexpected(bytes.error());
  }
  if (form.extension() == store::k_source_extension) {
    return format.write({job.paper, job.view, job.day, job.form, {{name, *bytes}}, job.uy});
  }
  const auto text =
      std::ranges::find(k_text_forms, form.extension().string(), &TextForm::extension);
  if (text == std::end(k_text_forms)) {
    return fill_word(*bytes, name, job);
  }
  return render::fill_template(render::parse_template(*bytes, name), job.view, text->escape);
}

base::Result<views::PaperKeys> paper_of_form(const std::filesystem::path& form,
                                             const std::string& paper) {
  const std::string name = paper.empty() ? form.stem().string() : paper;
  if (auto keys = views::paper_keys(name)) {
    return std::move(*keys);
  }
  return base::fail(
      i18n::say(FormMsg::no_such_paper, name),
      i18n::say(paper.empty() ? FormMsg::name_the_paper : FormMsg::no_such_paper_hint));
}

render::TemplateFaults form_faults(const Env& env, const std::filesystem::path& form,
                                   const render::Value& keys) {
  const std::string name = shown_path(env, form);
  const auto bytes = form_bytes(form, name);
  if (!bytes) {
    return bytes.error();
  }
  if (form.extension() == store::k_source_extension) {
    return views::source_faults({name, *bytes}, keys);
  }
  const bool is_text = std::ranges::find(k_text_forms, form.extension().string(),
                                         &TextForm::extension) != std::end(k_text_forms);
  if (is_text) {
    return render::check_template(render::parse_template(*bytes, name), keys);
  }
  const auto parts = word_parts(*bytes, name);
  return parts ? render::check_docx(*parts, keys) : parts.error();
}

void find_faulty_forms(const Env& env, const std::filesystem::path& root, diag::Sources& sources,
                       diag::Diagnostics& out) {
  const std::filesystem::path folder = root / store::k_forms_folder;
  std::error_code ignored;
  if (!std::filesystem::is_directory(folder, ignored)) {
    return;
  }
  for (const base::Entry& entry : base::walk(folder).entries) {
    const std::filesystem::path form(entry.path);
    const bool is_form =
        (entry.kind == base::EntryKind::file || entry.kind == base::EntryKind::link_to_file) &&
        !form.has_parent_path() &&
        std::ranges::find(store::k_form_extensions, form.extension().string()) !=
            std::end(store::k_form_extensions);
    const auto keys = is_form ? views::paper_keys(form.stem().string()) : std::nullopt;
    if (!keys) {
      continue;
    }
    const auto faults = form_faults(env, folder / form, views::value_of_keys(*keys));
    if (!faults.empty()) {
      const std::string name = shown_path(env, folder / form);
      out.push_back(diag::error("CB803", {sources.add(name, {})},
                                i18n::say(FormMsg::form_faulty, faults.size()),
                                i18n::say(FormMsg::issue_faulty_hint, name)));
    }
  }
}

}  // namespace chibo::cli
