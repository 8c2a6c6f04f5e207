#include "diag/diagnostic.hpp"
#include "model/summary.hpp"
#include "rules/summaries.hpp"
#include "store/yaml_read.hpp"
#include "support/office.hpp"

#include <doctest/doctest.h>

#include <string>

// One cell, one source: what a committee counts where folders and summaries tell of the same cell.

using namespace chibo;
using support::committee_file;
using support::has;
using support::SoundOffice;

namespace {

constexpr const char* k_card =
    "loại tổ chức: chi bộ\nđảng bộ: Bộ phận\nđịa danh: Hà Nội\nđịnh dạng: 1\ntên: ";

void meet(SoundOffice& office, const std::string& folder, const std::string& month) {
  office.folder.write(folder + "/hop/2026/" + month + "-05-thuong-ky.yaml",
                      "trạng thái: đã họp\nloại: thường kỳ\nkỳ: " + month + "\nngày: " + month +
                          "-05\nđiểm danh: chưa\n");
}

/// Writes the summary of a folder below and keeps it under a name of the office's.
void send(SoundOffice& office, const std::string& folder, const std::string& name,
          const std::string& month = "2026-10") {
  office.run_in(folder, {"report", "month", month, "--summary", "--output", "-"});
  office.folder.write(name, office.out);
}

cli::Exit report(SoundOffice& office, const std::string& month = "2026-10") {
  return office.run({"report", "month", month, "--no-cache"});
}

std::size_t times(const std::string& text, std::string_view part) {
  std::size_t out = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++out;
  }
  return out;
}

/// A summary changed by hand whose digest was made to fit.
std::string with_digest(std::string text) {
  model::Summary changed;
  diag::Diagnostics complaints;
  REQUIRE(store::read_text(diag::k_no_file, text, changed, complaints));
  const std::string key = "mã kiểm: ";
  text.replace(text.find(key) + key.size(), 64, rules::digest_of(changed));
  return text;
}

}  // namespace

TEST_CASE("summaries: a cell without a code counts once from two copies of a summary") {
  SoundOffice office;
  office.folder.write("phan/hai/chibo.yaml", std::string(k_card) + "Chi bộ Hai\n");
  office.folder.write("phan/ba/chibo.yaml", std::string(k_card) + "Chi bộ Ba\n");
  office.folder.write("phan/ba/dang-vien.yaml", support::roster_of("Lê Ba", "2011-02-03"));
  meet(office, "phan/hai", "2026-10");
  meet(office, "phan/ba", "2026-10");
  send(office, "phan", "tom-tat/a.yaml");
  office.folder.write("tom-tat/b.yaml", office.text("tom-tat/a.yaml"));
  SUBCASE("that alone tell it") {
    std::filesystem::remove_all(office.folder / "phan");
    CHECK(report(office) == cli::Exit::found);
    CHECK(has(office.out, "3 chi bộ, có số liệu 2"));
    CHECK(has(office.err, "Chi bộ Hai (Bộ phận) cũng đã có ở tom-tat/a.yaml"));
  }
  SUBCASE("and from its folder") {
    CHECK(report(office) == cli::Exit::found);
    CHECK(has(office.out, "3 chi bộ, có số liệu 2"));
    CHECK(has(office.err, "Chi bộ Ba (Bộ phận) cũng đã có ở phan/ba/"));
  }
}

TEST_CASE("summaries: old ones of nested offices name a cell once") {
  SoundOffice office;
  meet(office, "phan/hai", "2026-09");
  send(office, "phan", "tom-tat/phan.yaml", "2026-09");
  send(office, "phan/hai", "tom-tat/hai.yaml", "2026-09");
  std::filesystem::remove_all(office.folder / "phan");
  report(office);
  CHECK(times(office.out, "- Chi bộ Hai: ") == 1);
  CHECK(has(office.out, "2 chi bộ"));
}

TEST_CASE("summaries: a day told directly is the day passed on") {
  SoundOffice office;
  meet(office, "phan/hai", "2026-10");
  office.today = "2026-10-20";
  office.folder.write("phan/tom-tat/.giu", "");
  send(office, "phan/hai", "hai.yaml");
  office.folder.write("phan/tom-tat/hai.yaml", office.text("hai.yaml"));
  std::filesystem::remove_all(office.folder / "phan/hai");
  office.today = "2026-10-25";
  send(office, "phan", "tom-tat/phan.yaml");
  office.folder.write("tom-tat/hai.yaml", office.text("hai.yaml"));
  std::filesystem::remove_all(office.folder / "phan");
  REQUIRE(has(office.text("tom-tat/phan.yaml"), "2026-10-20"));
  CHECK(report(office) == cli::Exit::found);
  CHECK(has(office.out, "2 chi bộ, có số liệu 1"));
  CHECK(has(office.err, "giống hệt nhau"));
}

TEST_CASE("summaries: an entry without numbers keeps none from counting") {
  SoundOffice office;
  send(office, "phan", "tom-tat/a-phan.yaml");  // nothing was held yet
  meet(office, "phan/hai", "2026-10");
  send(office, "phan/hai", "tom-tat/hai.yaml");
  SUBCASE("of another summary") {
    std::filesystem::remove_all(office.folder / "phan");
    CHECK(report(office) == cli::Exit::found);
    CHECK(has(office.out, "2 chi bộ, có số liệu 1"));
    CHECK(has(office.err, "Ở đây không có số liệu của chi bộ ấy"));
  }
  SUBCASE("of a folder") {
    std::filesystem::remove(office.folder / "tom-tat/a-phan.yaml");
    std::filesystem::remove_all(office.folder / "phan/hai/hop");
    CHECK(report(office) == cli::Exit::found);
    CHECK(has(office.out, "2 chi bộ, có số liệu 1"));
    CHECK(has(office.err, "Thư mục ấy chưa có số liệu"));
  }
  SUBCASE("but a folder with numbers goes before a summary") {
    report(office);
    CHECK(has(office.out, "2 chi bộ, có số liệu 1"));
    CHECK(has(office.err, "Máy tính theo sổ ở thư mục ấy"));
  }
}

TEST_CASE("summaries: parts that are larger than their whole are refused under any digest") {
  SoundOffice office;
  meet(office, "phan/hai", "2026-10");
  send(office, "phan/hai", "hai.yaml");
  std::filesystem::remove_all(office.folder / "phan");
  const std::string good = office.text("hai.yaml");
  const auto refused = [&](const std::string& row, const std::string& bad) {
    CAPTURE(row);
    const std::size_t at = good.find("      " + row + ": [");
    REQUIRE(at != std::string::npos);
    std::string text = good;
    text.replace(at, text.find('\n', at) - at, "      " + row + ": " + bad);
    office.folder.write("tom-tat/hai.yaml", with_digest(text));
    CHECK(report(office) == cli::Exit::found);
    CHECK(has(office.out, "2 chi bộ, có số liệu 0"));
    const auto line = 1 + std::count(good.begin(), good.begin() + static_cast<long>(at), '\n');
    CHECK(has(office.err, "tom-tat/hai.yaml:" + std::to_string(line) + ":"));
  };
  refused("đúng ngày", "[9, 9]");
  CHECK(has(office.err, "lớn hơn dòng \"kỳ đã họp\": 1"));
  refused("lượt có mặt", "[0, 7]");
  CHECK(has(office.err, "số 2 của dòng \"lượt có mặt\" là 7, lớn hơn dòng \"lượt phải dự\": "));
  refused("chính thức", "[1, 2]");
  refused("kỳ đã họp", "[2, 1]");
  refused("chi ủy đã họp trước", "[1, 1]");
  refused("quý thiếu chuyên đề", "[1, 0]");
  refused("được miễn sinh hoạt", "[-1, 0]");
}

TEST_CASE("report --why: a number of the office's books says where its rows are") {
  SoundOffice office;
  CHECK(office.run({"report", "month", "2026-10", "--why", "observers.visits"}) ==
        cli::Exit::usage);
  CHECK(has(office.err, "chibo observer list; nơi ghi: du-hop/"));
  office.run({"report", "month", "2026-10", "--why", "official_grades"});
  CHECK(has(office.err, "chibo grade list; nơi ghi: xep-loai/"));
  office.run({"report", "month", "2026-10", "--why", "findings.open"});
  CHECK(has(office.err, "chibo finding list; nơi ghi: kiem-tra/"));
}

TEST_CASE("report --rank: the most and least of a number stand only where they are asked for") {
  SoundOffice office;
  office.run({"report", "month", "2026-10"});
  CHECK_FALSE(has(office.out, "Cao nhất"));
  office.run({"report", "month", "2026-10", "--rank", "Kỳ đã họp"});
  CHECK(has(office.out, "Cao nhất, thấp nhất: Kỳ đã họp"));
  CHECK(office.run({"report", "month", "2026-10", "--rank", "tyle"}) == cli::Exit::usage);
  CHECK(office.run({"report", "month", "2026-10", "--rank", "regular.held", "--format", "json"}) ==
        cli::Exit::usage);
  CHECK(office.run({"report", "month", "2026-10", "--rank", "regular.held", "--summary"}) ==
        cli::Exit::usage);
  CHECK(office.run_in("mot", {"report", "month", "2026-10", "--rank", "regular.held"}) ==
        cli::Exit::usage);
  CHECK(has(office.err, "--rank chỉ dùng cho báo cáo của đảng ủy"));
}

TEST_CASE("report: a committee's year that no rule and no cell tells of is refused") {
  SoundOffice office;
  CHECK(office.run({"report", "year", "1500"}) == cli::Exit::usage);
  CHECK(office.run({"report", "year", "2999"}) == cli::Exit::usage);
  CHECK(office.run({"report", "year", "2026"}) != cli::Exit::usage);
  meet(office, "mot", "2026-10");
  CHECK(office.run({"report", "year", "1500", "--summary"}) == cli::Exit::usage);
}

TEST_CASE("report faults: pages of an earlier run are named and left alone") {
  SoundOffice office;
  office.folder.write("phieu/sua-so-cu.md", "của một chi bộ không còn");
  office.folder.write("phieu/ghi-chu.md", "của văn phòng");
  office.run({"report", "faults", "--per-cell", "--output", "phieu", "--format", "md"});
  CHECK(has(office.err, "sua-so-cu.md"));
  CHECK_FALSE(has(office.err, "ghi-chu.md"));
  CHECK_FALSE(has(office.err, "sua-so-kp-1.md"));
  CHECK(office.text("phieu/sua-so-cu.md") == "của một chi bộ không còn");
}

TEST_CASE("report --why: complaints of summaries tell in the exit code") {
  SoundOffice office;
  meet(office, "mot", "2026-10");
  meet(office, "phan/hai", "2026-10");
  send(office, "phan/hai", "tom-tat/hai.yaml");
  CHECK(office.run({"report", "month", "2026-10", "--no-cache", "--why", "members.all"}) ==
        cli::Exit::found);
  CHECK_FALSE(office.err.empty());
  std::filesystem::remove(office.folder / "tom-tat/hai.yaml");
  CHECK(office.run({"report", "month", "2026-10", "--no-cache", "--why", "members.all"}) ==
        cli::Exit::done);
}

TEST_CASE("report --why: of an unclear month the record that leaves it open is named") {
  SoundOffice office;
  office.folder.write("mot/hop/2026/2026-10-04-thuong-ky.yaml",
                      "trạng thái: hoãn\nloại: thường kỳ\nkỳ: 2026-10\nngày: 2026-10-04\n");
  office.folder.write("mot/hop/2026/2026-10-06-thuong-ky.yaml",
                      "trạng thái: không rõ\nloại: thường kỳ\nkỳ: 2026-10\nngày: 2026-10-06\n");
  office.run({"report", "month", "2026-10", "--no-cache", "--why", "regular.unclear"});
  CHECK(has(office.out, "2026-10-06-thuong-ky"));
  CHECK_FALSE(has(office.out, "2026-10-04-thuong-ky"));
}
