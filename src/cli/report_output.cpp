#include "cli/report_output.hpp"

#include "i18n/message_form.hpp"
#include "i18n/message_paper.hpp"
#include "i18n/message_report.hpp"
#include "i18n/message_store.hpp"

#include <algorithm>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::FormMsg;
using i18n::Msg;
using i18n::PaperMsg;
using i18n::ReportMsg;
using i18n::StoreMsg;

constexpr ReportFormat k_formats[] = {
    {"text", ".txt", ReportKind::text},      {"md", ".md", ReportKind::text},
    {"json", ".json", ReportKind::text},     {"csv", ".csv", ReportKind::table},
    {"xlsx", ".xlsx", ReportKind::workbook}, {"docx", ".docx", ReportKind::paper},
    {"html", ".html", ReportKind::page},     {"pdf", ".pdf", ReportKind::paper}};

std::string extension_of(const std::string& output) {
  return std::filesystem::path(output).extension().string();
}

/// What is printed where people look when no file is named.
bool is_for_screen(const ReportFormat& format) {
  return format.kind == ReportKind::text || format.kind == ReportKind::table;
}

base::Error unknown(std::string_view name) {
  std::string all;
  for (const ReportFormat& format : k_formats) {
    all += (all.empty() ? "" : ", ") + std::string(format.name);
  }
  return {i18n::say(Msg::unknown_format, name), i18n::say(StoreMsg::choose_one_of, all)};
}

base::Result<std::vector<ReportFormat>> named(const PrintOptions& options) {
  std::vector<ReportFormat> out;
  if (options.formats.empty()) {
    const auto told = std::ranges::find(k_formats, extension_of(options.output),
                                        [](const ReportFormat& it) { return it.extension; });
    out.push_back(told == std::end(k_formats) ? k_formats[0] : *told);
    return out;
  }
  for (const std::string& name : options.formats) {
    const auto at = std::ranges::find(k_formats, name, &ReportFormat::name);
    if (at == std::end(k_formats)) {
      return tl::unexpected(unknown(name));
    }
    if (std::ranges::find(out, at->name, &ReportFormat::name) == out.end()) {
      out.push_back(*at);
    }
  }
  return out;
}

std::optional<base::Error> wrong_output(const Env& env, const PrintOptions& options,
                                        const std::vector<ReportFormat>& formats) {
  const std::string& output = options.output;
  const ReportFormat& format = formats.front();
  if (formats.size() > 1 && is_one_file(env, output)) {
    return base::Error{i18n::say(Msg::one_output_many_formats, output),
                       i18n::say(Msg::one_output_many_formats_hint)};
  }
  if (output == "-" && env.shows_on_screen && !is_for_screen(format) && format.name != "html") {
    return base::Error{i18n::say(PaperMsg::binary_on_screen, format.name),
                       i18n::say(PaperMsg::binary_on_screen_hint)};
  }
  if (!is_no_file(env, output) && extension_of(output) != format.extension) {
    return base::Error{i18n::say(Msg::unknown_format, extension_of(output)),
                       i18n::say(StoreMsg::choose_one_of, format.extension)};
  }
  return std::nullopt;
}

/// Options that speak of a table of CSV where none is asked for.
std::optional<base::Error> csv_options_alone(const ReportOptions& options,
                                             const std::vector<ReportFormat>& formats) {
  const bool has_table = std::ranges::any_of(
      formats, [](const ReportFormat& format) { return format.kind == ReportKind::table; });
  if (has_table || (!options.csv.has_bom && !options.csv.is_raw)) {
    return std::nullopt;
  }
  return base::Error{
      i18n::say(ReportMsg::csv_option_alone, options.csv.has_bom ? "--bom" : "--raw"),
      i18n::say(ReportMsg::csv_option_alone_hint)};
}

/// A report on its way to the screen and into files.
class ReportWriter {
 public:
  ReportWriter(Env& env, const Workspace& workspace, const ReportOptions& options,
               const ReportMakers& makers, bool is_only_one)
      : env_(env),
        workspace_(workspace),
        options_(options),
        makers_(makers),
        is_on_screen_(is_only_one && options.print.output.empty()) {}

  /// What could not be made is told; the other formats are written.
  void add(const ReportFormat& format) {
    switch (format.kind) {
      case ReportKind::paper:
        papers_.push_back(views::find_format(format.name));
        return;
      case ReportKind::workbook:
        add_workbook(format);
        return;
      case ReportKind::table:
        give(format, render::write_csv(makers_.sheets().front().table, options_.csv));
        return;
      case ReportKind::page:
        give(format, render::write_page(makers_.document()));
        return;
      case ReportKind::text:
        give(format, text_of(format));
    }
  }

  Exit finish() {
    commit_papers(env_, batch_, written_);
    return papers_.empty() ? exit_
                           : std::max(exit_, write_paper(env_, workspace_, makers_.paper(),
                                                         options_.print, papers_));
  }

 private:
  std::string text_of(const ReportFormat& format) const {
    return format.name == "json" ? makers_.json()
           : format.name == "md" ? render::write_markdown(makers_.document())
                                 : render::write_text(makers_.document(), env_.width);
  }

  void add_workbook(const ReportFormat& format) {
    auto bytes = render::write_workbook(makers_.sheets(), makers_.title, env_.today);
    if (bytes) {
      give(format, std::move(*bytes));
    } else {
      exit_ = lacking(env_, bytes.error());
    }
  }

  void give(const ReportFormat& format, std::string bytes) {
    if (options_.print.output == "-" || (is_on_screen_ && is_for_screen(format))) {
      env_.out << bytes;
      return;
    }
    const auto path =
        target_of(env_, workspace_.loaded.root, options_.print, makers_.stem, format.extension);
    batch_.put(path, std::move(bytes));
    written_.push_back(path);
  }

  Env& env_;
  const Workspace& workspace_;
  const ReportOptions& options_;
  const ReportMakers& makers_;
  bool is_on_screen_;
  base::WriteBatch batch_;
  std::vector<std::filesystem::path> written_;
  PaperFormats papers_;
  Exit exit_ = Exit::done;
};

}  // namespace

void declare(Arguments& arguments, ReportOptions& options) {
  declare(arguments, options.print);
  arguments.add_flag("--bom", options.csv.has_bom);
  arguments.add_flag("--raw", options.csv.is_raw);
}

base::Result<std::vector<ReportFormat>> report_formats(const Env& env, const ReportOptions& options,
                                                       ReportKind html) {
  auto formats = named(options.print);
  if (!formats) {
    return formats;
  }
  for (ReportFormat& format : *formats) {
    format.kind = format.kind == ReportKind::page ? html : format.kind;
  }
  std::vector<std::string_view> names;
  std::ranges::transform(*formats, std::back_inserter(names), &ReportFormat::name);
  if (auto error = wrong_engine(options.print, names)) {
    return tl::unexpected(std::move(*error));
  }
  if (auto error = csv_options_alone(options, *formats)) {
    return tl::unexpected(std::move(*error));
  }
  if (auto error = wrong_output(env, options.print, *formats)) {
    return tl::unexpected(std::move(*error));
  }
  return formats;
}

Exit write_report(Env& env, const Workspace& workspace, const ReportOptions& options,
                  const std::vector<ReportFormat>& formats, const ReportMakers& makers) {
  ReportWriter writer(env, workspace, options, makers, formats.size() == 1);
  for (const ReportFormat& format : formats) {
    writer.add(format);
  }
  return writer.finish();
}

}  // namespace chibo::cli
