#include "base/date.hpp"
#include "i18n/message_check.hpp"
#include "rules/checks.hpp"
#include "rules/people.hpp"
#include "rules/schedule.hpp"
#include "rules/votes.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace chibo::rules {

using i18n::CheckMsg;
using i18n::say;
using model::Meeting;
using model::Passage;

namespace {

/// A time told at a meeting, with its day where one is told beside it.
struct ToldTime {
  const model::Told<base::Time>& at_time;
  const model::Told<base::Date>& day;
};

/// When the meeting sat on a day: from its first opening to its last closing that day.
struct Sitting {
  std::optional<base::Time> start;
  std::optional<base::Time> end;
};

Sitting sitting_on(const Meeting& meeting, Date day) {
  Sitting out;
  if (!lasts_days(meeting)) {
    out.start = meeting.start.said();
    out.end = meeting.end.said();
    return out;
  }
  for (const Stretch& stretch : stretches_of(meeting)) {
    if (stretch.day == day) {
      out.start = out.start.value_or(stretch.start);
      out.end = stretch.end;
    }
  }
  return out;
}

std::string listed(const std::vector<Date>& days) {
  std::string out;
  for (const Date day : days) {
    out += (out.empty() ? "" : ", ") + base::slashed(day);
  }
  return out;
}

/// The day of a time, one of the meeting's; the warning where it is none of them, or where two days
/// could be meant.
std::optional<Date> look_at_day(const Meeting& meeting, const ToldTime& told, std::string_view id,
                                diag::Diagnostics& out) {
  const auto day = day_of_time(meeting, told.day, told.at_time);
  if (told.day.is_said()) {
    const std::vector<Date> days = days_of(meeting);
    if (std::ranges::find(days, *told.day) == days.end()) {
      out.push_back(diag::warning(id, told.day.at,
                                  say(CheckMsg::not_a_day_of_meeting, *told.day, listed(days)),
                                  say(CheckMsg::look_at_days)));
      return std::nullopt;
    }
  } else if (!day && told.day.is_blank() && lasts_days(meeting)) {
    out.push_back(
        diag::warning(id, told.at_time.at,
                      say(CheckMsg::which_day, base::iso(*told.at_time), listed(days_of(meeting))),
                      say(CheckMsg::which_day_hint)));
  }
  return day;
}

/// What happened at a meeting did so between opening and closing.
void look_at_time(const Meeting& meeting, const ToldTime& told, std::string_view id,
                  diag::Diagnostics& out) {
  if (!told.at_time.is_said() || !meeting.date.is_said()) {
    return;
  }
  const auto day = look_at_day(meeting, told, id, out);
  if (!day) {
    return;
  }
  const base::Time at = *told.at_time;
  const Sitting sitting = sitting_on(meeting, *day);
  const bool too_early = sitting.start && at < *sitting.start;
  const bool too_late = sitting.end && at > *sitting.end;
  if (too_early || too_late) {
    out.push_back(
        diag::warning(id, told.at_time.at,
                      say(too_early ? CheckMsg::before_start : CheckMsg::after_end, base::iso(at),
                          base::iso(too_early ? *sitting.start : *sitting.end)),
                      say(CheckMsg::look_at_times)));
  }
}

/// A coming or a going of one person.
struct Step {
  const Passage* passage = nullptr;
  bool arrives = false;
};

/// The comings and goings of everyone, day by day.
std::map<std::pair<std::string, Date>, std::vector<Step>> steps_of(const Meeting& meeting) {
  std::map<std::pair<std::string, Date>, std::vector<Step>> out;
  for (const bool arrives : {true, false}) {
    for (const Passage& passage : *(arrives ? meeting.late : meeting.left_early)) {
      const auto day = day_of_time(meeting, passage.day, passage.at_time);
      if (passage.member.is_said() && passage.at_time.is_said() && day) {
        out[{passage.member->text, *day}].push_back({&passage, arrives});
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
  for (const Stretch& stretch : stretches_of(meeting)) {
    if (stretch.end && *stretch.end <= stretch.start) {
      out.push_back(diag::error(
          id, stretch.end_at,
          say(CheckMsg::ends_before_start, base::iso(*stretch.end), base::iso(stretch.start)),
          say(CheckMsg::ends_before_start_hint)));
    }
  }
  return out.size() == before;
}

}  // namespace

void check_clock(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for (const model::MeetingRecord& record : context.cell.meetings) {
    const Meeting& meeting = record.meeting;
    if (!check_stretches(meeting, id, out)) {
      continue;
    }
    for (const auto* passages : {&meeting.late, &meeting.left_early}) {
      for (const Passage& passage : **passages) {
        look_at_time(meeting, {passage.at_time, passage.day}, id, out);
      }
    }
    for (const model::Duty& duty : *meeting.duties) {
      look_at_time(meeting, {duty.from, duty.day}, id, out);
    }
    for (const ItemVote& one : votes_of(meeting)) {
      look_at_time(meeting, {one.vote->at_time, one.vote->day}, id, out);
    }
    look_at_order(context.cell, meeting, id, out);
  }
}

}  // namespace chibo::rules
