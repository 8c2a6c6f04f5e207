#include "base/date.hpp"
#include "views/book_gaps.hpp"
#include "views/committee_report.hpp"
#include "views/report_numbers.hpp"

#include <nlohmann/json.hpp>

#include <string_view>

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

/// The place of a key, "attendance.present", made on the way.
Json& at_key(Json& out, std::string_view key) {
  const std::size_t dot = key.find('.');
  Json& here = out[std::string(key.substr(0, dot))];
  return dot == std::string_view::npos ? here : at_key(here, key.substr(dot + 1));
}

Json numbers(const CellNumbers& of) {
  Json out = Json::object();
  for (const ReportNumber& number : report_numbers()) {
    const auto value = number.value_in(of);
    at_key(out, number.key) = value ? Json(*value) : Json(nullptr);
  }
  return out;
}

/// What no book tells is null.
Json observers(const report::ObserverLine& line) {
  const auto known = [](bool is_known, long long count) {
    return is_known ? Json(count) : Json(nullptr);
  };
  return {{"visits", line.visits},
          {"assigned", known(line.has_roster, line.assigned)},
          {"with_quota", known(line.has_roster, line.with_quota)},
          {"reaching", known(line.with_quota > 0, line.reaching)}};
}

Json cell(const CellLine& line) {
  Json out = {{"folder", line.path},
              {"code", line.code.empty() ? Json(nullptr) : Json(line.code)},
              {"name", line.name},
              {"block", line.block.empty() ? Json(nullptr) : Json(line.block)},
              {"standing", report::name_of(line.standing)},
              {"shares_code", line.shares_code},
              {"errors", line.errors},
              {"unread_files", line.unread_files},
              {"months_without_record", months(line.missing)},
              {"months_not_held", months(line.not_held)},
              {"months_unclear", months(line.unclear)},
              {"months_late", months(line.late)}};
  out["as_of"] = line.as_of ? Json(base::iso(*line.as_of)) : Json(nullptr);
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
                                {"waiting", line.waiting},
                                {"unread", line.unread}});
  }
  out["observers"] = report.observers ? observers(*report.observers) : Json(nullptr);
  out["official_grades"] =
      report.has_official_grades() ? Json(report.official_grades) : Json(nullptr);
  out["book_gaps"] = Json::array();
  for (const report::BookGap& gap : report.book_gaps) {
    out["book_gaps"].push_back({{"file", gap.at.file},
                                {"line", gap.at.line > 0 ? Json(gap.at.line) : Json(nullptr)},
                                {"about", book_gap_in_words(gap)}});
  }
  out["by_cell"] = Json::array();
  for (const CellLine& line : report.cells) {
    out["by_cell"].push_back(cell(line));
  }
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace chibo::views
