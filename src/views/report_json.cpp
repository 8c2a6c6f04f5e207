#include "base/date.hpp"
#include "records/words.hpp"
#include "report/cell_numbers.hpp"
#include "rules/own_members.hpp"
#include "rules/self_score.hpp"
#include "views/cell_report.hpp"

#include <nlohmann/json.hpp>

namespace chibo::views {

namespace {

using Json = nlohmann::ordered_json;
using report::CellReport;
using report::MeetingLine;

Json number(const std::optional<int>& count) {
  return count ? Json(*count) : Json(nullptr);
}

Json months(const std::vector<base::Month>& list) {
  Json out = Json::array();
  for (const base::Month month : list) {
    out.push_back(base::iso(month));
  }
  return out;
}

Json ids(const std::vector<const model::Member*>& members) {
  Json out = Json::array();
  for (const model::Member* member : members) {
    out.push_back(member->id->text);
  }
  return out;
}

/// Guests stand apart: their own cell counts them.
Json members(const rules::Membership& told) {
  const auto own = [&](const std::vector<const model::Member*>& list) {
    return own_members(told, list).size();
  };
  return {{"all", own(told.all)},
          {"official", own(told.official)},
          {"probationary", own(told.probationary)},
          {"exempt", own(told.exempt)},
          {"away", told.away.size()},
          {"temporarily_in", told.guests_in.size()}};
}

Json meeting(const MeetingLine& line) {
  const model::Meeting& record = line.record->meeting;
  const bool regular = line.kind == model::MeetingKind::regular;
  Json out;
  out["record"] = line.record->stem;
  out["kind"] = records::word(line.kind);
  out["period"] = base::iso(line.period);
  out["date"] = base::iso(*record.date);
  out["on_time"] =
      regular && line.timeliness.on_time ? Json(*line.timeliness.on_time) : Json(nullptr);
  out["committee_first"] =
      regular && line.committee_first.required ? Json(line.committee_first.met) : Json(nullptr);
  out["present"] = number(line.attendance.present);
  out["expected"] = number(line.attendance.expected);
  out["minutes"] = number(line.minutes);
  out["speakers"] = number(line.speakers);
  out["opinions"] = number(line.opinions);
  out["turns"] = number(line.turns);
  return out;
}

/// What is asked is asked of each quarter: beside the sum of a longer period it stands by quarter.
Json thematic(const CellReport& report) {
  const auto required = [](const report::QuarterThemes& of) {
    return of.required ? of.required->value : 0;
  };
  Json out = {{"held", report.thematic_held}};
  if (report.period.kind() == report::Period::Kind::quarter) {
    out["required"] = required(report.themes.front());
    return out;
  }
  out["required_each_quarter"] = Json::object();
  out["quarters_lacking"] = Json::array();
  for (const report::QuarterThemes& of : report.themes) {
    out["required_each_quarter"][base::iso(of.quarter)] = required(of);
    if (of.is_lacking) {
      out["quarters_lacking"].push_back(base::iso(of.quarter));
    }
  }
  return out;
}

Json tasks(const CellReport& report) {
  constexpr const char* k_standings[] = {"done", "open", "overdue"};
  Json out = Json::array();
  for (const report::TaskLine& line : report.tasks) {
    const model::Told<model::Due>& due = line.task.due();
    const bool dated = due.is_said() && !due->is_standing();
    out.push_back(
        {{"id", line.task.id()},
         {"title", line.task.title()},
         {"due", dated ? Json(base::iso(std::get<base::Date>(due->when))) : Json(nullptr)},
         {"standing", k_standings[static_cast<int>(line.standing)]}});
  }
  return out;
}

/// Of the meetings that a record tells a score of.
Json scores(const CellReport& report) {
  Json out = Json::array();
  for (const MeetingLine& line : report.held) {
    const model::Meeting& meeting = line.record->meeting;
    const model::SelfScore& own = *meeting.self_score;
    const auto points = rules::whole_points(own);
    if (!points && !own.grade.is_said() && meeting.outside_scores->empty()) {
      continue;
    }
    Json from_above = Json::array();
    for (const model::OutsideScore& score : *meeting.outside_scores) {
      from_above.push_back(
          {{"role", score.judge.is_said() ? Json(records::word(*score.judge)) : Json(nullptr)},
           {"points", number(score.points.said())},
           {"grade", score.grade.is_said() ? Json(records::word(*score.grade)) : Json(nullptr)}});
    }
    out.push_back({{"record", line.record->stem},
                   {"points", points ? Json(*points) : Json(nullptr)},
                   {"grade", own.grade.is_said() ? Json(records::word(*own.grade)) : Json(nullptr)},
                   {"from_above", std::move(from_above)}});
  }
  return out;
}

/// In sums, as the numbers of a committee's report have them; null where no month has a record.
Json dues(const model::Cell& cell, const CellReport& report) {
  const report::Duties duties = report::numbers_of(cell, report).duties;
  if (duties.dues_months == 0) {
    return nullptr;
  }
  const auto known = [&](long long sum) {  // nought of what is told is no sum of the whole
    return sum == 0 && duties.dues_unknown > 0 ? Json(nullptr) : Json(sum);
  };
  return {{"months", duties.dues_months},
          {"months_without_record", duties.dues_months_lacking},
          {"to_collect", known(duties.dues_to_collect)},
          {"collected", known(duties.dues_collected)},
          {"owed", known(duties.dues_owed)},
          {"unknown_rows", duties.dues_unknown}};
}

}  // namespace

std::string report_json(const model::Cell& cell, const CellReport& report, const Gaps& gaps) {
  const report::AttendanceSum& sum = report.attendance;
  Json out;
  const bool is_quarter = report.period.kind() == report::Period::Kind::quarter;
  out["schema"] = is_quarter ? "chibo-quarter" : "chibo-period";
  out["version"] = 1;
  out["organisation"] =
      cell.organisation.code.is_said() ? Json(cell.organisation.code->text) : Json(nullptr);
  out[is_quarter ? "quarter" : "period"] = report::iso(report.period);
  out["as_of"] = base::iso(report.as_of);
  out["complete"] = report.is_over;
  out["members"] = members(report.membership);
  out["meetings"] = Json::array();
  for (const MeetingLine& line : report.held) {
    out["meetings"].push_back(meeting(line));
  }
  out["not_held"] = Json::array();
  out["unclear"] = Json::array();
  for (const report::NotHeld& record : report.not_held) {
    out[record.is_unclear ? "unclear" : "not_held"].push_back(record.record->stem);
  }
  out["months_without_record"] = months(report.missing);
  out["months_to_come"] = months(report.to_come);
  out["attendance"] = {
      {"meetings", sum.meetings},
      {"unknown_meetings", sum.unknown_meetings},
      {"present", sum.meetings > 0 ? Json(sum.present) : Json(nullptr)},
      {"expected", sum.meetings > 0 ? Json(sum.expected) : Json(nullptr)},
      {"mean_basis_points", sum.meetings > 0 ? Json(sum.mean_basis_points) : Json(nullptr)}};
  out["voices"] = {{"speakers", number(report.speakers)},
                   {"opinions", number(report.opinions)},
                   {"unknown_meetings", report.untold_meetings}};
  out["thematic"] = thematic(report);
  out["turns"] = {{"done", ids(report.turns_done)}, {"outstanding", ids(report.turns_outstanding)}};
  out["tasks"] = tasks(report);
  out["scores"] = scores(report);
  out["dues"] = dues(cell, report);
  out["unread_files"] = gaps.unread;
  out["unmended_files"] = Json::array();
  for (const auto& [file, errors] : gaps.unmended) {
    out["unmended_files"].push_back({{"file", file}, {"errors", errors}});
  }
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace chibo::views
