#pragma once

#include <cstddef>
#include <string_view>

namespace chibo::store {

// Lines of a text by the byte offset of a place in them; a line ends in LF or CRLF.

std::size_t line_begin(std::string_view text, std::size_t at);
/// The end of the line at a place, before its LF or CRLF.
std::size_t line_stop(std::string_view text, std::size_t at);
/// The first byte of the next line, or the end of the text.
std::size_t next_line(std::string_view text, std::size_t at);
std::size_t column_of(std::string_view text, std::size_t at);
std::size_t skip_blanks(std::string_view text, std::size_t at);
/// The end of the line before the one of a place.
std::size_t previous_line_stop(std::string_view text, std::size_t at);
/// Whether the line that begins at a place is a comment.
bool is_comment_line(std::string_view text, std::size_t line);
/// The end of a value's last line, further lines of comment included that stand deeper than a
/// column.
std::size_t belonging_end(std::string_view text, std::size_t end, std::size_t column);

}  // namespace chibo::store
