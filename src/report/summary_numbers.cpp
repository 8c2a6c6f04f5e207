#include "report/summary_numbers.hpp"

namespace chibo::report {

namespace {

using model::NumberRow;
using model::SummaryNumbers;

template <class Numbers>
struct Row {
  long long Numbers::*number;
  NumberRow SummaryNumbers::*row;
};

constexpr Row<CellNumbers> k_rows[] = {
    {&CellNumbers::members, &SummaryNumbers::members},
    {&CellNumbers::official, &SummaryNumbers::official},
    {&CellNumbers::probationary, &SummaryNumbers::probationary},
    {&CellNumbers::exempt, &SummaryNumbers::exempt},
    {&CellNumbers::away, &SummaryNumbers::away},
    {&CellNumbers::guests, &SummaryNumbers::guests},
    {&CellNumbers::months_due, &SummaryNumbers::months_due},
    {&CellNumbers::held, &SummaryNumbers::held},
    {&CellNumbers::on_time, &SummaryNumbers::on_time},
    {&CellNumbers::late, &SummaryNumbers::late},
    {&CellNumbers::untimed, &SummaryNumbers::untimed},
    {&CellNumbers::not_held, &SummaryNumbers::not_held},
    {&CellNumbers::unclear, &SummaryNumbers::months_unclear},
    {&CellNumbers::missing, &SummaryNumbers::missing},
    {&CellNumbers::committee_required, &SummaryNumbers::committee_required},
    {&CellNumbers::committee_met, &SummaryNumbers::committee_met},
    {&CellNumbers::meetings_counted, &SummaryNumbers::meetings_counted},
    {&CellNumbers::meetings_uncounted, &SummaryNumbers::meetings_uncounted},
    {&CellNumbers::present, &SummaryNumbers::present},
    {&CellNumbers::expected, &SummaryNumbers::expected},
    {&CellNumbers::cells_reaching, &SummaryNumbers::cells_reaching},
    {&CellNumbers::cells_below, &SummaryNumbers::cells_below},
    {&CellNumbers::meetings_heard, &SummaryNumbers::meetings_heard},
    {&CellNumbers::meetings_unheard, &SummaryNumbers::meetings_unheard},
    {&CellNumbers::speakers, &SummaryNumbers::speakers},
    {&CellNumbers::opinions, &SummaryNumbers::opinions},
    {&CellNumbers::themes_held, &SummaryNumbers::themes_held},
    {&CellNumbers::quarters_judged, &SummaryNumbers::quarters_judged},
    {&CellNumbers::quarters_lacking_themes, &SummaryNumbers::quarters_lacking_themes},
    {&CellNumbers::turns_done, &SummaryNumbers::turns_done},
    {&CellNumbers::turns_outstanding, &SummaryNumbers::turns_outstanding},
    {&CellNumbers::tasks_done, &SummaryNumbers::tasks_done},
    {&CellNumbers::tasks_open, &SummaryNumbers::tasks_open},
    {&CellNumbers::tasks_overdue, &SummaryNumbers::tasks_overdue},
    {&CellNumbers::self_ungraded, &SummaryNumbers::self_ungraded},
    {&CellNumbers::plans, &SummaryNumbers::plans},
    {&CellNumbers::planned_regular, &SummaryNumbers::planned_regular},
    {&CellNumbers::planned_themes, &SummaryNumbers::planned_themes},
    {&CellNumbers::planned_inspections, &SummaryNumbers::planned_inspections},
    {&CellNumbers::inspections_concluded, &SummaryNumbers::inspections_concluded}};

constexpr Row<Duties> k_duties[] = {
    {&Duties::absences_told, &SummaryNumbers::absences_told},
    {&Duties::excused, &SummaryNumbers::excused},
    {&Duties::unexcused, &SummaryNumbers::unexcused},
    {&Duties::unclear, &SummaryNumbers::unclear},
    {&Duties::papers_in_time, &SummaryNumbers::papers_in_time},
    {&Duties::papers_late, &SummaryNumbers::papers_late},
    {&Duties::papers_unsent, &SummaryNumbers::papers_unsent},
    {&Duties::probation_due, &SummaryNumbers::probation_due},
    {&Duties::dues_months, &SummaryNumbers::dues_months},
    {&Duties::dues_months_lacking, &SummaryNumbers::dues_months_lacking},
    {&Duties::dues_unknown, &SummaryNumbers::dues_unknown}};

struct SumRow {
  long long Duties::*number;
  model::MoneyRow SummaryNumbers::*row;
};

constexpr SumRow k_sums[] = {{&Duties::dues_to_collect, &SummaryNumbers::dues_to_collect},
                             {&Duties::dues_collected, &SummaryNumbers::dues_collected},
                             {&Duties::dues_owed, &SummaryNumbers::dues_owed}};

struct GradeRows {
  std::array<long long, k_grades> CellNumbers::*grades;
  NumberRow SummaryNumbers::*rows[k_grades];
};

constexpr GradeRows k_grade_rows[] = {
    {&CellNumbers::self_grades,
     {&SummaryNumbers::self_good, &SummaryNumbers::self_fair, &SummaryNumbers::self_average,
      &SummaryNumbers::self_poor}},
    {&CellNumbers::superior_grades,
     {&SummaryNumbers::superior_good, &SummaryNumbers::superior_fair,
      &SummaryNumbers::superior_average, &SummaryNumbers::superior_poor}}};

constexpr std::size_t k_told_apart = 1;  // CellNumbers::shares

static_assert(sizeof(CellNumbers) == (std::size(k_rows) + std::size(k_duties) + std::size(k_sums) +
                                      std::size(k_grade_rows) * k_grades + k_told_apart) *
                                         sizeof(long long),
              "every number has a row in the summary");

/// Calls visit with every number but the shares, and its row.
template <class Numbers, class Rows, class Visit>
void each_row(Numbers& numbers, Rows& rows, Visit visit) {
  for (const auto& of : k_rows) {
    visit(numbers.*of.number, rows.*of.row);
  }
  for (const GradeRows& of : k_grade_rows) {
    for (std::size_t grade = 0; grade < k_grades; ++grade) {
      visit((numbers.*of.grades)[grade], rows.*of.rows[grade]);
    }
  }
  for (const auto& of : k_duties) {
    visit(numbers.duties.*of.number, rows.*of.row);
  }
  for (const SumRow& of : k_sums) {
    visit(numbers.duties.*of.number, rows.*of.row);
  }
}

void add(long long number, NumberRow& row) {
  row.state = model::ToldState::said;
  row.value.emplace_back(static_cast<int>(number));
}

void add(long long number, model::MoneyRow& row) {
  row.state = model::ToldState::said;
  row.value.emplace_back(model::Money{number});
}

long long number_of(int number) {
  return number;
}

long long number_of(const model::Money& money) {
  return money.dong;
}

}  // namespace

void add_to_rows(const CellNumbers& numbers, SummaryNumbers& rows) {
  each_row(numbers, rows, [](long long number, auto& row) { add(number, row); });
  add(numbers.shares / k_whole_share, rows.whole_shares);
  add(numbers.shares % k_whole_share, rows.parts_of_shares);
}

CellNumbers numbers_at(const SummaryNumbers& rows, std::size_t place) {
  CellNumbers out;
  each_row(out, rows,
           [&](long long& number, const auto& row) { number = number_of(*row.value[place]); });
  out.shares = *rows.whole_shares.value[place] * k_whole_share + *rows.parts_of_shares.value[place];
  return out;
}

}  // namespace chibo::report
