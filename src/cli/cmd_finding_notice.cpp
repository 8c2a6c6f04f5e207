#include "cli/committee_commands.hpp"
#include "cli/finding_book.hpp"
#include "cli/paper_print.hpp"
#include "i18n/message_finding.hpp"
#include "views/finding_notice.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::FindingMsg;
using rules::TrackedFinding;

struct Options {
  std::string cell;
  bool all = false;
  PrintOptions print;
};

/// What is still to be mended on a day: of one cell, or of every one by its code.
std::map<std::string, std::vector<TrackedFinding>> left_by_cell(const OpenCommittee& open,
                                                                const std::string& cell,
                                                                base::Date day) {
  std::map<std::string, std::vector<TrackedFinding>> out;
  for (const TrackedFinding& one : rules::findings_until(open.books, day)) {
    const std::string code = one.cell();
    if (!code.empty() && (cell.empty() || code == cell) &&
        !rules::standing_of(*one.finding, day).is_done()) {
      out[code].push_back(one);
    }
  }
  return out;
}

std::optional<base::Error> wrong_line(const Options& options) {
  if (options.all == !options.cell.empty()) {
    return base::Error{i18n::say(FindingMsg::notice_of_whom),
                       i18n::say(i18n::Msg::usage_hint, "finding notice")};
  }
  if (options.cell.empty()) {
    return std::nullopt;
  }
  const auto code = given_cell_code(options.cell);
  return code ? std::nullopt : std::optional(code.error());
}

Exit notice(Env& env, const Options& options) {
  const auto formats = formats_of(env, options.print);
  if (!formats) {
    return usage_error(env, formats.error());
  }
  if (const auto error = wrong_line(options)) {
    return usage_error(env, *error);
  }
  const auto open = open_findings(env, "finding notice", Intent::preview);
  if (!open) {
    return refused(env, open.error());
  }
  const auto cells = left_by_cell(*open, options.cell, env.today);
  if (cells.empty()) {
    return refused(env, {options.all ? i18n::say(FindingMsg::notice_nobody)
                                     : i18n::say(FindingMsg::notice_nothing, options.cell),
                         i18n::say(FindingMsg::notice_nothing_hint)});
  }
  if (cells.size() > 1 && is_one_file(env, options.print.output)) {
    return usage_error(env, {i18n::say(FindingMsg::notice_one_file, cells.size()),
                             i18n::say(FindingMsg::notice_one_file_hint)});
  }
  const CellNames names(*open);
  Exit out = Exit::done;
  for (const auto& [code, findings] : cells) {
    if (const auto error = names.doubt(code)) {
      out = std::max(out, refused(env, *error));
      continue;
    }
    const PaperToPrint paper{
        "thong-bao-khac-phuc", base::iso(env.today) + "-thong-bao-khac-phuc-" + code,
        views::finding_notice_view(open->workspace.cell(), names.of(code), findings, env.today),
        env.today};
    out = std::max(out, write_paper(env, open->workspace, paper, options.print, *formats));
  }
  return out;
}

}  // namespace

Action add_finding_notice(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("CELL", options->cell);
  arguments.add_flag("--all", options->all);
  declare(arguments, options->print);
  return [options](Env& env) { return notice(env, *options); };
}

}  // namespace chibo::cli
