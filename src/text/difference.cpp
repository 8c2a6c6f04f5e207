#include "text/difference.hpp"

#include <algorithm>

namespace chibo::text {

namespace {

using Lines = std::vector<std::string>;

/// Bytes that two texts have in common at their beginning and end.
std::size_t alike(const std::string& a, const std::string& b) {
  const std::size_t most = std::min(a.size(), b.size());
  std::size_t front = 0;
  while (front < most && a[front] == b[front]) {
    ++front;
  }
  std::size_t back = 0;
  while (back < most - front && a[a.size() - 1 - back] == b[b.size() - 1 - back]) {
    ++back;
  }
  return front + back;
}

bool is_same_place(const std::string& a, const std::string& b) {
  constexpr std::size_t k_part = 3;  // a third of the longer one
  return alike(a, b) * k_part >= std::max(a.size(), b.size());
}

/// The lines between two that are equal: pairs that are alike, in order, the rest gone or new.
void close_gap(const Lines& before, std::size_t& i, std::size_t end_i, const Lines& after,
               std::size_t& j, std::size_t end_j, std::vector<Difference>& out) {
  while (i < end_i || j < end_j) {
    if (i < end_i && j < end_j && is_same_place(before[i], after[j])) {
      out.push_back({before[i++], after[j++]});
    } else if (i < end_i && (j == end_j || end_i - i >= end_j - j)) {
      out.push_back({before[i++], std::nullopt});
    } else {
      out.push_back({std::nullopt, after[j++]});
    }
  }
}

/// How many lines two tails have in common, for every pair of beginnings.
std::vector<std::vector<std::size_t>> common_tails(const Lines& before, const Lines& after) {
  std::vector<std::vector<std::size_t>> out(before.size() + 1,
                                            std::vector<std::size_t>(after.size() + 1, 0));
  for (std::size_t i = before.size(); i-- > 0;) {
    for (std::size_t j = after.size(); j-- > 0;) {
      out[i][j] =
          before[i] == after[j] ? out[i + 1][j + 1] + 1 : std::max(out[i + 1][j], out[i][j + 1]);
    }
  }
  return out;
}

}  // namespace

std::vector<Difference> differences(const Lines& before, const Lines& after) {
  const auto common = common_tails(before, after);
  std::vector<Difference> out;
  std::size_t i = 0;  // up to where all is said
  std::size_t j = 0;
  std::size_t at_i = 0;
  std::size_t at_j = 0;
  while (at_i < before.size() && at_j < after.size()) {
    if (before[at_i] == after[at_j]) {
      close_gap(before, i, at_i, after, j, at_j, out);
      i = ++at_i;
      j = ++at_j;
    } else if (common[at_i + 1][at_j] >= common[at_i][at_j + 1]) {
      ++at_i;
    } else {
      ++at_j;
    }
  }
  close_gap(before, i, before.size(), after, j, after.size(), out);
  return out;
}

}  // namespace chibo::text
