#pragma once

#include "cli/arguments.hpp"
#include "cli/paper_print.hpp"

#include <string>
#include <string_view>

namespace chibo::cli {

/// Which meeting's paper, in which formats, to where.
struct PaperOptions {
  std::string meeting;
  PrintOptions print;
};
void declare(Arguments& arguments, PaperOptions& options);

/// A cell and the meeting a paper is made of.
struct MeetingPaper {
  Workspace workspace;
  const model::MeetingRecord* record = nullptr;
};
/// The meeting that is named, else the next one to come, else the newest; none where its record,
/// the roster or chibo.yaml has errors, which are shown.
tl::expected<MeetingPaper, Exit> open_meeting_paper(Env& env, const std::string& meeting);

/// The meeting that is named, else the newest, for a paper on what went on at it: none of a meeting
/// put off or not held.
tl::expected<MeetingPaper, Exit> open_minutes_paper(Env& env, const std::string& meeting);

/// Names on the error stream what a paper before the meeting still lacks.
void warn_of_lacks(Env& env, const MeetingPaper& of);

/// Writes a built-in paper in each format, xuat/STEM-PAPER.docx unless an output is named; "-" is
/// the standard output.
Exit write_papers(Env& env, const MeetingPaper& of, std::string_view paper, render::Value view,
                  const PrintOptions& options, const PaperFormats& formats);

/// Writes a built-in paper of the meeting to come; what it lacks is named on the error stream.
Exit print_before_meeting(Env& env, std::string_view paper, const PaperOptions& options);

}  // namespace chibo::cli
