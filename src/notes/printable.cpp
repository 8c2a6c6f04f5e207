#include "notes/printable.hpp"

#include "text/unicode.hpp"

namespace chibo::notes {

namespace {

constexpr char k_escape = '\x1b';

/// The bytes of the terminal sequence at the beginning of a text that begins with ESC.
std::size_t sequence_length(std::string_view text) {
  if (text.size() < 2) {
    return text.size();
  }
  if (text[1] == '[') {  // parameters, then one letter
    const std::size_t end = text.find_first_not_of("0123456789:;<=>?!\"#$%&'()*+,-./ ", 2);
    return end == std::string_view::npos ? text.size() : end + 1;
  }
  if (text[1] == ']') {  // a title or a link, to BEL or ESC backslash
    const std::size_t bell = text.find('\a', 2);
    const std::size_t stop = text.find("\x1b\\", 2);
    if (bell == std::string_view::npos && stop == std::string_view::npos) {
      return 2;
    }
    return bell < stop ? bell + 1 : stop + 2;
  }
  return 1;
}

bool is_kept(char32_t character) {
  return !text::is_forbidden_control(character) && !text::is_hidden(character);
}

std::string without_end_blanks(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \n");
  const std::size_t last = text.find_last_not_of(" \n");
  return first == std::string::npos ? std::string() : text.substr(first, last - first + 1);
}

}  // namespace

Printable printable(std::string_view typed) {
  Printable out;
  while (!typed.empty()) {
    if (typed.front() == k_escape) {
      typed.remove_prefix(sequence_length(typed));
      ++out.removed;
      continue;
    }
    if (const auto wrong = text::first_invalid_utf8(typed.substr(0, 4)); wrong == 0U) {
      typed.remove_prefix(1);
      ++out.removed;
      continue;
    }
    std::size_t length = 0;
    const char32_t character = text::next_character(typed, length);
    if (character == U'\t') {
      out.text += ' ';
    } else if (character == U'\r') {
      out.text += typed.substr(1).starts_with('\n') ? "" : "\n";
    } else if (is_kept(character)) {
      out.text += typed.substr(0, length);
    } else {
      ++out.removed;
    }
    typed.remove_prefix(length);
  }
  out.text = without_end_blanks(text::nfc(out.text));
  return out;
}

}  // namespace chibo::notes
