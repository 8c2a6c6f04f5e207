#pragma once

#include "render/table.hpp"
#include "report/committee_report.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::views {

/// The name that people know a cell by; its folder where chibo.yaml tells none.
std::string shown_name(const report::CellLine& cell);
/// The folder of a cell, or the summary in its place that could not be read.
std::string shown_place(const report::CellLine& cell);

/// "có số liệu", or why a cell has none.

/// The name of a sub-committee; of the cells that lie in none, "trực thuộc".
std::string block_name(const report::BlockLine& block);

/// "8/9"; missing where the whole is nought.
render::Cell share_in_words(long long part, long long whole);

/// The mean of the shares of the meetings whose numbers are known, in percent; missing where none
/// are.
render::Cell mean_attendance(const report::CellNumbers& numbers);

/// What the office has to remind cells of, and of each what it is; a cell may stand under several.
struct Reminder {
  struct Named {
    const report::CellLine* cell = nullptr;
    std::string what;
  };
  std::string title;  // "Thiếu bản ghi kỳ thường kỳ"
  std::vector<Named> cells;
  bool is_of_folder = false;  // the office has to look into the cell's folder to mend it
};
/// "Chi bộ 6: tháng 11/2026".
std::string named_in_words(const Reminder::Named& named);
std::vector<Reminder> reminders_of(const report::CommitteeReport& report);

/// Of what day, how many cells, and what the sums leave out.
std::vector<std::string> opening_in_words(const report::CommitteeReport& report);

/// How the cells registered their meetings, a sentence for each month that the office keeps a
/// schedule of.
std::vector<std::string> registrations_in_words(const report::CommitteeReport& report);

/// How the members of the committee sat in at the cells; none where no book tells it.
std::vector<std::string> visits_in_words(const report::CommitteeReport& report);

/// What became of what inspections found; none where no book tells it.
std::vector<std::string> findings_in_words(const report::CommitteeReport& report);

/// The sums, a sentence each; none where no cell is counted.
std::vector<std::string> sums_in_words(const report::CommitteeReport& report);

/// The numbers that blocks, months and cells are compared by, a table each; that of the cells ends
/// with their sum where one is counted.
std::optional<render::Table> grades_table(const report::CommitteeReport& report);
render::Table blocks_table(const report::CommitteeReport& report);
render::Table months_table(const report::CommitteeReport& report);
render::Table cells_table(const report::CommitteeReport& report);

}  // namespace chibo::views
