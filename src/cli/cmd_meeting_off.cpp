#include "cli/commands.hpp"
#include "cli/given.hpp"
#include "cli/link_mender.hpp"
#include "cli/meeting_file.hpp"
#include "cli/named.hpp"
#include "cli/new_record.hpp"
#include "i18n/message_plan.hpp"
#include "records/words.hpp"
#include "rules/meeting_names.hpp"
#include "rules/postponed.hpp"
#include "store/yaml_write.hpp"
#include "text/unicode.hpp"

#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::Msg;
using i18n::PlanMsg;
using model::MeetingRecord;
using model::MeetingState;

struct Options {
  std::string meeting;
  std::string reason;
  std::string by;
  std::string to;
  std::string merged_into;
};

/// An open cell and a meeting in it that was not held yet.
struct Target {
  OpenCell open;
  const MeetingRecord* record = nullptr;
};

std::optional<base::Error> not_to_be_put_off(const MeetingRecord& record) {
  const model::Meeting& meeting = record.meeting;
  if (meeting.state == MeetingState::held) {
    return base::Error{i18n::say(PlanMsg::held_stays_held, record.stem),
                       i18n::say(PlanMsg::held_stays_held_hint, record.stem)};
  }
  return meeting.state == MeetingState::not_held ? off(record) : std::nullopt;
}

tl::expected<Target, Exit> open_target(Env& env, std::string_view command,
                                       const std::string& meeting) {
  auto open = open_for_writing(env, command, Intent::write);
  if (!open) {
    return tl::unexpected(refused(env, open.error()));
  }
  Target out{std::move(*open), nullptr};
  const auto record = named_meeting(out.open.workspace.cell(), meeting);
  if (!record) {
    return tl::unexpected(no_meeting(env, out.open.workspace, record.error()));
  }
  out.record = *record;
  if (const auto error = not_to_be_put_off(*out.record)) {
    return tl::unexpected(refused(env, *error));
  }
  if (const auto error = closed_to_commands(env, out.open.workspace, *out.record)) {
    return tl::unexpected(refused(env, *error));
  }
  return out;
}

base::Result<void> set_all(store::RecordEdit& edit,
                           std::initializer_list<std::pair<std::string_view, std::string>> told) {
  for (const auto& [key, text] : told) {
    if (auto done = set_told(edit, key, text); !done) {
      return done;
    }
  }
  return {};
}

/// The stem on another day: kind, group and number stay, the period is told where it differs.
std::string moved_stem(const MeetingRecord& record, base::Date day) {
  std::string rest = record.stem.substr(base::iso(day).size());
  const base::Month period = *record.meeting.period;
  const std::string told = "-ky-" + base::iso(period);
  if (rest.ends_with(told)) {
    rest.erase(rest.size() - told.size());
  }
  return base::iso(day) + rest + (base::month_of(day) == period ? "" : told);
}

/// Writes a set of edited and new files, and keeps them in the history.
class Change {
 public:
  explicit Change(const Workspace& workspace) : workspace_(workspace) {}

  void put(const RecordFile& file) {
    batch_.put(workspace_.loaded.root / file.path, file.edit.text(), file.state);
    paths_.push_back(file.path);
  }
  base::Result<void> put_new(const std::string& path, const std::string& text,
                             const model::Meeting& meant) {
    paths_.push_back(path);
    return put_new_record(batch_, workspace_.loaded.root, path, text, meant);
  }
  void commit() { batch_.commit(); }
  void keep(Env& env, const std::string& subject) const {
    env.out.flush();
    keep_in_history(env, workspace_.loaded.root, workspace_.cell().organisation, paths_, subject);
  }

 private:
  const Workspace& workspace_;
  base::WriteBatch batch_;
  std::vector<std::string> paths_;
};

base::Result<void> put_moved(const Workspace& workspace, const MeetingRecord& record,
                             const Options& options, base::Date day, Change& change) {
  RecordFile copy = meeting_file(workspace, record);
  auto done = set_all(copy.edit, {{"trạng thái", std::string(records::word(MeetingState::planned))},
                                  {"ngày", base::iso(day)},
                                  {"dời từ", base::iso(*record.meeting.date)},
                                  {"lý do", options.reason},
                                  {"theo", options.by}});
  if (!done) {
    return done;
  }
  model::Meeting meant = record.meeting;
  meant.state = MeetingState::planned;
  meant.date = day;
  meant.moved_from = *record.meeting.date;
  meant.reason = text::nfc(options.reason);
  if (!options.by.empty()) {
    meant.permitted = text::nfc(options.by);
  }
  return change.put_new(store::meeting_path(moved_stem(record, day)), copy.edit.text(), meant);
}

Exit postpone(Env& env, const Options& options) {
  if (const auto error = unfit_words("--reason", options.reason)) {
    return usage_error(env, *error);
  }
  std::optional<base::Date> day;
  if (!options.to.empty()) {
    const auto given = given_date(options.to);
    if (!given) {
      return usage_error(env, given.error());
    }
    day = *given;
  }
  const auto target = open_target(env, "meeting postpone", options.meeting);
  if (!target) {
    return target.error();
  }
  const Workspace& workspace = target->open.workspace;
  const MeetingRecord& record = *target->record;
  if (day && !record.meeting.date.is_said()) {
    return refused(env, {i18n::say(PlanMsg::moves_from_no_day, record.stem),
                         i18n::say(PlanMsg::moves_from_no_day_hint, record.stem)});
  }
  if (day && record.meeting.date == *day) {
    return refused(env, {i18n::say(PlanMsg::same_day, base::slashed(*day)),
                         i18n::say(PlanMsg::same_day_hint)});
  }
  if (const MeetingRecord* moved = rules::moved_to(workspace.cell(), record)) {
    return refused(env, {i18n::say(Msg::meeting_exists, moved->path),
                         i18n::say(PlanMsg::moved_already_hint, moved->stem)});
  }
  const std::string stem = day ? moved_stem(record, *day) : std::string();
  if (day && workspace.loaded.find(store::meeting_path(stem)) != nullptr) {
    return refused(env, {i18n::say(Msg::meeting_exists, store::meeting_path(stem)),
                         i18n::say(Msg::meeting_exists_hint, stem)});
  }
  Change change(workspace);
  MendedLinks links;
  RecordFile file = meeting_file(workspace, record);
  auto done =
      set_all(file.edit, {{"trạng thái", std::string(records::word(MeetingState::postponed))},
                          {"lý do", options.reason},
                          {"theo", options.by}});
  if (done) {
    change.put(file);
  }
  if (done && day) {
    done = put_moved(workspace, record, options, *day, change);
  }
  if (done && day) {
    done = mended_links(env, workspace, record.stem, stem).map([&](MendedLinks mended) {
      links = std::move(mended);
    });
  }
  if (!done) {
    return refused(env, done.error());
  }
  for (const RecordFile& linked : links.files) {
    change.put(linked);
  }
  change.commit();
  say(env.out, env, i18n::say(PlanMsg::postponed, record.path));
  if (day) {
    const auto made = workspace.loaded.root / store::meeting_path(stem);
    say(env.out, env, i18n::say(PlanMsg::moved_to, shown_path(env, made)));
    if (!record.meeting.leave_requests->empty()) {
      say(env.out, env, i18n::say(PlanMsg::moved_look_at_leave));
    }
  } else {
    say(env.out, env, i18n::say(PlanMsg::postponed_no_day, record.stem));
  }
  for (const i18n::Message& message : links.said) {
    say(env.out, env, message);
  }
  change.keep(env, "Hoãn họp " + record.stem);
  return Exit::done;
}

Exit cancel(Env& env, const Options& options) {
  if (const auto error = unfit_words("--reason", options.reason)) {
    return usage_error(env, *error);
  }
  const auto target = open_target(env, "meeting cancel", options.meeting);
  if (!target) {
    return target.error();
  }
  const Workspace& workspace = target->open.workspace;
  const MeetingRecord& record = *target->record;
  std::string merged;
  if (!options.merged_into.empty()) {
    const auto other = named_meeting(workspace.cell(), options.merged_into);
    if (!other) {
      return no_meeting(env, workspace, other.error());
    }
    if (*other == &record) {
      return usage_error(
          env, {i18n::say(PlanMsg::merged_into_itself), i18n::say(Msg::no_such_meeting_hint)});
    }
    if (const auto error = off(**other)) {
      return refused(env, *error);
    }
    merged = (*other)->stem;
  }
  RecordFile file = meeting_file(workspace, record);
  const auto done =
      set_all(file.edit, {{"trạng thái", std::string(records::word(MeetingState::not_held))},
                          {"lý do", options.reason},
                          {"theo", options.by},
                          {"gộp vào", merged}});
  if (!done) {
    return refused(env, done.error());
  }
  Change change(workspace);
  change.put(file);
  change.commit();
  say(env.out, env, i18n::say(PlanMsg::cancelled, record.path));
  for (const i18n::Message& left : links_left(workspace.cell(), record.stem)) {
    say(env.out, env, left);
  }
  change.keep(env, "Không họp " + record.stem);
  return Exit::done;
}

}  // namespace

Action add_meeting_postpone(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("MEETING", options->meeting).required();
  arguments.add_option("--reason", options->reason).required();
  arguments.add_option("--by", options->by);
  arguments.add_option("--to", options->to);
  return [options](Env& env) { return postpone(env, *options); };
}

Action add_meeting_cancel(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("MEETING", options->meeting).required();
  arguments.add_option("--reason", options->reason).required();
  arguments.add_option("--by", options->by);
  arguments.add_option("--merged-into", options->merged_into);
  return [options](Env& env) { return cancel(env, *options); };
}

}  // namespace chibo::cli
