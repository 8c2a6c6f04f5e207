#include "rules/findings.hpp"

#include "rules/committee_checks.hpp"
#include "support/cell_builder.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace chibo;
using model::Code;
using model::Finding;
using model::FollowUp;
using model::TaskState;
using support::CellBuilder;
using support::day;

namespace {

FollowUp row(const char* on, TaskState state) {
  FollowUp out;
  out.date = day(on);
  out.state = state;
  return out;
}

FollowUp moved(const char* on, const char* to) {
  FollowUp out;
  out.date = day(on);
  out.new_due = day(to);
  return out;
}

Finding finding(std::vector<FollowUp> rows) {
  Finding out;
  out.id = Code{"2026-kt-01"};
  out.task = std::string("Lập sổ");
  out.due = day("2026-06-30");
  out.follow_ups = std::move(rows);
  return out;
}

/// A book of one conclusion of 2026-04-20 on the cell kp-1.
model::CommitteeBooks book_of(std::vector<Finding> findings) {
  model::InspectionConclusion conclusion;
  conclusion.number = std::string("05-KL/ĐU");
  conclusion.date = day("2026-04-20");
  conclusion.cell = Code{"kp-1"};
  conclusion.findings = std::move(findings);
  model::FindingRecord record{"2026", "kiem-tra/2026.yaml", {}};
  record.book.year = 2026;
  record.book.conclusions = std::vector{conclusion};
  model::CommitteeBooks out;
  out.findings.push_back(record);
  return out;
}

/// How many complaints of each weight the check finds.
std::vector<long> weights(const model::CommitteeBooks& books, const char* today) {
  diag::Diagnostics found;
  rules::check_books(books, day(today), found);
  std::vector<long> out;
  for (const auto severity :
       {diag::Severity::error, diag::Severity::warning, diag::Severity::note}) {
    out.push_back(std::ranges::count(found, severity, &diag::Diagnostic::severity));
  }
  return out;
}

}  // namespace

TEST_CASE("findings: the latest day tells the state, whatever the order of the rows") {
  const Finding one =
      finding({row("2026-06-20", TaskState::done), row("2026-05-12", TaskState::in_progress)});
  CHECK(rules::standing_of(one, day("2026-06-19")).state == TaskState::in_progress);
  const auto standing = rules::standing_of(one, day("2026-07-01"));
  CHECK(standing.is_done());
  CHECK(standing.in_time() == true);
  CHECK_FALSE(standing.is_overdue);
}

TEST_CASE("findings: what is found done again was done when it was first told") {
  const auto standing = rules::standing_of(
      finding({row("2026-06-20", TaskState::done), row("2026-08-10", TaskState::done)}),
      day("2026-09-01"));
  CHECK(standing.mended == day("2026-06-20"));
  CHECK(standing.in_time() == true);
}

TEST_CASE("findings: one that was not truly mended is open again, and late when it is at last") {
  const Finding one =
      finding({row("2026-06-20", TaskState::done), row("2026-07-10", TaskState::in_progress),
               row("2026-08-10", TaskState::done)});
  CHECK(rules::standing_of(one, day("2026-07-15")).is_overdue);
  const auto standing = rules::standing_of(one, day("2026-09-01"));
  CHECK(standing.told_done == day("2026-08-10"));
  CHECK(standing.in_time() == false);
}

TEST_CASE("findings: a new deadline counts from the day it was given") {
  const Finding one = finding({moved("2026-07-05", "2026-08-31")});
  CHECK(rules::standing_of(one, day("2026-07-04")).is_overdue);
  CHECK_FALSE(rules::standing_of(one, day("2026-07-05")).is_overdue);
  CHECK_FALSE(rules::standing_of(one, day("2026-08-31")).is_overdue);
  CHECK(rules::standing_of(one, day("2026-09-01")).is_overdue);
}

TEST_CASE("findings: done without a day is neither in time nor late") {
  FollowUp undated;
  undated.state = TaskState::done;
  const auto standing = rules::standing_of(finding({undated}), day("2026-09-01"));
  CHECK(standing.is_done());
  CHECK_FALSE(standing.in_time());
  CHECK(weights(book_of({finding({undated})}), "2026-09-01") == std::vector<long>{0, 1, 0});
}

TEST_CASE("findings: what is written wrongly is neither open, overdue nor mended") {
  FollowUp wrong = row("2026-05-01", TaskState::done);
  wrong.new_due.faulty = true;
  Finding no_deadline = finding({});
  no_deadline.due = {};
  no_deadline.due.faulty = true;
  Finding odd_key = finding({row("2026-05-01", TaskState::done)});
  odd_key.follow_ups.faulty = true;
  for (const Finding& one : {finding({wrong}), no_deadline, odd_key}) {
    const auto standing = rules::standing_of(one, day("2026-09-01"));
    CHECK(standing.is_unclear);
    CHECK_FALSE(standing.is_done());
    CHECK_FALSE(standing.is_overdue);
  }
  Finding undated = finding({row("2026-05-01", TaskState::done)});
  undated.follow_ups.faulty = true;
  undated.follow_ups.value.front().date = {};
  undated.follow_ups.value.front().date.faulty = true;  // nowhere written: no value that is wrong
  CHECK(rules::standing_of(undated, day("2026-09-01")).is_done());
}

TEST_CASE("findings: the next id is one above the highest of its year") {
  Finding other = finding({});
  other.id = Code{"2026-kt-17"};
  Finding strange = finding({});
  strange.id = Code{"2026-kt-99999999999999999999"};
  const auto books = book_of({finding({}), other, strange});
  CHECK(rules::next_finding_id(books, 2026) == "2026-kt-18");
  CHECK(rules::next_finding_id(books, 2027) == "2027-kt-01");
}

TEST_CASE("findings: CB914 names each day that cannot be, ids that stand twice, and what is late") {
  CHECK(weights(book_of({finding({})}), "2026-06-30") == std::vector<long>{0, 0, 0});
  CHECK(weights(book_of({finding({})}), "2026-07-01") == std::vector<long>{0, 0, 1});
  CHECK(weights(book_of({finding({}), finding({})}), "2026-06-30") == std::vector<long>{1, 0, 0});
  CHECK(weights(book_of({finding({row("2026-04-19", TaskState::in_progress)})}), "2026-06-30") ==
        std::vector<long>{1, 0, 0});
  CHECK(weights(book_of({finding({row("2026-07-01", TaskState::in_progress)})}), "2026-06-30") ==
        std::vector<long>{1, 0, 0});
  Finding early = finding({row("2026-05-01", TaskState::done)});
  early.due = day("2026-04-19");
  CHECK(weights(book_of({early}), "2026-06-30") == std::vector<long>{1, 0, 0});
  FollowUp after = row("2026-05-01", TaskState::done);
  after.finished = day("2026-05-02");
  CHECK(weights(book_of({finding({after})}), "2026-06-30") == std::vector<long>{1, 0, 0});
  CHECK(weights(book_of({finding({})}), "2026-04-19") == std::vector<long>{1, 0, 0});
}

TEST_CASE("findings: a code that no folder tells is warned of, one that a folder tells is not") {
  const auto books = book_of({finding({})});
  diag::Diagnostics found;
  rules::check_cells_of_findings(books, {"kp-1", "kp-2"}, found);
  CHECK(found.empty());
  rules::check_cells_of_findings(books, {"kp-2"}, found);
  REQUIRE(found.size() == 1);
  CHECK(found.front().severity == diag::Severity::warning);
}

TEST_CASE("findings: a cell's task is known by the office's id, or as what a meeting made of it") {
  CellBuilder of;
  of.roster(support::official_members({"an"}))
      .paper("2026-05-03-kl-05",
             "hướng: đến\nsố hiệu: 05-KL/ĐU\nngày: 2026-05-03\nyêu cầu:\n"
             "  - {mã: 2026-kt-01, việc: Lập sổ, chủ trì: an, hạn: 2026-06-30}\n"
             "  - {mã: 2026-kt-02, việc: Sửa quy chế, chủ trì: an, hạn: 2026-06-30}\n")
      .held("2026-05-05-thuong-ky",
            "nhiệm vụ:\n  - {mã: 2026-05-a, việc: Sửa quy chế, chủ trì: an, hạn: 2026-06-30, "
            "theo văn bản: 2026-05-03-kl-05}\n")
      .held("2026-06-05-thuong-ky",
            "kết quả nhiệm vụ:\n"
            "  - {mã: 2026-kt-01, trạng thái: đang làm, kết quả: Xong tháng 01}\n"
            "  - {mã: 2026-05-a, trạng thái: hoàn thành, ngày xong: 2026-06-01}\n");
  const auto tasks = rules::tasks_until(of.cell(), day("2026-06-10"));
  const auto* one = rules::task_of_finding(of.cell(), tasks, "2026-kt-01");
  const auto* two = rules::task_of_finding(of.cell(), tasks, "2026-kt-02");
  REQUIRE(one != nullptr);
  REQUIRE(two != nullptr);
  CHECK(two->id() == "2026-05-a");
  CHECK(rules::task_of_finding(of.cell(), tasks, "2026-kt-03") == nullptr);

  const auto rows = rules::follow_ups_of(of.cell(), two->id(), day("2026-06-10"));
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].date == day("2026-06-05"));
  CHECK(rows[0].finished == day("2026-06-01"));
  CHECK(rows[0].state == TaskState::done);
  CHECK(rules::follow_ups_of(of.cell(), two->id(), day("2026-06-04")).empty());
  CHECK(rules::follow_up_of_meeting(finding({}), rows[0]) == nullptr);
  CHECK(rules::follow_up_of_meeting(finding({rows[0]}), rows[0]) != nullptr);
}
