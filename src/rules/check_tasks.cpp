#include "base/date.hpp"
#include "rules/attendance.hpp"
#include "rules/checks.hpp"
#include "rules/rotation.hpp"
#include "text/suggest.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace chibo::rules {

using i18n::Msg;
using i18n::say;
using model::MeetingRecord;

namespace {

/// Every id of a task or promise with the place where it is given.
std::vector<std::pair<const model::Told<model::Code>*, const MeetingRecord*>> task_ids(
    const model::Cell& cell) {
  std::vector<std::pair<const model::Told<model::Code>*, const MeetingRecord*>> out;
  for (const MeetingRecord& record : cell.meetings) {
    for (const model::Task& task : *record.meeting.tasks) {
      out.emplace_back(&task.id, &record);
    }
    for (const model::Item& item : *record.meeting.agenda) {
      for (const model::Turn& turn : *item.turns) {
        for (const model::Promise& promise : *turn.promises) {
          out.emplace_back(&promise.id, &record);
        }
      }
    }
  }
  std::erase_if(out, [](const auto& entry) { return !entry.first->is_said(); });
  return out;
}

}  // namespace

void check_task_ids(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  std::map<std::string, const MeetingRecord*> seen;
  for (const auto& [code, record] : task_ids(context.cell)) {
    const auto [at, fresh] = seen.emplace((*code)->text, record);
    if (!fresh) {
      out.push_back(diag::error(id, code->at,
                                say(Msg::task_id_twice, (*code)->text, at->second->path),
                                say(Msg::task_id_twice_hint)));
    }
  }
}

void check_task_results(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  std::vector<std::string_view> known;
  for (const auto& [code, record] : task_ids(context.cell)) {
    known.push_back((*code)->text);
  }
  for (const MeetingRecord& record : context.cell.meetings) {
    for (const model::TaskResult& result : *record.meeting.task_results) {
      if (!result.id.is_said() || std::ranges::find(known, result.id->text) != known.end()) {
        continue;
      }
      const auto near = text::nearest(result.id->text, known);
      out.push_back(
          diag::error(id, result.id.at, say(Msg::result_of_nothing, result.id->text),
                      near ? say(Msg::did_you_mean, *near) : say(Msg::result_of_nothing_hint)));
    }
  }
}

void check_turn_order(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for (const MeetingRecord& record : context.cell.meetings) {
    const model::Meeting& meeting = record.meeting;
    if (meeting.state != model::MeetingState::held || !meeting.date.is_said()) {
      continue;
    }
    const Rotation before = rotation_on(context.cell, *meeting.date);
    for (const model::Item& item : *meeting.agenda) {
      for (const model::Turn& turn : *item.turns) {
        const model::Member* member = member_named(context.cell.roster, turn.member);
        const auto standing = std::ranges::find(before.standings, member, &TurnStanding::member);
        if (member != nullptr && standing != before.standings.end() &&
            standing->reason == TurnReason::had_turn) {
          out.push_back(diag::warning(
              id, turn.member.at,
              say(Msg::turn_too_soon, *member->name, base::slashed(standing->turns.back())),
              say(Msg::turn_too_soon_hint)));
        }
      }
    }
  }
}

}  // namespace chibo::rules
