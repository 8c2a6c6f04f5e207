#pragma once

#include "model/cell.hpp"
#include "model/committee_books.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace chibo::rules {

/// How a cell graded its own regular meeting of a month; no grade where its record tells none.
struct OwnGrade {
  std::string code;
  std::string name;
  base::Month period{};
  std::optional<model::Grade> grade;
};
/// Those of the regular meetings that were held from one month to another.
std::vector<OwnGrade> own_grades_of(const model::Cell& cell, base::Month first, base::Month last);

/// The cell's grade of a month beside the committee's.
struct GradePair {
  std::string code;
  std::string name;
  base::Month period{};
  std::optional<model::Grade> own;
  std::optional<model::Grade> official;
  std::string remark;  // of the committee

  /// By how many grades the committee's is below the cell's; above it where negative; nothing where
  /// one of them is not told.
  std::optional<int> steps_below() const;
};
/// By month, in the order of the cells; a grade that the committee gave without a meeting on record
/// stands too.
std::vector<GradePair> grade_pairs(const std::vector<OwnGrade>& own,
                                   const std::vector<model::OfficialGrade>& official,
                                   base::Month first, base::Month last);

/// Whether two rows are of the same cell and month.
bool is_same_grade_row(const model::OfficialGrade& one, const model::OfficialGrade& other);

}  // namespace chibo::rules
