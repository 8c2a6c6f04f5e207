#include "base/date.hpp"
#include "records/words.hpp"
#include "views/committee_report.hpp"

#include <nlohmann/json.hpp>

#include <array>

namespace chibo::views {

namespace {

using Json = nlohmann::ordered_json;
using report::CellLine;
using report::CellNumbers;

Json months(const std::vector<base::Month>& list) {
  Json out = Json::array();
  for (const base::Month month : list) {
    out.push_back(base::iso(month));
  }
  return out;
}

Json grades(const std::array<long long, report::k_grades>& counts) {
  Json out = Json::object();
  for (std::size_t grade = 0; grade < counts.size(); ++grade) {
    out[std::string(records::word(static_cast<model::Grade>(grade)))] = counts[grade];
  }
  return out;
}

Json known(bool is_known, long long number) {
  return is_known ? Json(number) : Json(nullptr);
}

Json numbers(const CellNumbers& of) {
  const bool counted = of.meetings_counted > 0;
  const bool heard = of.meetings_heard > 0;
  const bool has_dues = of.duties.dues_months > 0;
  return {
      {"members",
       {{"all", of.members},
        {"official", of.official},
        {"probationary", of.probationary},
        {"exempt", of.exempt},
        {"away", of.away},
        {"temporarily_in", of.guests}}},
      {"regular",
       {{"months_due", of.months_due},
        {"held", of.held},
        {"on_time", of.on_time},
        {"late", of.late},
        {"untimed", of.untimed},
        {"not_held", of.not_held},
        {"missing", of.missing}}},
      {"committee_first", {{"required", of.committee_required}, {"met", of.committee_met}}},
      {"attendance",
       {{"meetings", of.meetings_counted},
        {"unknown_meetings", of.meetings_uncounted},
        {"present", known(counted, of.present)},
        {"expected", known(counted, of.expected)},
        {"mean_basis_points",
         known(counted, report::mean_basis_points(of.shares, of.meetings_counted))},
        {"cells_reaching", of.cells_reaching},
        {"cells_below", of.cells_below}}},
      {"voices",
       {{"speakers", known(heard, of.speakers)},
        {"opinions", known(heard, of.opinions)},
        {"unknown_meetings", of.meetings_unheard}}},
      {"thematic",
       {{"held", of.themes_held},
        {"quarters_lacking", known(of.quarters_judged > 0, of.quarters_lacking_themes)}}},
      {"turns", {{"done", of.turns_done}, {"outstanding", of.turns_outstanding}}},
      {"tasks", {{"done", of.tasks_done}, {"open", of.tasks_open}, {"overdue", of.tasks_overdue}}},
      {"grades",
       {{"own", grades(of.self_grades)},
        {"ungraded", of.self_ungraded},
        {"superior", grades(of.superior_grades)}}},
      {"absences",
       {{"meetings", of.duties.absences_told},
        {"excused", known(of.duties.absences_told > 0, of.duties.excused)},
        {"unexcused", known(of.duties.absences_told > 0, of.duties.unexcused)},
        {"unclear", known(of.duties.absences_told > 0, of.duties.unclear)}}},
      {"papers",
       {{"in_time", of.duties.papers_in_time},
        {"late", of.duties.papers_late},
        {"unsent", of.duties.papers_unsent}}},
      {"probation_due", of.duties.probation_due},
      {"dues",
       {{"months", of.duties.dues_months},
        {"months_without_record", of.duties.dues_months_lacking},
        {"to_collect", known(has_dues, of.duties.dues_to_collect)},
        {"collected", known(has_dues, of.duties.dues_collected)},
        {"owed", known(has_dues, of.duties.dues_owed)},
        {"unknown_rows", known(has_dues, of.duties.dues_unknown)}}}};
}

Json cell(const CellLine& line) {
  constexpr const char* k_standings[] = {"counted", "silent", "no_roster", "unread"};
  Json out = {{"folder", line.path},
              {"code", line.code.empty() ? Json(nullptr) : Json(line.code)},
              {"name", line.name},
              {"block", line.block.empty() ? Json(nullptr) : Json(line.block)},
              {"standing", k_standings[static_cast<int>(line.standing)]},
              {"shares_code", line.shares_code},
              {"errors", line.errors},
              {"unread_files", line.unread_files},
              {"months_without_record", months(line.missing)},
              {"months_not_held", months(line.not_held)},
              {"months_late", months(line.late)}};
  out["numbers"] = line.is_counted() ? numbers(line.numbers) : Json(nullptr);
  return out;
}

}  // namespace

std::string committee_json(std::string_view code, const report::CommitteeReport& report) {
  Json out;
  out["schema"] = "chibo-committee";
  out["version"] = 1;
  out["organisation"] = code.empty() ? Json(nullptr) : Json(code);
  out["period"] = report::iso(report.period);
  out["as_of"] = base::iso(report.as_of);
  out["complete"] = report.is_over;
  out["cells"] = report.cells.size();
  out["counted"] = report.counted;
  out["total"] = report.counted > 0 ? numbers(report.total) : Json(nullptr);
  out["blocks"] = Json::array();
  for (const report::BlockLine& block : report.blocks) {
    out["blocks"].push_back(
        {{"name", block.name},
         {"cells", block.cells},
         {"counted", block.counted},
         {"numbers", block.counted > 0 ? numbers(block.numbers) : Json(nullptr)}});
  }
  out["months"] = Json::array();
  for (const report::MonthLine& month : report.months) {
    out["months"].push_back(
        {{"month", base::iso(month.month)},
         {"numbers", report.counted > 0 ? numbers(month.numbers) : Json(nullptr)}});
  }
  out["compared"] = Json::array();
  for (const report::Compared& other : report.compared) {
    out["compared"].push_back({{"period", report::iso(other.period)},
                               {"cells", other.cells},
                               {"numbers", numbers(other.numbers)}});
  }
  out["schedules"] = Json::array();
  for (const report::ScheduleLine& line : report.schedules) {
    out["schedules"].push_back({{"month", base::iso(line.month)},
                                {"agreed", line.agreed},
                                {"registered", line.registered},
                                {"waiting", line.waiting}});
  }
  out["observers"] = !report.observers ? Json(nullptr)
                                       : Json{{"visits", report.observers->visits},
                                              {"assigned", report.observers->assigned},
                                              {"with_quota", report.observers->with_quota},
                                              {"reaching", report.observers->reaching}};
  out["official_grades"] = report.official_grades;
  out["by_cell"] = Json::array();
  for (const CellLine& line : report.cells) {
    out["by_cell"].push_back(cell(line));
  }
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace chibo::views
