#pragma once

#include "diag/diagnostic.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace chibo::store {

/// A person's record is some kilobytes, a large cell's roster of many years a hundred; yaml-cpp
/// needs a quarter of a second for this much, so that no file can make a command hang.
inline constexpr std::size_t k_largest_text = std::size_t{1024} * 1024;

/// What may be wrong with the bytes of a file, whatever it means.
enum class GuardKind {
  too_large,         // beyond k_largest_text; nothing else was looked at
  utf16,             // UTF-16 or UTF-32; nothing else was looked at
  invalid_utf8,      // a run of bytes that are no UTF-8
  nul,               // a run of zero bytes
  control,           // another control character, DEL and U+0080 … U+009F among them
  misplaced_bom,     // U+FEFF anywhere but at the start
  lone_cr,           // CR without LF
  tab_indentation,   // a tab where a line's indentation stands; once a line
  document_mark,     // a line "---" that is not the first, or any line "..."
  directive,         // a line that begins with "%"
  hidden_character,  // zero-width or bidirectional control, soft hyphen, U+2028, U+2029
  decomposed,        // the text is not NFC; once, at the first such character, its lines counted
};

/// How much a kind weighs: errors stop the reading, warnings and notes do not.
diag::Severity severity_of(GuardKind kind);

/// One thing that is wrong, at a byte offset of the whole file, its BOM included.
struct GuardFinding {
  GuardKind kind = GuardKind::invalid_utf8;
  std::size_t offset = 0;
  std::size_t length = 1;  // in bytes; of too_large: the file's size
  char32_t character = 0;  // of control, misplaced_bom, hidden_character
  std::size_t lines = 0;   // of decomposed: how many lines are

  bool operator==(const GuardFinding&) const = default;
};

enum class LineEnds { lf, crlf, mixed };

struct GuardResult {
  std::vector<GuardFinding> findings;  // by offset
  std::size_t bom_length = 0;          // 0 or 3: to be stripped before a reader sees the text
  LineEnds line_ends = LineEnds::lf;

  /// Whether no reader may see the text.
  bool is_refused() const;
};

/// Looks at the bytes of a file before any reader does, and finds everything that is wrong with
/// them.
GuardResult guard_text(std::string_view bytes);

}  // namespace chibo::store
