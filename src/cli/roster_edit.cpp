#include "cli/roster_edit.hpp"

#include <ostream>

namespace chibo::cli {

RosterFile roster_file(const Workspace& workspace) {
  const store::LoadedFile* file = workspace.loaded.find(store::k_roster_file);
  return {
      workspace.loaded.root / store::k_roster_file, file->state,
      store::RecordEdit(workspace.sources[file->file].text, records::shape_of<model::Roster>())};
}

Exit write_roster(Env& env, const Workspace& workspace, RosterFile file, const i18n::Message& done,
                  const std::string& subject) {
  const diag::Diagnostics elsewhere =
      damage_of(env, workspace, store::k_roster_file, file.edit.text()).elsewhere;
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
