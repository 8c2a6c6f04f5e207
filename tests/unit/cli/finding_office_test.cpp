#include "support/office.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using support::cell_file;
using support::has;
using support::Office;
using support::roster_of;

namespace {

constexpr const char* k_book = "kiem-tra/2026.yaml";

/// A finding of a conclusion of 2026-08-20 on the first cell, due on 2026-10-31.
cli::Exit add_one(Office& office, const char* task = "Lập sổ", const char* cell = "kp-1") {
  return office.run({"finding", "add", cell, "--conclusion", "05-KL/ĐU", "--on", "2026-08-20",
                     "--subject", "Kiểm tra đảng phí", "--found", "Chưa có sổ.", "--task", task,
                     "--due", "2026-10-31"});
}

/// A cell whose records can be understood.
void mend_roster(Office& office) {
  office.folder.write("mot/dang-vien.yaml", roster_of("Trần Thị Lan", "2011-02-03"));
}

/// What the cell's secretary types in its own folder.
void record_in_cell(Office& office) {
  mend_roster(office);
  office.folder.write(
      "mot/van-ban/2026/2026-08-20-kl-05.yaml",
      "hướng: đến\nloại: kết luận\nsố hiệu: 05-KL/ĐU\nngày: 2026-08-20\ncơ quan: Đảng bộ\n"
      "trích yếu: Kiểm tra đảng phí\nyêu cầu:\n"
      "  - {mã: 2026-kt-01, việc: Lập sổ, chủ trì: bi-thu, hạn: 2026-10-31}\n");
}

void meet(Office& office, const std::string& stem, const std::string& result) {
  office.folder.write("mot/hop/2026/" + stem + "-thuong-ky.yaml",
                      "loại: thường kỳ\nkỳ: " + stem.substr(0, 7) + "\nngày: " + stem +
                          "\ntrạng thái: đã họp\nkết quả nhiệm vụ:\n  - {mã: 2026-kt-01, " +
                          result + "}\n");
}

}  // namespace

TEST_CASE("finding: adding and noting keep every byte that the office wrote") {
  Office office;
  const std::string mine =
      "# của văn phòng\n"
      "năm: 2026\n"
      "kết luận:\n"
      "  # làm cùng tổ kiểm tra\n"
      "  - số: 05-KL/ĐU\n"
      "    ngày: 2026-08-20   # thứ năm\n"
      "    chi bộ: kp-1\n"
      "    nội dung: Kiểm tra đảng phí\n"
      "    việc:\n"
      "      - mã: 2026-kt-01\n"
      "        khuyết điểm: Chưa có sổ.\n"
      "        việc: Lập sổ\n"
      "        hạn: 2026-10-31   # đã thống nhất\n";
  office.folder.write(k_book, mine);
  REQUIRE(office.run({"finding", "note", "2026-kt-01", "Đã nhắc", "--on", "2026-10-01"}) ==
          cli::Exit::done);
  CHECK(office.text(k_book).starts_with(mine));
  REQUIRE(add_one(office, "Lập quy chế") == cli::Exit::done);
  CHECK(office.text(k_book).starts_with(mine));
  CHECK(has(office.text(k_book), "mã: 2026-kt-02"));
  CHECK(office.run({"check", "kiem-tra"}) == cli::Exit::done);
}

TEST_CASE("finding: the same task of a conclusion is added once, and another day is refused") {
  Office office;
  REQUIRE(add_one(office) == cli::Exit::done);
  const std::string once = office.text(k_book);
  CHECK(add_one(office) == cli::Exit::found);
  CHECK(has(office.err, "2026-kt-01"));
  CHECK(office.run({"finding", "add", "kp-1", "--conclusion", "05-KL/ĐU", "--on", "2026-08-21",
                    "--found", "Khác", "--task", "Việc khác", "--due", "2026-12-01"}) ==
        cli::Exit::found);
  CHECK(office.run({"finding", "add", "kp-1", "--conclusion", "05-KL/ĐU", "--found", "Khác",
                    "--task", "Việc khác", "--due", "2026-08-19"}) == cli::Exit::usage);
  CHECK(office.run({"finding", "add", "kp-1", "--conclusion", "06-KL/ĐU", "--found", "Khác",
                    "--task", "Việc khác", "--due", "2026-12-01"}) == cli::Exit::usage);
  CHECK(office.text(k_book) == once);
}

TEST_CASE("finding: an empty or hostile word writes nothing that reads otherwise") {
  Office office;
  CHECK(add_one(office, " ") == cli::Exit::usage);
  CHECK(add_one(office, "không") == cli::Exit::usage);
  CHECK_FALSE(std::filesystem::exists(office.folder / "kiem-tra"));
  const char* hostile = "<&\"*_|#{{}} : - 'x' \\";
  REQUIRE(add_one(office, hostile) == cli::Exit::done);
  CHECK(office.run({"check", "kiem-tra"}) == cli::Exit::done);
  REQUIRE(office.run({"finding", "notice", "kp-1", "--format", "txt", "--output", "-"}) ==
          cli::Exit::done);
  CHECK(has(office.out, "2026-kt-01"));
}

TEST_CASE("finding: a note that cannot be is refused and writes nothing") {
  Office office;
  REQUIRE(add_one(office) == cli::Exit::done);
  const std::string before = office.text(k_book);
  const std::vector<std::vector<std::string>> wrong = {
      {"finding", "note", "2026-kt-01"},
      {"finding", "note", "2026-kt-09", "x"},
      {"finding", "note", "2026-kt-01", "x", "--on", "2026-10-26"},
      {"finding", "note", "2026-kt-01", "x", "--on", "2026-08-19"},
      {"finding", "note", "2026-kt-01", "--move-to", "2026-10-31"},
      {"finding", "note", "2026-kt-01", "--move-to", "2026-10-01"},
      {"finding", "note", "2026-kt-01", "--state", "xong", "--move-to", "2026-12-01"},
      {"finding", "note", "2026-kt-01", "--state", "gần xong"}};
  for (const auto& line : wrong) {
    CAPTURE(line.back());
    CHECK(office.run(line) != cli::Exit::done);
    CHECK(office.text(k_book) == before);
  }
  REQUIRE(office.run({"finding", "note", "2026-kt-01", "--state", "xong"}) == cli::Exit::done);
  CHECK(office.run({"finding", "note", "2026-kt-01", "--state", "xong"}) == cli::Exit::found);
}

TEST_CASE("finding: collecting adds what the cell's meetings told, once, and overwrites nothing") {
  Office office;
  REQUIRE(add_one(office) == cli::Exit::done);
  mend_roster(office);
  REQUIRE(office.run({"finding", "collect"}) == cli::Exit::done);
  CHECK(has(office.out, "chibo paper ask"));
  CHECK(has(office.out, "--id 2026-kt-01"));

  record_in_cell(office);
  meet(office, "2026-09-05", "trạng thái: đang làm");
  meet(office, "2026-10-05", "trạng thái: hoàn thành, ngày xong: 2026-10-01");
  REQUIRE(office.run({"finding", "collect"}) == cli::Exit::done);
  CHECK_FALSE(has(office.out, "chibo paper ask"));
  const std::string collected = office.text(k_book);
  CHECK(has(collected, "cuộc họp: 2026-09-05-thuong-ky"));
  CHECK(has(collected, "ngày xong: 2026-10-01"));
  REQUIRE(office.run({"finding", "collect"}) == cli::Exit::done);
  CHECK(office.text(k_book) == collected);
  CHECK(office.run({"check", "kiem-tra"}) == cli::Exit::done);

  meet(office, "2026-09-05", "trạng thái: chưa làm");  // mended by the cell after it was gathered
  office.run({"finding", "collect"});
  CHECK(has(office.out, "2026-09-05-thuong-ky của chi bộ ghi chưa làm"));
  CHECK(office.text(k_book) == collected);
}

TEST_CASE("finding: another deadline in the cell's records is told and never taken over") {
  Office office;
  REQUIRE(add_one(office) == cli::Exit::done);
  record_in_cell(office);
  meet(office, "2026-09-05", "hạn mới: 2026-12-31");
  const std::string before = office.text(k_book);
  REQUIRE(office.run({"finding", "collect"}) == cli::Exit::done);
  CHECK(has(office.out, "31/12/2026"));
  CHECK(office.text(k_book) == before);
}

TEST_CASE("finding: cells that cannot be looked into are named, and nothing is taken for nought") {
  Office office;
  REQUIRE(add_one(office) == cli::Exit::done);
  REQUIRE(add_one(office, "Lập sổ", "kp-9") == cli::Exit::done);
  office.folder.write("mot/hop/2026/2026-09-05-thuong-ky.yaml", "loại: [\n");
  CHECK(office.run({"finding", "collect"}) == cli::Exit::found);
  CHECK(has(office.err, "kp-9"));
  CHECK(has(office.err, "mot"));
  CHECK_FALSE(has(office.out, "chưa ghi việc này"));  // it may stand in what could not be read
}

TEST_CASE("finding: a book that cannot be read stops writing, and its list says that it lacks") {
  Office office;
  REQUIRE(add_one(office) == cli::Exit::done);
  office.folder.write("kiem-tra/2025.yaml", "năm: 2025\nkết luận:\n  - ngày: 2025-02-30\n");
  const std::string before = office.text(k_book);
  CHECK(add_one(office, "Việc khác") == cli::Exit::found);
  CHECK(office.text(k_book) == before);
  CHECK(office.run({"finding", "list"}) == cli::Exit::found);
  CHECK(has(office.out, "2026-kt-01"));
  CHECK(has(office.out, "có thể thiếu"));
}

TEST_CASE("finding: the day's list of a committee tells what is overdue or soon due") {
  Office office;
  REQUIRE(add_one(office) == cli::Exit::done);
  office.run({"today"}, "2026-10-20");
  CHECK_FALSE(has(office.out, "2026-kt-01"));
  office.run({"today"}, "2026-10-21");
  CHECK(has(office.out, "Sắp đến hạn 2026-kt-01"));
  office.run({"today"}, "2026-11-01");
  CHECK(has(office.out, "Quá hạn 2026-kt-01"));
}

TEST_CASE("finding: where no book is kept nothing is said to be mended") {
  Office office;
  const std::vector<std::vector<std::string>> lines = {{"finding", "list"},
                                                       {"finding", "notice", "--all"},
                                                       {"finding", "collect"},
                                                       {"finding", "note", "2026-kt-01", "x"}};
  for (const auto& line : lines) {
    CAPTURE(line[1]);
    CHECK(office.run(line) == cli::Exit::found);
    CHECK(has(office.err, "chưa có sổ việc phải khắc phục"));
    CHECK(office.out.empty());
  }
  REQUIRE(add_one(office) == cli::Exit::done);
  CHECK(office.run({"finding", "list", "--year", "2025"}) == cli::Exit::found);
  CHECK(office.out.empty());
}

TEST_CASE("finding: several notices never go into one file") {
  Office office;
  REQUIRE(add_one(office) == cli::Exit::done);
  REQUIRE(add_one(office, "Lập sổ", "kp-2") == cli::Exit::done);
  CHECK(office.run({"finding", "notice", "--all", "--output", "mot.docx"}) == cli::Exit::usage);
  CHECK_FALSE(std::filesystem::exists(office.folder / "mot.docx"));
  CHECK(office.run({"finding", "notice", "--all", "--output", "tb/", "--format", "txt"}) ==
        cli::Exit::done);
  CHECK(has(office.text("tb/2026-10-25-thong-bao-khac-phuc-kp-1.txt"), "Chi bộ Một"));
  CHECK_FALSE(has(office.text("tb/2026-10-25-thong-bao-khac-phuc-kp-1.txt"), "Chi bộ Hai"));
}

TEST_CASE(
    "report: findings of a period, and those left on its day; nothing where no book is kept") {
  Office office;
  office.run({"report", "month", "2026-10", "--no-cache"});
  CHECK_FALSE(has(office.out, "Khắc phục sau kiểm tra"));
  REQUIRE(add_one(office) == cli::Exit::done);
  REQUIRE(add_one(office, "Lập quy chế") == cli::Exit::done);
  REQUIRE(office.run({"finding", "note", "2026-kt-01", "--state", "xong", "--on", "2026-09-10"}) ==
          cli::Exit::done);
  office.run({"report", "month", "2026-09", "--no-cache"}, "2026-12-31");
  CHECK(has(office.out, "kết luận trong kỳ nêu 0 việc"));
  CHECK(has(office.out, "đúng hạn 1, chậm 0"));
  CHECK(has(office.out, "còn trong hạn 1 việc, quá hạn 0 việc."));
  office.run({"report", "month", "2026-11", "--no-cache"}, "2026-12-31");
  CHECK(has(office.out, "quá hạn 1 việc (Chi bộ"));
  office.run({"report", "month", "2025-12", "--no-cache"}, "2026-12-31");
  CHECK_FALSE(has(office.out, "Khắc phục sau kiểm tra"));
  office.run({"report", "month", "2027-01", "--no-cache", "--format", "json"}, "2027-02-01");
  CHECK(has(office.out, "\"concluded\": null"));
  CHECK(has(office.out, "\"overdue\": 1"));
}

TEST_CASE("finding: the paper of a conclusion is known by number and year, and typed once") {
  Office office;
  REQUIRE(add_one(office) == cli::Exit::done);
  REQUIRE(add_one(office, "Lập quy chế") == cli::Exit::done);
  mend_roster(office);
  const std::string last_year =
      "loại: kết luận\nsố hiệu: 05-KL/ĐU\nngày: 2025-08-20\ncơ quan: Đảng bộ\ntrích yếu: Việc "
      "khác\n";
  office.folder.write("mot/van-ban/2025/2025-08-20-kl-05.yaml", "hướng: đến\n" + last_year);
  REQUIRE(office.run({"finding", "collect"}) == cli::Exit::done);
  const std::size_t first = office.out.find("chibo paper add");
  REQUIRE(first != std::string::npos);
  CHECK(office.out.find("chibo paper add", first + 1) == std::string::npos);
  CHECK(has(office.out, "chibo paper ask 2026-08-20-kl-05 \"Lập sổ\""));
  CHECK(has(office.out, "chibo paper ask 2026-08-20-kl-05 \"Lập quy chế\""));
  CHECK_FALSE(has(office.out, "2025-08-20-kl-05"));

  office.folder.write("mot/van-ban/2026/2026-08-20-so-5.yaml",
                      "hướng: đến\nloại: kết luận\nsố hiệu: 05-KL/ĐU\nngày: 2026-08-20\ncơ quan: "
                      "Đảng bộ\ntrích yếu: Kiểm tra đảng phí\n");
  REQUIRE(office.run({"finding", "collect"}) == cli::Exit::done);
  CHECK_FALSE(has(office.out, "chibo paper add"));
  CHECK(has(office.out, "chibo paper ask 2026-08-20-so-5 \"Lập sổ\""));
}

TEST_CASE("finding: a cell is told the deadline as the committee moved it") {
  Office office;
  REQUIRE(add_one(office) == cli::Exit::done);
  mend_roster(office);
  REQUIRE(office.run({"finding", "note", "2026-kt-01", "--move-to", "2026-12-15"}) ==
          cli::Exit::done);
  REQUIRE(office.run({"finding", "collect"}) == cli::Exit::done);
  CHECK(has(office.out, "--due 2026-12-15"));
  CHECK_FALSE(has(office.out, "2026-10-31"));

  record_in_cell(office);  // with the old deadline
  REQUIRE(office.run({"finding", "collect"}) == cli::Exit::done);
  CHECK_FALSE(has(office.out, "--move-to"));
  CHECK(has(office.words(), "nhắc chi bộ ghi hạn mới"));
  meet(office, "2026-10-05", "trạng thái: hoàn thành");
  REQUIRE(office.run({"finding", "collect"}) == cli::Exit::done);
  CHECK(has(office.out, "hoàn thành"));
  CHECK_FALSE(has(office.words(), "chi bộ ghi hạn"));
}

TEST_CASE("finding: a deadline is never moved back, and a note that newer rows outweigh is told") {
  Office office;
  REQUIRE(add_one(office) == cli::Exit::done);
  const std::string before = office.text(k_book);
  CHECK(office.run({"finding", "note", "2026-kt-01", "--move-to", "2026-10-28"}) ==
        cli::Exit::found);
  CHECK(has(office.err, "28/10/2026"));
  CHECK(has(office.err, "31/10/2026"));
  CHECK(office.text(k_book) == before);
  REQUIRE(office.run({"finding", "note", "2026-kt-01", "--state", "xong", "--on", "2026-10-20"}) ==
          cli::Exit::done);
  CHECK_FALSE(has(office.words(), "lưu ý"));
  REQUIRE(office.run({"finding", "note", "2026-kt-01", "--state", "đang làm", "--on",
                      "2026-10-10"}) == cli::Exit::done);
  CHECK(has(office.words(), "ngày 20/10/2026 mới hơn, nên trạng thái vẫn là hoàn thành"));
  CHECK(office.run({"finding", "note", "2026-kt-01", "--state", "xong"}) == cli::Exit::found);
  CHECK(has(office.err, "chibo finding note 2026-kt-01"));
}

TEST_CASE("finding: no notice goes out under a code that two folders bear") {
  Office office;
  REQUIRE(add_one(office) == cli::Exit::done);
  office.folder.write("ba/chibo.yaml", cell_file("kp-1", "Chi bộ Ba"));
  CHECK(office.run({"finding", "notice", "kp-1", "--format", "txt"}) == cli::Exit::found);
  CHECK(has(office.err, "ba, mot"));
  CHECK_FALSE(std::filesystem::exists(office.folder / "2026-10-25-thong-bao-khac-phuc-kp-1.txt"));
  CHECK(office.run({"finding", "list"}) == cli::Exit::done);
  CHECK(has(office.words(), "chi bộ kp-1"));
  CHECK_FALSE(has(office.words(), "Chi bộ Ba"));
  CHECK(has(office.err, "ba, mot"));
}

namespace {

/// A sound finding, overdue on 2026-11-01, and three of which nobody can tell.
void write_unclear(Office& office) {
  const std::string lead = "      - mã: 2026-kt-0";
  office.folder.write(k_book,
                      "năm: 2026\nkết luận:\n  - số: 05-KL/ĐU\n    ngày: 2026-08-20\n"
                      "    chi bộ: kp-1\n    nội dung: Kiểm tra\n    việc:\n" +
                          lead + "1\n        việc: Một\n        hạn: 2026-10-31\n" + lead +
                          "2\n        việc: Hai\n        hạn: 2026-09-31\n" + lead +
                          "3\n        việc: Ba\n        hạn: 2026-09-30\n        theo dõi:\n"
                          "          - {ngày: 2026-09-20, trạng thái: gần xong}\n" +
                          lead +
                          "4\n        việc: Bốn\n        hạn: 2026-09-30\n        theo dõi:\n"
                          "          - {ngày: 2026-09-20, gia hạn: 2026-12-32}\n");
}

}  // namespace

TEST_CASE("finding: what is written wrongly is overdue in no list, and the day's list says so") {
  Office office;
  write_unclear(office);
  office.run({"today"}, "2026-11-01");
  CHECK(has(office.out, "Quá hạn 2026-kt-01"));
  for (const char* id : {"2026-kt-02", "2026-kt-03", "2026-kt-04"}) {
    CAPTURE(id);
    CHECK_FALSE(has(office.out, std::string("Quá hạn ") + id));
    CHECK(has(office.out, std::string("Chưa rõ ") + id));
  }
  CHECK(has(office.words(), "Chưa đọc được hết sổ"));
  office.run({"finding", "list"}, "2026-11-01");
  CHECK(has(office.words(), "quá hạn 1 việc, còn phải khắc phục 0 việc, chưa rõ 3 việc"));

  office.folder.write(k_book, "năm: [\n");
  office.run({"today"}, "2026-11-01");
  CHECK(has(office.words(), "Chưa đọc được hết sổ"));
}

TEST_CASE("report: findings that are written wrongly count as unknown") {
  Office office;
  write_unclear(office);
  office.run({"report", "month", "2026-10", "--no-cache"}, "2026-11-05");
  CHECK(has(office.words(), "còn trong hạn 1 việc, quá hạn 0 việc, chưa rõ 3 việc"));
  office.run({"report", "month", "2026-10", "--no-cache", "--format", "json"}, "2026-11-05");
  CHECK(has(office.out, "\"unknown\": 3"));
  CHECK(has(office.out, "\"unread\": []"));
}

TEST_CASE("report: a book of findings that cannot be read is named, and never counted as nought") {
  Office office;
  office.folder.write(k_book, "năm: [\n");
  const std::vector<std::string> as_text = {"report", "month", "2026-10", "--no-cache"};
  std::vector<std::string> as_json = as_text;
  as_json.insert(as_json.end(), {"--format", "json"});
  office.run(as_text);
  CHECK(has(office.words(), "giám sát: chưa đọc được kiem-tra/2026.yaml, nên chưa có số liệu."));
  office.run(as_json);
  CHECK(has(office.flat(), "\"open\":null,\"overdue\":null,\"unknown\":null"));
  CHECK(has(office.flat(), "\"unread\":[\"kiem-tra/2026.yaml\"]"));

  office.folder.write("kiem-tra/2025.yaml",
                      "năm: 2025\nkết luận:\n  - số: 01-KL/ĐU\n    ngày: 2025-08-20\n    chi bộ: "
                      "kp-1\n    nội dung: Kiểm tra\n    việc:\n      - mã: 2025-kt-01\n        "
                      "việc: Một\n        hạn: 2026-01-31\n");
  office.run(as_text);
  CHECK(has(office.words(), "chưa đọc được kiem-tra/2026.yaml, nên các số trên có thể thiếu"));
  CHECK(has(office.words(), "còn trong hạn ít nhất 0 việc, quá hạn ít nhất 1 việc"));
  CHECK(has(office.words(), "chưa rõ số việc kết luận trong kỳ"));
  office.run(as_json);
  CHECK(has(office.flat(), "\"concluded\":null"));
  CHECK(has(office.flat(), "\"overdue\":1"));

  office.folder.write("kiem-tra/2026.yaml", "năm: 2026\nkết luận: []\n");
  office.folder.write("kiem-tra/2027.yaml", "năm: [\n");  // tells of no day until this report's
  office.run(as_json);
  CHECK(has(office.flat(), "\"unread\":[]"));
  CHECK(has(office.flat(), "\"concluded\":0"));
}

TEST_CASE("report: a conclusion whose day or list cannot be read leaves its book not fully read") {
  Office office;
  office.folder.write(k_book,
                      "năm: 2026\nkết luận:\n  - số: 05-KL/ĐU\n    ngày: 2026-08-20\n    chi bộ: "
                      "kp-1\n    nội dung: Kiểm tra\n    việc: nhiều việc\n");
  office.run({"report", "month", "2026-08", "--no-cache", "--format", "json"});
  CHECK(has(office.flat(), "\"concluded\":null"));
  CHECK(has(office.flat(), "\"unread\":[\"kiem-tra/2026.yaml\"]"));
}

TEST_CASE("finding: the task of a paper is one line of words") {
  Office office;
  record_in_cell(office);
  const std::string path = "mot/van-ban/2026/2026-08-20-kl-05.yaml";
  const std::string before = office.text(path);
  for (const char* title : {"Lập sổ\nvà nộp", "Lập\tsổ", "không"}) {
    CAPTURE(title);
    CHECK(office.run_in("mot", {"paper", "ask", "2026-08-20-kl-05", title, "--who", "bi-thu",
                                "--due", "2026-12-01"}) == cli::Exit::usage);
    CHECK(office.text(path) == before);
  }
}
