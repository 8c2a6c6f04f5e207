#include "cli/committee_book.hpp"

#include "cli/committee_summaries.hpp"
#include "cli/given.hpp"
#include "i18n/message_plan.hpp"
#include "records/codec.hpp"
#include "rules/score.hpp"
#include "text/called.hpp"
#include "text/layout.hpp"
#include "text/unicode.hpp"
#include "tree/cells.hpp"

#include <algorithm>

namespace chibo::cli {

using base::Result;
using i18n::PlanMsg;

Result<std::string> given_words(std::string_view option, const std::string& typed) {
  if (auto error = unfit_line(option, typed)) {
    return tl::unexpected(std::move(*error));
  }
  return text::one_line(text::nfc(typed));
}

Result<std::string> given_name(const std::string& typed) {
  auto out = given_words("NAME", typed);
  if (out) {
    out = std::string(text::without_address(*out));
  }
  if (out && out->empty()) {
    return base::fail(i18n::say(i18n::Msg::option_empty, i18n::say(PlanMsg::argument_name)));
  }
  return out;
}

Result<model::Told<int>> given_points(const model::Cell& committee, const std::string& typed,
                                      base::Date day) {
  if (typed.empty()) {
    return model::Told<int>();
  }
  int points = 0;
  const auto most = rules::limit_on(committee, rules::k_most_points_key, day);
  if (records::read_whole_number(typed, points) && (!most || points <= most->value)) {
    return model::Told<int>(points);
  }
  return base::fail(i18n::say(PlanMsg::wrong_points, text::nfc(typed)),
                    most ? i18n::say(PlanMsg::wrong_points_hint, most->value)
                         : i18n::say(PlanMsg::wrong_points_no_bound_hint));
}

Result<model::Told<int>> given_quota(const std::string& typed) {
  constexpr int k_days_of_a_year = 366;
  if (typed.empty()) {
    return model::Told<int>();
  }
  int visits = 0;
  if (records::read_whole_number(typed, visits) && visits <= k_days_of_a_year) {
    return model::Told<int>(visits);
  }
  return base::fail(i18n::say(PlanMsg::wrong_quota, text::nfc(typed)),
                    i18n::say(PlanMsg::wrong_quota_hint, k_days_of_a_year));
}

Result<model::Code> given_cell_code(const std::string& typed) {
  if (!records::is_code(typed)) {
    return base::fail(i18n::say(PlanMsg::observer_wrong_code, text::nfc(typed)),
                      i18n::say(PlanMsg::observer_wrong_code_hint));
  }
  return model::Code{typed};
}

std::vector<FolderCode> folders_below(const std::filesystem::path& root) {
  std::vector<FolderCode> out;
  for (const std::string& folder : tree::workspaces_below(root)) {
    diag::Sources sources;
    diag::Diagnostics complaints;
    const auto organisation = store::load_organisation(root / folder, "", sources, complaints);
    out.push_back({folder, organisation.code.value_or({}).text, organisation.name.value_or("")});
  }
  return out;
}

namespace {

/// Whether a cell, or a sub-committee for its cells, sends summaries in place of a folder.
bool has_summaries(const std::filesystem::path& root, const std::vector<FolderCode>& folders) {
  return !summaries_in(tree::look_around(root).own).empty() ||
         std::ranges::any_of(folders, [&](const FolderCode& one) {
           return !summaries_in(tree::look_around(root / one.folder).own).empty();
         });
}

}  // namespace

std::optional<std::vector<std::string>> codes_below(const std::filesystem::path& root) {
  const std::vector<FolderCode> folders = folders_below(root);
  if (folders.empty() || has_summaries(root, folders)) {
    return std::nullopt;
  }
  std::vector<std::string> out;
  std::ranges::transform(folders, std::back_inserter(out), &FolderCode::code);
  return out;
}

void tell_unknown_cells(Env& env, const OpenCommittee& committee,
                        const std::vector<std::string>& codes) {
  const auto known = codes_below(committee.workspace.loaded.root);
  for (const std::string& code : codes) {
    if (known && std::ranges::find(*known, code) == known->end()) {
      say(env.err, env, i18n::say(PlanMsg::observer_no_cell, code));
    }
  }
}

}  // namespace chibo::cli
