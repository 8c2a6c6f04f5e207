#include "text/layout.hpp"

#include "text/unicode.hpp"

#include <algorithm>

namespace chibo::text {

namespace {

/// Takes from the front of word as many characters as fit into width, at least one.
std::string_view take_columns(std::string_view word, int width) {
  std::size_t end = 0;
  int used = 0;
  while (end < word.size()) {
    std::size_t next = end;
    const int w = display_width(next_character(word, next));
    if (used + w > width && end != 0) {
      break;
    }
    used += w;
    end = next;
  }
  return word.substr(0, end);
}

void wrap_line(std::string_view line, int width, std::vector<std::string>& out) {
  std::string current;
  int used = 0;
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] == ' ') {
      ++at;
      continue;
    }
    std::string_view word = line.substr(at, line.find(' ', at) - at);
    at += word.size();
    int w = display_width(word);
    if (!current.empty() && used + 1 + w > width) {
      out.push_back(std::move(current));
      current.clear();
      used = 0;
    }
    while (current.empty() && w > width) {
      const std::string_view part = take_columns(word, width);
      out.emplace_back(part);
      word.remove_prefix(part.size());
      w = display_width(word);
    }
    if (word.empty()) {
      continue;
    }
    if (!current.empty()) {
      current += ' ';
      ++used;
    }
    current += word;
    used += w;
  }
  out.push_back(std::move(current));
}

}  // namespace

std::string pad(std::string_view text, int width, Side side) {
  const int missing = width - display_width(text);
  const std::string blanks(static_cast<std::size_t>(std::max(0, missing)), ' ');
  return side == Side::left ? std::string(text) + blanks : blanks + std::string(text);
}

std::vector<std::string> wrap(std::string_view text, int width) {
  std::vector<std::string> out;
  while (true) {
    const std::size_t end = text.find('\n');
    wrap_line(text.substr(0, end), std::max(1, width), out);
    if (end == std::string_view::npos) {
      return out;
    }
    text.remove_prefix(end + 1);
  }
}

std::string hanging(std::string_view text, std::size_t blanks) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    out += text[at];
    const bool breaks = text[at] == '\n' && at + 1 < text.size() && text[at + 1] != '\n';
    out.append(breaks ? blanks : 0, ' ');
  }
  return out;
}

std::string wrapped(std::string_view text, int width, std::string_view first,
                    std::string_view rest) {
  std::string out;
  for (const std::string& line :
       wrap(text, width - std::max(display_width(first), display_width(rest)))) {
    out += out.empty() ? first : line.empty() ? std::string_view() : rest;
    out += line;
    out += '\n';
  }
  return out;
}

std::string one_line(std::string_view text) {
  constexpr char32_t k_non_breaking = 0xA0;
  const std::string plain = nfc(text);
  std::string out;
  for (std::size_t at = 0; at < plain.size();) {
    const char32_t c = next_character(plain, at);
    if (c != ' ' && c != '\n' && c != '\t' && c != '\r' && c != k_non_breaking) {
      append_character(out, c);
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (out.ends_with(' ')) {
    out.pop_back();
  }
  return out;
}

}  // namespace chibo::text
