#include "support/checked_cell.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>

using namespace chibo::support;

TEST_CASE("checks CB301: the file name tells what the file tells") {
  Files odd;
  odd.regular_stem = "hop-thang-11";
  CHECK_SAID(
      odd,
      "CB301! hop-thang-11.yaml: tên tệp \"hop-thang-11\" không theo mẫu ngày-loại | Đặt như "
      "2026-11-05-thuong-ky.yaml; tạo bằng lệnh chibo new-meeting thì tên đúng sẵn");
  Files other_day;
  other_day.regular_stem = "2026-11-06-thuong-ky";
  CHECK_SAID(other_day,
             "CB301! 2026-11-06-thuong-ky.yaml:4:7: ngày trong tệp là 05/11/2026 nhưng tên tệp là "
             "ngày 06/11/2026 | Sửa nội dung hoặc đổi tên tệp cho khớp");
  Files other_kind;
  other_kind.regular_stem = "2026-11-05-chuyen-de";
  CHECK_SAID(
      other_kind,
      "CB301! 2026-11-05-chuyen-de.yaml:2:7: loại trong tệp là \"thường kỳ\" nhưng tên tệp là "
      "\"chuyên đề\" | Sửa nội dung hoặc đổi tên tệp cho khớp");
  CHECK(
      said(regular("kỳ: 2026-11\n", "kỳ: 2026-12\n")).front() ==
      "CB301! 2026-11-05-thuong-ky.yaml:3:5: kỳ trong tệp là 2026-12 nhưng theo tên tệp là 2026-11 "
      "| Nếu kỳ khác tháng của ngày họp, thêm \"-ky-2026-12\" vào cuối tên tệp");
}

TEST_CASE("checks CB302: a regular meeting is held on the customary days, or as planned (R22)") {
  Files late = regular("ngày: 2026-11-05", "ngày: 2026-11-17");
  late.regular_stem = "2026-11-17-thuong-ky";
  CHECK_SAID(
      late,
      "CB302? 2026-11-17-thuong-ky.yaml:4:7: chưa đúng thời gian: họp ngày 17/11/2026, ngoài "
      "khoảng ngày 3 đến 7 trong tháng (Nếp chung, mỗi nơi có thể khác; chưa xác nhận) | Nếu "
      "chi bộ đã định ngày khác, ghi ngày ấy vào lịch họp trong ke-hoach/2026.yaml");
  late.plan = spoil(late.plan, "kỳ: 2026-10, ngày: 2026-10-15", "kỳ: 2026-11, ngày: 2026-11-17");
  CHECK_SAID(late);

  for (const auto& [date, is_on_time] : {std::pair{"03", true}, {"07", true}, {"08", false}}) {
    Files files = regular("ngày: 2026-11-05", std::string("ngày: 2026-11-") + date);
    files.regular_stem = std::string("2026-11-") + date + "-thuong-ky";
    INFO(files.regular_stem);
    CHECK(said(files).empty() == is_on_time);
  }
}

TEST_CASE("checks CB302: held on day 5, yet of another month than its period (R22)") {
  Files early = regular("kỳ: 2026-11", "kỳ: 2026-12");
  early.regular_stem = "2026-11-05-thuong-ky-ky-2026-12";
  CHECK_SAID(
      early,
      "CB302? 2026-11-05-thuong-ky-ky-2026-12.yaml:4:7: chưa đúng thời gian: kỳ 2026-12 mà "
      "họp ngày 05/11/2026; thường họp từ ngày 3 đến ngày 7 của tháng ấy (Nếp chung, mỗi nơi "
      "có thể khác; chưa xác nhận) | Nếu chi bộ đã định ngày khác, ghi ngày ấy vào lịch họp "
      "trong ke-hoach/2026.yaml");
}

TEST_CASE("checks CB303: a regular meeting lasts 90 minutes at least (R21)") {
  CHECK_SAID(regular("\"15:50\"", "\"15:29\""),
             "CB303? 2026-11-05-thuong-ky.yaml:6:11: thời lượng 89 phút, quy định ít nhất 90 phút "
             "(Hướng dẫn 42-HD/BTCTW ngày 28/10/2025, phần thời lượng sinh hoạt) | Xem lại giờ bắt "
             "đầu và giờ kết thúc; nếu đúng thì giữ nguyên");
  CHECK_SAID(regular("\"15:50\"", "\"15:30\""));
}

namespace {

/// A thematic meeting in the same session, with these times.
Files combined(std::string_view start, std::string_view end) {
  Files files = regular("kết quả nhiệm vụ:", "họp cùng: 2026-11-05-chuyen-de\nkết quả nhiệm vụ:");
  files.more.emplace_back(
      "2026-11-05-chuyen-de",
      fmt::format("trạng thái: đã họp\nloại: chuyên đề\nkỳ: 2026-11\nngày: 2026-11-05\n"
                  "bắt đầu: \"{}\"\nkết thúc: \"{}\"\nđịa điểm: Phòng họp số 2\nchủ trì: an\n"
                  "thư ký: binh\nchuyên đề:\n  tên: Học tập tấm gương\nđiểm danh: đầy đủ\n"
                  "chương trình:\n  - mục: Chuyên đề\n"
                  "biên bản:\n  đọc lại: có\n  tán thành: 3\n",
                  start, end));
  return files;
}

}  // namespace

TEST_CASE("checks CB303: regular and thematic in one session are 120 minutes together (R21)") {
  CHECK_SAID(
      combined("15:50", "15:59"),
      "CB303? 2026-11-05-thuong-ky.yaml:6:11: thời lượng 119 phút, quy định ít nhất 120 phút "
      "(Hướng dẫn 42-HD/BTCTW ngày 28/10/2025, phần thời lượng sinh hoạt) | Xem lại giờ bắt "
      "đầu và giờ kết thúc; nếu đúng thì giữ nguyên");
  CHECK_SAID(combined("15:50", "16:00"));
  CHECK_SAID(combined("13:50", "14:00"));
}

TEST_CASE("checks CB303: a session with a break is the parts of both meetings together (R21)") {
  const auto with_break = [](std::string_view resumed) {
    Files files = combined("15:50", "16:10");
    files.regular = spoil(files.regular, "địa điểm: Phòng họp số 2\n",
                          fmt::format("tạm nghỉ:\n  - {{từ lúc: \"15:00\", họp tiếp lúc: \"{}\"}}\n"
                                      "địa điểm: Phòng họp số 2\n",
                                      resumed));
    return files;
  };
  CHECK_SAID(with_break("15:10"));
  const Said got = said(with_break("15:11"));
  REQUIRE(got.size() == 1);
  CHECK(got.front().find("thời lượng 119 phút, quy định ít nhất 120") != std::string::npos);
}

TEST_CASE("checks CB303: a break in which the other meeting sat is no time lost (R21)") {
  Files files = combined("14:30", "15:00");
  files.regular = spoil(files.regular, "kết thúc: \"15:50\"\n",
                        "kết thúc: \"16:00\"\ntạm nghỉ:\n"
                        "  - {từ lúc: \"14:30\", họp tiếp lúc: \"15:00\"}\n");
  CHECK_SAID(files);
}

TEST_CASE("checks CB303: nothing is too short while the other meeting's end is not told (R21)") {
  Files files = combined("15:50", "15:59");
  files.more.front().second =
      spoil(files.more.front().second, "kết thúc: \"15:59\"", "kết thúc: không rõ");
  CHECK_SAID(files);
}

TEST_CASE("checks CB303: beside a meeting that was put off 90 minutes are enough (R21)") {
  const auto ending = [](std::string_view end) {
    Files files = combined("16:00", "17:00");
    files.regular =
        spoil(files.regular, "kết thúc: \"15:50\"", fmt::format("kết thúc: \"{}\"", end));
    files.more.front().second =
        "trạng thái: hoãn\nloại: chuyên đề\nkỳ: 2026-11\nngày: 2026-11-05\nlý do: Bão\n"
        "điểm danh: chưa\n";
    return files;
  };
  CHECK_SAID(ending("15:30"));
  const Said got = said(ending("15:29"));
  REQUIRE(got.size() == 1);
  CHECK(got.front().find("thời lượng 89 phút, quy định ít nhất 90") != std::string::npos);
}

TEST_CASE("checks CB304: the committee meets before the cell (R24)") {
  Files files = regular("họp chi ủy: 2026-11-02-chi-uy\n", "");
  CHECK_SAID(files);  // found by its period
  files.committee = spoil(files.committee, "trạng thái: đã họp", "trạng thái: dự kiến");
  files.today = "2026-11-02";
  files.regular = spoil(files.regular,
                        "kết quả nhiệm vụ:\n  - mã: 2026-11-u\n    trạng thái: hoàn thành\n", "");
  const Said got = said(files);
  CHECK(got.front() ==
        "CB304? 2026-11-05-thuong-ky.yaml:4:7: chưa thấy chi ủy họp trước cuộc họp này (Hướng dẫn "
        "42-HD/BTCTW ngày 28/10/2025, phần chuẩn bị sinh hoạt; chưa xác nhận) | Chi ủy đã họp thì "
        "ghi \"đã họp\" vào hop/2026/2026-11-02-chi-uy.yaml");

  SUBCASE("nobody meets where there is a secretary alone") {
    files.roster = spoil(
        files.roster, "    chức vụ:\n      - chức danh: phó bí thư\n        từ: 2025-04-01\n", "");
    files.committee = spoil(files.committee, "trạng thái: dự kiến", "trạng thái: hoãn");
    files.committee += "lý do: Bão\n";
    files.today = "2026-11-20";
    CHECK_SAID(files);
  }
}

TEST_CASE("checks CB307: a meeting ends after it begins") {
  CHECK_SAID(
      regular("\"15:50\"", "\"13:50\""),
      "CB307! 2026-11-05-thuong-ky.yaml:6:11: kết thúc 13:50 không sau bắt đầu 14:00 | Viết giờ "
      "theo 24 giờ, ví dụ \"15:50\"");
  CHECK(said(regular("\"15:50\"", "\"14:00\"")).size() == 1);
}

TEST_CASE("checks CB307: people come late and leave early while the meeting lasts") {
  const auto passage = [](std::string_view key, std::string_view time) {
    return regular("kết quả nhiệm vụ:", fmt::format("{}:\n  - {{đồng chí: binh, lúc: \"{}\"}}\n"
                                                    "kết quả nhiệm vụ:",
                                                    key, time));
  };
  for (const char* key : {"đến muộn", "về sớm"}) {
    CHECK_SAID(
        passage(key, "13:55"),
        "CB307? 2026-11-05-thuong-ky.yaml:17:27: 13:55 trước giờ bắt đầu họp 14:00 | Xem lại "
        "giờ này và giờ bắt đầu, kết thúc của cuộc họp");
    CHECK_SAID(passage(key, "15:51"),
               "CB307? 2026-11-05-thuong-ky.yaml:17:27: 15:51 sau giờ kết thúc họp 15:50 | Xem lại "
               "giờ này và giờ bắt đầu, kết thúc của cuộc họp");
    CHECK_SAID(passage(key, "14:00"));
    CHECK_SAID(passage(key, "15:50"));
    CHECK_SAID(passage(key, "không rõ"));
    Files open = passage(key, "15:51");
    open.regular = spoil(open.regular, "bắt đầu: \"14:00\"\nkết thúc: \"15:50\"", "buổi: chiều");
    CHECK_SAID(open);
  }
}

TEST_CASE("checks CB308: the state of a meeting agrees with its day") {
  Files early;
  early.today = "2026-11-04";
  CHECK_SAID(
      early,
      "CB308! 2026-11-05-thuong-ky.yaml:1:13: ghi \"đã họp\" nhưng ngày 05/11/2026 chưa tới | "
      "Sửa ngày, hoặc để trạng thái \"dự kiến\"");
  CHECK_SAID(
      regular("trạng thái: đã họp", "trạng thái: dự kiến"),
      "CB308? 2026-11-05-thuong-ky.yaml:1:13: ngày 05/11/2026 đã qua mà cuộc họp còn ghi \"dự "
      "kiến\" | Họp rồi thì ghi \"đã họp\"; chưa họp thì ghi \"hoãn\" hoặc \"không họp\", kèm "
      "lý do");
  CHECK_SAID(
      regular("trạng thái: đã họp", "trạng thái: hoãn"),
      "CB308? 2026-11-05-thuong-ky.yaml:1:13: \"hoãn\" mà chưa ghi lý do | Thêm dòng \"lý do: "
      "…\" và \"theo: …\" (ai cho phép)");
  CHECK_SAID(regular("trạng thái: đã họp\n", "trạng thái: không họp\nlý do: Bão\n"));
  for (const char* on : {"2026-11-05", "2026-11-06"}) {
    Files files = regular("trạng thái: đã họp", "trạng thái: dự kiến");
    files.today = on;
    CHECK_MESSAGE(said(files).empty() == (std::string(on) == "2026-11-05"), on);
  }
}

namespace {

/// The same regular meeting once more, on another day, without what may stand only once.
std::string second_regular(std::string_view state) {
  return fmt::format(
      "trạng thái: {}\nloại: thường kỳ\nkỳ: 2026-11\nngày: 2026-11-07\nlý do: Bão\n"
      "bắt đầu: \"14:00\"\nkết thúc: \"15:50\"\nđịa điểm: Phòng họp số 2\nchủ trì: an\n"
      "thư ký: binh\nđiểm danh: đầy đủ\nchương trình:\n  - mục: Việc\nnhiệm vụ: không\n"
      "biên bản:\n  đọc lại: có\n  tán thành: 3\n",
      state);
}

}  // namespace

TEST_CASE("checks CB310: a period has one regular meeting (R20)") {
  Files files;
  files.more.emplace_back("2026-11-07-thuong-ky", second_regular("đã họp"));
  CHECK_SAID(
      files,
      "CB310! 2026-11-07-thuong-ky.yaml:3:5: kỳ tháng 11/2026 đã có cuộc họp thường kỳ: "
      "hop/2026/2026-11-05-thuong-ky.yaml | Sửa kỳ, hoặc ghi loại khác (bất thường, chuyên đề)");
  files.more.back().second = second_regular("hoãn");
  CHECK_SAID(files);
}

TEST_CASE("checks CB311: links lead to meetings that exist, and of the right kind") {
  CHECK_SAID(regular("họp chi ủy: 2026-11-02-chi-uy", "họp chi ủy: 2026-11-01-chi-uy"),
             "CB311! 2026-11-05-thuong-ky.yaml:10:13: không có cuộc họp nào tên "
             "\"2026-11-01-chi-uy\" | Xem tên các cuộc họp: chibo meeting list");
  CHECK_SAID(
      regular("họp chi ủy: 2026-11-02-chi-uy", "họp chi ủy: 2026-11-05-thuong-ky"),
      "CB311! 2026-11-05-thuong-ky.yaml:10:13: \"2026-11-05-thuong-ky\" không phải là cuộc họp "
      "chi ủy | Xem tên các cuộc họp: chibo meeting list");
  const Said got =
      said(regular("kết quả nhiệm vụ:", "họp cùng: 2026-11-05-chuyen-de\nkết quả nhiệm vụ:"));
  CHECK(got.back() ==
        "CB311! 2026-11-05-thuong-ky.yaml:16:11: không có cuộc họp nào tên "
        "\"2026-11-05-chuyen-de\" | "
        "Xem tên các cuộc họp: chibo meeting list");
}

TEST_CASE("checks CB304: a committee's meeting on record is to be told held, not made anew (R24)") {
  CHECK_SAID(
      spoiled(&Files::committee, "trạng thái: đã họp", "trạng thái: dự kiến"),
      "CB304? 2026-11-05-thuong-ky.yaml:4:7: chưa thấy chi ủy họp trước cuộc họp này (Hướng "
      "dẫn 42-HD/BTCTW ngày 28/10/2025, phần chuẩn bị sinh hoạt; chưa xác nhận) | Chi ủy đã "
      "họp thì ghi \"đã họp\" vào hop/2026/2026-11-02-chi-uy.yaml",
      "CB308? 2026-11-02-chi-uy.yaml:1:13: ngày 02/11/2026 đã qua mà cuộc họp còn ghi \"dự "
      "kiến\" | Họp rồi thì ghi \"đã họp\"; chưa họp thì ghi \"hoãn\" hoặc \"không họp\", kèm "
      "lý do");
}
