#include "records/kinds.hpp"
#include "support/record_samples.hpp"
#include "support/shape_mutations.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace {

using namespace chibo;

std::string complaints(std::string_view kind, std::string_view text) {
  return test::read_as(*records::find_kind(kind), text).complaints();
}

}  // namespace

TEST_CASE("shape faults: each mutation of each key is one complaint, at its place") {
  std::size_t count = 0;
  for (const records::RecordKind& kind : records::record_kinds()) {
    for (const test::Site& site : test::sites_of(kind)) {
      CHECK(test::read_as(kind, store::tree_text(test::record_with(site))).complaints() == "");
      for (const test::BadRecord& bad : test::bad_records(site)) {
        CAPTURE(bad.name);
        CAPTURE(bad.text);
        const test::Reading reading = test::read_as(kind, bad.text);
        CAPTURE(reading.complaints());
        REQUIRE(reading.out.size() == 1);
        CHECK(reading.out.front().severity == diag::Severity::error);
        CHECK(reading.out.front().check == bad.check);
        CHECK(reading.out.front().at.offset == bad.offset);
        ++count;
      }
    }
  }
  CHECK(count > 1000);
}

TEST_CASE("shape faults: places count characters, not bytes") {
  CHECK(complaints("dang-vien",
                   "đảng viên:\n"
                   "  - mã: khanh\n"
                   "    họ tên: Lê Quốc Khánh\n"
                   "    ngày kết nạp: 2026-02-31\n"
                   "    giới tính: nam giới\n"
                   "    ngày sinh: 1980-01-01\n"
                   "    họ tên: Lê Khánh\n"
                   "  - họ tên: Nga\n") ==
        "4:19 CB115 \"2026-02-31\" không phải là ngày có trong lịch\n"
        "5:16 CB114 mục \"giới tính\" không nhận \"nam giới\"\n"
        "6:5 CB110 không có mục nào tên là \"ngày sinh\"\n"
        "7:5 CB111 mục \"họ tên\" viết hai lần, lần đầu ở dòng 3\n"
        "8:5 CB112 thiếu mục \"mã\"\n");
}

TEST_CASE("shape faults: places behind a BOM and CRLF are right") {
  CHECK(complaints("ke-hoach", "\xEF\xBB\xBFnăm: nghìn\r\nlịch họp: có\r\n") ==
        "1:6 CB116 mục \"năm\" phải là số nguyên viết bằng chữ số, không phải \"nghìn\"\n"
        "2:11 CB113 mục \"lịch họp\" phải là danh sách, mỗi dòng bắt đầu bằng \"- \", ở đây là một "
        "dòng chữ\n");
}

TEST_CASE("shape faults: both spellings of one key are the key twice") {
  CHECK(complaints("ke-hoach", "năm: 2026\nNAM: 2027\n") ==
        "2:1 CB111 mục \"năm\" viết hai lần, lần đầu ở dòng 1\n");
}

TEST_CASE("shape faults: a whole file that is a list or a line is told once") {
  CHECK(complaints("ke-hoach", "- năm: 2026\n") ==
        "1:1 CB113 chỗ này phải là các dòng \"tên: nội dung\", ở đây là một danh sách\n");
  CHECK(complaints("ke-hoach", "") == "1:1 CB112 thiếu mục \"năm\"\n");
}
