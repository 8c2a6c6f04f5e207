#include "cli/live_journal.hpp"

#include "base/failure.hpp"
#include "i18n/message_closing.hpp"

namespace chibo::cli {

namespace fs = std::filesystem;
using i18n::ClosingMsg;

fs::path journal_folder(const fs::path& root) {
  return root / ".chibo" / "ghi";
}

fs::path journal_path(const fs::path& root, const std::string& stem) {
  return journal_folder(root) / (stem + ".txt");
}

std::optional<base::FileLock> take_journal(const fs::path& root, const std::string& stem) {
  return base::FileLock::try_take(journal_folder(root) / (stem + ".lock"));
}

base::Result<std::optional<LeftJournal>> left_journal(const fs::path& root,
                                                      const std::string& stem) {
  const fs::path path = journal_path(root, stem);
  if (std::error_code ignored; !fs::exists(path, ignored)) {
    return std::nullopt;
  }
  auto lock = take_journal(root, stem);
  if (!lock) {
    return base::fail(i18n::say(ClosingMsg::seal_record_open, stem),
                      i18n::say(ClosingMsg::seal_record_open_hint));
  }
  auto file = base::read_file(path, base::k_import_limit);
  if (!file) {
    throw base::Failure(file.error());
  }
  LeftJournal out{std::move(*lock), path, file->state, notes::Journal(file->bytes)};
  if (const notes::JournalEntry* entry = out.journal.unsettled()) {
    return base::fail(i18n::say(ClosingMsg::seal_line_left, entry->line),
                      i18n::say(ClosingMsg::seal_line_left_hint, stem));
  }
  return out;
}

}  // namespace chibo::cli
