#include "report/line_bytes.hpp"

#include <climits>
#include <doctest/doctest.h>

#include <string>

namespace {

using namespace chibo::report;
using std::chrono::December;
using std::chrono::year;

/// Every number another one, some of them negative or as large as can be.
CellNumbers numbers_from(long long first) {
  CellNumbers out;
  CellNumbers::each_of(out, [&](long long& number) { number = first++ * 9973; });
  return out;
}

CellLine full_line() {
  CellLine out;
  out.code = "dien";
  out.name = "Chi bộ Điện";
  out.standing = CellStanding::silent;
  out.errors = 3;
  out.unread_files = {"hop/2026/a.yaml", ""};
  out.missing = {year{2026} / December};
  out.not_held = {year{1} / 1, year{2026} / 2};
  out.unclear = {year{2026} / 3};
  out.late = {year{9999} / 12};
  out.numbers = numbers_from(-20);
  out.numbers.members = LLONG_MAX;
  out.numbers.official = LLONG_MIN;
  out.by_month = {numbers_from(1), CellNumbers(), numbers_from(1'000'000'000)};
  out.compared = {{Period::of_half(2026, 1), 1, numbers_from(7)},
                  {Period::of_range(year{2025} / 11, year{2026} / 2), 1, numbers_from(99)}};
  return out;
}

}  // namespace

TEST_CASE("line bytes: a line comes back as it was put") {
  for (const CellLine& line : {full_line(), CellLine()}) {
    const auto read = line_of(bytes_of(line));
    REQUIRE(read);
    CHECK(read->code == line.code);
    CHECK(read->name == line.name);
    CHECK(read->standing == line.standing);
    CHECK(read->errors == line.errors);
    CHECK(read->unread_files == line.unread_files);
    CHECK(read->missing == line.missing);
    CHECK(read->not_held == line.not_held);
    CHECK(read->unclear == line.unclear);
    CHECK(read->late == line.late);
    CHECK(read->numbers == line.numbers);
    CHECK(read->by_month == line.by_month);
    CHECK(read->compared == line.compared);
  }
}

TEST_CASE("line bytes: every number of a cell is put, none twice") {
  std::size_t count = 0;
  CellNumbers numbers;
  CellNumbers::each_of(numbers, [&](long long& number) {
    CHECK(number == 0);
    number = 1;
    ++count;
  });
  CHECK(count * sizeof(long long) == sizeof(CellNumbers));
}

TEST_CASE("line bytes: bytes that are cut, or have a tail, tell nothing") {
  const std::string bytes = bytes_of(full_line());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CHECK_FALSE(line_of(std::string_view(bytes).substr(0, size)));
  }
  CHECK_FALSE(line_of(bytes + '\0'));
}
