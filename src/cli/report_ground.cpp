#include "cli/report_ground.hpp"

#include "rules/checks.hpp"
#include "tree/cells.hpp"

#include <algorithm>

namespace chibo::cli {

using report::Period;

diag::Diagnostics errors_of(const Env& env, const Workspace& workspace, const Period& period) {
  diag::Diagnostics found;
  rules::run_checks({workspace.cell(), env.today}, found);
  std::erase_if(found, [&](const diag::Diagnostic& complaint) {
    return !report::rests_on(workspace.cell(), period, complaint.at.file);
  });
  found.insert(found.end(), workspace.complaints.begin(), workspace.complaints.end());
  std::erase_if(found, [](const diag::Diagnostic& complaint) {
    return complaint.severity != diag::Severity::error;
  });
  diag::sort_by_place(found);
  return found;
}

std::vector<std::string> unread_in(const Workspace& workspace) {
  std::vector<std::string> out;
  for (const std::string& folder : workspace.cell().unread_folders) {
    out.push_back(folder.empty() ? "." : folder + "/");
  }
  for (const store::LoadedFile& file : workspace.loaded.files) {
    if (!file.was_read) {
      out.push_back(file.path);
    }
  }
  return out;
}

views::Gaps gaps_of(const Workspace& workspace, const Period& period,
                    const diag::Diagnostics& errors) {
  views::Gaps out;
  out.unread = unread_in(workspace);
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

namespace {

/// The sub-committees below a committee: folder and name, the deepest folder last.
class Blocks {
 public:
  void add(const std::string& folder, std::string name) {
    blocks_.emplace_back(folder + "/", std::move(name));
  }
  /// The nearest one that a folder lies in; empty where it lies in none.
  std::string around(std::string_view folder) const {
    const auto at = std::ranges::find_if(blocks_.rbegin(), blocks_.rend(), [&](const auto& block) {
      return folder.starts_with(block.first);
    });
    return at == blocks_.rend() ? std::string() : at->second;
  }

 private:
  std::vector<std::pair<std::string, std::string>> blocks_;
};

report::CellLine unread_line(const std::string& folder) {
  report::CellLine out;
  out.standing = report::CellStanding::unread;
  out.path = folder;
  return out;
}

report::CellLine line_at(const Env& env, const std::filesystem::path& root,
                         const std::string& folder, const Period& period) {
  const auto workspace = open_cell_at(env, root / folder);
  if (!workspace) {
    return unread_line(folder);
  }
  report::CellLine out = report::line_of_cell(workspace->cell(), period, env.today);
  out.path = folder;
  out.errors = static_cast<int>(errors_of(env, *workspace, period).size());
  out.unread_files = unread_in(*workspace);
  return out;
}

}  // namespace

std::vector<report::CellLine> cells_of_committee(const Env& env, const std::filesystem::path& root,
                                                 const Period& period) {
  std::vector<report::CellLine> out;
  Blocks blocks;
  for (const std::string& folder : tree::workspaces_below(root)) {
    if (const auto committee = committee_at(root / folder)) {
      blocks.add(folder, committee->name.value_or(folder));
      continue;
    }
    report::CellLine line = line_at(env, root, folder, period);
    line.block = blocks.around(folder);
    out.push_back(std::move(line));
  }
  return out;
}

}  // namespace chibo::cli
