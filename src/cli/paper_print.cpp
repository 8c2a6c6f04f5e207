#include "cli/paper_print.hpp"

#include "cli/paper_forms.hpp"
#include "cli/record_place.hpp"
#include "i18n/message_form.hpp"
#include "i18n/message_paper.hpp"
#include "i18n/message_store.hpp"
#include "records/words.hpp"
#include "render/pango.hpp"
#include "render/pdf_engine.hpp"
#include "rules/checks.hpp"
#include "rules/meeting_state.hpp"
#include "views/page_form.hpp"
#include "views/paper_style.hpp"

#include <algorithm>
#include <ostream>

namespace chibo::cli {

using i18n::FormMsg;
using i18n::Msg;
using i18n::PaperMsg;
using i18n::StoreMsg;

namespace {

enum class PdfEngine { automatic, builtin, libreoffice, chromium };

constexpr std::pair<std::string_view, PdfEngine> k_engines[] = {
    {"auto", PdfEngine::automatic},
    {"builtin", PdfEngine::builtin},
    {"libreoffice", PdfEngine::libreoffice},
    {"chromium", PdfEngine::chromium}};

const PdfEngine* find_engine(std::string_view name) {
  const auto at =
      std::ranges::find(k_engines, name, &std::pair<std::string_view, PdfEngine>::first);
  return at == std::end(k_engines) ? nullptr : &at->second;
}

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
    return base::fail(i18n::say(Msg::unknown_format, name),
                      i18n::say(StoreMsg::choose_one_of, all));
  }
  return out;
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
                     i18n::say(StoreMsg::choose_one_of, format.extension)};
}

}  // namespace

std::filesystem::path target_of(const Env& env, const std::filesystem::path& root,
                                const PrintOptions& options, const std::string& stem,
                                std::string_view extension) {
  const std::string name = stem + std::string(extension);
  if (options.output.empty()) {
    return root / "xuat" / name;
  }
  const std::filesystem::path given = (env.folder / options.output).lexically_normal();
  std::error_code ignored;
  const bool folder =
      options.output.ends_with('/') || std::filesystem::is_directory(given, ignored);
  return folder ? given / name : given;
}

void commit_papers(Env& env, base::WriteBatch& batch,
                   const std::vector<std::filesystem::path>& papers) {
  const std::vector<std::filesystem::path> changed = batch.commit();
  for (const std::filesystem::path& path : papers) {
    const bool is_same = std::ranges::find(changed, path) == changed.end();
    const std::string shown = shown_path(env, path);
    say(env.out, env,
        is_same ? i18n::say(FormMsg::paper_same, shown) : i18n::say(Msg::paper_written, shown));
  }
}

void declare(Arguments& arguments, PrintOptions& options) {
  arguments.add_option("--format", options.formats).delimiter(',');
  arguments.add_option("--output", options.output);
  arguments.add_option("--pdf-engine", options.pdf_engine);
}

bool is_one_file(const Env& env, const std::string& output) {
  std::error_code ignored;
  return !output.empty() && !output.ends_with('/') &&
         !std::filesystem::is_directory(env.folder / output, ignored);
}

std::optional<base::Error> wrong_engine(const PrintOptions& options,
                                        const std::vector<std::string_view>& formats) {
  const PdfEngine* engine = find_engine(options.pdf_engine);
  if (engine == nullptr) {
    return base::Error{i18n::say(FormMsg::unknown_engine, options.pdf_engine),
                       i18n::say(StoreMsg::choose_one_of, "auto, builtin, libreoffice, chromium")};
  }
  if (*engine != PdfEngine::automatic && std::ranges::find(formats, "pdf") == formats.end()) {
    return base::Error{i18n::say(PaperMsg::engine_without_pdf),
                       i18n::say(PaperMsg::engine_without_pdf_hint)};
  }
  return std::nullopt;
}

base::Result<PaperFormats> formats_of(const Env& env, const PrintOptions& options) {
  auto formats = named_formats(options);
  if (!formats) {
    return formats;
  }
  std::vector<std::string_view> names;
  std::ranges::transform(*formats, std::back_inserter(names), &views::PaperFormat::name);
  if (const auto error = wrong_engine(options, names)) {
    return tl::unexpected(*error);
  }
  std::error_code ignored;
  const bool one_file = !options.output.empty() && !options.output.ends_with('/') &&
                        !std::filesystem::is_directory(env.folder / options.output, ignored);
  if (one_file && formats->size() > 1) {
    return base::fail(i18n::say(Msg::one_output_many_formats, options.output),
                      i18n::say(Msg::one_output_many_formats_hint));
  }
  if (options.output == "-" && env.shows_on_screen && formats->front()->is_binary) {
    return base::fail(i18n::say(PaperMsg::binary_on_screen, formats->front()->name),
                      i18n::say(PaperMsg::binary_on_screen_hint));
  }
  if (const auto error = wrong_ending(env, options, *formats->front())) {
    return tl::unexpected(*error);
  }
  return formats;
}

Exit refuse_template(Env& env, const render::TemplateFaults& faults, const std::string& form) {
  for (const render::TemplateFault& fault : faults) {
    std::string place = env.catalog.say(render::say_place(fault.at));
    if (!form.empty() && std::holds_alternative<render::ParagraphPlace>(fault.at)) {
      place = form + ", " + place;
    }
    say(env.err, env, i18n::say(Msg::template_fault, place, fault.what));
    if (fault.hint) {
      env.err << "  " << env.catalog.say(*fault.hint) << '\n';
    }
  }
  return Exit::found;
}

std::optional<std::string> paper_bytes(Env& env, const Workspace& workspace,
                                       const PaperToPrint& paper,
                                       const views::PaperFormat& format) {
  const auto uy = views::uy_spelling(workspace.cell(), paper.day);
  const auto respelled = uy ? std::optional(views::with_uy(paper.view, *uy)) : std::nullopt;
  const views::PaperJob job{paper.paper, respelled ? *respelled : paper.view,
                            paper.day,   views::page_form(workspace.cell(), paper.day),
                            {},          uy};
  const auto form = store::own_form(workspace.loaded.root, paper.paper, format.name);
  auto bytes = form ? fill_form(env, *form, format, job) : format.write(job);
  if (bytes) {
    return std::move(*bytes);
  }
  const std::string name = form ? shown_path(env, *form) : std::string();
  if (form) {
    say(env.err, env, i18n::say(FormMsg::own_form_faulty, name));
  }
  refuse_template(env, bytes.error(), name);
  return std::nullopt;
}

namespace {

/// A paper as PDF, nothing where its form cannot be filled; why this machine cannot make one. Where
/// nothing else is asked for, a form somebody made in Word is printed by LibreOffice, which shows
/// it as it is, and a built-in form by the program itself.
base::Result<std::optional<std::string>> pdf_bytes(Env& env, const Workspace& workspace,
                                                   const PaperToPrint& paper, PdfEngine engine) {
  if (engine == PdfEngine::automatic) {
    const auto word = store::own_form(workspace.loaded.root, paper.paper, "docx");
    engine = word && word->extension() == ".docx" ? PdfEngine::libreoffice : PdfEngine::builtin;
  }
  if (engine == PdfEngine::builtin) {
    if (const std::string missing = render::PangoDocument::missing_package(); !missing.empty()) {
      return base::fail(i18n::say(FormMsg::pdf_needs, missing),
                        i18n::say(FormMsg::pdf_needs_hint, missing));
    }
    return paper_bytes(env, workspace, paper, *views::find_format("pdf"));
  }
  const bool by_word = engine == PdfEngine::libreoffice;
  const auto bytes =
      paper_bytes(env, workspace, paper, *views::find_format(by_word ? "docx" : "html"));
  if (!bytes) {
    return std::optional<std::string>();
  }
  auto pdf =
      by_word ? render::word_to_pdf(*bytes, paper.day) : render::page_to_pdf(*bytes, paper.day);
  return pdf ? base::Result<std::optional<std::string>>(std::move(*pdf))
             : tl::unexpected(std::move(pdf.error()));
}

}  // namespace

std::optional<PrintedPaper> print_paper(Env& env, const Workspace& workspace,
                                        const PaperToPrint& paper, const views::PaperFormat& format,
                                        const PrintOptions& options) {
  PrintedPaper out{&format, {}, {}};
  std::optional<std::string> bytes;
  if (format.name != "pdf") {
    bytes = paper_bytes(env, workspace, paper, format);
  } else if (auto pdf = pdf_bytes(env, workspace, paper, *find_engine(options.pdf_engine))) {
    bytes = std::move(*pdf);
  } else {
    out.no_pdf = std::move(pdf.error());
    out.format = views::find_format("docx");
    bytes = paper_bytes(env, workspace, paper, *out.format);
  }
  if (!bytes) {
    return std::nullopt;
  }
  out.bytes = std::move(*bytes);
  return out;
}

namespace {

/// Papers on their way to files or to standard output.
class PaperWriter {
 public:
  PaperWriter(Env& env, const Workspace& workspace, const PaperToPrint& paper,
              const PrintOptions& options)
      : env_(env), workspace_(workspace), paper_(paper), options_(options) {}

  bool add(const views::PaperFormat& format) {
    const auto printed = print_paper(env_, workspace_, paper_, format, options_);
    if (!printed) {
      return false;
    }
    if (printed->no_pdf) {
      no_pdf_ = printed->no_pdf;
      if (options_.output == "-") {
        return true;
      }
      if (options_.output.ends_with(format.extension)) {
        options_.output.replace(options_.output.size() - format.extension.size(),
                                format.extension.size(), printed->format->extension);
      }
    }
    give(*printed->format, printed->bytes);
    return true;
  }

  Exit finish() {
    commit_papers(env_, batch_, written_);
    return no_pdf_ ? lacking(env_, *no_pdf_) : Exit::done;
  }

 private:
  void give(const views::PaperFormat& format, const std::string& bytes) {
    if (options_.output == "-") {
      env_.out << bytes;
      return;
    }
    const auto path =
        target_of(env_, workspace_.loaded.root, options_, paper_.name, format.extension);
    if (std::ranges::find(written_, path) == written_.end()) {
      batch_.put(path, bytes);
      written_.push_back(path);
    }
  }

  Env& env_;
  const Workspace& workspace_;
  const PaperToPrint& paper_;
  PrintOptions options_;
  base::WriteBatch batch_;
  std::vector<std::filesystem::path> written_;
  std::optional<base::Error> no_pdf_;
};

}  // namespace

Exit write_paper(Env& env, const Workspace& workspace, const PaperToPrint& paper,
                 const PrintOptions& options, const PaperFormats& formats) {
  PaperWriter writer(env, workspace, paper, options);
  for (const views::PaperFormat* format : formats) {
    if (!writer.add(*format)) {
      return Exit::found;
    }
  }
  return writer.finish();
}

std::optional<base::Error> no_minutes(const model::MeetingRecord& record) {
  if (!rules::is_off(record.meeting)) {
    return std::nullopt;
  }
  return base::Error{i18n::say(Msg::no_minutes, record.stem, records::word(*record.meeting.state)),
                     i18n::say(Msg::no_minutes_hint, record.stem)};
}

void warn_of_blanks(Env& env, const Workspace& workspace, const std::vector<rules::Blank>& blanks) {
  constexpr std::string_view k_id = "CB309";
  diag::Diagnostics out;
  for (const rules::Blank& blank : blanks) {
    out.push_back(rules::complaint_of(blank, k_id));
  }
  for (const rules::Blank& blank : rules::blanks_of(workspace.cell().organisation)) {
    out.push_back(rules::complaint_of(blank, k_id));
  }
  show(env, env.err, workspace.sources, out);
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
       {path_of_meeting(workspace, record.stem), std::string(store::k_roster_file),
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
