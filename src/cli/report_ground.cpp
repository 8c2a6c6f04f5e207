#include "cli/report_ground.hpp"

#include "rules/checks.hpp"
#include "store/narratives.hpp"

#include <algorithm>

namespace chibo::cli {

using report::Period;

namespace {

/// Words of reports are no ground of numbers; cli/report_words tells what is wrong with them.
bool is_of_words(const Workspace& workspace, const diag::Diagnostic& complaint) {
  return std::ranges::any_of(workspace.loaded.files, [&](const store::LoadedFile& file) {
    return file.file == complaint.at.file && store::is_narrative_path(file.path);
  });
}

}  // namespace

diag::Diagnostics errors_of(const Env& env, const Workspace& workspace, const Period& period) {
  diag::Diagnostics found;
  rules::run_error_checks({workspace.cell(), env.today}, found);
  std::erase_if(found, [&](const diag::Diagnostic& complaint) {
    return !report::rests_on(workspace.cell(), period, complaint.at.file);
  });
  found.insert(found.end(), workspace.complaints.begin(), workspace.complaints.end());
  std::erase_if(found, [&](const diag::Diagnostic& complaint) {
    return complaint.severity != diag::Severity::error || is_of_words(workspace, complaint);
  });
  diag::sort_by_place(found);
  return found;
}

std::vector<std::string> unread_in(const store::LoadedCell& loaded) {
  std::vector<std::string> out;
  for (const std::string& folder : loaded.cell.unread_folders) {
    out.push_back(folder.empty() ? "." : folder + "/");
  }
  for (const store::LoadedFile& file : loaded.files) {
    if (!file.was_read) {
      out.push_back(file.path);
    }
  }
  return out;
}

views::Gaps gaps_of(const Workspace& workspace, const Period& period,
                    const diag::Diagnostics& errors) {
  views::Gaps out;
  out.unread = unread_in(workspace.loaded);
  std::erase_if(out.unread, store::is_narrative_path);
  for (const store::LoadedFile& file : workspace.loaded.files) {
    if (file.was_read && report::rests_on(workspace.cell(), period, file.file)) {
      const auto count = std::ranges::count_if(
          errors, [&](const diag::Diagnostic& error) { return error.at.file == file.file; });
      if (count > 0) {
        out.unmended[file.path] = static_cast<int>(count);
      }
    }
  }
  return out;
}

std::optional<model::Organisation> committee_at(const std::filesystem::path& root) {
  diag::Sources sources;
  diag::Diagnostics complaints;
  model::Organisation out = store::load_organisation(root, "", sources, complaints);
  const bool is_committee = out.kind.is_said() && *out.kind != model::OrganisationKind::cell;
  return is_committee ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace chibo::cli
