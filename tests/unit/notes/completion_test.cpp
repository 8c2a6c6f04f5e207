#include "notes/completion.hpp"

#include "support/note_desk.hpp"
#include "text/unicode.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace chibo::notes;
using chibo::support::CellBuilder;
using chibo::support::roster_of_seven;

namespace {

constexpr const char* k_stem = "2026-11-05-thuong-ky";

const CellBuilder& cell() {
  static const CellBuilder k_cell = [] {
    CellBuilder out;
    out.roster(roster_of_seven() +
               "  - mã: lan2\n    họ tên: Trần Thị Lan\n    ngày kết nạp: 2009-02-03\n"
               "    ngày chính thức: 2010-02-03\n"
               "  - mã: kim\n    họ tên: Đỗ Kim\n    ngày kết nạp: 2009-02-03\n"
               "    trạng thái:\n      - loại: chuyển đi\n        từ: 2026-01-01\n")
        .in_state("dự kiến", k_stem,
                  "điểm danh: chưa\nđại biểu:\n  - họ tên: Trần Văn Khải\n"
                  "chương trình:\n  - mục: Thời sự\n  - mục: Tự phê bình và phê bình\n");
    return out;
  }();
  return k_cell;
}

Completion offered(std::string_view line) {
  return complete(line, cell().cell(), cell()[k_stem]);
}

/// The line after one Tab; the same where Tab cannot choose.
std::string tab(std::string line) {
  const Completion ways = offered(line);
  const std::string certain = ways.certain(line);
  return certain.empty() ? line : line.substr(0, ways.from) + certain;
}

std::vector<std::string> shown(std::string_view line) {
  std::vector<std::string> out;
  std::ranges::transform(offered(line).candidates, std::back_inserter(out), &Candidate::shown);
  return out;
}

}  // namespace

TEST_CASE("completion: any word of a name that fits one person brings the whole name") {
  CHECK(tab("thanh") == "Lê Thanh Bình: ");
  CHECK(tab("Bì") == "Lê Thanh Bình: ");
  CHECK(tab("khai") == "Trần Văn Khải: ");  // a delegate
  CHECK(tab("do thi") == "Đỗ Thị Hương: ");
  CHECK(tab("kim") == "kim");  // who left the cell is not offered (R10)
}

TEST_CASE("completion: what follows a name is what its line needs next") {
  CHECK(tab("l thanh") == "l Lê Thanh Bình: ");
  CHECK(tab("v thanh") == "v Lê Thanh Bình");
  CHECK(tab("đến thanh") == "đến Lê Thanh Bình ");
  CHECK(tab("gy thanh") == "gy Lê Thanh Bình > ");
  CHECK(tab("gy Lê Thanh Bình > huong") == "gy Lê Thanh Bình > Đỗ Thị Hương: ");
  CHECK(tab("nv thanh, huong") == "nv thanh, Đỗ Thị Hương");
  CHECK(tab("Có mặt thọ") == "Có mặt Đặng Văn Thọ");
}

TEST_CASE("completion: two of one name are offered by id, with the name behind it") {
  CHECK(shown("v lan") == std::vector<std::string>{"lan (Trần Thị Lan)", "lan2 (Trần Thị Lan)"});
  CHECK(tab("v tran thi l") == "v tran thi l");  // nothing is certain: the list is shown
  CHECK(tab("v lan2") == "v lan2");
}

TEST_CASE("completion: what is certain is never less, nor another, than what was typed") {
  for (const char* line : {"", "t", "tr", "tran", "trầ", "v ", "m ", "c", "b", "ng", "x"}) {
    const Completion ways = offered(line);
    const std::string typed = std::string(line).substr(ways.from);
    const std::string certain = ways.certain(line);
    CAPTURE(line);
    CHECK((certain.empty() || ways.candidates.size() == 1 ||
           chibo::text::fold(certain).starts_with(chibo::text::fold(typed))));
    for (const Candidate& candidate : ways.candidates) {
      CHECK_FALSE(chibo::text::first_invalid_utf8(candidate.text));
    }
    CHECK_FALSE(chibo::text::first_invalid_utf8(certain));
  }
}

TEST_CASE("completion: short words and numbers of items are offered where they may stand") {
  CHECK(tab("kh") == "kh");  // khach, and Khải
  CHECK(shown("kh") == std::vector<std::string>{"khach", "Trần Văn Khải"});
  CHECK(tab("bat") == "bat dau ");
  CHECK(tab("thoa") == "thoat");
  CHECK(tab("m phê") == "m 2");
  CHECK(shown("m ") == std::vector<std::string>{"1 Thời sự", "2 Tự phê bình và phê bình"});
}

TEST_CASE("completion: people's own words are left alone") {
  CHECK(shown("lan: thanh").empty());
  CHECK(shown("k thanh").empty());
  CHECK(shown("b 1").empty());
  CHECK(shown("khach thanh").empty());
}
