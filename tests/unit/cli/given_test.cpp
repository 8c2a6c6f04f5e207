#include "cli/given.hpp"

#include "i18n/message_paper.hpp"
#include "i18n/message_plan.hpp"
#include "i18n/message_store.hpp"
#include "rules/rulebook.hpp"
#include "support/cell_builder.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using i18n::PlanMsg;
using support::day;

namespace {

i18n::SentenceId why_not(int year, const model::Cell& cell) {
  const auto out = cli::year_in_span(year, cell, day("2026-11-22"));
  REQUIRE_FALSE(out);
  return out.error().what.id;
}

}  // namespace

TEST_CASE("given: a year before the first regulation or far ahead cannot be judged (R01)") {
  const model::Cell cell;
  const int first = static_cast<int>(rules::first_day_of_rules(cell).year());
  CHECK(why_not(first - 1, cell) == i18n::SentenceId(PlanMsg::year_too_early));
  CHECK(why_not(1800, cell) == i18n::SentenceId(PlanMsg::year_too_early));
  CHECK(why_not(2099, cell) == i18n::SentenceId(PlanMsg::year_too_late));
  for (const int year : {first, 2026, 2027}) {
    CHECK(cli::year_in_span(year, cell, day("2026-11-22")) == year);
  }
}

TEST_CASE("given: a year that the records tell of is taken, however old") {
  support::CellBuilder cell;
  cell.roster(support::official_members(2)).held("2004-03-05-thuong-ky", "");
  CHECK(cli::year_in_span(2004, cell.cell(), day("2026-11-22")) == 2004);
  CHECK(why_not(2003, cell.cell()) == i18n::SentenceId(PlanMsg::year_too_early));
}

TEST_CASE("given: a term is two years, the first before the last") {
  CHECK(cli::given_term("2025-2027") == std::string("2025-2027"));
  CHECK(cli::given_term(" 2025 – 2030 ") == std::string("2025-2030"));
  for (const char* wrong : {"abc", "2025", "2027-2025", "2025-27", "2025-2025", "-", ""}) {
    const auto out = cli::given_term(wrong);
    REQUIRE_FALSE(out);
    CHECK(out.error().what.id == i18n::SentenceId(i18n::StoreMsg::wrong_term));
  }
}

TEST_CASE("given: a period is a month, a quarter or a year, and the hint names all three") {
  CHECK(cli::given_period("2026-11") == report::Period::of_month(*base::parse_month("2026-11")));
  CHECK(cli::given_period("11/2026") == report::Period::of_month(*base::parse_month("2026-11")));
  CHECK(cli::given_period("2026-Q4") == report::Period(base::Quarter{2026, 4}));
  CHECK(cli::given_period("2026") == report::Period::of_year(2026));
  for (const char* wrong : {"2026-13", "2026-Q5", "26", "tháng 11", ""}) {
    const auto out = cli::given_period(wrong);
    REQUIRE_FALSE(out);
    CHECK(out.error().what.id == i18n::SentenceId(i18n::PaperMsg::wrong_period));
  }
}
