#pragma once

#include "cli/meeting_file.hpp"

#include <string>
#include <vector>

namespace chibo::cli {

/// The records that name a meeting, edited so that they name another, and what is to be said of
/// them: what was held, closed or cannot be read is only told of.
struct MendedLinks {
  std::vector<RecordFile> files;
  std::vector<i18n::Message> said;
};
base::Result<MendedLinks> mended_links(Env& env, const Workspace& workspace,
                                       const std::string& from, const std::string& to);

/// The records that still name a meeting which will not be held.
std::vector<i18n::Message> links_left(const model::Cell& cell, const std::string& stem);

}  // namespace chibo::cli
