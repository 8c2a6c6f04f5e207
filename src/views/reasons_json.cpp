#include "views/reasons.hpp"

#include <nlohmann/json.hpp>

namespace chibo::views {

namespace {

using Json = nlohmann::ordered_json;

Json number(const std::optional<long long>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json listed(const std::vector<Reason>& reasons) {
  Json out = Json::array();
  for (const Reason& reason : reasons) {
    out.push_back({{"file", reason.file.empty() ? Json(nullptr) : Json(reason.file)},
                   {"line", reason.line == 0 ? Json(nullptr) : Json(reason.line)},
                   {"about", reason.about},
                   {"amount", reason.amount}});
  }
  return out;
}

std::string_view name_of(ReportNumber::Unit unit) {
  switch (unit) {
    case ReportNumber::Unit::count:
      return "count";
    case ReportNumber::Unit::dong:
      return "dong";
    default:
      return "basis_points";
  }
}

/// The value, and of a ratio what it is made of.
void add_value(Json& out, const ReportNumber& of, const report::CellNumbers* numbers) {
  const bool is_known = numbers != nullptr && of.is_known_in(*numbers);
  out["value"] = is_known ? number(of.value_in(*numbers)) : Json(nullptr);
  if (of.whole != nullptr) {
    out["part"] = is_known ? Json(of.of(*numbers)) : Json(nullptr);
    out["whole"] = is_known ? Json(of.whole(*numbers)) : Json(nullptr);
  }
}

}  // namespace

std::string reasons_json(const Reasons& reasons) {
  const ReportNumber& of = reasons.number;
  Json out;
  out["schema"] = "chibo-why";
  out["version"] = 1;
  out["name"] = reasons.name;
  out["period"] = report::iso(reasons.period);
  out["as_of"] = base::iso(reasons.as_of);
  out["key"] = of.key;
  out["title"] = of.title;
  out["unit"] = name_of(of.unit);
  add_value(out, of, reasons.is_known() ? &reasons.total : nullptr);
  out["cells"] = Json::array();
  for (const Reasons::Of& cell : reasons.cells) {
    Json one = {{"name", cell.name},
                {"folder", cell.folder.empty() ? Json(nullptr) : Json(cell.folder)},
                {"standing", report::name_of(cell.standing)}};
    const bool is_counted = cell.standing == report::CellStanding::counted;
    add_value(one, of, is_counted ? &cell.numbers : nullptr);
    one["counted"] = listed(cell.reasons.counted);
    if (of.whole != nullptr) {
      one["counted_in_whole"] = listed(cell.reasons.whole);
    }
    one["not_counted"] = listed(cell.reasons.uncounted);
    out["cells"].push_back(std::move(one));
  }
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace chibo::views
