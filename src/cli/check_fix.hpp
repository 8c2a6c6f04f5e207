#pragma once

#include "cli/env.hpp"

#include <filesystem>
#include <functional>
#include <string_view>

namespace chibo::cli {

/// How far `check --fix` may go.
struct FixWish {
  bool only_shows = false;  // --dry-run
  bool is_agreed = false;   // --yes
};

/// Repairs in one workspace what has one right answer: shows each line before and after, asks, and
/// writes the files concerned. is_wanted tells by its path from the root whether a file was asked
/// for. A closed record is left alone.
Exit fix_workspace(Env& env, const std::filesystem::path& root,
                   const std::function<bool(std::string_view)>& is_wanted, FixWish wish);

}  // namespace chibo::cli
