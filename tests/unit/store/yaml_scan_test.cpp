#include "store/yaml_scan.hpp"

#include "store/yaml_cpp.hpp"
#include "support/yaml_mutate.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace {

using namespace chibo;
using test::compare_readers;
using test::Verdict;

std::vector<std::string> seed_paths() {
  std::vector<std::string> paths;
  for (const auto& entry :
       std::filesystem::directory_iterator(CHIBO_SOURCE_DIR "/tests/data/yaml")) {
    paths.push_back(entry.path().string());
  }
  std::ranges::sort(paths);
  return paths;
}

}  // namespace

TEST_CASE(
    "yaml scanner: every record as people write it is scanned and read as yaml-cpp reads it") {
  const auto paths = seed_paths();
  REQUIRE(paths.size() >= 8);
  for (const std::string& path : paths) {
    const std::string text = test::read_text(path);
    CAPTURE(path);
    CHECK_MESSAGE(compare_readers(text) == Verdict::agreed, test::describe_difference(text));
  }
}

TEST_CASE("yaml scanner: what it accepts of 60,000 spoilt records is what yaml-cpp reads") {
  std::vector<std::string> records;
  for (const std::string& path : seed_paths()) {
    records.push_back(test::read_text(path));
  }
  test::Mutator mutator(20261105, records);
  int accepted = 0;
  int differed = 0;
  for (int i = 0; i < 60000; ++i) {
    const std::string text = mutator.next();
    const Verdict verdict = compare_readers(text);
    accepted += verdict == Verdict::declined ? 0 : 1;
    if (verdict == Verdict::differed && ++differed <= 3) {
      FAIL_CHECK(test::describe_difference(text));
    }
  }
  CHECK(differed == 0);
  CHECK(accepted > 10000);
}

TEST_CASE("yaml scanner: depth and length of keys end where yaml-cpp's do") {
  for (std::size_t depth = 20; depth <= 28; ++depth) {
    std::string dashes;
    std::string keys;
    for (std::size_t i = 0; i < depth; ++i) {
      dashes += "- ";
      keys += std::string(i, ' ') + "a:\n";
    }
    for (const std::string& text : {dashes + "x", dashes + "[x]", dashes + "a: [x]", keys,
                                    keys + std::string(depth - 1, ' ') + "- [a]\n"}) {
      CHECK_MESSAGE(compare_readers(text) != Verdict::differed, test::describe_difference(text));
    }
    CHECK((compare_readers(dashes + "x") == Verdict::agreed) == (depth <= store::k_deepest));
    CHECK((compare_readers(dashes + "[x]") == Verdict::agreed) == (depth < store::k_deepest));
  }
  for (std::size_t length = 990; length <= 1030; ++length) {
    const std::string text = std::string(length, 'k') + ": 1\n";
    CHECK(compare_readers(text) != Verdict::differed);
  }
  CHECK(compare_readers(std::string(990, 'k') + ": 1\n") == Verdict::agreed);
}

TEST_CASE("yaml scanner: it declines what is rare, so that yaml-cpp judges it") {
  for (const char* text : {"a: &x 1\n",
                           "a: *x\n",
                           "a: !t 1\n",
                           "a: {b: 1}\n",
                           "a:\tb\n",
                           "a: b\rc\n",
                           "a: b\r",
                           "---\na: 1\n",
                           "a: 1\n...\n",
                           "%YAML 1.2\n",
                           "? a\n: b\n",
                           "a: \"x\\n\"\n",
                           "a: x\n  y\n",
                           "a: \"x\n  y\"\n",
                           "a: \"x",
                           "a: 'x",
                           "a: b: c\n",
                           "a: b:\n",
                           "a: x\x01\n",
                           "a: x\x7F\n",
                           "a: \xFF\n",
                           "a: \xC3",
                           "a: \xED\xA0\x80\n",
                           "a: \xC0\xAF\n",
                           "a: \xF4\x90\x80\x80\n",
                           "a: \xE2\x82",
                           "a: \xC2\x85\n",
                           "a: \u2028\n",
                           "a: \u2029\n",
                           "\uFEFFa: 1\n",
                           "a: >\n  x \n  y\n",
                           "a: |+\n  x\n",
                           "a: |2\n  x\n",
                           "a: 1\n b: 2\n",
                           "  a: 1\nb: 2\n",
                           "a: 1\n- b\n",
                           "~: 1\n",
                           "\"a\": 1\n",
                           "x\n",
                           "a: [b, [c]]\n",
                           "a: [b\n",
                           "a: [,]\n",
                           "a: - b\n",
                           "a: @b\n",
                           "a: `b\n",
                           "a: \"x\"#b\n"}) {
    CAPTURE(text);
    test::Recorder recorder;
    CHECK_FALSE(store::scan_yaml(text, recorder));
  }
}

TEST_CASE("yaml scanner: a text that says nothing has no events") {
  for (const char* text : {"", "\n", "# ghi chú", "\r\n# a\r\n  \n"}) {
    CAPTURE(text);
    CHECK(compare_readers(text) == Verdict::agreed);
  }
}
