#include "views/minutes_lines.hpp"

#include "base/date.hpp"
#include "records/words.hpp"
#include "rules/attendance.hpp"
#include "rules/resolutions.hpp"
#include "text/unicode.hpp"
#include "views/label_lines.hpp"

#include <fmt/format.h>

namespace chibo::views {

using model::Cell;
using model::Meeting;
using model::Person;
using model::Told;
using render::List;

namespace {

std::string time_in_words(const Told<base::Time>& told) {
  return told.is_said() ? base::in_words(*told) : untold_in_words(told);
}

std::string names_in_words(const Cell& cell, const Meeting& meeting,
                           const model::ToldList<Told<Person>>& people) {
  std::string out;
  for (const Told<Person>& who : *people) {
    out += (out.empty() ? "" : ", ") + called_in_words(cell, meeting, who);
  }
  return out;
}

bool is_told(const model::ToldBase& told) {
  return told.is_said() || told.is_unknown();
}

/// "Sinh hoạt chuyên đề ngày 05/11/2026"; the name of the file where there is no such meeting.
std::string linked_meeting(const Cell& cell, const Told<model::Link>& link) {
  const model::MeetingRecord* record = link.is_said() ? find_meeting(cell, link->stem) : nullptr;
  if (record == nullptr || !record->meeting.kind.is_said() || !record->meeting.date.is_said()) {
    return link.is_said() ? link->stem : untold_in_words(link);
  }
  return titled(record->meeting) + " ngày " + base::slashed(*record->meeting.date);
}

/// Whether a record tells that a linked meeting was not held, or not yet.
bool is_known_unheld(const Cell& cell, const Told<model::Link>& link) {
  const model::MeetingRecord* record = link.is_said() ? find_meeting(cell, link->stem) : nullptr;
  return record != nullptr && record->meeting.state.is_said() &&
         *record->meeting.state != model::MeetingState::held;
}

std::string break_in_words(const Meeting& meeting, const model::Break& pause,
                           const Told<base::Date>& day) {
  Clauses out;
  std::string when = "từ " + moment_in_words(meeting, pause.from, day) + ", họp tiếp lúc " +
                     time_in_words(pause.resumed_at);
  if (pause.resumed_on.is_said()) {
    when += " " + base::in_words(*pause.resumed_on);
  }
  out.add(when);
  out.add("lý do: ", pause.reason);
  return out.text();
}

}  // namespace

List time_lines(const Meeting& meeting, const Cell& cell) {
  LabelLines out;
  if (is_told(meeting.moved_from)) {
    out.add("Ngày đã định trước khi dời", day_in_words(meeting.moved_from));
  }
  Told<base::Date> day;  // the first one needs no telling
  for (const model::Break& pause : *meeting.breaks) {
    out.add("Tạm nghỉ", break_in_words(meeting, pause, day));
    day = pause.resumed_on.is_said() ? pause.resumed_on : day;
  }
  if (is_told(meeting.invited)) {
    out.add("Thông báo mời họp", day_in_words(meeting.invited));
  }
  if (is_told(meeting.committee_meeting) && !is_known_unheld(cell, meeting.committee_meeting)) {
    out.add("Chuẩn bị", linked_meeting(cell, meeting.committee_meeting));
  }
  if (is_told(meeting.held_with)) {
    out.add("Họp cùng buổi", linked_meeting(cell, meeting.held_with) + " (có biên bản riêng)");
  }
  for (const Told<model::Link>& link : *meeting.group_meetings) {
    out.add("Gồm cuộc họp", linked_meeting(cell, link));
  }
  return out.take();
}

namespace {

std::string headcount_in_words(const model::Headcount& told) {
  Clauses out;
  const auto add = [&](std::string_view what, const Told<model::Quantity>& quantity) {
    if (is_told(quantity)) {
      out.add(std::string(what) + quantity_in_words(quantity));
    }
  };
  add("phải dự ", told.total);
  add("có mặt ", told.present);
  add("vắng có lý do ", told.excused);
  add("vắng không lý do ", told.unexcused);
  out.add("theo ", told.source);
  return out.text();
}

std::string leave_in_words(const Cell& cell, const Meeting& meeting,
                           const model::LeaveRequest& leave) {
  std::string out = called_in_words(cell, meeting, leave.member);
  if (is_told(leave.asked_on)) {
    out += " xin " + day_in_words(leave.asked_on);
  }
  if (is_told(leave.asked_of)) {
    out += ", với " + called_in_words(cell, meeting, leave.asked_of);
  }
  Clauses more;
  more.add(out);
  more.add("lý do: ", leave.reason);
  if (leave.accepted.is_said()) {
    more.add(leave.accepted->yes ? "được đồng ý" : "không được đồng ý");
  }
  return more.text();
}

}  // namespace

List attendance_lines(const Cell& cell, const Meeting& meeting) {
  LabelLines out;
  out.add_told("Điểm danh bằng", meeting.roll_call_by);
  if (meeting.headcount.is_said()) {
    if (const std::string numbers = headcount_in_words(*meeting.headcount); !numbers.empty()) {
      out.add("Số liệu được báo", numbers);
    }
  }
  if (!meeting.online->empty()) {
    out.add("Dự trực tuyến", names_in_words(cell, meeting, meeting.online));
  }
  for (const model::LeaveRequest& leave : *meeting.leave_requests) {
    out.add("Xin vắng", leave_in_words(cell, meeting, leave));
  }
  return out.take();
}

List duty_lines(const Cell& cell, const Meeting& meeting) {
  LabelLines out;
  for (const model::Duty& duty : *meeting.duties) {
    Clauses words;
    words.add(called_in_words(cell, meeting, duty.member));
    if (is_told(duty.from) || is_told(duty.day)) {
      words.add("từ " + moment_in_words(meeting, duty.from, duty.day));
    }
    words.add("lý do: ", duty.reason);
    out.add(text::capital(phrase_of(duty.work)), words.text());
  }
  return out.take();
}

List theme_lines(const Cell& cell, const Meeting& meeting) {
  LabelLines out;
  const model::Theme& theme = *meeting.theme;
  if (theme.group.is_said() && *theme.group != model::ThemeGroup::other) {
    out.add("Nhóm chuyên đề", records::word(*theme.group));
  }
  if (is_told(theme.drafter)) {
    out.add("Người chuẩn bị chuyên đề", called_in_words(cell, meeting, theme.drafter));
  }
  if (is_told(theme.approved)) {
    out.add("Duyệt chuyên đề", day_in_words(theme.approved));
  }
  if (is_told(theme.introduced_by)) {
    out.add("Báo cáo đề dẫn", called_in_words(cell, meeting, theme.introduced_by));
  }
  for (const model::Contribution& paper : *theme.contributions) {
    Clauses words;
    words.add(called_in_words(cell, meeting, paper.speaker));
    words.add("", paper.title);
    out.add("Tham luận", words.text());
  }
  return out.take();
}

List item_lines(const Cell& cell, const Meeting& meeting, const model::Item& item) {
  LabelLines out;
  out.add_told("Không tiến hành", item.dropped);
  if (is_told(item.preparer)) {
    out.add("Người chuẩn bị", called_in_words(cell, meeting, item.preparer));
  }
  return out.take();
}

List vote_lines(const model::Vote& vote) {
  LabelLines out;
  Clauses printed;
  if (const auto total = rules::told_count(vote.printed_total)) {
    printed.add(fmt::format("tổng số {}", *total));
  }
  printed.add("tỷ lệ ", vote.printed_share);
  if (!printed.text().empty()) {
    out.add("Giấy tờ ghi", printed.text());
  }
  out.add_told("Kết quả này bị hủy", vote.annulled);
  return out.take();
}

List resolution_lines(const Meeting& meeting) {
  LabelLines out;
  if (!meeting.resolution.is_said()) {
    return {};
  }
  const model::Resolution& told = *meeting.resolution;
  const auto kind = told.kind.value_or(model::ResolutionKind::resolution);
  const std::string word(records::word(kind));
  std::string words =
      text::capital(word) + " số " + rules::number_in_full(kind, rules::told_count(told.number));
  if (told.date.is_said()) {
    words += ", " + base::in_words(*told.date);
  }
  Clauses out_words;
  out_words.add(words);
  out_words.add("", told.subject);
  out.add("Văn bản ban hành", out_words.text());
  return out.take();
}

}  // namespace chibo::views
