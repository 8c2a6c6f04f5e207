#include "yaml.hpp"

#include "words.hpp"

#include <cstddef>

namespace province {

namespace {

constexpr std::size_t k_line_bytes = 96;

bool may_be_plain(std::string_view value) {
  return value.find(": ") == value.npos && value.find(" #") == value.npos && !value.ends_with(':');
}

void put_quoted(std::string& out, std::string_view value, char quote) {
  out += quote;
  for (const char byte : value) {
    if (quote == '"' && (byte == '"' || byte == '\\')) {
      out += '\\';
    }
    out += byte;
  }
  out += quote;
}

void put_lines(std::string& out, std::string_view value, int column) {
  while (!value.empty()) {
    std::size_t end = value.size();
    if (end > k_line_bytes) {
      const std::size_t space = value.rfind(' ', k_line_bytes);
      end = space == value.npos ? end : space;
    }
    out.append(static_cast<std::size_t>(column), ' ');
    out += value.substr(0, end);
    out += '\n';
    value.remove_prefix(end == value.size() ? end : end + 1);
  }
}

}  // namespace

void put_value(std::string& out, Chance& chance, std::string_view value) {
  const bool is_single = value.find('\'') == value.npos && chance.percent(30);
  if (may_be_plain(value) && !chance.percent(10)) {
    out += value;
  } else {
    put_quoted(out, value, is_single ? '\'' : '"');
  }
}

void put_prose(std::string& out, Chance& chance, std::string_view value, int column) {
  const int way = chance.below(10);
  if (way < 5 && value.size() <= 2 * k_line_bytes) {
    put_value(out, chance, value);
    out += '\n';
    return;
  }
  out += way < 8 ? "|\n" : ">-\n";
  put_lines(out, value, column);
}

std::string sentence(Chance& chance) {
  std::string out(chance.one_of(words::k_openings));
  out += ' ';
  out += chance.one_of(words::k_works);
  if (chance.percent(60)) {
    out += ' ';
    out += chance.one_of(words::k_endings);
  }
  return out;
}

}  // namespace province
