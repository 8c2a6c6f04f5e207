#include "store/record_texts.hpp"

#include "model/meeting.hpp"

#include <doctest/doctest.h>

using namespace chibo::store;

namespace {

constexpr std::string_view k_meeting =
    "ngày: 2026-11-05\n"
    "địa điểm: Phòng họp B\n"
    "chủ trì: hai\n"
    "chương trình:\n"
    "  - mục: Thảo luận\n"
    "    ý kiến:\n"
    "      - đồng chí: an\n"
    "        nội dung: |\n"
    "          Dòng một của ý kiến.\n"
    "          Dòng hai của ý kiến.\n"
    "      - đồng chí: binh\n"
    "        nội dung: Nhất trí.\n"
    "      - đồng chí: chi\n"
    "        nội dung: Nhất trí.\n";

std::vector<RecordText> texts() {
  return texts_of(parse_tree(k_meeting).root, chibo::records::shape_of<chibo::model::Meeting>());
}

}  // namespace

TEST_CASE("record texts: prose and texts are found with their way, people and dates are not") {
  const auto found = texts();
  REQUIRE(found.size() == 5);
  CHECK(found[0].label == "địa điểm");
  CHECK(found[2].label == "chương trình 1, ý kiến 1, nội dung");
  CHECK(found[2].path == Path{"chương trình", 0, "ý kiến", 0, "nội dung"});
}

TEST_CASE("record texts: one changed line of prose is carried, its other lines stay") {
  const auto found = texts();
  const auto carried = explained(found, "Dòng hai của ý kiến.", "Dòng hai đã sửa.");
  REQUIRE(carried);
  CHECK(carried->place == &found[2]);
  CHECK(carried->text == "Dòng một của ý kiến.\nDòng hai đã sửa.\n");
}

TEST_CASE("record texts: a value inside a printed sentence is cut out of it") {
  const auto found = texts();
  const auto carried =
      explained(found, "2. Địa điểm: Phòng họp B.", "2. Địa điểm: Hội trường lớn.");
  REQUIRE(carried);
  CHECK(carried->text == "Hội trường lớn");
}

TEST_CASE("record texts: what two places could explain is carried to neither") {
  CHECK_FALSE(explained(texts(), "- Đồng chí Bình: Nhất trí.", "- Đồng chí Bình: Đồng ý."));
}

TEST_CASE(
    "record texts: words that the paper adds of its own, and a text emptied, are not carried") {
  const auto found = texts();
  CHECK_FALSE(explained(found, "2. Địa điểm: Phòng họp B.", "2. Nơi họp: Phòng họp B."));
  CHECK_FALSE(explained(found, "2. Địa điểm: Phòng họp B.", "2. Địa điểm: ."));
}
