#include "support/office.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace chibo;
using support::cell_file;
using support::has;
using support::Office;
using support::SoundOffice;

namespace {

constexpr const char* k_schedule = "lich-hop/2026-11.yaml";
constexpr const char* k_regular =
    "trạng thái: đã họp\nloại: thường kỳ\nkỳ: 2026-10\nngày: 2026-10-05\nđiểm danh: chưa\n";

std::string grades(const std::string& rows) {
  return "năm: 2026\nxếp loại:\n" + rows;
}

std::string grade_row(const std::string& cell, const std::string& grade) {
  return "  - {kỳ: 2026-10, chi bộ: " + cell + ", xếp loại: " + grade + ", ngày: 2026-10-20}\n";
}

std::string visit_row(const std::string& day, const std::string& name) {
  return "  - {ngày: " + day + ", cấp ủy viên: " + name + ", chi bộ: kp-1}\n";
}

}  // namespace

TEST_CASE("grade set: a month to come is not graded, the present one is") {
  SoundOffice office;
  CHECK(office.run({"grade", "set", "kp-1", "2026-11", "tốt"}) == cli::Exit::usage);
  CHECK(has(office.err, "kỳ 11/2026 chưa tới, chưa xếp loại được"));
  CHECK(office.run({"grade", "set", "kp-1", "2026-10", "tốt"}) == cli::Exit::done);
}

TEST_CASE("observer assign: a cell typed twice stands once") {
  SoundOffice office;
  office.run({"observer", "assign", "Ngô Văn Minh", "kp-1", "kp-1"});
  const std::string book = office.text("du-hop/2026.yaml");
  CHECK(book.find("kp-1") == book.rfind("kp-1"));
}

TEST_CASE("grade: what belonged to the former grade is told, whether it stays or goes (R95)") {
  SoundOffice office;
  office.run({"grade", "set", "kp-1", "2026-09", "khá", "--points", "80", "--remark", "Họp chậm"});
  REQUIRE(office.run({"grade", "set", "kp-1", "2026-09", "tốt"}) == cli::Exit::done);
  CHECK(has(office.out, "Trước đó ghi \"khá\""));
  CHECK(has(office.out, "Điểm của lần xếp trước còn giữ: 80"));
  CHECK(has(office.out, "Nhận xét của lần xếp trước còn giữ: Họp chậm"));
  CHECK(has(office.text("xep-loai/2026.yaml"), "điểm: 80"));
  REQUIRE(office.run({"grade", "set", "kp-1", "2026-09", "tốt", "--points", "93", "--remark",
                      "Đã sửa"}) == cli::Exit::done);
  CHECK(has(office.out, "Trước đó ghi 80 điểm"));
  CHECK(has(office.out, "Trước đó nhận xét: Họp chậm"));
  CHECK_FALSE(has(office.out, "còn giữ"));
}

TEST_CASE("office: points and quotas have sentences and bounds of their own") {
  SoundOffice office;
  for (const char* wrong : {"101", "-1", "chín", "9,5"}) {
    CAPTURE(wrong);
    const std::string points = std::string("--points=") + wrong;
    CHECK(office.run({"grade", "set", "kp-1", "2026-10", "tốt", points}) == cli::Exit::usage);
    CHECK(has(office.err, "không phải là số điểm"));
    CHECK(has(office.err, "từ 0 đến 100"));
    CHECK(office.run({"observer", "visit", "Dũng", "kp-1", "2026-10-05", points}) ==
          cli::Exit::usage);
    CHECK(has(office.err, "không phải là số điểm"));
  }
  CHECK(office.run({"observer", "assign", "Dũng", "kp-1", "--quota", "367"}) == cli::Exit::usage);
  CHECK(has(office.err, "từ 0 đến 366"));
  CHECK_FALSE(std::filesystem::exists(office.folder / "xep-loai"));
  CHECK_FALSE(std::filesystem::exists(office.folder / "du-hop"));
}

TEST_CASE("report: a row that stands twice in the book of grades counts once and is named") {
  SoundOffice office;
  office.folder.write("xep-loai/2026.yaml",
                      grades(grade_row("kp-1", "tốt") + grade_row("kp-1", "tốt")));
  CHECK(office.run({"report", "month", "2026-10", "--no-cache", "--format", "json"}) ==
        cli::Exit::found);
  CHECK(has(office.flat(), "\"official_grades\":[1,0,0,0]"));
  CHECK(has(office.flat(), "\"file\":\"xep-loai/2026.yaml\",\"line\":4"));
  office.run({"report", "month", "2026-10", "--no-cache", "--format", "md"});
  CHECK(has(office.out, "xep-loai/2026.yaml:4 đã ghi ở xep-loai/2026.yaml:3"));
}

TEST_CASE("report: rows that differ count not at all, and a copy of a book adds nothing") {
  SoundOffice office;
  office.folder.write("xep-loai/2026.yaml",
                      grades(grade_row("kp-1", "tốt") + grade_row("kp-2", "khá")));
  office.folder.write("xep-loai/2026 (1).yaml",
                      grades(grade_row("kp-1", "kém") + grade_row("kp-2", "khá")));
  office.folder.write("du-hop/2026.yaml",
                      "năm: 2026\nphân công:\ndự sinh hoạt:\n" + visit_row("2026-10-05", "Dũng"));
  office.folder.write("du-hop/2026 (1).yaml", "năm: 2026\nphân công:\ndự sinh hoạt:\n" +
                                                  visit_row("2026-10-05", "đồng chí dũng") +
                                                  visit_row("2026-10-06", "Dũng"));
  CHECK(office.run({"report", "month", "2026-10", "--no-cache", "--format", "json"}) ==
        cli::Exit::found);
  CHECK(has(office.flat(), "\"official_grades\":[0,1,0,0]"));
  CHECK(has(office.flat(), "\"visits\":2"));
  CHECK(has(office.out, "xep-loai/2026.yaml:3 và xep-loai/2026 (1).yaml:3 ghi khác nhau"));
  CHECK(has(office.out, "du-hop/2026 (1).yaml:4 đã ghi ở du-hop/2026.yaml:4"));
  CHECK(office.run({"grade", "list", "2026-10"}) == cli::Exit::found);
  CHECK(has(office.out, "ghi khác nhau"));
  CHECK_FALSE(has(office.out, "kém       "));
}

TEST_CASE("observer: a visit that stands twice in the book is one of the quota") {
  SoundOffice office;
  office.folder.write("du-hop/2026.yaml",
                      "năm: 2026\nphân công:\n  - {cấp ủy viên: Dũng, chi bộ: [kp-1], chỉ tiêu: "
                      "2}\ndự sinh hoạt:\n" +
                          visit_row("2026-10-05", "Dũng") + visit_row("2026-10-05", "Dũng"));
  office.run({"report", "month", "2026-10", "--no-cache"});
  CHECK(has(office.out, "1 lượt trong kỳ"));
  CHECK(has(office.out, "0 trên 1 đồng chí có chỉ tiêu đã đủ lượt"));
}

TEST_CASE("report: rows of a schedule that stand twice are one cell's") {
  SoundOffice office;
  const std::string row = "  - {mã: kp-1, tên: Chi bộ Một, ngày: 2026-11-05, trạng thái: ";
  office.folder.write(k_schedule,
                      "kỳ: 2026-11\nchi bộ:\n" + row + "chờ duyệt}\n" + row + "chờ duyệt}\n");
  office.run({"report", "month", "2026-11", "--no-cache"});
  CHECK(has(office.out, "đã thống nhất 0, chờ duyệt 1, chưa đăng ký 1"));
  office.folder.write(k_schedule,
                      "kỳ: 2026-11\nchi bộ:\n" + row + "chờ duyệt}\n" + row + "đã thống nhất}\n");
  office.run({"report", "month", "2026-11", "--no-cache"});
  CHECK(has(office.out, "đã thống nhất 0, chờ duyệt 0, chưa đăng ký 1"));
  CHECK(has(office.words(), "ghi khác nhau về đăng ký của Chi bộ Một"));
}

TEST_CASE("lists: cells that could not be read are named, folders that do not open among them") {
  Office office;
  office.folder.write("mot/hop/2026/2026-10-05-thuong-ky.yaml", "trạng thái: [\n");
  office.folder.write("phan/hai/hop/2026/2026-10-05-thuong-ky.yaml",
                      std::string(k_regular) + "tự đánh giá: {xếp loại: giỏi}\n");
  std::filesystem::create_directory_symlink(office.folder / "mot", office.folder / "lien-ket");
  CHECK(office.run({"grade", "list", "2026-10"}) == cli::Exit::found);
  for (const char* unread : {"Chi bộ Một", "Chi bộ Hai", "lien-ket/"}) {
    CHECK(has(office.err, unread));
  }
  office.folder.write("du-hop/2026.yaml", "năm: 2026\nphân công:\n");
  CHECK(office.run({"observer", "list"}) == cli::Exit::found);
  CHECK(has(office.err, "Chi bộ Một, Chi bộ Hai, lien-ket/"));

  SoundOffice sound;
  sound.folder.write("du-hop/2026.yaml", "năm: 2026\nphân công:\n");
  CHECK(sound.run({"observer", "list"}) == cli::Exit::done);
  CHECK(sound.err.empty());
}

TEST_CASE("schedule: what was chosen without a month is named") {
  SoundOffice office;
  office.folder.write(k_schedule,
                      "kỳ: 2026-11\nchi bộ:\n"
                      "  - {mã: kp-1, tên: Chi bộ Một, ngày: 2026-11-05, trạng thái: chờ duyệt}\n");
  office.run({"schedule", "mark", "kp-1", "đã thống nhất"});
  CHECK(has(office.out, "trong lịch tháng 11/2026"));
  office.run({"schedule", "mark", "kp-1", "đã thống nhất"});
  CHECK(has(office.out, "11/2026"));
  office.run({"schedule", "mark", "all", "đã thống nhất"});
  CHECK(has(office.out, "11/2026"));
  office.run({"schedule", "notice", "--format", "txt", "--output", "-"});
  CHECK(has(office.err, "lịch mới nhất: tháng 11/2026"));
  office.run({"schedule", "notice", "2026-11", "--format", "txt", "--output", "-"});
  CHECK_FALSE(has(office.err, "lịch mới nhất"));
}

TEST_CASE("schedule: of a cell that cannot be read nobody says that it has not registered") {
  SoundOffice office;
  office.folder.write("mot/dang-vien.yaml", "đảng viên: [\n");
  CHECK(office.run({"schedule", "collect", "2026-11"}) == cli::Exit::found);
  CHECK_FALSE(has(office.text(k_schedule), "kp-1"));
  CHECK(has(office.out, "Chưa đăng ký: Chi bộ Hai\n"));
  CHECK(has(office.out, "Chưa rõ đã đăng ký hay chưa, vì sổ chưa đọc hết được: Chi bộ Một"));
  office.run({"report", "month", "2026-11", "--no-cache"});
  CHECK(has(office.words(), "chưa đăng ký 1 (Chi bộ Hai)"));
  CHECK(has(office.words(), "chưa rõ vì sổ không đọc được 1 (Chi bộ Một)"));

  office.folder.write("phan/hai/dang-vien.yaml", "đảng viên: [\n");
  std::filesystem::remove(office.folder / k_schedule);
  CHECK(office.run({"schedule", "collect", "2026-11"}) == cli::Exit::found);
  CHECK_FALSE(std::filesystem::exists(office.folder / k_schedule));
}

TEST_CASE("CB911: two cells with one code are told to part, one cell to lose a row") {
  SoundOffice office;
  office.folder.write(k_schedule,
                      "kỳ: 2026-11\nchi bộ:\n  - {mã: kp-1, tên: Chi bộ Một}\n"
                      "  - {mã: kp-1, tên: Chi bộ Ba}\n  - {mã: kp-2, tên: Chi bộ Hai}\n"
                      "  - {mã: kp-2, tên: chi bộ hai}\n");
  office.run({"check", "lich-hop"});
  CHECK(has(office.out, "Chi bộ Một và Chi bộ Ba cùng mã \"kp-1\""));
  CHECK(has(office.out, "chi bộ hai có hai dòng"));
  CHECK(has(office.out, "Giữ một dòng, xóa dòng kia"));
}

TEST_CASE("report: what no book tells is null, never nought") {
  SoundOffice office;
  office.folder.write("mot/hop/2026/2026-10-05-thuong-ky.yaml", k_regular);
  office.folder.write("xep-loai/2026.yaml", grades(""));
  office.run({"report", "month", "2026-10", "--no-cache", "--format", "json"});
  CHECK(has(office.flat(), "\"official_grades\":null"));
  CHECK(has(office.flat(), "\"superior\":{\"tốt\":null,\"khá\":null"));
  CHECK(has(office.flat(), "\"observers\":null"));
  office.folder.write("du-hop/2026.yaml", "năm: 2026\nphân công:\n");
  office.run({"report", "month", "2026-10", "--no-cache", "--format", "json"});
  CHECK(has(office.flat(), "\"visits\":0,\"assigned\":0,\"with_quota\":0,\"reaching\":null"));
  office.folder.write("mot/hop/2026/2026-10-05-thuong-ky.yaml",
                      std::string(k_regular) + "đánh giá của cấp trên:\n  - xếp loại: khá\n");
  office.run({"report", "month", "2026-10", "--no-cache", "--format", "json"});
  CHECK(has(office.flat(), "\"superior\":{\"tốt\":0,\"khá\":1"));
}

TEST_CASE("report: over New Year the visits of the earlier year's book are there") {
  SoundOffice office;
  office.today = "2026-02-10";
  office.folder.write("du-hop/2025.yaml",
                      "năm: 2025\nphân công:\ndự sinh hoạt:\n" + visit_row("2025-12-05", "Dũng"));
  office.run({"report", "range", "2025-11", "2026-02", "--no-cache", "--format", "json"});
  CHECK(has(office.flat(), "\"visits\":1,\"assigned\":null,\"with_quota\":null"));
  office.run({"report", "range", "2025-11", "2026-02", "--no-cache"});
  CHECK(has(office.words(), "1 lượt trong kỳ; chưa có sổ dự sinh hoạt năm 2026"));
  office.folder.write("du-hop/2026.yaml",
                      "năm: 2026\nphân công:\ndự sinh hoạt:\n" + visit_row("2026-01-05", "Dũng"));
  office.run({"report", "range", "2025-11", "2026-02", "--no-cache"});
  CHECK(has(office.out, "2 lượt trong kỳ"));
}

TEST_CASE("observer: a comrade is addressed once, however the name was typed") {
  SoundOffice office;
  office.run({"observer", "assign", "đồng chí Phạm Dũng", "kp-1"});
  CHECK(has(office.out, "Đã phân công đồng chí Phạm Dũng: kp-1"));
  CHECK(has(office.text("du-hop/2026.yaml"), "cấp ủy viên: Phạm Dũng\n"));
  office.run({"observer", "visit", "đ/c Phạm Dũng", "kp-1", "2026-10-05"});
  CHECK(has(office.out, "Đã ghi đồng chí Phạm Dũng dự"));
}

TEST_CASE("report: a fault of the committee's own rules is the committee's, told once") {
  SoundOffice office;
  office.folder.write("mau/quy-dinh/rieng.yaml", "mã: rieng\ntên: [\n");
  office.folder.write("phan/mau/quy-dinh/rieng.yaml", "mã: rieng\ntên: [\n");
  CHECK(office.run({"report", "month", "2026-10", "--no-cache", "--format", "json"}) ==
        cli::Exit::found);
  CHECK_FALSE(has(office.flat(), "\"errors\":1"));
  CHECK(has(office.flat(), "\"file\":\"mau/quy-dinh/rieng.yaml\""));
  CHECK(has(office.flat(), "\"file\":\"phan/mau/quy-dinh/rieng.yaml\""));
  office.run({"report", "month", "2026-10", "--no-cache"});
  CHECK(has(office.out, "mau/quy-dinh/rieng.yaml có 1 chỗ sai"));
}
