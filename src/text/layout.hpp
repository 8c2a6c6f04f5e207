#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::text {

enum class Side { left, right };

/// Pads with blanks to a width in terminal columns; longer text is returned as it is.
std::string pad(std::string_view text, int width, Side side = Side::left);

/// Breaks text into lines of at most width columns, between words where it can; "\n" breaks too.
std::vector<std::string> wrap(std::string_view text, int width);

/// Puts so many blanks before every line but the first; empty lines stay empty.
std::string hanging(std::string_view text, std::size_t blanks);

/// Wraps paragraphs with a first and a hanging indent given as text.
std::string wrapped(std::string_view text, int width, std::string_view first,
                    std::string_view rest);

/// One line of NFC: runs of blanks, line ends and non-breaking blanks as one blank, none at either
/// end.
std::string one_line(std::string_view text);

}  // namespace chibo::text
