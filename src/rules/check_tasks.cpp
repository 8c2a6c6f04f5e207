#include "base/date.hpp"
#include "i18n/message_check.hpp"
#include "i18n/message_closing.hpp"
#include "i18n/message_store.hpp"
#include "rules/attendance.hpp"
#include "rules/checks.hpp"
#include "rules/meeting_names.hpp"
#include "rules/rotation.hpp"
#include "rules/soundness.hpp"
#include "rules/tasks.hpp"
#include "text/suggest.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace chibo::rules {

using i18n::CheckMsg;
using i18n::ClosingMsg;
using i18n::say;
using i18n::StoreMsg;
using model::MeetingRecord;

void check_task_ids(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  std::map<std::string, std::string_view> seen;
  for (const auto& [code, path] : task_ids(context.cell)) {
    const auto [at, fresh] = seen.emplace((*code)->text, path);
    if (!fresh) {
      out.push_back(diag::error(id, code->at,
                                say(CheckMsg::task_id_twice, (*code)->text, at->second),
                                say(CheckMsg::task_id_twice_hint)));
    }
  }
}

void check_task_results(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  if (!knows_tasks(context.cell)) {
    return;
  }
  std::vector<std::string_view> known;
  for (const auto& [code, path] : task_ids(context.cell)) {
    known.push_back((*code)->text);
  }
  for (const MeetingRecord& record : context.cell.meetings) {
    for (const model::TaskResult& result : *record.meeting.task_results) {
      if (!result.id.is_said() || std::ranges::find(known, result.id->text) != known.end()) {
        continue;
      }
      const auto near = text::nearest(result.id->text, known);
      out.push_back(diag::error(
          id, result.id.at, say(ClosingMsg::no_such_task, result.id->text),
          near ? say(StoreMsg::did_you_mean, *near) : say(CheckMsg::result_of_nothing_hint)));
    }
  }
}

namespace {

using Counts = std::map<const model::Member*, std::size_t>;

/// The turns of a meeting that the cycle counts.
std::vector<const model::Turn*> turns_in(const model::Meeting& meeting) {
  std::vector<const model::Turn*> out;
  for (const model::Item& item : *meeting.agenda) {
    for (const model::Turn& turn : *item.turns) {
      if (is_counted(turn)) {
        out.push_back(&turn);
      }
    }
  }
  return out;
}

/// Turns in the year of those who take part, those of the meeting itself included.
Counts counts_after(const model::Cell& cell, const model::Meeting& meeting,
                    const Rotation& before) {
  Counts out;
  for (const TurnStanding& standing : before.standings) {
    if (standing.in_round) {
      out[standing.member] = standing.turns.size();
    }
  }
  for (const model::Turn* turn : turns_in(meeting)) {
    const auto at = out.find(member_named(cell.roster, turn->member));
    if (at != out.end()) {
      ++at->second;
    }
  }
  return out;
}

i18n::Message too_soon(const model::Member& member, const std::vector<base::Date>& turns) {
  const base::Date last = turns.back();
  return turns.size() == 1 ? say(CheckMsg::turn_too_soon, *member.name, last)
                           : say(CheckMsg::turn_again_too_soon, *member.name, turns.size(), last);
}

void check_turns_of(const model::Cell& cell, const TurnHistory& history,
                    const model::MeetingRecord& record, std::string_view id,
                    diag::Diagnostics& out) {
  const model::Meeting& meeting = record.meeting;
  const base::Month period = month_of(record);
  const Rotation before = rotation_at(cell, history, {*meeting.date, period});
  const Counts after = counts_after(cell, meeting, before);
  std::map<const model::Member*, std::vector<base::Date>> had;
  for (const TurnStanding& standing : before.standings) {
    had[standing.member] = standing.turns;
  }
  for (const model::Turn* turn : turns_in(meeting)) {
    const model::Member* member = member_named(cell.roster, turn->member);
    if (!after.contains(member)) {
      continue;
    }
    std::vector<base::Date>& turns = had[member];
    const bool someone_waits =
        std::ranges::any_of(after, [&](const auto& entry) { return entry.second < turns.size(); });
    if (someone_waits) {
      out.push_back(diag::warning(id, turn->member.at, too_soon(*member, turns),
                                  say(CheckMsg::turn_too_soon_hint)));
    }
    turns.push_back(*meeting.date);
  }
}

}  // namespace

void check_turn_order(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  const TurnHistory history = turn_history(context.cell);
  for (const MeetingRecord& record : context.cell.meetings) {
    const model::Meeting& meeting = record.meeting;
    if (meeting.state == model::MeetingState::held && meeting.date.is_said() &&
        !turns_in(meeting).empty() && knows_standings(context.cell.roster) &&
        knows_turns(context.cell, static_cast<int>(month_of(record).year()))) {
      check_turns_of(context.cell, history, record, id, out);
    }
  }
}

}  // namespace chibo::rules
