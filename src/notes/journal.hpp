#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::notes {

/// A fingerprint of a file's bytes, to see whether a hand has changed it.
std::uint64_t fingerprint(std::string_view bytes);

/// What one line did to the bytes of a record, so that it can be done and undone to the byte.
struct Change {
  std::uint64_t before = 0;  // fingerprints of the whole file
  std::uint64_t after = 0;
  std::size_t offset = 0;
  std::string old_bytes;
  std::string new_bytes;
  bool is_undo = false;

  bool operator==(const Change&) const = default;
};

Change change_between(std::string_view before, std::string_view after);
/// The change that takes this one back.
Change inverse(const Change& change);
/// The file with the change done; nothing where the bytes are not those it was made from.
std::optional<std::string> changed(std::string_view bytes, const Change& change);

/// A line that was typed, and what became of it.
struct JournalEntry {
  enum class Outcome { pending, refused, moved, changed };
  std::string line;
  Outcome outcome = Outcome::pending;
  std::optional<Change> change;
  bool is_written = false;  // the changed record is on the disk for certain
};

/// What was typed during the meeting, line by line, as the journal's file tells it.
class Journal {
 public:
  Journal() = default;
  /// Reads a journal; a line that a power cut tore is set aside.
  explicit Journal(std::string_view text);

  // Each is an addition to the file: to be taken once it stands there, and not before.
  static std::string typed(std::string_view line);
  static std::string refused();
  static std::string moved(std::size_t item);
  static std::string to_change(const Change& change);
  static std::string written();
  /// The beginning of a session at an item.
  static std::string begun(std::size_t item);

  /// Takes in what the file says, or what was added to it.
  void take(std::string_view text);

  /// The first line that has no outcome, or whose change is not certain to be written.
  const JournalEntry* unsettled() const;
  /// All lines that were typed, in order.
  std::vector<std::string> lines() const;
  /// What was typed and never came into the record: lines it refused, and a torn one.
  std::vector<std::string> not_taken() const;
  /// The last change that stands, which "lui" takes back.
  const JournalEntry* last_standing() const;
  std::optional<std::size_t> item() const { return item_; }
  /// The text of a line torn in the middle, if the last one was.
  const std::string& torn() const { return torn_; }
  bool is_empty() const { return entries_.empty() && !item_; }
  /// Whether the file ends in the middle of a line.
  bool ends_torn() const { return ends_torn_; }

 private:
  void take_line(std::string_view line);
  void take_outcome(char kind, const std::string& content);

  std::vector<JournalEntry> entries_;
  std::optional<std::size_t> item_;
  std::string torn_;
  bool ends_torn_ = false;
};

}  // namespace chibo::notes
