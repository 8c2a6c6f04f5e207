#include "views/dues_json.hpp"

#include "records/words.hpp"

#include <nlohmann/json.hpp>

namespace chibo::views {

namespace {

using Json = nlohmann::ordered_json;
using model::Money;
using rules::DuesStanding;

Json sum(const std::optional<Money>& money) {
  return money ? Json(money->dong) : Json(nullptr);
}

template <class Word>
Json word(const model::Told<Word>& told) {
  return told.is_said() ? Json(records::word(*told)) : Json(nullptr);
}

std::string_view name_of(DuesStanding standing) {
  switch (standing) {
    case DuesStanding::paid:
      return "paid";
    case DuesStanding::part:
      return "part";
    case DuesStanding::unpaid:
      return "unpaid";
    case DuesStanding::exempt:
      return "exempt";
    case DuesStanding::untold:
      break;
  }
  return "untold";
}

Json line_json(const rules::DuesLine& line, bool with_bases) {
  const model::DuesRow& row = *line.row;
  Json out = {{"member", row.member.value_or({}).text},
              {"name", line.member != nullptr ? Json(shown_name(*line.member)) : Json(nullptr)},
              {"due", sum(line.due.amount)},
              {"extra", sum(row.extra.said())},
              {"paid", sum(line.paid)},
              {"day", row.day.is_said() ? Json(base::iso(*row.day)) : Json(nullptr)},
              {"way", word(row.way)},
              {"standing", name_of(line.standing)}};
  if (with_bases) {
    out["group"] = word(row.group);
    out["base"] = sum(row.base.said());
    out["rule"] = line.due.rule ? Json(line.due.rule->origin.pack) : Json(nullptr);
  }
  return out;
}

Json totals_json(const rules::DuesTotals& totals) {
  return {{"to_collect", totals.knows_due() ? Json(totals.to_collect.dong) : Json(nullptr)},
          {"collected", totals.knows_collected() ? Json(totals.collected.dong) : Json(nullptr)},
          {"not_told", totals.untold},
          {"kept", sum(totals.kept)},
          {"to_remit", sum(totals.to_remit)},
          {"remitted", sum(totals.remitted)}};
}

}  // namespace

std::string dues_json(const rules::DuesMonth& month, const rules::DuesSpan& year, bool with_bases) {
  Json lines = Json::array();
  for (const rules::DuesLine& line : month.lines) {
    lines.push_back(line_json(line, with_bases));
  }
  Json without_row = Json::array();
  for (const model::Member* member : month.without_row) {
    without_row.push_back(member->id->text);
  }
  Json missing = Json::array();
  for (const base::Month one : year.without_record) {
    missing.push_back(base::iso(one));
  }
  Json owing = Json::array();
  for (const rules::DuesBalance& one : balances(year)) {
    owing.push_back(
        {{"member", one.member->id->text}, {"owed", one.owed.dong}, {"over", one.over.dong}});
  }
  const Json out = {{"period", base::iso(month.period)},
                    {"lines", std::move(lines)},
                    {"without_row", std::move(without_row)},
                    {"payers", month.payers()},
                    {"paid", month.count(DuesStanding::paid)},
                    {"totals", totals_json(month.totals)},
                    {"year", totals_json(year.totals)},
                    {"months_without_record", std::move(missing)},
                    {"balances", std::move(owing)},
                    {"notice", dues_notice(month)}};
  return out.dump(2) + "\n";
}

}  // namespace chibo::views
