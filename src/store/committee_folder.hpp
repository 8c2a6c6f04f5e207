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

/// Reads the books of the office whose committee was loaded, and nothing else of its folder, which
/// may hold many cells; their files stand among those that were loaded. A cell has none.
model::CommitteeBooks load_books(LoadedCell& committee, std::string_view shown,
                                 diag::Sources& sources, diag::Diagnostics& out);

}  // namespace chibo::store
