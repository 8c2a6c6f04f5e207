#include "rules/official_grades.hpp"

#include "support/cell_builder.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using model::Code;
using model::Grade;
using model::OfficialGrade;
using support::CellBuilder;

namespace {

base::Month month(int number) {
  return std::chrono::year{2026} / number;
}

OfficialGrade given(const char* cell, int number, Grade grade) {
  OfficialGrade out;
  out.cell = Code{cell};
  out.period = month(number);
  out.grade = grade;
  return out;
}

}  // namespace

TEST_CASE("official grades: they stand beside the cell's own, and how far below is told (R95)") {
  CellBuilder of;
  of.roster(support::official_members(3))
      .held("2026-10-05-thuong-ky", "tự đánh giá: {xếp loại: tốt}\n")
      .held("2026-11-05-thuong-ky", "")
      .held("2026-11-06-chuyen-de", "tự đánh giá: {xếp loại: tốt}\n")
      .in_state("hoãn", "2026-12-05-thuong-ky", "tự đánh giá: {xếp loại: tốt}\n");
  of.cell().organisation.code = Code{"kp-1"};
  const auto own = rules::own_grades_of(of.cell(), month(1), month(12));
  REQUIRE(own.size() == 2);
  CHECK(own[0].grade == Grade::good);
  CHECK_FALSE(own[1].grade);

  const auto pairs =
      rules::grade_pairs(own,
                         {given("kp-1", 10, Grade::average), given("kp-1", 11, Grade::good),
                          given("kp-9", 9, Grade::fair), given("kp-1", 1, Grade::poor)},
                         month(9), month(12));
  REQUIRE(pairs.size() == 3);
  CHECK(pairs[0].code == "kp-9");
  CHECK_FALSE(pairs[0].own);
  CHECK(pairs[1].steps_below() == 2);
  CHECK(pairs[2].official == Grade::good);
  CHECK_FALSE(pairs[2].steps_below());  // the cell told none: nothing to compare
}

TEST_CASE("official grades: another cell's month or the same cell's other month is another row") {
  CHECK(rules::is_same_grade_row(given("kp-1", 10, Grade::good), given("kp-1", 10, Grade::fair)));
  CHECK_FALSE(
      rules::is_same_grade_row(given("kp-1", 10, Grade::good), given("kp-2", 10, Grade::good)));
  CHECK_FALSE(
      rules::is_same_grade_row(given("kp-1", 10, Grade::good), given("kp-1", 11, Grade::good)));
}
