#include "rules/sealing.hpp"

#include "store/yaml_write.hpp"
#include "support/cell_builder.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace chibo::rules;
using chibo::support::CellBuilder;
using chibo::support::day;
using chibo::support::official_members;

namespace {

constexpr const char* k_stem = "2026-11-05-thuong-ky";

const std::string k_text =
    "trạng thái: đã họp\nloại: thường kỳ\nkỳ: 2026-11\nngày: 2026-11-05\n"
    "bắt đầu: \"14:00\"\nđiểm danh: theo danh sách\n"
    "vắng:\n  - đồng chí: m2\n    lý do: Ốm\n    loại: có lý do\n"
    "chương trình:\n  - mục: Đánh giá\n    nội dung: |\n      Dòng một.\n      Dòng hai.\n";

std::string digest(const std::string& text) {
  CellBuilder cell;
  cell.roster(official_members(3)).meeting(k_stem, text);
  return digest_of(cell[k_stem]);
}

std::string replaced(std::string text, std::string_view good, std::string_view bad) {
  const std::size_t at = text.find(good);
  REQUIRE(at != std::string::npos);
  return text.replace(at, good.size(), bad);
}

std::string with_crlf(const std::string& text) {
  std::string out;
  for (const char c : text) {
    out += c == '\n' ? "\r\n" : std::string(1, c);
  }
  return out;
}

/// The cell with its meeting closed on a day, by the roster as it is.
CellBuilder sealed(CellBuilder cell) {
  for (auto& record : cell.cell().meetings) {
    record.meeting.seal = seal_of(cell.cell(), record.meeting, day("2026-11-10"));
  }
  return cell;
}

CellBuilder november() {
  CellBuilder cell;
  cell.roster(official_members(3)).meeting(k_stem, k_text);
  return cell;
}

}  // namespace

TEST_CASE("sealing: comments, line ends, quotes and the order of keys are no change of meaning") {
  const std::string as_written = digest(k_text);
  CHECK(digest("# ghi chú đầu tệp\n" + k_text + "\n# cuối\n") == as_written);
  CHECK(digest(with_crlf(k_text)) == as_written);
  CHECK(digest(replaced(k_text, "lý do: Ốm", "lý do: \"Ốm\"   # đã gọi điện")) == as_written);
  CHECK(digest(replaced(k_text, "kỳ: 2026-11\nngày: 2026-11-05\n",
                        "ngày: 2026-11-05\nkỳ: 2026-11\n")) == as_written);
  CHECK(digest(k_text + "kết thúc:\n") == as_written);
}

TEST_CASE("sealing: every word, number and order of entries is part of the meaning") {
  const std::string as_written = digest(k_text);
  CHECK(digest(replaced(k_text, "Dòng hai", "Dòng  hai")) != as_written);
  CHECK(digest(replaced(k_text, "đồng chí: m2", "đồng chí: m3")) != as_written);
  CHECK(digest(replaced(k_text, "\"14:00\"", "\"14:01\"")) != as_written);
  CHECK(digest(replaced(k_text, "lý do: Ốm", "lý do: không rõ")) != as_written);
  CHECK(digest(replaced(k_text, "    lý do: Ốm\n", "")) != as_written);
  CHECK(digest(k_text + "ghi chú: không\n") != as_written);
  const std::string two = k_text + "  - mục: A\n  - mục: B\n";
  CHECK(digest(two) !=
        digest(replaced(two, "  - mục: A\n  - mục: B\n", "  - mục: B\n  - mục: A\n")));
}

TEST_CASE("sealing: two meanings never share a text, wherever a person puts colons and brackets") {
  CHECK(digest(replaced(k_text, "mục: Đánh giá", "mục: \"Đánh giá3:abc\"")) !=
        digest(replaced(k_text, "mục: Đánh giá", "mục: \"Đánh giá\"\n    ghi chú: abc")));
}

TEST_CASE("sealing: what comes after the closing is no part of it") {
  const std::string as_written = digest(k_text);
  CHECK(digest(k_text + "hồ sơ gửi:\n  - ngày gửi: 2026-11-11\n") == as_written);
  CHECK(digest(k_text + "đính chính:\n  - {ngày: 2026-11-12, về: giờ, nội dung: 14 giờ 05}\n") ==
        as_written);
  CHECK(digest(k_text + "đánh giá của cấp trên:\n  - {vai trò: chính thức, xếp loại: tốt}\n") ==
        as_written);
  CHECK(digest(k_text + "biên bản:\n  đọc lại: có\n  ngày gửi cấp trên: 2026-11-11\n") ==
        digest(k_text + "biên bản:\n  đọc lại: có\n"));
}

TEST_CASE("sealing: a record written again from its seal still holds, one changed does not") {
  CellBuilder cell = sealed(november());
  const auto& meeting = cell.cell().meetings.front().meeting;
  CHECK(seal_state(meeting) == SealState::holds);
  CellBuilder again;
  again.roster(official_members(3)).meeting(k_stem, chibo::store::record_text(meeting));
  CHECK(is_sealed(again[k_stem]));
  CHECK(seal_state(again[k_stem]) == SealState::holds);
  CHECK(changed_facts(again.cell(), again[k_stem]).empty());
  again.cell().meetings.front().meeting.place = std::string("Nơi khác");
  CHECK(seal_state(again[k_stem]) == SealState::changed);
}

TEST_CASE("sealing: a digest of another making is not called a change") {
  CellBuilder cell = sealed(november());
  auto& seal = cell.cell().meetings.front().meeting.seal.value;
  seal.digest = std::string("sha256-2-00");
  CHECK(seal_state(cell[k_stem]) == SealState::by_another);
  seal.digest = std::string("00");
  CHECK(seal_state(cell[k_stem]) == SealState::changed);
  CHECK(seal_state(november()[k_stem]) == SealState::open);
}

TEST_CASE("sealing: a roster mended later names the printed facts that it would change") {
  CellBuilder cell = sealed(november());
  auto& members = cell.cell().roster.members.value;
  members.erase(members.begin() + 2);
  std::vector<std::string> said;
  for (const ChangedFact& fact : changed_facts(cell.cell(), cell[k_stem])) {
    said.push_back(fact.name + ": " + fact.sealed + " → " + fact.now);
  }
  CHECK(said == std::vector<std::string>{"tổng số đảng viên: 3 → 2",
                                         "đảng viên chính thức: Đồng chí m3 → ", "phải dự: 3 → 2",
                                         "có mặt: 2 → 1", "số đảng viên được biểu quyết: 3 → 2"});
}

TEST_CASE("sealing: only a later meeting that was held can approve an amendment") {
  CellBuilder cell = november();
  cell.held("2026-12-05-thuong-ky", "").in_state("dự kiến", "2027-01-05-thuong-ky", "");
  const auto& meetings = cell.cell().meetings;
  CHECK_FALSE(may_approve(meetings[0], meetings[0].meeting));
  CHECK(may_approve(meetings[1], meetings[0].meeting));
  CHECK_FALSE(may_approve(meetings[2], meetings[0].meeting));
}
