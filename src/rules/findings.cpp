#include "rules/findings.hpp"

#include "text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace chibo::rules {

using model::Finding;
using model::FollowUp;
using model::TaskState;

namespace {

/// The rows that were known on a day, the oldest first.
std::vector<const FollowUp*> rows_until(const Finding& finding, Date day) {
  struct Dated {
    Date day;
    const FollowUp* row;
  };
  std::vector<Dated> dated;
  Date before{};
  for (const FollowUp& row : *finding.follow_ups) {
    before = row.date.value_or(before);
    if (!row.date.is_said() || *row.date <= day) {
      dated.push_back({before, &row});
    }
  }
  std::ranges::stable_sort(dated, {}, &Dated::day);
  std::vector<const FollowUp*> out;
  std::ranges::transform(dated, std::back_inserter(out), &Dated::row);
  return out;
}

void hear(const FollowUp& row, FindingStanding& out) {
  if (row.new_due.is_said()) {
    out.due = *row.new_due;
    out.due_told = row.date.said();
  }
  if (!row.state.is_said()) {
    return;
  }
  const bool was_done = out.is_done();
  out.state = *row.state;
  out.state_told = row.date.said();
  if (!out.is_done()) {
    out.told_done.reset();
    out.mended.reset();
  } else if (!was_done) {
    out.told_done = row.date.is_said() ? row.date.said() : row.finished.said();
    out.mended = row.finished.is_said() ? row.finished.said() : row.date.said();
  }
}

/// Whether a row may tell another state, deadline or order than what was understood of it. One that
/// merely lacks its day is as old as the row before it.
bool is_unclear(const FollowUp& row) {
  const bool is_day_wrong = row.date.faulty && row.date.at != diag::Span{};
  return row.state.faulty || row.new_due.faulty || is_day_wrong;
}

bool has_faulty_value(const FollowUp& row) {
  return row.date.faulty || row.finished.faulty || row.words.faulty || row.meeting.faulty;
}

/// Deadline and follow-up; a fault of the list that no value of its rows explains may be any of
/// them, such as a key nobody knows.
bool has_unclear_part(const Finding& finding) {
  const auto& rows = finding.follow_ups;
  return finding.due.faulty || std::ranges::any_of(*rows, is_unclear) ||
         (rows.faulty && std::ranges::none_of(*rows, has_faulty_value));
}

FollowUp row_of(const model::TaskResult& result, const model::MeetingRecord& record) {
  FollowUp out;
  out.date = *record.meeting.date;
  out.meeting = model::Link{record.stem};
  out.words = result.content;
  if (tells_done(result)) {
    out.state = TaskState::done;
  } else if (result.state.is_said()) {
    out.state = *result.state;
  }
  if (result.finished.is_said() && *result.finished < *out.date) {
    out.finished = *result.finished;
  }
  return out;
}

/// The number behind "2026-kt-"; nothing of other ids.
std::optional<int> number_in(std::string_view id, std::string_view lead) {
  int out = 0;
  if (!id.starts_with(lead)) {
    return std::nullopt;
  }
  const std::string_view digits = id.substr(lead.size());
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
  constexpr int k_most = 99999;  // what is above is somebody's own way of numbering
  const bool is_number =
      error == std::errc() && end == digits.data() + digits.size() && out <= k_most;
  return is_number ? std::optional(out) : std::nullopt;
}

}  // namespace

std::vector<TrackedFinding> findings_in(const model::CommitteeBooks& books) {
  std::vector<TrackedFinding> out;
  for (const model::FindingRecord& record : books.findings) {
    const auto& conclusions = *record.book.conclusions;
    for (std::size_t i = 0; i < conclusions.size(); ++i) {
      const auto& findings = *conclusions[i].findings;
      for (std::size_t j = 0; j < findings.size(); ++j) {
        out.push_back({&record, &conclusions[i], &findings[j], i, j});
      }
    }
  }
  return out;
}

std::vector<TrackedFinding> findings_until(const model::CommitteeBooks& books, Date day) {
  std::vector<TrackedFinding> out = findings_in(books);
  std::erase_if(out, [&](const TrackedFinding& one) {
    return one.conclusion->date.is_said() && *one.conclusion->date > day;
  });
  return out;
}

std::string next_finding_id(const model::CommitteeBooks& books, int year) {
  const std::string lead = fmt::format("{}-kt-", year);
  int highest = 0;
  for (const TrackedFinding& one : findings_in(books)) {
    highest = std::max(highest, number_in(one.id(), lead).value_or(0));
  }
  return fmt::format("{}{:02}", lead, highest + 1);
}

bool has_lost_rows(const model::FindingBook& book) {
  const auto is_lost = [](const auto& list) { return list.faulty && !list.is_said(); };
  return is_lost(book.conclusions) ||
         std::ranges::any_of(*book.conclusions, [&](const model::InspectionConclusion& one) {
           return one.date.faulty || is_lost(one.findings);
         });
}

bool is_same_conclusion(const model::InspectionConclusion& one,
                        const model::InspectionConclusion& other) {
  return one.number.is_said() && other.number.is_said() && one.cell.is_said() &&
         one.cell == other.cell && text::match_key(*one.number) == text::match_key(*other.number);
}

std::optional<bool> FindingStanding::in_time() const {
  return mended && due ? std::optional(*mended <= *due) : std::nullopt;
}

FindingStanding standing_of(const Finding& finding, Date day) {
  FindingStanding out;
  out.due = finding.due.said();
  for (const FollowUp* row : rows_until(finding, day)) {
    hear(*row, out);
  }
  out.is_unclear = has_unclear_part(finding);
  out.is_overdue = !out.is_unclear && !out.is_done() && out.due && *out.due < day;
  return out;
}

const TrackedTask* task_of_finding(const model::Cell& cell, const std::vector<TrackedTask>& tasks,
                                   std::string_view id) {
  if (const TrackedTask* task = find_task(tasks, id)) {
    return task;
  }
  for (const model::PaperRecord& paper : cell.papers) {
    for (const model::Request& request : *paper.paper.requests) {
      if (!request.id.is_said() || request.id->text != id || !request.title.is_said()) {
        continue;
      }
      const auto at = std::ranges::find_if(tasks, [&](const TrackedTask& task) {
        return task.task != nullptr && task.task->source.is_said() &&
               task.task->source->stem == paper.stem &&
               text::match_key(task.title()) == text::match_key(*request.title);
      });
      return at == tasks.end() ? nullptr : &*at;
    }
  }
  return nullptr;
}

std::vector<FollowUp> follow_ups_of(const model::Cell& cell, std::string_view task, Date day) {
  std::vector<FollowUp> out;
  for (const model::MeetingRecord& record : cell.meetings) {
    const model::Meeting& meeting = record.meeting;
    if (meeting.state != model::MeetingState::held || !meeting.date.is_said() ||
        *meeting.date > day) {
      continue;
    }
    for (const model::TaskResult& result : *meeting.task_results) {
      if (result.id.is_said() && result.id->text == task &&
          (result.state.is_said() || result.finished.is_said() || result.content.is_said())) {
        out.push_back(row_of(result, record));
      }
    }
  }
  return out;
}

const FollowUp* follow_up_of_meeting(const Finding& finding, const FollowUp& told) {
  const auto& rows = *finding.follow_ups;
  auto at = std::ranges::find_if(rows, [&](const FollowUp& row) {
    return row.meeting.is_said() && row.meeting == told.meeting;
  });
  if (at == rows.end()) {
    at = std::ranges::find_if(rows, [&](const FollowUp& row) {
      return !row.meeting.is_said() && row.date == told.date && row.state == told.state;
    });
  }
  return at == rows.end() ? nullptr : &*at;
}

}  // namespace chibo::rules
