#pragma once

#include "model/cell.hpp"
#include "model/committee_books.hpp"

#include <string>
#include <vector>

namespace chibo::rules {

/// What a cell's own records tell of its regular meeting of a month: registered where they tell the
/// day, waiting where they do not.
model::Registration registration_of(const model::Cell& cell, base::Month period, base::Date today);

/// How far a registration has come; one without a state waits.
model::RegistrationState state_of(const model::Registration& registration);

/// Whether two rows are of one cell: by code, by name where one of them has none.
bool is_same_cell(const model::Registration& one, const model::Registration& other);

/// Whether two rows are of one cell, and do not tell two names, as rows of two cells do that were
/// given one code.
bool is_same_row(const model::Registration& one, const model::Registration& other);

/// What the cell's records tell otherwise than the schedule, which stays.
struct RegistrationDifference {
  std::string name;      // of the cell
  std::string_view key;  // "ngày"
  std::string in_cell;
  std::string in_schedule;
};

/// A schedule and what the cells tell, brought together: the rows of the schedule in their order,
/// their blanks filled, then the cells it lacked.
struct CollectedSchedule {
  std::vector<model::Registration> rows;
  std::size_t known = 0;   // of the rows, how many the schedule had
  std::size_t filled = 0;  // blanks
  std::vector<RegistrationDifference> differences;
};
/// Nothing that the schedule tells is changed; a row that waits is registered once its day is
/// filled in. Phone numbers of new rows come from an earlier schedule, where there is one.
CollectedSchedule collect(const model::MeetingSchedule& schedule,
                          const std::vector<model::Registration>& cells,
                          const model::MeetingSchedule* earlier);

}  // namespace chibo::rules
