#include "cli/meeting_links.hpp"

#include "cli/meeting_file.hpp"
#include "cli/named.hpp"
#include "i18n/message_plan.hpp"
#include "records/words.hpp"
#include "rules/meeting_state.hpp"
#include "rules/planned.hpp"
#include "rules/year_plan.hpp"
#include "store/yaml_write.hpp"

namespace chibo::cli {

namespace {

using i18n::PlanMsg;
using model::MeetingKind;
using model::MeetingRecord;
using Linked = base::Result<std::optional<LinkedRecord>>;

constexpr std::string_view k_held_with = "họp cùng";

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
  if (const auto error = off(**other)) {
    return tl::unexpected(*error);
  }
  if (!meeting.date.is_said() || !meeting.period.is_said()) {
    return base::fail(i18n::say(PlanMsg::with_no_day, (*other)->stem),
                      i18n::say(PlanMsg::with_no_day_hint, (*other)->stem));
  }
  if (meeting.held_with.is_said()) {
    return base::fail(i18n::say(PlanMsg::with_taken, (*other)->path, meeting.held_with->stem),
                      i18n::say(PlanMsg::with_taken_hint, (*other)->stem));
  }
  request.date = *meeting.date;
  request.period = *meeting.period;
  return LinkedRecord{*other, k_held_with};
}

const MeetingRecord* regular_of(const model::Cell& cell, base::Month period) {
  for (const MeetingRecord& record : cell.meetings) {
    const model::Meeting& meeting = record.meeting;
    if (meeting.kind == MeetingKind::regular && meeting.period == period &&
        !rules::is_off(meeting)) {
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
    const bool day_told = regular != nullptr && regular->meeting.date.is_said();
    const base::Date meeting =
        day_told ? *regular->meeting.date
                 : rules::planned_date(cell, MeetingKind::regular, request.period, env.today);
    const auto* planned = rules::find_planned(cell, MeetingKind::committee, request.period);
    request.date = planned != nullptr && planned->date.is_said()
                       ? *planned->date
                       : rules::committee_day(cell, meeting);
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

bool LinkedRecord::shares_session() const {
  return key == k_held_with;
}

Linked linked_record(Env& env, const Workspace& workspace, const LinkOptions& options,
                     bool date_given, rules::MeetingRequest& request) {
  if (!options.with.empty()) {
    return held_with(env, workspace, options, request);
  }
  if (!options.for_period.empty()) {
    return prepared_for(env, workspace, date_given, request);
  }
  const MeetingRecord* other = rules::session_to_join(workspace.cell(), request);
  const bool is_open = other != nullptr && !closed_to_commands(env, workspace, *other);
  return is_open ? Linked(LinkedRecord{other, k_held_with}) : Linked(std::nullopt);
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
