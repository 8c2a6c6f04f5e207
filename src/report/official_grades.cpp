#include "report/official_grades.hpp"

namespace chibo::report {

std::array<long long, k_grades> official_grades_in(const model::CommitteeBooks& books,
                                                   const Period& period) {
  std::array<long long, k_grades> out{};
  for (const model::GradeRecord& record : books.grades) {
    for (const model::OfficialGrade& row : *record.book.grades) {
      if (row.grade.is_said() && row.period.is_said() && period.contains(*row.period)) {
        ++out[static_cast<std::size_t>(*row.grade)];
      }
    }
  }
  return out;
}

}  // namespace chibo::report
