#include "rules/month_papers.hpp"

#include "records/words.hpp"
#include "rules/resolutions.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace chibo::rules {

using model::Meeting;
using model::MeetingKind;
using model::MeetingRecord;

bool goes_up(const MeetingRecord& record) {
  const Meeting& meeting = record.meeting;
  return meeting.state == model::MeetingState::held && meeting.date.is_said() &&
         meeting.kind.is_said() && meeting.kind != MeetingKind::committee &&
         meeting.kind != MeetingKind::group;
}

std::vector<const MeetingRecord*> meetings_to_send(const model::Cell& cell, base::Month period) {
  std::vector<const MeetingRecord*> out;
  for (const MeetingRecord& record : cell.meetings) {
    if (goes_up(record) && record.meeting.period == period) {
      out.push_back(&record);
    }
  }
  std::ranges::stable_sort(out, {}, [](const MeetingRecord* r) { return *r->meeting.date; });
  return out;
}

const MeetingRecord* newest_to_send(const model::Cell& cell) {
  const MeetingRecord* newest = nullptr;
  for (const MeetingRecord& record : cell.meetings) {
    if (goes_up(record) && (newest == nullptr || *newest->meeting.date <= *record.meeting.date)) {
      newest = &record;
    }
  }
  if (newest == nullptr || !newest->meeting.period.is_said()) {
    return newest;
  }
  for (const MeetingRecord* record : meetings_to_send(cell, *newest->meeting.period)) {
    if (record->meeting.kind == MeetingKind::regular) {
      return record;
    }
  }
  return newest;
}

const model::Told<Date>* first_sent_up(const Meeting& meeting) {
  const model::Told<Date>* first =
      meeting.approval->sent_up.is_said() ? &meeting.approval->sent_up : nullptr;
  for (const model::Sending& sending : *meeting.sendings) {
    if (sending.sent.is_said() && (first == nullptr || *sending.sent < **first)) {
      first = &sending.sent;
    }
  }
  return first;
}

Way way_of(const model::Cell& cell, const Meeting& meeting, Date today) {
  Way out;
  for (const model::Sending& sending : *meeting.sendings) {
    if (sending.sent.is_said()) {
      out.last = &sending;
    }
  }
  if (const model::Told<Date>* first = first_sent_up(meeting)) {
    out.first_sent = **first;
  }
  if (!meeting.date.is_said()) {
    return out;
  }
  out.rule = rule_on(cell, "hop.bao-cao-sau", *meeting.date);
  const auto days = out.rule ? count_value(*out.rule) : std::nullopt;
  if (days) {
    out.due = base::add_days(*meeting.date, *days);
    out.days_late = std::max(0, base::days_between(*out.due, out.first_sent.value_or(today)));
  }
  return out;
}

std::vector<std::string> papers_of(const Meeting& meeting) {
  std::vector<std::string> out = {"Biên bản"};
  if (meeting.resolution.is_said()) {
    const model::ResolutionKind kind =
        meeting.resolution->kind.value_or(model::ResolutionKind::resolution);
    const auto number = meeting.resolution->number.is_said()
                            ? std::optional(*meeting.resolution->number)
                            : std::nullopt;
    out.push_back(text::capital(records::word(kind)) + " số " + number_in_full(kind, number));
  }
  out.emplace_back("Danh sách đảng viên dự họp");
  return out;
}

}  // namespace chibo::rules
