#include "notes/note.hpp"

#include "i18n/catalog.hpp"
#include "notes/item.hpp"
#include "notes/journal.hpp"
#include "notes/printable.hpp"
#include "notes/who.hpp"
#include "support/note_desk.hpp"
#include "support/random_record.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace chibo::notes;
using chibo::support::CellBuilder;
using chibo::support::note_in;
using chibo::support::Noted;
using chibo::support::roster_of_seven;

namespace {

/// A meeting's text with a roll-call and these lines.
std::string meeting(std::string_view roll_call, std::string_view lines) {
  return fmt::format(
      "trạng thái: dự kiến # còn dời được\nloại: thường kỳ\nkỳ: 2026-11\nngày: 2026-11-05\n"
      "điểm danh: {}\n{}",
      roll_call, lines);
}

constexpr std::string_view k_agenda =
    "chương trình:\n  - mục: Thời sự\n  - mục: Thảo luận # quan trọng\n";

Noted noted(std::string_view text, const Note& note) {
  return note_in(roster_of_seven(), text, note);
}

std::string why(const chibo::base::Error& error) {
  return chibo::i18n::Catalog::find("vi")->say(error.what);
}

std::string who(std::string_view typed) {
  CellBuilder cell;
  cell.roster(roster_of_seven() +
              "  - mã: hoa2\n    họ tên: Lê Thị Hoa\n    ngày kết nạp: "
              "2009-02-03\n    ngày chính thức: 2010-02-03\n")
      .meeting(
          "2026-11-05-thuong-ky",
          meeting("chưa", "đại biểu:\n  - họ tên: Trần Văn Khải\n    chức danh: Đảng ủy viên\n"));
  const auto found = person_named(cell.cell(), cell["2026-11-05-thuong-ky"], typed);
  return found ? found->name : why(found.error());
}

}  // namespace

TEST_CASE("note: a name is found by id, by any part that fits one, marks or not") {
  CHECK(who("lan") == "Trần Thị Lan");
  CHECK(who("TRAN THI LAN") == "Trần Thị Lan");
  CHECK(who("đồng chí Bình") == "Lê Thanh Bình");
  CHECK(who("thanh binh") == "Lê Thanh Bình");
  CHECK(who("khai") == "Trần Văn Khải");
  CHECK(who("Hoa") == "\"Hoa\" hợp với nhiều người: hoa (Trần Thị Hòa), hoa2 (Lê Thị Hoa)");
  CHECK(who("Hòa") == "Trần Thị Hòa");
  CHECK(who("Hoà") == "Trần Thị Hòa");
  CHECK(who("gia hu") == "Phạm Gia Huy");
  CHECK(who("Kim") == "cuộc họp này không có ai là \"Kim\"");
  CHECK(who("") == "cuộc họp này không có ai là \"\"");
}

TEST_CASE("note: a whole word goes before a part of one, so that An is not Lan") {
  CHECK(who("An") == "Nguyễn Văn An");
}

TEST_CASE("note: who left the cell before the day is told, not taken (R10)") {
  const Noted out =
      note_in(roster_of_seven() +
                  "  - mã: kim\n    họ tên: Đỗ Kim\n    ngày kết nạp: 2009-02-03\n"
                  "    trạng thái:\n      - loại: chuyển đi\n        từ: 2026-01-01\n",
              meeting("chưa", k_agenda), Saying{"kim", "Có ý kiến", ""});
  CHECK_FALSE(out.done);
  CHECK(out.said == "Đỗ Kim không sinh hoạt tại chi bộ ngày 05/11/2026");
}

TEST_CASE("note: an opinion stands at the end of its item and touches nothing else") {
  const Noted out = noted(meeting("chưa", k_agenda), Saying{"lan", "Đồng ý: làm ngay # nhé", "2"});
  CHECK(out.text == meeting("chưa",
                            "chương trình:\n  - mục: Thời sự\n"
                            "  - mục: Thảo luận # quan trọng\n    ý kiến:\n"
                            "      - đồng chí: lan\n        nội dung: |\n"
                            "          Đồng ý: làm ngay # nhé\n"));
  CHECK(out.said == "Đã ghi ý kiến của Trần Thị Lan ở mục 2 (Thảo luận)");
}

TEST_CASE("note: where no item is named it is the last one with something noted in it") {
  CHECK(noted(meeting("chưa", k_agenda), Saying{"an", "X", ""}).said ==
        "Đã ghi ý kiến của Nguyễn Văn An ở mục 1 (Thời sự)");
  const std::string later =
      meeting("chưa",
              "chương trình:\n  - mục: Một\n  - mục: Hai\n    kết luận: Xong\n  - mục: Ba\n"
              "    nội dung: Viết sẵn\n    lượt:\n      - đồng chí: an\n");
  CHECK(noted(later, Saying{"an", "X", ""}).said ==
        "Đã ghi ý kiến của Nguyễn Văn An ở mục 2 (Hai)");
  CHECK(noted(later, Saying{"an", "X", "4"}).said == "không có mục 4; chương trình có 3 mục");
}

TEST_CASE(
    "note: an item is named by its number, with \"mục\" or without, or by words of its title") {
  const std::string agenda = meeting(
      "chưa", "chương trình:\n  - mục: Tháng 1\n  - mục: Mục tiêu năm\n  - mục: Việc khác\n");
  const auto at = [&](const char* typed) { return noted(agenda, Saying{"an", "X", typed}).said; };
  for (const char* typed : {"3", "mục 3", "MUC 3", "việc khác", "mục việc khác"}) {
    CHECK_MESSAGE(at(typed) == "Đã ghi ý kiến của Nguyễn Văn An ở mục 3 (Việc khác)", typed);
  }
  CHECK(at("mục tiêu") == "Đã ghi ý kiến của Nguyễn Văn An ở mục 2 (Mục tiêu năm)");
  for (const char* typed :
       {"-1", "- 1", "1.", "…"}) {  // a figure in a title is no number of an item
    CHECK_MESSAGE(at(typed) == fmt::format("không có mục nào là \"{}\"", typed), typed);
  }
  CHECK(at("mục 9") == "không có mục 9; chương trình có 3 mục");
}

TEST_CASE("note: a second conclusion is added to the first") {
  const Noted out = noted(meeting("chưa", "chương trình:\n  - mục: Một\n    kết luận: Một ý\n"),
                          Concluding{"Hai ý", ""});
  CHECK(out.text == meeting("chưa",
                            "chương trình:\n  - mục: Một\n    kết luận: |\n"
                            "      Một ý\n      Hai ý\n"));
}

TEST_CASE("note: attendance by name counts who is expected, less the exempt (R11)") {
  const Noted all = noted(meeting("chưa", k_agenda), FullRollCall{});
  CHECK(all.said == "Điểm danh: đầy đủ; có mặt 6 trên 6 đồng chí phải dự");
  CHECK(all.text == meeting("đầy đủ", k_agenda));

  const Noted one = noted(meeting("chưa", k_agenda), Absent{"lan", "đi công tác", {}});
  CHECK(one.said == "Trần Thị Lan vắng (có lý do): đi công tác; có mặt 5 trên 6 đồng chí phải dự");
  CHECK(one.text ==
        meeting("theo danh sách",
                "vắng:\n  - đồng chí: lan\n    lý do: đi công tác\n    loại: có lý do\n" +
                    std::string(k_agenda)));
}

TEST_CASE("note: an absence without a reason is not made excused (R12)") {
  CHECK(noted(meeting("chưa", k_agenda), Absent{"lan", "", {}}).said ==
        "Trần Thị Lan vắng (chưa rõ); có mặt 5 trên 6 đồng chí phải dự");
}

TEST_CASE("note: an absence noted again without a reason keeps the kind that stands (R12)") {
  const std::string told = meeting("theo danh sách",
                                   "vắng:\n  - đồng chí: lan\n    lý do: ốm\n    loại: có lý do # "
                                   "gọi điện\n" +
                                       std::string(k_agenda));
  const Noted again = noted(told, Absent{"lan", "", {}});
  REQUIRE(again.done);
  CHECK(again.text == told);
  CHECK(again.said == "Trần Thị Lan vắng (có lý do); có mặt 5 trên 6 đồng chí phải dự");
  const Noted unexcused = noted(told, Absent{"lan", "", chibo::model::AbsenceKind::unexcused});
  CHECK(unexcused.text.find("loại: không có lý do") != std::string::npos);
  const std::string blank =
      meeting("theo danh sách", "vắng:\n  - đồng chí: lan\n    loại:\n" + std::string(k_agenda));
  CHECK(noted(blank, Absent{"lan", "", {}}).text.find("loại: chưa rõ") != std::string::npos);
}

TEST_CASE("note: when all came, who was absent is unknown no longer (R12)") {
  const Noted full =
      noted(meeting("chưa", "vắng: không rõ\n" + std::string(k_agenda)), FullRollCall{});
  REQUIRE(full.done);
  CHECK(full.said == "Điểm danh: đầy đủ; có mặt 6 trên 6 đồng chí phải dự");
  CHECK(full.text == meeting("đầy đủ", "vắng: không\n" + std::string(k_agenda)));
}

TEST_CASE("note: an exempt member is not absent, and is counted apart when present (R12)") {
  CHECK_FALSE(noted(meeting("chưa", k_agenda), Absent{"thọ", "ốm", {}}).done);
  const Noted came = noted(meeting("đầy đủ", k_agenda), Present{"tho"});
  CHECK(came.said ==
        "Đặng Văn Thọ được miễn sinh hoạt nhưng vẫn đến dự; có mặt 6 trên 6 đồng chí phải dự");
  CHECK(came.text ==
        meeting("đầy đủ", "miễn sinh hoạt đến dự:\n  - tho\n" + std::string(k_agenda)));
}

TEST_CASE("note: who arrives after all is taken off the absent") {
  const std::string two = meeting("theo danh sách",
                                  "vắng:\n  - đồng chí: lan\n    loại: chưa rõ\n  - đồng chí: an\n"
                                  "    loại: có lý do\n" +
                                      std::string(k_agenda));
  const Noted out = noted(two, Arrival{"lan", {14 * 60 + 15}});
  CHECK(out.said ==
        "Trần Thị Lan đến muộn, lúc 14 giờ 15; đã bỏ Trần Thị Lan khỏi danh sách vắng; "
        "có mặt 5 trên 6 đồng chí phải dự");
  CHECK(out.text == meeting("theo danh sách",
                            "vắng:\n  - đồng chí: an\n    loại: có lý do\nđến muộn:\n"
                            "  - đồng chí: lan\n    lúc: \"14:15\"\n" +
                                std::string(k_agenda)));
}

TEST_CASE("note: the last absent member leaves \"không\" behind, which takes another again") {
  const std::string one =
      meeting("theo danh sách", "vắng:\n  - đồng chí: lan\n    loại: chưa rõ\n");
  const Noted none = noted(one, Present{"lan"});
  CHECK(none.text == meeting("theo danh sách", "vắng: không\n"));
  CHECK(none.said == "đã bỏ Trần Thị Lan khỏi danh sách vắng; có mặt 6 trên 6 đồng chí phải dự");
  CHECK(noted(none.text, Absent{"an", "", chibo::model::AbsenceKind::unexcused}).text ==
        meeting("theo danh sách", "vắng:\n  - đồng chí: an\n    loại: không có lý do\n"));
}

TEST_CASE("note: full attendance is refused while someone stands as absent") {
  CHECK(noted(meeting("theo danh sách", "vắng:\n  - đồng chí: lan\n    loại: chưa rõ\n"),
              FullRollCall{})
            .said == "đang ghi vắng: Trần Thị Lan");
}

TEST_CASE("note: votes may not be more than the room; the probationary do not vote (R13)") {
  const std::string full = meeting("đầy đủ", k_agenda);
  CHECK(noted(full, Voting{6, 0, 0, "2", "", {}, {}}).said ==
        "biểu quyết cộng lại là 6, mà trong phòng chỉ có 5 đồng chí được biểu quyết");
  CHECK(noted(full, Voting{5, 0, 0, "2", "", {}, {}}).done);
  const std::string one_absent = meeting(
      "theo danh sách", "vắng:\n  - đồng chí: lan\n    loại: chưa rõ\n" + std::string(k_agenda));
  CHECK_FALSE(noted(one_absent, Voting{4, 1, 0, "2", "", {}, {}}).done);
  CHECK(noted(one_absent, Voting{4, 0, 0, "2", "", {}, {}}).done);
}

TEST_CASE("note: a count that was not told is not written as nought (R14)") {
  const Noted out = noted(meeting("đầy đủ", "chương trình:\n  - mục: Một\n"),
                          Voting{4, {}, {}, "1", "nghị quyết", {}, {}});
  CHECK(out.text == meeting("đầy đủ",
                            "chương trình:\n  - mục: Một\n    biểu quyết:\n"
                            "      về: nghị quyết\n      tán thành: 4\n"));
  CHECK(out.said ==
        "Biểu quyết mục 1 (Một): tán thành 4, không tán thành chưa ghi, không có ý kiến chưa ghi; "
        "4 trên 5 đảng viên được biểu quyết, đủ để thông qua");
}

TEST_CASE("note: a second vote on an item says on what, and stands beside the first") {
  const std::string voted =
      meeting("đầy đủ", "chương trình:\n  - mục: Một\n    biểu quyết:\n      tán thành: 4\n");
  CHECK(noted(voted, Voting{3, {}, {}, "1", "", {}, {}}).said ==
        "mục 1 (Một) đã có kết quả biểu quyết");
  CHECK(noted(voted, Voting{3, {}, {}, "1", "Đổi ngày họp", {}, {}}).text ==
        voted + "    biểu quyết khác:\n      - nội dung: Đổi ngày họp\n        tán thành: 3\n");
}

TEST_CASE("note: an annulled vote is voted on again, and both stand (R13)") {
  const std::string annulled =
      meeting("đầy đủ",
              "chương trình:\n  - mục: Một\n    biểu quyết:\n      tán thành: 4\n"
              "      hủy: kiểm phiếu sai\n");
  const Noted again = noted(annulled, Voting{3, 1, 1, "1", "", {}, {}});
  REQUIRE(again.done);
  CHECK(again.text == annulled +
                          "    biểu quyết khác:\n      - tán thành: 3\n        không tán thành: 1\n"
                          "        không có ý kiến: 1\n");
  CHECK(noted(again.text, Voting{2, {}, {}, "1", "", {}, {}}).said ==
        "mục 1 (Một) đã có kết quả biểu quyết");
}

TEST_CASE("note: a prepared vote keeps its own words and gets its counts") {
  const std::string prepared = meeting(
      "đầy đủ", "chương trình:\n  - mục: Một\n    biểu quyết:\n      hình thức: phiếu kín # kín\n");
  CHECK(noted(prepared, Voting{3, 1, 1, "1", "", {}, {}}).text ==
        prepared + "      tán thành: 3\n      không tán thành: 1\n      không có ý kiến: 1\n");
}

TEST_CASE("note: tasks and promises of a period share their letters (R50)") {
  const std::string text =
      meeting("đầy đủ",
              "chương trình:\n  - mục: Tự phê bình và phê bình\n    lượt:\n      - đồng chí: an\n"
              "        cam kết khắc phục:\n          - mã: 2026-11-y\n            việc: A\n        "
              "    hạn: "
              "2026-11-30\nnhiệm vụ:  # việc giao tại cuộc họp này\n");
  const Noted z = noted(text, Tasking{"Việc một", "lan", {"binh"}, {}, {}});
  CHECK(z.said == "Việc 2026-11-z, giao Trần Thị Lan: Việc một (chưa có hạn)");
  const Noted aa =
      noted(z.text, TurnTaking{"an", "", "", "", "",
                               Promising{"Đọc thêm", chibo::model::Due{std::monostate{}}, {}}, ""});
  CHECK(aa.said == "Nguyễn Văn An cam kết: Đọc thêm, mã 2026-11-aa (thường xuyên)");
}

TEST_CASE("note: a turn that was prepared is filled in place, a comment is added (R42)") {
  const std::string text = meeting(
      "đầy đủ",
      "chương trình:\n  - mục: Một\n  - mục: Tự phê bình\n    lượt:\n      - đồng chí: lan\n"
      "        tự phê bình:  # nội dung tự phê bình\n");
  const Noted out = noted(text, TurnTaking{"lan", "Còn chậm", "binh", "Cố gắng", "", {}, ""});
  CHECK(
      out.said ==
      "Đã ghi phần tự phê bình của Trần Thị Lan; đã ghi góp ý của Lê Thanh Bình cho Trần Thị Lan");
  CHECK(out.text.find("        tự phê bình: |  # nội dung tự phê bình\n          Còn chậm\n") !=
        std::string::npos);
}

TEST_CASE("note: the end makes the meeting held, and is not before the start") {
  const std::string text =
      "trạng thái: dự kiến\nloại: thường kỳ\nkỳ: 2026-11\nngày: 2026-11-05\nbắt đầu: \"14:00\"\n"
      "kết thúc:  # giờ bế mạc\nđiểm danh: chưa\n";
  CHECK(noted(text, Closing{{15 * 60 + 50}}).text ==
        "trạng thái: đã họp\nloại: thường kỳ\nkỳ: 2026-11\nngày: 2026-11-05\nbắt đầu: \"14:00\"\n"
        "kết thúc: \"15:50\"  # giờ bế mạc\nđiểm danh: chưa\n");
  CHECK_FALSE(noted(text, Closing{{13 * 60}}).done);
}

TEST_CASE("note: closed, postponed and cancelled meetings take no notes") {
  const std::string closed =
      meeting("đầy đủ", std::string(k_agenda) + "chốt:\n  ngày: 2026-11-06\n  mã kiểm: abc\n");
  CHECK(noted(closed, Saying{"an", "X", ""}).said ==
        "biên bản 2026-11-05-thuong-ky đã chốt, không ghi thêm vào được");
  const std::string off =
      "trạng thái: hoãn\nloại: thường kỳ\nkỳ: 2026-11\nngày: 2026-11-05\nđiểm danh: chưa\n";
  CHECK(noted(off, FullRollCall{}).said == "cuộc họp 2026-11-05-thuong-ky đang ghi là hoãn");
}

TEST_CASE("note: whatever is said, only lines of its own are added") {
  for (std::string_view value : chibo::test::awkward_values()) {
    const std::string said = printable(value).text;
    if (said.empty()) {
      continue;
    }
    CAPTURE(value);
    const std::string text = meeting("chưa", k_agenda);
    const Noted out = noted(text, Saying{"an", said, "1"});
    REQUIRE(out.done);
    const Change change = change_between(text, out.text);
    CHECK(change.old_bytes.empty());
    CellBuilder cell;
    cell.roster(roster_of_seven()).meeting("2026-11-05-thuong-ky", out.text);
    const auto& opinions = *cell["2026-11-05-thuong-ky"].agenda->front().opinions;
    REQUIRE(opinions.size() == 1);
    CHECK(printable(opinions.front().content->text).text == said);
  }
}

TEST_CASE("printable: terminal sequences and hidden characters are taken out and counted") {
  const Printable red = printable("\x1b[31mĐỏ\x1b[0m\tvà \x1b]0;tên\a xanh\x01\xE2\x80\xAE\xFF");
  CHECK(red.text == "Đỏ và  xanh");
  CHECK(red.removed == 6);
  CHECK(printable("Nguye\u0302\u0303n\r\nhai\r").text == "Nguyễn\nhai");
  CHECK(printable("  \n ").text.empty());
}

TEST_CASE("note: who is away neither comes late nor leaves early (R12)") {
  const std::string roster =
      roster_of_seven() +
      "  - {mã: di, họ tên: Đỗ Đi, ngày kết nạp: 2009-02-03, ngày chính thức: 2010-02-03, trạng "
      "thái: [{loại: sinh hoạt tạm thời nơi khác, từ: 2026-01-01}]}\n";
  const std::string text = meeting("đầy đủ", k_agenda);
  for (const Note& note : {Note(Arrival{"di", *chibo::base::parse_time("14:10")}),
                           Note(Leaving{"di", *chibo::base::parse_time("14:10")})}) {
    const Noted refused = note_in(roster, text, note);
    CHECK_FALSE(refused.done);
    CHECK(refused.text == text);
    CHECK(refused.said.find("Đỗ Đi không thuộc diện phải dự") != std::string::npos);
  }
}

TEST_CASE("note: nobody leaves before coming, but one may go and come back") {
  const auto at = [](std::string_view time) { return *chibo::base::parse_time(time); };
  const Noted late = noted(meeting("đầy đủ", k_agenda), Arrival{"lan", at("14:30")});
  REQUIRE(late.done);
  CHECK_FALSE(noted(late.text, Leaving{"lan", at("14:10")}).done);
  CHECK(noted(late.text, Leaving{"lan", at("15:10")}).done);
  const Noted left = noted(meeting("đầy đủ", k_agenda), Leaving{"lan", at("14:10")});
  CHECK(noted(left.text, Arrival{"lan", at("14:30")}).done);
}

TEST_CASE("note: votes are not held against a roster that tells of nobody (R13)") {
  Voting voting;
  voting.in_favour = 3;
  const Noted out = note_in("đảng viên: []\n", meeting("chưa", k_agenda), voting);
  CHECK_MESSAGE(out.done, out.said);
}
