#pragma once

#include "diag/sources.hpp"
#include "render/document.hpp"
#include "render/workbook.hpp"
#include "report/committee_report.hpp"
#include "views/cell_report.hpp"
#include "views/report_numbers.hpp"

#include <string>
#include <vector>

namespace chibo::views {

/// Something of the records that a number counts, and where it is told.
struct Reason {
  std::string file;      // as shown; empty where what is wanting has no file
  std::size_t line = 0;  // 0: the file as such
  std::string about;
  long long amount = 0;
};

/// "hop/2026/2026-11-05-thuong-ky.yaml:7"; empty where there is no file.
std::string place_in_words(const Reason& reason);

/// What stands behind a number in one cell.
struct CellReasons {
  std::vector<Reason> counted;
  std::vector<Reason> whole;      // of a ratio
  std::vector<Reason> uncounted;  // what was not told, and so is not in the number
};
CellReasons reasons_of(const ReportNumber& number, const model::Cell& cell,
                       const report::CellReport& report, const diag::Sources& sources,
                       Audience audience);

/// Of a cell that sent its numbers alone: what it sent, for the records lie elsewhere.
CellReasons reasons_of_summary(const ReportNumber& number, const report::CellNumbers& numbers);

/// A number of a cell or of a committee's cells, with what stands behind it.
struct Reasons {
  struct Of {
    std::string name;
    std::string folder;  // of a committee's cell
    report::CellStanding standing = report::CellStanding::counted;
    report::CellNumbers numbers;
    CellReasons reasons;
  };

  const ReportNumber& number;
  report::Period period;
  base::Date as_of;
  std::string name;  // of the cell or committee
  bool is_of_committee = false;
  report::CellNumbers total;
  std::vector<Of> cells;

  bool is_known() const;
};

render::Document reasons_document(const Reasons& reasons);
/// One table, a row each.
std::vector<render::WorkbookSheet> reasons_sheets(const Reasons& reasons);
/// For machines: versioned ("chibo-why", 1).
std::string reasons_json(const Reasons& reasons);

}  // namespace chibo::views
