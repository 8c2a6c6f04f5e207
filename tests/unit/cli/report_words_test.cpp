#include "support/temp_folder.hpp"
#include "support/typed_line.hpp"

#include <doctest/doctest.h>

#include <string>
#include <thread>
#include <vector>

using namespace chibo;

namespace {

constexpr const char* k_words = "bao-cao/2026-Q4.yaml";

/// A cell, or a committee with one cell, and what is typed there.
struct Desk {
  testing::TempFolder folder;
  std::string at;
  std::string out;
  std::string err;

  explicit Desk(std::string where = "") : at(std::move(where)) {
    const std::string cell = at.empty() ? "" : "mot/";
    if (!at.empty()) {
      folder.write("chibo.yaml", "loại tổ chức: đảng bộ\nmã: db\ntên: Đảng bộ\nđịnh dạng: 1\n");
    }
    folder.write(cell + "chibo.yaml",
                 "loại tổ chức: chi bộ\nmã: kp-1\ntên: Chi bộ Một\nđảng bộ: Đảng bộ\n"
                 "địa danh: Hà Nội\nđịnh dạng: 1\n");
    folder.write(cell + "dang-vien.yaml",
                 "đảng viên:\n  - mã: lan\n    họ tên: Trần Thị Lan\n    ngày kết nạp: 2010-02-03\n"
                 "    ngày chính thức: 2011-02-03\n");
  }

  cli::Exit run(std::vector<std::string> line) {
    support::TypedLine typed(folder.path(), "2027-01-10");
    const auto exit = typed.run(std::move(line));
    out = typed.out.str();
    err = typed.err.str();
    return exit;
  }
  cli::Exit write() { return run({"report", "quarter", "2026-Q4", "--write"}); }
  cli::Exit print(const std::string& format = "docx") {
    return run({"report", "quarter", "2026-Q4", "--format", format});
  }
  std::string text(std::string_view path = k_words) const {
    return testing::bytes_of(folder / path);
  }
};

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

constexpr const char* k_written =
    "# của tôi\nkỳ: 2026-Q4\nphần viết:\n  # hỏi lại đồng chí Lan\n  - phần: Ưu điểm   # xong\n"
    "    lời: |\n      Giữ nền nếp.\n";

}  // namespace

TEST_CASE("report words: --write makes every section that waits for words, which is then well") {
  for (const char* where : {"", "đảng ủy"}) {
    Desk desk(where);
    CAPTURE(where);
    REQUIRE(desk.write() == cli::Exit::done);
    CHECK(has(desk.out, k_words));
    const std::string made = desk.text();
    CHECK(has(made, "kỳ: 2026-Q4\n"));
    CHECK(has(made, "  - phần: Ưu điểm\n    lời:\n"));
    REQUIRE(desk.write() == cli::Exit::done);
    CHECK(desk.text() == made);
    CHECK(desk.run({"check", "--only", "CB921"}) == cli::Exit::done);
    CHECK(desk.run({"check", "--only", "CB923"}) == cli::Exit::done);
  }
}

TEST_CASE("report words: neither --write nor a report changes a word, a remark or a line") {
  Desk desk;
  desk.folder.write(k_words, k_written);
  REQUIRE(desk.write() == cli::Exit::done);
  const std::string added = desk.text();
  CHECK(added.starts_with(k_written));
  CHECK(has(added, "  - phần: Kiến nghị, đề xuất\n    lời:\n"));
  CHECK_FALSE(has(added.substr(std::string_view(k_written).size()), "Ưu điểm"));
  REQUIRE(desk.print("html") == cli::Exit::done);
  const std::string paper = desk.text("xuat/2026-Q4-bao-cao.html");
  CHECK(has(paper, "Giữ nền nếp."));
  REQUIRE(desk.print("html") == cli::Exit::done);
  CHECK(desk.text("xuat/2026-Q4-bao-cao.html") == paper);
  CHECK(desk.text() == added);
}

TEST_CASE("report words: set writes a section's words in their place") {
  Desk desk;
  REQUIRE(desk.write() == cli::Exit::done);
  CHECK(desk.run({"set", "bao-cao/2026-Q4", "phần viết 4, lời", "Giữ nền nếp."}) ==
        cli::Exit::done);
  CHECK(has(desk.text(), "  - phần: Ưu điểm\n    lời: |\n      Giữ nền nếp.\n"));
}

TEST_CASE("report words: what waits for words is named with the command that writes it") {
  Desk desk;
  REQUIRE(desk.print() == cli::Exit::done);
  CHECK(has(desk.err, "Còn 7 phần chưa viết: Công tác chính trị, tư tưởng; "));
  CHECK(has(desk.err, "chibo report quarter 2026-Q4 --write"));
  std::string all = "kỳ: 2026-Q4\nphần viết:\n";
  for (const char* title : {"Công tác chính trị, tư tưởng", "Lãnh đạo thực hiện nhiệm vụ chính trị",
                            "Công tác kiểm tra, giám sát", "Ưu điểm", "Hạn chế, nguyên nhân",
                            "Phương hướng, nhiệm vụ thời gian tới", "Kiến nghị, đề xuất"}) {
    all += "  - phần: " + std::string(title) + "\n    lời: Xong.\n";
  }
  desk.folder.write(k_words, all);
  REQUIRE(desk.print() == cli::Exit::done);
  CHECK_FALSE(has(desk.err, "chưa viết"));
  CHECK(has(desk.err, "số báo cáo để dòng chấm"));
}

TEST_CASE("report words: a broken file is named, the report has dots, and the exit code tells it") {
  for (const char* where : {"", "đảng ủy"}) {
    Desk desk(where);
    CAPTURE(where);
    desk.folder.write(k_words, "kỳ: 2026-Q4\nphần viết: [a\n  - lời: Hay\n");
    for (const char* format : {"html", "docx", "md"}) {
      CAPTURE(format);
      CHECK(desk.print(format) == cli::Exit::found);
      CHECK(has(desk.err, std::string(k_words) + ":2:"));
      CHECK(has(desk.err, "còn chỗ sai"));
    }
    CHECK(std::filesystem::exists(desk.folder / "xuat/2026-Q4-bao-cao.docx"));
    CHECK(desk.print("json") != cli::Exit::world);
    CHECK_FALSE(has(desk.err, k_words));  // numbers rest on no words
    const std::string before = desk.text();
    CHECK(desk.write() == cli::Exit::found);
    CHECK(desk.text() == before);
  }
}

TEST_CASE("report words: those of another period, broken or not, are no matter of this report") {
  Desk desk;
  desk.folder.write("bao-cao/2026-Q3.yaml", "kỳ: [\n");
  desk.folder.write(k_words, k_written);
  CHECK(desk.print() == cli::Exit::done);
  CHECK_FALSE(has(desk.err, "2026-Q3"));
  CHECK(desk.run({"check"}) == cli::Exit::found);
  CHECK(has(desk.out + desk.err, "bao-cao/2026-Q3.yaml:1:"));
}

TEST_CASE("report words: of a section that the form lost they stay, are named and not printed") {
  Desk desk;
  desk.folder.write(
      k_words, std::string(k_written) + "  - phần: Gương điển hình\n    lời: Cô Út giúp dân.\n");
  const std::string before = desk.text();
  CHECK(desk.print("html") == cli::Exit::done);
  CHECK(has(desk.err, std::string(k_words) + ":8:11: "));
  CHECK(has(desk.err, "\"Gương điển hình\""));
  CHECK(has(desk.err, "CB923"));
  CHECK_FALSE(has(desk.text("xuat/2026-Q4-bao-cao.html"), "Cô Út"));
  desk.write();
  CHECK(desk.text().starts_with(before));
}

TEST_CASE("report words: a committee has its own, and its cells' stay with the cells") {
  Desk desk("đảng ủy");
  desk.folder.write(k_words, k_written);
  desk.folder.write("mot/bao-cao/2026-Q4.yaml",
                    "kỳ: 2026-Q4\nphần viết:\n  - phần: Ưu điểm\n    lời: Riêng chi bộ.\n");
  desk.folder.write("mot/bao-cao/2026-Q3.yaml", "kỳ: [\n");
  REQUIRE(desk.run({"report", "quarter", "2026-Q4"}) == cli::Exit::done);
  CHECK(has(desk.out, "Giữ nền nếp."));
  CHECK_FALSE(has(desk.out, "Riêng chi bộ"));
  REQUIRE(desk.run({"report", "quarter", "2026-Q4", "--stats", "--no-cache"}) == cli::Exit::done);
  CHECK(has(desk.err, "đã đọc 2 tệp"));  // chibo.yaml and the roster
}

TEST_CASE(
    "report words: --write goes with nothing else, and asks for a form with written sections") {
  Desk desk;
  for (const std::vector<std::string>& other :
       std::vector<std::vector<std::string>>{{"--format", "docx"},
                                             {"--output", "a.docx"},
                                             {"--why", "members.all"},
                                             {"--as-committed"},
                                             {"--summary"},
                                             {"--stats"},
                                             {"--bom"}}) {
    std::vector<std::string> line{"report", "quarter", "2026-Q4", "--write"};
    line.insert(line.end(), other.begin(), other.end());
    CAPTURE(other.front());
    CHECK(desk.run(line) == cli::Exit::usage);
    CHECK(has(desk.err, other.front()));
  }
  desk.folder.write(
      "mau/quy-dinh/x.yaml",
      "mã: x\ntên: X\nbáo cáo mẫu:\n  - của: chi bộ\n    xác nhận: có\n    các phần:\n"
      "      - tên: Họp\n        lấy từ sổ: cuộc họp\n");
  CHECK(desk.write() == cli::Exit::found);
  CHECK_FALSE(std::filesystem::exists(desk.folder / k_words));
  std::filesystem::create_directories(desk.folder / k_words);
  CHECK(desk.write() == cli::Exit::found);
}

TEST_CASE("report words: every kind of period has its own file, by its name in other places too") {
  Desk desk;
  const std::vector<std::pair<std::vector<std::string>, std::string>> asked = {
      {{"month", "11/2026"}, "2026-11"},
      {{"half", "2026-H2"}, "2026-H2"},
      {{"year", "2026"}, "2026"},
      {{"range", "2026-02", "2026-05"}, "2026-02_2026-05"}};
  for (const auto& one : asked) {
    std::vector<std::string> line{"report"};
    line.insert(line.end(), one.first.begin(), one.first.end());
    line.emplace_back("--write");
    CAPTURE(one.second);
    CHECK(desk.run(line) == cli::Exit::done);
    CHECK(has(desk.text("bao-cao/" + one.second + ".yaml"), "kỳ: "));
  }
  CHECK(desk.run({"check"}) == cli::Exit::done);
}

TEST_CASE("report words: several who write at once leave one whole file") {
  Desk desk;
  std::vector<std::thread> writers;
  for (int i = 0; i < 6; ++i) {
    writers.emplace_back([&] {
      support::TypedLine typed(desk.folder.path(), "2027-01-10");
      typed.run({"report", "quarter", "2026-Q4", "--write"});
    });
  }
  for (std::thread& writer : writers) {
    writer.join();
  }
  CHECK(desk.write() == cli::Exit::done);
  CHECK(has(desk.out, "đã có đủ"));
}
