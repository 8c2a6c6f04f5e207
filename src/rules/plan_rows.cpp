#include "rules/plan_rows.hpp"

#include "rules/meeting_names.hpp"
#include "rules/meeting_state.hpp"

#include <algorithm>
#include <tuple>

namespace chibo::rules {

using model::Cell;
using model::Meeting;
using model::MeetingRecord;
using model::MeetingState;

namespace {

/// A record that says most of its period first: held, planned, not held, postponed.
int rank_of(const MeetingRecord* record) {
  switch (record->meeting.state.value_or(MeetingState::planned)) {
    case MeetingState::held:
      return 0;
    case MeetingState::planned:
      return 1;
    case MeetingState::not_held:
      return 2;
    case MeetingState::postponed:
      break;
  }
  return 3;
}

std::string theme_of(const Meeting& meeting) {
  return meeting.theme.is_said() ? meeting.theme->title.value_or("") : std::string();
}

class Rows {
 public:
  Rows(const Cell& cell, int year, base::Date today) : cell_(cell), year_(year), today_(today) {
    for (const MeetingRecord& record : cell.meetings) {
      const auto period = period_of(record);
      if (period && kind_of(record) && static_cast<int>(period->year()) == year) {
        left_.push_back(&record);
      }
    }
    std::ranges::stable_sort(left_, {}, rank_of);
  }

  std::vector<PlanRow> build() {
    if (const model::Plan* plan = find_plan(cell_, year_)) {
      for (const model::PlannedMeeting& planned : *plan->meetings) {
        if (planned.period.is_said() && planned.kind.is_said()) {
          add_planned(planned);
        }
      }
    }
    find_records();
    for (const MeetingRecord* record : left_) {
      if (record->meeting.state != MeetingState::postponed) {
        add_unplanned(record);
      }
    }
    std::ranges::stable_sort(out_, {}, [](const PlanRow& row) {
      const base::Date end = row.period / std::chrono::last;
      const base::Date day = row.planned             ? *row.planned
                             : row.record != nullptr ? row.record->meeting.date.value_or(end)
                                                     : end;
      return std::tuple(row.period, day);
    });
    return std::move(out_);
  }

 private:
  void add_planned(const model::PlannedMeeting& planned) {
    PlanRow row;
    row.period = *planned.period;
    row.kind = *planned.kind;
    row.plan = &planned;
    row.planned = planned.date.said();
    row.theme = planned.theme.value_or("");
    out_.push_back(std::move(row));
  }

  /// Meetings that stand find the row of the day they were moved from, then of their own; what is
  /// left goes by period.
  void find_records() {
    take_each([](const PlanRow& row, const Meeting& meeting) {
      return !is_off(meeting) && is_on(meeting.moved_from, row);
    });
    take_each([](const PlanRow& row, const Meeting& meeting) {
      return !is_off(meeting) && is_on(meeting.date, row);
    });
    take_each([this](const PlanRow& row, const Meeting& meeting) {
      return std::ranges::none_of(out_, [&](const PlanRow& other) {
        return &other != &row && other.kind == row.kind && other.period == row.period &&
               (is_on(meeting.date, other) || is_on(meeting.moved_from, other));
      });
    });
    for (PlanRow& row : out_) {
      row.standing = standing_of(row);
      if (row.record != nullptr && !theme_of(row.record->meeting).empty()) {
        row.theme = theme_of(row.record->meeting);
      }
    }
  }

  static bool is_like(const MeetingRecord& record, const PlanRow& row) {
    return kind_of(record) == row.kind && period_of(record) == row.period;
  }

  static bool is_on(const model::Told<base::Date>& day, const PlanRow& row) {
    return row.planned && day == *row.planned;
  }

  /// Gives each row without a record the first one left that it wants.
  template <class Wanted>
  void take_each(Wanted wants) {
    for (PlanRow& row : out_) {
      const auto at = std::ranges::find_if(left_, [&](const MeetingRecord* record) {
        return is_like(*record, row) && wants(row, record->meeting);
      });
      if (row.record == nullptr && at != left_.end()) {
        row.record = *at;
        left_.erase(at);
      }
    }
  }

  void add_unplanned(const MeetingRecord* record) {
    PlanRow row;
    row.period = *period_of(*record);
    row.kind = *kind_of(*record);
    row.record = record;
    row.theme = theme_of(record->meeting);
    row.standing = standing_of(row);
    out_.push_back(std::move(row));
  }

  PlanStanding standing_of(const PlanRow& row) const {
    if (row.record == nullptr) {
      if (has_unread_meeting(cell_, row.kind, row.period)) {
        return PlanStanding::unread;
      }
      return row.planned && *row.planned < today_ ? PlanStanding::overdue
                                                  : PlanStanding::unprepared;
    }
    const Meeting& meeting = row.record->meeting;
    switch (meeting.state.value_or(MeetingState::planned)) {
      case MeetingState::held:
        return PlanStanding::held;
      case MeetingState::not_held:
        return PlanStanding::not_held;
      case MeetingState::postponed:
        return PlanStanding::postponed;
      case MeetingState::planned:
        break;
    }
    return meeting.date.is_said() && *meeting.date < today_ ? PlanStanding::overdue
                                                            : PlanStanding::prepared;
  }

  const Cell& cell_;
  int year_;
  base::Date today_;
  std::vector<const MeetingRecord*> left_;
  std::vector<PlanRow> out_;
};

template <class T>
const model::Told<T>& nearer(const PlanRow& row, model::Told<T> Meeting::*of_record,
                             model::Told<T> model::PlannedMeeting::*of_plan) {
  static const model::Told<T> k_blank;
  if (row.record != nullptr && (row.record->meeting.*of_record).is_said()) {
    return row.record->meeting.*of_record;
  }
  return row.plan != nullptr ? row.plan->*of_plan : k_blank;
}

}  // namespace

std::vector<PlanRow> plan_rows(const Cell& cell, int year, base::Date today) {
  return Rows(cell, year, today).build();
}

const model::Told<base::Date>& date_of(const PlanRow& row) {
  return nearer(row, &Meeting::date, &model::PlannedMeeting::date);
}

const model::Told<base::Time>& start_of(const PlanRow& row) {
  return nearer(row, &Meeting::start, &model::PlannedMeeting::start);
}

const model::Told<std::string>& place_of(const PlanRow& row) {
  return nearer(row, &Meeting::place, &model::PlannedMeeting::place);
}

}  // namespace chibo::rules
