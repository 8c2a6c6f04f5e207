#pragma once

#include "cli/session.hpp"
#include "model/roster.hpp"
#include "store/record_edit.hpp"

#include <string>
#include <vector>

namespace chibo::cli {

/// The roster file of an open cell, ready to be edited in place.
struct RosterFile {
  std::filesystem::path path;
  base::FileState state;
  store::RecordEdit edit;
};
RosterFile roster_file(const Workspace& workspace);

/// Writes the edited roster, keeps it in the history, and says so.
void write_roster(Env& env, const Workspace& workspace, RosterFile file,
                  const std::string& subject);

}  // namespace chibo::cli
