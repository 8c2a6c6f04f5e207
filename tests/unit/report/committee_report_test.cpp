#include "report/committee_report.hpp"

#include "render/document.hpp"
#include "support/cell_builder.hpp"
#include "views/committee_report.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace chibo;
using report::CellLine;
using report::CellStanding;
using report::CommitteeReport;
using report::Period;
using support::CellBuilder;
using support::day;
using support::official_members;

namespace {

const base::Quarter k_fourth{2026, 4};

CellLine line_of(CellBuilder& from, const std::string& code, const std::string& name,
                 const char* today = "2027-01-10") {
  from.cell().organisation.code = model::Code{code};
  from.cell().organisation.name = name;
  CellLine out = report::line_of_cell(from.cell(), k_fourth, day(today));
  out.path = code;
  return out;
}

/// 4 members; October 4 of 4 on time, November 3 of 4 late, December without a record.
CellLine two_months() {
  CellBuilder from;
  from.roster(official_members(4))
      .held("2026-10-05-thuong-ky",
            "điểm danh: đầy đủ\nchương trình:\n  - mục: Thảo luận\n    ý kiến:\n"
            "      - {đồng chí: m1, nội dung: Một}\n      - {đồng chí: m1, nội dung: Hai}\n"
            "tự đánh giá: {xếp loại: tốt}\n"
            "nhiệm vụ:\n  - {mã: 2026-10-a, việc: Một, hạn: 2026-10-20}\n")
      .held("2026-11-20-thuong-ky",
            "điểm danh: theo danh sách\nvắng:\n  - {đồng chí: m2, loại: có lý do, lý do: Ốm}\n");
  return line_of(from, "hai-ky", "Chi bộ Út");
}

/// 10 members; all three months, of December nobody was counted.
CellLine whole_quarter() {
  CellBuilder from;
  from.roster(official_members(10))
      .held("2026-10-04-thuong-ky", "điểm danh: đầy đủ\n")
      .held("2026-11-04-thuong-ky", "điểm danh: đầy đủ\ntự đánh giá: {xếp loại: khá}\n")
      .held("2026-12-04-thuong-ky", "");
  return line_of(from, "du-ky", "Chi bộ Đồng");
}

CellLine silent() {
  CellBuilder from;
  from.roster(official_members(7));
  return line_of(from, "im", "Chi bộ Anh");
}

std::vector<std::string> names(const CommitteeReport& report) {
  std::vector<std::string> out;
  for (const CellLine& cell : report.cells) {
    out.push_back(cell.name);
  }
  return out;
}

std::string text_of(const CommitteeReport& report) {
  constexpr int k_width = 240;
  return render::write_text(views::committee_document({}, "Đảng bộ X", report), k_width);
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

CommitteeReport report_of(std::vector<CellLine> cells) {
  return report::report_of_committee(std::move(cells), k_fourth, day("2027-01-10"));
}

}  // namespace

TEST_CASE("committee: sums are the cells' own, who has no data is in none of them (R95, R96)") {
  const CommitteeReport got = report_of({two_months(), silent(), whole_quarter()});
  CHECK(names(got) ==
        std::vector<std::string>{"Chi bộ Anh", "Chi bộ Đồng", "Chi bộ Út"});  // Vietnamese order
  CHECK(got.counted == 2);
  CHECK(got.total.members == 14);
  CHECK(got.total.months_due == 6);
  CHECK(got.total.held == 5);
  CHECK(got.total.missing == 1);
  CHECK(got.total.present == 27);   // 4 + 3 + 10 + 10
  CHECK(got.total.expected == 28);  // 4 + 4 + 10 + 10
  CHECK(got.total.meetings_counted == 4);
  CHECK(got.total.meetings_uncounted == 1);
  CHECK(got.total.opinions == 2);
  CHECK(got.total.speakers == 1);
  CHECK(got.total.tasks_overdue == 1);
  CHECK(got.total.self_grades == std::array<long long, report::k_grades>{1, 1, 0, 0});
  CHECK(got.total.self_ungraded == 3);
  report::CellNumbers sum;
  for (const CellLine& cell : got.cells) {
    sum += cell.numbers;  // of a cell that is not counted: nothing
  }
  CHECK(sum == got.total);
}

TEST_CASE("committee: the mean of meetings stands beside the sum, each under its name") {
  const CommitteeReport got = report_of({two_months(), whole_quarter()});
  const std::string text = text_of(got);
  // 27/28 = 96,4 %; (100 + 75 + 100 + 100) / 4 = 93,75 %
  CHECK(holds(text, "cộng các cuộc họp 27/28 lượt, đạt 96,4%; bình quân 4 cuộc họp 93,8%"));
  CHECK(holds(text, "1 cuộc họp không rõ số dự, không tính"));
}

TEST_CASE("committee: page one names who has no data, who is missing, late or incomplete") {
  CellLine faulty = whole_quarter();
  faulty.name = "Chi bộ Lỗi";
  faulty.errors = 2;
  faulty.unread_files = {"hop/2026/x.yaml"};
  CellLine closed;
  closed.path = "khoa-lai";
  closed.standing = CellStanding::unread;
  CellBuilder bare;
  const std::string text = text_of(report_of({two_months(), silent(), whole_quarter(), faulty,
                                              closed, line_of(bare, "moi", "Chi bộ Mới")}));
  for (const char* told :
       {"Chưa có số liệu, không có bản ghi cuộc họp nào (1 chi bộ):", "Chi bộ Anh: im/",
        "Chưa có danh sách đảng viên (1 chi bộ):", "Chi bộ Mới: moi/",
        "Không đọc được sổ, không tính (1 chi bộ):", "khoa-lai: khoa-lai/",
        "Thiếu bản ghi kỳ thường kỳ (1 chi bộ):", "Chi bộ Út: tháng 12/2026",
        "Họp chưa đúng ngày (1 chi bộ):", "Chi bộ Út: kỳ tháng 11/2026",
        "Chi bộ Lỗi: 2 chỗ sai chưa sửa; chưa đọc được hop/2026/x.yaml; 1 cuộc họp không rõ số dự",
        "6 chi bộ, có số liệu 3.", "Trùng mã với chi bộ khác"}) {
    CAPTURE(told);
    CHECK(holds(text, told));
  }
  CHECK(text.find("Chi bộ cần nhắc") < text.find("Kết quả chung"));
}

TEST_CASE("committee: what no record tells is unclear, not a meeting that was not held (R96)") {
  CellBuilder from;
  from.roster(official_members(3))
      .meeting("2026-10-05-thuong-ky",
               "trạng thái:\nloại: thường kỳ\nkỳ: 2026-10\nngày: 2026-10-05\nđiểm danh: chưa\n")
      .meeting("2026-11-05-thuong-ky",
               "trạng thái: đã họp\nloại: thường kỳ\nkỳ: 2026-11\nngày: không rõ\n"
               "điểm danh: đầy đủ\n")
      .in_state("hoãn", "2026-11-20-thuong-ky", "lý do: Bão\n")
      .in_state("hoãn", "2026-12-04-thuong-ky", "lý do: Bão\n");
  const CommitteeReport got = report_of({line_of(from, "mo", "Chi bộ Mờ")});
  CHECK(got.total.unclear == 2);
  CHECK(got.total.not_held == 1);
  CHECK(got.total.missing == 0);
  CHECK(got.total.months_due == 3);
  CHECK(got.months[0].numbers.unclear == 1);
  const std::string text = text_of(got);
  CHECK(holds(text, "Có kỳ chưa rõ đã họp hay chưa, hoặc họp ngày nào (1 chi bộ):"));
  CHECK(holds(text, "Chi bộ Mờ: tháng 10/2026, 11/2026"));
  CHECK(holds(text, "Chi bộ Mờ: tháng 12/2026"));
  CHECK(holds(text, "đã họp 0 trên 3 kỳ; chưa họp 1; chưa rõ 2; thiếu bản ghi 0."));
  const std::string clear = text_of(report_of({whole_quarter()}));
  CHECK_FALSE(holds(clear, "chưa rõ đã họp"));
  CHECK_FALSE(holds(clear, "; chưa rõ"));
}

TEST_CASE("committee: months of a quarter and sub-committees add up to the whole") {
  CellLine one = two_months();
  one.block = "Đảng bộ bộ phận A";
  CellLine other = whole_quarter();
  const CommitteeReport got = report_of({one, other});
  REQUIRE(got.months.size() == 3);
  long long held = 0;
  long long present = 0;
  for (const report::MonthLine& month : got.months) {
    held += month.numbers.held;
    present += month.numbers.present;
  }
  CHECK(held == got.total.held);
  CHECK(present == got.total.present);
  CHECK(got.months[2].numbers.missing == 1);
  REQUIRE(got.blocks.size() == 2);
  CHECK(got.blocks[0].name.empty());
  CHECK(got.blocks[0].numbers.members == 10);
  CHECK(got.blocks[1].numbers.members == 4);
  CHECK(holds(text_of(got), "trực thuộc"));
}

TEST_CASE("committee: nobody counted is no data, never nought") {
  const CommitteeReport got = report_of({silent()});
  CHECK(holds(text_of(got), "Chưa có số liệu để cộng."));
  const auto json = nlohmann::json::parse(views::committee_json("dang-bo", got));
  CHECK(json["counted"] == 0);
  CHECK(json["total"].is_null());
  CHECK(json["by_cell"][0]["numbers"].is_null());
  CHECK(json["by_cell"][0]["standing"] == "silent");
}

TEST_CASE("committee: what no record tells is null for machines and a dash in tables") {
  CellBuilder from;
  from.roster(official_members(3)).held("2026-10-05-thuong-ky", "");
  const CommitteeReport got = report_of({line_of(from, "a", "Chi bộ A")});
  const auto json = nlohmann::json::parse(views::committee_json("", got));
  CHECK(json["organisation"].is_null());
  CHECK(json["total"]["attendance"]["present"].is_null());
  CHECK(json["total"]["voices"]["opinions"].is_null());
  CHECK(json["total"]["regular"]["held"] == 1);
  CHECK(holds(text_of(got), "Phát biểu: chưa có số liệu."));
  CHECK(holds(text_of(got), "Dự họp: chưa có số liệu điểm danh."));
}

TEST_CASE("committee: a quarter that goes on asks only for the months that have begun") {
  CellBuilder from;
  from.roster(official_members(3)).held("2026-10-05-thuong-ky", "điểm danh: đầy đủ\n");
  from.cell().organisation.name = std::string("Chi bộ A");
  CellLine line = report::line_of_cell(from.cell(), k_fourth, day("2026-11-10"));
  const CommitteeReport got =
      report::report_of_committee({std::move(line)}, k_fourth, day("2026-11-10"));
  CHECK(got.total.months_due == 2);
  CHECK(got.months.size() == 2);
  CHECK_FALSE(got.is_over);
}

TEST_CASE("committee: a block and months without data are dashes and null, never noughts (R96)") {
  CellLine quiet = silent();
  quiet.block = "Đảng bộ bộ phận A";
  const CommitteeReport got = report_of({quiet});
  const auto json = nlohmann::json::parse(views::committee_json("", got));
  CHECK(json["blocks"][0]["numbers"].is_null());
  CHECK(json["months"][0]["numbers"].is_null());
}

TEST_CASE("committee: themes are found lacking only of quarters that are over and judged (R23)") {
  const CommitteeReport got = report_of({two_months()});
  CHECK(got.total.quarters_judged == 1);
  CHECK(holds(text_of(got), "thiếu chuyên đề 1 trên 1 lượt chi bộ và quý đã hết"));
  CellBuilder from;
  from.roster(official_members(3)).held("2026-10-05-thuong-ky", "điểm danh: đầy đủ\n");
  CellLine line = report::line_of_cell(from.cell(), k_fourth, day("2026-11-10"));
  const CommitteeReport running =
      report::report_of_committee({std::move(line)}, k_fourth, day("2026-11-10"));
  CHECK(running.total.quarters_judged == 0);
  CHECK_FALSE(holds(text_of(running), "thiếu chuyên đề"));
}

TEST_CASE(
    "committee: of two meetings of a month the first is judged, in numbers and by name alike") {
  CellBuilder from;
  from.roster(official_members(3))
      .held("2026-10-05-thuong-ky", "điểm danh: đầy đủ\n")
      .held("2026-10-25-thuong-ky", "điểm danh: đầy đủ\n");
  const CellLine line = line_of(from, "a", "Chi bộ A");
  CHECK(line.late.empty());
  CHECK(line.numbers.late == 0);
  CHECK(line.numbers.on_time == 1);
}

TEST_CASE("committee: a cell whose only record cannot be read is in no sum") {
  CellBuilder from;
  from.roster(official_members(3));
  from.cell().unread_meetings = {"2026-10-05-thuong-ky"};
  CHECK(line_of(from, "a", "Chi bộ A").standing == CellStanding::unread);
}
