// chibo_difftest SEED COUNT FILES…: mutates the files and demands that the scanner says what
// yaml-cpp says, or declines.
#include "support/yaml_mutate.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

int main(int count, char** arguments) {
  using namespace chibo::test;
  if (count < 4) {
    fmt::print(stderr, "chibo_difftest SEED COUNT FILES...\n");
    return 2;
  }
  std::vector<std::string> records;
  for (int i = 3; i < count; ++i) {
    records.push_back(read_text(arguments[i]));
    if (compare_readers(records.back()) != Verdict::agreed) {
      fmt::print("not scanned as it stands: {}\n", arguments[i]);
    }
  }
  Mutator mutator(std::strtoull(arguments[1], nullptr, 10), records);
  const unsigned long long texts = std::strtoull(arguments[2], nullptr, 10);
  unsigned long long accepted = 0;
  unsigned long long differed = 0;
  for (unsigned long long i = 0; i < texts; ++i) {
    const std::string text = mutator.next();
    const Verdict verdict = compare_readers(text);
    accepted += verdict == Verdict::declined ? 0 : 1;
    if (verdict == Verdict::differed && ++differed <= 5) {
      fmt::print("{}\n", describe_difference(text));
    }
  }
  fmt::print("{} texts, {} accepted, {} differences\n", texts, accepted, differed);
  return differed == 0 ? 0 : 1;
}
