#pragma once

#include "cli/session.hpp"
#include "model/roster.hpp"
#include "store/record_edit.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::cli {

/// The roster file of an open cell, ready to be edited in place.
struct RosterFile {
  std::filesystem::path path;
  base::FileState state;
  store::RecordEdit edit;
};
RosterFile roster_file(const Workspace& workspace);

/// The errors that a text of the roster would bring into the records, apart from those there are.
struct Damage {
  diag::Diagnostics in_roster;
  diag::Diagnostics elsewhere;  // in meetings and plans, which may be what is wrong
};
Damage damage_of(const Env& env, const Workspace& workspace, std::string_view text);

/// Why a text that would make the roster wrong is not written; nothing where it would not.
std::optional<base::Error> refusal(const Damage& damage);

/// Writes the edited roster, says that it is done, and keeps it in the history under a subject;
/// then shows what no longer agrees with it elsewhere.
Exit write_roster(Env& env, const Workspace& workspace, RosterFile file, const i18n::Message& done,
                  const std::string& subject);

}  // namespace chibo::cli
