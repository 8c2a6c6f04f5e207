#pragma once

#include "base/result.hpp"

#include <compare>
#include <filesystem>
#include <functional>
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

/// Told the path of a folder from the root, says whether what is in it is wanted.
using WantsFolder = std::function<bool(const std::string&)>;

/// Everything below root but `.git`, chibo's temporaries and what is in folders that are not
/// wanted; links to folders are told, not followed.
Walk walk(const std::filesystem::path& root, const WantsFolder& wants = {});

}  // namespace chibo::base
