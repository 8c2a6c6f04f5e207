#pragma once

#include "cli/record_damage.hpp"
#include "cli/session.hpp"
#include "model/roster.hpp"
#include "store/record_edit.hpp"

#include <string>

namespace chibo::cli {

/// The roster file of an open cell, ready to be edited in place.
struct RosterFile {
  std::filesystem::path path;
  base::FileState state;
  store::RecordEdit edit;
};
RosterFile roster_file(const Workspace& workspace);

/// Writes the edited roster, says that it is done, and keeps it in the history under a subject;
/// then shows what no longer agrees with it elsewhere.
Exit write_roster(Env& env, const Workspace& workspace, RosterFile file, const i18n::Message& done,
                  const std::string& subject);

}  // namespace chibo::cli
