#include "rules/checks.hpp"
#include "support/cell_builder.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace chibo;
using chibo::support::CellBuilder;
using chibo::support::day;

namespace {

constexpr const char* k_roster =
    "đảng viên:\n"
    "  - {mã: binh, họ tên: Trần Thị Bình, ngày kết nạp: 2010-01-01, ngày chính thức: 2011-01-01}\n"
    "  - {mã: an, họ tên: Lê Văn An, ngày kết nạp: 2010-01-01, ngày chính thức: 2011-01-01}\n";

/// How often CB201 speaks of a meeting.
long complaints(const std::string& meeting) {
  CellBuilder cell;
  cell.roster(k_roster).held("2026-11-05-thuong-ky", meeting);
  diag::Diagnostics found;
  rules::check_named_people({cell.cell(), day("2026-11-22")}, "CB201", found);
  return std::ranges::count(found, diag::Severity::error, &diag::Diagnostic::severity);
}

}  // namespace

TEST_CASE(
    "checks CB201: a member told by a name as people say it would be missing from the counts") {
  for (const std::string name : {"đ/c Bình", "Đồng chí Bình", "Bình", "TRẦN THỊ BÌNH"}) {
    CAPTURE(name);
    CHECK(complaints("vắng:\n  - {đồng chí: " + name + ", lý do: ốm, loại: có lý do}\n") == 1);
    CHECK(complaints("chủ trì: " + name + "\n") == 1);
  }
  CHECK(complaints("chủ trì: binh\n") == 0);
}

TEST_CASE(
    "checks CB201: where only members can stand a stranger is a fault, elsewhere a guest is not") {
  const std::string guest = "Nguyễn Thị Khách, tổ dân phố 5";
  CHECK(complaints("vắng:\n  - đồng chí: " + guest + "\n") == 1);
  CHECK(complaints("đến muộn:\n  - đồng chí: " + guest + "\n") == 1);
  CHECK(complaints("chương trình:\n  - mục: Thảo luận\n    ý kiến:\n      - đồng chí: " + guest +
                   "\n        nội dung: Ủng hộ.\n") == 0);
}
