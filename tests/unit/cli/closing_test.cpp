#include "notes/journal.hpp"
#include "support/checked_cell.hpp"
#include "support/temp_folder.hpp"
#include "support/typed_line.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace chibo;
using support::Files;
using support::spoil;

namespace {

constexpr const char* k_regular = "hop/2026/2026-11-05-thuong-ky.yaml";

/// A cell in a folder of its own, and what its person types and sees.
/// The good cell, its minutes approved by three of the four who count.
Files approved() {
  Files out;
  const std::size_t last = out.regular.rfind("tán thành: 2");
  out.regular.replace(last, std::string_view("tán thành: 2").size(), "tán thành: 3");
  return out;
}

struct Desk {
  testing::TempFolder folder;
  std::string answer;
  bool at_terminal = true;
  std::string out;
  std::string err;

  explicit Desk(const Files& files = approved()) {
    folder.write(
        "chibo.yaml",
        "loại tổ chức: chi bộ\nmã: mot\ntên: Chi bộ Một\nđảng bộ: Đảng bộ phường\nđịnh dạng: 1\n");
    folder.write("dang-vien.yaml", files.roster);
    folder.write("ke-hoach/2026.yaml", files.plan);
    folder.write("hop/2026/2026-11-02-chi-uy.yaml", files.committee);
    folder.write(k_regular, files.regular);
  }

  cli::Exit run(std::vector<std::string> line, const char* today = "2026-11-20") {
    support::TypedLine typed(folder.path(), today, answer);
    typed.env.can_ask = at_terminal;
    const auto exit = typed.run(std::move(line));
    out = typed.out.str();
    err = typed.err.str();
    return exit;
  }

  std::string regular() const { return testing::bytes_of(folder / k_regular); }
};

/// The text without the line that begins so; it is there.
std::string without_line(std::string text, std::string_view begin) {
  const std::size_t at = text.find(begin);
  REQUIRE(at != std::string::npos);
  return text.erase(at, text.find('\n', at) + 1 - at);
}

}  // namespace

TEST_CASE("minutes seal: asked and told yes, it adds the closing and touches nothing else") {
  const Files files = approved();
  Desk desk;
  for (const char* yes : {"có\n", "Có", "co\n", "  yes \r\n"}) {
    Desk another;
    another.answer = yes;
    CHECK(another.run({"minutes", "seal"}) == cli::Exit::done);
    CHECK(another.regular().starts_with(files.regular + "chốt:\n  ngày: 2026-11-20\n"));
    CHECK(another.out.find("mã kiểm") == std::string::npos);
    CHECK(another.out.find("sha256") == std::string::npos);
  }
  desk.answer = "có\n";
  REQUIRE(desk.run({"minutes", "seal"}) == cli::Exit::done);
  CHECK(desk.run({"check"}) == cli::Exit::done);

  SUBCASE("it is closed once only") {
    const std::string closed = desk.regular();
    CHECK(desk.run({"minutes", "seal", "2026-11-05", "--yes"}) == cli::Exit::found);
    CHECK(desk.err.find("vẫn đính chính được") == std::string::npos);
    CHECK(desk.err.find("Vẫn đính chính được") != std::string::npos);
    CHECK(desk.regular() == closed);
  }
  SUBCASE("it is not opened for editing, unless a hand has changed it already") {
    CHECK(desk.run({"meeting", "edit", "2026-11-05"}) == cli::Exit::found);
    CHECK(desk.err.find("chibo minutes amend 2026-11-05-thuong-ky") != std::string::npos);
    desk.folder.write(k_regular, spoil(desk.regular(), "Công tác đột xuất", "Ốm"));
    CHECK(desk.run({"check"}) == cli::Exit::found);
    CHECK(desk.run({"meeting", "edit", "2026-11-05"}) == cli::Exit::world);  // no editor here
  }
}

TEST_CASE("minutes seal: any other answer, or nobody to ask, writes nothing") {
  const Files files = approved();
  for (const char* no : {"không\n", "\n", "", "có lẽ\n", "khong"}) {
    Desk desk;
    desk.answer = no;
    CHECK(desk.run({"minutes", "seal"}) == cli::Exit::found);
    CHECK(desk.regular() == files.regular);
  }
  Desk nobody;
  nobody.answer = "có\n";
  nobody.at_terminal = false;
  CHECK(nobody.run({"minutes", "seal"}) == cli::Exit::found);
  CHECK(nobody.regular() == files.regular);
  CHECK(nobody.err.find("--yes") != std::string::npos);
  CHECK(nobody.run({"minutes", "seal", "--yes"}) == cli::Exit::done);
}

TEST_CASE("minutes seal: blanks, errors and minutes not approved stand against it, --yes or not") {
  struct Case {
    const char* good;
    const char* bad;
    const char* says;
  };
  for (const Case& one :
       {Case{"kết thúc: \"15:50\"\n", "", "giờ kết thúc"},
        Case{"chủ trì: an\nthư ký", "chủ trì: ann\nthư ký", "ann"},
        Case{"\n  tán thành: 3\n", "\n  tán thành: 1\n", "quá nửa"},
        Case{"\n  tán thành: 3\n", "\n  tán thành: không rõ\n", "quá nửa"},
        Case{"trạng thái: đã họp\nloại", "trạng thái: dự kiến\nloại", "đã họp"}}) {
    INFO(one.bad);
    Files files = approved();
    files.regular = support::spoil(files.regular, one.good, one.bad);
    Desk desk(files);
    CHECK(desk.run({"minutes", "seal", "2026-11-05", "--yes"}) == cli::Exit::found);
    CHECK_MESSAGE(desk.err.find(one.says) != std::string::npos, desk.err);
    CHECK(desk.regular() == files.regular);
  }
}

TEST_CASE("minutes seal: what nobody remembers may be told as unknown") {
  Files files = approved();
  files.regular = support::spoil(files.regular, "kết thúc: \"15:50\"\n", "kết thúc: không rõ\n");
  Desk desk(files);
  CHECK(desk.run({"minutes", "seal", "2026-11-05", "--yes"}) == cli::Exit::done);
}

TEST_CASE("minutes amend: needs closed minutes, and keeps the closing whole") {
  Desk desk;
  const std::vector<std::string> line = {"minutes",   "amend",   "2026-11-05",
                                         "Có 8 việc", "--about", "mục 1"};
  CHECK(desk.run(line) == cli::Exit::found);
  CHECK(desk.regular() == approved().regular);
  REQUIRE(desk.run({"minutes", "seal", "--yes"}) == cli::Exit::done);
  const std::string closed = desk.regular();
  CHECK(desk.run(line) == cli::Exit::done);
  CHECK(without_line(desk.regular(), "  mã kiểm đính chính: ").starts_with(closed));
  CHECK(desk.run({"check"}) == cli::Exit::found);  // waits for approval
  CHECK(desk.out.find("cần sửa") == std::string::npos);
  CHECK(desk.run({"minutes", "amend", "2026-11-05", "--approved-at", "2026-11-05"}) ==
        cli::Exit::usage);
  CHECK(desk.run({"minutes", "render", "2026-11-05", "--format", "txt", "--output", "-"}) ==
        cli::Exit::done);
  CHECK(desk.out.find("Đính chính ngày 20/11/2026, về mục 1: Có 8 việc") != std::string::npos);
}

TEST_CASE("minutes amend: does not vouch for an amendment that a hand changed") {
  Desk desk;
  REQUIRE(desk.run({"minutes", "seal", "--yes"}) == cli::Exit::done);
  REQUIRE(desk.run({"minutes", "amend", "2026-11-05", "Có 8 việc", "--about", "mục 1"}) ==
          cli::Exit::done);
  const std::string good = desk.regular();
  const std::string by_hand = spoil(good, "Có 8 việc", "Có 9 việc");
  desk.folder.write(k_regular, by_hand);
  CHECK(desk.run({"minutes", "amend", "2026-11-05", "Thêm", "--about", "mục 2"}) ==
        cli::Exit::found);
  CHECK(desk.err.find("bị sửa hoặc bỏ bớt sau đó") != std::string::npos);
  CHECK(desk.regular() == by_hand);
  desk.folder.write(k_regular, good);
  CHECK(desk.run({"minutes", "amend", "2026-11-05", "Thêm", "--about", "mục 2"}) ==
        cli::Exit::done);
}

TEST_CASE("minutes seal: ends the journal of the recording, what the record refused is shown") {
  const std::filesystem::path journal = ".chibo/ghi/2026-11-05-thuong-ky.txt";
  Desk desk;
  notes::Journal typed;
  const std::string line = typed.typed("kim: Nói gì");
  desk.folder.write(journal.string(), line + typed.refused());
  desk.answer = "không\n";
  CHECK(desk.run({"minutes", "seal"}) == cli::Exit::found);
  CHECK(std::filesystem::exists(desk.folder.path() / journal));
  CHECK(desk.out.find("> kim: Nói") != std::string::npos);
  desk.answer = "có\n";
  CHECK(desk.run({"minutes", "seal"}) == cli::Exit::done);
  CHECK_FALSE(std::filesystem::exists(desk.folder.path() / journal));
}

TEST_CASE("minutes seal: waits for a line that is typed and not in the record yet") {
  Desk desk;
  desk.folder.write(".chibo/ghi/2026-11-05-thuong-ky.txt", notes::Journal().typed("an: Thêm ý"));
  CHECK(desk.run({"minutes", "seal", "--yes"}) == cli::Exit::found);
  CHECK(desk.err.find("còn dòng đã gõ mà chưa vào sổ: an: Thêm ý") != std::string::npos);
  CHECK(desk.err.find("chibo record 2026-11-05-thuong-ky") != std::string::npos);
  CHECK(desk.regular() == approved().regular);
}

TEST_CASE("task done: words that a person wrote stay, and a held record is never touched") {
  Files files = approved();
  Desk desk(files);
  desk.folder.write("hop/2026/2026-12-05-thuong-ky.yaml",
                    "trạng thái: dự kiến  # chờ phòng\nloại: thường kỳ\nkỳ: 2026-12\n"
                    "ngày: 2026-12-05\nđiểm danh: chưa\nkết quả nhiệm vụ:\n"
                    "  - mã: 2026-11-a\n    trạng thái:  # hoàn thành hay chưa\n"
                    "    kết quả: Đã rà 10 em\n");
  const auto december = [&] {
    return testing::bytes_of(desk.folder / "hop/2026/2026-12-05-thuong-ky.yaml");
  };
  CHECK(desk.run({"task", "done", "2026-11-a", "--on", "2026-11-19", "--result", "Đủ 14 em"}) ==
        cli::Exit::done);
  CHECK(desk.regular() == files.regular);
  CHECK(december().find("# chờ phòng") != std::string::npos);
  CHECK(december().find("trạng thái: hoàn thành  # hoàn thành hay chưa") != std::string::npos);
  CHECK(december().find("Đã rà 10 em\n") != std::string::npos);
  CHECK(december().find("Đủ 14 em\n") != std::string::npos);
  CHECK(december().find("ngày xong: 2026-11-19") != std::string::npos);

  SUBCASE("it is told once") {
    const std::string before = december();
    CHECK(desk.run({"task", "done", "2026-11-a"}) == cli::Exit::found);
    CHECK(desk.run({"task", "move", "2026-11-a", "2026-12-20", "--reason", "bận"}) ==
          cli::Exit::found);
    CHECK(december() == before);
  }
}
