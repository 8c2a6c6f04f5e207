#include "report/commendation.hpp"

#include "report/untold.hpp"
#include "support/cell_builder.hpp"
#include "views/commendation.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using report::AskedCriterion;
using report::Candidacy;
using report::CellLine;
using report::CellNumbers;
using report::Doubt;
using report::Judged;
using report::Verdict;

namespace {

AskedCriterion asked(std::string_view number, std::string_view bound, std::string_view whole = {}) {
  const views::ReportNumber* of = views::find_number(number);
  REQUIRE(of != nullptr);
  AskedCriterion out;
  out.measure.part = of->of;
  out.measure.whole = of->whole;
  out.measure.rests_on = of->rests_on;
  if (of->unit == views::ReportNumber::Unit::mean) {
    out.measure.scale = 1'000'000'000;
  }
  if (!whole.empty()) {
    out.measure.whole = views::find_number(whole)->of;
  }
  out.bound = rules::criterion_bound(bound);
  return out;
}

CellLine line(void (*tell)(CellNumbers&) = nullptr) {
  CellLine out;
  out.name = "Chi bộ Một";
  out.code = "mot";
  out.numbers.months_due = 12;
  out.numbers.held = 12;
  if (tell != nullptr) {
    tell(out.numbers);
  }
  return out;
}

Verdict verdict(const AskedCriterion& criterion, const CellLine& cell) {
  return report::judge(criterion, cell).verdict;
}

}  // namespace

TEST_CASE("commendation: a share is judged by whole numbers, exactly at its bound") {
  const AskedCriterion held = asked("regular.held", "≥ 90 %", "regular.months_due");
  CHECK(verdict(held, line()) == Verdict::met);
  CHECK(verdict(held, line([](CellNumbers& of) {
                  of.held = 11;
                  of.not_held = 1;
                })) == Verdict::met);
  CHECK(verdict(held, line([](CellNumbers& of) {
                  of.held = 10;
                  of.not_held = 2;
                })) == Verdict::not_met);
}

TEST_CASE("commendation: what is not told is neither met nor nought") {
  const AskedCriterion held = asked("regular.held", "≥ 100 %", "regular.months_due");
  const Judged open = report::judge(held, line([](CellNumbers& of) {
                                      of.held = 11;
                                      of.missing = 1;
                                    }));
  CHECK(open.verdict == Verdict::unknown);
  CHECK(open.doubt == Doubt::untold);
  CHECK(open.untold == 1);
  CHECK(open.part == 11);
  const AskedCriterion away = asked("absences.unexcused", "0");
  CHECK(verdict(away, line()) == Verdict::unknown);  // no meeting tells who was away
  const auto told = [](CellNumbers& of) {
    of.meetings_counted = 12;
    of.duties.absences_told = 12;
  };
  CHECK(verdict(away, line(told)) == Verdict::met);
  CHECK(verdict(away, line([](CellNumbers& of) {
                  of.meetings_counted = 12;
                  of.duties.absences_told = 11;
                })) == Verdict::unknown);
  CHECK(verdict(away, line([](CellNumbers& of) {
                  of.meetings_counted = 12;
                  of.duties.absences_told = 12;
                  of.duties.unclear = 1;
                })) == Verdict::unknown);
}

TEST_CASE("commendation: what is certain whatever is not told is judged") {
  const auto partly = [](CellNumbers& of) {
    of.held = 10;
    of.missing = 2;
    of.meetings_counted = 10;
    of.duties.absences_told = 10;
    of.duties.unexcused = 3;
    of.meetings_heard = 10;
    of.opinions = 40;
    of.turns_outstanding = 0;
  };
  CHECK(verdict(asked("absences.unexcused", "0"), line(partly)) == Verdict::not_met);
  CHECK(verdict(asked("absences.unexcused", "≤ 5"), line(partly)) == Verdict::unknown);
  CHECK(verdict(asked("voices.opinions", "≥ 40"), line(partly)) == Verdict::met);
  CHECK(verdict(asked("voices.opinions", "≥ 41"), line(partly)) == Verdict::unknown);
  CHECK(verdict(asked("voices.opinions", "= 40"), line(partly)) == Verdict::unknown);
  CHECK(verdict(asked("turns.outstanding", "0"), line(partly)) == Verdict::met);
  CHECK(verdict(asked("tasks.overdue", "0"), line(partly)) == Verdict::unknown);
  CHECK(verdict(asked("members.all", "≥ 0"), line(partly)) == Verdict::met);
}

TEST_CASE("commendation: an attendance with meetings of unknown numbers stays open") {
  const AskedCriterion share = asked("attendance.share_basis_points", "≥ 90 %");
  const auto full = [](CellNumbers& of) {
    of.meetings_counted = 12;
    of.present = 90;
    of.expected = 100;
  };
  CHECK(verdict(share, line(full)) == Verdict::met);
  CHECK(verdict(share, line([](CellNumbers& of) {
                  of.meetings_counted = 11;
                  of.meetings_uncounted = 1;
                  of.present = of.expected = 100;
                })) == Verdict::unknown);
  CHECK(verdict(asked("attendance.mean_basis_points", "≥ 90 %"), line([](CellNumbers& of) {
                  of.meetings_counted = 2;
                  of.shares = 1'799'999'999;
                })) == Verdict::not_met);
  CHECK(verdict(asked("attendance.mean_basis_points", "≥ 90 %"), line([](CellNumbers& of) {
                  of.meetings_counted = 2;
                  of.shares = 1'800'000'000;
                })) == Verdict::met);
}

TEST_CASE(
    "commendation: a cell unread, unsound, twice there or of another day is judged by nothing") {
  const std::vector<AskedCriterion> criteria = {asked("regular.held", "≥ 1"),
                                                asked("members.all", "≥ 0")};
  const auto outcome = [&](const CellLine& cell) {
    const auto all = report::consider(criteria, {cell});
    for (const Judged& one : all.front().criteria) {
      CHECK((one.verdict == Verdict::unknown || all.front().candidacy == Candidacy::candidate));
    }
    return std::pair(all.front().candidacy, all.front().criteria.front().doubt);
  };
  CHECK(outcome(line()) == std::pair(Candidacy::candidate, Doubt::none));
  CellLine unread = line();
  unread.standing = report::CellStanding::unread;
  CHECK(outcome(unread) == std::pair(Candidacy::unknown, Doubt::no_data));
  CellLine silent = line();
  silent.standing = report::CellStanding::silent;
  CHECK(outcome(silent) == std::pair(Candidacy::unknown, Doubt::no_data));
  CellLine unsound = line();
  unsound.errors = 1;
  CHECK(outcome(unsound) == std::pair(Candidacy::unknown, Doubt::unsound));
  CellLine file = line();
  file.unread_files = {"hop/2026/x.yaml"};
  CHECK(outcome(file) == std::pair(Candidacy::unknown, Doubt::unsound));
  CellLine twice = line();
  twice.shares_code = true;
  CHECK(outcome(twice) == std::pair(Candidacy::unknown, Doubt::shared_code));
  CellLine old = line();
  old.as_of = support::day("2026-11-05");
  CHECK(outcome(old) == std::pair(Candidacy::unknown, Doubt::other_day));
}

TEST_CASE(
    "commendation: a cell lacks something even where the rest is open; people's part counts not") {
  AskedCriterion people;
  const std::vector<AskedCriterion> criteria = {
      asked("regular.held", "≥ 100 %", "regular.months_due"), asked("tasks.overdue", "0"), people};
  const auto of = [&](const CellLine& cell) {
    return report::consider(criteria, {cell}).front().candidacy;
  };
  CHECK(of(line()) == Candidacy::candidate);
  CHECK(of(line([](CellNumbers& n) { n.tasks_overdue = 1; })) == Candidacy::lacking);
  CHECK(of(line([](CellNumbers& n) {
          n.held = 11;
          n.missing = 1;
        })) == Candidacy::unknown);
  CHECK(of(line([](CellNumbers& n) {
          n.held = 10;
          n.missing = 1;
          n.not_held = 1;
        })) == Candidacy::unknown);
  CHECK(report::consider({people}, {line()}).front().candidacy == Candidacy::for_people);
}

TEST_CASE("commendation: a period to come is judged by nothing, a running one leaves growth open") {
  const auto of = [](std::string_view bound, report::Progress progress) {
    const auto all = report::consider({asked("thematic.held", bound)}, {line()}, progress);
    return std::pair(all.front().criteria.front().verdict, all.front().criteria.front().doubt);
  };
  using report::Progress;
  CHECK(of("≥ 4", Progress::over) == std::pair(Verdict::not_met, Doubt::none));
  CHECK(of("≥ 4", Progress::running) == std::pair(Verdict::unknown, Doubt::to_come));
  CHECK(of("4", Progress::running) == std::pair(Verdict::unknown, Doubt::to_come));
  CHECK(of("≤ 4", Progress::running) == std::pair(Verdict::met, Doubt::none));
  CHECK(of("≤ 4", Progress::to_come) == std::pair(Verdict::unknown, Doubt::to_come));
  const AskedCriterion share = asked("regular.held", "≥ 100 %", "regular.months_due");
  const CellLine missed = line([](CellNumbers& n) {
    n.held = 5;
    n.months_due = 6;
    n.not_held = 1;
  });
  CHECK(report::consider({share}, {missed}, Progress::running).front().candidacy ==
        Candidacy::lacking);  // a month that is over is over
}

TEST_CASE("commendation: a grade that two rows of the office's books tell counts once") {
  report::CommitteeReport report(report::Period::of_year(2026));
  report.cells = {line()};
  model::OfficialGrade grade;
  grade.cell = model::Code{"mot"};
  grade.period = *base::parse_month("2026-10");
  grade.grade = model::Grade::good;
  model::GradeRecord record{"2026", "xep-loai/2026.yaml", {}};
  record.book.grades = std::vector<model::OfficialGrade>{grade, grade};
  model::CommitteeBooks books;
  books.grades.push_back(record);
  const views::CommendationList list = views::commendation_list({}, {}, report, books);
  CHECK(list.official.at("mot")[static_cast<std::size_t>(model::Grade::good)] == 1);
}

TEST_CASE("commendation: cells of one name are told apart") {
  report::CommitteeReport report(report::Period::of_year(2026));
  report.cells = {line(), line(), line()};
  report.cells[0].block = "Đảng bộ A";
  report.cells[1].block = "Đảng bộ B";
  report.cells[2].name = "Chi bộ Hai";
  views::CommendationList list;
  list.report = &report;
  CHECK(views::name_in(list, report.cells[0]) == "Chi bộ Một (Đảng bộ A)");
  CHECK(views::name_in(list, report.cells[2]) == "Chi bộ Hai");
  report.cells[1].block = "Đảng bộ A";
  report.cells[1].code = "mot-b";
  CHECK(views::name_in(list, report.cells[1]) == "Chi bộ Một (mot-b)");
}

TEST_CASE("commendation: every number of the report says what is not told of it") {
  CellNumbers numbers;
  long long value = 0;
  CellNumbers::each_of(numbers, [&](long long& number) { number = ++value; });
  for (const views::ReportNumber& number : views::report_numbers()) {
    const report::Untold untold = report::untold_of(number.of, numbers);
    CHECK_MESSAGE(untold.count >= 0, number.key);
    const bool is_known = number.key.starts_with("members.") || number.key.starts_with("plan.") ||
                          number.key == "regular.months_due" || number.key == "regular.missing" ||
                          number.key == "regular.unclear" || number.key == "probation_due" ||
                          number.key == "dues.months_without_record" ||
                          number.key == "thematic.held" || number.key == "thematic.quarters_judged";
    CHECK_MESSAGE((untold.count == 0) == is_known, number.key);
    if (number.uncounted != nullptr && !is_known) {
      CHECK_MESSAGE(untold.count >= number.uncounted(numbers), number.key);
    }
  }
}
