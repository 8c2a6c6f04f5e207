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

/// The id of a task, promise or request, with the file that gives it.
struct GivenId {
  const model::Told<model::Code>* code = nullptr;
  const std::string* path = nullptr;
};

std::vector<GivenId> task_ids(const model::Cell& cell) {
  std::vector<GivenId> out;
  for (const MeetingRecord& record : cell.meetings) {
    for (const model::Task& task : *record.meeting.tasks) {
      out.push_back({&task.id, &record.path});
    }
    for (const model::Item& item : *record.meeting.agenda) {
      for (const model::Turn& turn : *item.turns) {
        for (const model::Promise& promise : *turn.promises) {
          out.push_back({&promise.id, &record.path});
        }
      }
    }
  }
  for (const model::PaperRecord& record : cell.papers) {
    for (const model::Request& request : *record.paper.requests) {
      out.push_back({&request.id, &record.path});
    }
  }
  std::erase_if(out, [](const GivenId& given) { return !given.code->is_said(); });
  return out;
}

}  // namespace

void check_task_ids(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  std::map<std::string, const std::string*> seen;
  for (const auto& [code, path] : task_ids(context.cell)) {
    const auto [at, fresh] = seen.emplace((*code)->text, path);
    if (!fresh) {
      out.push_back(diag::error(id, code->at, say(Msg::task_id_twice, (*code)->text, *at->second),
                                say(Msg::task_id_twice_hint)));
    }
  }
}

void check_task_results(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
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
      out.push_back(
          diag::error(id, result.id.at, say(Msg::result_of_nothing, result.id->text),
                      near ? say(Msg::did_you_mean, *near) : say(Msg::result_of_nothing_hint)));
    }
  }
}

namespace {

using Counts = std::map<const model::Member*, std::size_t>;

std::vector<const model::Turn*> turns_in(const model::Meeting& meeting) {
  std::vector<const model::Turn*> out;
  for (const model::Item& item : *meeting.agenda) {
    for (const model::Turn& turn : *item.turns) {
      out.push_back(&turn);
    }
  }
  return out;
}

/// Turns in the year of those who take part, those of the meeting itself included.
Counts counts_after(const model::Cell& cell, const model::Meeting& meeting,
                    const Rotation& before) {
  Counts out;
  for (const TurnStanding& standing : before.standings) {
    if (standing_on(*standing.member, *meeting.date) == model::Standing::active) {
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
  const std::string last = base::slashed(turns.back());
  return turns.size() == 1 ? say(Msg::turn_too_soon, *member.name, last)
                           : say(Msg::turn_again_too_soon, *member.name, turns.size(), last);
}

void check_turns_of(const model::Cell& cell, const model::Meeting& meeting, std::string_view id,
                    diag::Diagnostics& out) {
  const Rotation before = rotation_on(cell, *meeting.date);
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
                                  say(Msg::turn_too_soon_hint)));
    }
    turns.push_back(*meeting.date);
  }
}

}  // namespace

void check_turn_order(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for (const MeetingRecord& record : context.cell.meetings) {
    const model::Meeting& meeting = record.meeting;
    if (meeting.state == model::MeetingState::held && meeting.date.is_said()) {
      check_turns_of(context.cell, meeting, id, out);
    }
  }
}

}  // namespace chibo::rules
