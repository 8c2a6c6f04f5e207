#include "cli_runner/page.hpp"

#include "base/date.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>

namespace chibo::transcripts {

namespace {

constexpr std::string_view k_prompt = "$ ";
constexpr std::string_view k_title = "title=";

bool is_exit_line(std::string_view line) {
  return line.size() > 2 && line.starts_with("? ") &&
         line.find_first_not_of("0123456789", 2) == line.npos;
}

std::vector<std::string> split_lines(std::string_view bytes) {
  std::vector<std::string> out;
  while (!bytes.empty()) {
    const std::size_t end = bytes.find('\n');
    out.emplace_back(bytes.substr(0, end));
    bytes.remove_prefix(end == bytes.npos ? bytes.size() : end + 1);
  }
  return out;
}

/// The length of the run of backticks a line begins with, when it is a fence.
std::size_t fence_length(std::string_view line) {
  const std::size_t length = std::min(line.find_first_not_of('`'), line.size());
  return length >= 3 && line.find('`', length) == line.npos ? length : 0;
}

/// The path after title=, quotes around it taken off.
std::optional<std::string> title_of(std::string_view info) {
  const std::size_t at = info.find(k_title);
  if (at == info.npos) {
    return std::nullopt;
  }
  info.remove_prefix(at + k_title.size());
  const char end = info.starts_with('"') ? '"' : ' ';
  info.remove_prefix(end == '"' ? 1 : 0);
  return std::string(info.substr(0, info.find(end)));
}

bool stays_inside(const std::string& path) {
  const std::filesystem::path parts(path);
  return !path.empty() && parts.is_relative() &&
         std::ranges::none_of(parts, [](const auto& part) { return part == ".."; });
}

/// The page being read, from the first line to the last.
class Reader {
 public:
  explicit Reader(std::string_view bytes) { page_.lines = split_lines(bytes); }

  Page read() {
    if (page_.lines.empty()) {
      throw PageError(1, "the page is empty");
    }
    while (at_ < page_.lines.size()) {
      const std::string_view line = page_.lines[at_];
      if (line.ends_with('\r')) {
        throw PageError(at_ + 1, "the page has CRLF line ends");
      }
      if (const std::size_t fence = fence_length(line)) {
        read_fence(fence);
      } else {
        refuse_hidden_console(line);
        read_directive(line);
        ++at_;
      }
    }
    return std::move(page_);
  }

 private:
  void refuse_hidden_console(std::string_view line) const {
    const std::size_t start = line.find_first_not_of(" \t>");
    const std::string_view rest = start == line.npos ? "" : line.substr(start);
    if (rest.starts_with("```console") || rest.starts_with("~~~console")) {
      throw PageError(at_ + 1, "a console fence stands at the start of its line, in backticks");
    }
  }

  void read_directive(std::string_view line) {
    constexpr std::string_view k_open = "<!-- ";
    constexpr std::string_view k_close = " -->";
    if (!line.starts_with(k_open) || !line.ends_with(k_close) ||
        line.size() < k_open.size() + k_close.size()) {
      return;
    }
    line = line.substr(k_open.size(), line.size() - k_open.size() - k_close.size());
    const std::size_t colon = line.find(": ");
    const std::string_view key = line.substr(0, colon);
    const std::string value(colon == line.npos ? "" : line.substr(colon + 2));
    if (key == "today") {
      if (!base::parse_iso_date(value)) {
        throw PageError(at_ + 1, "today is a date such as 2026-12-01");
      }
      page_.today = value;
    } else if (key == "lang") {
      page_.language = value;
    } else if (key == "needs") {
      if (!stays_inside(value)) {
        throw PageError(at_ + 1, "needs a folder of the source tree");
      }
      page_.needs.push_back(value);
    }
  }

  void read_fence(std::size_t length) {
    const std::size_t open = at_;
    const std::string_view info = std::string_view(page_.lines[open]).substr(length);
    std::size_t close = open + 1;
    while (close < page_.lines.size() &&
           (fence_length(page_.lines[close]) < length ||
            page_.lines[close].find_first_not_of('`') != std::string::npos)) {
      ++close;
    }
    if (close == page_.lines.size()) {
      throw PageError(open + 1, "the fence is never closed");
    }
    if (info == "console") {
      read_commands(open + 1, close);
    } else if (info.starts_with("console")) {
      throw PageError(open + 1, "nothing may follow the word console");
    } else if (auto path = title_of(info)) {
      read_file(open, close, std::move(*path));
    }
    at_ = close + 1;
  }

  void read_file(std::size_t open, std::size_t close, std::string path) {
    if (!stays_inside(path)) {
      throw PageError(open + 1, "the title is no path inside the page's folder");
    }
    FileBlock block{open, std::move(path), {}};
    for (std::size_t i = open + 1; i < close; ++i) {
      block.bytes += page_.lines[i] + "\n";
    }
    page_.steps.emplace_back(std::move(block));
  }

  void read_commands(std::size_t begin, std::size_t end) {
    if (begin == end || !page_.lines[begin].starts_with(k_prompt)) {
      throw PageError(begin + 1, "a console fence begins with a line `$ COMMAND`");
    }
    for (std::size_t i = begin; i < end;) {
      Command command{i, page_.lines[i].substr(k_prompt.size()), 0, 0};
      while (page_.lines[i].ends_with('\\') && i + 1 < end) {
        command.text += "\n" + page_.lines[++i];
      }
      command.begin = ++i;
      while (i < end && !page_.lines[i].starts_with(k_prompt)) {
        ++i;
      }
      command.end = i;
      for (std::size_t line = command.begin; line + 1 < command.end; ++line) {
        if (is_exit_line(page_.lines[line])) {
          throw PageError(line + 1, "`? N` stands last, after the output");
        }
      }
      page_.steps.emplace_back(std::move(command));
    }
  }

  Page page_;
  std::size_t at_ = 0;
};

/// Pairs of equal lines as a longest common subsequence: lengths[i][j] for the rests from i and j.
std::vector<std::vector<std::size_t>> common_lengths(const std::vector<std::string>& left,
                                                     const std::vector<std::string>& right) {
  std::vector lengths(left.size() + 1, std::vector<std::size_t>(right.size() + 1, 0));
  for (std::size_t i = left.size(); i-- > 0;) {
    for (std::size_t j = right.size(); j-- > 0;) {
      lengths[i][j] = left[i] == right[j] ? lengths[i + 1][j + 1] + 1
                                          : std::max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  return lengths;
}

std::string row(std::optional<std::size_t> number, char mark, const std::string& line) {
  std::string left = number ? std::to_string(*number) : "";
  left.insert(0, left.size() < 5 ? 5 - left.size() : 0, ' ');
  return left + " " + mark + line + "\n";
}

}  // namespace

Page parse_page(std::string_view bytes) {
  if (!bytes.empty() && !bytes.ends_with('\n')) {
    throw PageError(split_lines(bytes).size(), "the page does not end with a newline");
  }
  return Reader(bytes).read();
}

std::vector<std::string> as_page_lines(const Command& command, std::string_view output, int code) {
  const auto refuse = [&](const std::string& why) {
    throw PageError(command.line + 1, "a page cannot hold what this command says: " + why);
  };
  if (!output.empty() && !output.ends_with('\n')) {
    refuse("it does not end with a newline");
  }
  std::vector<std::string> out = split_lines(output);
  for (const std::string& line : out) {
    if (line.starts_with(k_prompt) || line.starts_with("```") || is_exit_line(line)) {
      refuse("the line `" + line + "` would be taken for a mark of the page");
    }
    const auto is_control = [](char byte) {
      return static_cast<unsigned char>(byte) < ' ' && byte != '\t';
    };
    if (std::ranges::any_of(line, is_control)) {
      refuse("there is a control character in the line `" + line + "`");
    }
  }
  if (code != 0) {
    out.push_back("? " + std::to_string(code));
  }
  return out;
}

std::string blessed(const Page& page, const std::vector<std::vector<std::string>>& said) {
  std::string out;
  std::size_t from = 0;
  const auto copy_until = [&](std::size_t end) {
    for (; from < end; ++from) {
      out += page.lines[from] + "\n";
    }
  };
  auto lines = said.begin();
  for (const Step& step : page.steps) {
    if (const auto* command = std::get_if<Command>(&step)) {
      copy_until(command->begin);
      for (const std::string& line : *lines++) {
        out += line + "\n";
      }
      from = command->end;
    }
  }
  copy_until(page.lines.size());
  return out;
}

std::string difference(const Page& page, const Command& command,
                       const std::vector<std::string>& said) {
  const auto line_at = [&](std::size_t i) {
    return page.lines.begin() + static_cast<std::ptrdiff_t>(i);
  };
  const std::vector<std::string> expected(line_at(command.begin), line_at(command.end));
  const auto lengths = common_lengths(expected, said);
  std::string out;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < expected.size() || j < said.size()) {
    if (i < expected.size() && j < said.size() && expected[i] == said[j]) {
      out += row(command.begin + ++i, ' ', said[j++]);
    } else if (i < expected.size() &&
               (j == said.size() || lengths[i + 1][j] >= lengths[i][j + 1])) {
      out += row(command.begin + i + 1, '-', expected[i]);
      ++i;
    } else {
      out += row(std::nullopt, '+', said[j++]);
    }
  }
  return out;
}

}  // namespace chibo::transcripts
