#pragma once

#include "base/date.hpp"

#include <tl/expected.hpp>

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// What git holds, whatever lies in the folder. Every function throws a Failure that quotes git when
// git cannot do its part, or has lost what it should hold.

namespace chibo::vcs {

/// The last commit of the repository that a folder lies in.
struct LastCommit {
  std::filesystem::path top;  // of the repository
  std::string folder;         // from the top, "" for the top itself
  std::string id;             // of the commit
};

enum class NoCommit { no_repository, none_yet };

tl::expected<LastCommit, NoCommit> last_commit(const std::filesystem::path& folder);

struct Object {
  std::string id;
  std::string bytes;
};

/// The objects of these names (an id, "ID:path"), in one call of git; nothing for a name that git
/// does not know.
std::vector<std::optional<Object>> find_objects(const std::filesystem::path& folder,
                                                std::span<const std::string> names);

/// The bytes of these objects, which have to be there.
std::vector<std::string> read_objects(const std::filesystem::path& folder,
                                      std::span<const std::string> ids);

/// The day on which a commit was made, where it was made.
base::Date day_of_commit(const Object& commit);

enum class TreeKind { folder, file, link, repository };

struct TreeEntry {
  TreeKind kind = TreeKind::file;
  std::string name;
  std::string id;
};

/// What a folder held. A name that could lead out of it is git's failure.
std::vector<TreeEntry> entries_of(const Object& tree);

}  // namespace chibo::vcs
