#include "base/date.hpp"
#include "render/json_writer.hpp"
#include "views/book_gaps.hpp"
#include "views/committee_report.hpp"
#include "views/report_numbers.hpp"

#include <nlohmann/json.hpp>

#include <string_view>
#include <vector>

namespace chibo::views {

namespace {

using Json = nlohmann::ordered_json;
using render::JsonWriter;
using report::CellLine;
using report::CellNumbers;

/// Leaves the groups of keys that are open beyond a level.
void close_groups(JsonWriter& out, std::vector<std::string_view>& groups, std::size_t level) {
  for (; groups.size() > level; groups.pop_back()) {
    out.close_object();
  }
}

Json findings(const std::optional<report::FindingLine>& line) {
  if (!line) {
    return nullptr;
  }
  const auto known = [&](long long count) { return line->is_told ? Json(count) : Json(nullptr); };
  return {{"concluded", line->concluded ? Json(*line->concluded) : Json(nullptr)},
          {"mended_in_time", known(line->mended_in_time)},
          {"mended_late", known(line->mended_late)},
          {"mended_untimed", known(line->mended_untimed)},
          {"open", known(line->open)},
          {"overdue", known(line->overdue)},
          {"unknown", known(line->unknown)},
          {"overdue_cells", line->overdue_cells},
          {"unread", line->unread}};
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

void write(JsonWriter& out, const std::vector<std::string>& list) {
  out.open_list();
  for (const std::string& text : list) {
    out.text(text);
  }
  out.close_list();
}

void write(JsonWriter& out, const std::vector<base::Month>& list) {
  out.open_list();
  for (const base::Month month : list) {
    out.text(base::iso(month));
  }
  out.close_list();
}

void write_unless_empty(JsonWriter& out, const std::string& text) {
  if (text.empty()) {
    out.null();
  } else {
    out.text(text);
  }
}

/// Keys of one group, "attendance.present" and "attendance.expected", stand behind each other.
void write(JsonWriter& out, const CellNumbers& of) {
  out.open_object();
  std::vector<std::string_view> groups;
  for (const ReportNumber& number : report_numbers()) {
    std::string_view rest = number.key;
    std::size_t level = 0;
    for (std::size_t dot = rest.find('.'); dot != std::string_view::npos; dot = rest.find('.')) {
      const std::string_view group = rest.substr(0, dot);
      if (level == groups.size() || groups[level] != group) {
        close_groups(out, groups, level);
        out.key(group);
        out.open_object();
        groups.push_back(group);
      }
      rest.remove_prefix(dot + 1);
      ++level;
    }
    close_groups(out, groups, level);
    out.key(rest);
    if (const auto value = number.value_in(of)) {
      out.number(*value);
    } else {
      out.null();
    }
  }
  close_groups(out, groups, 0);
  out.close_object();
}

Json numbers(const CellNumbers& of) {
  JsonWriter out;
  write(out, of);
  return Json::parse(out.take());
}

void write(JsonWriter& out, const CellLine& line) {
  out.open_object();
  out.key("folder");
  out.text(line.path);
  out.key("code");
  write_unless_empty(out, line.code);
  out.key("name");
  out.text(line.name);
  out.key("block");
  write_unless_empty(out, line.block);
  out.key("standing");
  out.text(report::name_of(line.standing));
  out.key("shares_code");
  out.boolean(line.shares_code);
  out.key("errors");
  out.number(line.errors);
  out.key("unread_files");
  write(out, line.unread_files);
  out.key("months_without_record");
  write(out, line.missing);
  out.key("months_not_held");
  write(out, line.not_held);
  out.key("months_unclear");
  write(out, line.unclear);
  out.key("months_late");
  write(out, line.late);
  out.key("as_of");
  write_unless_empty(out, line.as_of ? base::iso(*line.as_of) : "");
  out.key("numbers");
  if (line.is_counted()) {
    write(out, line.numbers);
  } else {
    out.null();
  }
  out.close_object();
}

/// The cells as the last key of the report's object.
std::string by_cell(const std::vector<CellLine>& cells) {
  JsonWriter out(1);
  out.open_list();
  for (const CellLine& line : cells) {
    write(out, line);
  }
  out.close_list();
  return ",\n  \"by_cell\": " + out.take() + "\n}\n";
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
  out["findings"] = findings(report.findings);
  std::string text = out.dump(2, ' ', false, Json::error_handler_t::replace);
  text.resize(text.size() - std::string_view("\n}").size());
  return text + by_cell(report.cells);
}

}  // namespace chibo::views
