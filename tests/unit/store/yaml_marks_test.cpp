#include "store/yaml_marks.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

using chibo::store::bits_of;
using chibo::store::bits_of_portable;
using chibo::store::line_at;
using chibo::store::ScanLine;
using chibo::store::TextMarks;

namespace {

/// What stands in records, the bytes that matter more often than in life.
std::string random_text(std::mt19937& chance, std::size_t length) {
  constexpr std::string_view k_parts[] = {"a", " ", "\n", "\r\n", ":", "#", ": ", " #", "ệ", "mục"};
  std::string out;
  while (out.size() < length) {
    out += k_parts[chance() % std::size(k_parts)];
  }
  return out;
}

bool is_end(const std::string& text, std::size_t at) {
  return at >= text.size() || text[at] == ' ' || text[at] == '\n' || text[at] == '\r';
}

std::size_t slow_colon(const std::string& text, std::size_t from, std::size_t end) {
  while (from < end && !(text[from] == ':' && is_end(text, from + 1))) {
    ++from;
  }
  return std::min(from, end);
}

std::size_t slow_comment(const std::string& text, std::size_t from, std::size_t end) {
  while (from < end && !(text[from] == '#' && from > 0 && text[from - 1] == ' ')) {
    ++from;
  }
  return std::min(from, end);
}

bool same(const ScanLine& a, const ScanLine& b) {
  return a.begin == b.begin && a.content == b.content && a.end == b.end && a.next == b.next;
}

}  // namespace

TEST_CASE("marks: wide registers and the portable way see the same bits, at every length") {
  std::mt19937 chance(20261123);
  for (std::size_t length = 0; length < 300; ++length) {
    const std::string text = random_text(chance, length);
    CAPTURE(text);
    CHECK(bits_of(text) == bits_of_portable(text));
  }
}

TEST_CASE("marks: lines, colons that end a key and comments are where a slow reader finds them") {
  std::mt19937 chance(50);
  std::size_t wrong = 0;
  for (int round = 0; round < 200; ++round) {
    const std::string text = random_text(chance, 1 + chance() % 400);
    const TextMarks marks(text);
    for (std::size_t from = 0; from < text.size(); ++from) {
      const std::size_t end = from + chance() % (text.size() - from + 1);
      wrong += marks.separating_colon(from, end) == slow_colon(text, from, end) ? 0 : 1;
      wrong += marks.comment(from, end) == slow_comment(text, from, end) ? 0 : 1;
      wrong += same(marks.line_at(from), line_at(text, from)) ? 0 : 1;
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("marks: what stands on the border of two blocks of 64 bytes is seen") {
  const std::string before(63, 'a');
  const std::string colon = before + ": b";
  CHECK(TextMarks(colon).separating_colon(0, colon.size()) == 63);
  const std::string glued = before + ":b";
  CHECK(TextMarks(glued).separating_colon(0, glued.size()) == glued.size());
  const std::string comment = before + " # b";
  CHECK(TextMarks(comment).comment(0, comment.size()) == 64);
  const std::string last = before + ":";
  CHECK(TextMarks(last).separating_colon(0, last.size()) == 63);
}
