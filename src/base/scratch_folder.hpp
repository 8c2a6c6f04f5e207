#pragma once

#include <filesystem>

namespace chibo::base {

/// An empty folder that only this user may look into, gone with its owner; for programs that work
/// on files. Throws Failure where none can be made.
class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace chibo::base
