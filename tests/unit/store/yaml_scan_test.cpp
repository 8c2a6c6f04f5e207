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
