#pragma once

#include "model/cell.hpp"
#include "rules/tasks.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace chibo::rules {

/// Whether only the stub of a paper may be recorded.
bool is_secret(const model::OfficialPaper& paper);

/// Members of the cell on a day who were absent when a paper was made known and were not told
/// since, in roster order; none where the meeting was not held or its attendance is not known by
/// name.
std::vector<const model::Member*> not_told_yet(const model::Cell& cell,
                                               const model::OfficialPaper& paper, Date day);

/// The meeting that a paper names, where it was put off or not held; null where it may tell or
/// decide.
const model::MeetingRecord* off_meeting(const model::Cell& cell,
                                        const model::Told<model::Link>& link);

/// Those of `tasks` that one paper asks.
std::vector<TrackedTask> requests_of(const std::vector<TrackedTask>& tasks,
                                     const model::PaperRecord& record);

/// The short name of a paper from its number, "29-CV/ĐU" → "cv-29"; of an odd number what ASCII is
/// left of it, "van-ban" where nothing is.
std::string paper_slug(std::string_view number);

/// The stem of a paper's file: 2026-11-03-cv-29.
std::string paper_stem(std::string_view number, Date date);

/// An id for the next request of a paper, "cv-29-a", that nothing in the cell bears.
std::string next_request_id(const model::Cell& cell, const model::PaperRecord& record);

/// An older incoming paper that asks the same in the same words; none where there is no such.
const model::PaperRecord* older_paper_asking(const model::Cell& cell,
                                             const model::PaperRecord& record,
                                             const model::Request& request);

}  // namespace chibo::rules
