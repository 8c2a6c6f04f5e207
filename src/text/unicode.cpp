#include "text/unicode.hpp"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>
#include <vector>

namespace chibo::text {

namespace {

const utf8proc_uint8_t* bytes_of(std::string_view text) {
  return reinterpret_cast<const utf8proc_uint8_t*>(text.data());
}

std::string map(std::string_view text, int flags) {
  utf8proc_uint8_t* raw = nullptr;
  const utf8proc_ssize_t size =
      utf8proc_map(bytes_of(text), static_cast<utf8proc_ssize_t>(text.size()), &raw,
                   static_cast<utf8proc_option_t>(flags));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(raw, &std::free);
  if (size < 0) {
    return std::string(text);  // invalid UTF-8 was refused before
  }
  return {reinterpret_cast<const char*>(raw), static_cast<std::size_t>(size)};
}

std::string nfd(std::string_view text) {
  return map(text, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE);
}

bool is_mark(char32_t c) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_MN;
}

char32_t lower(char32_t c) {
  return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
}

char32_t upper(char32_t c) {
  return static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(c)));
}

template <class Visit>
void each_character(std::string_view text, Visit visit) {
  for (std::size_t at = 0; at < text.size();) {
    visit(next_character(text, at));
  }
}

bool is_blank(char32_t c) {
  return c == ' ' || c == '\t' || c == 0xA0 || c == '\n';
}

/// Position of a tone in the alphabet's order; 0 when the mark is no tone.
char tone_rank(char32_t mark) {
  switch (mark) {
    case 0x300:
      return 2;  // huyền
    case 0x309:
      return 3;  // hỏi
    case 0x303:
      return 4;  // ngã
    case 0x301:
      return 5;  // sắc
    case 0x323:
      return 6;  // nặng
    default:
      return 0;
  }
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view bytes) {
  const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
  const std::size_t size = bytes.size();
  const auto is_tail = [&](std::size_t at) { return at < size && (data[at] & 0xC0U) == 0x80U; };
  for (std::size_t i = 0; i < size;) {
    const unsigned char c = data[i];
    if (c < 0x80) {
      ++i;
    } else if (c >= 0xC2 && c < 0xE0 && is_tail(i + 1)) {
      i += 2;
    } else if ((c & 0xF0U) == 0xE0U && is_tail(i + 1) && is_tail(i + 2)) {
      const bool overlong = c == 0xE0 && data[i + 1] < 0xA0;
      const bool surrogate = c == 0xED && data[i + 1] >= 0xA0;
      if (overlong || surrogate) {
        return i;
      }
      i += 3;
    } else if (c >= 0xF0 && c < 0xF5 && is_tail(i + 1) && is_tail(i + 2) && is_tail(i + 3)) {
      const bool overlong = c == 0xF0 && data[i + 1] < 0x90;
      const bool too_large = c == 0xF4 && data[i + 1] >= 0x90;
      if (overlong || too_large) {
        return i;
      }
      i += 4;
    } else {
      return i;
    }
  }
  return std::nullopt;
}

char32_t next_character(std::string_view text, std::size_t& offset) {
  utf8proc_int32_t c = 0;
  const utf8proc_ssize_t used = utf8proc_iterate(
      bytes_of(text) + offset, static_cast<utf8proc_ssize_t>(text.size() - offset), &c);
  if (used <= 0) {
    ++offset;
    return 0xFFFD;
  }
  offset += static_cast<std::size_t>(used);
  return static_cast<char32_t>(c);
}

void append_character(std::string& text, char32_t character) {
  utf8proc_uint8_t buffer[4];
  const utf8proc_ssize_t size =
      utf8proc_encode_char(static_cast<utf8proc_int32_t>(character), buffer);
  text.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(size));
}

bool is_plainly_nfc(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0xCC) {
      continue;  // up to U+02FF nothing composes with what stands before it
    }
    const bool vietnamese = byte == 0xE1 && i + 1 < text.size() &&
                            static_cast<unsigned char>(text[i + 1]) >= 0xB8 &&
                            static_cast<unsigned char>(text[i + 1]) <= 0xBB;  // U+1E00 … U+1EFF
    const bool punctuation = byte == 0xE2 && i + 2 < text.size() &&
                             static_cast<unsigned char>(text[i + 1]) == 0x80 &&
                             static_cast<unsigned char>(text[i + 2]) >= 0x90 &&
                             static_cast<unsigned char>(text[i + 2]) <= 0xA7;  // U+2010 … U+2027
    if (!vietnamese && !punctuation) {
      return false;
    }
    i += 2;
  }
  return true;
}

std::string nfc(std::string_view text) {
  return is_plainly_nfc(text) ? std::string(text) : map(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

bool is_nfc(std::string_view text) {
  return is_plainly_nfc(text) || nfc(text) == text;
}

std::string fold(std::string_view text) {
  std::string out;
  bool gap = false;
  each_character(nfd(text), [&](char32_t c) {
    if (is_mark(c)) {
      return;
    }
    c = lower(c);
    if (is_blank(c) || c == '_' || c == '-') {
      gap = !out.empty();
      return;
    }
    if (gap) {
      out += ' ';
      gap = false;
    }
    // đ, and the Icelandic ð that some keyboards give for it
    append_character(out, c == 0x111 || c == 0xF0 ? U'd' : c == 'y' ? U'i' : c);
  });
  return out;
}

std::string without_marks(std::string_view text) {
  std::string out;
  each_character(nfd(text), [&](char32_t c) {
    if (!is_mark(c)) {
      append_character(out, c == 0x111 || c == 0xF0 ? U'd' : c == 0x110 || c == 0xD0 ? U'D' : c);
    }
  });
  return out;
}

std::string match_key(std::string_view text) {
  std::string out;
  std::string tone;
  bool gap = false;
  each_character(nfd(text), [&](char32_t c) {
    c = lower(c);
    if (is_blank(c) || c == '-') {
      out += tone;
      tone.clear();
      gap = !out.empty();
      return;
    }
    if (gap) {
      out += ' ';
      gap = false;
    }
    if (tone_rank(c) != 0) {
      tone.clear();
      append_character(tone, c);  // the tone of a syllable is compared at its end
    } else {
      append_character(out, c);
    }
  });
  return out + tone;
}

namespace {

bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

/// How many digits, leading noughts left out, a number has from here on; as a byte below letters.
char length_of_number(const std::u32string& characters, std::size_t at) {
  constexpr std::size_t k_none = 0x10;
  constexpr std::size_t k_most = 0x1F;
  const std::size_t end =
      std::min(characters.find_first_not_of(U"0123456789", at), characters.size());
  const std::size_t first = std::min(characters.find_first_not_of(U'0', at), end);
  return static_cast<char>(std::min(k_none + end - first, k_most));
}

}  // namespace

std::string sort_key(std::string_view text) {
  std::u32string characters;
  each_character(nfd(text), [&](char32_t c) { characters += c; });
  std::string letters;
  std::string tones;
  std::string cases;
  bool leads = false;  // only noughts of this number so far
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const char32_t c = characters[i];
    char32_t letter = lower(c);
    char tone = 1;
    int shape = 0;
    while (i + 1 < characters.size() && is_mark(characters[i + 1])) {
      const char32_t mark = characters[++i];
      if (const char rank = tone_rank(mark)) {
        tone = rank;
      } else if (mark == 0x306) {
        shape = 1;  // ă
      } else if (mark == 0x302) {
        shape = letter == 'a' ? 2 : 1;  // â ê ô
      } else if (mark == 0x31B) {
        shape = letter == 'u' ? 1 : 2;  // ư ơ
      } else {
        tone = 7;
      }
    }
    if (letter == 0x111) {
      letter = 'd';
      shape = 1;
    }
    if (letter >= 'a' && letter <= 'z') {
      letters += static_cast<char>(0x30 + static_cast<int>(letter - 'a') * 3 + shape);
    } else if (is_digit(letter)) {
      const bool is_first = i == 0 || !is_digit(characters[i - 1]);
      leads = is_first || (leads && characters[i - 1] == '0');
      if (is_first) {  // "tổ 2" before "tổ 10"
        letters += length_of_number(characters, i);
      }
      if (letter != '0' || !leads) {
        letters += static_cast<char>(0x10 + static_cast<int>(letter - '0'));
      }
    } else if (letter == ' ') {
      letters += '\x02';
    } else if (letter < 0x80) {
      letters += '\x03';
      letters += static_cast<char>(letter);
    } else {
      letters += '\x7F';
      append_character(letters, letter);
    }
    tones += tone;
    cases += c == lower(c) ? '\x01' : '\x02';
  }
  return letters + '\0' + tones + '\0' + cases;
}

std::size_t bom_length(std::string_view text) {
  constexpr std::string_view k_bom = "\xEF\xBB\xBF";
  return text.starts_with(k_bom) ? k_bom.size() : 0;
}

std::string upper(std::string_view text) {
  std::string out;
  each_character(nfc(text), [&](char32_t c) { append_character(out, upper(c)); });
  return out;
}

std::string lower(std::string_view text) {
  std::string out;
  each_character(nfc(text), [&](char32_t c) { append_character(out, lower(c)); });
  return out;
}

std::string capital(std::string_view text) {
  if (text.empty()) {
    return {};
  }
  const std::string whole = nfc(text);
  std::size_t at = 0;
  std::string out;
  append_character(out, upper(next_character(whole, at)));
  return out.append(whole, at);
}

int display_width(char32_t character) {
  return utf8proc_charwidth(static_cast<utf8proc_int32_t>(character));
}

int display_width(std::string_view text) {
  int width = 0;
  each_character(text, [&](char32_t c) { width += display_width(c); });
  return width;
}

std::size_t character_count(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) {
    count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
  }
  return count;
}

std::string_view first_characters(std::string_view text, std::size_t most) {
  std::size_t at = 0;
  for (; most > 0 && at < text.size(); --most) {
    next_character(text, at);
  }
  return text.substr(0, at);
}

std::string_view last_characters(std::string_view text, std::size_t most) {
  std::size_t at = text.size();
  for (; most > 0 && at > 0; --most) {
    --at;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) {
      --at;
    }
  }
  return text.substr(at);
}

bool is_forbidden_control(char32_t c) {
  return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c <= 0x9F) || c == 0xFFFE ||
         c == 0xFFFF;
}

bool is_hidden(char32_t c) {
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF || c == 0xAD;
}

std::string safe_for_terminal(std::string_view text) {
  std::string out;
  each_character(text, [&](char32_t c) {
    if (c == 0x1B) {
      out += "␛";
    } else if (c == '\t') {
      out += ' ';
    } else if (!is_forbidden_control(c) && !is_hidden(c) && c != 0x2028 && c != 0x2029) {
      append_character(out, c);
    }
  });
  return out;
}

}  // namespace chibo::text
