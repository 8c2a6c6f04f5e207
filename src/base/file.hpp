#pragma once

#include "base/result.hpp"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

struct stat;

namespace chibo::base {

/// What tells whether a file is still the one that was seen.
struct FileState {
  std::uint64_t size = 0;
  std::int64_t modified_ns = 0;  // since the epoch, as the disk says
  std::int64_t changed_ns = 0;
  std::uint64_t inode = 0;
  std::uint64_t device = 0;
  auto operator<=>(const FileState&) const = default;
};

/// The part of a stat that makes a FileState.
FileState file_state(const struct stat& seen);

struct FileBytes {
  std::string bytes;
  FileState state;  // as it was when the bytes were read
};

inline constexpr std::size_t k_record_limit = 1 << 20;   // bytes in a file of records
inline constexpr std::size_t k_import_limit = 64 << 20;  // bytes in a file handed in from outside

/// Reads a regular file of at most limit bytes; links are followed, a pipe or device never waits.
Result<FileBytes> read_file(const std::filesystem::path& path, std::size_t limit = k_record_limit);

/// Reads root/relative ("/" between parts), refusing a path or link that leaves root.
Result<FileBytes> read_file_inside(const std::filesystem::path& root, std::string_view relative,
                                   std::size_t limit = k_record_limit);

/// The state of a file, links followed; why not, in the words of read_file.
Result<FileState> state_of(const std::filesystem::path& path);

/// Whether a file name is that of a temporary of chibo's own; one left behind by a killed process
/// harms nothing.
bool is_temporary_name(std::string_view name);

}  // namespace chibo::base
