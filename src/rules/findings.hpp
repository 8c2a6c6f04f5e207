#pragma once

#include "model/cell.hpp"
#include "model/committee_books.hpp"
#include "rules/tasks.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::rules {

/// A finding with the conclusion and the book that tell it.
struct TrackedFinding {
  const model::FindingRecord* record = nullptr;
  const model::InspectionConclusion* conclusion = nullptr;
  const model::Finding* finding = nullptr;
  std::size_t conclusion_row = 0;  // where they stand, for edits
  std::size_t row = 0;

  std::string id() const { return finding->id.value_or({}).text; }
  std::string cell() const { return conclusion->cell.value_or({}).text; }
};

/// Every finding of the books, as they are written.
std::vector<TrackedFinding> findings_in(const model::CommitteeBooks& books);
/// Those concluded by a day, as far as that is told.
std::vector<TrackedFinding> findings_until(const model::CommitteeBooks& books, Date day);

/// The id that a new finding of a year takes, "2026-kt-04": one above the highest there is.
std::string next_finding_id(const model::CommitteeBooks& books, int year);

/// Whether a book tells less than was written in it: no day of a conclusion could be understood, or
/// a list of conclusions or findings was none.
bool has_lost_rows(const model::FindingBook& book);

/// Whether two rows are of the same conclusion: its number and cell.
bool is_same_conclusion(const model::InspectionConclusion& one,
                        const model::InspectionConclusion& other);

/// What the follow-up of a finding tells up to a day. A later day outweighs an earlier one,
/// whatever the order in the file; a row without a day is as old as the row before it.
struct FindingStanding {
  std::optional<model::TaskState> state;  // nothing where nobody told
  std::optional<Date> due;                // as it was moved
  std::optional<Date> told_done;          // the day on which it was first learnt that it is done
  std::optional<Date> mended;             // the day it was done; nothing where none is told
  std::optional<Date> state_told;         // the day of the row that tells the state
  std::optional<Date> due_told;           // of the one that moved the deadline
  bool is_overdue = false;
  bool is_unclear = false;  // part of it could not be understood; what is told above may be wrong

  bool is_done() const { return !is_unclear && state == model::TaskState::done; }
  /// Nothing where it is not done, or the day or the deadline is not told.
  std::optional<bool> in_time() const;
};
FindingStanding standing_of(const model::Finding& finding, Date day);

/// A cell's own task for a finding: one that bears its id, or that a meeting made of the request
/// that bears it; null where it recorded none.
const TrackedTask* task_of_finding(const model::Cell& cell, const std::vector<TrackedTask>& tasks,
                                   std::string_view id);

/// What the meetings of a cell told of a task by a day, as rows of the office's book.
std::vector<model::FollowUp> follow_ups_of(const model::Cell& cell, std::string_view task,
                                           Date day);

/// Whether a finding's follow-up has a row that tells the same: of that meeting, or of that day and
/// state.
const model::FollowUp* follow_up_of_meeting(const model::Finding& finding,
                                            const model::FollowUp& told);

}  // namespace chibo::rules
