#pragma once

#include "cli/arguments.hpp"
#include "cli/session.hpp"
#include "rules/blanks.hpp"
#include "views/papers.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::cli {

/// In what formats a paper is wanted, and where.
struct PrintOptions {
  std::vector<std::string> formats;
  std::string output;
  std::string pdf_engine = "auto";
};
void declare(Arguments& arguments, PrintOptions& options);

using PaperFormats = std::vector<const views::PaperFormat*>;
/// The formats asked for: named, else told by the ending of the output, else docx; those that chibo
/// cannot write, or that the output's name contradicts, are refused.
base::Result<PaperFormats> formats_of(const Env& env, const PrintOptions& options);

/// Why the engine that was named cannot be used: none is called so, or no PDF is asked for.
std::optional<base::Error> wrong_engine(const PrintOptions& options,
                                        const std::vector<std::string_view>& formats);

/// Whether everything goes into one file that was named.
bool is_one_file(const Env& env, const std::string& output);

/// A paper to be printed from a built-in template.
struct PaperToPrint {
  std::string_view paper;  // folder of templates/
  std::string name;        // of the file, without its ending
  render::Value view;
  std::optional<base::Date> day;
};

/// Says the faults of a template that could not be filled; a Word form is named by its file.
Exit refuse_template(Env& env, const render::TemplateFaults& faults, const std::string& form = {});

/// The bytes of a paper in a format; faults of the template are shown.
std::optional<std::string> paper_bytes(Env& env, const Workspace& workspace,
                                       const PaperToPrint& paper, const views::PaperFormat& format);

/// Writes a paper in each format: to the file that was named, into the folder that was named, to
/// xuat/ of the workspace, or to standard output. A PDF that this machine cannot make is told, with
/// the package to install, and the .docx is written in its place.
Exit write_paper(Env& env, const Workspace& workspace, const PaperToPrint& paper,
                 const PrintOptions& options, const PaperFormats& formats);

/// Where a paper goes: the file that was named, a file in the folder that was named, or xuat/ of
/// the workspace.
std::filesystem::path target_of(const Env& env, const std::filesystem::path& root,
                                const PrintOptions& options, const std::string& stem,
                                std::string_view extension);

/// Writes what was put into a batch, and says of each file whether it was written or had these
/// bytes already.
void commit_papers(Env& env, base::WriteBatch& batch,
                   const std::vector<std::filesystem::path>& papers);

/// A paper as it was printed: in the format asked for, or, where this machine cannot make a PDF, in
/// that of Word, and why.
struct PrintedPaper {
  const views::PaperFormat* format = nullptr;
  std::string bytes;
  std::optional<base::Error> no_pdf;
};

/// Prints a paper, a PDF by the engine that was asked for; nothing where its form cannot be filled,
/// which is shown.
std::optional<PrintedPaper> print_paper(Env& env, const Workspace& workspace,
                                        const PaperToPrint& paper, const views::PaperFormat& format,
                                        const PrintOptions& options);

/// Whether a record is of a meeting that nobody holds: there is nothing to take minutes of.
std::optional<base::Error> no_minutes(const model::MeetingRecord& record);

/// Says what a paper prints as dots, and what chibo.yaml lacks for every paper.
void warn_of_blanks(Env& env, const Workspace& workspace, const std::vector<rules::Blank>& blanks);

/// Why no paper may be made from the record of a meeting: its file, the roster or chibo.yaml cannot
/// be read as written, or the checks find an error in it.
std::optional<base::Error> not_fit_to_print(Env& env, const Workspace& workspace,
                                            const model::MeetingRecord& record);

}  // namespace chibo::cli
