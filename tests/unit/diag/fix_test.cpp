#include "diag/fix.hpp"

#include "diag/show_sarif.hpp"
#include "i18n/message_general.hpp"
#include "i18n/message_store.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>

namespace {

using namespace chibo;
using diag::Diagnostics;
using diag::Span;

diag::Diagnostic answered(std::uint32_t offset, std::uint32_t length, std::string text) {
  const Span at{0, offset, length};
  return diag::with_fix(diag::note("CB121", at, i18n::say(i18n::StoreMsg::empty_item, "vắng")), at,
                        std::move(text));
}

}  // namespace

TEST_CASE("fix: each answer stands in its place and nothing else moves") {
  const std::string text = "loai: dinh ky  # như mọi khi\r\nky: 2026-11\r\n";
  const Diagnostics found = {
      answered(6, 7, "thường kỳ"), answered(0, 4, "loại"),
      diag::note("CB309", {0, 3, 1}, i18n::say(i18n::StoreMsg::empty_item, "x"))};
  const auto fixes = diag::fixes_of(found, 0);
  REQUIRE(fixes.size() == 2);
  CHECK(diag::fixed(text, fixes) == "loại: thường kỳ  # như mọi khi\r\nky: 2026-11\r\n");
  CHECK(diag::fixes_of(found, 1).empty());
}

TEST_CASE("fix: of two answers that overlap the first stands, and nothing is cut twice") {
  const std::string text = "abcdef";
  const Diagnostics found = {answered(2, 3, "X"), answered(0, 3, "Y"), answered(5, 1, "Z")};
  CHECK(diag::fixed(text, diag::fixes_of(found, 0)) == "YdeZ");
}

TEST_CASE("fix: an answer for a whole file lets those within go first") {
  const std::string text = "abcdef";
  const Diagnostics found = {answered(0, 6, "whole"), answered(2, 1, "X"), answered(4, 1, "Y")};
  CHECK(diag::fixed(text, diag::fixes_of(found, 0)) == "abXdYf");
}

TEST_CASE("sarif: lines and characters from 1, a path that is a URI, a mark that outlives moves") {
  diag::Sources sources;
  sources.add("hop/2026/họp một.yaml", "a: 1\nđồng chí: an\n");
  Diagnostics found = {
      diag::error("CB201", {0, 5 + 14, 2}, i18n::say(i18n::StoreMsg::empty_item, "x"))};
  found.push_back(found.front());
  const diag::SarifRule rule{"CB201", "nguoi-khong-co", "ai cũng có tên"};
  const auto log = nlohmann::json::parse(
      diag::show_sarif(found, sources, *i18n::Catalog::find("vi"), std::span(&rule, 1), "1.0"));
  const auto& run = log["runs"][0];
  CHECK(log["version"] == "2.1.0");
  CHECK(run["columnKind"] == "unicodeCodePoints");
  CHECK(run["tool"]["driver"]["rules"][0]["id"] == "CB201");
  REQUIRE(run["results"].size() == 2);
  const auto& result = run["results"][0];
  CHECK(result["level"] == "error");
  const auto& place = result["locations"][0]["physicalLocation"];
  CHECK(place["artifactLocation"]["uri"] == "hop/2026/h%E1%BB%8Dp%20m%E1%BB%99t.yaml");
  CHECK(place["region"]["startLine"] == 2);
  CHECK(place["region"]["startColumn"] == 11);
  CHECK(place["region"]["endColumn"] == 13);
  const auto mark = [&](std::size_t i) {
    return run["results"][i]["partialFingerprints"]["chibo/v1"];
  };
  CHECK(mark(0) != mark(1));
  diag::Sources moved;
  moved.add("hop/2026/họp một.yaml", "# thêm một dòng\na: 1\nđồng chí: an\n");
  found[0].at.offset += 20;
  CHECK(diag::fingerprint(found[0], moved, 0) == mark(0));
}
