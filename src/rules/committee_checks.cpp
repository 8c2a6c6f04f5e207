#include "rules/committee_checks.hpp"

#include "i18n/message_plan.hpp"
#include "records/committee_words.hpp"
#include "records/words.hpp"
#include "rules/observers.hpp"
#include "rules/official_grades.hpp"
#include "rules/registrations.hpp"

#include <algorithm>

namespace chibo::rules {

namespace {

using i18n::PlanMsg;
using i18n::say;
using model::Registration;
using model::RegistrationState;

void check_period(const model::ScheduleRecord& record, diag::Diagnostics& out) {
  const auto& period = record.schedule.period;
  const auto named = base::parse_month(record.stem);
  if (period.is_said() && (!named || *named != *period)) {
    out.push_back(diag::error(k_schedule_check, period.at,
                              say(PlanMsg::schedule_wrong_period, record.stem, *period),
                              say(PlanMsg::schedule_wrong_period_hint)));
  }
}

void check_once(const std::vector<Registration>& rows, diag::Diagnostics& out) {
  for (auto row = rows.begin(); row != rows.end(); ++row) {
    const auto before = std::find_if(
        rows.begin(), row, [&](const Registration& other) { return is_same_cell(other, *row); });
    if (before == row) {
      continue;
    }
    if (is_same_row(*before, *row)) {
      out.push_back(diag::error(k_schedule_check, row->at,
                                say(PlanMsg::schedule_twice, row->name.value_or("")),
                                say(PlanMsg::schedule_twice_hint)));
    } else {
      out.push_back(diag::error(k_schedule_check, row->code.at,
                                say(PlanMsg::schedule_one_code, before->name.value_or(""),
                                    row->name.value_or(""), row->code->text),
                                say(PlanMsg::schedule_one_code_hint)));
    }
  }
}

void check_days(const std::vector<Registration>& rows, diag::Diagnostics& out) {
  for (const Registration& row : rows) {
    if (state_of(row) != RegistrationState::waiting && !row.date.is_said() && !row.date.faulty) {
      out.push_back(diag::warning(k_schedule_check, row.state.at,
                                  say(PlanMsg::schedule_state_no_day, records::word(*row.state)),
                                  say(PlanMsg::schedule_state_no_day_hint)));
    }
  }
}

void check_visits(const model::ObserverBook& book, diag::Diagnostics& out) {
  const std::vector<model::ObserverVisit>& visits = *book.visits;
  for (auto visit = visits.begin(); visit != visits.end(); ++visit) {
    if (book.year.is_said() && visit->date.is_said() &&
        static_cast<int>(visit->date->year()) != *book.year) {
      out.push_back(diag::error(k_observers_check, visit->date.at,
                                say(PlanMsg::observers_other_year, *visit->date, *book.year),
                                say(PlanMsg::observers_other_year_hint)));
    }
    if (std::any_of(visits.begin(), visit, [&](const model::ObserverVisit& other) {
          return is_same_visit(other, *visit);
        })) {
      out.push_back(diag::error(k_observers_check, visit->at, say(PlanMsg::observers_twice),
                                say(PlanMsg::book_twice_hint)));
    }
  }
}

void check_grades(const model::GradeBook& book, diag::Diagnostics& out) {
  const std::vector<model::OfficialGrade>& rows = *book.grades;
  for (auto row = rows.begin(); row != rows.end(); ++row) {
    if (book.year.is_said() && row->period.is_said() &&
        static_cast<int>(row->period->year()) != *book.year) {
      out.push_back(diag::error(k_grades_check, row->period.at,
                                say(PlanMsg::grades_other_year, *row->period, *book.year),
                                say(PlanMsg::grades_other_year_hint)));
    }
    if (std::any_of(rows.begin(), row, [&](const model::OfficialGrade& other) {
          return is_same_grade_row(other, *row);
        })) {
      out.push_back(diag::error(k_grades_check, row->at,
                                say(PlanMsg::grades_twice, row->cell->text, *row->period),
                                say(PlanMsg::book_twice_hint)));
    }
  }
}

}  // namespace

void check_year(const model::Told<int>& year, const std::string& stem, std::string_view id,
                diag::Diagnostics& out) {
  if (year.is_said() && std::to_string(*year) != stem) {
    out.push_back(diag::error(id, year.at, say(PlanMsg::book_wrong_year, stem, *year),
                              say(PlanMsg::book_wrong_year_hint)));
  }
}

void check_books(const model::CommitteeBooks& books, base::Date today, diag::Diagnostics& out) {
  for (const model::ScheduleRecord& record : books.schedules) {
    check_period(record, out);
    check_once(*record.schedule.cells, out);
    check_days(*record.schedule.cells, out);
  }
  for (const model::ObserverRecord& record : books.observers) {
    check_year(record.book.year, record.stem, k_observers_check, out);
    check_visits(record.book, out);
  }
  for (const model::GradeRecord& record : books.grades) {
    check_year(record.book.year, record.stem, k_grades_check, out);
    check_grades(record.book, out);
  }
  check_findings(books, today, out);
}

}  // namespace chibo::rules
