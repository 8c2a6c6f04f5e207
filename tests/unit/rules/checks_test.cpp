#include "rules/checks.hpp"

#include "base/file.hpp"
#include "base/walk.hpp"
#include "i18n/catalog.hpp"
#include "support/checked_cell.hpp"

#include <filesystem>
#include <set>
#include <string>
#include <string_view>

using namespace chibo::rules;
using namespace chibo::support;

TEST_CASE("checks: a cell that keeps every rule hears nothing") {
  CHECK_SAID(Files{});
}

TEST_CASE(
    "checks table: ids are sorted and unique, names unique ASCII, demands said in each language") {
  std::set<std::string_view> names;
  std::string_view last;
  for (const Check& check : checks()) {
    CHECK_MESSAGE(last < check.id, check.id);
    last = check.id;
    CHECK(check.id.size() == 5);
    CHECK(check.id.starts_with("CB"));
    CHECK_MESSAGE(names.insert(check.name).second, check.name);
    CHECK(!check.name.empty());
    CHECK_MESSAGE(check.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") ==
                      std::string_view::npos,
                  check.name);
    for (const auto& language : chibo::i18n::languages()) {
      const std::string demand =
          chibo::i18n::Catalog(language).say(chibo::i18n::say(check.demands));
      CHECK(!demand.empty());
      CHECK_MESSAGE(!demand.ends_with('.'), demand);
    }
  }
}

TEST_CASE("checks table: a test makes every check speak") {
  const std::filesystem::path tests = std::filesystem::path(CHIBO_SOURCE_DIR) / "tests/unit/rules";
  std::string all;
  for (const auto& entry : chibo::base::walk(tests).entries) {
    all += chibo::base::read_file(tests / entry.path).value().bytes;
  }
  for (const Check& check : checks()) {
    const std::string speaks = "\"" + std::string(check.id);
    CHECK_MESSAGE((all.find(speaks + "! ") != std::string::npos ||
                   all.find(speaks + "? ") != std::string::npos),
                  check.id);
  }
}
