#pragma once

#include "model/cell.hpp"
#include "render/document.hpp"
#include "render/value.hpp"
#include "render/workbook.hpp"
#include "report/cell_numbers.hpp"

#include <map>
#include <string>
#include <vector>

namespace chibo::views {

/// What the numbers of a report should rest on and do not, or not safely.
struct Gaps {
  std::vector<std::string> unread;      // files that could not be read and are not counted
  std::map<std::string, int> unmended;  // files that are counted, with the errors still in them
};

/// A part of the report: what stands under its title.
struct ReportPart {
  std::string title;
  std::vector<render::Block> blocks;
};

/// "Báo cáo quý IV/2023: Chi bộ 6".
std::string report_title(const model::Cell& cell, const report::Period& period);

/// The report of a cell's period in words, in Vietnamese: what was not told is named, never a zero.
/// Every form of the report is made of these.
struct ReportWords {
  std::string title;                 // "Báo cáo quý IV/2023: Chi bộ 6"
  std::vector<std::string> opening;  // members, and what the numbers do not rest on
  ReportPart meetings;
  ReportPart attendance;
  ReportPart voices;
  ReportPart thematic;
  ReportPart turns;
  ReportPart tasks;
  ReportPart scores;  // without blocks where no record tells any
  ReportPart dues;    // the same
};

/// Who reads it: what members promised at their turns and who has had none yet is for the secretary
/// alone (R43); a paper that goes out has the numbers.
enum class Audience { secretary, superior };
ReportWords report_words(const model::Cell& cell, const report::CellReport& report,
                         const Gaps& gaps, Audience audience);

/// The report as blocks, for a terminal, a text file or Markdown: what the records tell, other
/// periods beside it, and what was written; in the order of a locality's form where one is set.
render::Document report_document(const model::Cell& cell, const report::CellReport& report,
                                 const Gaps& gaps,
                                 const std::vector<report::Compared>& compared = {});

/// For a spreadsheet, with the words for the superior: the meetings, a row each, first; then the
/// tasks, and every sentence.
std::vector<render::WorkbookSheet> report_sheets(const model::Cell& cell,
                                                 const report::CellReport& report, const Gaps& gaps,
                                                 const std::vector<report::Compared>& compared);

/// The part that fills a section of a form; null where it is none of these.
const ReportPart* part_of(const ReportWords& words, model::ReportFilling filling);

/// The table of a part; null where it has none.
const render::Table* first_table(const ReportPart& part);

/// The numbers of the report, to stand beside others.
report::Compared now_of(const model::Cell& cell, const report::CellReport& report);

/// What the report in Party form may name: the words for the superior part by part, and the
/// sections of the form with what was written for them. Issued on a day, of records without gaps.
render::Value report_view(const model::Cell& cell, const report::CellReport& report, base::Date day,
                          const std::vector<report::Compared>& compared = {});

/// The same numbers for machines: small, versioned ("chibo-quarter" or, of another period,
/// "chibo-period"; 1), null where nothing is known.
std::string report_json(const model::Cell& cell, const report::CellReport& report,
                        const Gaps& gaps);

}  // namespace chibo::views
