#pragma once

#include "base/result.hpp"
#include "render/table.hpp"

#include <string>
#include <vector>

namespace chibo::render {

struct CsvOptions {
  bool has_bom = false;  // Excel takes a file for UTF-8 only with it
  bool is_raw = false;   // text that a spreadsheet would take for a formula is left as it is
};

/// A table as lines of CSV (RFC 4180): numbers with a point and without groups, percentages without
/// their sign, days as 2026-11-05, nothing where a value is missing. Text that a spreadsheet would
/// take for a formula gets "'" before it.
std::string write_csv(const Table& table, const CsvOptions& options = {});

struct WorkbookSheet {
  std::string name;  // made fit for a tab: at most 31 letters, none of []:*?/\ among them
  Table table;
  bool has_total = false;  // the last row is the sum of those above it
};

/// A file for a spreadsheet (.xlsx): typed numbers, percentages and days, the head and the first
/// column frozen, a filter over the rows, A4 across. The day is what the file tells as its own. The
/// error names the package of the system that is not there.
base::Result<std::string> write_workbook(const std::vector<WorkbookSheet>& sheets,
                                         const std::string& title, base::Date day);

/// The package that a workbook needs and this machine has not; empty where nothing is lacking.
std::string workbook_lacks();

}  // namespace chibo::render
