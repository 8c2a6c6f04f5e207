#include "report/period.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using namespace std::chrono_literals;
using report::Period;

TEST_CASE("period: a month, a quarter, a half and a year hold their months and no other") {
  const Period second = Period::of_half(2026, 2);
  CHECK(second.first() == 2026y / 7);
  CHECK(second.last() == 2026y / 12);
  CHECK(second.contains(2026y / 9));
  CHECK_FALSE(second.contains(2026y / 6));
  CHECK(Period::of_month(2026y / 2).last() == 2026y / 2);
  CHECK(Period(base::Quarter{2026, 4}).first() == 2026y / 10);
  CHECK(Period::of_year(2026).last() == 2026y / 12);
  CHECK(Period::of_year(2026).first() == 2026y / 1);
}

TEST_CASE("period: the quarters that lie in it whole") {
  CHECK(Period::of_half(2026, 1).quarters() == std::vector<base::Quarter>{{2026, 1}, {2026, 2}});
  CHECK(Period::of_year(2026).quarters().size() == 4);
  CHECK(Period(base::Quarter{2026, 3}).quarters() == std::vector<base::Quarter>{{2026, 3}});
  CHECK(Period::of_month(2026y / 3).quarters() == std::vector<base::Quarter>{{2026, 1}});
}

TEST_CASE("period: each is written as it is read") {
  CHECK(report::iso(Period::of_month(2026y / 2)) == "2026-02");
  CHECK(report::iso(Period(base::Quarter{2026, 2})) == "2026-Q2");
  CHECK(report::iso(Period::of_half(2026, 2)) == "2026-H2");
  CHECK(report::iso(Period::of_year(2026)) == "2026");
  for (const char* typed : {"2026-H2", "2026-h2", "H2/2026"}) {
    CHECK(report::iso(report::parse_half(typed).value()) == "2026-H2");
  }
  for (const char* wrong : {"", "H", "2026-H3", "2026-Q2", "2026", "H2", "QH/2026", "2026-H2x"}) {
    CHECK_MESSAGE(!report::parse_half(wrong), wrong);
  }
}
