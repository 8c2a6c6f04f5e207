#pragma once

#include "base/result.hpp"

#include <compare>
#include <filesystem>
#include <string>
#include <vector>

namespace chibo::base {

enum class EntryKind { file, folder, link_to_file, link_to_folder, broken_link, other };

struct Entry {
  std::string path;  // from the root, "/" between parts
  EntryKind kind = EntryKind::file;
  auto operator<=>(const Entry&) const = default;  // NOLINT(modernize-use-nullptr): none is here
};

struct UnreadFolder {
  std::string path;  // from the root; "" for the root itself
  Error why;
};

struct Walk {
  std::vector<Entry> entries;        // sorted by the bytes of the path
  std::vector<UnreadFolder> unread;  // sorted too
};

/// Everything below root but `.git` and chibo's temporaries; links to folders are told, not
/// followed.
Walk walk(const std::filesystem::path& root);

}  // namespace chibo::base
