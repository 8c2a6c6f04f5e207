#include "records/kinds.hpp"

#include "model/committee_books.hpp"
#include "model/dues.hpp"
#include "model/holidays.hpp"
#include "model/meeting.hpp"
#include "model/narrative.hpp"
#include "model/official_paper.hpp"
#include "model/organisation.hpp"
#include "model/plan.hpp"
#include "model/roster.hpp"
#include "model/rule_pack.hpp"
#include "model/summary.hpp"

#include <algorithm>

namespace chibo::records {

namespace {

constexpr RecordKind k_kinds[] = {
    {"chibo", "Tệp chibo.yaml: tổ chức nào", "chibo.yaml: which organisation", "chibo.yaml",
     "examples/can-tho-2023/chibo.yaml", shape_of<model::Organisation>},
    {"dang-vien", "Danh sách đảng viên", "The roster of members", "dang-vien.yaml",
     "examples/can-tho-2023/dang-vien.yaml", shape_of<model::Roster>},
    {"ke-hoach", "Kế hoạch năm", "The plan of a year", "ke-hoach/*.yaml",
     "examples/can-tho-2023/ke-hoach/2023.yaml", shape_of<model::Plan>},
    {"hop", "Cuộc họp", "A meeting", "hop/*/*.yaml",
     "examples/can-tho-2023/hop/2023/2023-11-17-thuong-ky.yaml", shape_of<model::Meeting>},
    {"van-ban", "Văn bản đến, đi", "A paper in or out", "van-ban/*/*.yaml",
     "examples/can-tho-2023/van-ban/2023/2023-11-06-cv-29.yaml", shape_of<model::OfficialPaper>},
    {"dang-phi", "Đảng phí một tháng", "The dues of a month", "dang-phi/*.yaml",
     "examples/can-tho-2023/dang-phi/2023-11.yaml", shape_of<model::Dues>},
    {"bao-cao", "Phần lời của báo cáo", "The written words of a report", "bao-cao/*.yaml",
     "tests/data/records/bao-cao.yaml", shape_of<model::Narrative>},
    {"lich-hop", "Lịch họp các chi bộ đăng ký với đảng ủy", "The cells' meetings of a month",
     "lich-hop/*.yaml", "examples/dang-bo-an-hoa/lich-hop/2026-11.yaml",
     shape_of<model::MeetingSchedule>},
    {"du-hop", "Cấp ủy viên dự sinh hoạt chi bộ", "Visits of the committee's members to its cells",
     "du-hop/*.yaml", "examples/dang-bo-an-hoa/du-hop/2026.yaml", shape_of<model::ObserverBook>},
    {"xep-loai", "Xếp loại của đảng ủy", "The committee's grades of its cells", "xep-loai/*.yaml",
     "examples/dang-bo-an-hoa/xep-loai/2026.yaml", shape_of<model::GradeBook>},
    {"kiem-tra", "Việc chi bộ phải khắc phục sau kiểm tra",
     "What cells have to mend after inspections", "kiem-tra/*.yaml",
     "examples/dang-bo-an-hoa/kiem-tra/2026.yaml", shape_of<model::FindingBook>},
    {"ngay-nghi", "Ngày nghỉ lễ, tết", "Public holidays", "mau/ngay-nghi.yaml",
     "examples/can-tho-2023/mau/ngay-nghi.yaml", shape_of<model::Holidays>},
    {"quy-dinh", "Bộ quy định có ngày hiệu lực", "A regulation as dated data",
     "mau/quy-dinh/*.yaml", "templates/quy-dinh/hd-42-2025.yaml", shape_of<model::RulePack>},
    {"tom-tat", "Bản tóm tắt số liệu gửi cấp trên", "A summary of numbers for the superior",
     "tom-tat/*.yaml", "tests/data/records/tom-tat.yaml", shape_of<model::Summary>},
};

/// Whether a path is one of a glob, where "*" stands for any part of a name.
bool fits(std::string_view path, std::string_view glob) {
  const std::size_t star = glob.find('*');
  if (star == std::string_view::npos) {
    return path == glob;
  }
  if (path.substr(0, star) != glob.substr(0, star)) {
    return false;
  }
  const std::string_view rest = path.substr(star);
  const std::size_t most = std::min(rest.find('/'), rest.size());
  for (std::size_t taken = 1; taken <= most; ++taken) {
    if (fits(rest.substr(taken), glob.substr(star + 1))) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::span<const RecordKind> record_kinds() {
  return k_kinds;
}

const RecordKind* find_kind(std::string_view name) {
  const auto at = std::ranges::find(k_kinds, name, &RecordKind::name);
  return at == std::end(k_kinds) ? nullptr : at;
}

const RecordKind* kind_of_path(std::string_view path) {
  const auto at =
      std::ranges::find_if(k_kinds, [&](const RecordKind& kind) { return fits(path, kind.glob); });
  return at == std::end(k_kinds) ? nullptr : at;
}

std::string format_page_name(const Shape& shape) {
  const auto at = std::ranges::find_if(
      k_kinds, [&](const RecordKind& kind) { return &kind.shape() == &shape; });
  return std::string(k_format_topic) + (at == std::end(k_kinds) ? "" : "-" + std::string(at->name));
}

}  // namespace chibo::records
