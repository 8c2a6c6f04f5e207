#include "cli/meeting_links.hpp"

#include "cli/meeting_file.hpp"
#include "i18n/message_plan.hpp"
#include "records/words.hpp"
#include "rules/year_plan.hpp"
#include "store/yaml_write.hpp"

namespace chibo::cli {

namespace {

using i18n::PlanMsg;
using model::MeetingKind;
using model::MeetingRecord;
using model::MeetingState;
using Linked = base::Result<std::optional<LinkedRecord>>;

bool is_off(const model::Meeting& meeting) {
  return meeting.state == MeetingState::postponed || meeting.state == MeetingState::not_held;
}

Linked held_with(Env& env, const Workspace& workspace, const LinkOptions& options,
                 rules::MeetingRequest& request) {
  const auto other = named_meeting(workspace.cell(), options.with);
  if (!other) {
    return tl::unexpected(other.error());
  }
  const model::Meeting& meeting = (*other)->meeting;
  if (const auto error = closed_to_commands(env, workspace, **other)) {
    return tl::unexpected(*error);
  }
  if (is_off(meeting)) {
    return base::fail(
        i18n::say(PlanMsg::meeting_is_off, (*other)->stem, records::word(*meeting.state)),
        i18n::say(PlanMsg::meeting_is_off_hint));
  }
  if (meeting.held_with.is_said()) {
    return base::fail(i18n::say(PlanMsg::with_taken, (*other)->path, meeting.held_with->stem),
                      i18n::say(PlanMsg::with_taken_hint, (*other)->stem));
  }
  request.date = *meeting.date;
  request.period = *meeting.period;
  return LinkedRecord{*other, "họp cùng"};
}

std::optional<base::Date> day_in_plan(const model::Cell& cell, base::Month period) {
  for (const model::Plan& plan : cell.plans) {
    for (const model::PlannedMeeting& planned : *plan.meetings) {
      if (planned.period == period && planned.kind == MeetingKind::committee &&
          planned.date.is_said()) {
        return *planned.date;
      }
    }
  }
  return std::nullopt;
}

const MeetingRecord* regular_of(const model::Cell& cell, base::Month period) {
  for (const MeetingRecord& record : cell.meetings) {
    const model::Meeting& meeting = record.meeting;
    if (meeting.kind == MeetingKind::regular && meeting.period == period && !is_off(meeting)) {
      return &record;
    }
  }
  return nullptr;
}

Linked prepared_for(Env& env, const Workspace& workspace, bool date_given,
                    rules::MeetingRequest& request) {
  const model::Cell& cell = workspace.cell();
  const MeetingRecord* regular = regular_of(cell, request.period);
  if (!date_given) {
    const base::Date meeting = regular != nullptr ? *regular->meeting.date
                                                  : rules::planned_date(cell, MeetingKind::regular,
                                                                        request.period, env.today);
    const auto planned = day_in_plan(cell, request.period);
    request.date = planned ? *planned : rules::committee_day(cell, meeting);
  }
  if (regular == nullptr) {
    return std::nullopt;
  }
  if (const auto error = closed_to_commands(env, workspace, *regular)) {
    return tl::unexpected(*error);
  }
  if (regular->meeting.committee_meeting.is_said()) {
    const std::string& stem = regular->meeting.committee_meeting->stem;
    return base::fail(i18n::say(PlanMsg::for_has_committee, regular->path, stem),
                      i18n::say(PlanMsg::for_has_committee_hint, stem));
  }
  return LinkedRecord{regular, "họp chi ủy"};
}

}  // namespace

Linked linked_record(Env& env, const Workspace& workspace, const LinkOptions& options,
                     bool date_given, rules::MeetingRequest& request) {
  if (!options.with.empty()) {
    return held_with(env, workspace, options, request);
  }
  if (!options.for_period.empty()) {
    return prepared_for(env, workspace, date_given, request);
  }
  return std::nullopt;
}

base::Result<std::string> put_link(const Workspace& workspace, const LinkedRecord& linked,
                                   const std::string& stem, base::WriteBatch& batch) {
  RecordFile file = meeting_file(workspace, *linked.record);
  if (const auto done = set_told(file.edit, linked.key, stem); !done) {
    return tl::unexpected(done.error());
  }
  batch.put(workspace.loaded.root / file.path, file.edit.text(), file.state);
  return file.path;
}

}  // namespace chibo::cli
