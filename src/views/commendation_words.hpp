#pragma once

#include "views/commendation.hpp"

#include <string>
#include <vector>

namespace chibo::views {

/// "≥ 90 %"; of one that no rule sets on the day, and of one for people to judge, says so.
std::string bound_in_words(const CriterionShown& criterion);
/// Where a criterion comes from: the rule that sets its bound, or its article. What is not
/// confirmed says so where it is not for a paper that goes out.
enum class Reader { office, paper };
std::string ground_in_words(const CriterionShown& criterion, Reader reader);

/// "11/12 (91,7%)", "3", "250.000 đồng"; a dash where it is not known.
std::string number_in_words(const CriterionShown& criterion, const report::Judged& judged);
/// The same with a word where it is too little or too much, or not the whole of it.
std::string marked_number(const CriterionShown& criterion, const report::Judged& judged);
/// Its share in percent; missing where there is none.
render::Cell share_of(const CriterionShown& criterion, const report::Judged& judged);
/// "đạt", "chưa đạt", "chưa rõ", "người xét".
std::string_view word_of(report::Verdict verdict);
/// The same with why it is open: "chưa rõ: còn 3 chỗ sổ chưa ghi".
std::string verdict_in_words(const report::Judged& judged, const report::CellLine& cell);
/// Why it is open: "3 tháng, cuộc họp chưa ghi đủ"; empty where it is not.
std::string doubt_in_words(const report::Judged& judged, const report::CellLine& cell);

/// "(3) Tỷ lệ đảng viên dự sinh hoạt: 120/140 (85,7%), mức ≥ 90 %", of the criteria that a cell
/// does not meet.
std::vector<std::string> lacking_in_words(const CommendationList& list,
                                          const report::Considered& cell);
/// The same of those that are open, with why; one line where it is the same for all.
std::vector<std::string> open_in_words(const CommendationList& list,
                                       const report::Considered& cell);

/// "tốt 5, khá 1", as the committee decided; empty where its book tells nothing of the cell.
std::string official_in_words(const CommendationList& list, const report::CellLine& cell);

/// The cells that the numbers make one thing of.
std::vector<const report::Considered*> cells_with(const CommendationList& list,
                                                  report::Candidacy candidacy);

/// "Tính đến ngày 31/10/2026 (năm chưa hết)."
std::string as_of_in_words(const report::CommitteeReport& report);
/// How many cells have all numbers, lack some, cannot be judged yet.
std::string counts_in_words(const CommendationList& list);

/// What to type to see each line behind a number: "chibo report year 2026 --why tasks.overdue".
std::string why_command(const report::Period& period, const std::string& key);

}  // namespace chibo::views
