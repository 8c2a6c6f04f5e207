#include "views/reasons.hpp"

#include "records/words.hpp"
#include "rules/meeting_names.hpp"
#include "text/unicode.hpp"
#include "views/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace chibo::views {

namespace {

using report::Added;
using report::Behind;

/// "cuộc họp thường kỳ ngày 05/11/2026"; by the file name where the record does not tell.
std::string in_words(const model::MeetingRecord& record) {
  const auto kind = rules::kind_of(record);
  const auto period = rules::period_of(record);
  const auto& day = record.meeting.date;
  return fmt::format("cuộc họp{}{}{}", kind ? " " : "", kind ? records::word(*kind) : "",
                     day.is_said() ? " ngày " + base::slashed(*day)
                     : period      ? " kỳ " + base::slashed(*period)
                                   : std::string());
}

std::string judged_in_words(const Behind& behind) {
  if (behind.quarter) {
    return fmt::format("quý {}/{}: đã họp {} chuyên đề, yêu cầu ít nhất {} ({})",
                       roman_number(behind.quarter->number), behind.quarter->year,
                       behind.part.value_or(0), behind.rule->value, regulation_of(*behind.rule));
  }
  return fmt::format("có mặt {}/{} lượt; yêu cầu {} ({})", behind.part.value_or(0),
                     behind.whole.value_or(0), behind.rule->value, regulation_of(*behind.rule));
}

std::string in_words(const Behind& behind, bool hides_names) {
  if (behind.rule != nullptr) {
    return judged_in_words(behind);
  }
  std::vector<std::string> parts;
  if (behind.member != nullptr) {
    parts.push_back(hides_names ? "một đảng viên" : model::shown_name(*behind.member));
  }
  if (behind.meeting != nullptr) {
    parts.push_back(in_words(*behind.meeting));
  }
  if (behind.plan) {
    parts.push_back(fmt::format("kế hoạch năm {}", *behind.plan));
  }
  if (!behind.title.empty()) {
    parts.emplace_back(behind.title);
  }
  if (behind.month) {
    const bool is_wanting = behind.at.file == diag::k_no_file;
    parts.push_back("tháng " + base::slashed(*behind.month) +
                    (is_wanting ? ": chưa có bản ghi" : ""));
  }
  if (behind.part && behind.whole) {
    parts.push_back(fmt::format("có mặt {}/{}", *behind.part, *behind.whole));
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

std::vector<Reason> reasons_for(report::NumberOf number, const model::Cell& cell,
                                const report::CellReport& report, const diag::Sources& sources,
                                bool hides_names) {
  std::vector<Reason> out;
  if (number == nullptr) {
    return out;
  }
  for (const Added& added : report::added_to(number, cell, report)) {
    Reason& reason = out.emplace_back();
    const diag::Span& at = added.behind.at;
    if (at.file != diag::k_no_file) {
      const diag::Sources::Source& source = sources[at.file];
      reason.file = source.path;
      reason.line =
          at.offset == diag::k_whole_file ? 0 : diag::place_of(source.text, at.offset).line;
    }
    reason.about = text::capital(in_words(added.behind, hides_names));
    reason.amount = added.amount;
  }
  return out;
}

}  // namespace

std::string place_in_words(const Reason& reason) {
  return reason.line == 0 ? reason.file : fmt::format("{}:{}", reason.file, reason.line);
}

bool Reasons::is_known() const {
  const bool is_counted = std::ranges::any_of(
      cells, [](const Of& of) { return of.standing == report::CellStanding::counted; });
  return is_counted && number.is_known_in(total);
}

CellReasons reasons_of(const ReportNumber& number, const model::Cell& cell,
                       const report::CellReport& report, const diag::Sources& sources,
                       Audience audience) {
  const bool hides_names = number.hides_names && audience == Audience::superior;
  const auto behind = [&](report::NumberOf of) {
    return reasons_for(of, cell, report, sources, hides_names);
  };
  return {behind(number.of), behind(number.whole), behind(number.uncounted)};
}

CellReasons reasons_of_summary(const ReportNumber& number, const report::CellNumbers& numbers) {
  const auto sent = [&](report::NumberOf side) {
    Reason out;
    out.about = "theo bản tóm tắt gửi lên; từng chỗ xem ở sổ của chi bộ";
    out.amount = side(numbers);
    return std::vector{out};
  };
  CellReasons out;
  if (number.is_known_in(numbers)) {
    out.counted = sent(number.of);
    out.whole = number.whole != nullptr ? sent(number.whole) : out.whole;
  }
  if (number.uncounted != nullptr && number.uncounted(numbers) > 0) {
    out.uncounted = sent(number.uncounted);
  }
  return out;
}

}  // namespace chibo::views
