#include "support/checked_cell.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>

using namespace chibo::support;

TEST_CASE("checks CB305: roll-call and absences agree (R12)") {
  CHECK_SAID(
      regular("điểm danh: theo danh sách", "điểm danh: đầy đủ"),
      "CB305! 2026-11-05-thuong-ky.yaml:11:12: điểm danh \"đầy đủ\" nhưng có người trong danh "
      "sách vắng | Ghi \"theo danh sách\", hoặc bỏ danh sách vắng");
  CHECK_SAID(
      regular("vắng:\n", "vắng:\n  - {đồng chí: chi, loại: không có lý do}\n"),
      "CB305! 2026-11-05-thuong-ky.yaml:14:15: đồng chí \"chi\" ghi vắng hai lần | Gộp nội dung "
      "vào một chỗ rồi xóa chỗ kia");
  CHECK_SAID(
      regular("vắng:\n", "vắng:\n  - {đồng chí: tho, loại: có lý do, lý do: Tuổi cao}\n"),
      "CB305? 2026-11-05-thuong-ky.yaml:13:16: đồng chí Đặng Văn Thọ hôm đó không phải dự "
      "(miễn sinh hoạt hoặc sinh hoạt nơi khác), không cần ghi vắng | Bỏ dòng này; máy lấy từ "
      "dang-vien.yaml");
  CHECK_SAID(regular("kết quả nhiệm vụ:", "miễn sinh hoạt đến dự: [binh]\nkết quả nhiệm vụ:"),
             "CB305! 2026-11-05-thuong-ky.yaml:16:25: đồng chí Trần Thị Bình không được miễn sinh "
             "hoạt vào ngày 05/11/2026 | Chỉ ghi ở đây đồng chí được miễn mà vẫn đến dự");
  CHECK_SAID(regular("kết quả nhiệm vụ:", "miễn sinh hoạt đến dự: [tho, tho]\nkết quả nhiệm vụ:"),
             "CB305! 2026-11-05-thuong-ky.yaml:16:30: đồng chí \"tho\" có hai lần trong danh sách "
             "miễn sinh hoạt đến dự | Gộp nội dung vào một chỗ rồi xóa chỗ kia");
  CHECK_SAID(regular("điểm danh: theo danh sách", "điểm danh: không rõ"));
}

TEST_CASE("checks CB305: all came, and nobody knows who was absent, cannot both be (R12)") {
  CHECK_SAID(regular("điểm danh: theo danh sách\nvắng:\n  - đồng chí: chi\n"
                     "    lý do: Công tác đột xuất\n    loại: có lý do\n",
                     "điểm danh: đầy đủ\nvắng: không rõ\n"),
             "CB305! 2026-11-05-thuong-ky.yaml:12:7: điểm danh \"đầy đủ\" mà \"vắng\" lại ghi "
             "\"không rõ\" | Ai cũng dự thì ghi \"vắng: không\"; không rõ ai vắng thì ghi \"điểm "
             "danh: theo danh sách\"");
}

TEST_CASE("checks CB313: who is absent does nothing at the meeting") {
  const auto yet = [](std::string_view place, std::string_view what,
                      std::string_view hint =
                          "Có dự thì xóa tên ở \"vắng\"; vắng thật thì ghi người khác vào đây hoặc "
                          "xóa dòng này") {
    return fmt::format(
        "CB313? 2026-11-05-thuong-ky.yaml:{}: đồng chí Phạm Mai Chi ghi vắng mà lại "
        "{} | {}",
        place, what, hint);
  };
  constexpr std::string_view k_spoken =
      "Có dự thì xóa tên ở \"vắng\"; ý kiến gửi bằng văn bản thì giữ nguyên";
  CHECK_SAID(regular("chủ trì: an", "chủ trì: chi"),
             "CB313! 2026-11-05-thuong-ky.yaml:8:10: đồng chí Phạm Mai Chi ghi vắng mà lại chủ trì "
             "cuộc họp | Có dự thì xóa tên ở \"vắng\"; vắng thật thì ghi người khác vào đây hoặc "
             "xóa dòng này");
  CHECK_SAID(regular("thư ký: binh", "thư ký: chi"), yet("9:9", "là thư ký cuộc họp"));
  CHECK_SAID(regular("kết quả nhiệm vụ:",
                     "đến muộn:\n  - {đồng chí: chi, lúc: \"14:10\"}\nkết quả nhiệm vụ:"),
             yet("17:16", "ghi đến muộn"));
  CHECK_SAID(regular("kết quả nhiệm vụ:",
                     "về sớm:\n  - {đồng chí: chi, lúc: \"15:10\"}\nkết quả nhiệm vụ:"),
             yet("17:16", "ghi về sớm"));
  CHECK_SAID(regular("trình bày: an", "trình bày: chi"),
             yet("21:16", "trình bày mục \"Đánh giá tháng 10\""));
  CHECK_SAID(regular("      - đồng chí: binh", "      - đồng chí: chi"),
             yet("23:19", "có ý kiến ở mục \"Đánh giá tháng 10\"", k_spoken));
  CHECK_SAID(regular("      - đồng chí: binh\n        nội dung: Nhất trí.",
                     "      - đồng chí: chi\n        nội dung: không"));
  CHECK_SAID(regular("      không có ý kiến: 0",
                     "      không có ý kiến: 0\n      bảo lưu ý kiến:\n"
                     "        - {đồng chí: chi, nội dung: Chưa nên}"),
             yet("36:22", "có ý kiến ở mục \"Thông qua nghị quyết\"", k_spoken));
  CHECK(said(regular("      - đồng chí: an", "      - đồng chí: chi")).back() ==
        yet("27:19", "có lượt tự phê bình"));
  CHECK_SAID(regular("        tự phê bình: Chưa chủ động.",
                     "        tự phê bình: Chưa chủ động.\n        góp ý:\n"
                     "          - {đồng chí: chi, nội dung: Nên sớm hơn}"),
             yet("30:24", "góp ý cho Lê Văn An", k_spoken));
}

TEST_CASE("checks CB312: told numbers agree with each other and with the roster (R10)") {
  CHECK_SAID(
      regular("kết quả nhiệm vụ:", "số liệu:\n  tổng số: 4\n  có mặt: 5\nkết quả nhiệm vụ:"),
      "CB312! 2026-11-05-thuong-ky.yaml:18:11: có mặt 5 nhiều hơn tổng số 4 | Xem lại hai số");
  CHECK_SAID(regular("kết quả nhiệm vụ:", "số liệu:\n  tổng số: 5\n  có mặt: 3\nkết quả nhiệm vụ:"),
             "CB312? 2026-11-05-thuong-ky.yaml:17:12: tổng số 5 khác số đảng viên phải dự tính từ "
             "dang-vien.yaml | Xem lại danh sách hoặc số đã ghi; cả hai đều được giữ");
  CHECK_SAID(
      regular("kết quả nhiệm vụ:", "số liệu:\n  tổng số: 4\n  có mặt: 3\nkết quả nhiệm vụ:"));
}

TEST_CASE("checks CB313: who is suspended or with another cell does nothing at the meeting (R11)") {
  const auto speaker_is = [](std::string_view standing, std::string_view more) {
    Files files = spoiled(
        &Files::roster, "    ngày chính thức: 2017-11-03\n",
        "    ngày chính thức: 2017-11-03\n    trạng thái:\n      - loại: " + std::string(standing) +
            "\n        từ: 2026-09-01\n" + std::string(more));
    files.regular = spoil(files.regular, "      - đồng chí: binh", "      - đồng chí: dung");
    files.roster +=
        "  - mã: giang\n    họ tên: Đỗ Giang\n    ngày kết nạp: 2015-02-03\n"
        "    ngày chính thức: 2016-02-03\n";  // enough are left to vote
    return files;
  };
  constexpr std::string_view k_hint =
      "mà sổ vẫn ghi tham gia cuộc họp | Ghi nhầm người thì sửa ở đây; trạng thái đã hết thì ghi "
      "ngày \"đến\" trong dang-vien.yaml";
  CHECK_SAID(speaker_is("đình chỉ sinh hoạt", ""),
             "CB313? 2026-11-05-thuong-ky.yaml:23:19: đồng chí Lê Thị Dung đang bị đình chỉ sinh "
             "hoạt vào ngày 05/11/2026 " +
                 std::string(k_hint));
  CHECK_SAID(speaker_is("sinh hoạt tạm thời nơi khác", ""),
             "CB313? 2026-11-05-thuong-ky.yaml:23:19: đồng chí Lê Thị Dung đang sinh hoạt tạm thời "
             "nơi khác vào ngày 05/11/2026 " +
                 std::string(k_hint));
  CHECK_SAID(speaker_is("sinh hoạt tạm thời nơi khác", "        đến: 2026-11-01\n"));
}

TEST_CASE("checks CB305: only whom the meeting calls can be absent from it (R11)") {
  const auto of_committee = [](std::string_view who) {
    return spoiled(&Files::committee, "điểm danh: đầy đủ\n",
                   "điểm danh: theo danh sách\nvắng:\n  - {đồng chí: " + std::string(who) +
                       ", lý do: ốm, loại: có lý do}\n");
  };
  CHECK_SAID(of_committee("chi"),
             "CB305? 2026-11-02-chi-uy.yaml:12:16: đồng chí Phạm Mai Chi không thuộc thành phần dự "
             "họp chi ủy hôm đó, không cần ghi vắng | Bỏ dòng này; nếu phải dự thì xem lại chức "
             "vụ, tổ trong dang-vien.yaml");
  Files of_member = of_committee("binh");
  of_member.committee = spoil(of_member.committee, "thư ký: binh", "thư ký: an");
  CHECK_SAID(of_member);
}

TEST_CASE("checks CB305: a group's meeting calls its group, unknown while no member tells one") {
  Files files;
  files.more.emplace_back("2026-11-04-to-dang-to-1",
                          "trạng thái: đã họp\nloại: tổ đảng\ntổ: 1\nkỳ: 2026-11\nngày: "
                          "2026-11-04\nbắt đầu: \"14:00\"\nkết thúc: \"15:00\"\nđịa điểm: Nhà "
                          "văn hóa\nchủ trì: an\nthư ký: binh\nđiểm danh: theo danh sách\nvắng:\n"
                          "  - {đồng chí: chi, lý do: ốm, loại: có lý do}\nchương trình:\n"
                          "  - mục: Góp ý\nbiên bản:\n  đọc lại: có\n  tán thành: không rõ\n");
  CHECK_SAID(files);
  files.roster = spoil(files.roster, "  - mã: binh\n", "  - mã: binh\n    tổ: 1\n");
  const Said got = said(files);
  REQUIRE(got.size() == 1);
  CHECK(
      got.front().starts_with("CB305? 2026-11-04-to-dang-to-1.yaml:13:16: đồng chí Phạm Mai Chi "
                              "không thuộc thành phần dự họp tổ đảng hôm đó"));
}

TEST_CASE("checks CB312: each number told beside a list agrees with the list (R10)") {
  const auto told = [](std::string_view numbers) {
    return regular("kết quả nhiệm vụ:",
                   "số liệu:\n  tổng số: 4\n" + std::string(numbers) + "kết quả nhiệm vụ:");
  };
  const std::string hint = " | Xem lại danh sách hoặc số đã ghi; cả hai đều được giữ";
  CHECK_SAID(told("  có mặt: 3\n  vắng có lý do: 1\n  vắng không lý do: không\n"));
  CHECK_SAID(told("  có mặt: 2\n  vắng có lý do: 2\n"),
             "CB312? 2026-11-05-thuong-ky.yaml:18:11: số liệu ghi có mặt 2, tính từ danh sách là "
             "3" +
                 hint,
             "CB312? 2026-11-05-thuong-ky.yaml:19:18: số liệu ghi vắng có lý do 2, tính từ danh "
             "sách là 1" +
                 hint);
  CHECK_SAID(told("  có mặt: 3\n  vắng không lý do: 1\n"),
             "CB312? 2026-11-05-thuong-ky.yaml:19:21: số liệu ghi vắng không lý do 1, tính từ danh "
             "sách là 0" +
                 hint);
  CHECK_SAID(told("  có mặt: khoảng 2\n"));
}

TEST_CASE("checks CB312: of numbers alone present and absent make up the total (R10)") {
  const auto numbers = [](std::string_view rest) {
    return regular(
        "điểm danh: theo danh sách\nvắng:\n  - đồng chí: chi\n    lý do: Công tác đột xuất\n"
        "    loại: có lý do\n",
        "điểm danh: chỉ có số\nsố liệu:\n  tổng số: 4\n" + std::string(rest));
  };
  const std::string hint = " | Xem lại các số này; máy giữ nguyên số đã ghi";
  CHECK_SAID(numbers("  có mặt: 3\n  vắng có lý do: 1\n  vắng không lý do: 0\n"));
  CHECK_SAID(numbers("  có mặt: 3\n"));
  CHECK_SAID(numbers("  có mặt: 3\n  vắng có lý do: không rõ\n  vắng không lý do: 0\n"));
  CHECK_SAID(numbers("  có mặt: 4\n  vắng có lý do: 2\n"),
             "CB312? 2026-11-05-thuong-ky.yaml:14:11: có mặt 4 và vắng 2 cộng lại là 6, khác tổng "
             "số 4" +
                 hint);
  CHECK_SAID(numbers("  có mặt: 2\n  vắng có lý do: 1\n  vắng không lý do: 0\n"),
             "CB312? 2026-11-05-thuong-ky.yaml:14:11: có mặt 2 và vắng 1 cộng lại là 3, khác tổng "
             "số 4" +
                 hint);
  CHECK_SAID(numbers("  có mặt: 4\nvắng:\n  - {đồng chí: chi, lý do: ốm, loại: có lý do}\n"),
             "CB312? 2026-11-05-thuong-ky.yaml:14:11: có mặt 4 và 1 đồng chí ghi tên vắng cộng lại "
             "là 5, nhiều hơn tổng số 4" +
                 hint);
  CHECK_SAID(numbers("  có mặt: 3\nvắng:\n  - {đồng chí: chi, lý do: ốm, loại: có lý do}\n"));
}
