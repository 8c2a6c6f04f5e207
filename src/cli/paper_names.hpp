#pragma once

#include "cli/session.hpp"

#include <string>
#include <string_view>

namespace chibo::cli {

/// A paper by number, or unambiguous part of its file name.
base::Result<const model::PaperRecord*> named_paper(const model::Cell& cell, std::string_view name);

/// A stem that no file has: two issuers may give the same number on the same day.
std::string free_paper_stem(const Workspace& workspace, const model::OfficialPaper& paper);

}  // namespace chibo::cli
