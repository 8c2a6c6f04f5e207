#include "views/paper_keys.hpp"

#include "render/template.hpp"
#include "store/cell_folder.hpp"
#include "support/cell_builder.hpp"
#include "views/attendance_list.hpp"
#include "views/before_meeting.hpp"
#include "views/cell_report.hpp"
#include "views/commendation.hpp"
#include "views/committee_paper.hpp"
#include "views/dues_papers.hpp"
#include "views/fault_page.hpp"
#include "views/finding_notice.hpp"
#include "views/inspection_programme.hpp"
#include "views/minutes.hpp"
#include "views/minutes_extract.hpp"
#include "views/papers.hpp"
#include "views/plan_papers.hpp"
#include "views/resolution.hpp"
#include "views/schedule_notice.hpp"
#include "views/score_sheet.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <map>
#include <set>

using namespace chibo;
using support::day;
using views::KeyKind;

namespace {

/// The names that stand in a value, and what each is.
void gather(const render::Value& value, const std::string& path,
            std::map<std::string, KeyKind>& out) {
  if (const render::Map* map = value.map()) {
    if (!path.empty() && !path.ends_with("[]")) {
      out[path] = KeyKind::group;
    }
    for (const auto& [name, inner] : *map) {
      gather(inner, path.empty() ? name : path + "." + name, out);
    }
  } else if (const render::List* list = value.list()) {
    out[path] = KeyKind::list;
    for (const render::Value& item : *list) {
      gather(item, path + "[]", out);
    }
  } else {
    const bool yes_no = std::holds_alternative<bool>(value.data);
    out[path] = yes_no ? KeyKind::yes_no : KeyKind::text;
  }
}

std::map<std::string, KeyKind> documented(const views::PaperKeys& keys) {
  std::map<std::string, KeyKind> out;
  for (const views::PaperKey& key : keys.keys) {
    out[key.path] = key.kind;
  }
  return out;
}

/// A list of one cell, of which nothing is known.
render::Value commendation_view(const model::Cell& cell) {
  const report::Period year = report::Period::of_year(2023);
  report::CellLine line = report::line_of_cell(cell, year, day("2023-12-31"));
  line.standing = report::CellStanding::silent;
  const report::CommitteeReport counted =
      report::report_of_committee({std::move(line)}, year, day("2023-12-31"));
  auto commendations = rules::commendations_on(cell, day("2023-12-31"));
  return views::commendation_view(
      cell, views::commendation_list(cell, std::move(commendations.front()), counted, {}),
      day("2023-12-31"));
}

render::Value view_of(const std::string& paper, const model::Cell& cell,
                      const model::MeetingRecord& record) {
  if (paper == "bien-ban") {
    return views::minutes_view(cell, record);
  }
  if (paper == "nghi-quyet") {
    return views::resolution_view(cell, record);
  }
  if (paper == "trich-bien-ban") {
    return views::extract_view(cell, record, 0);
  }
  if (paper == "bao-cao") {
    const report::CellReport counted =
        report::report_of_cell(cell, report::Period::of_year(2023), day("2023-12-31"));
    return views::report_view(cell, counted, day("2023-12-31"));
  }
  if (paper == "bao-cao-tong-hop") {
    const report::Period year = report::Period::of_year(2023);
    report::CellLine line = report::line_of_cell(cell, year, day("2023-12-31"));
    line.block = "Đảng bộ bộ phận";
    return views::committee_view(
        cell, report::report_of_committee({std::move(line)}, year, day("2023-12-31")),
        day("2023-12-31"));
  }
  if (paper == "ke-hoach-chuyen-de") {
    return views::theme_plan_view(cell, 2023, day("2023-10-01"));
  }
  if (paper == "chuong-trinh-kiem-tra") {
    return views::inspection_programme_view(cell, 2023, day("2023-10-01"));
  }
  if (paper == "so-dang-phi") {
    return views::dues_sheet_view(cell, report::Period::of_year(2023), false, day("2023-12-31"));
  }
  if (paper == "bao-cao-dang-phi") {
    return views::dues_report_view(cell, base::Quarter{2023, 4}, day("2023-12-31"));
  }
  if (paper == "phieu-sua-so") {
    const views::Fault fault{"dang-vien.yaml", 3, diag::Severity::error, "sai", "sửa", "CB201"};
    return views::fault_page_view({"Chi bộ", "mot", true, {"hop/2023/"}, {fault}}, "Đảng bộ",
                                  day("2023-12-31"));
  }
  if (paper == "danh-sach-khen-thuong") {
    return commendation_view(cell);
  }
  if (paper == "thong-bao-lich-chi-bo") {
    model::MeetingSchedule schedule;
    schedule.cells = std::vector<model::Registration>(1);
    return views::schedule_notice_view(cell, schedule, std::chrono::year{2023} / 12,
                                       day("2023-12-01"));
  }
  if (paper == "thong-bao-khac-phuc") {
    model::InspectionConclusion conclusion;
    conclusion.findings = std::vector<model::Finding>(1);
    const rules::TrackedFinding one{nullptr, &conclusion, &conclusion.findings->front()};
    return views::finding_notice_view(cell, "Chi bộ", {one}, day("2023-12-01"));
  }
  if (paper == "thong-bao-lich") {
    return views::schedule_view(cell, 2023, {}, day("2023-10-01"));
  }
  if (paper == "phieu-tu-cham") {
    return views::score_sheet_view(cell, record);
  }
  if (paper == "phieu-theo-doi") {
    return views::observer_sheet_view(cell, record, {});
  }
  if (paper == "danh-sach-du-hop") {
    return views::attendance_list_view(cell, record);
  }
  return views::before_meeting_view(cell, record, base::Date{std::chrono::year{2023} / 12 / 31});
}

}  // namespace

TEST_CASE("paper keys: every name that a view has is documented, with its kind") {
  const std::filesystem::path source = CHIBO_SOURCE_DIR;
  for (const char* name : {"can-tho-2023", "vien-kiem-sat-2019"}) {
    diag::Sources sources;
    diag::Diagnostics complaints;
    const auto loaded = store::load_cell(source / "examples" / name, "", sources, complaints);
    for (const std::string& paper : views::paper_names()) {
      const auto known = documented(*views::paper_keys(paper));
      std::map<std::string, KeyKind> seen;
      for (const model::MeetingRecord& record : loaded.cell.meetings) {
        gather(view_of(paper, loaded.cell, record), "", seen);
      }
      for (const auto& one : seen) {
        CAPTURE(paper);
        CAPTURE(one.first);
        REQUIRE(known.contains(one.first));
        CHECK(known.at(one.first) == one.second);
      }
      for (const auto& one : known) {
        const std::string& path = one.first;
        const std::string list = path.substr(0, path.rfind('.') + 1);
        const auto beside = seen.lower_bound(list);
        const bool has_items =
            list.ends_with("].") && beside != seen.end() && beside->first.starts_with(list);
        CHECK_MESSAGE((!has_items || seen.contains(path)), paper, ": ", path);
      }
    }
  }
}

TEST_CASE("paper keys: every name at the top of a view is always there, whatever a record lacks") {
  const model::Cell cell;
  const model::MeetingRecord bare{"2026-11-05-thuong-ky", "", {}};
  for (const std::string& paper : views::paper_names()) {
    std::map<std::string, KeyKind> seen;
    gather(view_of(paper, cell, bare), "", seen);
    for (const auto& one : documented(*views::paper_keys(paper))) {
      const std::string& path = one.first;
      if (path.find("[]") == std::string::npos) {
        CHECK_MESSAGE(seen.contains(path), paper, ": ", path);
      }
    }
  }
}

TEST_CASE("paper keys: each is told in both languages, once, inside what is told before it") {
  for (const std::string& paper : views::paper_names()) {
    const auto keys = *views::paper_keys(paper);
    CHECK_FALSE(keys.title_vi.empty());
    CHECK_FALSE(keys.title_en.empty());
    for (const views::PaperKey& key : keys.keys) {
      CHECK_MESSAGE(!key.meaning_vi.empty(), key.path);
      CHECK_MESSAGE(!key.meaning_en.empty(), key.path);
      CHECK_MESSAGE(key.meaning_vi != key.meaning_en, key.path);
    }
  }
}

TEST_CASE("paper keys: each built-in source and each Word template of it names known keys only") {
  for (const std::string& paper : views::paper_names()) {
    CAPTURE(paper);
    const render::Value keys = views::value_of_keys(*views::paper_keys(paper));
    CHECK(views::source_faults(views::built_in_source(paper), keys).empty());
    const auto word = views::word_template(views::built_in_source(paper), {});
    REQUIRE(word.has_value());
  }
}

TEST_CASE("paper keys: a wrong name in a source is told with its line and the nearest name") {
  const render::Value keys = views::value_of_keys(*views::paper_keys("giay-moi"));
  const auto faults = views::source_faults({"mau/giay-moi.mau", "# GIẤY MỜI\n{{chi_boo}}\n"}, keys);
  REQUIRE(faults.size() == 1);
  CHECK(std::get<render::TextPlace>(faults.front().at).line == 2);
  REQUIRE(faults.front().hint.has_value());
}
