#include "cli/check_after.hpp"

#include "cli/session.hpp"
#include "rules/checks.hpp"

#include <algorithm>
#include <ostream>

namespace chibo::cli {

Exit check_after_editing(Env& env, const std::filesystem::path& root, const std::string& path,
                         const std::string& subject) {
  const store::WorkspaceLock lock = lock_of(env, root, "edit");
  if (const auto error = unfit_for_editor(root, path)) {
    return refused(env, *error);
  }
  const std::string shown = shown_prefix(env, root);
  diag::Sources sources;
  diag::Diagnostics found;
  const store::LoadedCell loaded = store::load_cell(root, shown, sources, found);
  rules::run_checks({loaded.cell, env.today}, found);
  diag::sort_by_place(found);
  diag::Diagnostics here;
  for (const diag::Diagnostic& complaint : found) {
    if (complaint.at.file < sources.size() && sources[complaint.at.file].path == shown + path) {
      here.push_back(complaint);
    }
  }
  show(env, env.out, sources, here);
  keep_in_history(env, root, loaded.cell.organisation, {path}, subject);
  if (here.empty()) {
    say(env.out, env, i18n::say(i18n::Msg::edit_is_well));
    return Exit::done;
  }
  say(env.out, env, i18n::say(i18n::Msg::edit_has_complaints, here.size()));
  const bool only_notes = std::ranges::all_of(here, [](const diag::Diagnostic& complaint) {
    return complaint.severity == diag::Severity::note;
  });
  return only_notes ? Exit::done : Exit::found;
}

}  // namespace chibo::cli
