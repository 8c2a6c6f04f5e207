#include "cli/commands.hpp"
#include "cli/given.hpp"
#include "cli/new_record.hpp"
#include "cli/plan_file.hpp"
#include "cli/record_file.hpp"
#include "cli/session.hpp"
#include "i18n/message_plan.hpp"
#include "records/words.hpp"
#include "rules/work_days.hpp"
#include "rules/year_plan.hpp"
#include "store/record_edit.hpp"
#include "store/yaml_write.hpp"
#include "text/layout.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::Msg;
using i18n::PlanMsg;
using model::MeetingKind;

struct Options {
  std::string year;
  std::string weekday;
  std::string day;
  std::string start;
  std::string place;
  bool missing = false;
  bool dry_run = false;
};

base::Result<rules::MeetingHabit> habit_of(const Options& options) {
  rules::MeetingHabit out;
  if (!options.day.empty() && !options.weekday.empty()) {
    return base::fail(i18n::say(PlanMsg::plan_day_and_weekday),
                      i18n::say(PlanMsg::plan_day_and_weekday_hint));
  }
  if (!options.day.empty()) {
    int day = 0;
    if (!records::read_whole_number(options.day, day) || day < 1 || day > 31) {
      return base::fail(i18n::say(PlanMsg::plan_wrong_day, options.day),
                        i18n::say(PlanMsg::plan_wrong_day_hint));
    }
    out.day = static_cast<unsigned>(day);
  }
  if (!options.weekday.empty()) {
    out.weekday = rules::weekday_named(options.weekday);
    if (!out.weekday) {
      return base::fail(i18n::say(PlanMsg::plan_wrong_weekday, options.weekday),
                        i18n::say(PlanMsg::plan_wrong_weekday_hint));
    }
  }
  if (!options.start.empty()) {
    const auto start = given_time(options.start);
    if (!start) {
      return tl::unexpected(start.error());
    }
    out.start = *start;
  }
  if (!options.place.empty()) {
    out.place = options.place;
  }
  return out;
}

base::Result<rules::PlanRequest> request_of(const Env& env, const Options& options) {
  const auto given = given_year(options.year);
  if (!given) {
    return tl::unexpected(given.error());
  }
  const int year = *given;
  const auto habit = habit_of(options);
  if (!habit) {
    return tl::unexpected(habit.error());
  }
  return rules::PlanRequest{year, env.today, *habit};
}

void say_moved(Env& env, const std::vector<model::PlannedMeeting>& meetings) {
  for (const model::PlannedMeeting& meeting : meetings) {
    if (meeting.kind == MeetingKind::regular && meeting.remark.is_said()) {
      say_item(env, i18n::say(PlanMsg::plan_moved, base::slashed(*meeting.period),
                              base::slashed(*meeting.date), *meeting.remark));
    }
  }
}

void say_about_holidays(Env& env, const Workspace& workspace, int year) {
  if (workspace.loaded.find("mau/ngay-nghi.yaml") == nullptr) {
    say_item(env, i18n::say(PlanMsg::plan_no_holidays));
    return;
  }
  std::string names;
  for (const std::string& name : rules::holidays_of(workspace.cell().holidays, year)) {
    names += (names.empty() ? "" : ", ") + name;
  }
  say_item(env, names.empty() ? i18n::say(PlanMsg::plan_holidays_lack_year, year)
                              : i18n::say(PlanMsg::plan_holidays_known, year, names));
}

void explain(Env& env, const Workspace& workspace, const rules::PlanRequest& request,
             const rules::YearPlan& made) {
  const auto count = [&](MeetingKind kind) {
    return std::ranges::count(*made.plan.meetings, kind,
                              [](const model::PlannedMeeting& meeting) { return *meeting.kind; });
  };
  say_item(env, i18n::say(PlanMsg::plan_count, count(MeetingKind::regular),
                          count(MeetingKind::committee), count(MeetingKind::thematic)));
  if (count(MeetingKind::committee) == 0) {
    say_item(env, i18n::say(PlanMsg::plan_no_committee));
  }
  if (made.outside_window) {
    say_item(env, i18n::say(PlanMsg::plan_outside_window, *request.habit.day, made.window->value,
                            rules::citation(*made.window)));
  }
  say_moved(env, *made.plan.meetings);
  if (!made.left_out.empty()) {
    say_item(env, i18n::say(PlanMsg::plan_left_out, base::slashed(made.left_out)));
  }
  say_about_holidays(env, workspace, request.year);
}

Exit make(Env& env, const Workspace& workspace, const rules::PlanRequest& request,
          const Options& options) {
  const std::string path = plan_path(request.year);
  const bool exists = workspace.loaded.find(path) != nullptr;
  if (exists || find_plan(workspace.cell(), request.year) != nullptr) {
    return refused(env, {i18n::say(PlanMsg::plan_exists, request.year),
                         i18n::say(PlanMsg::plan_exists_hint, path, request.year)});
  }
  const auto this_year = static_cast<int>(env.today.year());
  if (request.year < this_year) {
    return refused(env, {i18n::say(PlanMsg::plan_year_over, request.year),
                         i18n::say(PlanMsg::plan_year_over_hint, this_year, this_year + 1)});
  }
  const rules::YearPlan made = rules::plan_year(workspace.cell(), request);
  const std::string text = store::tree_text(plan_node(made.plan));
  if (options.dry_run) {
    env.out << text;
    return Exit::done;
  }
  base::WriteBatch batch;
  if (const auto put = put_new_record(batch, workspace.loaded.root, path, text, made.plan); !put) {
    return refused(env, put.error());
  }
  batch.commit();
  say(env.out, env, i18n::say(PlanMsg::plan_made, shown_path(env, workspace.loaded.root / path)));
  explain(env, workspace, request, made);
  say(env.out, env, i18n::say(PlanMsg::plan_next, path, request.year));
  keep_in_history(env, workspace.loaded.root, workspace.cell().organisation, {path},
                  "Lập kế hoạch năm " + std::to_string(request.year));
  return Exit::done;
}

/// The file in which the plan of a year stands; none where no plan was read.
const store::LoadedFile* file_of(const Workspace& workspace, const model::Plan* plan) {
  for (const store::LoadedFile& file : workspace.loaded.files) {
    if (plan != nullptr && file.file == plan->at.file) {
      return &file;
    }
  }
  return nullptr;
}

Exit add_missing(Env& env, const Workspace& workspace, const rules::PlanRequest& request,
                 const Options& options) {
  const model::Plan* plan = find_plan(workspace.cell(), request.year);
  const store::LoadedFile* file = file_of(workspace, plan);
  if (file == nullptr) {
    if (workspace.loaded.find(plan_path(request.year)) != nullptr) {
      is_sound(env, workspace, plan_path(request.year));
      return refused(env, {i18n::say(Msg::mend_first, plan_path(request.year)), std::nullopt});
    }
    return refused(env, {i18n::say(PlanMsg::plan_missing_without_plan, request.year),
                         i18n::say(PlanMsg::plan_missing_without_plan_hint, request.year)});
  }
  const auto meetings = rules::missing_meetings(workspace.cell(), request, *plan);
  if (meetings.empty()) {
    say(env.out, env, i18n::say(PlanMsg::plan_nothing_to_add, file->path));
    return Exit::done;
  }
  store::RecordEdit edit(workspace.sources[file->file].text, records::shape_of<model::Plan>());
  for (const model::PlannedMeeting& meeting : meetings) {
    const bool themed = meeting.kind == MeetingKind::thematic;
    if (const auto done =
            edit.add({}, "lịch họp", themed ? with_empty_keys(meeting) : store::item_node(meeting));
        !done) {
      return refused(env, done.error());
    }
  }
  if (options.dry_run) {
    env.out << edit.text();
    return Exit::done;
  }
  base::WriteBatch batch;
  batch.put(workspace.loaded.root / file->path, edit.text(), file->state);
  batch.commit();
  say(env.out, env, i18n::say(PlanMsg::plan_added, meetings.size(), file->path));
  for (const model::PlannedMeeting& meeting : meetings) {
    const std::string period = base::slashed(*meeting.period);
    const std::string day = base::slashed(*meeting.date);
    say_item(env,
             meeting.kind != MeetingKind::regular
                 ? i18n::say(PlanMsg::plan_dated_kind, records::word(*meeting.kind), period, day)
             : meeting.remark.is_said()
                 ? i18n::say(PlanMsg::plan_moved, period, day, *meeting.remark)
                 : i18n::say(PlanMsg::plan_dated, period, day));
  }
  say_about_holidays(env, workspace, request.year);
  keep_in_history(env, workspace.loaded.root, workspace.cell().organisation, {file->path},
                  "Thêm kỳ còn thiếu vào kế hoạch năm " + std::to_string(request.year));
  return Exit::done;
}

Exit plan(Env& env, const Options& options) {
  const auto request = request_of(env, options);
  if (!request) {
    return usage_error(env, request.error());
  }
  const auto open =
      open_for_writing(env, "plan", options.dry_run ? Intent::preview : Intent::write);
  if (!open) {
    return refused(env, open.error());
  }
  const Workspace& workspace = open->workspace;
  if (const auto known = year_in_span(request->year, workspace.cell(), env.today); !known) {
    return usage_error(env, known.error());
  }
  is_all_read(env, workspace);  // a holiday or a meeting left out may bear on the days
  return options.missing ? add_missing(env, workspace, *request, options)
                         : make(env, workspace, *request, options);
}

}  // namespace

Action add_plan(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("YEAR", options->year).required();
  arguments.add_option("--weekday", options->weekday);
  arguments.add_option("--day", options->day);
  arguments.add_option("--start", options->start);
  arguments.add_option("--place", options->place);
  arguments.add_flag("--missing", options->missing);
  arguments.add_flag("--dry-run", options->dry_run);
  return [options](Env& env) { return plan(env, *options); };
}

}  // namespace chibo::cli
