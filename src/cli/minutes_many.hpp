#pragma once

#include "cli/paper_print.hpp"

#include <string>

namespace chibo::cli {

struct ManyOptions {
  std::string period;  // "2026-11", "2026-Q4", "2026"; empty: all
  std::string name;    // of files, "{{ky}}-{{loai}}"; empty: the names of the records
  PrintOptions print;
};

/// Prints the minutes of every held meeting of a period, of one cell or of all cells of a
/// committee. A record that cannot be printed is told and the others go on; what would be the same
/// is left untouched.
Exit render_many(Env& env, const ManyOptions& options);

}  // namespace chibo::cli
