#include "rules/official_papers.hpp"

#include "rules/attendance.hpp"
#include "rules/meeting_state.hpp"
#include "text/slug.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace chibo::rules {

using model::Cell;
using model::Member;
using model::OfficialPaper;
using model::PaperRecord;

bool is_secret(const OfficialPaper& paper) {
  return paper.secret.is_said() && paper.secret->yes;
}

std::vector<const Member*> not_told_yet(const Cell& cell, const OfficialPaper& paper, Date day) {
  const model::MeetingRecord* record =
      paper.made_known_at.is_said() ? find_meeting(cell, paper.made_known_at->stem) : nullptr;
  std::vector<const Member*> out;
  if (record == nullptr || record->meeting.state != model::MeetingState::held) {
    return out;
  }
  const Attendance attendance = attendance_of(cell, record->meeting);
  for (const Member& member : *cell.roster.members) {
    const bool absent = std::ranges::any_of(
        attendance.absent, [&](const AbsentMember& a) { return a.member == &member; });
    const bool told = std::ranges::any_of(*paper.told_later, [&](const model::ToldLater& later) {
      return member_named(cell.roster, later.member) == &member;
    });
    if (absent && !told && belongs_on(member, day)) {
      out.push_back(&member);
    }
  }
  return out;
}

const model::MeetingRecord* off_meeting(const Cell& cell, const model::Told<model::Link>& link) {
  const model::MeetingRecord* record = link.is_said() ? find_meeting(cell, link->stem) : nullptr;
  return record != nullptr && is_off(record->meeting) ? record : nullptr;
}

std::vector<TrackedTask> requests_of(const std::vector<TrackedTask>& tasks,
                                     const PaperRecord& record) {
  std::vector<TrackedTask> out;
  std::ranges::copy_if(tasks, std::back_inserter(out),
                       [&](const TrackedTask& task) { return task.paper == &record; });
  return out;
}

namespace {

std::set<std::string> all_ids(const Cell& cell) {
  std::set<std::string> out;
  for (const GivenId& given : task_ids(cell)) {
    out.insert((*given.id)->text);
  }
  return out;
}

}  // namespace

std::string paper_slug(std::string_view number) {
  const std::size_t digits = std::min(number.find_first_not_of("0123456789"), number.size());
  const std::string_view code = number.substr(digits);
  std::string out = text::slug(code.substr(0, code.find('/', code.starts_with('/') ? 1 : 0)));
  if (code.starts_with('-') || code.starts_with('/')) {  // 29-CV/ĐU of the Party, 123/QĐ-UBND
    out = out.substr(0, out.find('-'));
  }
  if (out.starts_with('-')) {
    out.erase(0, 1);
  }
  const std::string count(number.substr(0, digits));
  const std::string joined = out + (out.empty() || count.empty() ? "" : "-") + count;
  return joined.empty() ? "van-ban" : joined;
}

std::string paper_stem(std::string_view number, Date date) {
  return base::iso(date) + "-" + paper_slug(number);
}

std::string next_request_id(const Cell& cell, const PaperRecord& record) {
  const std::set<std::string> taken = all_ids(cell);
  const std::string slug = paper_slug(record.paper.number.value_or(""));
  for (char letter = 'a'; letter <= 'z'; ++letter) {
    if (std::string id = slug + "-" + letter; !taken.contains(id)) {
      return id;
    }
  }
  int number = 1;
  while (taken.contains(record.stem + "-" + std::to_string(number))) {
    ++number;
  }
  return record.stem + "-" + std::to_string(number);
}

const PaperRecord* older_paper_asking(const Cell& cell, const PaperRecord& record,
                                      const model::Request& request) {
  const std::string wanted = text::match_key(request.title.value_or(""));
  for (const PaperRecord& other : cell.papers) {
    if (other.stem >= record.stem || other.paper.direction != model::PaperDirection::incoming) {
      continue;
    }
    for (const model::Request& older : *other.paper.requests) {
      if (!wanted.empty() && text::match_key(older.title.value_or("")) == wanted) {
        return &other;
      }
    }
  }
  return nullptr;
}

}  // namespace chibo::rules
