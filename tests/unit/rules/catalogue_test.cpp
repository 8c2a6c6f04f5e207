#include "rules/catalogue.hpp"

#include "base/embedded.hpp"
#include "rules/checks.hpp"
#include "rules/rulebook.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

using namespace chibo::rules;

TEST_CASE("catalogue of checks: every check stands in it once, and has a page in either language") {
  std::set<std::string_view> ids;
  std::set<std::string_view> names;
  for (const CheckEntry& entry : catalogue()) {
    CAPTURE(entry.id);
    CHECK(ids.insert(entry.id).second);
    CHECK(names.insert(entry.name).second);
    for (const std::string language : {"vi", "en"}) {
      const auto page = chibo::base::embedded_file("manual/" + language + "/checks/" +
                                                   std::string(entry.id) + ".md");
      REQUIRE(page.has_value());
      CHECK(page->find("[" + std::string(entry.id) + "]") != std::string_view::npos);
    }
  }
  for (const Check& check : checks()) {
    CHECK(ids.contains(check.id));
  }
}

TEST_CASE("catalogue of checks: the rules it names are rules of the packs") {
  const auto keys = known_keys(chibo::model::Cell());
  for (const CheckEntry& entry : catalogue()) {
    for (const std::string_view key : entry.rule_keys) {
      CAPTURE(key);
      CHECK(std::ranges::find(keys, key) != keys.end());
    }
  }
}

TEST_CASE("catalogue of checks: found by id or name, upper or lower case") {
  REQUIRE(find_check("cb304") != nullptr);
  CHECK(find_check("cb304")->name == "chi-uy-truoc");
  CHECK(find_check("Chi-Uy-Truoc")->id == "CB304");
  CHECK(find_check("CB999") == nullptr);
}
