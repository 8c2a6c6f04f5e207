#pragma once

#include "model/committee_books.hpp"
#include "store/cell_folder.hpp"

#include <string>
#include <string_view>

namespace chibo::store {

/// Whether a path of a committee's folder is a record that only a committee keeps.
bool is_committee_record(std::string_view path);

/// Where the schedule of a month lies: lich-hop/2026-11.yaml.
std::string schedule_path(base::Month period);

/// Where the visits of a year lie: du-hop/2026.yaml.
std::string observers_path(int year);

/// Where the grades of a year lie: xep-loai/2026.yaml.
std::string grades_path(int year);

/// Where the findings of inspections concluded in a year lie: kiem-tra/2026.yaml.
std::string findings_path(int year);
/// Where one that was read lies.
std::string findings_path(const model::FindingRecord& record);
/// Whether a path is of such a book.
bool is_findings_path(std::string_view path);

/// Reads the books of the office whose committee was loaded, and nothing else of its folder, which
/// may hold many cells; their files stand among those that were loaded. A cell has none.
model::CommitteeBooks load_books(LoadedCell& committee, std::string_view shown,
                                 diag::Sources& sources, diag::Diagnostics& out);

}  // namespace chibo::store
