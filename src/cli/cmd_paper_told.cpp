#include "cli/commands.hpp"
#include "cli/given.hpp"
#include "cli/named.hpp"
#include "cli/paper_names.hpp"
#include "cli/record_file.hpp"
#include "i18n/message_paper.hpp"
#include "i18n/message_plan.hpp"
#include "rules/attendance.hpp"
#include "rules/official_papers.hpp"
#include "views/wording.hpp"

#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::Msg;
using i18n::PaperMsg;
using i18n::PlanMsg;
using model::PaperRecord;

struct Options {
  std::string paper;
  std::string at;
  std::string to;
  std::string on;
};

/// A change of a paper's record, with what is said of it when it is done.
struct Change {
  std::string_view key;
  store::Node value;
  bool is_item = false;
  i18n::Message done;
  std::string subject;
  model::OfficialPaper after;  // as the record will be
};

base::Result<Change> told_at_meeting(const model::Cell& cell, const PaperRecord& record,
                                     const std::string& name) {
  const auto meeting = named_meeting(cell, name);
  if (!meeting) {
    return tl::unexpected(meeting.error());
  }
  if (const auto error = off(**meeting)) {
    return tl::unexpected(*error);
  }
  const std::string& stem = (*meeting)->stem;
  const model::Told<base::Date>& met = (*meeting)->meeting.date;
  if (met.is_said() && record.paper.date.is_said() && *met < *record.paper.date) {
    return base::fail(i18n::say(PaperMsg::told_before_paper, base::slashed(*met),
                                base::slashed(*record.paper.date)),
                      i18n::say(PaperMsg::told_before_paper_hint));
  }
  const model::Told<model::Link>& before = record.paper.made_known_at;
  if (before.is_said() && rules::off_meeting(cell, before) == nullptr) {
    return base::fail(i18n::say(PaperMsg::told_at_already, before->stem),
                      i18n::say(PaperMsg::told_at_already_hint, record.path));
  }
  Change out{"phổ biến tại",
             store::scalar_node(stem),
             false,
             i18n::say(PaperMsg::told_at, stem),
             "Phổ biến " + record.stem,
             record.paper};
  out.after.made_known_at = model::Link{stem};
  return out;
}

base::Result<Change> told_to_member(const Env& env, const model::Cell& cell,
                                    const PaperRecord& record, const Options& options) {
  const auto member = named_member(cell.roster, options.to);
  const auto day =
      options.on.empty() ? base::Result<base::Date>(env.today) : given_date(options.on);
  if (!member || !day) {
    return tl::unexpected(!member ? member.error() : day.error());
  }
  const model::OfficialPaper& paper = record.paper;
  if (!paper.made_known_at.is_said() || rules::off_meeting(cell, paper.made_known_at) != nullptr) {
    return base::fail(i18n::say(PaperMsg::told_needs_meeting),
                      i18n::say(PaperMsg::told_needs_meeting_hint, record.stem));
  }
  if (*day > env.today) {
    return base::fail(i18n::say(PaperMsg::day_to_come, base::slashed(*day)));
  }
  if (paper.date.is_said() && *day < *paper.date) {
    return base::fail(
        i18n::say(PaperMsg::told_before_paper, base::slashed(*day), base::slashed(*paper.date)),
        i18n::say(PaperMsg::told_before_paper_hint));
  }
  const std::string name = shown_name(**member);
  for (const model::ToldLater& later : *paper.told_later) {
    if (rules::member_named(cell.roster, later.member) == *member) {
      return base::fail(i18n::say(PaperMsg::told_to_already, name,
                                  later.date.is_said() ? base::slashed(*later.date) : "…"));
    }
  }
  model::ToldLater later;
  later.member = model::Person{(*member)->id->text};
  later.date = *day;
  Change out{"phổ biến lại",
             store::item_node(later),
             true,
             i18n::say(PaperMsg::told_to, name, base::slashed(*day)),
             "Phổ biến lại " + record.stem,
             paper};
  out.after.told_later.value.push_back(later);
  out.after.told_later.state = model::ToldState::said;
  return out;
}

void say_who_is_left(Env& env, const model::Cell& cell, const model::OfficialPaper& paper) {
  const model::MeetingRecord* meeting = find_meeting(cell, paper.made_known_at->stem);
  const auto left = rules::not_told_yet(cell, paper, env.today);
  const bool by_name = meeting != nullptr && rules::attendance_of(cell, meeting->meeting).known ==
                                                 rules::Attendance::Known::names;
  if (!left.empty()) {
    say(env.out, env, i18n::say(PaperMsg::told_left, views::names_of(left)));
  } else if (by_name && meeting->meeting.state == model::MeetingState::held) {
    say(env.out, env, i18n::say(PaperMsg::told_all));
  }
}

/// Whether the line was right, and what it asks cannot be.
bool is_line_right(const base::Error& error) {
  return error.what.id == PlanMsg::meeting_is_off || error.what.id == PaperMsg::told_at_already ||
         error.what.id == PaperMsg::told_to_already ||
         error.what.id == PaperMsg::told_needs_meeting;
}

Exit told(Env& env, const Options& options) {
  if (options.paper.empty() || (options.at.empty() && options.to.empty())) {
    const PaperMsg what =
        options.paper.empty() ? PaperMsg::argument_paper : PaperMsg::argument_at_or_to;
    return usage_error(env, {i18n::say(Msg::usage_missing, i18n::say(what)),
                             i18n::say(Msg::usage_hint, "paper told")});
  }
  if (!options.at.empty() && (!options.to.empty() || !options.on.empty())) {
    return usage_error(
        env, {i18n::say(PaperMsg::told_one_of_two), i18n::say(Msg::usage_hint, "paper told")});
  }
  const auto open = open_for_writing(env, "paper told", Intent::write);
  if (!open) {
    return refused(env, open.error());
  }
  const Workspace& workspace = open->workspace;
  const model::Cell& cell = workspace.cell();
  const auto record = named_paper(cell, options.paper);
  if (!record) {
    is_all_read(env, workspace);
    return usage_error(env, record.error());
  }
  const auto change = options.at.empty() ? told_to_member(env, cell, **record, options)
                                         : told_at_meeting(cell, **record, options.at);
  if (!change) {
    return is_line_right(change.error()) ? refused(env, change.error())
                                         : no_meeting(env, workspace, change.error());
  }
  auto file = record_file(env, workspace, store::paper_path((*record)->stem),
                          records::shape_of<model::OfficialPaper>());
  if (!file) {
    return refused(env, file.error());
  }
  const auto done = change->is_item ? file->edit.add({}, change->key, change->value)
                                    : file->edit.set({}, change->key, change->value);
  if (!done) {
    return refused(env, done.error());
  }
  write_record(env, workspace, *file, change->done, change->subject);
  say_who_is_left(env, cell, change->after);
  return Exit::done;
}

}  // namespace

Action add_paper_told(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("PAPER", options->paper);
  arguments.add_option("--at", options->at);
  arguments.add_option("--to", options->to);
  arguments.add_option("--on", options->on);
  return [options](Env& env) { return told(env, *options); };
}

}  // namespace chibo::cli
