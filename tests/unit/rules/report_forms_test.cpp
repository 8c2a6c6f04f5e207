#include "rules/report_forms.hpp"

#include "i18n/message_narrative.hpp"
#include "rules/narratives.hpp"
#include "rules/profile_faults.hpp"
#include "store/yaml_read.hpp"
#include "support/cell_builder.hpp"
#include "support/read_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace chibo;
using namespace chibo::rules;
using chibo::support::add_profile;
using chibo::support::CellBuilder;
using chibo::support::day;
using i18n::NarrativeMsg;
using model::ReportFilling;
using model::ReportOf;

namespace {

std::string form(std::string_view id, std::string_view sections, std::string_view of = "chi bộ") {
  return "mã: " + std::string(id) + "\ntên: Mẫu\nbáo cáo mẫu:\n  - của: " + std::string(of) +
         "\n    xác nhận: có\n    các phần:\n" + std::string(sections);
}

std::string first_title(const CellBuilder& cell, ReportOf of = ReportOf::cell) {
  return *report_form_on(cell.cell(), of, day("2026-11-05")).sections.front().title;
}

/// The faults of a pack, as ids with line and column.
struct Faults {
  std::vector<i18n::SentenceId> ids;
  std::vector<std::string> places;
};
Faults faults_of(const std::string& text) {
  diag::Sources sources;
  diag::Diagnostics read;
  model::RulePack pack;
  REQUIRE(store::read_record(sources.add("x.yaml", text), sources, pack, read));
  diag::Diagnostics found;
  find_profile_faults(pack, "CB801", found);
  Faults out;
  for (const diag::Diagnostic& it : found) {
    const auto place = diag::place_of(sources[it.at.file].text, it.at.offset);
    out.ids.push_back(it.what.id);
    out.places.push_back(std::to_string(place.line) + ":" + std::to_string(place.column));
  }
  return out;
}

}  // namespace

TEST_CASE("report form: each organisation has a built-in one, unconfirmed, that fills all it can") {
  const CellBuilder cell;
  for (const ReportOf of : {ReportOf::cell, ReportOf::committee}) {
    const FormOfReport built_in = report_form_on(cell.cell(), of, day("2026-11-05"));
    CHECK(built_in.is_built_in());
    CHECK_FALSE(built_in.confirmed);
    for (int i = 0; i <= static_cast<int>(ReportFilling::cells); ++i) {
      const auto filling = static_cast<ReportFilling>(i);
      const bool is_there = std::ranges::any_of(
          built_in.sections, [&](const auto& section) { return section.filling == filling; });
      const bool stands_apart =  // at the top; on the screen alone
          filling == ReportFilling::opening || filling == ReportFilling::comparison;
      CAPTURE(i);
      CHECK(is_there == (belongs_to(filling, of) && !stands_apart));
    }
  }
}

TEST_CASE("report form: the cell's own answers first, then the nearest committee's") {
  CellBuilder cell;
  CHECK(first_title(cell) == "Kết quả thực hiện nhiệm vụ");
  add_profile(cell, 2, form("xa", "      - tên: Xa\n"));
  CHECK(first_title(cell) == "Xa");
  CHECK_FALSE(report_form_on(cell.cell(), ReportOf::cell, day("2026-11-05")).is_built_in());
  add_profile(cell, 1, form("gan", "      - tên: Gần\n"));
  CHECK(first_title(cell) == "Gần");
  CHECK(first_title(cell, ReportOf::committee) == "Chi bộ cần nhắc");  // another form
  add_profile(cell, 0, form("nha", "      - tên: Nhà\n"));
  CHECK(first_title(cell) == "Nhà");
}

TEST_CASE("report form: every fault is told at its place, and nothing else") {
  const Faults faults = faults_of(form("x",
                                       "      - tên: Sâu\n        bậc: 2\n"
                                       "      - tên: Sinh hoạt\n        lấy từ sổ: cuộc họp\n"
                                       "      - tên: SINH HOẠT\n"
                                       "      - tên: Ai nữa\n        bậc: 3\n"
                                       "      - tên: Lạ\n        bậc: 4\n"
                                       "      - tên: Của trên\n        lấy từ sổ: từng chi bộ\n"
                                       "      - tên: Lần nữa\n        lấy từ sổ: cuộc họp\n") +
                                  "  - của: chi bộ\n    xác nhận: có\n    các phần:\n");
  CHECK(faults.ids == std::vector<i18n::SentenceId>{
                          NarrativeMsg::form_depth_skips, NarrativeMsg::form_title_twice,
                          NarrativeMsg::form_depth_skips, NarrativeMsg::form_depth,
                          NarrativeMsg::form_other_filling, NarrativeMsg::form_filling_twice,
                          NarrativeMsg::form_twice, NarrativeMsg::form_empty});
  CHECK(faults.places == std::vector<std::string>{"8:14", "11:14", "13:14", "15:14", "17:20",
                                                  "19:20", "20:10", "22:5"});
  CHECK(faults_of(form("x",
                       "      - tên: A\n      - tên: B\n        bậc: 2\n"
                       "      - tên: C\n        bậc: 3\n      - tên: D\n"))
            .ids.empty());
}

TEST_CASE("report form: a form without a section is passed over") {
  CellBuilder cell;
  cell.with_faults();
  diag::Sources sources;
  diag::Diagnostics read;
  model::RulePack pack;
  store::read_record(sources.add("x.yaml", form("x", "")), sources, pack, read);
  cell.cell().profiles.push_back({"mau/quy-dinh/x.yaml", 0, pack});
  CHECK(first_title(cell) == "Kết quả thực hiện nhiệm vụ");
}

TEST_CASE("words of a report: only the names that reports have are periods") {
  const auto last = [](std::string_view stem) {
    const auto month = last_month_of_report(stem);
    return month ? base::iso(*month) : "";
  };
  CHECK(last("2026-11") == "2026-11");
  CHECK(last("2026-Q4") == "2026-12");
  CHECK(last("2026-Q1") == "2026-03");
  CHECK(last("2026-H1") == "2026-06");
  CHECK(last("2026-H2") == "2026-12");
  CHECK(last("2026") == "2026-12");
  CHECK(last("2026-02_2026-05") == "2026-05");
  for (const char* wrong : {"", "2026-Q5", "2026-Q0", "2026-H3", "2026-13", "2026-1", "quy-4",
                            "2026-q4", "2026-05_2026-02", "2026-02_", "_2026-02", "20x6",
                            "2026-Q44", "Q4-2026", "2026-11-05", "2026-Qx"}) {
    CAPTURE(wrong);
    CHECK(last(wrong).empty());
  }
}

TEST_CASE(
    "words of a report: found whatever the keyboard, and those written twice are both there") {
  model::NarrativeRecord words{"2026-Q4", "", {}};
  words.narrative = support::read_text<model::Narrative>(
      "kỳ: 2026-Q4\nphần viết:\n  - phần: Ưu điểm\n    lời: Một.\n  - phần: ƯU  ĐIỂM\n    lời: "
      "Hai.\n"
      "  - phần: Hạn chế\n    lời: không\n  - phần: Trống\n    lời:\n");
  CHECK(words_for(&words, "Ưu điểm") == "Một.\n\nHai.");
  CHECK(words_for(&words, "U\u031bu \u0111i\u00ea\u0309m") == "Một.\n\nHai.");  // marks apart
  CHECK(words_for(&words, "Hạn chế") == "Không có.");
  CHECK(words_for(&words, "Trống").empty());
  CHECK(words_for(nullptr, "Ưu điểm").empty());
}

TEST_CASE(
    "words of a report: what is wrong is told, an error or, where nothing is lost, a warning") {
  CellBuilder cell;
  cell.cell().organisation.kind = model::OrganisationKind::cell;
  const auto found = [&](const std::string& stem, std::string text) {
    cell.cell().narratives = {
        {stem, "bao-cao/" + stem + ".yaml", support::read_text<model::Narrative>(std::move(text))}};
    diag::Diagnostics all;
    check_narratives({cell.cell(), day("2026-11-20")}, all);
    std::vector<std::string> out;
    for (const diag::Diagnostic& it : all) {
      out.push_back(std::string(it.check) + (it.severity == diag::Severity::error ? "! " : "? ") +
                    std::to_string(it.at.offset));
    }
    return out;
  };
  using Told = std::vector<std::string>;
  const std::string head = "kỳ: 2026-Q4\nphần viết:\n";
  CHECK(found("2026-Q4", head + "  - phần: ưu  điểm\n    lời: Tốt.\n").empty());
  CHECK(found("2026-Q3", head) == Told{"CB921! " + std::to_string(std::string("kỳ: ").size())});
  CHECK(found("quy-4", head).front().starts_with("CB921! "));
  CHECK(found("2026-Q4", head + "  - phần: Ưu điểm\n  - phần: ưu điểm\n")
            .front()
            .starts_with("CB922! "));
  CHECK(found("2026-Q4", head + "  - phần: Gương sáng\n").front().starts_with("CB923? "));
  add_profile(cell, 0, form("x", "      - tên: Gương sáng\n        lời: có\n"));
  CHECK(found("2026-Q4", head + "  - phần: Gương sáng\n").empty());
}
