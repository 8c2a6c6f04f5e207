#pragma once

#include "cli/session.hpp"
#include "render/value.hpp"
#include "views/papers.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace chibo::cli {

/// Which meeting's paper, in which formats, to where.
struct PaperOptions {
  std::string meeting;
  std::vector<std::string> formats;
  std::string output;
};
void declare(CLI::App& app, PaperOptions& options);

using PaperFormats = std::vector<const views::PaperFormat*>;
/// The formats that were asked for: named, else told by the ending of the output, else the usual
/// one; refused where one file is to hold several, or its name ends otherwise.
base::Result<PaperFormats> formats_of(const Env& env, const PaperOptions& options,
                                      std::string_view usual);

/// A cell and the meeting a paper is made of.
struct MeetingPaper {
  Workspace workspace;
  const model::MeetingRecord* record = nullptr;
};
/// The meeting that is named, else the next one to come, else the newest; none where its record,
/// the roster or chibo.yaml has errors, which are shown.
tl::expected<MeetingPaper, Exit> open_meeting_paper(Env& env, const std::string& meeting);

/// Writes a built-in paper in each format, xuat/STEM-PAPER.docx unless an output is named; "-" is
/// the standard output.
Exit write_papers(Env& env, const MeetingPaper& of, std::string_view paper,
                  const render::Value& view, const PaperOptions& options,
                  const PaperFormats& formats);

/// Says the faults of a template that could not be filled.
Exit refuse_template(Env& env, const render::TemplateFaults& faults);

/// Names on the error stream what a paper before the meeting still lacks.
void warn_of_lacks(Env& env, const MeetingPaper& of);

}  // namespace chibo::cli
