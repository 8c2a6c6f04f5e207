#include "views/paper_style.hpp"

#include "render/package.hpp"
#include "rules/checks.hpp"
#include "store/cell_folder.hpp"
#include "support/cell_builder.hpp"
#include "views/papers.hpp"
#include "views/plan_papers.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace chibo;
using support::CellBuilder;
using support::day;

namespace {

/// A cell below an organisation, with one value set by a profile from a day on.
model::Cell cell_with(const std::string& parent, const std::string& key, const std::string& value) {
  CellBuilder out;
  out.roster(support::official_members({"an"})).plan("năm: 2026\n");
  model::Cell cell = out.cell();
  cell.organisation.parent = parent;
  model::Rule rule;
  rule.key = key;
  rule.value = value;
  model::Profile profile;
  profile.path = "mau/quy-dinh/phuong.yaml";
  profile.pack.id = model::Code{"phuong"};
  profile.pack.title = std::string("Phường");
  profile.pack.level = model::PackLevel::committee;
  profile.pack.from = day("2026-01-01");
  profile.pack.rules = std::vector{rule};
  cell.profiles.push_back(profile);
  return cell;
}

std::string line(const std::string& parent, const std::string& value, const char* on) {
  return views::superior_line(cell_with(parent, "the-thuc.dong-cap-tren", value), day(on));
}

}  // namespace

TEST_CASE(
    "paper style: the superior's line is as written, ĐẢNG BỘ or ĐẢNG ỦY, as a profile sets (R84)") {
  CHECK(line("Đảng bộ Trường X", "đảng ủy", "2026-02-01") == "Đảng ủy Trường X");
  CHECK(line("Đảng ủy phường Y", "đảng bộ", "2026-02-01") == "Đảng bộ phường Y");
  CHECK(line("ĐẢNG UỶ phường Y", "đảng bộ", "2026-02-01") == "Đảng bộ phường Y");
  CHECK(line("Đảng ủy phường Y", "đảng ủy", "2026-02-01") == "Đảng ủy phường Y");
  CHECK(line("Đảng bộ Trường X", "như trong sổ", "2026-02-01") == "Đảng bộ Trường X");
  CHECK(line("Huyện ủy Z", "đảng bộ", "2026-02-01") == "Huyện ủy Z");
  CHECK(line("Đảng bộ Trường X", "đảng ủy", "2025-12-31") == "Đảng bộ Trường X");
}

TEST_CASE("paper style: a profile writes uỷ on the form's words and the record's alike (R84)") {
  const model::Cell cell = cell_with("Đảng ủy phường Thủy Xuân", "the-thuc.dau-uy", "uỷ");
  CHECK_FALSE(views::uy_spelling(cell, day("2025-12-31")));
  const auto uy = views::uy_spelling(cell, day("2026-02-01"));
  REQUIRE(uy == text::UySpelling::newer);
  const render::Value view =
      views::with_uy(views::schedule_view(cell, 2026, std::nullopt, day("2026-02-01")), *uy);
  const render::TemplateSource form{"thu.mau", "Báo với chi ủy của {{dang_bo | hoa}}.\n"};
  for (const std::string_view name : {"md", "html", "txt", "docx"}) {
    CAPTURE(name);
    const auto bytes =
        views::find_format(name)->write({"thong-bao-lich", view, day("2026-02-01"), {}, form, uy});
    REQUIRE(bytes);
    std::string words = *bytes;
    if (name == "docx") {
      const auto parts = render::read_package(*bytes, "giấy");
      REQUIRE(parts);
      for (const render::Part& part : *parts) {
        words = part.name == "word/document.xml" ? part.data : words;
      }
    }
    CHECK(words.find("chi uỷ") != std::string::npos);  // of the form itself
    CHECK(words.find("ĐẢNG UỶ PHƯỜNG THỦY XUÂN") != std::string::npos);
    CHECK(words.find("chi ủy") == std::string::npos);
  }
}

TEST_CASE("checks CB801: a style has one of its words") {
  for (const auto& [value, faults] : {std::pair("uỷ", 0), {"mới", 1}, {"UỶ", 1}}) {
    const model::Cell cell = cell_with("Đảng ủy Y", "the-thuc.dau-uy", value);
    diag::Diagnostics found;
    rules::run_checks({cell, day("2026-02-01")}, found);
    CHECK(std::ranges::count(found, "CB801", &diag::Diagnostic::check) == faults);
  }
}
