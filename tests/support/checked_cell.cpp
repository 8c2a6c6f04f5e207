#include "support/checked_cell.hpp"

#include "i18n/catalog.hpp"
#include "rules/checks.hpp"
#include "support/cell_builder.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

namespace chibo::support {

namespace {

constexpr std::string_view k_roster =
    "đảng viên:\n"
    "  - mã: an\n"
    "    họ tên: Lê Văn An\n"
    "    ngày kết nạp: 2008-06-19\n"
    "    ngày chính thức: 2009-06-19\n"
    "    chức vụ:\n"
    "      - chức danh: bí thư\n"
    "        từ: 2025-04-01\n"
    "  - mã: binh\n"
    "    họ tên: Trần Thị Bình\n"
    "    ngày kết nạp: 2010-03-03\n"
    "    ngày chính thức: 2011-03-03\n"
    "    chức vụ:\n"
    "      - chức danh: phó bí thư\n"
    "        từ: 2025-04-01\n"
    "  - mã: chi\n"
    "    họ tên: Phạm Mai Chi\n"
    "    ngày kết nạp: 2018-05-19\n"
    "    ngày chính thức: 2019-05-19\n"
    "  - mã: tho\n"
    "    họ tên: Đặng Văn Thọ\n"
    "    ngày kết nạp: 1975-09-02\n"
    "    ngày chính thức: 1976-06-02\n"
    "    trạng thái:\n"
    "      - loại: miễn công tác và sinh hoạt đảng\n"
    "        từ: 2024-01-01\n"
    "  - mã: dung\n"
    "    họ tên: Lê Thị Dung\n"
    "    ngày kết nạp: 2016-11-03\n"
    "    ngày chính thức: 2017-11-03\n";

constexpr std::string_view k_plan =
    "năm: 2026\n"
    "lịch họp:\n"
    "  - {kỳ: 2026-10, ngày: 2026-10-15, loại: thường kỳ}\n"
    "tự phê bình:\n"
    "  thứ tự: [an, binh]\n";

constexpr std::string_view k_committee =
    "trạng thái: đã họp\n"
    "loại: chi ủy\n"
    "kỳ: 2026-11\n"
    "ngày: 2026-11-02\n"
    "bắt đầu: \"08:00\"\n"
    "kết thúc: \"08:40\"\n"
    "địa điểm: Phòng họp số 2\n"
    "chủ trì: an\n"
    "thư ký: binh\n"
    "điểm danh: đầy đủ\n"
    "chương trình:\n"
    "  - mục: Chuẩn bị sinh hoạt tháng 11\n"
    "nhiệm vụ:\n"
    "  - mã: 2026-11-u\n"
    "    việc: Dự thảo nghị quyết\n"
    "    chủ trì: binh\n"
    "    hạn: 2026-11-04\n";

constexpr std::string_view k_regular =
    "trạng thái: đã họp\n"                   // 1
    "loại: thường kỳ\n"                      // 2
    "kỳ: 2026-11\n"                          // 3
    "ngày: 2026-11-05\n"                     // 4
    "bắt đầu: \"14:00\"\n"                   // 5
    "kết thúc: \"15:50\"\n"                  // 6
    "địa điểm: Phòng họp số 2\n"             // 7
    "chủ trì: an\n"                          // 8
    "thư ký: binh\n"                         // 9
    "họp chi ủy: 2026-11-02-chi-uy\n"        // 10
    "điểm danh: theo danh sách\n"            // 11
    "vắng:\n"                                // 12
    "  - đồng chí: chi\n"                    // 13
    "    lý do: Công tác đột xuất\n"         // 14
    "    loại: có lý do\n"                   // 15
    "kết quả nhiệm vụ:\n"                    // 16
    "  - mã: 2026-11-u\n"                    // 17
    "    trạng thái: hoàn thành\n"           // 18
    "chương trình:\n"                        // 19
    "  - mục: Đánh giá tháng 10\n"           // 20
    "    trình bày: an\n"                    // 21
    "    ý kiến:\n"                          // 22
    "      - đồng chí: binh\n"               // 23
    "        nội dung: Nhất trí.\n"          // 24
    "  - mục: Tự phê bình và phê bình\n"     // 25
    "    lượt:\n"                            // 26
    "      - đồng chí: an\n"                 // 27
    "        tự phê bình: Chưa chủ động.\n"  // 28
    "  - mục: Thông qua nghị quyết\n"        // 29
    "    loại việc: nghị quyết\n"            // 30
    "    biểu quyết:\n"                      // 31
    "      tán thành: 2\n"                   // 32
    "      không tán thành: 0\n"             // 33
    "      không có ý kiến: 0\n"             // 34
    "nhiệm vụ:\n"                            // 35
    "  - mã: 2026-11-a\n"                    // 36
    "    việc: Rà soát quần chúng ưu tú\n"   // 37
    "    chủ trì: binh\n"                    // 38
    "    hạn: 2026-11-25\n"                  // 39
    "tự đánh giá:\n"                         // 40
    "  điểm:\n"                              // 41
    "    - tiêu chí: Chuẩn bị\n"             // 42
    "      điểm: 10\n"                       // 43
    "      tối đa: 10\n"                     // 44
    "  xếp loại: tốt\n"                      // 45
    "biên bản:\n"                            // 46
    "  đọc lại: có\n"                        // 47
    "  tán thành: 2\n";                      // 48

std::string shown(const diag::Diagnostic& complaint, const diag::Sources& sources) {
  using diag::Severity;
  const auto catalog = *i18n::Catalog::find("vi");
  const auto& source = sources[complaint.at.file];
  const std::string_view file = std::string_view(source.path).substr(source.path.rfind('/') + 1);
  const auto place = diag::place_of(source.text, complaint.at.offset);
  const bool whole = complaint.at.offset == diag::k_whole_file;
  return fmt::format("{}{} {}{}: {} | {}", complaint.check,
                     complaint.severity == Severity::error ? "!" : "?", file,
                     whole ? "" : fmt::format(":{}:{}", place.line, place.column),
                     catalog.say(complaint.what), catalog.say(complaint.hint.value()));
}

}  // namespace

Files::Files() : roster(k_roster), plan(k_plan), committee(k_committee), regular(k_regular) {}

std::string spoil(std::string_view text, std::string_view good, std::string_view bad) {
  const std::size_t at = text.find(good);
  REQUIRE(at != std::string_view::npos);
  REQUIRE(text.find(good, at + 1) == std::string_view::npos);
  std::string out(text);
  out.replace(at, good.size(), bad);
  return out;
}

Files spoiled(std::string Files::*file, std::string_view good, std::string_view bad) {
  Files out;
  out.*file = spoil(out.*file, good, bad);
  return out;
}

Files broken(std::string Files::*file, std::string_view good, std::string_view bad) {
  Files out = spoiled(file, good, bad);
  out.has_faults = true;
  return out;
}

Files regular(std::string_view good, std::string_view bad) {
  return spoiled(&Files::regular, good, bad);
}

Said said(const Files& files) {
  CellBuilder cell;
  if (files.has_faults) {
    cell.with_faults();
  }
  cell.roster(files.roster).plan(files.plan).meeting("2026-11-02-chi-uy", files.committee);
  cell.meeting(files.regular_stem, files.regular);
  for (const auto& [stem, text] : files.more) {
    cell.meeting(stem, text);
  }
  CHECK((cell.faults() > 0) == files.has_faults);
  for (const auto& [stem, text] : files.papers) {
    cell.paper(stem, text);
  }
  diag::Diagnostics complaints;
  rules::run_checks({cell.cell(), day(files.today)}, complaints);
  Said out;
  for (const auto& complaint : complaints) {
    const auto check = std::ranges::find(rules::checks(), complaint.check, &rules::Check::id);
    CHECK_MESSAGE(check->worst <= complaint.severity, complaint.check);
    out.push_back(shown(complaint, cell.sources()));
  }
  return out;
}

std::string joined(const Said& lines) {
  std::string out;
  for (const std::string& line : lines) {
    out += "\n  " + line;
  }
  return out;
}

}  // namespace chibo::support
