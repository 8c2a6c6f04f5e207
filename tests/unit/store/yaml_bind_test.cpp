#include "store/yaml_bind.hpp"

#include "i18n/catalog.hpp"
#include "i18n/message_store.hpp"
#include "model/meeting.hpp"
#include "model/organisation.hpp"
#include "model/roster.hpp"
#include "support/record_samples.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

using namespace chibo;
using model::ToldState;

template <class Record>
const Record& as(const test::Reading& reading) {
  return *static_cast<const Record*>(reading.record.data());
}

test::Reading read(std::string_view kind, std::string_view text) {
  return test::read_as(*records::find_kind(kind), text);
}

test::Reading organisation(std::string_view line) {
  return read("chibo",
              "loại tổ chức: chi bộ\nmã: a\ntên: B\nđịnh dạng: 1\n" + std::string(line) + "\n");
}

ToldState place_state(std::string_view line) {
  return as<model::Organisation>(organisation(line)).place.state;
}

}  // namespace

TEST_CASE("yaml bind: absent, empty and empty quotes are all not yet written") {
  CHECK(place_state("") == ToldState::blank);
  for (const std::string_view line :
       {"địa danh:", "địa danh: ~", "địa danh: null", "địa danh: \"\"", "địa danh: ''",
        "địa danh: \"  \"", "địa danh: |"}) {
    CAPTURE(line);
    CHECK(place_state(line) == ToldState::blank);
    CHECK(organisation(line).complaints() == "");
  }
}

TEST_CASE("yaml bind: a text or a person written as a block has no line end of its own") {
  CHECK(*as<model::Organisation>(organisation("địa danh: |\n  Cần Thơ")).place == "Cần Thơ");
  const test::Reading meeting =
      read("hop",
           "trạng thái: dự kiến\nloại: thường kỳ\nkỳ: 2026-11\nngày: 2026-11-05\nđiểm danh: chưa\n"
           "chủ trì: |\n  hoa\nđịa điểm: >\n  Phòng B\n");
  CHECK(as<model::Meeting>(meeting).chair->text == "hoa");
  CHECK(*as<model::Meeting>(meeting).place == "Phòng B");
}

TEST_CASE("yaml bind: không rõ and không are the same for every key") {
  CHECK(place_state("địa danh: không rõ") == ToldState::unknown);
  CHECK(place_state("địa danh: không") == ToldState::none);
  CHECK(place_state("địa danh: |\n  không rõ") == ToldState::unknown);
  CHECK(organisation("địa danh: không rõ").complaints() == "");
  CHECK(organisation("địa danh: |\n  không").complaints() == "");
  const test::Reading meeting = read(
      "hop",
      "trạng thái: không rõ\nloại: thường kỳ\nkỳ: 2026-11\nngày: không rõ\nđiểm danh: không rõ\n"
      "vắng: không\nbiên bản: không rõ\n");
  CHECK(meeting.complaints() == "");
  CHECK(as<model::Meeting>(meeting).absences.is_none());
  CHECK(as<model::Meeting>(meeting).approval.is_unknown());
  CHECK(as<model::Meeting>(meeting).date.is_unknown());
}

TEST_CASE("yaml bind: the words for absence in another dress are understood and noted") {
  for (const std::string_view line :
       {"địa danh: KHÔNG RÕ", "địa danh: khong ro", "địa danh: Không rõ"}) {
    CAPTURE(line);
    CHECK(place_state(line) == ToldState::unknown);
    const test::Reading reading = organisation(line);
    REQUIRE(reading.out.size() == 1);
    CHECK(reading.out[0].severity == diag::Severity::note);
    CHECK(reading.out[0].check == "CB121");
  }
  CHECK(place_state("địa danh: Khong") == ToldState::none);
}

TEST_CASE("yaml bind: không is no value of a key that must have one, and no fix makes it one") {
  const auto named = [](std::string_view name) {
    return read("chibo",
                "loại tổ chức: chi bộ\nmã: a\ntên: " + std::string(name) + "\nđịnh dạng: 1\n");
  };
  for (const std::string_view name : {"không", "Không", "KHÔNG", "\"khong\""}) {
    CAPTURE(name);
    const test::Reading reading = named(name);
    CHECK(reading.complaints().starts_with("3:6 CB112 \"tên\" không ghi \""));
    CHECK(reading.is_refused());
    CHECK(as<model::Organisation>(reading).name.faulty);
  }
  CHECK(named("không rõ").complaints() == "");
  CHECK(named("Không Gian").complaints() == "");
  CHECK(read("dang-vien", "đảng viên: không\n").complaints() == "");
  CHECK(read("hop",
             "trạng thái: không\nloại: thường kỳ\nkỳ: 2026-11\nngày: 2026-11-05\nđiểm danh: chưa\n")
            .complaints()
            .starts_with("1:13 CB112 \"trạng thái\" không ghi \"không\" được"));
}

TEST_CASE("yaml bind: names that only look like không are names") {
  for (const std::string_view line :
       {"địa danh: Khổng", "địa danh: khống", "địa danh: Không Tử", "địa danh: không-rõ ràng"}) {
    CAPTURE(line);
    CHECK(place_state(line) == ToldState::said);
    CHECK(organisation(line).complaints() == "");
  }
}

TEST_CASE("yaml bind: không answers a yes-or-no key") {
  const test::Reading reading = organisation("tự lưu thay đổi: không");
  const auto& told = as<model::Organisation>(reading).commits;
  CHECK(told.is_said());
  CHECK_FALSE(told.value.yes);
  CHECK(reading.complaints() == "");
  CHECK(as<model::Organisation>(organisation("tự lưu thay đổi: không rõ")).commits.is_unknown());
}

TEST_CASE(
    "yaml bind: a list without items says there are none; dashes with nothing behind say nothing") {
  const auto offices = [](std::string_view value) {
    return read("dang-vien",
                "đảng viên:\n  - mã: a\n    họ tên: A\n    chức vụ:" + std::string(value) + "\n");
  };
  CHECK(as<model::Roster>(offices(" []")).members.value[0].offices.is_none());
  CHECK(as<model::Roster>(offices("")).members.value[0].offices.is_blank());
  const test::Reading dashes = offices("\n      -\n      - \"\"");
  CHECK(as<model::Roster>(dashes).members.value[0].offices.is_blank());
  CHECK(dashes.complaints() ==
        "5:8 CB113 danh sách \"chức vụ\" có một dòng trống\n"
        "6:9 CB113 danh sách \"chức vụ\" có một dòng trống\n");
  CHECK_FALSE(dashes.is_refused());
}

TEST_CASE(
    "yaml bind: keys in another dress are understood and noted, and unknown ones meet the "
    "nearest") {
  const test::Reading reading =
      organisation("DIA DANH: Cần Thơ\nnhiệm kì: 2025\nđảng bô: X\nxyz: 1");
  CHECK(as<model::Organisation>(reading).place.value == "Cần Thơ");
  CHECK(as<model::Organisation>(reading).term.value == "2025");
  CHECK(as<model::Organisation>(reading).parent.value == "X");
  CHECK(reading.complaints() ==
        "5:1 CB120 hiểu \"DIA DANH\" là \"địa danh\"; nên viết đúng như vậy\n"
        "6:1 CB120 hiểu \"nhiệm kì\" là \"nhiệm kỳ\"; nên viết đúng như vậy\n"
        "7:1 CB120 hiểu \"đảng bô\" là \"đảng bộ\"; nên viết đúng như vậy\n"
        "8:1 CB110 không có mục nào tên là \"xyz\"\n");
  const test::Reading near = organisation("địa dan: Cần Thơ");
  REQUIRE(near.out.size() == 1);
  REQUIRE(near.out[0].hint.has_value());
  CHECK(near.out[0].hint->id == i18n::StoreMsg::did_you_mean);
  CHECK(as<model::Organisation>(near).place.faulty);
}

TEST_CASE("yaml bind: a misspelled key that is needed is not missing too") {
  const test::Reading reading =
      read("chibo", "loai to chuc: chi bộ\nmax: a\ntênn: B\nđịnh dạng: 1\n");
  CHECK(reading.complaints().find("CB112") == std::string::npos);
  CHECK(as<model::Organisation>(reading).name.faulty);
}

TEST_CASE("yaml bind: an unknown key is sent to the page of its own format") {
  for (const records::RecordKind& kind : records::record_kinds()) {
    const test::Reading reading = read(kind.name, "xyzxyzxyz: 1\n");
    REQUIRE(!reading.out.empty());
    const i18n::Catalog catalog(i18n::languages().front());
    bool named = false;
    for (const diag::Diagnostic& complaint : reading.out) {
      named = named || (complaint.hint && catalog.say(*complaint.hint) ==
                                              "Xem các mục dùng được: chibo help dinh-dang-" +
                                                  std::string(kind.name));
    }
    CHECK_MESSAGE(named, kind.name);
  }
}

TEST_CASE("yaml bind: keys with loose marks are the keys they look like") {
  const test::Reading reading =
      read("chibo", "loa\u0323i tổ chức: chi bộ\nma\u0303: a\nte\u0302n: B\nđịnh dạng: 1\n");
  CHECK(reading.complaints() ==
        "1:3 CB122 3 dòng có chữ mang dấu rời (dấu là một ký tự riêng đứng sau chữ); máy vẫn hiểu "
        "và in ra chữ liền\n");
  CHECK(as<model::Organisation>(reading).name.value == "B");
}

TEST_CASE("yaml bind: a fault marks its value and all that holds it, and nothing else") {
  const test::Reading reading = read(
      "dang-vien",
      "đảng viên:\n  - mã: a\n    họ tên: A\n  - mã: b\n    họ tên: B\n    chức vụ:\n      - chức "
      "danh: vua\n        từ: 2020-01-01\n  - c\n");
  const model::Roster& roster = as<model::Roster>(reading);
  REQUIRE(roster.members->size() == 3);
  CHECK(roster.members.faulty);
  CHECK_FALSE(roster.members->at(0).id.faulty);
  CHECK_FALSE(roster.members->at(1).id.faulty);
  CHECK(roster.members->at(1).offices.faulty);
  CHECK(roster.members->at(1).offices->front().office.faulty);
  CHECK_FALSE(roster.members->at(1).offices->front().from.faulty);
  CHECK(roster.members->at(2).id.faulty);
  CHECK(as<model::Organisation>(read("chibo", "tên: B\n")).code.faulty);
}

TEST_CASE("yaml bind: a last line without its colon is told so") {
  CHECK(organisation("địa danh Cần Thơ").complaints() ==
        "5:1 CB110 dòng này thiếu dấu hai chấm sau tên mục\n");
  CHECK(organisation("địa danh").complaints() ==
        "5:1 CB110 dòng này thiếu dấu hai chấm sau tên mục\n");
}

TEST_CASE("yaml bind: a colon without its blank is told so, and the key is not missing too") {
  const test::Reading last = read("chibo", "loại tổ chức: chi bộ\nmã: a\nđịnh dạng: 1\ntên:B");
  CHECK(last.complaints() == "4:1 CB110 sau dấu hai chấm thiếu dấu cách\n");
  CHECK(last.out[0].at.length == std::string_view("tên:").size());
  CHECK(read("chibo", "tên:B").complaints() == "1:1 CB113 sau dấu hai chấm thiếu dấu cách\n");
  CHECK(read("dang-vien", "đảng viên:\n  - mã:a\n").complaints() ==
        "2:5 CB113 sau dấu hai chấm thiếu dấu cách\n");
  CHECK(read("dang-vien", "đảng viên:\n  - 14:00\n").complaints().find("dấu cách") ==
        std::string::npos);
}

TEST_CASE("yaml bind: keys that are no text are refused") {
  CHECK(organisation("? [a]\n: 1").complaints() == "5:3 CB110 tên mục phải là một dòng chữ\n");
}

TEST_CASE("yaml bind: text stays what it was whatever other readers make of it") {
  for (const std::string_view value :
       {"010", "no", "true", "14:00", "2026-11-05", "1e3", "0x1F", ".inf"}) {
    CAPTURE(value);
    const test::Reading reading = organisation("địa danh: " + std::string(value));
    CHECK(as<model::Organisation>(reading).place.value == value);
    CHECK(reading.complaints() == "");
  }
  CHECK(as<model::Organisation>(organisation("địa danh: Ca\u0302\u0300n Thơ")).place.value ==
        "Cần Thơ");
}

TEST_CASE("yaml bind: prose that a # would cut is warned of, a comment behind a word is not") {
  const std::string head =
      "trạng thái: đã họp\nloại: thường kỳ\nkỳ: 2026-11\nngày: 2026-11-05\nđiểm danh: chưa\n";
  const test::Reading cut = read("hop", head + "ghi chú: việc số 1 #gấp\n");
  CHECK(cut.complaints() ==
        "6:20 CB124 từ dấu # trở đi máy coi là ghi chú, không in vào giấy tờ\n");
  CHECK_FALSE(cut.is_refused());
  CHECK(as<model::Meeting>(cut).note.value.text == "việc số 1");
  CHECK(read("hop", head + "ghi chú: Học tập\t# rồi bàn\n").complaints() ==
        "6:18 CB124 từ dấu # trở đi máy coi là ghi chú, không in vào giấy tờ\n");
  CHECK(read("hop", head + "địa điểm: nhà A # tầng 2\n").complaints() == "");
  CHECK(read("hop", head + "ghi chú: \"việc số 1\" # gấp\n").complaints() == "");
  CHECK(read("hop", head + "ghi chú: C# và F#\n").complaints() == "");
  CHECK(read("hop", head + "ghi chú: một #hai\n  ba\n").complaints() != "");
  const test::Reading below = read("hop", head + "ghi chú: Dòng một\n  dòng hai #3 mất\n");
  CHECK(below.complaints() ==
        "7:12 CB124 từ dấu # trở đi máy coi là ghi chú, không in vào giấy tờ\n");
  CHECK(as<model::Meeting>(below).note.value.text == "Dòng một dòng hai");
  CHECK(read("hop", head + "ghi chú: Dòng một\n\n  dòng hai\n\n  dòng ba # lời\nđịa điểm: x\n")
            .complaints() ==
        "10:11 CB124 từ dấu # trở đi máy coi là ghi chú, không in vào giấy tờ\n");
  CHECK(read("hop", head + "ghi chú: \"Dòng một\n  dòng #2\" # lời\n").complaints() == "");
}

TEST_CASE("yaml bind: wrong values say what is wanted and offer the nearest word") {
  const test::Reading reading = read(
      "hop",
      "trạng thái: đã hop rồi\nloại: thường kỳ\nkỳ: tháng 11\nngày: 31/02/2026\nđiểm danh: chưa\n"
      "bắt đầu: 25:00\nhọp chi ủy: ../x\nbuổi: trưa\n");
  CHECK(reading.complaints() ==
        "1:13 CB114 mục \"trạng thái\" không nhận \"đã hop rồi\"\n"
        "3:5 CB116 mục \"kỳ\" phải là tháng của kỳ, ví dụ 2026-11, không phải \"tháng 11\"\n"
        "4:7 CB115 \"31/02/2026\" không phải là ngày có trong lịch\n"
        "6:10 CB116 mục \"bắt đầu\" phải là giờ, ví dụ \"14:00\", không phải \"25:00\"\n"
        "7:13 CB116 mục \"họp chi ủy\" phải là tên một tệp trong sổ, không có đuôi .yaml, ví dụ "
        "2026-11-02-chi-uy, không phải "
        "\"../x\"\n"
        "8:7 CB114 mục \"buổi\" không nhận \"trưa\"\n");
  CHECK(as<model::Meeting>(reading).date.faulty);
  CHECK_FALSE(as<model::Meeting>(reading).date.is_blank());
  CHECK(as<model::Meeting>(reading).kind.is_said());
}
