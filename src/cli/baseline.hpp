#pragma once

#include "base/result.hpp"
#include "cli/env.hpp"
#include "diag/diagnostic.hpp"
#include "diag/sources.hpp"

#include <string>

namespace chibo::cli {

/// Complaints that were known when an old archive was adopted: a text file, one fingerprint a line,
/// lines that begin with "#" are remarks. Lines of a record may move; words may not.
struct Baseline {
  diag::Diagnostics unknown;  // what remains to be told
  int known = 0;              // complaints the file accepts
  int mended = 0;             // lines of the file that stand for nothing any more
};
base::Result<Baseline> without_known(const Env& env, const std::string& path,
                                     diag::Diagnostics complaints, const diag::Sources& sources);

/// The text of a baseline that accepts these complaints; notes are not kept, they never block.
std::string baseline_text(const Env& env, const diag::Diagnostics& complaints,
                          const diag::Sources& sources);

}  // namespace chibo::cli
