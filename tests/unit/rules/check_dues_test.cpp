#include "diag/show.hpp"
#include "i18n/catalog.hpp"
#include "rules/checks.hpp"
#include "rules/profile_faults.hpp"
#include "support/dues_text.hpp"
#include "support/read_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace chibo;
using support::add_dues;
using support::CellBuilder;
using support::dues_of_one;
using support::official_members;

namespace {

using Said = std::vector<std::string>;

/// What the checks on dues say of a cell: "CB705! words", "?" for a warning, "." for a note.
Said said(const CellBuilder& cell, std::string_view today = "2026-11-20") {
  diag::Diagnostics found;
  rules::run_checks({cell.cell(), support::day(today)}, found);
  Said out;
  for (const diag::Diagnostic& one : found) {
    if (one.check.starts_with("CB7")) {
      const char mark = one.severity == diag::Severity::error     ? '!'
                        : one.severity == diag::Severity::warning ? '?'
                                                                  : '.';
      out.push_back(std::string(one.check) + mark + " " + i18n::Catalog::find("vi")->say(one.what));
    }
  }
  return out;
}

Said of_row(std::string_view row, const std::string& period = "2026-11") {
  CellBuilder cell;
  cell.roster(official_members(1));
  cell.cell().organisation.wage_region = model::WageRegion::one;
  add_dues(cell, period, dues_of_one(period, row));
  return said(cell);
}

bool has(const Said& lines, std::string_view part) {
  return std::ranges::any_of(
      lines, [&](const std::string& line) { return line.find(part) != std::string::npos; });
}

}  // namespace

TEST_CASE("dues checks: a month as it should be, and one not collected yet, pass in silence") {
  CHECK(of_row("nhóm: chưa đến tuổi nghỉ hưu, đã nộp: 15930, ngày nộp: 2026-11-05").empty());
  CHECK(of_row("mức: 20000, đã nộp: ").empty());
  CHECK(of_row("miễn: hộ nghèo").empty());
  CHECK(of_row("mức: 20000, tự nguyện: 5000, đã nộp: 25000").empty());
}

TEST_CASE("dues checks: the file's name and the month in it agree (CB701)") {
  CellBuilder cell;
  cell.roster(official_members(1));
  add_dues(cell, "2026-10", dues_of_one("2026-11", "mức: 20000"));
  add_dues(cell, "thang-11", dues_of_one("2026-11", "mức: 20000"));
  CHECK(said(cell) == Said{"CB701! trong tệp ghi tháng 11/2026, tên tệp là 2026-10",
                           "CB701! tên tệp \"thang-11\" không phải là một tháng"});
}

TEST_CASE("dues checks: who pays is known, once, and of the cell in that month (CB702)") {
  CellBuilder cell;
  cell.roster(
      "đảng viên:\n"
      "  - {mã: an, họ tên: Lê An, ngày chính thức: 2010-02-03}\n"
      "  - {mã: ba, họ tên: Lê Ba, ngày chính thức: 2010-02-03, trạng thái: [{loại: chuyển đi, "
      "từ: 2026-06-10}]}\n");
  add_dues(cell, "2026-11",
           "kỳ: 2026-11\nthu:\n"
           "  - {đồng chí: an, mức: 20000, người thu: ai-do}\n"
           "  - {đồng chí: an, mức: 20000, người thu: Trần Văn Tám}\n"
           "  - {đồng chí: ba, mức: 20000}\n"
           "  - {đồng chí: la, mức: 20000}\n");
  CHECK(said(cell) == Said{"CB702! người thu \"ai-do\" không có trong danh sách",
                           "CB702! Lê An có hai dòng trong cùng một tháng",
                           "CB702? Lê Ba không phải đảng viên của chi bộ trong tháng 11/2026",
                           "CB702! không có đảng viên nào mang mã \"la\""});
}

TEST_CASE("dues checks: what an amount rests on is asked for where a rate is in force (CB703)") {
  CHECK(of_row("nhóm: hưởng lương hưu") ==
        Said{"CB703? Đồng chí m1: chưa có căn cứ để tính số phải nộp"});
  CHECK(of_row("đã nộp: 20000") == Said{"CB703? Đồng chí m1: chưa ghi nhóm, cũng chưa ghi mức"});
  CHECK_FALSE(has(of_row("đã nộp: 20000", "2023-11"), "CB703"));
  CellBuilder cell;
  cell.roster(official_members(1));
  add_dues(cell, "2026-11", dues_of_one("2026-11", "nhóm: đến tuổi nghỉ hưu"));
  CHECK(said(cell) == Said{"CB703? chưa biết vùng lương tối thiểu của chi bộ để tính đảng phí"});
}

TEST_CASE(
    "dues checks: what is let off is a part the rule knows, decided, for its months (CB704, R70)") {
  const std::string base = "nhóm: hưởng lương hưu, căn cứ: 6000000, ";
  CHECK(has(of_row(base + "giảm: 40 %, số quyết định: 3-QĐ"),
            "CB704? giảm 40 %: quy định chỉ có các mức"));
  CHECK(has(of_row(base + "giảm: 30 %"), "chưa ghi số quyết định"));
  CHECK(of_row(base + "giảm: 30 %, số quyết định: 3-QĐ, từ tháng: 2026-01, đến tháng: 2026-12")
            .empty());
  CHECK(has(of_row(base + "giảm: 30 %, số quyết định: 3-QĐ, từ tháng: 2025-12, đến tháng: 2026-12"),
            "13 tháng, mỗi lần quyết định nhiều nhất 12 tháng"));
  CHECK(has(of_row(base + "giảm: 30 %, số quyết định: 3-QĐ, đến tháng: 2026-10"),
            "không còn hiệu lực trong tháng 11/2026"));
}

TEST_CASE(
    "dues checks: what begins in a later month is told ahead, what ends before it never runs "
    "(CB704, R70)") {
  const std::string row = "nhóm: hưởng lương hưu, căn cứ: 6000000, số quyết định: 3-QĐ, ";
  CHECK(of_row(row + "giảm: 30 %, từ tháng: 2026-12, đến tháng: 2027-05").empty());
  CHECK(of_row(row + "miễn: khó khăn, từ tháng: 2026-12").empty());
  CHECK(has(of_row(row + "giảm: 30 %, từ tháng: 2027-01, đến tháng: 2026-12"),
            "không còn hiệu lực trong tháng 11/2026"));
}

TEST_CASE("dues checks: a sum that differs needs a word; no payment lies in the future (CB705)") {
  CHECK(of_row("mức: 20000, đã nộp: 15000") ==
        Said{"CB705? Đồng chí m1 đã nộp 15.000 đồng, phải nộp 20.000 đồng"});
  CHECK(of_row("mức: 20000, đã nộp: 15000, ghi chú: xin nộp phần còn lại sau").empty());
  CHECK(of_row("mức: 20000, đã nộp: 15000, lý do chưa nộp: đi làm xa").empty());
  CHECK(of_row("mức: 20000, đã nộp: 25000, lý do chưa nộp: đi làm xa") ==
        Said{"CB705? Đồng chí m1 đã nộp 25.000 đồng, phải nộp 20.000 đồng"});
  CHECK(of_row("mức: 20000, tự nguyện: 5000, đã nộp: 20000").empty());
  CHECK(of_row("mức: 20000, đã nộp: 20000, ngày nộp: 2026-11-21") ==
        Said{"CB705? ngày nộp 21/11/2026 chưa tới"});
}

TEST_CASE("dues checks: once a month is over each row tells whether it was paid (CB706)") {
  CHECK(of_row("mức: 20000", "2026-10") ==
        Said{"CB706? 1 đồng chí chưa được ghi đã nộp hay chưa nộp đảng phí tháng 10/2026: Đồng "
             "chí m1"});
  CHECK(of_row("mức: 20000, đã nộp: không", "2026-10").empty());
}

TEST_CASE(
    "dues checks: two months unpaid are noted, three are for the cell to consider (CB707, R17)") {
  CellBuilder cell;
  cell.roster(official_members(1));
  const auto unpaid = [&](const char* stem) {
    add_dues(cell, stem, dues_of_one(stem, "mức: 20000, đã nộp: không"));
  };
  unpaid("2026-07");
  CHECK(said(cell).empty());
  unpaid("2026-08");
  CHECK(has(said(cell), "CB707. Đồng chí m1 không nộp đảng phí 2 tháng trong năm 2026"));
  unpaid("2026-09");
  CHECK(has(said(cell), "CB707? Đồng chí m1 không nộp đảng phí 3 tháng trong năm 2026"));
  CHECK(has(said(cell), "chi bộ xem xét"));
}

TEST_CASE("dues checks: a profile's split comes to the whole (CB801, R72)") {
  const auto faults = [](std::string_view rules) {
    diag::Diagnostics out;
    rules::find_profile_faults(
        support::read_text<model::RulePack>("mã: a\ntên: A\nquy định:\n" + std::string(rules)),
        "CB801", out);
    Said said;
    for (const diag::Diagnostic& one : out) {
      said.push_back(i18n::Catalog::find("vi")->say(one.what));
    }
    return said;
  };
  const std::string keep = "  - {khóa: dang-phi.giu-lai, giá trị: 40 %, xác nhận: có}\n";
  const auto remit = [](const char* percent) {
    return "  - {khóa: dang-phi.nop-cap-tren, giá trị: " + std::string(percent) +
           ", xác nhận: có}\n";
  };
  CHECK(faults(keep + remit("60 %")).empty());
  CHECK(faults(keep + remit("50 %")) ==
        Said{"dang-phi.giu-lai và dang-phi.nop-cap-tren cộng lại được 90 %, phải đủ 100 %"});
  CHECK(faults(keep).size() == 1);
  CHECK(faults(keep + remit("nửa")) == Said{"\"nửa\" không phải là phần trăm"});
}
