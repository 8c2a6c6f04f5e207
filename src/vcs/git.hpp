#pragma once

#include "base/date.hpp"

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

/// A commit, as much of it as people are shown.
struct Change {
  std::string id;
  base::Date day;
  std::string author;
  std::string subject;
};

/// Whether the git program is there.
bool is_available();

/// Whether the folder stands in a working tree of git; false where git is missing.
bool is_repository(const std::filesystem::path& folder);

/// Makes the folder a repository with the branch main; one that is a repository stays as it is.
void init(const std::filesystem::path& folder);

/// Puts the paths, from the folder, as they are now under version control; removed ones too.
void add(const std::filesystem::path& folder, std::span<const std::string> paths);

/// Commits the present bytes of these paths alone and returns the id; nothing when none differs.
std::optional<std::string> commit(const std::filesystem::path& folder, std::string_view message,
                                  std::span<const std::string> paths, const Identity& fallback);

/// The paths below the folder that differ from the last commit, sorted; all when none is named.
std::vector<PathStatus> status(const std::filesystem::path& folder,
                               std::span<const std::string> paths = {});

/// The last commit that touched the path; nothing when none did.
std::optional<Change> last_change(const std::filesystem::path& folder, std::string_view path);

// Every function but the first two throws a Failure that quotes git when git cannot do its part.

}  // namespace chibo::vcs
