#include "cli/commands.hpp"
#include "cli/given.hpp"
#include "cli/meeting_file.hpp"
#include "cli/named.hpp"
#include "i18n/message_check.hpp"
#include "i18n/message_plan.hpp"
#include "records/words.hpp"
#include "rules/people.hpp"
#include "store/yaml_write.hpp"

#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::CheckMsg;
using i18n::Msg;
using i18n::PlanMsg;
using model::MeetingRecord;

struct Options {
  std::string member;
  std::string meeting;
  std::string reason;
  std::string of;
  std::string accepted;
  std::string date;
};

/// A member by any of their names, or someone else by full name.
base::Result<model::Person> person_asked(const model::Cell& cell, const std::string& name) {
  const auto member = named_member(cell.roster, name);
  if (member) {
    return model::Person{(*member)->id->text};
  }
  if (member.error().what.id == Msg::no_such_member && rules::is_free_name(name)) {
    return model::Person{name};
  }
  return tl::unexpected(member.error());
}

base::Result<model::LeaveRequest> request_of(const Env& env, const model::Cell& cell,
                                             const model::Member& member, const Options& options) {
  model::LeaveRequest out;
  out.member = model::Person{member.id->text};
  out.asked_on = env.today;
  out.reason = options.reason;
  if (!options.date.empty()) {
    const auto date = given_date(options.date);
    if (!date) {
      return tl::unexpected(date.error());
    }
    out.asked_on = *date;
  }
  if (!options.of.empty()) {
    const auto of = person_asked(cell, options.of);
    if (!of) {
      return tl::unexpected(of.error());
    }
    out.asked_of = *of;
  }
  if (!options.accepted.empty()) {
    model::YesNo accepted;
    if (records::Codec<model::YesNo>::read(options.accepted, accepted) ==
        records::ReadResult::wrong) {
      return base::fail(i18n::say(Msg::unknown_word, options.accepted),
                        i18n::say(PlanMsg::wrong_yes_no_hint));
    }
    out.accepted = accepted;
  }
  return out;
}

/// Why leave of a meeting may not be recorded.
std::optional<base::Error> objection(const MeetingRecord& record, const model::Member& member,
                                     const model::LeaveRequest& request) {
  const model::Meeting& meeting = record.meeting;
  if (auto error = off(record)) {
    return error;
  }
  const bool day_told = meeting.date.is_said();
  if (day_told && !belongs_on(member, *meeting.date)) {
    return base::Error{i18n::say(CheckMsg::not_a_member_that_day, shown_name(member),
                                 base::slashed(*meeting.date)),
                       i18n::say(CheckMsg::not_a_member_hint)};
  }
  if (day_told && *request.asked_on > *meeting.date) {
    return base::Error{i18n::say(PlanMsg::leave_after_meeting, base::slashed(*request.asked_on),
                                 base::slashed(*meeting.date)),
                       i18n::say(PlanMsg::leave_after_meeting_hint)};
  }
  for (const model::LeaveRequest& earlier : *meeting.leave_requests) {
    if (earlier.member == request.member) {
      return base::Error{i18n::say(PlanMsg::leave_twice, shown_name(member)),
                         i18n::say(PlanMsg::leave_twice_hint, record.stem)};
    }
  }
  return std::nullopt;
}

Exit leave(Env& env, const Options& options) {
  if (const auto error = unfit_words("--reason", options.reason)) {
    return usage_error(env, *error);
  }
  const auto open = open_for_writing(env, "meeting leave", Intent::write);
  if (!open) {
    return refused(env, open.error());
  }
  const Workspace& workspace = open->workspace;
  const model::Cell& cell = workspace.cell();
  const auto member = named_member(cell.roster, options.member);
  if (!member) {
    return usage_error(env, member.error());
  }
  const auto record = named_meeting(cell, options.meeting);
  if (!record) {
    return no_meeting(env, workspace, record.error());
  }
  const auto request = request_of(env, cell, **member, options);
  if (!request) {
    return usage_error(env, request.error());
  }
  auto error = closed_to_commands(env, workspace, **record);
  if (!error) {
    error = objection(**record, **member, *request);
  }
  if (error) {
    return refused(env, *error);
  }
  RecordFile file = meeting_file(workspace, **record);
  if (const auto done = file.edit.add({}, "xin vắng", store::item_node(*request)); !done) {
    return refused(env, done.error());
  }
  base::WriteBatch batch;
  batch.put(workspace.loaded.root / file.path, file.edit.text(), file.state);
  batch.commit();
  const std::string name = shown_name(**member);
  say(env.out, env, i18n::say(PlanMsg::leave_recorded, name, (*record)->stem));
  env.out.flush();
  keep_in_history(env, workspace.loaded.root, cell.organisation, {file.path},
                  "Ghi xin vắng ở " + (*record)->stem);
  return Exit::done;
}

}  // namespace

Action add_meeting_leave(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("MEMBER", options->member).required();
  arguments.add_option("MEETING", options->meeting).required();
  arguments.add_option("--reason", options->reason).required();
  arguments.add_option("--of", options->of);
  arguments.add_option("--accepted", options->accepted);
  arguments.add_option("--date", options->date);
  return [options](Env& env) { return leave(env, *options); };
}

}  // namespace chibo::cli
