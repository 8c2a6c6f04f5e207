#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "i18n/message_store.hpp"
#include "report/quarter.hpp"
#include "rules/checks.hpp"
#include "views/quarter_report.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::Msg;
using i18n::StoreMsg;

struct Options {
  std::string quarter;
  std::string format = "text";
  std::string output;
};

base::Result<base::Quarter> quarter_of(const Env& env, const Options& options) {
  if (options.quarter.empty()) {
    return base::quarter_of(base::month_of(env.today));
  }
  if (const auto given = base::parse_quarter(options.quarter)) {
    return *given;
  }
  return base::fail(i18n::say(Msg::wrong_quarter, options.quarter),
                    i18n::say(Msg::wrong_quarter_hint));
}

/// Why a report cannot be written in the format, or into the file, that was asked for.
std::optional<base::Error> wrong_format(const Env& env, const Options& options) {
  if (options.format != "text" && options.format != "md" && options.format != "json") {
    return base::Error{i18n::say(Msg::unknown_format, options.format),
                       i18n::say(StoreMsg::choose_one_of, "text, md, json")};
  }
  const std::string extension = std::filesystem::path(options.output).extension().string();
  const std::string wanted = options.format == "text" ? ".txt" : "." + options.format;
  if (!is_no_file(env, options.output) && extension != wanted) {
    return base::Error{i18n::say(Msg::unknown_format, extension),
                       i18n::say(StoreMsg::choose_one_of, wanted)};
  }
  return std::nullopt;
}

/// Why there is nobody to count.
std::optional<base::Error> no_members(const Workspace& workspace) {
  const store::LoadedFile* roster = workspace.loaded.find(store::k_roster_file);
  if (roster != nullptr && workspace.cell().roster.members.faulty) {
    return base::Error{i18n::say(Msg::mend_first, store::k_roster_file), std::nullopt};
  }
  if (!workspace.cell().roster.members.is_said()) {
    return base::Error{i18n::say(StoreMsg::no_roster), i18n::say(StoreMsg::no_roster_hint)};
  }
  return std::nullopt;
}

/// The errors of reading, of every file, and those that the checks find in what the quarter rests
/// on.
diag::Diagnostics errors_of(const Env& env, const Workspace& workspace, base::Quarter quarter) {
  diag::Diagnostics found;
  rules::run_checks({workspace.cell(), env.today}, found);
  std::erase_if(found, [&](const diag::Diagnostic& complaint) {
    return !report::rests_on(workspace.cell(), quarter, complaint.at.file);
  });
  found.insert(found.end(), workspace.complaints.begin(), workspace.complaints.end());
  std::erase_if(found, [](const diag::Diagnostic& complaint) {
    return complaint.severity != diag::Severity::error;
  });
  diag::sort_by_place(found);
  return found;
}

views::Gaps gaps_of(const Workspace& workspace, base::Quarter quarter,
                    const diag::Diagnostics& errors) {
  views::Gaps out;
  for (const std::string& folder : workspace.cell().unread_folders) {
    out.unread.push_back(folder.empty() ? "." : folder + "/");
  }
  for (const store::LoadedFile& file : workspace.loaded.files) {
    if (!file.was_read) {
      out.unread.push_back(file.path);
    } else if (report::rests_on(workspace.cell(), quarter, file.file)) {
      const auto count = std::ranges::count_if(
          errors, [&](const diag::Diagnostic& error) { return error.at.file == file.file; });
      if (count > 0) {
        out.unmended[file.path] = static_cast<int>(count);
      }
    }
  }
  return out;
}

std::string written(const Env& env, const Options& options, const model::Cell& cell,
                    base::Quarter quarter, const views::Gaps& gaps) {
  const report::CellQuarter counted = report::quarter_of_cell(cell, quarter, env.today);
  if (options.format == "json") {
    return views::quarter_json(cell, counted, gaps);
  }
  const render::Document document = views::quarter_document(cell, counted, gaps);
  return options.format == "md" ? render::write_markdown(document)
                                : render::write_text(document, env.width);
}

Exit report(Env& env, const Options& options) {
  const auto quarter = quarter_of(env, options);
  if (!quarter) {
    return usage_error(env, quarter.error());
  }
  if (const auto error = wrong_format(env, options)) {
    return usage_error(env, *error);
  }
  const auto workspace = open_cell(env);
  if (!workspace) {
    return refused(env, workspace.error());
  }
  if (const auto error = no_members(*workspace)) {
    is_sound(env, *workspace, store::k_roster_file);
    return refused(env, *error);
  }
  const diag::Diagnostics errors = errors_of(env, *workspace, *quarter);
  const std::string text =
      written(env, options, workspace->cell(), *quarter, gaps_of(*workspace, *quarter, errors));
  if (options.output.empty() || options.output == "-") {
    env.out << text;
  } else {
    base::WriteBatch batch;
    batch.put((env.folder / options.output).lexically_normal(), text);
    batch.commit();
    say(env.out, env, i18n::say(Msg::paper_written, options.output));
  }
  show(env, env.err, workspace->sources, errors);
  return errors.empty() ? Exit::done : Exit::found;
}

}  // namespace

Action add_report_quarter(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("QUARTER", options->quarter);
  arguments.add_option("--format", options->format);
  arguments.add_option("--output", options->output);
  return [options](Env& env) { return report(env, *options); };
}

}  // namespace chibo::cli
