#include "store/record_place.hpp"

#include "i18n/message_note.hpp"
#include "i18n/message_store.hpp"
#include "model/cell.hpp"
#include "store/record_value.hpp"
#include "store/yaml_write.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using store::RecordEdit;

namespace {

constexpr const char* k_path = "hop/2026/2026-03-05-thuong-ky.yaml";
constexpr const char* k_meeting = R"(trạng thái: dự kiến
loại: thường kỳ
kỳ: 2026-03
ngày: 2026-03-05   # ngay sau Tết
điểm danh: chưa
chương trình:
  - mục: Thông tin thời sự
  - mục: Phương hướng tháng này
    mục con: [một, hai]
nhiệm vụ:
  - mã: 2026-03-a
    việc: Thu bản kiểm điểm
)";

RecordEdit meeting(const std::string& text = k_meeting) {
  return {text, records::shape_of<model::Meeting>()};
}

base::Result<store::RecordPlace> place(const RecordEdit& edit, std::string_view typed) {
  return store::place_named(edit.root(), records::shape_of<model::Meeting>(), typed);
}

std::string set(RecordEdit edit, std::string_view typed, std::string_view value) {
  const auto at = place(edit, typed);
  REQUIRE(at);
  REQUIRE(store::set_at(edit, *at, store::scalar_node(value)));
  return edit.text();
}

std::string with(std::string_view before, std::string_view after) {
  std::string out = k_meeting;
  return out.replace(out.find(before), before.size(), after);
}

std::string why_not(std::string_view typed) {
  const auto at = place(meeting(), typed);
  return at ? "" : std::to_string(at.error().what.id.number);
}

}  // namespace

TEST_CASE("a place: a key of the file, and nothing else of it changes") {
  CHECK(set(meeting(), "ngày", "2026-03-06") ==
        with("ngày: 2026-03-05   #", "ngày: 2026-03-06   #"));
  CHECK(set(meeting(), "nhiệm vụ 1, việc", "Thu phiếu") == with("Thu bản kiểm điểm", "Thu phiếu"));
}

TEST_CASE("a place: a line by its number or by words of it, marks or not") {
  const std::string expected = with("  - mục: Phương hướng tháng này\n",
                                    "  - mục: Phương hướng tháng này\n    trình bày: hoa\n");
  CHECK(set(meeting(), "chương trình 2, trình bày", "hoa") == expected);
  CHECK(set(meeting(), "chương trình phương hướng, trình bày", "hoa") == expected);
  CHECK(set(meeting(), "chuong trinh phuong huong , trinh bay", "hoa") == expected);
}

TEST_CASE("a place: maps that are missing on the way are written with the value") {
  CHECK(set(meeting(), "biên bản, đọc lại", "có") ==
        std::string(k_meeting) + "biên bản:\n  đọc lại: có\n");
  RecordEdit edit = meeting();
  const auto at = place(edit, "tự đánh giá, điểm");
  REQUIRE(at);
  REQUIRE(store::add_at(edit, *at, store::scalar_node("x")));
  CHECK(edit.text() == std::string(k_meeting) + "tự đánh giá:\n  điểm:\n    - x\n");
}

TEST_CASE("a place: what fits no line or several is told, never guessed") {
  CHECK(place(meeting(), "chương trình 3, nội dung").error().what.id ==
        i18n::SentenceId(i18n::NoteMsg::place_no_line));
  CHECK(place(meeting(), "chương trình t, nội dung").error().what.id ==
        i18n::SentenceId(i18n::NoteMsg::place_many_lines));
  CHECK(place(meeting(), "chương trình, nội dung").error().what.id ==
        i18n::SentenceId(i18n::NoteMsg::place_which_line));
  CHECK(place(meeting(), "vắng 1, lý do").error().what.id ==
        i18n::SentenceId(i18n::NoteMsg::place_no_lines));
  CHECK(place(meeting(), "địa điểm, tầng").error().what.id ==
        i18n::SentenceId(i18n::NoteMsg::place_has_nothing_inside));
  CHECK(place(meeting(), "chương trình 1").error().what.id ==
        i18n::SentenceId(i18n::NoteMsg::place_ends_in_line));
  for (const char* typed : {"", ",", "mục lạ", "địa điểm,", "chương trình 1, mục lạ"}) {
    CHECK_MESSAGE(!why_not(typed).empty(), typed);
  }
}

TEST_CASE("a place: lines with nothing in them do not count") {
  RecordEdit edit = meeting(with("nhiệm vụ:\n", "nhiệm vụ:\n  -\n"));
  const auto at = place(edit, "nhiệm vụ 1, việc");
  REQUIRE(at);
  CHECK(at->value->text == "Thu bản kiểm điểm");
  CHECK(at->map() == store::Path{"nhiệm vụ", 0});
  CHECK(store::value_told(k_path, edit.text(), at->told)->text == "Thu bản kiểm điểm");
  REQUIRE(store::set_at(edit, *at, store::scalar_node("Thu bản góp ý")));
  CHECK(edit.text() == with("nhiệm vụ:\n  - mã: 2026-03-a\n    việc: Thu bản kiểm điểm",
                            "nhiệm vụ:\n  -\n  - mã: 2026-03-a\n    việc: Thu bản góp ý"));
}

TEST_CASE("a value told: a line of blanks is no line, and is refused before it is looked at") {
  for (const char* typed : {"", " ", "\n"}) {
    CAPTURE(typed);
    RecordEdit edit = meeting();
    const auto at = place(edit, "chương trình 1, mục con");
    REQUIRE(at);
    REQUIRE(store::add_at(edit, *at, store::scalar_node(typed)));
    store::Path told = at->told;
    told.emplace_back(std::size_t{0});
    const auto found = store::value_told(k_path, edit.text(), told);
    REQUIRE_FALSE(found);
    CHECK(found.error().what.id == i18n::SentenceId(i18n::StoreMsg::blank_line));
  }
}

TEST_CASE("a value told: spelled as chibo writes it, whatever was typed") {
  const auto told = [](std::string_view typed, std::string_view value) {
    RecordEdit edit = meeting();
    const auto at = place(edit, typed);
    REQUIRE(store::set_at(edit, *at, store::scalar_node(value)));
    return store::value_told(k_path, edit.text(), at->told);
  };
  CHECK(told("ngày mời", "3/3/2026")->text == "2026-03-03");
  CHECK(told("bắt đầu", "14h")->text == "14:00");
  CHECK(told("hình thức", "truc tuyen")->text == "trực tuyến");
  CHECK_FALSE(told("bắt đầu", "hai giờ chiều"));
  CHECK_FALSE(told("biên bản, tán thành", "mười"));
}

namespace {

std::string without(std::string_view typed) {
  RecordEdit edit = meeting();
  const auto at = store::entry_named(edit.root(), records::shape_of<model::Meeting>(), typed);
  REQUIRE(at);
  REQUIRE(store::take_out_at(edit, *at));
  return edit.text();
}

}  // namespace

TEST_CASE("a place: a line of a list is taken out by its number or by words of it") {
  const std::string expected = with("  - mục: Thông tin thời sự\n", "");
  CHECK(without("chương trình 1") == expected);
  CHECK(without("chương trình thời sự") == expected);
  CHECK(without("chương trình 2, mục con hai") == with("[một, hai]", "[một]"));
}

TEST_CASE("a place: the last line takes its list with it, for an empty list would say none") {
  CHECK(without("nhiệm vụ 1") ==
        with("nhiệm vụ:\n  - mã: 2026-03-a\n    việc: Thu bản kiểm điểm\n", "nhiệm vụ:\n"));
}

TEST_CASE("a place: a key is taken out with its remark, a list only line by line") {
  CHECK(without("nhiệm vụ 1, việc") == with("    việc: Thu bản kiểm điểm\n", ""));
  const RecordEdit edit = meeting();
  const auto list =
      store::entry_named(edit.root(), records::shape_of<model::Meeting>(), "nhiệm vụ");
  REQUIRE_FALSE(list);
  CHECK(list.error().what.id == i18n::SentenceId(i18n::NoteMsg::place_which_line));
}
