#include "rules/agenda_plan.hpp"

#include "base/date.hpp"
#include "rules/attendance.hpp"
#include "rules/meeting_names.hpp"
#include "rules/rotation.hpp"
#include "rules/rulebook.hpp"
#include "rules/tasks.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>

namespace chibo::rules {

using i18n::Msg;
using i18n::say;
using model::Cell;
using model::Meeting;
using model::MeetingKind;
using model::MeetingRecord;
using model::Person;
using model::Told;

namespace {

/// What an item of the standing agenda is filled with.
enum class Filler { nothing, open_tasks, turns };

struct StandingItem {
  std::string_view title;
  Filler filler = Filler::nothing;
};

// The steps of a regular meeting as HD 12-HD/BTCTW (2018) and HD 42-HD/BTCTW (2025) put them; the
// order is a habit that a cell may change in the file (domain of R25, a profile of the committee
// comes later).
constexpr StandingItem k_regular[] = {
    {"Thông tin thời sự, phổ biến văn bản"},
    {"Đánh giá kết quả thực hiện nhiệm vụ kỳ trước", Filler::open_tasks},
    {"Phương hướng, nhiệm vụ tháng này"},
    {"Thảo luận"},
    {"Tự phê bình và phê bình", Filler::turns},
    {"Kết luận, phân công nhiệm vụ"},
    {"Đánh giá chất lượng buổi sinh hoạt"},
    {"Thông qua biên bản"},
};
constexpr StandingItem k_thematic[] = {
    {"Nêu mục đích, yêu cầu của chuyên đề"},     {"Trình bày chuyên đề"}, {"Thảo luận, liên hệ"},
    {"Kết luận, đánh giá chất lượng chuyên đề"}, {"Thông qua biên bản"},
};
constexpr StandingItem k_committee[] = {
    {"Đánh giá kết quả thực hiện nhiệm vụ tháng qua", Filler::open_tasks},
    {"Chương trình công tác tháng tới"},
    {"Chuẩn bị nội dung sinh hoạt chi bộ"},
    {"Kết luận, phân công"},
};
constexpr StandingItem k_other[] = {{"Nội dung cuộc họp"}, {"Kết luận"}, {"Thông qua biên bản"}};

std::span<const StandingItem> standing_items(MeetingKind kind) {
  switch (kind) {
    case MeetingKind::regular:
      return k_regular;
    case MeetingKind::thematic:
      return k_thematic;
    case MeetingKind::committee:
      return k_committee;
    default:
      return k_other;
  }
}

Told<Person> person(const model::Member* member) {
  return member != nullptr ? Told<Person>(Person{member->id->text}) : Told<Person>();
}

/// The last meeting of a kind before a day: where and how this cell meets.
const Meeting* last_of_kind(const Cell& cell, MeetingKind kind, Date before) {
  const Meeting* out = nullptr;
  for (const MeetingRecord& record : cell.meetings) {
    const Meeting& meeting = record.meeting;
    if (meeting.kind == kind && meeting.date.is_said() && *meeting.date < before &&
        (out == nullptr || *out->date <= *meeting.date)) {
      out = &meeting;
    }
  }
  return out;
}

const model::Member* secretary_of_cell(const Cell& cell, Date day) {
  for (const model::Member& member : *cell.roster.members) {
    if (belongs_on(member, day) && office_on(member, day) == model::Office::secretary) {
      return &member;
    }
  }
  return nullptr;
}

std::string task_line(const Cell& cell, const TrackedTask& task) {
  std::string out = std::string(task.id()) + ": " + std::string(task.title());
  const model::Member* owner = responsible(cell.roster, task);
  if (owner != nullptr) {
    out += " (" + owner->name.value_or("");
    const auto& due = task.due();
    if (due.is_said() && !due->is_standing()) {
      out += ", hạn " + base::slashed(std::get<Date>(due->when));
    }
    out += ")";
  }
  return out;
}

class Preparation {
 public:
  Preparation(const Cell& cell, const MeetingRequest& request) : cell_(cell), request_(request) {}

  PreparedMeeting build() {
    heading();
    for (const StandingItem& standing : standing_items(request_.kind)) {
      model::Item item;
      item.title = std::string(standing.title);
      if (standing.filler == Filler::open_tasks) {
        fill_tasks(item);
      } else if (standing.filler == Filler::turns) {
        fill_turns(item);
      }
      agenda_.push_back(std::move(item));
    }
    out_.meeting.agenda = std::move(agenda_);
    return std::move(out_);
  }

 private:
  void heading() {
    Meeting& meeting = out_.meeting;
    meeting.state = model::MeetingState::planned;
    meeting.kind = request_.kind;
    meeting.period = request_.period;
    meeting.date = request_.date;
    meeting.roll_call = model::RollCall::untouched;
    if (const Meeting* last = last_of_kind(cell_, request_.kind, request_.date)) {
      meeting.place = last->place;
      meeting.mode = last->mode;
      meeting.secretary = last->secretary;
      meeting.start = last->start;
      out_.reasons.push_back(say(Msg::filled_from_last, base::slashed(*last->date)));
    }
    meeting.chair = person(secretary_of_cell(cell_, request_.date));
    if (request_.kind == MeetingKind::regular) {
      link_committee(meeting);
    }
  }

  void link_committee(Meeting& meeting) {
    for (const MeetingRecord& record : cell_.meetings) {
      const Meeting& other = record.meeting;
      if (other.kind == MeetingKind::committee && other.period == request_.period) {
        meeting.committee_meeting = model::Link{record.stem};
        out_.reasons.push_back(say(Msg::filled_committee, record.stem));
      }
    }
  }

  void fill_tasks(model::Item& item) {
    std::vector<Told<std::string>> points;
    std::vector<model::TaskResult> results;
    for (const TrackedTask& task : tasks_until(cell_, base::add_days(request_.date, -1))) {
      const TaskStanding standing = standing_of(task, request_.date);
      if (standing == TaskStanding::done) {
        continue;
      }
      points.emplace_back(task_line(cell_, task));
      model::TaskResult result;
      result.id = model::Code{std::string(task.id())};
      results.push_back(std::move(result));
      out_.reasons.push_back(
          say(standing == TaskStanding::overdue ? Msg::filled_overdue_task : Msg::filled_open_task,
              task_line(cell_, task)));
    }
    if (!results.empty() && request_.kind == MeetingKind::regular) {
      out_.meeting.task_results = std::move(results);  // the minutes print their titles
    } else if (!points.empty()) {
      item.points = std::move(points);
    }
  }

  void fill_turns(model::Item& item) {
    std::vector<model::Turn> turns;
    for (const model::Member* member : rotation_on(cell_, request_.date).next()) {
      model::Turn turn;
      turn.member = person(member);
      turns.push_back(std::move(turn));
      out_.reasons.push_back(say(Msg::filled_turn, member->name.value_or("")));
    }
    if (!turns.empty()) {
      item.turns = std::move(turns);
    }
  }

  const Cell& cell_;
  const MeetingRequest& request_;
  PreparedMeeting out_;
  std::vector<model::Item> agenda_;
};

}  // namespace

PreparedMeeting prepare_meeting(const Cell& cell, const MeetingRequest& request) {
  return Preparation(cell, request).build();
}

Month next_period(const Cell& cell, MeetingKind kind, Date today) {
  Month period = base::month_of(today);
  const auto recorded = [&](Month month) {
    return std::ranges::any_of(cell.meetings,
                               [&](const MeetingRecord& record) {
                                 return record.meeting.kind == kind &&
                                        record.meeting.period == month &&
                                        record.meeting.state != model::MeetingState::postponed;
                               }) ||
           has_unread_meeting(cell, kind, month);
  };
  while (recorded(period)) {
    period += std::chrono::months{1};
  }
  return period;
}

Date planned_date(const Cell& cell, MeetingKind kind, Month period, Date today) {
  for (const model::Plan& plan : cell.plans) {
    for (const model::PlannedMeeting& planned : *plan.meetings) {
      if (planned.period == period && planned.kind == kind && planned.date.is_said()) {
        return *planned.date;
      }
    }
  }
  const auto rule = rule_on("hop.ngay", today);
  const auto window = rule ? window_value(*rule) : std::nullopt;
  const Date first = period / std::chrono::day{window ? window->first : 1};
  // from the first of the customary days on, also when they are over: today
  return base::month_of(today) == period && first <= today ? today : first;
}

}  // namespace chibo::rules
