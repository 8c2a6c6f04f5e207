#include "base/date.hpp"
#include "views/commendation_words.hpp"
#include "views/committee_words.hpp"
#include "views/issued_paper.hpp"
#include "views/minutes.hpp"
#include "views/put_list.hpp"
#include "views/report_lines.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace chibo::views {

namespace {

using Json = nlohmann::ordered_json;
using render::Align;
using render::Cell;
using render::List;
using render::Map;
using render::Missing;
using render::Table;
using report::Candidacy;
using report::Considered;
using report::Judged;
using report::Verdict;

std::string_view name_of(Candidacy candidacy) {
  constexpr std::string_view k_names[] = {"candidate", "lacking", "unknown", "for_people"};
  return k_names[static_cast<int>(candidacy)];
}

std::string_view name_of(Verdict verdict) {
  constexpr std::string_view k_names[] = {"met", "not_met", "unknown", "for_people"};
  return k_names[static_cast<int>(verdict)];
}

/// "đủ số liệu", of a row of the table.
std::string outcome_of(Candidacy candidacy) {
  constexpr std::string_view k_words[] = {"đủ số liệu", "còn thiếu", "chưa xét được", "người xét"};
  return std::string(k_words[static_cast<int>(candidacy)]);
}

/// The value of a criterion with its type.
Cell typed(const CriterionShown& criterion, const Judged& judged) {
  if (!judged.part) {
    return Missing{};
  }
  return judged.whole ? share_of(criterion, judged) : Cell(*judged.part);
}

Json said(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json number_json(const std::optional<long long>& number) {
  return number ? Json(*number) : Json(nullptr);
}

Json criterion_json(const CriterionShown& one) {
  return {{"id", one.criterion.id.is_said() ? Json(one.criterion.id->text) : Json(nullptr)},
          {"title", one.criterion.title.value_or("")},
          {"group", said(one.criterion.group.value_or(""))},
          {"number", one.number != nullptr ? Json(one.number->key) : Json(nullptr)},
          {"of", one.whole != nullptr ? Json(one.whole->key) : Json(nullptr)},
          {"bound", one.bound ? Json(one.bound->words) : Json(nullptr)},
          {"counted", one.asked.is_counted()},
          {"ground", said(ground_in_words(one, Reader::paper))}};
}

Json cell_json(const CommendationList& list, const Considered& cell) {
  Json criteria = Json::array();
  for (std::size_t i = 0; i < list.criteria.size(); ++i) {
    const Judged& judged = cell.criteria[i];
    const model::Told<model::Code>& id = list.criteria[i].criterion.id;
    criteria.push_back({{"id", id.is_said() ? Json(id->text) : Json(nullptr)},
                        {"verdict", name_of(judged.verdict)},
                        {"part", number_json(judged.part)},
                        {"whole", number_json(judged.whole)},
                        {"why", said(doubt_in_words(judged, *cell.cell))}});
  }
  const auto official = list.official.find(cell.cell->code);
  return {
      {"folder", cell.cell->path},
      {"code", said(cell.cell->code)},
      {"name", cell.cell->name},
      {"standing", report::name_of(cell.cell->standing)},
      {"outcome", name_of(cell.candidacy)},
      {"official_grades", official == list.official.end() ? Json(nullptr) : Json(official->second)},
      {"criteria", std::move(criteria)}};
}

/// Numbers that criteria have, a line each: "3. 120/140 (85,7%)".
std::string numbers_on_paper(const CommendationList& list, const Considered& cell) {
  std::string out;
  for (std::size_t i = 0; i < list.criteria.size(); ++i) {
    if (list.criteria[i].number != nullptr) {
      out += fmt::format("{}({}) {}", out.empty() ? "" : "\n", i + 1,
                         marked_number(list.criteria[i], cell.criteria[i]));
    }
  }
  return out;
}

/// What people judge, dots for each.
std::string places_on_paper(const CommendationList& list) {
  std::string out;
  for (std::size_t i = 0; i < list.criteria.size(); ++i) {
    if (!list.criteria[i].asked.is_counted()) {
      out += fmt::format("{}({}) {}", out.empty() ? "" : "\n", i + 1, k_by_hand);
    }
  }
  return out.empty() ? std::string(k_by_hand) : out;
}

List cells_on_paper(const CommendationList& list, Candidacy candidacy) {
  List out;
  for (const Considered* cell : cells_with(list, candidacy)) {
    std::vector<std::string> reasons = lacking_in_words(list, *cell);
    for (const std::string& open : open_in_words(list, *cell)) {
      reasons.push_back((candidacy == Candidacy::lacking ? "chưa rõ: " : "") + open);
    }
    const std::string official = official_in_words(list, *cell->cell);
    out.push_back(Map{{"ten", name_in(list, *cell->cell)},
                      {"so_lieu", numbers_on_paper(list, *cell)},
                      {"xep_loai", official.empty() ? std::string(k_by_hand) : official},
                      {"nguoi_xet", places_on_paper(list)},
                      {"vi_sao", fmt::format("{}", fmt::join(reasons, "\n"))}});
  }
  return out;
}

}  // namespace

std::vector<render::WorkbookSheet> commendation_sheets(const CommendationList& list) {
  Table table{{{"Chi bộ"}, {"Mã"}, {"Đảng bộ bộ phận"}, {"Thư mục"}, {"Kết quả"}}, {}};
  for (const CriterionShown& one : list.criteria) {
    const std::string title = one.criterion.title.value_or("");
    table.columns.push_back({title, one.number != nullptr ? Align::right : Align::left});
    if (one.asked.is_counted()) {
      table.columns.push_back({title + ": kết quả"});
    }
  }
  table.columns.push_back({"Cấp ủy xếp loại"});
  for (const Considered& cell : list.cells) {
    std::vector<Cell> row{shown_name(*cell.cell), cell.cell->code, cell.cell->block,
                          shown_place(*cell.cell), outcome_of(cell.candidacy)};
    for (std::size_t i = 0; i < list.criteria.size(); ++i) {
      const Judged& judged = cell.criteria[i];
      row.push_back(typed(list.criteria[i], judged));
      if (list.criteria[i].asked.is_counted()) {
        row.emplace_back(verdict_in_words(judged, *cell.cell));
      }
    }
    const std::string official = official_in_words(list, *cell.cell);
    row.push_back(official.empty() ? Cell(Missing{}) : Cell(official));
    table.rows.push_back(std::move(row));
  }
  Table criteria{{{"TT", Align::right}, {"Tiêu chí"}, {"Nhóm"}, {"Mức"}, {"Căn cứ"}}, {}};
  long long number = 0;
  for (const CriterionShown& one : list.criteria) {
    criteria.rows.push_back({++number, one.criterion.title.value_or(""),
                             one.criterion.group.value_or(""), bound_in_words(one),
                             ground_in_words(one, Reader::office)});
  }
  return {{list.commendation.title, std::move(table)}, {"Tiêu chí", std::move(criteria)}};
}

std::string commendation_json(const CommendationList& list) {
  const report::CommitteeReport& report = *list.report;
  const rules::Origin& origin = list.commendation.origin;
  Json out;
  out["schema"] = "chibo-commendation";
  out["version"] = 1;
  out["organisation"] = list.name;
  out["period"] = report::iso(report.period);
  out["as_of"] = base::iso(report.as_of);
  out["complete"] = report.is_over;
  out["commendation"] = {{"id", list.commendation.id},
                         {"title", list.commendation.title},
                         {"pack", origin.pack},
                         {"path", said(origin.path)}};
  out["criteria"] = Json::array();
  for (const CriterionShown& one : list.criteria) {
    out["criteria"].push_back(criterion_json(one));
  }
  out["cells"] = Json::array();
  for (const Considered& cell : list.cells) {
    out["cells"].push_back(cell_json(list, cell));
  }
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

render::Value commendation_view(const model::Cell& committee, const CommendationList& list,
                                base::Date day) {
  Map out = issued_by_committee(committee, "DS", day);
  out["ky"] = period_in_words(list.report->period);
  out["danh_hieu"] = list.commendation.title;
  out["theo"] = list.commendation.origin.title;
  out["tinh_den"] = as_of_in_words(*list.report) + " " + counts_in_words(list);
  List criteria;
  for (const CriterionShown& one : list.criteria) {
    criteria.push_back(Map{{"noi_dung", one.criterion.title.value_or("")},
                           {"nhom", one.criterion.group.value_or("")},
                           {"muc", bound_in_words(one)},
                           {"can_cu", ground_in_words(one, Reader::paper)}});
  }
  out["tieu_chi"] = std::move(criteria);
  put_list(out, "du", cells_on_paper(list, Candidacy::candidate));
  put_list(out, "thieu", cells_on_paper(list, Candidacy::lacking));
  put_list(out, "chua_ro", cells_on_paper(list, Candidacy::unknown));
  put_list(out, "de_xet", cells_on_paper(list, Candidacy::for_people));
  return out;
}

}  // namespace chibo::views
