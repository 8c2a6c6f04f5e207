#include "store/yaml_scalar_end.hpp"

#include <algorithm>
#include <string>

namespace chibo::store {

namespace {

bool is_white(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

}  // namespace

std::optional<std::size_t> end_of_quoted(std::string_view text, std::size_t at) {
  const char quote = text[at];
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    if (quote == '"' && text[i] == '\\') {
      ++i;
    } else if (text[i] == quote) {
      const bool doubled = quote == '\'' && i + 1 < text.size() && text[i + 1] == quote;
      if (!doubled) {
        return i + 1;
      }
      ++i;
    }
  }
  return std::nullopt;
}

std::optional<std::size_t> end_of_plain(std::string_view text, std::size_t at,
                                        std::string_view value) {
  std::size_t done = 0;
  while (done < value.size()) {
    if (at >= text.size()) {
      return std::nullopt;
    }
    if (!is_white(text[at])) {
      if (text[at++] != value[done++]) {
        return std::nullopt;
      }
      continue;
    }
    const std::size_t from = at;
    while (at < text.size() && is_white(text[at])) {
      ++at;
    }
    const std::string_view run = text.substr(from, at - from);
    const auto breaks = static_cast<std::size_t>(std::ranges::count(run, '\n'));
    const std::string meant = breaks == 0   ? std::string(run)
                              : breaks == 1 ? std::string(" ")
                                            : std::string(breaks - 1, '\n');
    if (!value.substr(done).starts_with(meant)) {
      return std::nullopt;
    }
    done += meant.size();
  }
  return at;
}

}  // namespace chibo::store
