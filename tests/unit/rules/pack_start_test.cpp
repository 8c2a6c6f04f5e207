#include "rules/checks.hpp"
#include "rules/rulebook.hpp"
#include "support/cell_builder.hpp"
#include "support/read_text.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using namespace chibo::rules;
using support::add_profile;
using support::CellBuilder;
using support::day;

namespace {

std::string profile(std::string_view start) {
  return "mã: dang-uy\ntên: Quy chế\nquy định:\n  - khóa: hieu-luc.hd-05-2026\n    giá trị: " +
         std::string(start) + "\n    xác nhận: có\n";
}

std::string full_stop(const CellBuilder& cell, std::string_view on) {
  const auto rule = rule_on(cell.cell(), "the-thuc.ket-thuc", day(on));
  return rule ? rule->origin.pack + ": " + rule->value : "";
}

}  // namespace

TEST_CASE("pack start: Hướng dẫn 05 applies from a day that a profile may set (R01, R02)") {
  CellBuilder cell;
  CHECK(full_stop(cell, "2026-01-08") == "hd-36-2018: ./.");
  CHECK(full_stop(cell, "2026-01-09") == "hd-05-2026: .");
  add_profile(cell, 1, profile("2026-05-27"));
  CHECK(full_stop(cell, "2026-01-09") == "hd-36-2018: ./.");
  CHECK(full_stop(cell, "2026-05-26") == "hd-36-2018: ./.");
  CHECK(full_stop(cell, "2026-05-27") == "hd-05-2026: .");
}

TEST_CASE("pack start: the nearest profile answers, and other packs keep their days") {
  CellBuilder cell;
  add_profile(cell, 2, profile("2026-01-12"));
  add_profile(cell, 0, profile("2026-05-27"));
  CHECK(full_stop(cell, "2026-05-26") == "hd-36-2018: ./.");
  CHECK(rule_on(cell.cell(), "van-ban.chi-bo-ban-hanh", day("2026-02-01"))->origin.pack ==
        "qd-399-2026");
  CHECK(rule_on(cell.cell(), "hop.thoi-luong", day("2025-10-27"))->origin.pack == "hd-12-2018");
}

TEST_CASE("pack start: which day holds is unconfirmed, and says so (R03)") {
  const auto rule = rule_on(CellBuilder().cell(), "hieu-luc.hd-05-2026", day("2026-11-05"));
  REQUIRE(rule);
  CHECK_FALSE(rule->confirmed);
}

TEST_CASE("pack start: a value that is no day is an error of the profile (CB801)") {
  CellBuilder cell;
  add_profile(cell, 0, profile("đầu năm"));
  diag::Diagnostics out;
  check_profiles({cell.cell(), day("2026-11-05")}, "CB801", out);
  CHECK(out.size() == 1);
  CHECK(full_stop(cell, "2026-01-09") == "hd-05-2026: .");
}
