#pragma once

#include "base/descriptor.hpp"

#include <filesystem>

namespace chibo::base {

/// An empty folder that only this user may look into, gone with its owner; for programs that work
/// on files. What a killed process of this user left is taken away with the next one made. Throws
/// Failure where none can be made.
class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
  Descriptor held_;  // locked as long as the owner lives
};

}  // namespace chibo::base
