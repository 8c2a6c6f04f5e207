#include "cli/report_summary.hpp"

#include "base/file.hpp"
#include "base/ssh_signature.hpp"
#include "cli/given.hpp"
#include "cli/report_ground.hpp"
#include "i18n/message_report.hpp"
#include "records/summary_words.hpp"
#include "records/words.hpp"
#include "store/read_back.hpp"
#include "store/walked_cell.hpp"
#include "store/yaml_guard.hpp"
#include "store/yaml_write.hpp"
#include "text/unicode.hpp"
#include "tree/cells.hpp"

#include <algorithm>
#include <ostream>

namespace chibo::cli {

namespace {

namespace fs = std::filesystem;
using i18n::Msg;
using i18n::ReportMsg;
using i18n::say;
using report::CellStanding;
using report::Period;

constexpr std::string_view k_ending = ".yaml";
constexpr std::string_view k_remark =
    "# Máy viết để gửi cấp trên; xin đừng sửa tay: mã kiểm ở cuối sẽ không còn khớp\n";

/// The name of a folder as a summary tells it; the code where the name is no text of one line.
std::string folder_name(const fs::path& root, const model::Organisation& organisation) {
  const std::string name = root.filename().generic_string();
  const bool is_text = !name.empty() && !text::first_invalid_utf8(name) && !unfit_line("", name);
  return is_text ? text::nfc(name) : organisation.code->text;
}

/// What to send in place of one that is too long: shorter periods where it is of many months, else
/// those of its parts.
base::Error too_large(const model::Summary& summary) {
  constexpr std::size_t k_months_of_a_year = 12;
  std::size_t months = 0;
  for (const model::SummaryCell& cell : *summary.cells) {
    months = std::max(months, cell.months->size());
  }
  return {say(ReportMsg::summary_too_large, summary.cells->size(), months),
          say(months > k_months_of_a_year ? ReportMsg::summary_too_many_months_hint
                                          : ReportMsg::summary_too_large_hint)};
}

/// A summary on its way to a file or to standard output.
class SummaryWriter {
 public:
  SummaryWriter(Env& env, const fs::path& root, const SummaryOptions& options,
                const PrintOptions& print)
      : env_(env), root_(root), options_(options), print_(print) {}

  Exit write(const model::Summary& summary) {
    const std::string text = std::string(k_remark) + store::record_text(summary);
    if (text.size() > store::k_largest_text) {
      return refused(env_, too_large(summary));
    }
    if (!store::reads_as(text, summary)) {
      return refused(env_,
                     {say(ReportMsg::summary_not_readable_back, *summary.name), std::nullopt});
    }
    if (print_.output == "-") {
      env_.out << text;
      return Exit::done;
    }
    const std::string stem = "tom-tat-" + *summary.period + "-" + summary.code->text;
    const fs::path path = target_of(env_, root_, print_, stem, k_ending);
    const bool is_signed_otherwise = leaves_old_signature(path, text);
    put(path, text);
    if (options_.key) {
      if (const auto error = sign(text)) {
        return *error;
      }
    }
    commit_papers(env_, batch_, written_);
    say_next();
    if (is_signed_otherwise) {
      cli::say(env_.err, env_,
               say(ReportMsg::summary_old_signature, shown_path(env_, signature_of(path))));
    }
    return Exit::done;
  }

 private:
  static fs::path signature_of(const fs::path& path) { return fs::path(path).concat(".sig"); }

  /// Whether the signature of an older summary would stay beside this one, unsigned.
  bool leaves_old_signature(const fs::path& path, const std::string& text) const {
    std::error_code ignored;
    const auto before = base::read_file(path, base::k_import_limit);
    return !options_.key && fs::exists(signature_of(path), ignored) &&
           !(before && before->bytes == text);
  }

  void put(const fs::path& path, std::string bytes) {
    batch_.put(path, std::move(bytes));
    written_.push_back(path);
  }

  /// Puts the signature beside the summary; nothing is written without it.
  std::optional<Exit> sign(const std::string& text) {
    base::Signature signature = base::sign(text, env_.folder / *options_.key);
    switch (signature.signing) {
      case base::Signing::done:
        put(signature_of(written_.front()), std::move(signature.text));
        return std::nullopt;
      case base::Signing::no_program:
        return lacking(env_,
                       {say(ReportMsg::summary_no_keygen), say(ReportMsg::summary_no_keygen_hint)});
      default:
        return refused(env_, {say(ReportMsg::summary_cannot_sign, *options_.key),
                              say(ReportMsg::summary_cannot_sign_hint)});
    }
  }

  void say_next() {
    cli::say(
        env_.out, env_,
        say(!options_.key ? ReportMsg::summary_next_step : ReportMsg::summary_next_step_signed));
  }

  Env& env_;
  const fs::path& root_;
  const SummaryOptions& options_;
  const PrintOptions& print_;
  base::WriteBatch batch_;
  std::vector<fs::path> written_;
};

/// What a superior could not do without, that chibo.yaml does not tell.
std::optional<base::Error> untold(const model::Organisation& organisation) {
  const std::string_view key = !organisation.code.is_said()   ? "mã"
                               : !organisation.name.is_said() ? "tên"
                                                              : "";
  if (key.empty()) {
    return std::nullopt;
  }
  return base::Error{say(ReportMsg::summary_unnamed, key),
                     say(ReportMsg::summary_unnamed_hint, key)};
}

std::optional<base::Error> not_begun(const Env& env, const Period& period) {
  if (period.first() <= base::month_of(env.today)) {
    return std::nullopt;
  }
  return base::Error{say(ReportMsg::summary_not_begun, report::iso(period)), std::nullopt};
}

}  // namespace

void declare(Arguments& arguments, SummaryOptions& options) {
  arguments.add_flag("--summary", options.is_wanted);
  arguments.add_option("--sign", options.key);
}

std::optional<base::Error> contradiction_of(const Env& env, const SummaryOptions& options,
                                            const ReportOptions& report, bool asks_why) {
  if (!options.is_wanted) {
    return !options.key ? std::nullopt
                        : std::optional(base::Error{say(ReportMsg::summary_sign_alone),
                                                    say(ReportMsg::summary_sign_alone_hint)});
  }
  const std::string_view other = asks_why                            ? "--why"
                                 : !report.print.formats.empty()     ? "--format"
                                 : report.print.pdf_engine != "auto" ? "--pdf-engine"
                                 : report.csv.has_bom                ? "--bom"
                                 : report.csv.is_raw                 ? "--raw"
                                                                     : "";
  if (!other.empty()) {
    return base::Error{say(ReportMsg::summary_alone, other), say(ReportMsg::summary_alone_hint)};
  }
  if (options.key && options.key->empty()) {
    return base::Error{say(Msg::option_empty, "--sign"), std::nullopt};
  }
  const std::string& output = report.print.output;
  if (output == "-" && options.key) {
    return base::Error{say(ReportMsg::summary_sign_needs_file),
                       say(ReportMsg::summary_sign_needs_file_hint)};
  }
  const std::string ending = fs::path(output).extension().string();
  if (!is_no_file(env, output) && ending != k_ending) {
    return base::Error{say(Msg::unknown_format, ending),
                       say(i18n::StoreMsg::choose_one_of, k_ending)};
  }
  return std::nullopt;
}

Workspace cell_to_summarise(const Env& env, const fs::path& root) {
  Workspace out;
  out.loaded = store::load_walked_cell(root, shown_prefix(env, root), tree::look_around(root).own,
                                       out.sources, out.complaints);
  return out;
}

Exit summarise_cell(Env& env, Workspace& cell, const Period& period, const SummaryOptions& options,
                    const ReportOptions& report) {
  const fs::path& root = cell.loaded.root;
  const model::Organisation& organisation = cell.cell().organisation;
  if (!organisation.kind.is_said()) {
    is_all_read(env, cell);
    return refused(env, {say(Msg::mend_first, store::k_organisation_file), say(Msg::see_check)});
  }
  if (const auto known =
          year_in_span(static_cast<int>(period.first().year()), cell.cell(), env.today);
      !known) {
    return usage_error(env, known.error());
  }
  for (const auto& error : {untold(organisation), not_begun(env, period)}) {
    if (error) {
      return refused(env, *error);
    }
  }
  report::Summed summed;
  const report::CellLine& line =
      summed.cells.emplace_back(line_of(env, cell, shown_prefix(env, root), period));
  const Exit written = SummaryWriter(env, root, options, report.print)
                           .write(report::summary_of(organisation, folder_name(root, organisation),
                                                     summed, period, env.today));
  show(env, env.err, cell.sources, errors_of(env, cell, period));
  if (!line.is_counted()) {
    say(env.err, env, say(ReportMsg::summary_no_numbers, records::word(line.standing)));
  }
  return std::max(written, line.has_gap() ? Exit::found : Exit::done);
}

Exit summarise_committee(Env& env, const Workspace& committee, CountedCells& cells,
                         const Period& period, const SummaryOptions& options,
                         const ReportOptions& report) {
  const model::Organisation& organisation = committee.cell().organisation;
  for (const auto& error : {untold(organisation), not_begun(env, period)}) {
    if (error) {
      return refused(env, *error);
    }
  }
  const fs::path& root = committee.loaded.root;
  report::Summed summed{std::move(cells.lines), std::move(cells.blocks)};
  std::ranges::sort(summed.cells, {}, &report::CellLine::path);
  const bool has_gaps = std::ranges::any_of(summed.cells, &report::CellLine::has_gap);
  const Exit written = SummaryWriter(env, root, options, report.print)
                           .write(report::summary_of(organisation, folder_name(root, organisation),
                                                     summed, period, env.today));
  if (has_gaps) {
    say(env.err, env, say(ReportMsg::summary_has_gaps));
  }
  return std::max(written, has_gaps ? Exit::found : Exit::done);
}

}  // namespace chibo::cli
