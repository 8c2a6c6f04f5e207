#include "cli/blanks_left.hpp"
#include "cli/commands.hpp"
#include "cli/given.hpp"
#include "cli/named.hpp"
#include "cli/paper_print.hpp"
#include "i18n/message_dues.hpp"
#include "i18n/message_paper.hpp"
#include "rules/dues.hpp"
#include "rules/meeting_names.hpp"
#include "rules/month_papers.hpp"
#include "rules/resolutions.hpp"
#include "rules/sealing.hpp"
#include "text/unicode.hpp"
#include "views/attendance_list.hpp"
#include "views/minutes.hpp"
#include "views/resolution.hpp"

#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::PaperMsg;
using model::MeetingRecord;

struct Options {
  std::string period;
  std::string output;
};

base::Result<base::Month> period_of(const model::Cell& cell, const Options& options) {
  if (!options.period.empty()) {
    return given_month(options.period);
  }
  const MeetingRecord* newest = rules::newest_to_send(cell);
  if (newest == nullptr) {
    return base::fail(i18n::say(PaperMsg::no_held_any), i18n::say(PaperMsg::no_held_meeting_hint));
  }
  return rules::month_of(*newest);
}

std::vector<PaperToPrint> papers_to_print(const model::Cell& cell, const MeetingRecord& record) {
  const std::optional<base::Date> day = *record.meeting.date;
  std::vector<PaperToPrint> out;
  out.push_back({"bien-ban", record.stem + "-bien-ban", views::minutes_view(cell, record), day});
  if (record.meeting.resolution.is_said()) {
    out.push_back({"nghi-quyet", record.stem + "-nghi-quyet", views::resolution_view(cell, record),
                   rules::day_of_resolution(record.meeting)});
  }
  out.push_back({"danh-sach-du-hop", record.stem + "-danh-sach-du-hop",
                 views::attendance_list_view(cell, record), day});
  return out;
}

/// The notice on dues that minutes still open could have.
void remind_of_dues(Env& env, const model::Cell& cell, const MeetingRecord& record) {
  const model::Meeting& meeting = record.meeting;
  if (meeting.kind != model::MeetingKind::regular || !meeting.period.is_said() ||
      !meeting.dues_notice.is_blank() || rules::is_sealed(meeting)) {
    return;
  }
  if (const model::DuesRecord* dues = rules::dues_for_meeting(cell, *meeting.period)) {
    say(env.err, env,
        i18n::say(i18n::DuesMsg::filled_notice, dues_notice(rules::dues_month(cell, *dues)),
                  record.stem));
  }
}

/// Says what the person should look at before the papers leave the house.
void say_what_is_left(Env& env, const model::Cell& cell, const MeetingRecord& record) {
  for (const auto& left : {minutes_blanks_left(cell, record), resolution_blanks_left(record)}) {
    if (left) {
      say(env.err, env, *left);
    }
  }
  if (!record.meeting.resolution.is_said()) {
    say(env.err, env, i18n::say(PaperMsg::pack_no_resolution, record.stem));
  }
  remind_of_dues(env, cell, record);
}

/// The list that lies with the papers, one line each.
std::string list_text(const model::Cell& cell, base::Month period,
                      const std::vector<std::string>& names) {
  std::string out =
      cell.organisation.name.value_or("") + "\nHồ sơ kỳ tháng " + base::slashed(period) + "\n\n";
  int number = 0;
  for (const std::string& name : names) {
    out += std::to_string(++number) + ". " + name + "\n";
  }
  return out;
}

Exit pack(Env& env, const Options& options) {
  const auto workspace = open_cell(env);
  if (!workspace) {
    return refused(env, workspace.error());
  }
  const model::Cell& cell = workspace->cell();
  const auto period = period_of(cell, options);
  if (!period) {
    return options.period.empty() ? no_meeting(env, *workspace, period.error())
                                  : usage_error(env, period.error());
  }
  const auto meetings = rules::meetings_to_send(cell, *period);
  if (meetings.empty()) {
    is_all_read(env, *workspace);
    return refused(env, {i18n::say(PaperMsg::no_held_meeting, base::slashed(*period)),
                         i18n::say(PaperMsg::no_held_meeting_hint)});
  }
  const std::filesystem::path folder = options.output.empty()
                                           ? workspace->loaded.root / "xuat" / base::iso(*period)
                                           : (env.folder / options.output).lexically_normal();
  base::WriteBatch batch;
  std::vector<std::string> names;
  for (const MeetingRecord* record : meetings) {
    if (const auto error = not_fit_to_print(env, *workspace, *record)) {
      return refused(env, *error);
    }
    say_what_is_left(env, cell, *record);
    for (const PaperToPrint& paper : papers_to_print(cell, *record)) {
      const auto bytes = paper_bytes(env, *workspace, paper, *views::find_format("docx"));
      if (!bytes) {
        return Exit::found;
      }
      names.push_back(paper.name + ".docx");
      batch.put(folder / names.back(), *bytes);
    }
  }
  batch.put(folder / "danh-sach-ho-so.txt", list_text(cell, *period, names));
  batch.commit();
  say(env.out, env,
      i18n::say(PaperMsg::pack_done, base::slashed(*period), shown_path(env, folder)));
  for (const std::string& name : names) {
    env.out << "  " << name << '\n';
  }
  const rules::Way way = rules::way_of(cell, meetings.front()->meeting, env.today);
  if (way.due) {
    say(env.out, env,
        i18n::say(PaperMsg::pack_send_by, base::slashed(*way.due), rules::citation(*way.rule)));
  }
  say(env.out, env, i18n::say(PaperMsg::pack_next, base::iso(*period)));
  return is_all_read(env, *workspace) ? Exit::done : Exit::found;
}

}  // namespace

Action add_month_pack(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("PERIOD", options->period);
  arguments.add_option("--output", options->output);
  return [options](Env& env) { return pack(env, *options); };
}

}  // namespace chibo::cli
