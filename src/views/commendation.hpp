#pragma once

#include "model/committee_books.hpp"
#include "render/document.hpp"
#include "render/value.hpp"
#include "render/workbook.hpp"
#include "report/commendation.hpp"
#include "rules/commendation_faults.hpp"
#include "views/report_numbers.hpp"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace chibo::views {

/// The numbers of the report as criteria may name them.
rules::CriterionNumbers criterion_numbers();

/// A criterion with the numbers it names and the bound it has on the day.
struct CriterionShown {
  model::Criterion criterion;
  const ReportNumber* number = nullptr;  // null: for people to judge
  const ReportNumber* whole = nullptr;
  std::optional<rules::BoundOnDay> bound;
  report::AskedCriterion asked;
};

/// The cells that are considered for one commendation. The report is the caller's and has to stay.
struct CommendationList {
  rules::StandingCommendation commendation;
  std::vector<CriterionShown> criteria;
  const report::CommitteeReport* report = nullptr;
  std::string name;  // of the committee, or of the cell whose own sheet it is
  std::vector<report::Considered> cells;
  std::map<std::string, std::array<long long, report::k_grades>> official;  // by code of the cell
};
/// The name of a cell; where another of the list has the same, with its sub-committee or code.
std::string name_in(const CommendationList& list, const report::CellLine& cell);

CommendationList commendation_list(const model::Cell& around,
                                   rules::StandingCommendation commendation,
                                   const report::CommitteeReport& report,
                                   const model::CommitteeBooks& books);

/// "Số liệu xét Chi bộ bốn tốt, năm 2026".
std::string commendation_title(const CommendationList& list);

/// Who has all numbers, what the others lack, and of whom not all is known, by name, with every
/// number behind it; nobody is ranked.
render::Document commendation_document(const CommendationList& list);
/// One cell's own sheet: each criterion, its number, whether it is met, and where to look.
render::Document commendation_of_cell(const CommendationList& list, const report::Considered& cell);
/// A row for each cell; that of one cell has a row for each criterion.
std::vector<render::WorkbookSheet> commendation_sheets(const CommendationList& list);
std::vector<render::WorkbookSheet> commendation_sheets_of_cell(const CommendationList& list,
                                                               const report::Considered& cell);
/// For machines: versioned ("chibo-commendation", 1); null where a number is not known.
std::string commendation_json(const CommendationList& list);

/// The list as a committee's paper, what people judge left as dots.
render::Value commendation_view(const model::Cell& committee, const CommendationList& list,
                                base::Date day);

}  // namespace chibo::views
