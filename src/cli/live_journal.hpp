#pragma once

#include "base/file.hpp"
#include "base/file_lock.hpp"
#include "notes/journal.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace chibo::cli {

/// Where the live sessions of a cell keep what is typed; it stays on this machine.
std::filesystem::path journal_folder(const std::filesystem::path& root);
std::filesystem::path journal_path(const std::filesystem::path& root, const std::string& stem);
/// Held by whoever records a meeting; nothing while another does.
std::optional<base::FileLock> take_journal(const std::filesystem::path& root,
                                           const std::string& stem);

/// What the recording of a meeting left behind; nobody records while this lives.
struct LeftJournal {
  base::FileLock lock;
  std::filesystem::path path;
  base::FileState state;
  notes::Journal journal;
};
/// Nothing where the meeting was never recorded line by line; refused while somebody records it, or
/// while a line of it is not in the record.
base::Result<std::optional<LeftJournal>> left_journal(const std::filesystem::path& root,
                                                      const std::string& stem);

}  // namespace chibo::cli
