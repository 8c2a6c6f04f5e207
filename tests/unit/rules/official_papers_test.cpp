#include "rules/official_papers.hpp"

#include "i18n/catalog.hpp"
#include "report/cell_report.hpp"
#include "rules/agenda_plan.hpp"
#include "rules/checks.hpp"
#include "support/cell_builder.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace chibo::rules;
using namespace std::chrono_literals;
using chibo::support::CellBuilder;
using chibo::support::day;
using chibo::support::ids_of;
using chibo::support::official_members;

namespace {

std::string letter(std::string_view number, std::string_view date, std::string_view more) {
  return "hướng: đến\nloại: công văn\nsố hiệu: " + std::string(number) +
         "\nngày: " + std::string(date) + "\ncơ quan: Đảng ủy\ntrích yếu: Về việc\n" +
         std::string(more);
}

constexpr const char* k_request =
    "ngày nhận: 2026-11-06\n"
    "yêu cầu:\n"
    "  - {mã: cv-29-a, việc: Nộp báo cáo, chủ trì: m2, hạn: 2026-11-20, báo cáo tại kỳ: 2026-12}\n";

CellBuilder cell_with(std::string_view more) {
  CellBuilder cell;
  cell.roster(official_members(3))
      .paper("2026-11-03-cv-29", letter("29-CV/ĐU", "2026-11-03", more));
  return cell;
}

/// What one check says, "!", "?" or "." (a note) with its words.
std::vector<std::string> said(const CellBuilder& cell,
                              void (*check)(const CheckContext&, std::string_view,
                                            chibo::diag::Diagnostics&),
                              std::string_view today = "2026-11-25") {
  chibo::diag::Diagnostics found;
  check({cell.cell(), day(today)}, "CB5xx", found);
  std::vector<std::string> out;
  for (const auto& complaint : found) {
    constexpr std::string_view k_marks = "!?.";
    out.push_back(k_marks[static_cast<std::size_t>(complaint.severity)] +
                  chibo::i18n::Catalog::find("vi")->say(complaint.what));
  }
  return out;
}

}  // namespace

TEST_CASE("papers: a request is a task from the day the paper came in (R50)") {
  const CellBuilder cell = cell_with(k_request);
  CHECK(tasks_until(cell.cell(), day("2026-11-05")).empty());
  const auto tasks = tasks_until(cell.cell(), day("2026-11-06"));
  REQUIRE(tasks.size() == 1);
  CHECK(tasks[0].id() == "cv-29-a");
  CHECK(owner_name(cell.cell(), tasks[0]) == *cell.member("m2")->name);
  CHECK(standing_of(tasks[0], day("2026-11-20")) == TaskStanding::open);
  CHECK(standing_of(tasks[0], day("2026-11-21")) == TaskStanding::overdue);
}

TEST_CASE("papers: a later meeting closes a request, and its result is no result of nothing") {
  CellBuilder cell = cell_with(k_request);
  cell.held("2026-12-05-thuong-ky",
            "kết quả nhiệm vụ:\n  - {mã: cv-29-a, trạng thái: hoàn thành}\n");
  const auto tasks = tasks_until(cell.cell(), day("2026-12-05"));
  CHECK(standing_of(tasks[0], day("2026-12-31")) == TaskStanding::done);
  CHECK(said(cell, check_task_results).empty());
  CHECK(said(cell, check_requests, "2026-12-31").empty());
}

TEST_CASE("papers: the next meeting is to hear of an open request (R29)") {
  const CellBuilder cell = cell_with(k_request);
  const PreparedMeeting next = prepare_meeting(
      cell.cell(), {chibo::model::MeetingKind::regular, 2026y / 12, day("2026-12-05")});
  REQUIRE(next.meeting.task_results->size() == 1);
  CHECK(next.meeting.task_results->front().id->text == "cv-29-a");
}

TEST_CASE("papers: a request counts in the quarter in which it came in, and is carried on undone") {
  const CellBuilder cell = cell_with(k_request);
  const auto tasks = [&](int year, int number, std::string_view today) {
    return chibo::report::report_of_cell(cell.cell(), chibo::base::Quarter{year, number},
                                         day(today))
        .tasks.size();
  };
  CHECK(tasks(2026, 3, "2026-12-31") == 0);
  CHECK(tasks(2026, 4, "2026-12-31") == 1);
  CHECK(tasks(2027, 1, "2027-03-31") == 1);
}

TEST_CASE("papers: an overdue request is named with its deadline and owner") {
  const CellBuilder cell = cell_with(k_request);
  CHECK(said(cell, check_requests, "2026-11-20").empty());
  CHECK(said(cell, check_requests) ==
        std::vector<std::string>{
            "?việc cấp trên yêu cầu quá hạn: Nộp báo cáo (hạn 20/11/2026, đồng chí Đồng chí m2)"});
}

TEST_CASE("papers: the same id for a request and a task is told once, at the second") {
  CellBuilder cell = cell_with(k_request);
  cell.held("2026-11-05-thuong-ky", "nhiệm vụ:\n  - {mã: cv-29-a, việc: Việc khác}\n");
  CHECK(said(cell, check_task_ids).size() == 1);
}

TEST_CASE("papers: who was absent when it was made known is told later, or named") {
  CellBuilder cell = cell_with("phổ biến tại: 2026-11-05-thuong-ky\n");
  cell.held("2026-11-05-thuong-ky",
            "điểm danh: theo danh sách\nvắng:\n  - đồng chí: m3\n  - đồng chí: m1\n");
  CHECK(ids_of(not_told_yet(cell.cell(), cell.cell().papers[0].paper, day("2026-11-25"))) ==
        std::vector<std::string>{"m1", "m3"});
  CHECK(said(cell, check_told).size() == 2);
  chibo::model::ToldLater later;
  later.member = chibo::model::Person{"m1"};
  cell.cell().papers[0].paper.told_later = std::vector{later};
  CHECK(ids_of(not_told_yet(cell.cell(), cell.cell().papers[0].paper, day("2026-11-25"))) ==
        std::vector<std::string>{"m3"});
}

TEST_CASE(
    "papers: made known at a meeting that is not there is an error; a planned one tells nobody") {
  CellBuilder cell = cell_with("phổ biến tại: 2026-11-05-thuong-ky\n");
  CHECK(said(cell, check_told) ==
        std::vector<std::string>{"!không có cuộc họp nào là \"2026-11-05-thuong-ky\""});
  cell.in_state("dự kiến", "2026-11-05-thuong-ky",
                "điểm danh: theo danh sách\nvắng:\n  - đồng chí: m3\n");
  CHECK(said(cell, check_told).empty());
}

TEST_CASE("papers: nobody who left the cell or died is still to be told") {
  CellBuilder cell;
  const auto left = [](std::string_view id, std::string_view how) {
    return "  - {mã: " + std::string(id) + ", họ tên: Đồng chí " + std::string(id) +
           ", ngày kết nạp: 2009-02-03, ngày chính thức: 2010-02-03, trạng thái: [{loại: " +
           std::string(how) + ", từ: 2026-11-15}]}\n";
  };
  cell.roster(official_members(2) + left("gone", "chuyển đi") + left("dead", "từ trần"))
      .paper("2026-11-03-cv-29",
             letter("29-CV/ĐU", "2026-11-03", "phổ biến tại: 2026-11-05-thuong-ky\n"))
      .held("2026-11-05-thuong-ky",
            "điểm danh: theo danh sách\nvắng: [{đồng chí: gone}, {đồng chí: dead}]\n");
  CHECK(said(cell, check_told, "2026-11-14").size() == 2);
  CHECK(said(cell, check_told, "2026-11-15").empty());
}

TEST_CASE("papers: nothing was made known or decided at a meeting put off or not held") {
  CellBuilder cell = cell_with("phổ biến tại: 2026-11-05-thuong-ky\n");
  cell.in_state("hoãn", "2026-11-05-thuong-ky", "lý do: Bão\nđiểm danh: chưa\n");
  CHECK(said(cell, check_told) ==
        std::vector<std::string>{
            "?văn bản ghi phổ biến tại 2026-11-05-thuong-ky, mà cuộc họp ấy ghi \"hoãn\""});
  CellBuilder decided = cell_with("quyết định tại: 2026-11-05-thuong-ky\n");
  decided.in_state("không họp", "2026-11-05-thuong-ky", "lý do: Bão\nđiểm danh: chưa\n");
  CHECK(said(decided, check_told) ==
        std::vector<std::string>{
            "?văn bản ghi quyết định tại 2026-11-05-thuong-ky, mà cuộc họp ấy ghi \"không họp\""});
}

TEST_CASE("papers: a secret paper holds its stub only (R99)") {
  CHECK(said(cell_with("mật: có\nnơi lưu: tủ mật\n"), check_secret_papers).empty());
  CHECK(said(cell_with("mật: có\nghi chú: nội dung chính là\n"), check_secret_papers).size() == 1);
  CHECK(said(cell_with("mật: có\n" + std::string(k_request)), check_secret_papers).size() == 1);
  CHECK(said(cell_with("mật: không\nghi chú: điều thường\n"), check_secret_papers).empty());
}

TEST_CASE("papers: a request asked again names the older paper") {
  CellBuilder cell = cell_with(k_request);
  const auto again = [](std::string_view repeats) {
    return "yêu cầu:\n  - {mã: cv-35-a, việc: nộp  báo cáo, chủ trì: m2, hạn: 2026-12-20" +
           std::string(repeats) + "}\n";
  };
  CellBuilder unnamed = cell;
  unnamed.paper("2026-12-01-cv-35", letter("35-CV/ĐU", "2026-12-01", again("")));
  CHECK(said(unnamed, check_repeats) ==
        std::vector<std::string>{".việc này văn bản 2026-11-03-cv-29 đã yêu cầu"});
  CellBuilder named = cell;
  named.paper("2026-12-01-cv-35",
              letter("35-CV/ĐU", "2026-12-01", again(", nhắc lại văn bản: 2026-11-03-cv-29")));
  CHECK(said(named, check_repeats).empty());
  CellBuilder wrong = cell;
  wrong.paper("2026-12-01-cv-35",
              letter("35-CV/ĐU", "2026-12-01", again(", nhắc lại văn bản: 2026-11-03-cv-30")));
  CHECK(said(wrong, check_repeats) ==
        std::vector<std::string>{"!không có văn bản nào là \"2026-11-03-cv-30\""});
}

TEST_CASE("papers: a file's name comes from number and date, in ASCII") {
  CHECK(paper_stem("29-CV/ĐU", day("2026-11-03")) == "2026-11-03-cv-29");
  CHECK(paper_slug("123/QĐ-UBND") == "qd-123");
  CHECK(paper_slug("Kế hoạch năm") == "ke-hoach-nam");
  CHECK(paper_slug("…") == "van-ban");
}

TEST_CASE("papers: the next request takes the next letter that nothing bears") {
  CellBuilder cell = cell_with(k_request);
  CHECK(next_request_id(cell.cell(), cell.cell().papers[0]) == "cv-29-b");
  cell.held("2026-11-05-thuong-ky", "nhiệm vụ:\n  - {mã: cv-29-b, việc: Việc khác}\n");
  CHECK(next_request_id(cell.cell(), cell.cell().papers[0]) == "cv-29-c");
}
