#include "views/report_lines.hpp"

#include "records/words.hpp"
#include "text/unicode.hpp"
#include "views/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace chibo::views {

using model::Meeting;
using model::MeetingState;
using report::Period;

std::string period_in_words(const Period& period) {
  switch (period.kind()) {
    case Period::Kind::month:
      return month_in_words(period.first());
    case Period::Kind::quarter:
      return fmt::format("quý {} năm {}", roman_number(period.number()), period.year());
    case Period::Kind::half:
      return fmt::format("sáu tháng {} năm {}", period.number() == 1 ? "đầu" : "cuối",
                         period.year());
    case Period::Kind::range:
      return fmt::format("từ tháng {} đến tháng {}", base::slashed(period.first()),
                         base::slashed(period.last()));
    case Period::Kind::year:
      break;
  }
  return fmt::format("năm {}", period.year());
}

std::string_view period_noun(const Period& period) {
  switch (period.kind()) {
    case Period::Kind::month:
      return "tháng";
    case Period::Kind::quarter:
      return "quý";
    case Period::Kind::half:
      return "sáu tháng";
    case Period::Kind::range:
      return "kỳ";
    case Period::Kind::year:
      break;
  }
  return "năm";
}

std::string from_month(base::Month since) {
  return "từ tháng " + base::slashed(since);
}

std::string from_quarter(base::Month since) {
  return fmt::format("từ quý {}", roman_number(base::quarter_of(since).number));
}

std::string demands_in_words(const std::vector<report::Demand>& demands, base::Month first,
                             std::string (*since_in_words)(base::Month),
                             const std::function<std::string(const rules::Rule&)>& rule_in_words) {
  std::string out;
  for (const report::Demand& demand : demands) {
    const bool is_first = demand.since <= first;
    const std::string since = is_first ? "" : since_in_words(demand.since);
    out += out.empty() ? "" : "; ";
    out += !demand.rule ? since + " không còn yêu cầu"
                        : (is_first ? "" : since + ": ") + rule_in_words(*demand.rule);
  }
  return out;
}

std::string ReportLines::missing_months(const std::string& months) const {
  return is_own_ ? "Chưa có sổ sinh hoạt thường kỳ: tháng " + months + " (không tính là 0)."
                 : "Chưa có số liệu sinh hoạt thường kỳ: tháng " + months + ".";
}

std::string ReportLines::no_meeting() const {
  if (!is_own_) {
    return "Chưa có số liệu về các cuộc họp.";
  }
  return std::ranges::any_of(report_.not_held, &report::NotHeld::is_unclear)
             ? std::string()
             : "Chưa có cuộc họp nào được ghi là đã họp.";
}

std::string ReportLines::not_held_heading() const {
  return is_own_ ? "Có sổ nhưng chưa họp (không tính là đã họp):" : "Các cuộc họp chưa tiến hành:";
}

std::string ReportLines::unclear_heading() const {
  return is_own_ ? "Sổ ghi chưa đủ nên chưa tính vào báo cáo:"
                 : "Các cuộc họp chưa rõ, chưa tính vào báo cáo:";
}

namespace {

std::string own_line(const model::MeetingRecord& record) {
  const Meeting& meeting = record.meeting;
  const std::string_view untold =
      meeting.state.is_unknown() ? "không rõ trạng thái" : "chưa ghi trạng thái";
  const std::string_view day = meeting.date.faulty         ? ", ngày họp ghi chưa đúng"
                               : meeting.date.is_unknown() ? ", không rõ ngày họp"
                               : meeting.date.is_said()    ? ""
                                                           : ", chưa ghi ngày họp";
  return fmt::format("{}: {}{}{}", record.stem,
                     meeting.state.is_said() ? records::word(*meeting.state) : untold, day,
                     meeting.reason.is_said() ? " (" + *meeting.reason + ")" : "");
}

/// How the superior reads that a meeting does not count as held.
std::string standing_of(const Meeting& meeting) {
  if (meeting.state != MeetingState::held) {
    return meeting.state.is_said() ? std::string(records::word(*meeting.state)) : "chưa rõ đã họp";
  }
  return meeting.date.is_said() ? "chưa tới ngày" : "chưa rõ ngày họp";
}

/// "Họp chi bộ bất thường ngày 20/12/2023: hoãn".
std::string line_for_superior(const report::NotHeld& line) {
  Meeting named;  // told by the file name where the record does not
  named.kind = line.kind;
  named.group = line.record->meeting.group;
  const auto& day = line.record->meeting.date;
  return fmt::format("{} {}: {}", titled(named),
                     day.is_said() ? "ngày " + base::slashed(*day) : month_in_words(line.period),
                     standing_of(line.record->meeting));
}

}  // namespace

std::vector<std::string> ReportLines::lines_of(bool unclear) const {
  std::vector<std::string> out;
  for (const report::NotHeld& line : report_.not_held) {
    if (line.is_unclear == unclear) {
      out.push_back(is_own_ ? own_line(*line.record) : line_for_superior(line));
    }
  }
  return out;
}

std::string ReportLines::put_off_heading() const {
  return "Đã hoãn, sau đó đã họp:";
}

std::vector<std::string> ReportLines::put_off() const {
  std::vector<std::string> out;
  for (const report::PutOff& line : report_.put_off) {
    if (is_own_) {
      out.push_back(own_line(*line.record) + "; đã họp ngày " +
                    base::slashed(*line.held->meeting.date));
    }
  }
  return out;
}

std::vector<std::string> ReportLines::not_held() const {
  return lines_of(false);
}

std::vector<std::string> ReportLines::unclear() const {
  return lines_of(true);
}

std::string ReportLines::no_opinion() const {
  return is_own_ ? "Sổ chưa ghi ý kiến nào." : "Chưa có số liệu về ý kiến phát biểu.";
}

std::string ReportLines::untold_meetings() const {
  return fmt::format(
      "{} cuộc họp {}, không tính.", report_.untold_meetings,
      is_own_ ? "sổ chưa ghi rõ các ý kiến phát biểu" : "chưa rõ số ý kiến phát biểu");
}

std::string ReportLines::no_theme() const {
  if (std::ranges::any_of(report_.not_held, [](const report::NotHeld& line) {
        return line.kind == model::MeetingKind::thematic && line.is_unclear;
      })) {
    return is_own_
               ? "Buổi sinh hoạt chuyên đề trong sổ chưa ghi rõ ngày họp, trạng thái; chưa tính."
               : "Buổi sinh hoạt chuyên đề chưa rõ ngày họp, trạng thái; chưa tính.";
  }
  return is_own_ ? "Sổ chưa ghi buổi sinh hoạt chuyên đề nào."
                 : "Chưa có buổi sinh hoạt chuyên đề nào được ghi nhận.";
}

std::string ReportLines::themes_required() const {
  const std::string demands = demands_in_words(
      report::thematic_demands(report_.themes), report_.period.first(), from_quarter,
      [](const rules::Rule& rule) {
        return fmt::format("ít nhất {} lần mỗi quý ({})", rule.value, regulation_of(rule));
      });
  return demands.empty() ? std::string() : " Yêu cầu " + demands + ".";
}

std::string ReportLines::themes_lacking() const {
  std::string quarters;
  for (const report::QuarterThemes& of : report_.themes) {
    if (of.is_lacking) {
      quarters +=
          (quarters.empty() ? "quý " : ", ") + (report_.period.kind() == Period::Kind::quarter
                                                    ? std::string("này")
                                                    : std::string(roman_number(of.quarter.number)));
      quarters += report_.period.is_of_one_year() ? "" : fmt::format("/{}", of.quarter.year);
    }
  }
  if (quarters.empty()) {
    return {};
  }
  return (is_own_ ? "Theo sổ, " + quarters : text::capital(quarters)) +
         " chưa sinh hoạt đủ số chuyên đề.";
}

std::vector<std::string> ReportLines::own_turns() const {
  const std::vector<const model::Member*>& done = report_.turns_done;
  const std::vector<const model::Member*>& outstanding = report_.turns_outstanding;
  const int year = report_.year_of_turns();
  return {
      done.empty()
          ? fmt::format("Trong {} chưa có lượt nào.", noun())
          : fmt::format("Trong {} đã có lượt ({}): {}.", noun(), done.size(), names_of(done)),
      outstanding.empty()
          ? fmt::format("Năm {}: mọi đảng viên sinh hoạt tại chi bộ đều đã có lượt theo sổ.", year)
          : fmt::format("Năm {} theo sổ còn chưa có lượt ({}): {}.", year, outstanding.size(),
                        names_of(outstanding))};
}

std::vector<std::string> ReportLines::turns() const {
  if (is_own_) {
    return own_turns();
  }
  const bool is_told = std::ranges::any_of(
      report_.held, [](const report::MeetingLine& line) { return line.turns.has_value(); });
  if (!is_told) {
    return {fmt::format("Chưa có số liệu về lượt tự phê bình trong {}.", noun())};
  }
  const std::size_t left = report_.turns_outstanding.size();
  const int year = report_.year_of_turns();
  return {report_.turns_done.empty()
              ? fmt::format("Trong {} chưa có lượt tự phê bình nào.", noun())
              : fmt::format("Trong {} có {} đảng viên đã thực hiện lượt tự phê bình.", noun(),
                            report_.turns_done.size()),
          left == 0
              ? fmt::format("Năm {}: mọi đảng viên sinh hoạt tại chi bộ đều đã có lượt.", year)
              : fmt::format("Năm {} còn {} đảng viên chưa có lượt.", year, left)};
}

std::string ReportLines::no_task() const {
  return is_own_ ? fmt::format("Sổ chưa ghi nhiệm vụ nào trong {}.", noun())
                 : fmt::format("Chưa có số liệu về nhiệm vụ trong {}.", noun());
}

}  // namespace chibo::views
