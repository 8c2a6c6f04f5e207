#pragma once

#include <string>
#include <string_view>

namespace chibo::render {

/// Turns text into what one format prints as exactly that text; given once per output.
using Escape = std::string (*)(std::string_view);

/// Text without what no page can hold: control characters, U+FFFE/F, bidi overrides; a bad byte
/// becomes U+FFFD, CRLF becomes "\n".
std::string clean_text(std::string_view text);

/// Text for HTML and XML content and quoted attributes.
std::string escape_xml(std::string_view text);

/// Text for a Markdown paragraph or list item; a line break becomes a hard break ("\" at the line's
/// end), empty lines a paragraph's end. Whoever puts it into a list indents its further lines.
std::string escape_markdown(std::string_view text);

/// Text for a cell of a Markdown table; a line break becomes "<br>", empty lines two of them.
std::string escape_markdown_cell(std::string_view text);

/// Text for a terminal or a plain text file.
std::string escape_text(std::string_view text);

}  // namespace chibo::render
