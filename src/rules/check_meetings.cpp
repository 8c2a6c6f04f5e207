#include "base/date.hpp"
#include "i18n/message_check.hpp"
#include "records/words.hpp"
#include "rules/checks.hpp"
#include "rules/meeting_names.hpp"
#include "rules/meeting_state.hpp"
#include "rules/rulebook.hpp"
#include "rules/schedule.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

namespace chibo::rules {

using i18n::CheckMsg;
using i18n::say;
using model::Meeting;
using model::MeetingKind;
using model::MeetingRecord;
using model::MeetingState;

void check_file_names(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for (const MeetingRecord& record : context.cell.meetings) {
    const Meeting& meeting = record.meeting;
    const auto name = parse_meeting_name(record.stem);
    if (!name) {
      out.push_back(diag::error(id, {meeting.at.file}, say(CheckMsg::file_name_odd, record.stem),
                                say(CheckMsg::file_name_odd_hint)));
      continue;
    }
    if (meeting.date.is_said() && *meeting.date != name->date) {
      out.push_back(diag::error(id, meeting.date.at,
                                say(CheckMsg::file_name_date, *meeting.date, name->date),
                                say(CheckMsg::file_name_hint)));
    }
    if (meeting.kind.is_said() && *meeting.kind != name->kind) {
      out.push_back(diag::error(
          id, meeting.kind.at,
          say(CheckMsg::file_name_kind, records::word(*meeting.kind), records::word(name->kind)),
          say(CheckMsg::file_name_hint)));
    }
    if (meeting.kind.is_unknown()) {
      out.push_back(diag::warning(id, meeting.kind.at,
                                  say(CheckMsg::kind_unknown, records::word(name->kind)),
                                  say(CheckMsg::unknown_by_name_hint)));
    }
    if (meeting.period.is_unknown()) {
      out.push_back(diag::warning(id, meeting.period.at,
                                  say(CheckMsg::period_unknown, base::iso(name->period)),
                                  say(CheckMsg::unknown_by_name_hint)));
    }
    if (meeting.period.is_said() && *meeting.period != name->period) {
      out.push_back(diag::error(
          id, meeting.period.at,
          say(CheckMsg::file_name_period, base::iso(*meeting.period), base::iso(name->period)),
          say(CheckMsg::file_name_period_hint, base::iso(*meeting.period))));
    }
  }
}

namespace {

i18n::Message outside(const Meeting& meeting, DayWindow window, const Rule& rule) {
  const base::Date date = *meeting.date;
  if (base::month_of(*meeting.date) != *meeting.period) {
    return say(CheckMsg::outside_month, base::iso(*meeting.period), date, window.first, window.last,
               citation(rule));
  }
  return say(CheckMsg::outside_window, date, window.first, window.last, citation(rule));
}

}  // namespace

void check_meeting_window(const CheckContext& context, std::string_view id,
                          diag::Diagnostics& out) {
  for (const MeetingRecord& record : context.cell.meetings) {
    const Meeting& meeting = record.meeting;
    if (meeting.state != MeetingState::held || meeting.kind != MeetingKind::regular) {
      continue;
    }
    const Timeliness timeliness = timeliness_of(context.cell, meeting);
    if (timeliness.on_time == false && timeliness.window) {
      out.push_back(diag::warning(
          id, meeting.date.at, outside(meeting, *timeliness.window, *timeliness.rule),
          say(CheckMsg::outside_window_hint, static_cast<int>(meeting.date->year()))));
    }
  }
}

namespace {

/// The session of a meeting (R21): its minutes are unknown as long as those of the meeting held
/// together with it are.
struct Session {
  bool is_shared = false;
  std::optional<int> minutes;
};

/// The meeting held together with one: the one it links, else one that links it; null for none that
/// is on record.
const MeetingRecord* companion_of(const model::Cell& cell, const MeetingRecord& record) {
  if (record.meeting.held_with.is_said()) {
    return find_meeting(cell, record.meeting.held_with->stem);
  }
  const auto at = std::ranges::find_if(cell.meetings, [&](const MeetingRecord& other) {
    return other.meeting.held_with.is_said() && other.meeting.held_with->stem == record.stem &&
           !is_off(other.meeting);
  });
  return at == cell.meetings.end() ? nullptr : &*at;
}

Session session_of(const model::Cell& cell, const MeetingRecord& record) {
  const Meeting& meeting = record.meeting;
  const MeetingRecord* other = companion_of(cell, record);
  if (other == nullptr) {
    const bool is_shared = meeting.held_with.is_said();
    return {is_shared, is_shared ? std::nullopt : duration_of(meeting)};
  }
  const bool another_day = other->meeting.date.is_said() && other->meeting.date != meeting.date;
  if (is_off(other->meeting) || another_day) {
    return {false, duration_of(meeting)};
  }
  const bool same_day = other->meeting.date.is_said() && meeting.date.is_said();
  return {true, same_day ? duration_of(meeting, other->meeting) : std::nullopt};
}

}  // namespace

void check_duration(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for (const MeetingRecord& record : context.cell.meetings) {
    const Meeting& meeting = record.meeting;
    const Session session = session_of(context.cell, record);
    if (meeting.state != MeetingState::held || meeting.kind != MeetingKind::regular ||
        session.minutes.value_or(0) <= 0 || !meeting.date.is_said() || meeting.held_with.faulty) {
      continue;
    }
    const auto rule =
        rule_on(context.cell, session.is_shared ? "hop.thoi-luong.ket-hop" : "hop.thoi-luong",
                *meeting.date);
    const auto least = rule ? count_value(*rule) : std::nullopt;
    if (least && *session.minutes < *least) {
      out.push_back(diag::warning(
          id, meeting.end.at, say(CheckMsg::too_short, *session.minutes, *least, citation(*rule)),
          say(CheckMsg::too_short_hint)));
    }
  }
}

namespace {

/// The committee meeting that was to prepare a meeting, as far as it is on record: the linked one,
/// else one of the same period.
const MeetingRecord* committee_on_record(const model::Cell& cell, const Meeting& meeting) {
  if (meeting.committee_meeting.is_said()) {
    if (const MeetingRecord* linked = find_meeting(cell, meeting.committee_meeting->stem)) {
      return linked;
    }
  }
  const auto at = std::ranges::find_if(cell.meetings, [&](const MeetingRecord& record) {
    return record.meeting.kind == MeetingKind::committee && record.meeting.period == meeting.period;
  });
  return at == cell.meetings.end() ? nullptr : &*at;
}

i18n::Message committee_hint(const model::Cell& cell, const Meeting& meeting) {
  const MeetingRecord* committee = committee_on_record(cell, meeting);
  if (committee != nullptr && committee->meeting.state == MeetingState::planned) {
    return say(CheckMsg::committee_still_planned_hint, committee->path);
  }
  if (committee != nullptr && committee->meeting.state == MeetingState::held) {
    return say(CheckMsg::committee_held_later_hint, committee->path);
  }
  return say(CheckMsg::committee_not_first_hint, base::iso(*meeting.period));
}

}  // namespace

void check_committee_first(const CheckContext& context, std::string_view id,
                           diag::Diagnostics& out) {
  for (const MeetingRecord& record : context.cell.meetings) {
    const Meeting& meeting = record.meeting;
    if (meeting.state != MeetingState::held || meeting.kind != MeetingKind::regular ||
        !meeting.period.is_said()) {
      continue;
    }
    const CommitteeFirst first = committee_first(context.cell, meeting);
    if (first.required && !first.met) {
      out.push_back(diag::warning(id, meeting.date.at,
                                  say(CheckMsg::committee_not_first, citation(*first.rule)),
                                  committee_hint(context.cell, meeting)));
    }
  }
}

void check_state_and_date(const CheckContext& context, std::string_view id,
                          diag::Diagnostics& out) {
  for (const MeetingRecord& record : context.cell.meetings) {
    const Meeting& meeting = record.meeting;
    if (meeting.state.is_blank() || meeting.state.is_unknown()) {
      const bool has_key = meeting.state.at.file != diag::k_no_file;
      out.push_back(diag::warning(id, has_key ? meeting.state.at : meeting.at,
                                  say(CheckMsg::state_untold), say(CheckMsg::state_untold_hint)));
    }
    if (!meeting.date.is_said() || !meeting.state.is_said()) {
      continue;
    }
    if (meeting.state == MeetingState::held && *meeting.date > context.today) {
      out.push_back(diag::error(id, meeting.state.at,
                                say(CheckMsg::held_in_the_future, *meeting.date),
                                say(CheckMsg::held_in_the_future_hint)));
    }
    if (meeting.state == MeetingState::planned && *meeting.date < context.today) {
      out.push_back(diag::warning(id, meeting.state.at,
                                  say(CheckMsg::planned_in_the_past, *meeting.date),
                                  say(CheckMsg::planned_in_the_past_hint)));
    }
    const bool moved =
        meeting.state == MeetingState::postponed || meeting.state == MeetingState::not_held;
    if (moved && meeting.reason.is_blank()) {
      out.push_back(diag::warning(id, meeting.state.at,
                                  say(CheckMsg::no_reason, records::word(*meeting.state)),
                                  say(CheckMsg::no_reason_hint)));
    }
  }
}

void check_one_regular_a_period(const CheckContext& context, std::string_view id,
                                diag::Diagnostics& out) {
  std::map<base::Month, const MeetingRecord*> seen;
  for (const MeetingRecord& record : context.cell.meetings) {
    const Meeting& meeting = record.meeting;
    const bool counts =
        meeting.kind == MeetingKind::regular && meeting.period.is_said() &&
        (meeting.state == MeetingState::held || meeting.state == MeetingState::planned);
    if (!counts) {
      continue;
    }
    const auto [at, fresh] = seen.emplace(*meeting.period, &record);
    if (!fresh) {
      out.push_back(diag::error(id, meeting.period.at,
                                say(CheckMsg::two_regular, *meeting.period, at->second->path),
                                say(CheckMsg::two_regular_hint)));
    }
  }
}

namespace {

/// The links of a meeting to the others that it belongs with.
std::vector<const model::Told<model::Link>*> links_of(const Meeting& meeting) {
  std::vector<const model::Told<model::Link>*> out{&meeting.merged_into, &meeting.committee_meeting,
                                                   &meeting.held_with};
  for (const model::Told<model::Link>& link : *meeting.group_meetings) {
    out.push_back(&link);
  }
  return out;
}

}  // namespace

void check_links(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for (const MeetingRecord& record : context.cell.meetings) {
    const Meeting& meeting = record.meeting;
    for (const model::Told<model::Link>* link : links_of(meeting)) {
      if (link->is_said() && !may_be_recorded(context.cell, (*link)->stem)) {
        out.push_back(diag::error(id, link->at, say(CheckMsg::link_to_nothing, (*link)->stem),
                                  say(CheckMsg::link_to_nothing_hint)));
      }
    }
    const MeetingRecord* prepared =
        meeting.committee_meeting.is_said()
            ? find_meeting(context.cell, meeting.committee_meeting->stem)
            : nullptr;
    if (prepared != nullptr && prepared->meeting.kind.is_said() &&
        *prepared->meeting.kind != MeetingKind::committee) {
      out.push_back(diag::error(id, meeting.committee_meeting.at,
                                say(CheckMsg::link_not_committee, prepared->stem),
                                say(CheckMsg::link_to_nothing_hint)));
    }
  }
}

}  // namespace chibo::rules
