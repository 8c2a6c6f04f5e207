#include "cli/paper_print.hpp"

#include "rules/checks.hpp"

#include <algorithm>
#include <ostream>

namespace chibo::cli {

using i18n::Msg;

namespace {

base::Result<PaperFormats> named_formats(const PrintOptions& options) {
  std::vector<std::string> names = options.formats;
  if (names.empty()) {
    // the name of the output tells the format; a format that chibo cannot write is refused below
    const std::string extension = std::filesystem::path(options.output).extension().string();
    names.push_back(extension.size() > 1 ? extension.substr(1) : "docx");
  }
  PaperFormats out;
  for (const std::string& name : names) {
    if (const views::PaperFormat* format = views::find_format(name)) {
      if (std::ranges::find(out, format) == out.end()) {
        out.push_back(format);
      }
      continue;
    }
    std::string all;
    for (const views::PaperFormat& format : views::paper_formats()) {
      all += (all.empty() ? "" : ", ") + std::string(format.name);
    }
    return base::fail(i18n::say(Msg::unknown_format, name), i18n::say(Msg::choose_one_of, all));
  }
  return out;
}

/// Where a paper goes: the file that was named, a file in the folder that was named, or xuat/ of
/// the workspace.
std::filesystem::path target_of(const Env& env, const std::filesystem::path& root,
                                const PrintOptions& options, const std::string& stem,
                                const views::PaperFormat& format) {
  const std::string name = stem + std::string(format.extension);
  if (options.output.empty()) {
    return root / "xuat" / name;
  }
  const std::filesystem::path given = (env.folder / options.output).lexically_normal();
  std::error_code ignored;
  const bool folder =
      options.output.ends_with('/') || std::filesystem::is_directory(given, ignored);
  return folder ? given / name : given;
}

/// A named file must end as its format does: no paper is ever written over a record.
std::optional<base::Error> wrong_ending(const Env& env, const PrintOptions& options,
                                        const views::PaperFormat& format) {
  if (is_no_file(env, options.output)) {
    return std::nullopt;
  }
  const std::string extension = std::filesystem::path(options.output).extension().string();
  if (extension == format.extension) {
    return std::nullopt;
  }
  return base::Error{i18n::say(Msg::unknown_format, extension),
                     i18n::say(Msg::choose_one_of, format.extension)};
}

}  // namespace

void declare(CLI::App& app, PrintOptions& options) {
  app.add_option("--format", options.formats)->delimiter(',');
  app.add_option("--output", options.output);
}

base::Result<PaperFormats> formats_of(const Env& env, const PrintOptions& options) {
  auto formats = named_formats(options);
  if (!formats) {
    return formats;
  }
  std::error_code ignored;
  const bool one_file = !options.output.empty() && !options.output.ends_with('/') &&
                        !std::filesystem::is_directory(env.folder / options.output, ignored);
  if (one_file && formats->size() > 1) {
    return base::fail(i18n::say(Msg::one_output_many_formats, options.output),
                      i18n::say(Msg::one_output_many_formats_hint));
  }
  if (const auto error = wrong_ending(env, options, *formats->front())) {
    return tl::unexpected(*error);
  }
  return formats;
}

Exit refuse_template(Env& env, const render::TemplateFaults& faults) {
  for (const render::TemplateFault& fault : faults) {
    say(env.err, env, i18n::say(Msg::template_fault, render::say_place(fault.at), fault.what));
  }
  return Exit::found;
}

std::optional<std::string> paper_bytes(Env& env, const PaperToPrint& paper,
                                       const views::PaperFormat& format) {
  auto bytes = format.render(paper.paper, paper.view, paper.day);
  if (bytes) {
    return std::move(*bytes);
  }
  refuse_template(env, bytes.error());
  return std::nullopt;
}

Exit write_paper(Env& env, const std::filesystem::path& root, const PaperToPrint& paper,
                 const PrintOptions& options, const PaperFormats& formats) {
  base::WriteBatch batch;
  std::vector<std::filesystem::path> written;
  for (const views::PaperFormat* format : formats) {
    const auto bytes = paper_bytes(env, paper, *format);
    if (!bytes) {
      return Exit::found;
    }
    if (options.output == "-") {
      env.out << *bytes;
      continue;
    }
    const auto path = target_of(env, root, options, paper.name, *format);
    batch.put(path, *bytes);
    written.push_back(path);
  }
  batch.commit();
  for (const std::filesystem::path& path : written) {
    say(env.out, env, i18n::say(Msg::paper_written, shown_path(env, path)));
  }
  return Exit::done;
}

namespace {

/// Whether the checks find an error in the record; a paper would print it as truth.
bool has_faults(Env& env, const Workspace& workspace, const model::MeetingRecord& record) {
  diag::Diagnostics found;
  rules::run_checks({workspace.cell(), env.today}, found);
  std::erase_if(found, [&](const diag::Diagnostic& complaint) {
    return complaint.severity != diag::Severity::error ||
           complaint.at.file != record.meeting.at.file;
  });
  show(env, env.err, workspace.sources, found);
  return !found.empty();
}

}  // namespace

std::optional<base::Error> not_fit_to_print(Env& env, const Workspace& workspace,
                                            const model::MeetingRecord& record) {
  for (const std::string& path :
       {store::meeting_path(record.stem), std::string(store::k_roster_file),
        std::string(store::k_organisation_file)}) {
    if (!is_sound(env, workspace, path)) {
      return base::Error{i18n::say(Msg::mend_first, path), i18n::say(Msg::nothing_written)};
    }
  }
  if (has_faults(env, workspace, record)) {
    return base::Error{i18n::say(Msg::mend_first, record.path), i18n::say(Msg::nothing_written)};
  }
  return std::nullopt;
}

}  // namespace chibo::cli
