#pragma once

#include "cli/session.hpp"

#include <string_view>

namespace chibo::cli {

/// A paper by number, or unambiguous part of its file name.
base::Result<const model::PaperRecord*> named_paper(const model::Cell& cell, std::string_view name);

}  // namespace chibo::cli
