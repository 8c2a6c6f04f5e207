#pragma once

#include "cli/open_committee.hpp"
#include "model/committee_books.hpp"

#include <string>

namespace chibo::cli {

/// A committee and the schedule that a command is about.
struct OpenSchedule {
  OpenCommittee committee;
  const model::ScheduleRecord* record = nullptr;

  std::string path() const;  // from the committee's folder
};

/// Opens the schedule of the month that was typed, else the newest on record. Why there is none, or
/// why it cannot be used: it has errors of reading, which are shown.
tl::expected<OpenSchedule, Exit> open_schedule(Env& env, const std::string& month,
                                               std::string_view command, Intent intent);

/// The month that a schedule is of, by the name of its file.
base::Month month_of(const model::ScheduleRecord& record);

/// The names of the cells in a state, joined; empty where none is.
std::string names_in(const std::vector<model::Registration>& rows, model::RegistrationState state);

}  // namespace chibo::cli
