#include "notes/journal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace chibo::notes {

std::uint64_t fingerprint(std::string_view bytes) {
  std::uint64_t out = 0xcbf29ce484222325ULL;  // FNV-1a
  for (const char byte : bytes) {
    out = (out ^ static_cast<unsigned char>(byte)) * 0x100000001b3ULL;
  }
  return out;
}

Change change_between(std::string_view before, std::string_view after) {
  const auto [old_rest, new_rest] = std::ranges::mismatch(before, after);
  const auto offset = static_cast<std::size_t>(old_rest - before.begin());
  std::size_t tail = 0;
  const std::size_t most = std::min(before.size(), after.size()) - offset;
  while (tail < most && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
    ++tail;
  }
  Change out;
  out.before = fingerprint(before);
  out.after = fingerprint(after);
  out.offset = offset;
  out.old_bytes = before.substr(offset, before.size() - tail - offset);
  out.new_bytes = after.substr(offset, after.size() - tail - offset);
  return out;
}

Change inverse(const Change& change) {
  return {change.after,     change.before,    change.offset,
          change.new_bytes, change.old_bytes, !change.is_undo};
}

std::optional<std::string> changed(std::string_view bytes, const Change& change) {
  if (fingerprint(bytes) != change.before || change.offset > bytes.size() ||
      bytes.substr(change.offset, change.old_bytes.size()) != change.old_bytes) {
    return std::nullopt;
  }
  std::string out(bytes.substr(0, change.offset));
  out += change.new_bytes;
  out += bytes.substr(change.offset + change.old_bytes.size());
  return fingerprint(out) == change.after ? std::optional(out) : std::nullopt;
}

namespace {

std::string on_one_line(std::string_view text) {
  std::string out;
  for (const char byte : text) {
    switch (byte) {
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        out += byte;
    }
  }
  return out;
}

std::string as_written(std::string_view line) {
  std::string out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] != '\\' || i + 1 == line.size()) {
      out += line[i];
      continue;
    }
    const char letter = line[++i];
    out += letter == 'n' ? '\n' : letter == 'r' ? '\r' : letter == 't' ? '\t' : letter;
  }
  return out;
}

/// A line of the file: its kind, the length of what follows, and that. The length finds out a line
/// that was torn.
std::string framed(char kind, std::string_view content) {
  const std::string line = on_one_line(content);
  return fmt::format("{} {} {}\n", kind, line.size(), line);
}

constexpr char k_typed = '>';
constexpr char k_refused = '-';
constexpr char k_moved = '=';
constexpr char k_begun = '*';
constexpr char k_change = '+';
constexpr char k_undo = '<';
constexpr char k_written = '.';

struct Framed {
  char kind = 0;
  std::string_view content;
};

std::optional<Framed> unframed(std::string_view line) {
  if (line.size() < 4 || line[1] != ' ') {
    return std::nullopt;
  }
  std::size_t length = 0;
  const auto [end, error] = std::from_chars(line.data() + 2, line.data() + line.size(), length);
  const auto at = static_cast<std::size_t>(end - line.data());
  if (error != std::errc() || at >= line.size() || line[at] != ' ' ||
      line.size() - at - 1 != length) {
    return std::nullopt;
  }
  return Framed{line[0], line.substr(at + 1)};
}

std::optional<std::uint64_t> number(std::string_view text, int base) {
  std::uint64_t out = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out, base);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(out)
                                                                  : std::nullopt;
}

/// Takes the text up to the first separator off.
std::string_view take_part(std::string_view& text, char separator) {
  const std::size_t end = std::min(text.find(separator), text.size());
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return part;
}

std::string change_text(const Change& change) {
  return fmt::format("{} {:x} {:x} {}\t{}", change.offset, change.before, change.after,
                     on_one_line(change.old_bytes), on_one_line(change.new_bytes));
}

std::optional<Change> read_change(std::string_view text) {
  const auto offset = number(take_part(text, ' '), 10);
  const auto before = number(take_part(text, ' '), 16);
  const auto after = number(take_part(text, ' '), 16);
  if (!offset || !before || !after) {
    return std::nullopt;
  }
  Change out;
  out.offset = *offset;
  out.before = *before;
  out.after = *after;
  out.old_bytes = as_written(take_part(text, '\t'));
  out.new_bytes = as_written(text);
  return out;
}

}  // namespace

Journal::Journal(std::string_view text) {
  ends_torn_ = !text.empty() && !text.ends_with('\n');
  take(text);
}

void Journal::take(std::string_view text) {
  while (!text.empty()) {
    take_line(take_part(text, '\n'));
  }
}

void Journal::take_line(std::string_view line) {
  const auto framed_line = unframed(line);
  if (!framed_line) {
    const bool was_typed = line.starts_with(k_typed);
    const std::size_t text = line.find(' ', std::min<std::size_t>(2, line.size()));
    torn_ = was_typed && text != std::string_view::npos ? as_written(line.substr(text + 1)) : "";
    return;
  }
  torn_.clear();
  const std::string content = as_written(framed_line->content);
  switch (framed_line->kind) {
    case k_typed:
      entries_.push_back({content, JournalEntry::Outcome::pending, std::nullopt, false});
      break;
    case k_begun:
      item_ = number(content, 10);
      break;
    default:
      take_outcome(framed_line->kind, content);
      break;
  }
}

void Journal::take_outcome(char kind, const std::string& content) {
  auto* entry = const_cast<JournalEntry*>(unsettled());
  if (entry == nullptr) {
    return;
  }
  switch (kind) {
    case k_refused:
      entry->outcome = JournalEntry::Outcome::refused;
      break;
    case k_moved:
      entry->outcome = JournalEntry::Outcome::moved;
      item_ = number(content, 10);
      break;
    case k_change:
    case k_undo:
      if (auto change = read_change(content)) {
        change->is_undo = kind == k_undo;
        entry->outcome = JournalEntry::Outcome::changed;
        entry->change = std::move(change);
      }
      break;
    case k_written:
      // also where the line of the change never came: the record was written all the same
      entry->outcome = JournalEntry::Outcome::changed;
      entry->is_written = true;
      break;
    default:
      break;
  }
}

const JournalEntry* Journal::unsettled() const {
  const auto found = std::ranges::find_if(entries_, [](const JournalEntry& entry) {
    return entry.outcome == JournalEntry::Outcome::pending ||
           (entry.outcome == JournalEntry::Outcome::changed && !entry.is_written);
  });
  return found == entries_.end() ? nullptr : &*found;
}

std::vector<std::string> Journal::lines() const {
  std::vector<std::string> out;
  for (const JournalEntry& entry : entries_) {
    out.push_back(entry.line);
  }
  return out;
}

std::vector<std::string> Journal::not_taken() const {
  std::vector<std::string> out;
  for (const JournalEntry& entry : entries_) {
    if (entry.outcome == JournalEntry::Outcome::refused) {
      out.push_back(entry.line);
    }
  }
  if (!torn_.empty()) {
    out.push_back(torn_);
  }
  return out;
}

const JournalEntry* Journal::last_standing() const {
  std::vector<const JournalEntry*> standing;
  for (const JournalEntry& entry : entries_) {
    if (!entry.change || !entry.is_written) {
      continue;
    }
    if (!entry.change->is_undo) {
      standing.push_back(&entry);
    } else if (!standing.empty()) {
      standing.pop_back();
    }
  }
  return standing.empty() ? nullptr : standing.back();
}

std::string Journal::typed(std::string_view line) {
  return framed(k_typed, line);
}

std::string Journal::refused() {
  return framed(k_refused, "");
}

std::string Journal::moved(std::size_t item) {
  return framed(k_moved, std::to_string(item));
}

std::string Journal::begun(std::size_t item) {
  return framed(k_begun, std::to_string(item));
}

std::string Journal::to_change(const Change& change) {
  return framed(change.is_undo ? k_undo : k_change, change_text(change));
}

std::string Journal::written() {
  return framed(k_written, "");
}

}  // namespace chibo::notes
