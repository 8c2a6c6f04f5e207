#pragma once

#include "rules/checks.hpp"
#include "rules/report_forms.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::rules {

/// The last month of a report by the name of its words, spelled as such files are: "2026-11",
/// "2026-Q4", "2026-H2", "2026", "2026-02_2026-05".
std::optional<base::Month> last_month_of_report(std::string_view stem);

/// The day whose form a report goes by: the last of its period, today while that is not over.
Date form_day(base::Month last_month, Date today);

/// The words kept for a report; null where there are none.
const model::NarrativeRecord* narrative_of(const model::Cell& organisation, std::string_view stem);

/// What is written for a section; empty where nothing is. Written twice, which is told, it is both.
std::string words_for(const model::NarrativeRecord* narrative, std::string_view title);

inline constexpr std::string_view k_words_file_check = "CB921";
inline constexpr std::string_view k_words_once_check = "CB922";
inline constexpr std::string_view k_words_section_check = "CB923";

/// Words of reports: the file and its period; a section once; sections that the form has.
void check_narrative_files(const CheckContext& context, std::string_view id,
                           diag::Diagnostics& out);
void check_narrative_twins(const CheckContext& context, std::string_view id,
                           diag::Diagnostics& out);
void check_narrative_sections(const CheckContext& context, std::string_view id,
                              diag::Diagnostics& out);

/// All three.
void check_narratives(const CheckContext& context, diag::Diagnostics& out);

}  // namespace chibo::rules
