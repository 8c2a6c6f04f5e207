#include "cli/committee_commands.hpp"
#include "cli/finding_book.hpp"
#include "cli/given.hpp"
#include "i18n/message_finding.hpp"
#include "store/committee_folder.hpp"
#include "views/finding_list.hpp"

#include <algorithm>
#include <memory>
#include <ostream>
#include <set>

namespace chibo::cli {

namespace {

using i18n::FindingMsg;
using rules::TrackedFinding;

struct Options {
  std::string cell;
  std::string year;
  bool only_open = false;
};

/// What was asked for, in the words of the heading.
std::string which(const Options& options, const CellNames& names) {
  std::string out = options.cell.empty() ? "" : names.of(options.cell);
  if (!options.year.empty()) {
    out += (out.empty() ? "" : ", ") + ("năm " + options.year);
  }
  return out;
}

/// Why there is nothing to list: no book is kept at all, or none of the year asked for.
std::optional<base::Error> nothing_kept(const OpenCommittee& open, int year) {
  const bool is_kept =
      year == 0 || open.workspace.loaded.find(store::findings_path(year)) != nullptr;
  return is_kept ? no_findings_kept(open)
                 : std::optional(base::Error{i18n::say(FindingMsg::findings_none_of, year),
                                             i18n::say(FindingMsg::findings_none_hint)});
}

Exit list(Env& env, const Options& options) {
  const auto year = given_year(options.year, 0);
  const auto cell = options.cell.empty() ? base::Result<model::Code>(model::Code{})
                                         : given_cell_code(options.cell);
  if (!year || !cell) {
    return usage_error(env, !year ? year.error() : cell.error());
  }
  const auto open = open_committee(env, "finding list", Intent::preview);
  if (!open) {
    return refused(env, open.error());
  }
  const bool is_read = is_every_finding_read(env, *open);
  std::vector<TrackedFinding> found = rules::findings_in(open->books);
  std::erase_if(found, [&](const TrackedFinding& one) {
    const auto& told = one.record->book.year;
    return (*year != 0 && told.is_said() && *told != *year) ||
           (!options.cell.empty() && one.cell() != options.cell);
  });
  if (const auto error = nothing_kept(*open, *year)) {
    return refused(env, *error);
  }
  if (!options.cell.empty()) {
    tell_unknown_cells(env, *open, {options.cell});
  }
  const CellNames names(*open);
  env.out << render::write_text(
      views::findings_document(
          found, {which(options, names), options.only_open},
          [&](const std::string& code) { return names.of(code); }, env.today),
      env.width);
  std::set<std::string> codes;
  std::ranges::transform(found, std::inserter(codes, codes.end()), &TrackedFinding::cell);
  for (const std::string& code : codes) {
    if (const auto error = names.doubt(code)) {
      say(env.err, env, error->what);
    }
  }
  if (!is_read) {
    say(env.out, env, i18n::say(FindingMsg::findings_may_lack));
  }
  return is_read ? Exit::done : Exit::found;
}

}  // namespace

Action add_finding_list(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_flag("--open", options->only_open);
  arguments.add_option("--cell", options->cell);
  arguments.add_option("--year", options->year);
  return [options](Env& env) { return list(env, *options); };
}

}  // namespace chibo::cli
