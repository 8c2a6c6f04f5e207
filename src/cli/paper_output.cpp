#include "cli/paper_output.hpp"

#include "i18n/message_plan.hpp"
#include "rules/checks.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::Msg;
using i18n::PlanMsg;
using model::MeetingRecord;

base::Error unknown_format(const std::string& name) {
  std::string all;
  for (const views::PaperFormat& format : views::paper_formats()) {
    all += (all.empty() ? "" : ", ") + std::string(format.name);
  }
  return {i18n::say(Msg::unknown_format, name), i18n::say(Msg::choose_one_of, all)};
}

std::string ending_of(const std::string& output) {
  return std::filesystem::path(output).extension().string();
}

const MeetingRecord* coming_meeting(const model::Cell& cell, base::Date today) {
  const MeetingRecord* coming = nullptr;
  for (const MeetingRecord& record : cell.meetings) {
    const model::Meeting& meeting = record.meeting;
    const bool ahead = meeting.state == model::MeetingState::planned && meeting.date.is_said() &&
                       *meeting.date >= today;
    if (ahead && (coming == nullptr || *meeting.date < *coming->meeting.date)) {
      coming = &record;
    }
  }
  return coming;
}

/// Whether the checks find an error in the record; a paper would print it as truth.
bool has_faults(Env& env, const MeetingPaper& of) {
  diag::Diagnostics found;
  rules::run_checks({of.workspace.cell(), env.today}, found);
  std::erase_if(found, [&](const diag::Diagnostic& complaint) {
    return complaint.severity != diag::Severity::error ||
           complaint.at.file != of.record->meeting.at.file;
  });
  show(env, env.err, of.workspace.sources, found);
  return !found.empty();
}

std::filesystem::path target_of(const Env& env, const MeetingPaper& of, std::string_view paper,
                                const PaperOptions& options, const views::PaperFormat& format) {
  const std::string name =
      of.record->stem + "-" + std::string(paper) + std::string(format.extension);
  if (options.output.empty()) {
    return of.workspace.loaded.root / "xuat" / name;
  }
  const std::filesystem::path given = (env.folder / options.output).lexically_normal();
  std::error_code ignored;
  const bool folder =
      options.output.ends_with('/') || std::filesystem::is_directory(given, ignored);
  return folder ? given / name : given;
}

}  // namespace

void declare(CLI::App& app, PaperOptions& options) {
  app.add_option("MEETING", options.meeting);
  app.add_option("--format", options.formats)->delimiter(',');
  app.add_option("--output", options.output);
}

base::Result<PaperFormats> formats_of(const Env& env, const PaperOptions& options,
                                      std::string_view usual) {
  std::vector<std::string> names = options.formats;
  const std::string ending = ending_of(options.output);
  if (names.empty()) {
    names.push_back(ending.size() > 1 ? ending.substr(1) : std::string(usual));
  }
  PaperFormats out;
  for (const std::string& name : names) {
    out.push_back(views::find_format(name));
    if (out.back() == nullptr) {
      return tl::unexpected(unknown_format(name));
    }
  }
  std::error_code ignored;
  const bool one_file = !options.output.empty() && !options.output.ends_with('/') &&
                        !std::filesystem::is_directory(env.folder / options.output, ignored);
  if (one_file && out.size() > 1) {
    return base::fail(i18n::say(Msg::one_output_many_formats, options.output),
                      i18n::say(Msg::one_output_many_formats_hint));
  }
  if (!is_no_file(env, options.output) && ending != out.front()->extension) {
    return base::fail(i18n::say(Msg::unknown_format, ending),
                      i18n::say(Msg::choose_one_of, out.front()->extension));
  }
  return out;
}

tl::expected<MeetingPaper, Exit> open_meeting_paper(Env& env, const std::string& meeting) {
  auto workspace = open_cell(env);
  if (!workspace) {
    return tl::unexpected(refused(env, workspace.error()));
  }
  MeetingPaper out{std::move(*workspace), nullptr};
  const model::Cell& cell = out.workspace.cell();
  out.record = meeting.empty() ? coming_meeting(cell, env.today) : nullptr;
  if (out.record == nullptr) {
    const auto record = named_meeting(cell, meeting);
    if (!record) {
      return tl::unexpected(no_meeting(env, out.workspace, record.error()));
    }
    out.record = *record;
  }
  for (const std::string& path :
       {store::meeting_path(out.record->stem), std::string(store::k_roster_file),
        std::string(store::k_organisation_file)}) {
    if (!is_sound(env, out.workspace, path)) {
      return tl::unexpected(
          refused(env, {i18n::say(Msg::mend_first, path), i18n::say(Msg::nothing_written)}));
    }
  }
  if (has_faults(env, out)) {
    return tl::unexpected(refused(
        env, {i18n::say(Msg::mend_first, out.record->path), i18n::say(Msg::nothing_written)}));
  }
  return out;
}

Exit write_papers(Env& env, const MeetingPaper& of, std::string_view paper,
                  const render::Value& view, const PaperOptions& options,
                  const PaperFormats& formats) {
  const model::Meeting& meeting = of.record->meeting;
  const auto day = meeting.date.is_said() ? std::optional(*meeting.date) : std::nullopt;
  base::WriteBatch batch;
  std::vector<std::filesystem::path> written;
  for (const views::PaperFormat* format : formats) {
    const auto bytes = format->render(paper, view, day);
    if (!bytes) {
      return refuse_template(env, bytes.error());
    }
    if (options.output == "-") {
      env.out << *bytes;
      continue;
    }
    written.push_back(target_of(env, of, paper, options, *format));
    batch.put(written.back(), *bytes);
  }
  batch.commit();
  for (const std::filesystem::path& path : written) {
    say(env.out, env, i18n::say(Msg::paper_written, shown_path(env, path)));
  }
  return Exit::done;
}

Exit refuse_template(Env& env, const render::TemplateFaults& faults) {
  for (const render::TemplateFault& fault : faults) {
    say(env.err, env, i18n::say(Msg::template_fault, render::say_place(fault.at), fault.what));
  }
  return Exit::found;
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
    lacks.push_back(i18n::say(Msg::blank_agenda));
  } else if (unassigned > 0) {
    lacks.push_back(i18n::say(PlanMsg::lacks_presenters, unassigned));
  }
  if (!lacks.empty()) {
    say(env.err, env, i18n::say(PlanMsg::paper_lacks, lacks));
  }
}

}  // namespace chibo::cli
