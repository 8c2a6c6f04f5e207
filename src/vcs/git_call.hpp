#pragma once

#include "base/failure.hpp"
#include "base/process.hpp"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// How this folder speaks with the git program; for its own files.

namespace chibo::vcs {

using Words = std::vector<std::string>;

/// One call of git in a folder; every path it names is taken by the letter.
struct Call {
  Words settings;  // before the verb
  Words words;     // the verb and what follows
  std::span<const std::string> paths;
  std::string input;
};

/// Asks again for a little while where another git holds the index: an editor's own, or one that a
/// killed command left at work. A lock that nobody gives back is told like any other failure.
base::ProcessResult ask(const std::filesystem::path& folder, const Call& call);

/// Why git did not do its part, in its own words.
base::Failure failure_of(const Call& call, const base::ProcessResult& result);

/// What git answers; a Failure where it cannot.
std::string tell(const std::filesystem::path& folder, const Call& call);

/// The parts of an answer, each ended by a mark.
std::vector<std::string> parts_of(std::string_view answer, char mark);

}  // namespace chibo::vcs
