#pragma once

#include <cstddef>
#include <string_view>

namespace chibo::store {

/// One line of a text: where it begins, its first byte that is not a space, its end without LF or
/// CRLF, and where the line after it begins. All are offsets into the text.
struct ScanLine {
  std::size_t begin = 0;
  std::size_t content = 0;
  std::size_t end = 0;
  std::size_t next = 0;

  std::size_t indent() const { return content - begin; }
  bool is_blank() const { return content == end; }
  bool has_break() const { return next > end; }
};

/// The line that begins at an offset inside the text.
ScanLine line_at(std::string_view text, std::size_t begin);
/// The same where its line feed is known; the end of the text where it has none.
ScanLine line_up_to(std::string_view text, std::size_t begin, std::size_t feed);

/// Whether the text is valid UTF-8 whose only control bytes are LF and CRLF, without a BOM, U+2028
/// or U+2029.
bool is_simple_text(std::string_view text);

/// Whether the text is simple, certainly NFC and without a hidden character: as nearly all records
/// are. By the widest registers that this machine has; the portable way says the same.
bool is_plain_text(std::string_view text);
bool is_plain_text_portable(std::string_view text);

}  // namespace chibo::store
