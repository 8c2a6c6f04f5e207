#include "rules/votes.hpp"
#include "support/cell_builder.hpp"
#include "support/checked_cell.hpp"
#include "support/read_text.hpp"

#include <string>

using namespace chibo::support;

namespace {

/// The good meeting with the vote on the resolution written as given.
Files with_vote(std::string_view lines, std::string_view matter = "nghị quyết") {
  Files files =
      regular("      tán thành: 2\n      không tán thành: 0\n      không có ý kiến: 0\n", lines);
  files.regular =
      spoil(files.regular, "    loại việc: nghị quyết", "    loại việc: " + std::string(matter));
  return files;
}

constexpr std::string_view k_look = " | Xem lại hai số";

}  // namespace

TEST_CASE("checks CB306: ballots given out, returned and counted agree (R14)") {
  const std::string counts =
      "      tán thành: 2\n      không tán thành: 1\n      không có ý kiến: 0\n";
  CHECK_SAID(with_vote(counts + "      phiếu phát ra: 3\n      phiếu thu về: 3\n"));
  CHECK_SAID(with_vote(counts + "      phiếu phát ra: 4\n      phiếu thu về: 3\n"),
             "CB306! 2026-11-05-thuong-ky.yaml:35:22: phát ra 4 phiếu, nhiều hơn 3 người có quyền "
             "biểu quyết | Chỉ đảng viên chính thức có mặt được biểu quyết; xem lại số phiếu và "
             "điểm danh");
  CHECK_SAID(with_vote(counts + "      phiếu phát ra: 2\n      phiếu thu về: 3\n"),
             "CB306! 2026-11-05-thuong-ky.yaml:36:21: thu về 3 phiếu, nhiều hơn 2 phiếu phát ra" +
                 std::string(k_look));
  CHECK_SAID(with_vote(counts + "      phiếu phát ra: 3\n      phiếu thu về: 3\n"
                                "      phiếu không hợp lệ: 1\n"),
             "CB306! 2026-11-05-thuong-ky.yaml:36:21: các loại phiếu cộng lại là 4, trong khi thu "
             "về 3 phiếu" +
                 std::string(k_look));
}

TEST_CASE("checks CB306: a ballot number that nobody knows accuses nobody") {
  CHECK_SAID(with_vote(
      "      tán thành: 2\n      không tán thành: 0\n      không có ý kiến: 0\n"
      "      phiếu phát ra: 3\n      phiếu thu về: 3\n      phiếu không hợp lệ: không rõ\n"));
}

TEST_CASE("checks CB306: no choice has more votes than there were voters or valid ballots") {
  CHECK_SAID(with_vote("      phương án:\n        - {tên: Lê An, số phiếu: 4}\n", "bầu cử"),
             "CB306! 2026-11-05-thuong-ky.yaml:33:34: \"Lê An\" được 4 phiếu, nhiều hơn 3 người có "
             "quyền biểu quyết | Chỉ đảng viên chính thức có mặt được biểu quyết; xem lại số phiếu "
             "và điểm danh");
  CHECK_SAID(
      with_vote("      phương án:\n        - {tên: Lê An, số phiếu: 3}\n"
                "      phiếu thu về: 3\n      phiếu không hợp lệ: 1\n",
                "bầu cử"),
      "CB306! 2026-11-05-thuong-ky.yaml:33:34: \"Lê An\" được 3 phiếu, nhiều hơn 2 phiếu hợp "
      "lệ thu về" +
          std::string(k_look));
}

TEST_CASE("checks CB324: what the paper printed and what is computed are named together (R96)") {
  const std::string counts =
      "      tán thành: 2\n      không tán thành: 1\n      không có ý kiến: 0\n";
  const std::string next =
      " | Sổ giữ cả hai số; xem số nào đúng, nhất là ai được miễn, ai sinh hoạt nơi khác ngày ấy";
  CHECK_SAID(with_vote(counts + "      tổng số ghi trên giấy: 4\n"
                                "      tỷ lệ ghi trên giấy: \"50 %\"\n"));
  CHECK_SAID(with_vote(counts + "      tổng số ghi trên giấy: 5\n"),
             "CB324? 2026-11-05-thuong-ky.yaml:35:30: giấy ghi tổng số 5, tính theo danh sách thì "
             "có 4 đảng viên chính thức được tính" +
                 next);
  CHECK_SAID(
      with_vote(counts + "      tỷ lệ ghi trên giấy: \"66,7 %\"\n"),
      "CB324? 2026-11-05-thuong-ky.yaml:35:28: giấy ghi tỷ lệ 66,7 %, tính ra 2/4 là 50%" + next);
}

TEST_CASE("checks CB325: admission, recognition and expulsion take one person at a time (R14)") {
  const std::string two =
      "      phương án:\n        - {tên: Lê Hoa, số phiếu: 3}\n        - {tên: Lê Lan, số phiếu: "
      "3}\n";
  CHECK_SAID(with_vote(two, "bầu cử"));
  CHECK_SAID(with_vote(two, "kết nạp"),
             "CB325? 2026-11-05-thuong-ky.yaml:33:9: việc \"kết nạp\" biểu quyết chung 2 người một "
             "lần | Xét và biểu quyết từng người; mỗi người một lần trong \"biểu quyết khác\"");
}

TEST_CASE("checks CB402: a promise is heard at the meeting named for it (R42)") {
  Files files = regular("        tự phê bình: Chưa chủ động.\n",
                        "        tự phê bình: Chưa chủ động.\n        cam kết khắc phục:\n"
                        "          - mã: 2026-11-b\n            việc: Đăng ký đề tài\n"
                        "            hạn: 2026-11-30\n            xem lại tại kỳ: 2026-12\n");
  CHECK_SAID(files);  // nothing is late before the meeting was held
  const std::string held =
      "trạng thái: đã họp\nloại: thường kỳ\nkỳ: 2026-12\nngày: 2026-12-04\nbắt đầu: \"14:00\"\n"
      "kết thúc: \"15:50\"\nđịa điểm: Phòng họp số 2\nchủ trì: an\nthư ký: binh\n"
      "điểm danh: đầy đủ\nchương trình:\n  - mục: Đánh giá tháng 11\nbiên bản:\n  đọc lại: có\n"
      "  tán thành: 3\nnhiệm vụ: không\n";
  const std::string committee =
      "trạng thái: đã họp\nloại: chi ủy\nkỳ: 2026-12\nngày: 2026-12-01\nbắt đầu: \"08:00\"\n"
      "kết thúc: \"08:40\"\nđịa điểm: Phòng họp số 2\nchủ trì: an\nthư ký: binh\n"
      "điểm danh: đầy đủ\nchương trình:\n  - mục: Chuẩn bị\n";
  files.today = "2026-12-20";
  files.more = {{"2026-12-01-chi-uy", committee}, {"2026-12-04-thuong-ky", held}};
  CHECK_SAID(files,
             "CB402? 2026-11-05-thuong-ky.yaml:33:29: cam kết \"Đăng ký đề tài\" hẹn xem lại, mà "
             "hop/2026/2026-12-04-thuong-ky.yaml không ghi kết quả | Cuộc họp đã nghe thì ghi "
             "vào \"kết quả nhiệm vụ\" của tệp ấy, mã 2026-11-b; chưa thì đưa ra kỳ tới");
  files.more[1].second += "kết quả nhiệm vụ:\n  - {mã: 2026-11-b, trạng thái: đang làm}\n";
  CHECK_SAID(files);

  SUBCASE("kept before, it need not be heard again") {
    files.more[1].second = held;
    files.more[0].second += "kết quả nhiệm vụ:\n  - {mã: 2026-11-b, trạng thái: hoàn thành}\n";
    CHECK_SAID(files);
  }
}

TEST_CASE("checks CB323: with fewer than three official members there the cell cannot vote (R15)") {
  Files files = regular("  - đồng chí: chi\n",
                        "  - {đồng chí: dung, lý do: Ốm, loại: có lý do}\n  - đồng chí: chi\n");
  CHECK_SAID(files,
             "CB323? 2026-11-05-thuong-ky.yaml:33:7: chỉ có 2 đảng viên chính thức có mặt, phải có "
             "ít nhất 3 mới biểu quyết được (Quy định 208-QĐ/TW ngày 26/7/2026 thi hành Điều lệ "
             "Đảng, phần biểu quyết; chưa xác nhận) | Xem lại điểm danh, giờ đến muộn, về sớm; "
             "đúng như vậy thì để việc này lại kỳ sau");

  SUBCASE("someone who came late makes up the number only from that minute on") {
    Files late = regular("kết quả nhiệm vụ:",
                         "đến muộn:\n  - {đồng chí: dung, lúc: \"14:30\"}\n"
                         "kết quả nhiệm vụ:");
    late.regular =
        spoil(late.regular, "      tán thành: 2", "      lúc: \"14:40\"\n      tán thành: 2");
    CHECK_SAID(late);
    late.regular = spoil(late.regular, "lúc: \"14:40\"", "lúc: \"14:20\"");
    CHECK_SAID(late,
               "CB323? 2026-11-05-thuong-ky.yaml:34:7: chỉ có 2 đảng viên chính thức có mặt, phải "
               "có ít nhất 3 mới biểu quyết được (Quy định 208-QĐ/TW ngày 26/7/2026 thi hành Điều "
               "lệ Đảng, phần biểu quyết; chưa xác nhận) | Xem lại điểm danh, giờ đến muộn, về "
               "sớm; đúng như vậy thì để việc này "
               "lại kỳ sau");
  }
}

TEST_CASE(
    "votes: how many must be there to vote is a rule of its own, not the size of a cell (R02)") {
  CellBuilder cell;
  cell.roster(official_members(4))
      .held("2026-11-05-thuong-ky",
            "điểm danh: theo danh sách\nvắng:\n  - {đồng chí: m4, loại: có lý do, lý do: ốm}\n");
  const auto too_few = [&] {
    const chibo::model::Meeting& meeting = cell["2026-11-05-thuong-ky"];
    return chibo::rules::too_few_to_vote(cell.cell(), meeting,
                                         chibo::rules::vote_base(cell.cell(), meeting));
  };
  CHECK_FALSE(too_few());
  add_profile(cell, 0,
              "mã: dang-uy\ntên: Quy chế đảng ủy\nquy định:\n"
              "  - {khóa: bieu-quyet.du-hop-it-nhat, giá trị: 4, xác nhận: có}\n");
  REQUIRE(too_few());
  CHECK(too_few()->origin.pack == "dang-uy");
}
