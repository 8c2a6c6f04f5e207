#pragma once

#include "base/file_lock.hpp"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

namespace chibo::store {

/// Who writes: the command as it was typed, and the person where known.
struct LockHolder {
  std::string command;  // "chibo meeting add"
  std::string person;   // may be empty
};

inline constexpr std::chrono::milliseconds k_lock_wait{2000};

/// The one writer of a folder of records; readers need none. Given back when this ends or the
/// process dies; the next writer clears away what a killed one left half written.
class WorkspaceLock {
 public:
  /// Waits a little for another writer, then throws a Failure that names it.
  WorkspaceLock(const std::filesystem::path& folder, const LockHolder& who,
                std::chrono::milliseconds wait = k_lock_wait);

 private:
  base::FileLock lock_;
};

}  // namespace chibo::store
