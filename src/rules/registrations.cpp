#include "rules/registrations.hpp"

#include "rules/attendance.hpp"
#include "rules/plan_rows.hpp"
#include "rules/resolutions.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace chibo::rules {

namespace {

using model::Registration;
using model::RegistrationState;
using model::Told;

/// The regular meeting of a month that stands; null where none does.
const PlanRow* regular_of(const std::vector<PlanRow>& rows, base::Month period) {
  const auto at = std::ranges::find_if(rows, [&](const PlanRow& row) {
    return row.period == period && row.kind == model::MeetingKind::regular &&
           row.standing != PlanStanding::not_held && row.standing != PlanStanding::postponed;
  });
  return at == rows.end() ? nullptr : &*at;
}

bool has_same_name(const Registration& one, const Registration& other) {
  return one.name.is_said() && other.name.is_said() &&
         text::match_key(*one.name) == text::match_key(*other.name);
}

/// The row of a cell; where several have its code, the one that has its name too.
const Registration* find_cell(const std::vector<Registration>& rows, const Registration& cell) {
  const Registration* found = nullptr;
  int same = 0;
  for (const Registration& row : rows) {
    if (is_same_cell(row, cell)) {
      ++same;
      found = found == nullptr || (has_same_name(row, cell) && !has_same_name(*found, cell))
                  ? &row
                  : found;
    }
  }
  return same < 2 || has_same_name(*found, cell) ? found : nullptr;
}

/// The row of the schedule that a cell has, or none; a row belongs to one cell alone.
const Registration* row_of(const std::vector<Registration>& rows,
                           const std::vector<Registration>& cells, const Registration& cell) {
  const Registration* row = find_cell(rows, cell);
  return row != nullptr && find_cell(cells, *row) == &cell ? row : nullptr;
}

std::string as_told(const std::string& text) {
  return text;
}
std::string as_told(int number) {
  return std::to_string(number);
}
std::string as_told(base::Date day) {
  return base::slashed(day);
}
std::string as_told(base::Time time) {
  return base::iso(time);
}

/// Fills the blanks of one row of the schedule.
class Filler {
 public:
  Filler(Registration& row, const Registration& cell, CollectedSchedule& out)
      : row_(row), cell_(cell), out_(out) {}

  void fill_all() {
    const bool had_day = row_.date.is_said();
    fill(&Registration::code);
    fill(&Registration::members, "số đảng viên");
    fill(&Registration::date, "ngày");
    fill(&Registration::start, "giờ họp");
    fill(&Registration::place, "địa điểm");
    fill(&Registration::secretary, "bí thư");
    if (!had_day && row_.date.is_said() && state_of(row_) == RegistrationState::waiting) {
      row_.state = RegistrationState::registered;
    }
  }

 private:
  template <class T>
  bool fill(Told<T> Registration::*key) {
    Told<T>& mine = row_.*key;
    const bool fills = mine.is_blank() && !mine.faulty && (cell_.*key).is_said();
    if (fills) {
      mine = cell_.*key;
      ++out_.filled;
    }
    return fills;
  }
  template <class T>
  void fill(Told<T> Registration::*key, std::string_view name) {
    if (!fill(key) && (row_.*key).is_said() && (cell_.*key).is_said() &&
        !((row_.*key) == (cell_.*key))) {
      out_.differences.push_back(
          {row_.name.value_or(""), name, as_told(*(cell_.*key)), as_told(*(row_.*key))});
    }
  }

  Registration& row_;
  const Registration& cell_;
  CollectedSchedule& out_;
};

}  // namespace

Registration registration_of(const model::Cell& cell, base::Month period, base::Date today) {
  Registration out;
  const model::Organisation& organisation = cell.organisation;
  out.code = organisation.code;
  out.name = organisation.name;
  const std::vector<PlanRow> rows = plan_rows(cell, static_cast<int>(period.year()), today);
  if (const PlanRow* row = regular_of(rows, period)) {
    out.date = date_of(*row);
    out.start = start_of(*row);
    out.place = place_of(*row);
  }
  const base::Date day = out.date.value_or(base::last_day(period));
  if (cell.roster.members.is_said()) {
    const Membership members = membership_on(cell.roster, day);
    out.members = static_cast<int>(members.all.size() - members.guests_in.size());
  }
  if (const model::Member* leader = leader_on(cell, day); leader != nullptr) {
    out.secretary = leader->name;
  }
  out.state = out.date.is_said() ? RegistrationState::registered : RegistrationState::waiting;
  return out;
}

RegistrationState state_of(const Registration& registration) {
  return registration.state.value_or(RegistrationState::waiting);
}

bool is_same_cell(const Registration& one, const Registration& other) {
  if (one.code.is_said() && other.code.is_said()) {
    return *one.code == *other.code;
  }
  return one.name.is_said() && other.name.is_said() &&
         text::fold(*one.name) == text::fold(*other.name);
}

bool is_same_row(const Registration& one, const Registration& other) {
  const bool both_named = one.name.is_said() && other.name.is_said();
  return is_same_cell(one, other) && (!both_named || has_same_name(one, other));
}

CollectedSchedule collect(const model::MeetingSchedule& schedule,
                          const std::vector<Registration>& cells,
                          const model::MeetingSchedule* earlier) {
  CollectedSchedule out;
  out.rows = *schedule.cells;
  out.known = out.rows.size();
  for (Registration& row : out.rows) {
    if (const Registration* cell = find_cell(cells, row)) {
      Filler(row, *cell, out).fill_all();
    }
  }
  for (const Registration& cell : cells) {
    if (row_of(*schedule.cells, cells, cell) != nullptr) {
      continue;
    }
    Registration& added = out.rows.emplace_back(cell);
    const Registration* before =
        earlier != nullptr ? row_of(*earlier->cells, cells, cell) : nullptr;
    if (before != nullptr) {
      added.phone = before->phone;
    }
  }
  return out;
}

}  // namespace chibo::rules
