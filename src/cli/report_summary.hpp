#pragma once

#include "cli/arguments.hpp"
#include "cli/committee_cells.hpp"
#include "cli/report_output.hpp"
#include "cli/session.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace chibo::cli {

/// What a superior is sent in place of the records themselves.
struct SummaryOptions {
  bool is_wanted = false;
  std::optional<std::string> key;  // to sign it with
};
void declare(Arguments& arguments, SummaryOptions& options);

/// Why these options cannot stand on one line.
std::optional<base::Error> contradiction_of(const Env& env, const SummaryOptions& options,
                                            const ReportOptions& report, bool asks_why);

/// The cell of a folder, whatever can be read of it.
Workspace cell_to_summarise(const Env& env, const std::filesystem::path& root);

/// Writes the summary of a cell, signed where that was asked for, to the file or
/// folder that was named, to xuat/, or to standard output.
Exit summarise_cell(Env& env, Workspace& cell, const report::Period& period,
                    const SummaryOptions& options, const ReportOptions& report);

/// The same of a committee, whose cells were counted.
Exit summarise_committee(Env& env, const Workspace& committee, CountedCells& cells,
                         const report::Period& period, const SummaryOptions& options,
                         const ReportOptions& report);

}  // namespace chibo::cli
