#include "base/date.hpp"
#include "views/committee_words.hpp"

#include <fmt/format.h>

namespace chibo::views {

using report::CommitteeReport;

std::vector<std::string> registrations_in_words(const CommitteeReport& report) {
  std::vector<std::string> out;
  for (const report::ScheduleLine& line : report.schedules) {
    std::string words =
        fmt::format("Đăng ký lịch họp tháng {}: đã thống nhất {}, chờ duyệt {}, chưa đăng ký {}",
                    base::slashed(line.month), line.agreed, line.registered, line.waiting.size());
    if (!line.waiting.empty()) {
      words += fmt::format(" ({})", fmt::join(line.waiting, ", "));
    }
    if (!line.unread.empty()) {
      words += fmt::format(", chưa rõ vì sổ không đọc được {} ({})", line.unread.size(),
                           fmt::join(line.unread, ", "));
    }
    out.push_back(words + ".");
  }
  return out;
}

std::vector<std::string> visits_in_words(const CommitteeReport& report) {
  if (!report.observers) {
    return {};
  }
  const report::ObserverLine& line = *report.observers;
  std::string words = fmt::format("Cấp ủy viên dự sinh hoạt chi bộ: {} lượt trong kỳ", line.visits);
  if (!line.untold_years.empty()) {
    words += fmt::format("; chưa có sổ dự sinh hoạt năm {}", fmt::join(line.untold_years, ", "));
  }
  if (!line.has_roster) {
    return {words + "."};
  }
  if (line.with_quota > 0) {
    words += fmt::format("; năm {} tính đến ngày {}, {} trên {} đồng chí có chỉ tiêu đã đủ lượt",
                         static_cast<int>(report.as_of.year()), base::slashed(report.as_of),
                         line.reaching, line.with_quota);
  } else {
    words += "; chưa có chỉ tiêu để so";
  }
  return {words + "."};
}

namespace {

/// What was concluded and mended in the period.
std::string period_in_words(const report::FindingLine& line, std::string_view least) {
  std::string out = line.concluded ? fmt::format("kết luận trong kỳ nêu {} việc", *line.concluded)
                    : line.unread.empty() ? std::string("chưa có sổ kết luận của kỳ này")
                                          : std::string("chưa rõ số việc kết luận trong kỳ");
  out += fmt::format("; trong kỳ khắc phục xong đúng hạn {}{}, chậm {}{}", least,
                     line.mended_in_time, least, line.mended_late);
  if (line.mended_untimed > 0) {
    out += fmt::format(", không xét được hạn {}{}", least, line.mended_untimed);
  }
  return out;
}

/// What is left on the report's day.
std::string left_in_words(const report::FindingLine& line, std::string_view least) {
  std::string out = fmt::format("còn trong hạn {}{} việc, quá hạn {}{} việc", least, line.open,
                                least, line.overdue);
  if (!line.overdue_cells.empty()) {
    out += fmt::format(" ({})", fmt::join(line.overdue_cells, ", "));
  }
  if (line.unknown > 0) {
    out += fmt::format(", chưa rõ {} việc vì sổ ghi hạn hoặc theo dõi chưa đúng", line.unknown);
  }
  return out;
}

}  // namespace

std::vector<std::string> findings_in_words(const CommitteeReport& report) {
  if (!report.findings) {
    return {};
  }
  const report::FindingLine& line = *report.findings;
  const std::string unread = fmt::format("{}", fmt::join(line.unread, ", "));
  if (!line.is_told) {
    return {fmt::format("Khắc phục sau kiểm tra, giám sát: chưa đọc được {}, nên chưa có số liệu.",
                        unread)};
  }
  const std::string_view least = line.unread.empty() ? "" : "ít nhất ";
  std::vector<std::string> out = {
      fmt::format("Khắc phục sau kiểm tra, giám sát: {}.", period_in_words(line, least)),
      fmt::format("Tính đến ngày {}: {}.", base::slashed(report.as_of),
                  left_in_words(line, least))};
  if (!line.unread.empty()) {
    out.push_back(
        fmt::format("Khắc phục sau kiểm tra, giám sát: chưa đọc được {}, nên các số trên "
                    "có thể thiếu.",
                    unread));
  }
  return out;
}

}  // namespace chibo::views
