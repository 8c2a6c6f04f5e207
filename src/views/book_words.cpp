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

std::vector<std::string> findings_in_words(const CommitteeReport& report) {
  if (!report.findings) {
    return {};
  }
  const report::FindingLine& line = *report.findings;
  std::string mended = fmt::format("trong kỳ khắc phục xong đúng hạn {}, chậm {}",
                                   line.mended_in_time, line.mended_late);
  if (line.mended_untimed > 0) {
    mended += fmt::format(", không xét được hạn {}", line.mended_untimed);
  }
  const std::string concluded = line.concluded
                                    ? fmt::format("kết luận trong kỳ nêu {} việc", *line.concluded)
                                    : std::string("chưa có sổ kết luận của kỳ này");
  std::string left = fmt::format("Tính đến ngày {}: còn trong hạn {} việc, quá hạn {} việc",
                                 base::slashed(report.as_of), line.open, line.overdue);
  if (!line.overdue_cells.empty()) {
    left += fmt::format(" ({})", fmt::join(line.overdue_cells, ", "));
  }
  return {fmt::format("Khắc phục sau kiểm tra, giám sát: {}; {}.", concluded, mended), left + "."};
}

}  // namespace chibo::views
