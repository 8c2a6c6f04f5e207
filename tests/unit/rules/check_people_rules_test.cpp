#include "i18n/catalog.hpp"
#include "i18n/message_rule.hpp"
#include "rules/checks.hpp"
#include "rules/probation.hpp"
#include "rules/work_days.hpp"
#include "support/cell_builder.hpp"
#include "support/checked_cell.hpp"
#include "support/read_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace chibo;
using namespace chibo::rules;
using chibo::i18n::RuleMsg;
using chibo::support::add_profile;
using chibo::support::CellBuilder;
using chibo::support::day;
using chibo::support::official_members;
using chibo::support::read_text;

namespace {

using Ids = std::vector<i18n::SentenceId>;

/// What a check says of a cell on a day.
Ids said(const CellBuilder& cell, std::string_view check, std::string_view today = "2026-11-20") {
  diag::Diagnostics all;
  run_checks({cell.cell(), day(today)}, all);
  Ids out;
  for (const diag::Diagnostic& it : all) {
    if (it.check == check) {
      out.push_back(it.what.id);
    }
  }
  return out;
}

/// The first thing a check says, "CB208? chi bộ có …"; "!" marks an error, "." a note.
std::string first(const CellBuilder& cell, std::string_view check,
                  std::string_view today = "2026-11-20") {
  diag::Diagnostics all;
  run_checks({cell.cell(), day(today)}, all);
  for (const diag::Diagnostic& it : all) {
    if (it.check == check) {
      const std::string mark = it.severity == diag::Severity::error     ? "! "
                               : it.severity == diag::Severity::warning ? "? "
                                                                        : ". ";
      return std::string(check) + mark + i18n::Catalog::find("vi")->say(it.what);
    }
  }
  return {};
}

CellBuilder with_offices(int members, const std::string& offices) {
  CellBuilder cell;
  cell.roster(official_members(members) + offices);
  return cell;
}

/// Members who hold these offices since 2020.
std::string officers(const std::vector<std::string>& offices) {
  std::string out;
  int number = 0;
  for (const std::string& office : offices) {
    const std::string id = "c" + std::to_string(++number);
    out += "  - mã: " + id + "\n    họ tên: Đồng chí " + id +
           "\n    ngày kết nạp: 2009-02-03\n    ngày chính thức: 2010-02-03\n    chức vụ:\n"
           "      - {chức danh: " +
           office + ", từ: 2020-01-01}\n";
  }
  return out;
}

CellBuilder on_probation(const std::string& admitted) {
  CellBuilder cell;
  cell.roster(official_members(3) +
              "  - mã: db\n    họ tên: Đồng chí db\n    ngày kết nạp: " + admitted + "\n");
  return cell;
}

std::string stem(int month) {
  return "2026-" + std::string(month < 10 ? "0" : "") + std::to_string(month) + "-05-thuong-ky";
}

CellBuilder absent(const std::vector<int>& months, const std::string& kind,
                   int year_of_rule = 2026) {
  CellBuilder cell;
  cell.roster(official_members(3));
  for (int month = 1; month <= 10; ++month) {
    const bool is_absent = std::ranges::find(months, month) != months.end();
    std::string name = stem(month);
    name.replace(0, 4, std::to_string(year_of_rule));
    cell.held(name, is_absent ? "điểm danh: theo danh sách\nvắng:\n  - {đồng chí: m1, loại: " +
                                    kind + ", lý do: ốm}\n"
                              : "điểm danh: đầy đủ\n");
  }
  return cell;
}

}  // namespace

TEST_CASE("checks CB208: a cell of the usual size is not spoken of (R15)") {
  CHECK(said(with_offices(5, officers({"bí thư"})), "CB208").empty());
  CHECK(said(with_offices(8, ""), "CB208").empty());
  CHECK(said(with_offices(27, officers({"bí thư", "phó bí thư", "chi ủy viên"})), "CB208").empty());
}

TEST_CASE("checks CB208: nine official members without a committee, and more than thirty (R15)") {
  CHECK(said(with_offices(8, officers({"bí thư"})), "CB208") == Ids{RuleMsg::no_committee_yet});
  CellBuilder big = with_offices(28, officers({"bí thư", "phó bí thư", "chi ủy viên"}));
  CHECK(said(big, "CB208") == Ids{RuleMsg::too_many_members});
  add_profile(big, 0,
              "mã: dong-y\ntên: Công văn đồng ý\nquy định:\n"
              "  - {khóa: chi-bo.nhieu-nhat, giá trị: 45, xác nhận: có}\n");
  CHECK(said(big, "CB208").empty());
}

TEST_CASE("checks CB208: a committee of at most seven with one deputy (R15)") {
  const std::vector<std::string> seven = {"bí thư",      "phó bí thư",  "chi ủy viên",
                                          "chi ủy viên", "chi ủy viên", "chi ủy viên",
                                          "chi ủy viên"};
  CHECK(said(with_offices(5, officers(seven)), "CB208").empty());
  std::vector<std::string> eight = seven;
  eight.push_back("phó bí thư");
  CHECK(said(with_offices(5, officers(eight)), "CB208") ==
        Ids{RuleMsg::committee_too_big, RuleMsg::too_many_deputies});
}

TEST_CASE("checks CB208: fewer than three official members do not vote (R15)") {
  const std::string vote =
      "chương trình:\n  - mục: Việc\n    biểu quyết: {tán thành: 2, không tán thành: 0}\n";
  for (const int members : {2, 3}) {
    CellBuilder cell = with_offices(members, "");
    cell.held("2026-11-05-thuong-ky", vote);
    CHECK(said(cell, "CB208") == (members == 2 ? Ids{RuleMsg::too_few_to_vote} : Ids{}));
  }
}

TEST_CASE("working days: weekends and holidays rest, days worked instead do not") {
  const auto holidays = read_text<model::Holidays>(
      "ngày nghỉ:\n  - {từ: 2026-09-01, đến: 2026-09-02, tên: Quốc khánh}\nlàm bù:\n"
      "  - 2026-08-29\n");
  CHECK(!day_off(holidays, day("2026-08-28")));        // Friday
  CHECK(!day_off(holidays, day("2026-08-29")));        // Saturday, worked
  CHECK_FALSE(!day_off(holidays, day("2026-08-30")));  // Sunday
  CHECK_FALSE(!day_off(holidays, day("2026-09-02")));
  CHECK(after_work_days(holidays, day("2026-08-28"), 3) == day("2026-09-03"));
  CHECK(after_work_days({}, day("2026-08-28"), 3) == day("2026-09-02"));
}

TEST_CASE(
    "probation: ends twelve months after the ceremony, on the last day of a shorter month (R16)") {
  CHECK(end_of_probation(day("2025-11-14"), 12) == day("2026-11-14"));
  CHECK(end_of_probation(day("2024-02-29"), 12) == day("2025-02-28"));
}

TEST_CASE("checks CB209: probation is told before, at and after its end (R16)") {
  const CellBuilder cell = on_probation("2025-06-10");  // ends 10/6/2026, thirty working days: 22/7
  CHECK(said(cell, "CB209", "2026-04-10").empty());     // 61 days before
  CHECK(said(cell, "CB209", "2026-04-11") == Ids{RuleMsg::probation_soon});
  CHECK(said(cell, "CB209", "2026-06-09") == Ids{RuleMsg::probation_soon});
  CHECK(said(cell, "CB209", "2026-06-10") == Ids{RuleMsg::probation_due});
  CHECK(said(cell, "CB209", "2026-07-22") == Ids{RuleMsg::probation_due});
  CHECK(said(cell, "CB209", "2026-07-23") == Ids{RuleMsg::probation_overdue});
}

TEST_CASE("checks CB209: holidays put the last day off; official too early is told (R16)") {
  CellBuilder cell = on_probation("2025-06-10");
  cell.cell().holidays = read_text<model::Holidays>("ngày nghỉ:\n  - {từ: 2026-07-20, tên: Thử}\n");
  CHECK(said(cell, "CB209", "2026-07-23") == Ids{RuleMsg::probation_due});
  CHECK(said(cell, "CB209", "2026-07-24") == Ids{RuleMsg::probation_overdue});
  CellBuilder early;
  early.roster(
      "đảng viên:\n  - {mã: a, họ tên: Đồng chí a, ngày kết nạp: 2025-06-10, "
      "ngày chính thức: 2026-06-09}\n");
  CHECK(said(early, "CB209") == Ids{RuleMsg::official_too_early});
}

TEST_CASE("checks CB210: unexcused months of a year are watched, three are considered (R17)") {
  CHECK(said(absent({}, "không có lý do"), "CB210").empty());
  CHECK(said(absent({2}, "không có lý do"), "CB210").empty());
  CHECK(said(absent({2, 9}, "không có lý do"), "CB210") == Ids{RuleMsg::absent_before_limit});
  CHECK(said(absent({2, 5, 9}, "không có lý do"), "CB210") == Ids{RuleMsg::absent_many_months});
  CHECK(said(absent({2, 5}, "không có lý do", 2025), "CB210").empty());  // of a year that is over
}

TEST_CASE("checks CB210: who need not come is not watched while that is so (R17)") {
  const auto with_status = [](std::string_view kind, std::string_view from, std::string_view why) {
    CellBuilder cell = absent({2, 5, 9}, std::string(why));
    cell.cell().roster = {};
    cell.roster(chibo::support::spoil(official_members(3), "  - mã: m1\n",
                                      "  - mã: m1\n    trạng thái: [{loại: " + std::string(kind) +
                                          ", từ: " + std::string(from) + "}]\n"));
    return said(cell, "CB210");
  };
  CHECK(with_status("miễn công tác và sinh hoạt đảng", "2025-01-01", "không có lý do").empty());
  CHECK(with_status("sinh hoạt tạm thời nơi khác", "2026-01-01", "không có lý do").empty());
  CHECK(with_status("miễn công tác và sinh hoạt đảng", "2026-10-01", "không có lý do") ==
        Ids{RuleMsg::absent_many_months});
}

TEST_CASE("checks CB210: more than three excused absences in a row, where a rule says so (R17)") {
  CHECK(said(absent({2, 3, 4}, "có lý do", 2024), "CB210").empty());
  CHECK(said(absent({2, 3, 4, 5}, "có lý do", 2024), "CB210") == Ids{RuleMsg::absent_in_a_row});
  CHECK(said(absent({2, 3, 5, 6}, "có lý do", 2024), "CB210").empty());
}

TEST_CASE("checks CB321: papers a day before, the report within two days after (R27)") {
  const auto of = [](const std::string& text) {
    CellBuilder cell = with_offices(3, "");
    cell.held("2026-11-05-thuong-ky", text);
    return said(cell, "CB321");
  };
  CHECK(of("tài liệu:\n  - {tên: Báo cáo, ngày gửi: 2026-11-04}\n").empty());
  CHECK(of("tài liệu:\n  - {tên: Báo cáo, ngày gửi: 2026-11-05}\n") == Ids{RuleMsg::papers_late});
  CHECK(of("biên bản: {ngày gửi cấp trên: 2026-11-07}\n").empty());
  CHECK(of("biên bản: {ngày gửi cấp trên: 2026-11-08}\n") == Ids{RuleMsg::sent_up_late});
  CHECK(of("").empty());  // nothing told is not late
}

TEST_CASE("checks CB322: online needs its reason, by groups fifty members and three times (R28)") {
  const auto online = [](const std::string& text) {
    CellBuilder cell = with_offices(3, "");
    cell.held("2026-11-05-thuong-ky", "hình thức: trực tuyến\n" + text);
    return said(cell, "CB322");
  };
  CHECK(online("") == Ids{RuleMsg::online_no_reason});
  CHECK(online("lý do: 12/20 đồng chí đi công tác\n").empty());
  CellBuilder small = with_offices(3, "");
  small.held("2026-11-05-thuong-ky", "hình thức: theo tổ\n");
  CHECK(said(small, "CB322") == Ids{RuleMsg::by_group_too_small, RuleMsg::by_group_no_groups});
  CellBuilder big = with_offices(
      49,
      "  - {mã: t, họ tên: Đồng chí t, ngày kết nạp: 2009-02-03, ngày chính thức: 2010-02-03, "
      "tổ: 1}\n");
  for (const int month : {1, 4, 7}) {
    big.held(stem(month), "hình thức: theo tổ\n");
  }
  CHECK(said(big, "CB322").empty());
  big.held(stem(10), "hình thức: theo tổ\n");
  CHECK(said(big, "CB322") == Ids{RuleMsg::by_group_too_often});
}

TEST_CASE("checks CB208, CB209, CB210: say who, since when and by which rule (R15, R16, R17)") {
  CHECK(first(with_offices(9, ""), "CB208") ==
        "CB208? có 9 đảng viên chính thức mà chưa ghi chi ủy; từ 9 trở lên thì bầu chi ủy (Điều lệ "
        "Đảng Cộng sản Việt Nam (Đại hội XI), Điều 24 khoản 4)");
  CellBuilder two = with_offices(2, "");
  two.held("2026-11-05-thuong-ky", "biên bản: {tán thành: 2}\n");
  CHECK(first(two, "CB208").starts_with("CB208? có biểu quyết nhưng ngày ấy chi bộ chỉ có 2"));
  CHECK(first(on_probation("2025-06-10"), "CB209", "2026-07-23") ==
        "CB209? Đồng chí db hết thời gian dự bị ngày 10/06/2026, đã quá hạn xét ngày 22/07/2026 "
        "(Quy định 294-QĐ/TW ngày 26/5/2025 thi hành Điều lệ Đảng, phần công nhận đảng viên chính "
        "thức; chưa xác nhận)");
  CHECK(first(on_probation("2025-06-10"), "CB209", "2026-06-01").starts_with("CB209. "));
  CHECK(first(absent({2, 5, 9}, "không có lý do"), "CB210") ==
        "CB210? Đồng chí m1 vắng không lý do 3 tháng trong năm 2026 (02/2026, 05/2026, 09/2026); "
        "chi bộ xem xét (Điều lệ Đảng Cộng sản Việt Nam (Đại hội XI), Điều 8)");
}

TEST_CASE("checks CB321, CB322: are warnings that cite their rule (R27, R28)") {
  CellBuilder late = with_offices(3, "");
  late.held("2026-11-05-thuong-ky",
            "hình thức: trực tuyến\nbiên bản: {ngày gửi cấp trên: 2026-11-08}\n");
  CHECK(first(late, "CB321") ==
        "CB321? gửi cấp trên ngày 08/11/2026, họp ngày 05/11/2026; phải gửi trong 2 ngày (Hướng "
        "dẫn 42-HD/BTCTW ngày 28/10/2025, phần sau sinh hoạt)");
  CHECK(first(late, "CB322").starts_with("CB322? họp trực tuyến mà chưa ghi lý do"));
}

namespace {

std::string guests(int number) {
  std::string out;
  for (int i = 1; i <= number; ++i) {
    const std::string id = "k" + std::to_string(i);
    out += "  - {mã: " + id + ", họ tên: Đồng chí " + id +
           ", ngày kết nạp: 2009-02-03, ngày chính thức: 2010-02-03, trạng thái: [{loại: sinh hoạt "
           "tạm thời đến, từ: 2026-01-01}]}\n";
  }
  return out;
}

}  // namespace

TEST_CASE("checks CB208: a guest makes up none of its numbers (R11, R13)") {
  CellBuilder three = with_offices(2, guests(1));
  three.held("2026-11-05-thuong-ky",
             "chương trình:\n  - mục: Việc\n    biểu quyết: {tán thành: 2}\n");
  CHECK(said(three, "CB208") == Ids{RuleMsg::too_few_to_vote});
  CHECK(said(with_offices(8, guests(1)), "CB208").empty());
}

TEST_CASE("checks CB208: a further vote of an item is a vote too (R15)") {
  CellBuilder cell = with_offices(2, "");
  cell.held("2026-11-05-thuong-ky",
            "chương trình:\n  - mục: Việc\n    biểu quyết khác:\n      - {tán thành: 2}\n");
  CHECK(said(cell, "CB208") == Ids{RuleMsg::too_few_to_vote});
}

TEST_CASE("checks CB208, CB322: nothing follows from dates that could not be understood") {
  std::string roster = official_members(4);
  for (int i = 0; i < 2; ++i) {
    roster.replace(roster.find("ngày chính thức: 2010-02-03"),
                   std::string_view("ngày chính thức: 2010-02-03").size(),
                   "ngày chính thức: 2010-02-33");
  }
  CellBuilder cell;
  cell.with_faults().roster(roster).held(
      "2026-11-05-thuong-ky",
      "hình thức: theo tổ\nchương trình:\n  - mục: Việc\n    biểu quyết: {tán thành: 3}\n");
  CHECK(cell.faults() == 2);
  CHECK(said(cell, "CB208").empty());
  CHECK(said(cell, "CB322").empty());
}

TEST_CASE("checks CB209: a guest on probation is no matter of this cell (R16)") {
  CellBuilder cell;
  cell.roster(
      official_members(3) +
      "  - {mã: db, họ tên: Đồng chí db, ngày kết nạp: 2025-06-10, trạng thái: [{loại: sinh "
      "hoạt tạm thời đến, từ: 2026-01-01}]}\n");
  CHECK(probations_on(cell.cell(), day("2026-07-23")).empty());
  CHECK(said(cell, "CB209", "2026-07-23").empty());
}

TEST_CASE(
    "checks CB210: more than three excused absences in a row are told under HD 42 too (R17)") {
  CHECK(said(absent({1, 2, 3, 4}, "có lý do"), "CB210") == Ids{RuleMsg::absent_in_a_row});
  CHECK(said(absent({1, 2, 3}, "có lý do"), "CB210").empty());
  CHECK(first(absent({1, 2, 3, 4}, "có lý do"), "CB210").find("chưa xác nhận") !=
        std::string::npos);
}
