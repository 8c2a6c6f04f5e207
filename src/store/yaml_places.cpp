#include "store/yaml_places.hpp"

#include "store/yaml_lines.hpp"
#include "store/yaml_scalar_end.hpp"

#include <algorithm>

namespace chibo::store {

namespace {

bool is_blank_or_end(std::string_view text, std::size_t at) {
  return at >= text.size() || std::string_view(" \t\r\n").find(text[at]) != std::string_view::npos;
}

/// Whether a null word, as opposed to what follows an empty value, stands where yaml-cpp noticed
/// the null.
bool has_null_word(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(std::min(at, text.size()));
  return rest.starts_with('~') || rest.starts_with("null") || rest.starts_with("Null") ||
         rest.starts_with("NULL");
}

/// Offset of the colon that ends the key at `key`, in the text before `limit`.
std::optional<std::size_t> colon_of(std::string_view text, std::size_t key, std::size_t limit) {
  const std::string_view before = text.substr(0, limit);
  const bool quoted = text[key] == '"' || text[key] == '\'';
  const std::size_t from = quoted ? end_of_quoted(text, key).value_or(limit) : key;
  for (std::size_t at = before.find(':', from); at != std::string_view::npos;
       at = before.find(':', at + 1)) {
    if (quoted || is_blank_or_end(text, at + 1)) {
      return at;
    }
  }
  return std::nullopt;
}

/// Start of the last line before an offset, or of the offset's own line as far as it, that says
/// anything.
std::size_t last_telling_line(std::string_view text, std::size_t before) {
  std::size_t end = before;
  for (;;) {
    const std::size_t start = line_begin(text, end);
    const std::size_t first = text.find_first_not_of(" \t\r", start);
    if ((first < end && text[first] != '#') || start == 0) {
      return start;
    }
    end = start - 1;
  }
}

/// Whether a scalar may begin here, judged by the byte before.
bool may_open(std::string_view text, std::size_t at) {
  return at == 0 || std::string_view(" \t\r\n[{,").find(text[at - 1]) != std::string_view::npos;
}

/// The last quote of a kind after `from` that opens a scalar, counted from the end of the text: an
/// escaped quote, or for single quotes a doubled one, opens nothing.
std::optional<std::size_t> last_opening(std::string_view text, std::size_t from, char quote) {
  for (std::size_t at = text.rfind(quote); at != std::string_view::npos && at >= from;
       at = at == 0 ? std::string_view::npos : text.rfind(quote, at - 1)) {
    if (may_open(text, at) && !end_of_quoted(text, at)) {
      return at;
    }
  }
  return std::nullopt;
}

/// Whether a line of the quoted scalar at an offset, after its first, begins no deeper than a
/// column and says something.
template <class Says>
bool has_line_out(std::string_view text, std::size_t at, std::size_t column, Says says) {
  const std::size_t end = end_of_quoted(text, at).value_or(text.size());
  for (std::size_t feed = text.find('\n', at); feed < end; feed = text.find('\n', feed + 1)) {
    const std::size_t content = text.find_first_not_of(" \t", feed + 1);
    const bool is_blank = content < end && (text[content] == '\n' || text[content] == '\r');
    if (!is_blank && content - feed - 1 <= column && says(content)) {
      return true;
    }
  }
  return false;
}

/// Whether a line, from its first character on, is of a list or has a key.
bool is_entry(std::string_view text, std::size_t content) {
  const std::string_view line = text.substr(content, line_stop(text, content) - content);
  return line.starts_with("- ") || line.ends_with(':') || line.find(": ") != std::string_view::npos;
}

}  // namespace

bool reaches_out(std::string_view text, std::size_t at, std::size_t column) {
  return has_line_out(text, at, column, [](std::size_t) { return true; });
}

bool swallows_entries(std::string_view text, std::size_t at, std::size_t column) {
  return has_line_out(text, at, column,
                      [&](std::size_t content) { return is_entry(text, content); });
}

std::optional<std::size_t> open_quote_after(std::string_view text, std::size_t from) {
  const auto one = last_opening(text, from, '\'');
  const auto two = last_opening(text, from, '"');
  return one && two ? std::min(one, two) : one ? one : two;
}

std::size_t null_place_in_map(std::string_view text, std::size_t noticed, std::size_t key) {
  if (key >= text.size() || noticed <= key) {
    return noticed;
  }
  const auto colon = colon_of(text, key, noticed);
  if (!colon) {
    return noticed;
  }
  // On another line a value stands deeper than its key; what follows an empty value does not.
  const auto is_within = [&] {
    const std::string_view between = text.substr(*colon, noticed - *colon);
    return between.find('\n') == std::string_view::npos ||
           column_of(text, noticed) > column_of(text, key);
  };
  return has_null_word(text, noticed) && is_within() ? noticed : *colon + 1;
}

std::size_t null_place_in_list(std::string_view text, std::size_t noticed, std::size_t list) {
  const std::size_t column = column_of(text, list);
  const std::size_t dash = last_telling_line(text, std::min(noticed, text.size())) + column;
  if (dash >= text.size() || dash >= noticed || text[dash] != '-') {
    return noticed;
  }
  const auto is_within = [&] {
    return line_begin(text, noticed) <= dash || column_of(text, noticed) > column;
  };
  return has_null_word(text, noticed) && is_within() ? noticed : dash + 1;
}

}  // namespace chibo::store
