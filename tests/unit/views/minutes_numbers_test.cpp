#include "support/cell_builder.hpp"
#include "support/printed.hpp"
#include "views/attendance_list.hpp"
#include "views/before_meeting.hpp"
#include "views/minutes.hpp"
#include "views/readback.hpp"
#include "views/resolution.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace chibo;
using support::CellBuilder;
using support::has;
using support::printed;

namespace {

constexpr const char* k_stem = "2026-11-05-thuong-ky";

CellBuilder cell_of(std::string_view meeting) {
  CellBuilder out;
  out.roster(support::official_members(3)).held(k_stem, meeting);
  return out;
}

std::string minutes(const CellBuilder& cell) {
  return printed("bien-ban", views::minutes_view(cell.cell(), *find_meeting(cell.cell(), k_stem)),
                 "txt", support::day("2026-11-05"));
}

}  // namespace

TEST_CASE("minutes: an item has the number it has in the agenda and when read back (R25)") {
  const CellBuilder cell = cell_of(
      "điểm danh: đầy đủ\n"
      "chương trình:\n"
      "  - {mục: Tuyên bố lý do, phần: mở đầu}\n"
      "  - {mục: Cử thư ký, phần: mở đầu, trình bày: m1}\n"
      "  - {mục: Bàn việc, kết luận: Nhất trí.}\n");
  const std::string paper = minutes(cell);
  CHECK(has(paper, "1. Tuyên bố lý do"));
  CHECK(has(paper, "2. Cử thư ký"));
  CHECK(has(paper, "3. Bàn việc"));
  const auto lines = views::readback(cell.cell(), *find_meeting(cell.cell(), k_stem));
  CHECK(lines.back().starts_with("Mục 3, Bàn việc"));
}

TEST_CASE("minutes: a part of the day is no hour") {
  constexpr std::string_view k_rest =
      "địa điểm: Phòng 2\nđiểm danh: đầy đủ\nnghị quyết: {loại: nghị quyết, số: 5}\n";
  const CellBuilder afternoon = cell_of("buổi: chiều\n" + std::string(k_rest));
  CHECK(has(minutes(afternoon), "bắt đầu vào buổi chiều, ngày 05 tháng 11 năm 2026"));
  CHECK(has(minutes(afternoon), "kết thúc vào buổi chiều cùng ngày"));
  const auto resolution = [](const CellBuilder& cell) {
    return printed("nghi-quyet",
                   views::resolution_view(cell.cell(), *find_meeting(cell.cell(), k_stem)), "txt",
                   support::day("2026-11-05"));
  };
  CHECK(has(resolution(afternoon), "Vào buổi chiều, ngày 05"));

  const CellBuilder at_two = cell_of("bắt đầu: \"14:00\"\n" + std::string(k_rest));
  CHECK(has(minutes(at_two), "bắt đầu lúc 14 giờ"));
  CHECK(has(resolution(at_two), "Lúc 14 giờ"));
}

TEST_CASE("minutes and programme: a guest for a time is no member of the cell in numbers (R11)") {
  CellBuilder cell;
  cell.roster(support::official_members(3) +
              "  - {mã: k, họ tên: Đồng chí k, ngày kết nạp: 2009-02-03, ngày chính thức: "
              "2010-02-03, trạng thái: [{loại: sinh hoạt tạm thời đến, từ: 2026-01-01}]}\n")
      .held(k_stem, "điểm danh: đầy đủ\n");
  const std::string paper = minutes(cell);
  CHECK(has(paper, "Tổng số đảng viên của chi bộ: 03 đồng chí (chính thức: 03; dự bị: 0)"));
  CHECK(has(paper, "Sinh hoạt tạm thời đến: Đồng chí k"));
  CHECK(has(paper, "Phải dự: 04"));
  const render::Value before = views::before_meeting_view(
      cell.cell(), *find_meeting(cell.cell(), k_stem), support::day("2026-11-01"));
  CHECK(*before.map()->at("tong_so").text() == "3");
  CHECK(*before.map()->at("chinh_thuc").text() == "3");
}
