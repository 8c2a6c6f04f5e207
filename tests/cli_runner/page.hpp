#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace chibo::transcripts {

/// A page that cannot be run as it is written.
struct PageError : std::runtime_error {
  PageError(std::size_t line, const std::string& what)
      : std::runtime_error(what), line_number(line) {}
  std::size_t line_number;  // from 1
};

/// A fence with title=PATH: a file to be written before the commands below it.
struct FileBlock {
  std::size_t line = 0;  // index of the fence
  std::string path;
  std::string bytes;
};

/// A "$ " line, and the lines of the page that stand for what it says.
struct Command {
  std::size_t line = 0;   // index of the "$ " line
  std::string text;       // without "$ "
  std::size_t begin = 0;  // lines [begin, end): the expected output and "? N"
  std::size_t end = 0;
};

using Step = std::variant<FileBlock, Command>;

/// A Markdown page as lines, and what is to be done with it, in order.
struct Page {
  std::vector<std::string> lines;  // without line ends
  std::vector<Step> steps;
  std::string today = "2026-11-22";
  std::string language;            // empty: the program's own
  std::vector<std::string> needs;  // folders of the source tree
};

/// Reads a page; throws PageError.
Page parse_page(std::string_view bytes);

/// What a command said, as lines of a page: the output, then "? N" after a non-zero exit.
/// Throws PageError where a page could not hold it.
std::vector<std::string> as_page_lines(const Command& command, std::string_view output, int code);

/// The page's bytes with other lines in place of each command's expected ones, in the order of the
/// steps.
std::string blessed(const Page& page, const std::vector<std::vector<std::string>>& said);

/// Line by line what differs, with the numbers the expected lines have in the page.
std::string difference(const Page& page, const Command& command,
                       const std::vector<std::string>& said);

}  // namespace chibo::transcripts
