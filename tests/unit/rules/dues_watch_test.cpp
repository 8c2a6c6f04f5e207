#include "rules/dues_watch.hpp"

#include "i18n/catalog.hpp"
#include "support/dues_text.hpp"
#include "support/read_text.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using support::add_dues;
using support::CellBuilder;
using support::day;
using support::dues_of_one;
using support::official_members;
using Said = std::vector<std::string>;

namespace {

Said alarms(const CellBuilder& cell, const char* today) {
  Said out;
  for (const i18n::Message& alarm : rules::dues_alarms(cell.cell(), day(today))) {
    out.push_back(i18n::Catalog::find("vi")->say(alarm));
  }
  return out;
}

constexpr const char* k_split =
    "mã: phuong\ntên: Quy chế phường\nhiệu lực từ: 2026-03-01\nquy định:\n"
    "  - {khóa: dang-phi.giu-lai, giá trị: 40 %, xác nhận: có}\n"
    "  - {khóa: dang-phi.nop-cap-tren, giá trị: 60 %, xác nhận: có}\n";

/// A member's month: 20.000 đồng due, and what the row and the month tell besides.
void add_month(CellBuilder& cell, const std::string& month, std::string_view row,
               std::string_view rest = "") {
  add_dues(cell, month, dues_of_one(month, "mức: 20000" + std::string(row)) + std::string(rest));
}

CellBuilder cell_of_one() {
  CellBuilder out;
  out.roster(official_members(1));
  return out;
}

constexpr const char* k_paid = ", đã nộp: 20000";

}  // namespace

TEST_CASE("dues watch: a cell that keeps no dues, or kept them long ago, is left alone (R71)") {
  CellBuilder cell = cell_of_one();
  CHECK(alarms(cell, "2026-11-20").empty());
  add_month(cell, "2025-10", k_paid);
  CHECK(alarms(cell, "2026-11-20").empty());
  CHECK_FALSE(alarms(cell, "2026-10-20").empty());
}

TEST_CASE("dues watch: months that are over without a record are named, the running one is not") {
  CellBuilder cell = cell_of_one();
  add_month(cell, "2026-08", k_paid);
  CHECK(alarms(cell, "2026-09-30").empty());
  CHECK(alarms(cell, "2026-11-20") ==
        Said{"Chưa có sổ đảng phí tháng 09/2026, 10/2026. Lập sổ: chibo dues new 2026-09"});
}

TEST_CASE("dues watch: of the month just over each member is to be told, paid or not (R71)") {
  CellBuilder cell = cell_of_one();
  add_month(cell, "2026-10", "");
  CHECK(alarms(cell, "2026-10-31").empty());
  CHECK(alarms(cell, "2026-11-01") ==
        Said{"Đảng phí tháng 10/2026: 1 đồng chí chưa được ghi đã nộp hay chưa. Ghi: chibo dues "
             "pay TÊN --period 2026-10"});
  cell.cell().dues.clear();
  add_month(cell, "2026-10", ", đã nộp: không");
  CHECK(alarms(cell, "2026-11-01").empty());
}

TEST_CASE("dues watch: what the split in force sends up and is not told as sent is named (R72)") {
  const auto left = [](const char* amount) {
    return Said{"Đảng phí thu đến hết tháng 10/2026: còn " + std::string(amount) +
                " đồng chưa ghi nộp cấp trên. Nộp rồi thì ghi ở mục \"nộp cấp trên\" của sổ tháng"};
  };
  const std::string sent = "nộp cấp trên:\n  - {số tiền: 12000, ngày nộp: 2026-11-03}\n";
  CellBuilder cell = cell_of_one();
  add_month(cell, "2026-09", k_paid);
  add_month(cell, "2026-10", k_paid);
  CHECK(alarms(cell, "2026-11-20").empty());  // how dues are split is not set
  support::add_profile(cell, 1, k_split);
  CHECK(alarms(cell, "2026-11-20") == left("24.000"));

  SUBCASE("what is told in the running month counts") {
    add_month(cell, "2026-11", k_paid, sent);
    CHECK(alarms(cell, "2026-11-20") == left("12.000"));
  }
  SUBCASE("nothing is left once all is told") {
    cell.cell().dues.pop_back();
    add_month(cell, "2026-10", k_paid, sent + "  - {số tiền: 12000, ngày nộp: 2026-11-04}\n");
    CHECK(alarms(cell, "2026-11-20").empty());
  }
  SUBCASE("a month of which nothing is told to be collected has no known share") {
    cell.cell().dues.erase(cell.cell().dues.begin());
    add_month(cell, "2026-11", "");
    CHECK(alarms(cell, "2026-11-20") == left("12.000"));
  }
}
