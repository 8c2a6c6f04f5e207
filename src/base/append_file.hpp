#pragma once

#include "base/descriptor.hpp"

#include <filesystem>
#include <string_view>
#include <sys/types.h>

namespace chibo::base {

/// A file that only grows.
class AppendFile {
 public:
  /// Opens a file, making it and the folders above it, readable by this account only; throws
  /// Failure.
  explicit AppendFile(const std::filesystem::path& path);

  /// Adds bytes and returns when they are on the disk; throws Failure, with the file as it was.
  void append(std::string_view bytes);
  /// Adds bytes that may be lost in a power cut.
  void append_lightly(std::string_view bytes);

 private:
  /// Returns the size the file had.
  off_t write_all(std::string_view bytes);
  /// Cuts the file back to a size and fails.
  [[noreturn]] void take_back(off_t before, int error);
  [[noreturn]] void fail(int error) const;

  std::filesystem::path path_;
  Descriptor file_;
};

}  // namespace chibo::base
