#include "report/official_grades.hpp"

namespace chibo::report {

std::array<long long, k_grades> official_grades_in(const rules::SettledGrades& grades) {
  std::array<long long, k_grades> out{};
  for (const model::OfficialGrade& row : grades.rows) {
    if (row.grade.is_said()) {
      ++out[static_cast<std::size_t>(*row.grade)];
    }
  }
  return out;
}

}  // namespace chibo::report
