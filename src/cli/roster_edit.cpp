#include "cli/roster_edit.hpp"

#include "rules/checks.hpp"
#include "store/yaml_read.hpp"

#include <ostream>
#include <set>

namespace chibo::cli {

RosterFile roster_file(const Workspace& workspace) {
  const store::LoadedFile* file = workspace.loaded.find(store::k_roster_file);
  return {
      workspace.loaded.root / store::k_roster_file, file->state,
      store::RecordEdit(workspace.sources[file->file].text, records::shape_of<model::Roster>())};
}

namespace {

diag::Diagnostics errors_in(const model::Cell& cell, base::Date today, diag::Diagnostics found) {
  rules::run_checks({cell, today}, found);
  std::erase_if(found, [](const diag::Diagnostic& complaint) {
    return complaint.severity != diag::Severity::error;
  });
  return found;
}

/// What an error says, wherever it stands.
std::string gist(const Env& env, const diag::Diagnostic& error) {
  return std::string(error.check) + " " + env.catalog.say(error.what);
}

}  // namespace

Damage damage_of(const Env& env, const Workspace& workspace, std::string_view text) {
  model::Cell cell = workspace.cell();
  std::multiset<std::string> known;
  for (const diag::Diagnostic& error : errors_in(cell, env.today, {})) {
    known.insert(gist(env, error));
  }
  const diag::FileId roster = workspace.loaded.find(store::k_roster_file)->file;
  diag::Diagnostics found;
  cell.roster = {};
  store::read_text(roster, text, cell.roster, found);
  Damage out;
  for (diag::Diagnostic& error : errors_in(cell, env.today, std::move(found))) {
    if (const auto at = known.find(gist(env, error)); at != known.end()) {
      known.erase(at);
    } else {
      (error.at.file == roster ? out.in_roster : out.elsewhere).push_back(std::move(error));
    }
  }
  diag::sort_by_place(out.elsewhere);
  return out;
}

std::optional<base::Error> refusal(const Damage& damage) {
  if (damage.in_roster.empty()) {
    return std::nullopt;
  }
  std::vector<i18n::Message> faults;
  for (const diag::Diagnostic& error : damage.in_roster) {
    faults.push_back(error.what);
  }
  return base::Error{i18n::say(i18n::Msg::would_be_wrong, std::move(faults)),
                     damage.in_roster.front().hint};
}

Exit write_roster(Env& env, const Workspace& workspace, RosterFile file, const i18n::Message& done,
                  const std::string& subject) {
  const diag::Diagnostics elsewhere = damage_of(env, workspace, file.edit.text()).elsewhere;
  base::WriteBatch batch;
  batch.put(file.path, file.edit.text(), file.state);
  batch.commit();
  say(env.out, env, done);
  env.out.flush();
  keep_in_history(env, workspace.loaded.root, workspace.cell().organisation,
                  {std::string(store::k_roster_file)}, subject);
  show(env, env.err, workspace.sources, elsewhere);
  return elsewhere.empty() ? Exit::done : Exit::found;
}

}  // namespace chibo::cli
