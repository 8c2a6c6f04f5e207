#include "rules/commendations.hpp"

#include "i18n/catalog.hpp"
#include "rules/commendation_faults.hpp"
#include "rules/rule_table.hpp"
#include "support/cell_builder.hpp"
#include "support/read_text.hpp"
#include "views/commendation.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace chibo;
using rules::CriterionBound;
using support::add_profile;
using support::CellBuilder;
using support::day;

namespace {

bool met(std::string_view bound, long long count, long long of = 1) {
  const auto told = rules::criterion_bound(bound);
  REQUIRE_MESSAGE(told.has_value(), std::string(bound));
  return told->is_met_by(count, of);
}

std::string pack(const std::string& criteria, std::string_view id = "tieu-bieu",
                 std::string_view head = "") {
  return "mã: rieng\ntên: Hướng dẫn riêng\n" + std::string(head) +
         "khen thưởng:\n  - mã: " + std::string(id) +
         "\n    tên: Chi bộ tiêu biểu\n    tiêu chí:\n" + criteria;
}

std::string row(const std::string& rest, std::string_view id = "mot") {
  return "      - {mã: " + std::string(id) + ", nội dung: Điều xét, xác nhận: có" + rest + "}\n";
}

/// The faults of criteria, each at a place in the file.
std::vector<std::string> faults(const std::string& text) {
  CellBuilder cell;
  add_profile(cell, 0, text);
  diag::Diagnostics found;
  rules::find_commendation_faults(cell.cell(), views::criterion_numbers(), found);
  std::vector<std::string> out;
  for (const diag::Diagnostic& one : found) {
    CHECK(one.check == "CB915");
    CHECK(one.severity == diag::Severity::error);
    CHECK(one.hint.has_value());
    CHECK(one.at.offset != diag::k_whole_file);
    out.push_back(i18n::Catalog::find("vi")->say(one.what));
  }
  return out;
}

std::vector<std::string> ids_on(const CellBuilder& cell, std::string_view on) {
  std::vector<std::string> out;
  for (const auto& one : rules::commendations_on(cell.cell(), day(on))) {
    out.push_back(one.id + ": " + one.origin.pack);
  }
  return out;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("commendations: a bound is a share or a count, at least, at most or exactly") {
  CHECK(met("≥ 90 %", 9, 10));
  CHECK_FALSE(met("≥ 90 %", 899, 1000));
  CHECK(met(">= 90%", 90, 100));
  CHECK_FALSE(met("> 1/2", 5, 10));
  CHECK(met("> 1/2", 6, 10));
  CHECK(met("≥ 97,5 %", 975, 1000));
  CHECK_FALSE(met("≥ 97,5 %", 974, 1000));
  CHECK(met("≤ 2", 2));
  CHECK_FALSE(met("< 2", 2));
  CHECK(met("0", 0));
  CHECK_FALSE(met("0", 1));
  CHECK(met("= 4", 4));
  CHECK(met("≥ 1", 3));
  for (const char* wrong :
       {"", "nhiều", "≥", "90 đồng", "≥ -1", "1/0", "3-7", "≥ 97,55 %", "≥ 9 0"}) {
    CHECK_MESSAGE(!rules::criterion_bound(wrong), wrong);
  }
}

TEST_CASE("commendations: the four good ones are built in from the day of the resolution on") {
  CellBuilder cell;
  CHECK(ids_on(cell, "2022-06-15").empty());
  CHECK(ids_on(cell, "2022-06-16") == Words{"bon-tot: nq-21-2022"});
  const auto all = rules::commendations_on(cell.cell(), day("2026-11-05"));
  REQUIRE(all.size() == 1);
  CHECK(all.front().title == "Chi bộ bốn tốt");
  std::vector<std::string> groups;
  for (const model::Criterion& one : all.front().criteria) {
    if (groups.empty() || groups.back() != one.group.value_or("")) {
      groups.push_back(one.group.value_or(""));
    }
  }
  CHECK(groups == Words{"Hoàn thành tốt nhiệm vụ chính trị", "Chất lượng sinh hoạt tốt",
                        "Đoàn kết, kỷ luật tốt", "Cán bộ, đảng viên tốt"});
}

TEST_CASE("commendations: a rule's bound is that of the day; before it there is none") {
  CellBuilder cell;
  const auto all = rules::commendations_on(cell.cell(), day("2026-11-05"));
  const auto bound = [&](std::string_view id, std::string_view on) {
    const auto& rows = all.front().criteria;
    const auto at =
        std::ranges::find_if(rows, [&](const model::Criterion& one) { return one.id->text == id; });
    REQUIRE(at != rows.end());
    const auto told = rules::bound_on(cell.cell(), *at, day(on));
    return told ? told->words : std::string();
  };
  CHECK(bound("ty-le-du", "2023-12-31") == "> 85 %");
  CHECK(bound("ty-le-du", "2026-12-31") == "≥ 90 %");
  CHECK(bound("vang-khong-ly-do", "2023-12-31").empty());
  CHECK(bound("vang-khong-ly-do", "2026-12-31") == "≤ 0");
  add_profile(cell, 1,
              "mã: phuong\ntên: Quy chế\nquy định:\n"
              "  - {khóa: hop.ty-le-du, giá trị: \"≥ 95 %\", xác nhận: có}\n");
  CHECK(bound("ty-le-du", "2026-12-31") == "≥ 95 %");
}

TEST_CASE("commendations: a locality's stand beside, or in place of those of the same id (R02)") {
  CellBuilder cell;
  add_profile(cell, 1, pack(row("")));
  CHECK(ids_on(cell, "2026-11-05") == Words{"bon-tot: nq-21-2022", "tieu-bieu: rieng"});
  add_profile(cell, 1, pack(row(""), "bon-tot", "hiệu lực từ: 2026-01-01\n"));
  CHECK(ids_on(cell, "2025-12-31") == Words{"bon-tot: nq-21-2022", "tieu-bieu: rieng"});
  CHECK(ids_on(cell, "2026-11-05") == Words{"bon-tot: rieng", "tieu-bieu: rieng"});
  CHECK(rules::commendations_on(cell.cell(), day("2026-11-05")).front().criteria.size() == 1);
}

TEST_CASE("commendations: every fault of criteria is told at its place (CB915)") {
  CHECK(faults(pack(row(", số liệu: regular.held, trên: regular.months_due, mức: \"≥ 100 %\"")))
            .empty());
  CHECK(faults(pack(row(", số liệu: Kỳ đã họp, mức: ≥ 3"))).empty());
  CHECK(faults(pack(row(", số liệu: tasks.overdue"))).empty());
  CHECK(faults(pack(row(""))).empty());
  const auto one = [](const std::string& rest) {
    const auto all = faults(pack(row(rest)));
    return all.size() == 1 ? all.front() : std::to_string(all.size()) + " faults";
  };
  CHECK(one(", số liệu: regular.hed, mức: 1") == "báo cáo không có số nào tên là \"regular.hed\"");
  CHECK(one(", số liệu: regular.held, trên: so-thang, mức: \"≥ 1 %\"") ==
        "báo cáo không có số nào tên là \"so-thang\"");
  CHECK(one(", số liệu: regular.held, mức: nhiều") == "mức \"nhiều\" không so được");
  CHECK(one(", số liệu: regular.held, mức: hop.ngay") ==
        "quy định \"hop.ngay\" không đặt mức phải đạt: giá trị là \"3-7\"");
  CHECK(one(", số liệu: regular.held, mức: hop.tyle-du") ==
        "không có quy định nào tên \"hop.tyle-du\"");
  CHECK(one(", mức: 1") == "có mức mà không có số liệu để so");
  CHECK(one(", trên: regular.months_due") == "có số làm mẫu ở \"trên\" mà không có số liệu");
  CHECK(one(", số liệu: attendance.share_basis_points, trên: regular.held") ==
        "\"attendance.share_basis_points\" đã là tỷ lệ, không tính trên số khác nữa");
  CHECK(one(", số liệu: regular.held, trên: Kỳ đã họp, mức: \"≥ 1 %\"") ==
        "số làm mẫu \"Kỳ đã họp\" chính là số liệu");
  CHECK(one(", số liệu: regular.held, trên: attendance.mean_basis_points") ==
        "số làm mẫu \"attendance.mean_basis_points\" là tỷ lệ, không phải số đếm");
  CHECK(one(", số liệu: regular.held, mức: \"≥ 90 %\"") ==
        "mức \"≥ 90 %\" là tỷ lệ mà số liệu là số đếm");
  CHECK(one(", số liệu: attendance.share_basis_points, mức: 9") ==
        "mức \"9\" là số đếm mà số liệu là tỷ lệ");
  CHECK(faults(pack(row("") + row(""))) ==
        Words{"tiêu chí \"mot\" đã có ở trên trong danh hiệu này"});
  CHECK(faults(pack(row("")) + "  - mã: tieu-bieu\n    tên: Hai\n    tiêu chí:\n" + row("")) ==
        Words{"khen thưởng \"tieu-bieu\" đã có ở trên trong tệp này"});
}

TEST_CASE("commendations: a number is found by its title, marks written together or apart") {
  const auto numbers = views::criterion_numbers();
  for (const char* typed :
       {"regular.held", "Kỳ đã họp", "ky da hop", "Ky\u0300 đa\u0303 ho\u0323p"}) {
    const auto found = numbers.find(typed);
    REQUIRE_MESSAGE(found.has_value(), typed);
    CHECK(found->key == "regular.held");
  }
  CHECK_FALSE(numbers.find("regular").has_value());
}

TEST_CASE("commendations: what is built in has no fault of its own") {
  for (const rules::PackRow& pack : rules::rule_packs()) {
    for (const rules::CommendationRow& commendation : pack.commendations) {
      for (const rules::CriterionRow& criterion : commendation.criteria) {
        CAPTURE(std::string(criterion.id));
        CHECK((criterion.number.empty() || views::find_number(criterion.number) != nullptr));
        CHECK((criterion.of.empty() || views::find_number(criterion.of) != nullptr));
        CHECK((criterion.bound.empty() || rules::names_rule(criterion.bound) ||
               rules::criterion_bound(criterion.bound)));
      }
    }
  }
}
