#include "rules/resolutions.hpp"

#include "rules/checks.hpp"
#include "rules/tasks.hpp"
#include "support/cell_builder.hpp"

#include <doctest/doctest.h>

using namespace chibo::rules;
using chibo::model::ResolutionKind;
using chibo::support::CellBuilder;
using chibo::support::day;
using chibo::support::official_members;

namespace {

std::string numbered(int number, std::string_view kind = "nghị quyết") {
  return "nghị quyết:\n  loại: " + std::string(kind) + "\n  số: " + std::to_string(number) + "\n";
}

CellBuilder with_numbers(std::initializer_list<std::pair<const char*, int>> meetings) {
  CellBuilder cell;
  cell.roster(official_members(3));
  for (const auto& [stem, number] : meetings) {
    cell.held(stem, numbered(number));
  }
  return cell;
}

NumberRun run(const CellBuilder& cell, const std::vector<Issued>& papers, std::string_view on,
              ResolutionKind kind = ResolutionKind::resolution) {
  return number_run(cell.cell(), papers, type_code(kind), day(on));
}

/// The severities of what the number check says, "!" an error and "?" a warning.
std::string complaints(const CellBuilder& cell) {
  chibo::diag::Diagnostics out;
  check_numbers({cell.cell(), day("2026-12-31")}, "CB505", out);
  std::string marks;
  for (const auto& complaint : out) {
    marks += complaint.severity == chibo::diag::Severity::error ? '!' : '?';
  }
  return marks;
}

}  // namespace

TEST_CASE(
    "resolutions: the next number is one above the highest; a gap is told, never filled (R81)") {
  const CellBuilder cell = with_numbers(
      {{"2026-08-05-thuong-ky", 3}, {"2026-09-05-thuong-ky", 6}, {"2026-10-05-thuong-ky", 4}});
  const auto papers = number_register(cell.cell());
  const NumberRun numbers = run(cell, papers, "2026-11-05");
  CHECK(numbers.next == 7);
  CHECK(numbers.skipped == std::vector<int>{5});
  CHECK(complaints(cell) == "?");
}

TEST_CASE("resolutions: each type has its own run, outgoing papers of the type count too (R81)") {
  CellBuilder cell = with_numbers({{"2026-08-05-thuong-ky", 3}});
  cell.held("2026-09-05-thuong-ky", numbered(1, "kết luận"));
  cell.paper("2026-10-01-nq-04",
             "hướng: đi\nloại: nghị quyết\nsố hiệu: 04-NQ/CB\nngày: 2026-10-01\n"
             "cơ quan: Chi bộ\ntrích yếu: Về công tác phát triển đảng viên\n");
  cell.paper("2026-10-02-nq-09",
             "hướng: đến\nloại: nghị quyết\nsố hiệu: 09-NQ/ĐU\nngày: 2026-10-02\n"
             "cơ quan: Đảng ủy\ntrích yếu: Không phải của chi bộ\n");
  const auto papers = number_register(cell.cell());
  CHECK(run(cell, papers, "2026-11-05").next == 5);
  CHECK(run(cell, papers, "2026-11-05", ResolutionKind::conclusion).next == 2);
  CHECK(complaints(cell).empty());
}

TEST_CASE("resolutions: a new term numbers from 01 again, and the old one is no double (R81)") {
  CellBuilder cell = with_numbers({{"2026-03-05-thuong-ky", 1}, {"2026-08-05-thuong-ky", 1}});
  CHECK(complaints(cell) == "!");
  cell.cell().organisation.term_from = day("2026-07-01");
  CHECK(complaints(cell).empty());
  const auto papers = number_register(cell.cell());
  CHECK(run(cell, papers, "2026-07-01").next == 2);
  CHECK(run(cell, papers, "2026-06-30").next == 2);  // the old term's own run
  CellBuilder fresh;
  CHECK(run(fresh, {}, "2026-07-01").next == 1);
}

TEST_CASE("resolutions: a meeting that could not be read may hold the missing number: no gap") {
  CellBuilder cell = with_numbers({{"2026-08-05-thuong-ky", 1}, {"2026-10-05-thuong-ky", 3}});
  CHECK(complaints(cell) == "?");
  cell.cell().unread_meetings.emplace_back("2026-09-05-thuong-ky");
  CHECK(complaints(cell).empty());
}

TEST_CASE(
    "resolutions: the vote on it is the item's of that matter, over the official members (R52)") {
  CellBuilder cell;
  cell.roster(official_members(4))
      .held("2026-11-05-thuong-ky", numbered(1) +
                                        "chương trình:\n"
                                        "  - mục: Chương trình\n"
                                        "    loại việc: chương trình\n"
                                        "    biểu quyết: {tán thành: 4}\n"
                                        "  - mục: Thông qua nghị quyết\n"
                                        "    loại việc: nghị quyết\n"
                                        "    biểu quyết: {tán thành: 2}\n");
  const auto vote = vote_on_resolution(cell.cell(), cell["2026-11-05-thuong-ky"]);
  REQUIRE(vote);
  CHECK(vote->in_favour == 2);
  CHECK(vote->base.denominator == 4);
  CHECK(vote->reached == false);  // half is not more than half (R14)
}

TEST_CASE(
    "resolutions: a chair who leads the cell signs, else its secretary; who is named goes first") {
  const std::string roster =
      "đảng viên:\n"
      "  - {mã: an, họ tên: An, ngày kết nạp: 2009-02-03, ngày chính thức: 2010-02-03,"
      " chức vụ: [{chức danh: bí thư}]}\n"
      "  - {mã: binh, họ tên: Bình, ngày kết nạp: 2009-02-03, ngày chính thức: 2010-02-03,"
      " chức vụ: [{chức danh: phó bí thư}]}\n"
      "  - {mã: chi, họ tên: Chi, ngày kết nạp: 2009-02-03, ngày chính thức: 2010-02-03}\n";
  CellBuilder cell;
  cell.roster(roster)
      .held("2026-10-05-thuong-ky", "chủ trì: binh\n" + numbered(1))
      .held("2026-11-05-thuong-ky", "chủ trì: chi\n" + numbered(2))
      .held("2026-12-05-thuong-ky", "chủ trì: an\n" + numbered(3) + "  người ký: binh\n");
  const auto signer = [&](const char* stem) { return signer_of(cell.cell(), cell[stem]); };
  CHECK(signer("2026-10-05-thuong-ky") == cell.member("binh"));
  CHECK(signer("2026-11-05-thuong-ky") == cell.member("an"));
  CHECK(signer("2026-12-05-thuong-ky") == cell.member("binh"));
}

TEST_CASE("resolutions: what was postponed and moved counts once, where it was moved to (R81)") {
  const std::string task = "nhiệm vụ:\n  - {mã: 2026-11-a, việc: Dọn vệ sinh}\n";
  CellBuilder cell;
  cell.roster(official_members(3))
      .in_state("hoãn", "2026-11-05-thuong-ky", "lý do: Bão\n" + numbered(1) + task);
  CHECK(number_register(cell.cell()).size() == 1);  // the number is not free while no day is set
  CHECK(task_ids(cell.cell()).size() == 1);
  cell.in_state("dự kiến", "2026-11-12-thuong-ky", "dời từ: 2026-11-05\n" + numbered(1) + task);
  const auto papers = number_register(cell.cell());
  REQUIRE(papers.size() == 1);
  CHECK(papers.front().stem == "2026-11-12-thuong-ky");
  CHECK(complaints(cell).empty());
  REQUIRE(task_ids(cell.cell()).size() == 1);
  CHECK(task_ids(cell.cell()).front().path.find("2026-11-12") != std::string_view::npos);
}
