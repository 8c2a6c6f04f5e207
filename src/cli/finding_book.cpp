#include "cli/finding_book.hpp"

#include "i18n/message_finding.hpp"
#include "store/committee_folder.hpp"
#include "text/unicode.hpp"

#include <fmt/ranges.h>

#include <algorithm>

namespace chibo::cli {

using base::Result;
using i18n::FindingMsg;
using rules::TrackedFinding;

bool is_of_folder(const diag::Sources& sources, const diag::Diagnostic& complaint) {
  return complaint.severity == diag::Severity::error && complaint.at.file < sources.size() &&
         sources[complaint.at.file].path.ends_with("kiem-tra/");
}

std::optional<base::Error> no_findings_kept(const OpenCommittee& committee) {
  const Workspace& workspace = committee.workspace;
  const bool is_kept =
      std::ranges::any_of(
          workspace.loaded.files,
          [](const store::LoadedFile& file) { return store::is_findings_path(file.path); }) ||
      std::ranges::any_of(workspace.complaints, [&](const diag::Diagnostic& complaint) {
        return is_of_folder(workspace.sources, complaint);
      });
  return is_kept ? std::nullopt
                 : std::optional(base::Error{i18n::say(FindingMsg::findings_none),
                                             i18n::say(FindingMsg::findings_none_hint)});
}

bool is_every_finding_read(Env& env, const OpenCommittee& committee) {
  bool out = true;
  for (const diag::Diagnostic& complaint : committee.workspace.complaints) {
    if (is_of_folder(committee.workspace.sources, complaint)) {
      show(env, env.err, committee.workspace.sources, {complaint});
      out = false;
    }
  }
  for (const store::LoadedFile& file : committee.workspace.loaded.files) {
    if (store::is_findings_path(file.path)) {
      out = is_sound(env, committee.workspace, file.path) && out;
    }
  }
  return out;
}

Result<void> findings_read(Env& env, const OpenCommittee& committee) {
  if (!is_every_finding_read(env, committee)) {
    return base::fail(i18n::say(FindingMsg::books_not_read), i18n::say(i18n::Msg::see_check));
  }
  return {};
}

Result<OpenCommittee> open_findings(Env& env, std::string_view command, Intent intent) {
  auto open = open_committee(env, command, intent);
  if (!open) {
    return open;
  }
  if (auto error = no_findings_kept(*open)) {
    return tl::unexpected(std::move(*error));
  }
  if (auto sound = findings_read(env, *open); !sound) {
    return tl::unexpected(std::move(sound.error()));
  }
  return open;
}

Result<TrackedFinding> named_finding(const model::CommitteeBooks& books, const std::string& typed) {
  const std::vector<TrackedFinding> all = rules::findings_in(books);
  std::vector<std::string> ids;
  std::ranges::transform(all, std::back_inserter(ids), &TrackedFinding::id);
  const std::string wanted = text::fold(typed);
  const auto at =
      std::ranges::find(ids, wanted, [](const std::string& id) { return text::fold(id); });
  if (at != ids.end() && std::ranges::count(ids, *at) == 1) {
    return all[static_cast<std::size_t>(std::distance(ids.begin(), at))];
  }
  if (at != ids.end()) {
    return base::fail(i18n::say(FindingMsg::finding_many, *at), i18n::say(i18n::Msg::see_check));
  }
  return base::fail(i18n::say(FindingMsg::finding_unknown, text::nfc(typed)),
                    i18n::say(FindingMsg::finding_unknown_hint));
}

CellNames::CellNames(const OpenCommittee& committee) {
  for (const model::ScheduleRecord& record : committee.books.schedules) {
    for (const model::Registration& row : *record.schedule.cells) {
      if (row.code.is_said() && row.name.is_said()) {
        names_[row.code->text] = *row.name;
      }
    }
  }
  for (const FolderCode& one : folders_below(committee.workspace.loaded.root)) {
    if (!one.code.empty() && !one.name.empty()) {
      names_[one.code] = one.name;
    }
    folders_[one.code].push_back(one.folder);
  }
}

std::string CellNames::of(const std::string& code) const {
  const auto at = names_.find(code);
  return at == names_.end() || doubt(code) ? "chi bộ " + code : at->second;
}

std::optional<base::Error> CellNames::doubt(const std::string& code) const {
  const auto at = folders_.find(code);
  if (at == folders_.end() || at->second.size() < 2) {
    return std::nullopt;
  }
  return base::Error{i18n::say(FindingMsg::folders_share_code, code,
                               fmt::format("{}", fmt::join(at->second, ", "))),
                     i18n::say(FindingMsg::folders_share_code_hint)};
}

std::vector<i18n::Message> findings_to_chase(const OpenCommittee& committee, base::Date today) {
  constexpr int k_days_ahead = 10;  // as cells are reminded of their tasks
  struct Due {
    base::Date day;
    i18n::Message what;
  };
  std::vector<Due> all;
  std::vector<i18n::Message> unclear;
  for (const TrackedFinding& one : rules::findings_until(committee.books, today)) {
    const rules::FindingStanding standing = rules::standing_of(*one.finding, today);
    if (standing.is_unclear) {
      unclear.push_back(i18n::say(FindingMsg::todo_unclear, one.id(), one.cell(),
                                  one.finding->task.value_or("")));
      continue;
    }
    if (standing.is_done() || !standing.due ||
        base::days_between(today, *standing.due) > k_days_ahead) {
      continue;
    }
    all.push_back({*standing.due,
                   i18n::say(standing.is_overdue ? FindingMsg::todo_overdue : FindingMsg::todo_due,
                             one.id(), one.cell(), one.finding->task.value_or(""), *standing.due)});
  }
  std::ranges::stable_sort(all, {}, &Due::day);
  std::vector<i18n::Message> out;
  std::ranges::transform(all, std::back_inserter(out), &Due::what);
  std::ranges::move(unclear, std::back_inserter(out));
  return out;
}

}  // namespace chibo::cli
