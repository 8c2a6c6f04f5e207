#include "text/suggest.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace chibo::text {

namespace {

/// Edit distance over bytes; both sides are folded first, so that a byte is a letter.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) {
    row[j] = j;
  }
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1] ? 1 : 0)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

}  // namespace

std::optional<std::string_view> nearest(std::string_view word,
                                        std::span<const std::string_view> candidates) {
  constexpr std::size_t k_longest_word = 80;
  if (word.size() > k_longest_word) {
    return std::nullopt;
  }
  const std::string folded = fold(word);
  std::optional<std::string_view> best;
  std::size_t best_distance = std::max<std::size_t>(1, folded.size() / 3) + 1;
  for (const std::string_view candidate : candidates) {
    const std::size_t d = distance(folded, fold(candidate));
    if (d < best_distance) {
      best = candidate;
      best_distance = d;
    }
  }
  return best;
}

}  // namespace chibo::text
