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

TEST_CASE("catalogue of checks: what a check rests on is what it asks") {
  const auto keys = [](std::string_view id) {
    const auto& all = find_check(id)->rule_keys;
    return std::set<std::string_view>(all.begin(), all.end());
  };
  CHECK(keys("CB305").empty());
  CHECK(keys("CB306").empty());
  CHECK(keys("CB323") == std::set<std::string_view>{"bieu-quyet.du-hop-it-nhat"});
  CHECK(keys("CB210").contains("hop.vang-lien-tiep"));
  CHECK(keys("CB322").contains("hop.theo-to.tu"));
  CHECK(keys("CB322").contains("hop.theo-to.moi-nam"));
  CHECK(keys("CB208").contains("chi-uy.nhieu-nhat"));
  CHECK(keys("CB208").contains("chi-uy.pho-bi-thu"));
}

TEST_CASE("catalogue of checks: what can no longer be mended does not stand against a closing") {
  for (const std::string_view id : {"CB303", "CB312", "CB323", "CB324", "CB325"}) {
    CAPTURE(id);
    CHECK(find_check(id)->group == CheckGroup::named);
  }
  for (const std::string_view id : {"CB305", "CB307", "CB309", "CB601"}) {
    CAPTURE(id);
    CHECK(find_check(id)->group == CheckGroup::strict);
  }
}
