#pragma once

#include "base/append_file.hpp"
#include "base/file_lock.hpp"
#include "cli/note_command.hpp"
#include "notes/completion.hpp"
#include "notes/journal.hpp"
#include "notes/line.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace chibo::cli {

/// One meeting being recorded line by line. Each line goes to the journal first and from there into
/// the record, so that whatever stops the session between the two is made up for later, once.
class LiveSession {
 public:
  /// Opens the journal of a meeting; refused while another session has it.
  static base::Result<LiveSession> open(Env& env, std::string_view meeting);

  LiveSession(LiveSession&&) = default;

  /// Says where the session stands, after recording what the last one left behind.
  void begin();
  /// Takes a line and records it before it returns; a world that fails leaves the line in the
  /// journal, to be recorded with the next.
  void take(std::string_view typed);
  /// Keeps what was recorded in the history and says how to go on.
  Exit end();

  /// The lines of earlier sittings, for whoever looks back for one.
  std::vector<std::string> lines() const { return journal_.lines(); }

  bool is_over() const { return over_; }
  /// What stands before a line to be typed: the item it will go to.
  i18n::Message prompt() const;
  /// How a line that is being typed may go on.
  notes::Completion ways_on(std::string_view typed) const;

 private:
  LiveSession(Env& env, std::filesystem::path root, std::string stem, base::FileLock lock);

  std::filesystem::path record_path() const;
  void settle();
  void finish_writing(const notes::JournalEntry& entry);
  void perform(const std::string& line);
  void note(const notes::Note& note, const Workspace& workspace);
  void move(const notes::MoveTo& wish);
  void undo();
  void refuse(const base::Error& error);
  void write(const base::FileState& state, const notes::Change& change, std::string bytes);
  /// Adds to the journal's file and then to what is remembered of it, so that both say the same
  /// where the file takes nothing.
  void keep(const std::string& addition);
  void show_so_far();
  void look_again(const Workspace& workspace);

  Env* env_;
  std::filesystem::path root_;
  std::string stem_;
  base::FileLock lock_;
  std::filesystem::path journal_path_;
  notes::Journal journal_;
  std::optional<base::AppendFile> file_;
  model::Cell cell_;  // as last read, for prompts and for what "xem" shows
  std::size_t item_ = 0;
  std::size_t refused_ = 0;
  bool closed_ = false;
  bool over_ = false;
};

}  // namespace chibo::cli
