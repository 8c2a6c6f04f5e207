#include "store/record_edit.hpp"

#include "i18n/message_store.hpp"
#include "model/meeting.hpp"
#include "model/roster.hpp"
#include "store/yaml_write.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

using namespace chibo;
using store::Path;
using store::RecordEdit;
using store::scalar_node;

constexpr std::string_view k_head =
    "trạng thái: đã họp\nloại: thường kỳ\nkỳ: 2026-11\nngày: 2026-11-05\nđiểm danh: chưa\n";

RecordEdit meeting_edit(const std::string& text) {
  return {std::string(k_head) + text, records::shape_of<model::Meeting>()};
}

RecordEdit roster_edit(std::string text) {
  return {std::move(text), records::shape_of<model::Roster>()};
}

/// What stands behind the lines that every meeting here begins with.
std::string body(const RecordEdit& edit) {
  return edit.text().substr(k_head.size());
}

store::Node opinion_of(std::string_view who) {
  model::Opinion opinion;
  opinion.speaker = model::Person{std::string(who)};
  return store::item_node(opinion);
}

/// The spellings of an item of which nothing is written.
constexpr std::string_view k_empty_items[] = {"-", "- \"\"", "- ~", "- ''", "- null"};

}  // namespace

TEST_CASE("record edit: an empty item is none, so the member that was meant is edited") {
  for (const std::string_view empty : k_empty_items) {
    CAPTURE(empty);
    const std::string before =
        "đảng viên:\n  - mã: lan\n    họ tên: Trần Thị Lan\n  " + std::string(empty) + "\n";
    const std::string hoa = "  - mã: hoa\n    họ tên: Nguyễn Thị Hoa\n";
    RecordEdit edit = roster_edit(before + hoa);
    REQUIRE(edit.set({"đảng viên", 1}, "giới tính", scalar_node("nữ")));
    CHECK(edit.text() == before + hoa + "    giới tính: nữ\n");
  }
}

TEST_CASE("record edit: an empty item is none, so the absence that was meant is taken off") {
  for (const std::string_view empty : k_empty_items) {
    CAPTURE(empty);
    const std::string luan = "vắng:\n  " + std::string(empty) + "\n  - đồng chí: luan\n";
    RecordEdit edit = meeting_edit(luan + "  - đồng chí: my\n");
    REQUIRE(edit.remove({}, "vắng", 1, store::Remarks::stay));
    CHECK(body(edit) == luan);
  }
}

TEST_CASE("record edit: empty items above and inside the agenda shift nothing") {
  RecordEdit edit = meeting_edit(
      "chương trình:\n  -\n  - mục: Một\n  - ~\n  - mục: Hai\n    lượt:\n      -\n      - đồng "
      "chí: "
      "phuong\n");
  REQUIRE(edit.add({"chương trình", 1}, "ý kiến", opinion_of("lan")));
  REQUIRE(edit.set({"chương trình", 1, "lượt", 0}, "tự phê bình", scalar_node("x")));
  CHECK(
      body(edit) ==
      "chương trình:\n  -\n  - mục: Một\n  - ~\n  - mục: Hai\n    ý kiến:\n      - đồng chí: lan\n"
      "    lượt:\n      -\n      - đồng chí: phuong\n        tự phê bình: x\n");
}

TEST_CASE(
    "record edit: a list that keeps an empty item only is not told, one without any is none") {
  RecordEdit kept = meeting_edit("vắng:\n  -\n  - đồng chí: my\n");
  REQUIRE(kept.remove({}, "vắng", 0, store::Remarks::stay));
  CHECK(body(kept) == "vắng:\n  -\n");
  RecordEdit emptied = meeting_edit("vắng:\n  - đồng chí: my\n");
  REQUIRE(emptied.remove({}, "vắng", 0, store::Remarks::stay));
  CHECK(body(emptied) == "vắng: []\n");
}

TEST_CASE("record edit: an item of a list changes where it stands, its remarks and others stay") {
  const std::string before =
      "họp các tổ:  # hai tổ\n  -\n  # khu A\n  - \"2026-11-04-to-dang-to-1\"  # sân\n  # khu B\n"
      "  - 2026-11-04-to-dang-to-2\n";
  RecordEdit edit = meeting_edit(before);
  REQUIRE(edit.set_item({}, "họp các tổ", 0, scalar_node("2026-11-03-to-dang-to-1")));
  std::string after = before;
  after.replace(after.find("04-to-dang-to-1"), 2, "03");
  CHECK(body(edit) == after);
  RecordEdit flow =
      meeting_edit("họp các tổ: [2026-11-04-to-dang-to-1, 2026-11-04-to-dang-to-2]\n");
  REQUIRE(flow.set_item({}, "họp các tổ", 1, scalar_node("2026-11-03-to-dang-to-2")));
  CHECK(body(flow) == "họp các tổ: [2026-11-04-to-dang-to-1, 2026-11-03-to-dang-to-2]\n");
  CHECK_FALSE(flow.set_item({}, "họp các tổ", 2, scalar_node("x")));
}

TEST_CASE("record edit: a place that is not there is an error, and the text stays") {
  const std::string text = "chương trình:\n  -\n  - mục: Một\nvắng: không\n";
  RecordEdit edit = meeting_edit(text);
  const auto id_of = [](const base::Result<void>& result) {
    REQUIRE_FALSE(result);
    return result.error().what.id;
  };
  const auto value = scalar_node("x");
  CHECK(id_of(edit.set({"chương trình", 1}, "kết luận", value)) ==
        i18n::StoreMsg::edit_no_such_place);
  CHECK(id_of(edit.set({"chương trình", 0, "lượt", 0}, "kết luận", value)) ==
        i18n::StoreMsg::edit_no_such_place);
  CHECK(id_of(edit.set({"nhiệm vụ", 0}, "việc", value)) == i18n::StoreMsg::edit_no_such_place);
  CHECK(id_of(edit.add({"đến muộn", 0}, "lúc", value)) == i18n::StoreMsg::edit_no_such_place);
  CHECK(id_of(edit.clear({"bắt đầu"}, "lúc")) == i18n::StoreMsg::edit_no_such_place);
  CHECK(id_of(edit.remove({}, "vắng", 0, store::Remarks::stay)) ==
        i18n::StoreMsg::edit_no_such_place);
  CHECK(id_of(edit.remove({}, "đến muộn", 0, store::Remarks::stay)) ==
        i18n::StoreMsg::edit_no_such_place);
  CHECK(id_of(edit.remove({}, "chương trình", 1, store::Remarks::stay)) ==
        i18n::StoreMsg::edit_no_such_place);
  CHECK(body(edit) == text);
}

TEST_CASE("record edit: customary keys, comments, a BOM and CRLF stay as they are") {
  const std::string before =
      "\xEF\xBB\xBFtrạng thái: đã họp\r\nloai: thường kỳ\r\nkỳ: 2026-11\r\nngày: 2026-11-05\r\n"
      "điểm danh: chưa\r\nchu tri: an  # thay bí thư\r\n";
  RecordEdit edit(before, records::shape_of<model::Meeting>());
  REQUIRE(edit.set({}, "chủ trì", scalar_node("binh")));
  std::string after = before;
  after.replace(after.find(": an"), 4, ": binh");
  CHECK(edit.text() == after);
}

TEST_CASE("record edit: a blank key becomes a map or a list, không becomes a list") {
  RecordEdit edit = meeting_edit("vắng: không\nchương trình:\n  - mục: Một\n    biểu quyết:\n");
  REQUIRE(edit.set({"chương trình", 0, "biểu quyết"}, "tán thành", scalar_node("3")));
  model::Absence absence;
  absence.member = model::Person{"my"};
  REQUIRE(edit.add({}, "vắng", store::item_node(absence)));
  CHECK(body(edit) ==
        "vắng:\n  - đồng chí: my\nchương trình:\n  - mục: Một\n    biểu quyết:\n      tán thành: "
        "3\n");
}

TEST_CASE("record edit: clearing leaves the key and asks for nothing where there is none") {
  RecordEdit edit = meeting_edit("địa điểm: nhà A\nbắt đầu:\n");
  REQUIRE(edit.clear({}, "địa điểm"));
  REQUIRE(edit.clear({}, "bắt đầu"));
  REQUIRE(edit.clear({}, "kết thúc"));
  CHECK(body(edit) == "địa điểm:\nbắt đầu:\n");
}

TEST_CASE("record edit: a text that would not read as what was meant is refused") {
  RecordEdit edit = meeting_edit("chủ trì: an\n");
  const std::string before = edit.text();
  CHECK_FALSE(edit.add({}, "chủ trì", scalar_node("binh")));  // one name belongs there, no list
  CHECK(edit.text() == before);
}

TEST_CASE("record edit: a key taken out leaves no empty map behind") {
  RecordEdit edit = meeting_edit(
      "chương trình:\n  - mục: Một\n    biểu quyết:\n      tán thành: 3\nbiên bản:\n  đọc lại: có\n"
      "ghi chú: x\n");
  REQUIRE(edit.take_out({"chương trình", 0, "biểu quyết"}, "tán thành"));
  REQUIRE(edit.take_out({}, "ghi chú"));
  CHECK(body(edit) == "chương trình:\n  - mục: Một\nbiên bản:\n  đọc lại: có\n");
  CHECK_FALSE(edit.take_out({}, "ghi chú"));
  CHECK(body(edit) == "chương trình:\n  - mục: Một\nbiên bản:\n  đọc lại: có\n");
}
