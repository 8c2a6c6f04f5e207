#pragma once

#include "base/file.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace chibo::base {

/// The points a commit passes, in this order; the first four stand before anything that exists is
/// changed.
enum class CommitStep {
  opened_temporary,
  wrote_temporary,
  synced_temporary,
  verified,
  renamed,
  removed,
  synced_folder
};

/// Told at each step with the target concerned; tests stop the world there.
using CommitWatcher = std::function<void(CommitStep, const std::filesystem::path&)>;

/// One change that a batch will make.
struct FileChange {
  enum class Kind { put, put_new, remove };
  Kind kind = Kind::put;
  std::filesystem::path path;
  std::string bytes;
  std::optional<FileState> as_read;
};

/// Changes to several files: nothing happens before commit, and each file is written whole or not
/// at all.
class WriteBatch {
 public:
  /// Writes bytes whatever stands at path now.
  void put(std::filesystem::path path, std::string bytes);
  /// Replaces the file that was read in this state; one changed since then stops the whole commit.
  void put(std::filesystem::path path, std::string bytes, const FileState& as_read);
  /// Makes a file; one that exists stops the whole commit, one made twice is a Failure at once.
  void put_new(std::filesystem::path path, std::string bytes);
  /// Removes the file that was read in this state; one that the batch was to make is not made.
  void remove(std::filesystem::path path, const FileState& as_read);

  /// Writes and syncs all temporaries, looks at every target once more, then renames; throws
  /// Failure. Returns the paths that differ now: a file that has these bytes already is left alone.
  std::vector<std::filesystem::path> commit(const CommitWatcher& watcher = {});

 private:
  std::vector<FileChange> changes_;
};

}  // namespace chibo::base
