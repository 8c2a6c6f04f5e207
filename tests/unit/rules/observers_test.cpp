#include "rules/observers.hpp"

#include "support/cell_builder.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using model::Code;
using model::ObserverBook;
using model::ObserverDuty;
using model::ObserverVisit;
using support::CellBuilder;
using support::day;

namespace {

const base::Date k_today = std::chrono::year{2026} / 11 / 20;

ObserverVisit visit(const char* date, const char* name, const char* cell) {
  ObserverVisit out;
  out.date = day(date);
  out.name = std::string(name);
  out.cell = Code{cell};
  return out;
}

ObserverDuty duty(const char* name, std::initializer_list<const char*> cells) {
  ObserverDuty out;
  out.name = std::string(name);
  std::vector<model::Told<Code>> codes;
  for (const char* cell : cells) {
    codes.emplace_back(Code{cell});
  }
  out.cells = std::move(codes);
  return out;
}

ObserverBook book() {
  ObserverBook out;
  out.year = 2026;
  out.duties = std::vector{duty("Trần Thị Bình", {"kp-1", "kp-2"})};
  out.visits = std::vector{
      visit("2026-03-05", "trần thị bình", "kp-1"), visit("2026-04-05", "Trần Thị Bình", "kp-1"),
      visit("2026-12-05", "Trần Thị Bình", "kp-2"), visit("2026-05-05", "Lê Văn Khách", "kp-2")};
  return out;
}

/// A committee whose own rules ask for visits, or do not.
model::Cell committee(const char* quota) {
  model::Cell out;
  out.organisation.kind = model::OrganisationKind::committee;
  if (quota != nullptr) {
    model::Rule rule;
    rule.key = std::string(rules::k_observer_quota_key);
    rule.value = std::string(quota);
    rule.confirmed = model::YesNo{false};
    model::Profile profile{"mau/quy-dinh/rieng.yaml", 0, {}};
    profile.pack.id = Code{"rieng"};
    profile.pack.title = std::string("Quy định riêng");
    profile.pack.from = day("2026-01-01");
    profile.pack.rules = std::vector{rule};
    out.profiles.push_back(std::move(profile));
  }
  return out;
}

}  // namespace

TEST_CASE("observers: visits up to the day count against the locality's quota (R95)") {
  const auto all = rules::observers_on(committee("6"), book(), k_today);
  REQUIRE(all.size() == 2);
  CHECK(all[0].visits == 2);
  CHECK(all[0].quota == 6);
  CHECK(all[0].lacking() == 4);
  CHECK(all[0].unvisited == std::vector<std::string>{"kp-2"});
  CHECK_FALSE(rules::observer_quota_on(committee("6"), k_today)->rule.confirmed);
}

TEST_CASE("observers: who came without standing in the roster is told, and lacks nothing (R95)") {
  const auto all = rules::observers_on(committee("6"), book(), k_today);
  CHECK(all[1].name == "Lê Văn Khách");
  CHECK_FALSE(all[1].is_assigned);
  CHECK(all[1].visits == 1);
  CHECK(all[1].lacking() == 0);
}

TEST_CASE("observers: without a rule there is no quota, and nobody lacks a visit (R95)") {
  const auto all = rules::observers_on(committee(nullptr), book(), k_today);
  CHECK_FALSE(all[0].quota);
  CHECK(all[0].lacking() == 0);

  ObserverBook own = book();
  own.duties.value[0].quota = 3;
  CHECK(rules::observers_on(committee("6"), own, k_today)[0].lacking() == 1);
}

TEST_CASE("observers: a cell's record tells who sat in; the book may not know it yet (R95)") {
  CellBuilder of;
  of.roster(support::official_members(3))
      .held("2026-03-05-thuong-ky",
            "đại biểu:\n"
            "  - {họ tên: Trần Thị Bình, vai trò: cấp ủy cấp trên}\n"
            "  - {họ tên: Ngô Khách, vai trò: khách mời}\n")
      .held("2026-06-05-thuong-ky",
            "đại biểu:\n  - {họ tên: Trần Thị Bình, vai trò: cấp ủy cấp trên}\n")
      .held("2025-06-05-thuong-ky",
            "đại biểu:\n  - {họ tên: Trần Thị Bình, vai trò: cấp ủy cấp trên}\n");
  of.cell().organisation.code = Code{"kp-1"};
  const auto seen = rules::observers_seen(of.cell(), 2026);
  REQUIRE(seen.size() == 2);
  const auto left = rules::without_told(seen, book());
  REQUIRE(left.size() == 1);
  CHECK(left[0].date == day("2026-06-05"));
}

TEST_CASE("observers: people whose names differ in a mark alone are not one person (R95)") {
  ObserverBook two;
  two.year = 2026;
  two.duties = std::vector{duty("Nguyễn Thị Hoa", {"kp-1"}), duty("Nguyễn Thị Hòa", {"kp-2"})};
  two.visits = std::vector{visit("2026-03-05", "Nguyễn Thị Hòa", "kp-2")};
  const auto all = rules::observers_on(committee(""), two, k_today);
  REQUIRE(all.size() == 2);
  CHECK(all[0].visits == 0);
  CHECK(all[1].visits == 1);
}
