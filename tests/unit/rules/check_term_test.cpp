#include "i18n/catalog.hpp"
#include "rules/checks.hpp"

#include <doctest/doctest.h>

using namespace chibo;

namespace {

std::string said_of(const model::Told<std::string>& term) {
  model::Cell cell;
  cell.organisation.term = term;
  diag::Diagnostics out;
  rules::check_term({cell, base::Date{}}, "CB211", out);
  std::string said;
  for (const diag::Diagnostic& one : out) {
    said += std::string(one.check) + (one.severity == diag::Severity::error ? "! " : "? ") +
            i18n::Catalog::find("vi")->say(one.what);
  }
  return said;
}

}  // namespace

TEST_CASE("checks CB211: a term is two years, the first before the last") {
  CHECK(said_of({}).empty());
  CHECK(said_of({std::string("2025-2027")}).empty());
  CHECK(said_of({std::string("2025 – 2027")}).empty());
  CHECK(said_of({std::string("2027-2025")}) == "CB211! \"2027-2025\" không phải là nhiệm kỳ");
  CHECK(said_of({std::string("2025")}) == "CB211! \"2025\" không phải là nhiệm kỳ");
  CHECK(said_of({std::string("abc")}) == "CB211! \"abc\" không phải là nhiệm kỳ");
}
