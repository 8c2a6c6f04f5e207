#include "i18n/catalog.hpp"
#include "rules/blanks.hpp"
#include "support/cell_builder.hpp"
#include "views/minutes.hpp"
#include "views/papers.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

using namespace chibo;
using support::CellBuilder;
using support::official_members;

namespace {

constexpr const char* k_stem = "2026-11-05-thuong-ky";

/// A meeting with everything a paper can ask for; "@" stands for each value.
constexpr std::string_view k_everything =
    "bắt đầu:@\nkết thúc:@\nđịa điểm:@\nchủ trì:@\nthư ký:@\n"
    "chuyên đề:\n  tên:@\n  tham luận:\n    - đồng chí:@\n"
    "đại biểu:\n  - họ tên:@\n"
    "điểm danh: theo danh sách\n"
    "vắng:\n  - đồng chí:@\n    loại:@\n  - đồng chí: m1\n    loại: có lý do\n    lý do:@\n"
    "đến muộn:\n  - đồng chí:@\n    lúc:@\n"
    "về sớm:\n  - đồng chí:@\n    lúc:@\n"
    "tài liệu:\n  - tên:@\n"
    "kết quả nhiệm vụ:\n  - mã:@\n    trạng thái:@\n"
    "chương trình:\n"
    "  - mục:@\n"
    "    ý kiến:\n      - đồng chí:@\n        nội dung:@\n"
    "    biểu quyết:\n      tán thành:@\n      không tán thành:@\n      không có ý kiến:@\n"
    "      bảo lưu ý kiến:\n        - đồng chí:@\n          nội dung:@\n"
    "    lượt:\n      - đồng chí:@\n        tự phê bình:@\n"
    "        góp ý:\n          - đồng chí:@\n            nội dung:@\n"
    "        cam kết khắc phục:\n          - mã: 2026-11-b\n            việc:@\n            hạn:@\n"
    "nhiệm vụ:\n  - mã: 2026-11-a\n    việc:@\n    chủ trì:@\n    hạn:@\n"
    "tự đánh giá:\n  điểm:\n    - tiêu chí:@\n      điểm:@\n  xếp loại:@\n"
    "biên bản:\n  đọc lại:@\n  tán thành:@\n"
    "tạm nghỉ:\n  - từ lúc:@\n    họp tiếp lúc:@\n"
    "xin vắng:\n  - đồng chí:@\n"
    "điều hành:\n  - việc:@\n    đồng chí:@\n"
    "biểu dương:\n  - đồng chí:@\n    nội dung:@\n"
    "nhắc nhở:\n  - đồng chí:@\n    nội dung:@\n"
    "kiến nghị:\n  - đồng chí:@\n    nội dung:@\n"
    "dữ liệu riêng:\n  - tên:@\n    giá trị:@\n";

std::string with(std::string_view text, std::string_view mark, std::string_view value) {
  std::string out(text);
  for (std::size_t at = 0; (at = out.find(mark, at)) != std::string::npos; at += value.size()) {
    out.replace(at, mark.size(), value);
  }
  return out;
}

CellBuilder cell_of(std::string_view meeting) {
  CellBuilder out;
  out.roster(official_members(3)).held(k_stem, meeting);
  out.cell().organisation.name = std::string("Chi bộ 1");
  out.cell().organisation.parent = std::string("Đảng bộ A");
  return out;
}

std::string paper(const CellBuilder& cell) {
  const auto text = views::find_format("txt")->render(
      "bien-ban", views::minutes_view(cell.cell(), *find_meeting(cell.cell(), k_stem)),
      support::day("2026-11-05"));
  REQUIRE(text.has_value());
  return *text;
}

std::size_t blanks(const CellBuilder& cell) {
  return rules::blanks_of(cell.cell(), cell[k_stem]).size();
}

/// Places for a pen: runs of dots, a time of day counted once.
std::size_t dotted_places(const std::string& text) {
  const std::string simple = with(text, "…… giờ ……", "……");
  std::size_t out = 0;
  for (std::size_t at = 0; (at = simple.find("…", at)) != std::string::npos; ++out) {
    at = std::min(simple.find_first_not_of("…", at), simple.size());
  }
  return out;
}

bool prints(std::string_view meeting, std::string_view part) {
  const std::string text = paper(cell_of(meeting));
  CAPTURE(text);
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("minutes: every dotted place of a paper is a blank that the check lists") {
  const CellBuilder cell = cell_of(with(k_everything, "@", ""));
  const std::string text = paper(cell);
  CAPTURE(text);
  constexpr std::size_t k_signatures = 2;  // chair and secretary stand a second time
  constexpr std::size_t k_total = 1;       // the sum of the points
  constexpr std::size_t k_kind = 1;        // an absence of no kind stands under "chưa rõ lý do"
  constexpr std::size_t k_absent = 3;      // present, share, absent for one name of the absent
  CHECK(dotted_places(text) + k_kind == blanks(cell) + k_signatures + k_total + k_absent);

  const CellBuilder bare = cell_of("điểm danh: chưa\nchương trình:\n  - mục: Việc\n");
  constexpr std::size_t k_turnout = 3;  // expected, present, share, absent for one roll-call
  CHECK(dotted_places(paper(bare)) == blanks(bare) + k_signatures + k_turnout);

  const CellBuilder counted = cell_of(
      "điểm danh: chỉ có số\nsố liệu:\n  tổng số:\n  có mặt:\nchương trình:\n  - mục: Việc\n");
  constexpr std::size_t k_from_both = 2;  // share and absent
  CHECK(dotted_places(paper(counted)) == blanks(counted) + k_signatures + k_from_both);
}

TEST_CASE("minutes: what is told as not known is no dotted place and no blank") {
  const CellBuilder cell = cell_of(with(k_everything, "@", " không rõ"));
  CHECK(blanks(cell) == 0);
  const std::string text = paper(cell);
  CAPTURE(text);
  CHECK(dotted_places(text) == 0);
  CHECK(text.find("bắt đầu lúc không rõ") != std::string::npos);
  CHECK(text.find("tán thành không rõ; không tán thành không rõ;") != std::string::npos);
  CHECK(text.find("Thư ký đọc lại biên bản trước chi bộ: không rõ.") != std::string::npos);
}

TEST_CASE("minutes: a roll-call or a number that is not known says so") {
  CHECK(prints("điểm danh: không rõ\n",
               "Phải dự: không rõ; có mặt: không rõ (đạt không rõ); vắng mặt: không rõ."));
  CHECK(prints("điểm danh: chỉ có số\nsố liệu:\n  tổng số: 15\n  có mặt: không rõ\n",
               "Phải dự: 15; có mặt: không rõ (đạt không rõ); vắng mặt: không rõ."));
  CHECK(prints("nhiệm vụ: không rõ\n", "Nhiệm vụ được giao: không rõ\n"));
  CHECK(prints("nhiệm vụ:\n", "Nhiệm vụ được giao: ……"));
}

TEST_CASE("minutes: the reason of an excused absence is a place for a pen, of others it is not") {
  const auto absent = [](std::string_view lines) {
    return "điểm danh: theo danh sách\nvắng:\n  - đồng chí: m1\n" + std::string(lines);
  };
  CHECK(prints(absent("    loại: có lý do\n"), "đồng chí Đồng chí m1 (……………………)."));
  CHECK(prints(absent("    loại: có lý do\n    lý do: không rõ\n"), "m1 (không rõ)."));
  CHECK(prints(absent("    loại: không có lý do\n"), "Vắng không có lý do: đồng chí Đồng chí m1."));
  CHECK(prints(absent("    loại:\n"), "Vắng, chưa rõ lý do: đồng chí Đồng chí m1."));
}

TEST_CASE("minutes: who gave no opinion is said to have given none") {
  CHECK(prints("chương trình:\n  - mục: Việc\n    ý kiến: [{đồng chí: m1, nội dung: không}]\n",
               "- Đồng chí Đồng chí m1: không có ý kiến\n"));
}

TEST_CASE("minutes: prose with an empty line stays in its list item") {
  const CellBuilder cell = cell_of(
      "chương trình:\n  - mục: Việc\n    nội dung: |\n      Một.\n\n      Hai.\n      Ba.\n"
      "    ý kiến:\n      - đồng chí: m1\n        nội dung: |\n          Bốn.\n\n          Năm.\n");
  const auto markdown = views::find_format("md")->render(
      "bien-ban", views::minutes_view(cell.cell(), *find_meeting(cell.cell(), k_stem)),
      support::day("2026-11-05"));
  REQUIRE(markdown.has_value());
  CHECK(markdown->find("\nMột.\n\nHai.\\\nBa.\n") != std::string::npos);
  CHECK(markdown->find("- Đồng chí Đồng chí m1: Bốn.\n\n  Năm.\n") != std::string::npos);
  CHECK(paper(cell).find("- Đồng chí Đồng chí m1: Bốn.\n\n  Năm.\n") != std::string::npos);
}

TEST_CASE("minutes: the cell's own blanks stand in chibo.yaml, once for all papers") {
  model::Organisation organisation;
  CHECK(rules::blanks_of(organisation).size() == 2);
  organisation.name = std::string("Chi bộ 1");
  organisation.parent.state = model::ToldState::none;
  CHECK(rules::blanks_of(organisation).empty());
}

TEST_CASE("blanks: a hint offers \"không\" just where a record may say so (CB112)") {
  const auto places = std::ranges::count(k_everything, '@');
  const auto one_of = [&](std::ptrdiff_t wanted, std::string_view value) {
    std::string out;
    for (std::ptrdiff_t seen = 0; const char c : k_everything) {
      out += c != '@' ? std::string(1, c)
                      : std::string(seen++ == wanted ? value : std::string_view(" không rõ"));
    }
    return out;
  };
  int looked_at = 0;
  for (std::ptrdiff_t place = 0; place < places; ++place) {
    const CellBuilder cell = cell_of(one_of(place, ""));
    for (const rules::Blank& blank : rules::blanks_of(cell.cell(), cell[k_stem])) {
      CAPTURE(i18n::Catalog::find("vi")->say(blank.what));
      const bool offers =
          i18n::Catalog::find("vi")->say(blank.hint).find("\"không\"") != std::string::npos;
      CellBuilder said;
      said.with_faults().roster(official_members(3)).held(k_stem, one_of(place, " không"));
      CHECK(offers == (said.faults() == 0));
      ++looked_at;
    }
  }
  CHECK(looked_at > 40);
}
