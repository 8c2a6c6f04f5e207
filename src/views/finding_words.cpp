#include "base/date.hpp"
#include "views/committee_words.hpp"

#include <fmt/format.h>

namespace chibo::views {

std::vector<std::string> findings_in_words(const report::CommitteeReport& report) {
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
