#include "cli/commands.hpp"
#include "cli/given.hpp"
#include "cli/meeting_links.hpp"
#include "cli/named.hpp"
#include "cli/new_record.hpp"
#include "cli/session.hpp"
#include "i18n/message_check.hpp"
#include "i18n/message_plan.hpp"
#include "records/words.hpp"
#include "rules/agenda_plan.hpp"
#include "rules/meeting_names.hpp"
#include "store/yaml_write.hpp"
#include "text/layout.hpp"
#include "text/unicode.hpp"

#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::CheckMsg;
using i18n::Msg;
using i18n::PlanMsg;
using model::MeetingKind;

struct Options {
  std::string kind;
  std::string period;
  std::string date;
  std::string group;
  LinkOptions links;
  bool dry_run = false;
};

base::Result<MeetingKind> kind_of(const std::string& text) {
  if (const auto kind = rules::kind_of_slug(text)) {
    return *kind;
  }
  const auto kind = given_word<MeetingKind>(text);
  return kind ? base::Result<MeetingKind>(kind->value_or(MeetingKind::regular))
              : tl::unexpected(kind.error());
}

/// The group that meets, where one was given; only a meeting of a group has one.
base::Result<std::optional<int>> group_of(const std::string& text, MeetingKind kind) {
  if (text.empty()) {
    return std::optional<int>();
  }
  if (kind != MeetingKind::group) {
    return base::fail(i18n::say(PlanMsg::group_for_groups),
                      i18n::say(PlanMsg::group_for_groups_hint));
  }
  constexpr int k_most = 999;  // as names of files have it
  int number = 0;
  if (!records::read_whole_number(text, number) || number < 1 || number > k_most) {
    return base::fail(i18n::say(PlanMsg::group_wrong, text), i18n::say(PlanMsg::group_wrong_hint));
  }
  return std::optional<int>(number);
}

base::Result<rules::MeetingRequest> request_of(const Env& env, const model::Cell& cell,
                                               const Options& options) {
  const auto kind = kind_of(options.kind);
  if (!kind) {
    return tl::unexpected(kind.error());
  }
  rules::MeetingRequest out;
  out.kind = *kind;
  const auto group = group_of(options.group, *kind);
  if (!group) {
    return tl::unexpected(group.error());
  }
  out.group = *group;
  if (!options.date.empty()) {
    const auto date = given_date(options.date);
    if (!date) {
      return tl::unexpected(date.error());
    }
    out.date = *date;
    out.period = base::month_of(*date);
  }
  if (!options.period.empty()) {
    const auto period = given_month(options.period);
    if (!period) {
      return tl::unexpected(period.error());
    }
    out.period = *period;
  } else if (options.date.empty()) {
    out.period = rules::next_period(cell, out.kind, env.today, out.group);
  }
  if (options.date.empty()) {
    out.date = rules::planned_date(cell, out.kind, out.period, env.today);
  }
  return out;
}

/// Why a meeting may not be made: one of that name exists, or its period has its regular meeting
/// already.
std::optional<base::Error> conflict(const model::Cell& cell, const rules::MeetingRequest& request,
                                    const std::string& stem) {
  if (const model::MeetingRecord* record = find_meeting(cell, stem)) {
    return base::Error{i18n::say(Msg::meeting_exists, record->path),
                       i18n::say(Msg::meeting_exists_hint, stem)};
  }
  for (const std::string& unread : cell.unread_meetings) {
    const auto name = rules::parse_meeting_name(unread);
    const bool same = name && name->kind == request.kind && name->period == request.period &&
                      (request.kind == MeetingKind::regular || unread == stem);
    if (same) {
      return base::Error{i18n::say(Msg::mend_first, store::meeting_path(unread)),
                         i18n::say(Msg::meeting_exists_hint, unread)};
    }
  }
  for (const model::MeetingRecord& record : cell.meetings) {
    const bool counts = record.meeting.state == model::MeetingState::held ||
                        record.meeting.state == model::MeetingState::planned;
    if (request.kind == MeetingKind::regular && counts &&
        record.meeting.kind == MeetingKind::regular && record.meeting.period == request.period) {
      return base::Error{i18n::say(CheckMsg::two_regular, request.period, record.path),
                         i18n::say(Msg::meeting_exists_hint, record.stem)};
    }
  }
  return std::nullopt;
}

/// What --with and --for leave no room for; --for says the kind and the period.
std::optional<base::Error> contradiction(Options& options) {
  const bool with = !options.links.with.empty();
  const bool for_period = !options.links.for_period.empty();
  if (with && !(options.date.empty() && options.period.empty())) {
    return base::Error{i18n::say(PlanMsg::with_sets_day), i18n::say(PlanMsg::with_sets_day_hint)};
  }
  if (!for_period) {
    return std::nullopt;
  }
  if (with || !options.period.empty()) {
    return base::Error{i18n::say(PlanMsg::for_sets_period),
                       i18n::say(PlanMsg::for_sets_period_hint)};
  }
  const auto kind = kind_of(options.kind);
  if (!options.kind.empty() && (!kind || *kind != MeetingKind::committee)) {
    return base::Error{i18n::say(PlanMsg::for_is_committee),
                       i18n::say(PlanMsg::for_is_committee_hint)};
  }
  options.kind = rules::kind_slug(MeetingKind::committee);
  options.period = options.links.for_period;
  return std::nullopt;
}

void say_links(Env& env, const Options& options, const std::optional<LinkedRecord>& linked) {
  if (linked) {
    say(env.out, env,
        i18n::say(linked->shares_session() ? PlanMsg::linked_both : PlanMsg::linked_committee,
                  linked->record->stem));
  } else if (!options.links.for_period.empty()) {
    say(env.out, env, i18n::say(PlanMsg::no_regular_to_link));
  }
}

Exit new_meeting(Env& env, Options options) {
  if (const auto error = contradiction(options)) {
    return usage_error(env, *error);
  }
  const auto open =
      open_for_writing(env, "new-meeting", options.dry_run ? Intent::preview : Intent::write);
  if (!open) {
    return refused(env, open.error());
  }
  const Workspace& workspace = open->workspace;
  const model::Cell& cell = workspace.cell();
  auto request = request_of(env, cell, options);
  if (!request) {
    return usage_error(env, request.error());
  }
  const auto linked = linked_record(env, workspace, options.links, !options.date.empty(), *request);
  if (!linked) {
    const i18n::SentenceId why = linked.error().what.id;
    const bool not_named = why == Msg::no_such_meeting || why == Msg::many_meetings;
    return not_named ? usage_error(env, linked.error()) : refused(env, linked.error());
  }
  const std::string stem =
      rules::meeting_stem({request->date, request->kind, request->period, request->group});
  if (const auto error = conflict(cell, *request, stem)) {
    return error->what.id == Msg::mend_first ? no_meeting(env, workspace, *error)
                                             : refused(env, *error);
  }
  is_all_read(env, workspace);  // a meeting left out may bear on turns and tasks
  rules::PreparedMeeting prepared = rules::prepare_meeting(cell, *request);
  if (*linked && (*linked)->shares_session()) {
    prepared.meeting.held_with = model::Link{(*linked)->record->stem};
  }
  const std::string text = store::record_text(prepared.meeting, store::Blanks::with_hints);
  if (options.dry_run) {
    env.out << text;
    return Exit::done;
  }
  const std::string path = store::meeting_path(stem);
  base::WriteBatch batch;
  if (const auto put = put_new_record(batch, workspace.loaded.root, path, text, prepared.meeting);
      !put) {
    return refused(env, put.error());
  }
  std::vector<std::string> paths = {path};
  if (*linked) {
    const auto other = put_link(workspace, **linked, stem, batch);
    if (!other) {
      return refused(env, other.error());
    }
    paths.push_back(*other);
  }
  batch.commit();
  say(env.out, env, i18n::say(Msg::meeting_made, shown_path(env, workspace.loaded.root / path)));
  for (const i18n::Message& reason : prepared.reasons) {
    env.out << text::wrapped(text::safe_for_terminal(env.catalog.say(reason)), env.width, "  - ",
                             "    ");
  }
  say_links(env, options, *linked);
  say(env.out, env, i18n::say(Msg::meeting_made_next, stem));
  keep_in_history(env, workspace.loaded.root, cell.organisation, paths,
                  "Chuẩn bị họp " + std::string(records::word(request->kind)) + " kỳ " +
                      base::iso(request->period));
  return Exit::done;
}

}  // namespace

Action add_new_meeting(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("--kind", options->kind);
  arguments.add_option("--period", options->period);
  arguments.add_option("--date", options->date);
  arguments.add_option("--group", options->group);
  arguments.add_option("--with", options->links.with);
  arguments.add_option("--for", options->links.for_period);
  arguments.add_flag("--dry-run", options->dry_run);
  return [options](Env& env) { return new_meeting(env, *options); };
}

}  // namespace chibo::cli
