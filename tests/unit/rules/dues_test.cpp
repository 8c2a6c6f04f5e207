#include "rules/dues.hpp"

#include "i18n/catalog.hpp"
#include "rules/agenda_plan.hpp"
#include "rules/dues_payment.hpp"
#include "support/dues_text.hpp"
#include "support/read_text.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using namespace chibo::rules;
using model::Money;
using support::add_dues;
using support::CellBuilder;
using support::dues_of_one;
using support::official_members;
using Ground = AmountDue::Ground;

namespace {

CellBuilder cell_of(int members) {
  CellBuilder out;
  out.roster(official_members(members));
  out.cell().organisation.wage_region = model::WageRegion::one;
  return out;
}

/// What the only row of a month has to pay.
AmountDue due(CellBuilder& cell, const std::string& period, std::string_view row) {
  cell.cell().dues.clear();
  add_dues(cell, period, dues_of_one(period, row));
  return dues_month(cell.cell(), cell.cell().dues.front()).lines.front().due;
}

AmountDue due(const std::string& period, std::string_view row) {
  CellBuilder cell = cell_of(1);
  return due(cell, period, row);
}

long long dong(const AmountDue& due) {
  REQUIRE(due.amount.has_value());
  return due.amount->dong;
}

std::string said(const i18n::Message& message) {
  return i18n::Catalog::find("vi")->say(message);
}

DuesMonth month(const CellBuilder& cell, std::size_t index = 0) {
  return dues_month(cell.cell(), cell.cell().dues[index]);
}

constexpr const char* k_split =
    "mã: phuong\ntên: Quy chế phường\nhiệu lực từ: 2026-03-01\nquy định:\n"
    "  - {khóa: dang-phi.giu-lai, giá trị: 40 %, xác nhận: có}\n"
    "  - {khóa: dang-phi.nop-cap-tren, giá trị: 60 %, xác nhận: có}\n";

}  // namespace

TEST_CASE("dues: the minimum wage of the region below pension age, 15.930 in region I (R70)") {
  const AmountDue out = due("2026-11", "nhóm: chưa đến tuổi nghỉ hưu");
  CHECK(dong(out) == 15930);
  CHECK(said(working(out)).starts_with("0,3 % × 5.310.000 = 15.930 đồng (Quy định 01-QĐ/TW"));
  CHECK(said(working(out)).find("293/2025/NĐ-CP") != std::string::npos);
  CHECK(dong(due("2026-11", "nhóm: đến tuổi nghỉ hưu")) == 10620);
  CellBuilder fourth = cell_of(1);
  fourth.cell().organisation.wage_region = model::WageRegion::four;
  CHECK(dong(due(fourth, "2026-11", "nhóm: chưa đến tuổi nghỉ hưu")) == 11100);
}

TEST_CASE(
    "dues: rates are those of the month: higher from 2028, none confirmed before 02/2026 (R01)") {
  CHECK(dong(due("2028-01", "nhóm: chưa đến tuổi nghỉ hưu")) == 26550);
  CHECK(dong(due("2027-12", "nhóm: chưa đến tuổi nghỉ hưu")) == 15930);
  CHECK(due("2026-01", "nhóm: đóng bảo hiểm xã hội, căn cứ: 12500000").ground == Ground::no_rule);
  CHECK(dong(due("2026-02", "nhóm: đóng bảo hiểm xã hội, căn cứ: 12500000")) == 125000);
  CHECK(dong(due("2023-11", "mức: 72000")) == 72000);
}

TEST_CASE("dues: each group has its own ground (R70)") {
  CHECK(dong(due("2026-11", "nhóm: hưởng lương hưu, căn cứ: 6543210")) == 32716);
  CHECK(dong(due("2026-11", "nhóm: 'hưởng trợ cấp ốm đau, thai sản', căn cứ: 7000050")) == 70001);
  CHECK(dong(due("2026-11", "nhóm: 'học sinh, sinh viên'")) == 5000);
  CHECK(due("2026-11", "nhóm: đóng bảo hiểm xã hội").ground == Ground::no_base);
  CHECK(due("2026-11", "đã nộp: 5000").ground == Ground::no_group);
  CellBuilder nowhere = cell_of(1);
  nowhere.cell().organisation.wage_region = {};
  CHECK(due(nowhere, "2026-11", "nhóm: đến tuổi nghỉ hưu").ground == Ground::no_region);
}

TEST_CASE("dues: what is let off counts while it runs, and an exemption is nought (R70)") {
  const std::string half = "nhóm: đóng bảo hiểm xã hội, căn cứ: 10000000, giảm: 50 %";
  CHECK(dong(due("2026-11", half)) == 50000);
  CHECK(dong(due("2026-11", half + ", đến tháng: 2026-11")) == 50000);
  CHECK(dong(due("2026-11", half + ", đến tháng: 2026-10")) == 100000);
  CHECK(dong(due("2026-11", half + ", từ tháng: 2026-12")) == 100000);
  const AmountDue exempt = due("2026-11", "miễn: hộ nghèo");
  CHECK(exempt.ground == Ground::exempt);
  CHECK(dong(exempt) == 0);
}

TEST_CASE("dues: rounding is to the đồng, halves up, unless a profile says otherwise (R70)") {
  CHECK(share_of({50}, {1, 100}, 0, 1) == Money{1});
  CHECK(share_of({49}, {1, 100}, 0, 1) == Money{0});
  CHECK(share_of({999'999'999'999}, {10000, 10000}, 0, 1) == Money{999'999'999'999});
  CHECK(share_of({15'930'000}, {1, 1000}, 0, 1000) == Money{16'000});
  CellBuilder cell = cell_of(1);
  support::add_profile(cell, 0,
                       "mã: cb\ntên: Nếp chi bộ\nquy định:\n  - {khóa: dang-phi.lam-tron, giá trị: "
                       "1000, xác nhận: có}\n");
  CHECK(dong(due(cell, "2026-11", "nhóm: chưa đến tuổi nghỉ hưu")) == 16000);
}

TEST_CASE("dues: a share is a percentage with at most two decimals") {
  CHECK(share_value("0,3 %") == Share{3, 1000});
  CHECK(share_value("1 %") == Share{1, 100});
  CHECK(share_value("0,25%") == Share{25, 10000});
  for (const char* wrong : {"0.3 %", "1", "101 %", "0,125 %", ",5 %", "1, %", "-1 %", "%"}) {
    CAPTURE(wrong);
    CHECK_FALSE(share_value(wrong).has_value());
  }
}

TEST_CASE("dues: what is not written is not told, never nought (R96)") {
  CellBuilder cell = cell_of(5);
  add_dues(cell, "2026-11",
           "kỳ: 2026-11\nthu:\n"
           "  - {đồng chí: m1, mức: 20000, đã nộp: 20000}\n"
           "  - {đồng chí: m2, mức: 20000, đã nộp: }\n"
           "  - {đồng chí: m3, mức: 20000, đã nộp: không}\n"
           "  - {đồng chí: m4, mức: 20000, đã nộp: 5000}\n");
  const DuesMonth out = month(cell);
  CHECK(out.lines[0].standing == DuesStanding::paid);
  CHECK(out.lines[1].standing == DuesStanding::untold);
  CHECK(out.lines[1].owed() == Money{});
  CHECK(out.lines[2].standing == DuesStanding::unpaid);
  CHECK(out.lines[2].owed() == Money{20000});
  CHECK(out.lines[3].standing == DuesStanding::part);
  CHECK(out.lines[3].owed() == Money{15000});
  REQUIRE(out.without_row.size() == 1);
  CHECK(out.totals.collected == Money{25000});
  CHECK(out.totals.untold == 2);
  CHECK_FALSE(out.totals.knows_due());  // m5 has no row
  CHECK(dues_notice(out) ==
        "01/05 đảng viên đã nộp đảng phí tháng 11/2026, số tiền 25.000 đồng; chưa nộp: Đồng chí "
        "m3; nộp chưa đủ: Đồng chí m4 (còn 15.000 đồng); chưa ghi đã nộp hay chưa: Đồng chí m2, "
        "Đồng chí m5");
}

TEST_CASE("dues: a month of which nothing is told has no sum in its notice (R73)") {
  CellBuilder cell = cell_of(1);
  add_dues(cell, "2026-11", dues_of_one("2026-11", "mức: 20000"));
  CHECK(dues_notice(month(cell)) == "chưa có số liệu đảng phí tháng 11/2026");
}

TEST_CASE("dues: no split is built in; a profile's divides to the last đồng (R72)") {
  CellBuilder cell = cell_of(1);
  add_dues(cell, "2026-02", dues_of_one("2026-02", "mức: 20001, đã nộp: 20001"));
  add_dues(cell, "2026-03", dues_of_one("2026-03", "mức: 20001, đã nộp: 20001"));
  CHECK_FALSE(month(cell, 1).totals.kept.has_value());
  support::add_profile(cell, 1, k_split);
  const DuesTotals march = month(cell, 1).totals;
  CHECK(march.to_remit == Money{12001});
  CHECK(march.kept == Money{8000});
  CHECK_FALSE(month(cell, 0).totals.kept.has_value());  // before the profile's first day
  const DuesSpan both = dues_of(cell.cell(), month(cell, 0).period, month(cell, 1).period);
  CHECK(both.totals.collected == Money{40002});
  CHECK_FALSE(both.totals.kept.has_value());  // known of one month only
}

TEST_CASE(
    "dues: totals of a span name the months without a record; balances keep owed and over apart "
    "(R71)") {
  CellBuilder cell = cell_of(1);
  add_dues(cell, "2026-08", dues_of_one("2026-08", "mức: 20000, đã nộp: không"));
  add_dues(cell, "2026-10", dues_of_one("2026-10", "mức: 20000, tự nguyện: 5000, đã nộp: 30000"));
  const DuesSpan span =
      dues_of(cell.cell(), *base::parse_month("2026-08"), *base::parse_month("2026-10"));
  REQUIRE(span.without_record.size() == 1);
  CHECK(base::iso(span.without_record.front()) == "2026-09");
  CHECK(span.totals.to_collect == Money{40000});
  CHECK(span.totals.extra == Money{5000});
  const auto list = balances(span);
  REQUIRE(list.size() == 1);
  CHECK(list.front().owed == Money{20000});
  CHECK(list.front().over == Money{5000});
}

TEST_CASE(
    "dues: the watch counts months told as unpaid without a reason, in one calendar year (R17)") {
  CellBuilder cell = cell_of(1);
  for (const char* stem : {"2025-12", "2026-01", "2026-02"}) {
    add_dues(cell, stem, dues_of_one(stem, "mức: 20000, đã nộp: không"));
  }
  add_dues(cell, "2026-03",
           dues_of_one("2026-03", "mức: 20000, đã nộp: không, lý do chưa nộp: nằm viện"));
  add_dues(cell, "2026-04", dues_of_one("2026-04", "mức: 20000, đã nộp: "));
  add_dues(cell, "2026-05", dues_of_one("2026-05", "miễn: ốm nặng, đã nộp: không"));
  const auto years = unpaid_by_year(cell.cell());
  REQUIRE(years.size() == 2);
  CHECK(years[0].periods.size() == 1);
  CHECK(years[1].year == 2026);
  CHECK(years[1].periods.size() == 2);
}

TEST_CASE(
    "dues: a new month takes over group, amount and what is still let off; no payment (R29)") {
  CellBuilder cell = cell_of(2);
  add_dues(cell, "2026-10",
           "kỳ: 2026-10\nthu:\n"
           "  - {đồng chí: m1, nhóm: hưởng lương hưu, căn cứ: 6000000, giảm: 30 %, đến tháng: "
           "2026-10, đã nộp: 21000, ngày nộp: 2026-10-05}\n"
           "  - {đồng chí: m2, mức: 30000, miễn: hộ nghèo, đến tháng: 2026-11, tự nguyện: 5000}\n");
  const model::Dues out = prepare_dues(cell.cell(), *base::parse_month("2026-11"));
  REQUIRE(out.rows->size() == 2);
  const model::DuesRow& first = out.rows->front();
  CHECK(*first.base == Money{6000000});
  CHECK(first.reduced.is_blank());
  CHECK(first.paid.is_blank());
  CHECK(first.day.is_blank());
  CHECK(*out.rows->back().exempt == "hộ nghèo");
  CHECK(out.rows->back().extra.is_blank());
}

TEST_CASE("dues: a new month takes over what is let off later, and no amount of what has ended") {
  CellBuilder cell = cell_of(3);
  add_dues(cell, "2026-10",
           "kỳ: 2026-10\nthu:\n"
           "  - {đồng chí: m1, mức: 10000, giảm: 50 %, từ tháng: 2026-12, đến tháng: 2027-05}\n"
           "  - {đồng chí: m2, mức: 5000, giảm: 50 %, đến tháng: 2026-10}\n"
           "  - {đồng chí: m3, mức: 5000, giảm: 50 %, đến tháng: 2026-11}\n");
  const model::Dues out = prepare_dues(cell.cell(), *base::parse_month("2026-11"));
  REQUIRE(out.rows->size() == 3);
  const model::DuesRow& later = out.rows->at(0);
  CHECK(later.reduced.is_said());
  CHECK(base::iso(*later.from) == "2026-12");
  CHECK(*later.monthly == Money{10000});
  CHECK(out.rows->at(1).monthly.is_blank());
  CHECK(out.rows->at(1).reduced.is_blank());
  CHECK(*out.rows->at(2).monthly == Money{5000});
  CHECK(out.rows->at(2).reduced.is_said());
}

TEST_CASE("dues: a file that tells another month than its name is the record of neither (CB701)") {
  CellBuilder cell = cell_of(1);
  add_dues(cell, "2023-11", dues_of_one("2023-12", "mức: 20000"));
  const base::Month november = *base::parse_month("2023-11");
  const base::Month december = *base::parse_month("2023-12");
  CHECK(find_dues(cell.cell(), november) == nullptr);
  CHECK(find_dues(cell.cell(), december) == nullptr);
  add_dues(cell, "2023-12", dues_of_one("2023-12", "mức: 20000"));
  CHECK(find_dues(cell.cell(), december) == &cell.cell().dues.back());
}

TEST_CASE("dues: what cannot be read is not worked around (R96)") {
  CellBuilder cell = cell_of(1);
  const auto ground = [&](auto spoil, const char* row) {
    cell.cell().dues.clear();
    add_dues(cell, "2026-11", dues_of_one("2026-11", row));
    model::DuesRow out = cell.cell().dues.front().dues.rows->front();
    spoil(out);
    const AmountDue due = amount_due(cell.cell(), *base::parse_month("2026-11"), out);
    CHECK_FALSE(due.amount.has_value());
    return due.ground;
  };
  CHECK(ground([](model::DuesRow& row) { row.base.faulty = true; },
               "nhóm: chưa đến tuổi nghỉ hưu") == Ground::not_read);
  CHECK(ground([](model::DuesRow& row) { row.monthly.faulty = true; },
               "nhóm: chưa đến tuổi nghỉ hưu") == Ground::not_read);
  CHECK(ground([](model::DuesRow& row) { row.reduced.faulty = true; }, "mức: 20000") ==
        Ground::not_read);
}

TEST_CASE("dues: a promise beside the dues is nobody's debt, and counts as far as it came in") {
  CellBuilder cell = cell_of(4);
  add_dues(cell, "2026-11",
           "kỳ: 2026-11\nthu:\n"
           "  - {đồng chí: m1, mức: 20000, tự nguyện: 5000, đã nộp: 20000}\n"
           "  - {đồng chí: m2, mức: 20000, tự nguyện: 5000, đã nộp: 23000}\n"
           "  - {đồng chí: m3, mức: 20000, tự nguyện: 5000, đã nộp: 10000}\n"
           "  - {đồng chí: m4, mức: 20000, tự nguyện: 5000, đã nộp: 30000}\n");
  const DuesMonth out = month(cell);
  CHECK(out.lines[0].standing == DuesStanding::paid);
  CHECK(out.lines[0].owed() == Money{});
  CHECK(out.lines[2].standing == DuesStanding::part);
  CHECK(out.lines[2].owed() == Money{10000});
  CHECK(out.lines[3].over() == Money{5000});
  CHECK(out.totals.to_collect == Money{80000});
  CHECK(out.totals.extra == Money{8000});
}

TEST_CASE("dues: of a promise beside an unknown amount nobody can say what came in (R96)") {
  CellBuilder cell = cell_of(1);
  add_dues(cell, "2026-11", dues_of_one("2026-11", "tự nguyện: 5000, đã nộp: 30000"));
  CHECK(month(cell).totals.extra == Money{});
  CHECK(month(cell).totals.unknown_extra == 1);
}

TEST_CASE("dues: who is here or elsewhere for a time is not asked for dues unseen (R11)") {
  CellBuilder cell;
  cell.roster(
      "đảng viên:\n"
      "  - {mã: a, họ tên: Lê An, ngày chính thức: 2010-02-03}\n"
      "  - {mã: b, họ tên: Lê Ba, ngày chính thức: 2010-02-03, trạng thái: [{loại: sinh hoạt tạm "
      "thời "
      "nơi khác, từ: 2026-01-01}]}\n"
      "  - {mã: c, họ tên: Lê Ca, ngày chính thức: 2010-02-03, trạng thái: [{loại: chuyển đi, từ: "
      "2026-11-10}]}\n");
  CHECK(support::ids_of(payers_of(cell.cell(), *base::parse_month("2026-11"))) ==
        std::vector<std::string>{"a", "c"});
}

TEST_CASE(
    "dues: one payment for several months fills the earliest first and no month twice (R71)") {
  CellBuilder cell = cell_of(1);
  add_dues(cell, "2026-10", dues_of_one("2026-10", "mức: 20000, đã nộp: 5000"));
  add_dues(cell, "2026-11", dues_of_one("2026-11", "mức: 20000"));
  add_dues(cell, "2026-12", dues_of_one("2026-12", "mức: 20000"));
  const model::Member& member = *cell.member("m1");
  const auto months = [&] {
    std::vector<PaidMonth> out;
    for (const model::DuesRecord& record : cell.cell().dues) {
      out.push_back(month_to_pay(cell.cell(), record, member));
    }
    return out;
  };
  const auto part = divide_payment(months(), Money{25000}, member);
  REQUIRE(part.has_value());
  REQUIRE(part->size() == 2);
  CHECK((*part)[0].given == Money{15000});
  CHECK((*part)[0].paid_in_all() == Money{20000});
  CHECK((*part)[1].given == Money{10000});
  const auto all = divide_payment(months(), {}, member);
  REQUIRE(all.has_value());
  CHECK(all->size() == 3);
  CHECK_FALSE(divide_payment(months(), Money{55001}, member).has_value());
}

TEST_CASE("dues: a single month takes what is paid, yet is not paid twice (R71)") {
  CellBuilder cell = cell_of(1);
  add_dues(cell, "2026-11", dues_of_one("2026-11", "mức: 20000, đã nộp: 20000"));
  add_dues(cell, "2026-12", dues_of_one("2026-12", "nhóm: đóng bảo hiểm xã hội"));
  const model::Member& member = *cell.member("m1");
  const auto pay = [&](std::size_t index, std::optional<Money> amount) {
    return divide_payment({month_to_pay(cell.cell(), cell.cell().dues[index], member)}, amount,
                          member);
  };
  CHECK_FALSE(pay(0, Money{20000}).has_value());
  CHECK_FALSE(pay(1, {}).has_value());  // nobody knows how much
  CHECK(pay(1, Money{95000})->front().given == Money{95000});
}

TEST_CASE("dues: months of which a member is exempt are said to be so, not paid") {
  CellBuilder cell = cell_of(1);
  add_dues(cell, "2026-11", dues_of_one("2026-11", "miễn: hộ nghèo"));
  add_dues(cell, "2026-12", dues_of_one("2026-12", "miễn: hộ nghèo"));
  add_dues(cell, "2027-01", dues_of_one("2027-01", "mức: 20000, đã nộp: 20000"));
  const model::Member& member = *cell.member("m1");
  const auto refusal = [&](std::size_t count) {
    std::vector<PaidMonth> months;
    for (std::size_t i = 0; i < count; ++i) {
      months.push_back(month_to_pay(cell.cell(), cell.cell().dues[i], member));
    }
    const auto out = divide_payment(std::move(months), {}, member);
    REQUIRE_FALSE(out.has_value());
    return said(out.error().what);
  };
  CHECK(refusal(2) == "Đồng chí m1 được miễn đảng phí tháng 11/2026");
  CHECK(refusal(3) == "Đồng chí m1 đã ghi nộp đảng phí tháng 01/2027: 20.000 đồng");
}

TEST_CASE("dues: the reason for not paying goes once nothing is owed") {
  CellBuilder cell = cell_of(1);
  add_dues(cell, "2026-11",
           dues_of_one("2026-11", "mức: 20000, đã nộp: không, lý do chưa nộp: đi làm xa"));
  PaidMonth month = month_to_pay(cell.cell(), cell.cell().dues.front(), *cell.member("m1"));
  const auto paid = [&](long long dong) {
    model::DuesRow row = *month.line.row;
    month.given = Money{dong};
    put_paid(month, row);
    CHECK(*row.paid == Money{dong});
    return row;
  };
  CHECK(paid(20000).unpaid_reason.is_blank());
  CHECK(paid(30000).unpaid_reason.is_blank());
  CHECK(*paid(5000).unpaid_reason == "đi làm xa");
}

TEST_CASE("dues: a month of which nothing is told does not hide the one before (R29)") {
  CellBuilder cell = cell_of(1);
  const base::Month november = *base::parse_month("2026-11");
  add_dues(cell, "2026-11", dues_of_one("2026-11", "mức: 20000, đã nộp: "));
  CHECK(dues_for_meeting(cell.cell(), november) == nullptr);
  add_dues(cell, "2026-10", dues_of_one("2026-10", "mức: 20000, đã nộp: 20000"));
  const model::DuesRecord* out = dues_for_meeting(cell.cell(), november);
  REQUIRE(out != nullptr);
  CHECK(out->stem == "2026-10");
}

TEST_CASE(
    "dues: a meeting to come is told the notice of its month, else of the month before (R29)") {
  CellBuilder cell = cell_of(1);
  const auto reasons = [&] {
    std::string out;
    for (const auto& reason :
         prepare_meeting(cell.cell(), {model::MeetingKind::regular, *base::parse_month("2026-11"),
                                       support::day("2026-11-05")})
             .reasons) {
      out += said(reason) + "\n";
    }
    return out;
  };
  CHECK(reasons().find("đã nộp đảng phí") == std::string::npos);
  add_dues(cell, "2026-10", dues_of_one("2026-10", "mức: 20000, đã nộp: 20000"));
  CHECK(reasons().find("01/01 đảng viên đã nộp đảng phí tháng 10/2026, số tiền 20.000 đồng") !=
        std::string::npos);
  add_dues(cell, "2026-11", dues_of_one("2026-11", "mức: 20000, đã nộp: không"));
  CHECK(reasons().find("chưa nộp: Đồng chí m1") != std::string::npos);
}
