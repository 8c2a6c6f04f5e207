#include "support/office.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace chibo;
using support::cell_file;
using support::has;
using support::Office;
using support::roster_of;

namespace {

constexpr const char* k_schedule = "lich-hop/2026-11.yaml";

}  // namespace

TEST_CASE("report faults: a page tells of one cell's records and of nobody else's") {
  Office office;
  REQUIRE(office.run({"report", "faults", "--per-cell", "--output", "phieu", "--format", "md"}) ==
          cli::Exit::found);
  const std::string one = office.text("phieu/sua-so-kp-1.md");
  const std::string two = office.text("phieu/sua-so-kp-2.md");
  for (const char* of_other : {"Chi bộ Hai", "2011-02-31", "Lê Văn Tư", "phan", "kp-2"}) {
    CAPTURE(of_other);
    CHECK_FALSE(has(one, of_other));
  }
  for (const char* of_other : {"Chi bộ Một", "2011-02-30", "Trần Thị Lan", "mot/", "kp-1"}) {
    CAPTURE(of_other);
    CHECK_FALSE(has(two, of_other));
  }
  CHECK(has(one, "2011-02-30"));
  CHECK(has(two, "2011-02-31"));
  CHECK(has(two, "dang-vien.yaml"));
  CHECK_FALSE(has(one, "mot/"));  // paths are those that the cell's own people know
  CHECK_FALSE(has(two, "phan/"));
  CHECK(has(two, "CB115"));
}

TEST_CASE("report faults: the exit code and the number of complaints are those of check") {
  Office office;
  REQUIRE(office.run({"check", "--format", "json"}) == cli::Exit::found);
  const auto lines = std::ranges::count(office.out, '\n');
  REQUIRE(lines > 0);
  REQUIRE(office.run({"report", "faults", "--per-cell", "--format", "md"}) == cli::Exit::found);
  std::size_t told = 0;
  for (std::size_t at = office.out.find("(CB"); at != std::string::npos;
       at = office.out.find("(CB", at + 1)) {
    ++told;
  }
  CHECK(told == static_cast<std::size_t>(lines));

  Office clean;
  clean.folder.write("mot/dang-vien.yaml", "đảng viên:\n");
  clean.folder.write("phan/hai/dang-vien.yaml", "đảng viên:\n");
  CHECK(clean.run({"check"}) == clean.run({"report", "faults"}));
}

TEST_CASE("report faults: cells that share a code, or have none, keep a page each") {
  Office office;
  office.folder.write("mot/chibo.yaml", cell_file("kp-2", "Chi bộ Một"));
  office.folder.write("ba/chibo.yaml", "tên: \"Chi bộ Ba\n");
  REQUIRE(office.run({"report", "faults", "--per-cell", "--output", "phieu", "--format", "txt"}) ==
          cli::Exit::found);
  CHECK(has(office.text("phieu/sua-so-mot.txt"), "Chi bộ Một"));
  CHECK(has(office.text("phieu/sua-so-phan-hai.txt"), "Chi bộ Hai"));
  CHECK(has(office.text("phieu/sua-so-ba.txt"), "chibo.yaml"));
  CHECK(has(office.out, "chibo.yaml"));
}

TEST_CASE("schedule: collecting again keeps every byte that the office wrote (R98)") {
  Office office;
  office.folder.write("mot/dang-vien.yaml", roster_of("Trần Thị Lan", "2011-02-03"));
  office.folder.write("phan/hai/dang-vien.yaml", roster_of("Lê Văn Tư", "2011-02-03"));
  const std::string mine =
      "# của văn phòng\n"
      "kỳ: 2026-11\n"
      "chi bộ:\n"
      "  # gọi trước 18 giờ\n"
      "  - mã: kp-1\n"
      "    tên: Chi bộ Một\n"
      "    số đảng viên: 9   # theo sổ của đảng ủy\n"
      "    trạng thái: chờ đăng ký\n";
  office.folder.write(k_schedule, mine);
  REQUIRE(office.run({"schedule", "collect", "2026-11"}) == cli::Exit::done);
  CHECK(office.text(k_schedule).starts_with(mine));
  CHECK(has(office.text(k_schedule), "mã: kp-2"));
  CHECK(has(office.out, "số đảng viên 1, lịch ghi 9"));
  const std::string collected = office.text(k_schedule);
  REQUIRE(office.run({"schedule", "collect", "2026-11"}) == cli::Exit::done);
  CHECK(office.text(k_schedule) == collected);
}

TEST_CASE(
    "schedule: a cell that cannot be understood is named, not called unregistered alone (R98)") {
  Office office;
  CHECK(office.run({"schedule", "collect", "2026-11"}) == cli::Exit::found);
  CHECK(has(office.err, "Chi bộ Một"));
}

TEST_CASE("schedule: only the cells that have a day are agreed on (R98)") {
  Office office;
  office.folder.write(k_schedule,
                      "kỳ: 2026-11\nchi bộ:\n"
                      "  - {mã: kp-1, tên: Chi bộ Một, ngày: 2026-11-05, trạng thái: chờ duyệt}\n"
                      "  - {mã: kp-2, tên: Chi bộ Hai, trạng thái: chờ đăng ký}\n");
  const std::string before = office.text(k_schedule);
  CHECK(office.run({"schedule", "mark", "kp-2", "đã thống nhất"}) == cli::Exit::found);
  CHECK(office.text(k_schedule) == before);
  CHECK(office.run({"schedule", "mark", "all", "đã thống nhất"}) == cli::Exit::done);
  CHECK(has(office.text(k_schedule), "ngày: 2026-11-05, trạng thái: đã thống nhất"));
  CHECK(has(office.text(k_schedule), "trạng thái: chờ đăng ký"));
}

TEST_CASE("report: a committee's report tells who has not registered (R95)") {
  support::SoundOffice office;
  office.folder.write(k_schedule,
                      "kỳ: 2026-11\nchi bộ:\n"
                      "  - {mã: kp-1, tên: Chi bộ Một, ngày: 2026-11-05, trạng thái: chờ duyệt}\n");
  office.run({"report", "month", "2026-11", "--no-cache"});
  CHECK(has(office.out, "đã thống nhất 0, chờ duyệt 1, chưa đăng ký 1"));
  CHECK(has(office.out, "(Chi bộ Hai)"));
  office.run({"report", "month", "2026-12", "--no-cache"});
  CHECK_FALSE(has(office.out, "Đăng ký lịch họp"));
}

TEST_CASE("schedule: in a cell's records it is a stray file, in a committee's a record") {
  Office office;
  office.folder.write(k_schedule, "kỳ: 2026-11\nchi bộ:\n");
  office.folder.write("mot/lich-hop/2026-11.yaml", "kỳ: 2026-11\nchi bộ:\n");
  office.run({"check", "."});
  CHECK(has(office.out, "mot/lich-hop/2026-11.yaml"));
  CHECK_FALSE(has(office.out, "\nlich-hop/2026-11.yaml"));
  CHECK_FALSE(office.out.starts_with("lich-hop"));
}

TEST_CASE("observer: assigning again adds to the row there is and touches nothing else (R95)") {
  Office office;
  const std::string mine =
      "năm: 2026\n"
      "phân công:\n"
      "  # thay đồng chí Hạnh\n"
      "  - cấp ủy viên: Phạm Quốc Dũng\n"
      "    chi bộ: [kp-1]   # gần nhà\n";
  office.folder.write("du-hop/2026.yaml", mine);
  REQUIRE(office.run({"observer", "assign", "phạm quốc dũng", "kp-2"}) == cli::Exit::done);
  const std::string after = office.text("du-hop/2026.yaml");
  CHECK(has(after, "# thay đồng chí Hạnh"));
  CHECK(has(after, "kp-2"));
  CHECK_FALSE(has(after, "phạm quốc dũng"));
  REQUIRE(office.run({"observer", "assign", "Phạm Quốc Dũng", "kp-2"}) == cli::Exit::done);
  CHECK(office.text("du-hop/2026.yaml") == after);
}

TEST_CASE("office: an empty word on the line is refused and writes nothing") {
  Office office;
  office.folder.write(k_schedule, "kỳ: 2026-11\nchi bộ:\n  - mã: kp-1\n    tên: Chi bộ Một\n");
  const std::string before = office.text(k_schedule);
  CHECK(office.run({"schedule", "mark", "", "chờ duyệt"}) == cli::Exit::usage);
  CHECK(office.run({"schedule", "mark", "kp-1", ""}) == cli::Exit::usage);
  CHECK(office.run({"observer", "assign", " ", "kp-1"}) == cli::Exit::usage);
  CHECK(office.run({"observer", "visit", "Phạm Quốc Dũng", "", "2026-10-05"}) == cli::Exit::usage);
  CHECK(office.run({"grade", "set", "kp-1", "2026-10", ""}) == cli::Exit::usage);
  CHECK(office.run({"grade", "set", "kp-1", "", "tốt"}) == cli::Exit::usage);
  CHECK(office.text(k_schedule) == before);
  CHECK_FALSE(std::filesystem::exists(office.folder / "du-hop"));
  CHECK_FALSE(std::filesystem::exists(office.folder / "xep-loai"));
}

TEST_CASE(
    "grade: a second grade of a month changes its row, tells the first, and is reported (R95)") {
  Office office;
  REQUIRE(office.run({"grade", "set", "kp-1", "2026-09", "khá", "--points", "80"}) ==
          cli::Exit::done);
  REQUIRE(office.run({"grade", "set", "kp-2", "2026-10", "tốt"}) == cli::Exit::done);
  REQUIRE(office.run({"grade", "set", "kp-1", "2026-09", "trung bình"}) == cli::Exit::done);
  CHECK(has(office.out, "Trước đó ghi \"khá\""));
  const std::string book = office.text("xep-loai/2026.yaml");
  CHECK(has(book, "trung bình"));
  CHECK(has(book, "điểm: 80"));
  CHECK_FALSE(has(book, "khá"));
  CHECK(office.run({"check", "xep-loai"}) == cli::Exit::done);
  office.run({"report", "quarter", "2026-Q3", "--no-cache", "--format", "json"});
  CHECK(has(office.flat(), "\"official_grades\":[0,0,1,0]"));
}

TEST_CASE("observer: a visit is recorded once, and counts in the report of its month (R95)") {
  Office office;
  REQUIRE(office.run({"observer", "assign", "Phạm Quốc Dũng", "kp-1", "--quota", "1"}) ==
          cli::Exit::done);
  REQUIRE(office.run({"observer", "visit", "Phạm Quốc Dũng", "kp-1", "2026-10-05", "--points", "92",
                      "--grade", "tốt"}) == cli::Exit::done);
  const std::string once = office.text("du-hop/2026.yaml");
  CHECK(office.run({"observer", "visit", "Phạm Quốc Dũng", "kp-1", "2026-10-05"}) ==
        cli::Exit::found);
  CHECK(office.run({"observer", "visit", "Phạm Quốc Dũng", "kp-1", "2026-10-26"}) ==
        cli::Exit::usage);  // yet to come
  CHECK(office.text("du-hop/2026.yaml") == once);
  office.run({"report", "month", "2026-10", "--no-cache"});
  CHECK(has(office.out, "1 lượt trong kỳ"));
  CHECK(has(office.out, "1 trên 1 đồng chí có chỉ tiêu đã đủ lượt"));
  office.run({"report", "month", "2026-09", "--no-cache"});
  CHECK(has(office.out, "0 lượt trong kỳ"));
}
