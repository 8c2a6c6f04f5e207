#pragma once

#include "base/descriptor.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace chibo::base {

/// A lock on a file, held while this lives and given back by the system when the process dies.
class FileLock {
 public:
  /// Takes the lock, making the file where there is none; nothing when another holds it.
  static std::optional<FileLock> try_take(const std::filesystem::path& path);

  FileLock(FileLock&&) = default;
  FileLock& operator=(FileLock&&) = delete;
  ~FileLock();

  /// Writes into the file who holds it; the note goes when the lock does.
  void leave_note(std::string_view note) const;

 private:
  explicit FileLock(Descriptor file) : file_(std::move(file)) {}

  Descriptor file_;
};

/// The number of this process.
long long process_number();

}  // namespace chibo::base
