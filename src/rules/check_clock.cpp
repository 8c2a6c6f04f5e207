#include "base/date.hpp"
#include "i18n/message_check.hpp"
#include "rules/checks.hpp"
#include "rules/people.hpp"
#include "rules/schedule.hpp"
#include "rules/votes.hpp"

#include <algorithm>
#include <map>

namespace chibo::rules {

using i18n::CheckMsg;
using i18n::say;
using model::Meeting;
using model::Passage;

namespace {

/// What happened at a meeting did so between opening and closing.
void look_at_time(const Meeting& meeting, const model::Told<base::Time>& at, std::string_view id,
                  diag::Diagnostics& out) {
  const bool too_early = at.is_said() && meeting.start.is_said() && *at < *meeting.start;
  const bool too_late = at.is_said() && meeting.end.is_said() && *at > *meeting.end;
  if (too_early || too_late) {
    out.push_back(
        diag::warning(id, at.at,
                      say(too_early ? CheckMsg::before_start : CheckMsg::after_end, base::iso(*at),
                          base::iso(too_early ? *meeting.start : *meeting.end)),
                      say(CheckMsg::look_at_times)));
  }
}

/// A coming or a going of one person.
struct Step {
  const Passage* passage = nullptr;
  bool arrives = false;
};

std::map<std::string, std::vector<Step>> steps_of(const Meeting& meeting) {
  std::map<std::string, std::vector<Step>> out;
  for (const bool arrives : {true, false}) {
    for (const Passage& passage : *(arrives ? meeting.late : meeting.left_early)) {
      if (passage.member.is_said() && passage.at_time.is_said()) {
        out[passage.member->text].push_back({&passage, arrives});
      }
    }
  }
  return out;
}

/// Nobody comes twice without leaving, nor leaves twice without coming back: who was in the room
/// for a vote could not be told.
void look_at_order(const model::Cell& cell, const Meeting& meeting, std::string_view id,
                   diag::Diagnostics& out) {
  for (auto& [who, steps] : steps_of(meeting)) {
    std::ranges::stable_sort(steps, {}, [](const Step& step) { return *step.passage->at_time; });
    for (std::size_t i = 1; i < steps.size(); ++i) {
      const Step& before = steps[i - 1];
      const Step& step = steps[i];
      if (before.arrives == step.arrives) {
        out.push_back(
            diag::error(id, step.passage->at_time.at,
                        say(step.arrives ? CheckMsg::late_twice : CheckMsg::left_twice,
                            shown_name(cell, meeting, step.passage->member),
                            base::iso(*before.passage->at_time), base::iso(*step.passage->at_time)),
                        say(CheckMsg::passage_twice_hint)));
      }
    }
  }
}

/// Whether every part of the meeting ends after it begins.
bool check_stretches(const Meeting& meeting, std::string_view id, diag::Diagnostics& out) {
  const std::size_t before = out.size();
  for (const Stretch& stretch : stretches_of(meeting).value_or(std::vector<Stretch>())) {
    if (stretch.end <= stretch.start) {
      out.push_back(diag::error(
          id, stretch.end_at,
          say(CheckMsg::ends_before_start, base::iso(stretch.end), base::iso(stretch.start)),
          say(CheckMsg::ends_before_start_hint)));
    }
  }
  return out.size() == before;
}

}  // namespace

void check_clock(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for (const model::MeetingRecord& record : context.cell.meetings) {
    const Meeting& meeting = record.meeting;
    if (!check_stretches(meeting, id, out) || lasts_days(meeting)) {
      continue;
    }
    for (const auto* passages : {&meeting.late, &meeting.left_early}) {
      for (const Passage& passage : **passages) {
        look_at_time(meeting, passage.at_time, id, out);
      }
    }
    for (const ItemVote& one : votes_of(meeting)) {
      look_at_time(meeting, one.vote->at_time, id, out);
    }
    look_at_order(context.cell, meeting, id, out);
  }
}

}  // namespace chibo::rules
