#pragma once

#include "cli/paper_print.hpp"
#include "render/document.hpp"
#include "render/workbook.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::cli {

/// How a report is asked for.
struct ReportOptions {
  PrintOptions print;
  render::CsvOptions csv;
};
void declare(Arguments& arguments, ReportOptions& options);

/// text, md and json, the table for machines (csv), the workbook (xlsx), the page of numbers and
/// charts, papers in Party form.
enum class ReportKind { text, table, workbook, page, paper };

struct ReportFormat {
  std::string_view name;
  std::string_view extension;
  ReportKind kind;
};

/// The formats asked for: named, else told by the ending of the output, else text; those that
/// chibo cannot write, that cannot go together, or that the output's name or another option
/// contradicts, are refused. A page in html is what the caller says: the paper of a cell, the
/// charts of a committee.
base::Result<std::vector<ReportFormat>> report_formats(const Env& env, const ReportOptions& options,
                                                       ReportKind html);

/// Writes one report in each format: text on the screen where no file is named, everything else
/// into a file. What stands in each comes from the makers, asked once a format.
struct ReportMakers {
  std::function<std::string()> json;
  std::function<render::Document()> document;                  // of text, md and the page
  std::function<std::vector<render::WorkbookSheet>()> sheets;  // the first is the table of csv
  std::function<PaperToPrint()> paper;
  std::string stem;   // of the files' names
  std::string title;  // of the workbook
};
Exit write_report(Env& env, const Workspace& workspace, const ReportOptions& options,
                  const std::vector<ReportFormat>& formats, const ReportMakers& makers);

}  // namespace chibo::cli
