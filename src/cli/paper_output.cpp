#include "cli/paper_output.hpp"

#include "cli/named.hpp"
#include "i18n/message_check.hpp"
#include "i18n/message_plan.hpp"
#include "views/before_meeting.hpp"

#include <algorithm>

namespace chibo::cli {

namespace {

using i18n::CheckMsg;
using i18n::PlanMsg;
using model::MeetingRecord;

}  // namespace

void declare(Arguments& arguments, PaperOptions& options) {
  arguments.add_option("MEETING", options.meeting);
  declare(arguments, options.print);
}

namespace {

using Choose = const MeetingRecord* (*)(const model::Cell& cell, base::Date today);

/// The meeting that is named, else the one chosen, else the newest.
tl::expected<MeetingPaper, Exit> open_paper(Env& env, const std::string& meeting, Choose choose) {
  auto workspace = open_cell(env);
  if (!workspace) {
    return tl::unexpected(refused(env, workspace.error()));
  }
  MeetingPaper out{std::move(*workspace), nullptr};
  const model::Cell& cell = out.workspace.cell();
  out.record = meeting.empty() && choose != nullptr ? choose(cell, env.today) : nullptr;
  if (out.record == nullptr) {
    const auto record = named_meeting(cell, meeting);
    if (!record) {
      return tl::unexpected(no_meeting(env, out.workspace, record.error()));
    }
    out.record = *record;
  }
  return out;
}

tl::expected<MeetingPaper, Exit> fit_to_print(Env& env, MeetingPaper of) {
  if (const auto error = not_fit_to_print(env, of.workspace, *of.record)) {
    return tl::unexpected(refused(env, *error));
  }
  return of;
}

}  // namespace

tl::expected<MeetingPaper, Exit> open_meeting_paper(Env& env, const std::string& meeting) {
  auto of = open_paper(env, meeting, coming_meeting);
  return of ? fit_to_print(env, std::move(*of)) : of;
}

tl::expected<MeetingPaper, Exit> open_minutes_paper(Env& env, const std::string& meeting) {
  auto of = open_paper(env, meeting, nullptr);
  if (!of) {
    return of;
  }
  if (const auto error = no_minutes(*of->record)) {
    return tl::unexpected(refused(env, *error));
  }
  return fit_to_print(env, std::move(*of));
}

Exit write_papers(Env& env, const MeetingPaper& of, std::string_view paper, render::Value view,
                  const PrintOptions& options, const PaperFormats& formats) {
  const model::Meeting& meeting = of.record->meeting;
  const PaperToPrint printed{paper, of.record->stem + "-" + std::string(paper), std::move(view),
                             meeting.date.said()};
  return write_paper(env, of.workspace, printed, options, formats);
}

void warn_of_lacks(Env& env, const MeetingPaper& of) {
  const model::Meeting& meeting = of.record->meeting;
  std::vector<i18n::Message> lacks;
  if (meeting.start.is_blank() && meeting.session.is_blank()) {
    lacks.push_back(i18n::say(PlanMsg::lacks_start));
  }
  if (meeting.place.is_blank()) {
    lacks.push_back(i18n::say(PlanMsg::lacks_place));
  }
  const auto unassigned = std::ranges::count_if(
      *meeting.agenda, [](const model::Item& item) { return item.presenter.is_blank(); });
  if (meeting.agenda->empty()) {
    lacks.push_back(i18n::say(CheckMsg::blank_agenda));
  } else if (unassigned > 0) {
    lacks.push_back(i18n::say(PlanMsg::lacks_presenters, unassigned));
  }
  if (!lacks.empty()) {
    say(env.err, env, i18n::say(PlanMsg::paper_lacks, lacks));
  }
}

Exit print_before_meeting(Env& env, std::string_view paper, const PaperOptions& options) {
  const auto formats = formats_of(env, options.print);
  if (!formats) {
    return usage_error(env, formats.error());
  }
  const auto of = open_meeting_paper(env, options.meeting);
  if (!of) {
    return of.error();
  }
  warn_of_lacks(env, *of);
  const render::Value view =
      views::before_meeting_view(of->workspace.cell(), *of->record, env.today);
  return write_papers(env, *of, paper, view, options.print, *formats);
}

}  // namespace chibo::cli
