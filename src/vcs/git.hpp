#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::vcs {

/// Who a change is by, used where git itself has no name and address to use.
struct Identity {
  std::string name;
  std::string email;
};

enum class PathState { untracked, added, modified, removed, conflicted };

struct PathStatus {
  std::string path;  // from the folder asked about, "/" between parts
  PathState state = PathState::modified;
  auto operator<=>(const PathStatus&) const = default;
};

/// Whether the git program is there.
bool is_available();

/// Whether the folder stands in a working tree of git; false where git is missing.
bool is_repository(const std::filesystem::path& folder);

/// Makes the folder a repository with the branch main; one that is a repository stays as it is.
void init(const std::filesystem::path& folder);

/// Commits the present bytes of these paths alone and returns the id; nothing when none differs.
std::optional<std::string> commit(const std::filesystem::path& folder, std::string_view message,
                                  std::span<const std::string> paths, const Identity& fallback);

/// Whether git waits for a person: a path of the repository is in conflict, or a merge, rebase,
/// cherry-pick or revert is not at its end. What is added then counts as solved.
bool is_joining(const std::filesystem::path& folder);

/// The paths below the folder that differ from the last commit, sorted; all when none is named.
std::vector<PathStatus> status(const std::filesystem::path& folder,
                               std::span<const std::string> paths = {});

// Every function but the first two throws a Failure that quotes git when git cannot do its part.

}  // namespace chibo::vcs
