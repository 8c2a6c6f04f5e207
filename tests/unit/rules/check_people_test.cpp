#include "support/checked_cell.hpp"

#include <string>

using namespace chibo::support;

TEST_CASE("checks CB201: whoever is named is on the roster or among the delegates") {
  CHECK_SAID(
      regular("thư ký: binh", "thư ký: bin"),
      "CB201! 2026-11-05-thuong-ky.yaml:9:9: không có đồng chí \"bin\" trong dang-vien.yaml, "
      "cũng không có trong đại biểu của cuộc họp | Có phải \"binh\" (Trần Thị Bình)?");
  CHECK_SAID(
      regular("      - đồng chí: binh", "      - đồng chí: khach"),
      "CB201! 2026-11-05-thuong-ky.yaml:23:19: không có đồng chí \"khach\" trong "
      "dang-vien.yaml, cũng không có trong đại biểu của cuộc họp | Xem mã các đồng chí: chibo "
      "member list");
  CHECK_SAID(regular("      - đồng chí: binh", "      - đồng chí: Trần Thị Bình"),
             "CB201! 2026-11-05-thuong-ky.yaml:23:19: \"Trần Thị Bình\" là đảng viên của chi bộ, "
             "nên ghi bằng mã | Viết \"binh\"");

  SUBCASE("a guest may be told by name, a delegate by the id of this meeting") {
    CHECK_SAID(regular("      - đồng chí: binh", "      - đồng chí: Ngô Văn Khách (Đảng ủy)"));
    CHECK_SAID(
        regular("điểm danh:", "đại biểu:\n  - {mã: khach, họ tên: Ngô Văn Khách}\nđiểm danh:"));
    Files files = regular("      - đồng chí: binh", "      - đồng chí: khach");
    files.regular =
        spoil(files.regular,
              "điểm danh:", "đại biểu:\n  - {mã: khach, họ tên: Ngô Văn Khách}\nđiểm danh:");
    CHECK_SAID(files);
  }
  SUBCASE("who was a guest then and is a member since is rightly told by name") {
    Files files = regular("      - đồng chí: binh", "      - đồng chí: Vũ Huy");
    files.roster += "  - mã: huy\n    họ tên: Vũ Huy\n    ngày kết nạp: 2026-11-19\n";
    CHECK_SAID(files);
  }
}

TEST_CASE("checks CB201: helpers on the roster and the order of the plan too") {
  CHECK_SAID(
      spoiled(&Files::roster, "2019-05-19\n", "2019-05-19\n    người giúp đỡ: bin\n"),
      "CB201! dang-vien.yaml:20:20: không có đồng chí \"bin\" trong dang-vien.yaml | Có phải "
      "\"binh\" (Trần Thị Bình)?");
  CHECK_SAID(spoiled(&Files::roster, "2019-05-19\n",
                     "2019-05-19\n    người giúp đỡ: Ngô Văn Khách (chi bộ Toán)\n"));
  CHECK_SAID(spoiled(&Files::plan, "[an, binh]", "[an, Phạm Mai Chi]"),
             "CB201! ke-hoach.yaml:5:16: không có đồng chí \"Phạm Mai Chi\" trong dang-vien.yaml | "
             "Viết \"chi\"");
}

TEST_CASE("checks CB202: whoever is named is a member on that day (R10)") {
  CHECK_SAID(
      spoiled(&Files::roster, "    ngày chính thức: 2019-05-19\n",
              "    ngày chính thức: 2019-05-19\n    về chi bộ: 2026-11-06\n"),
      "CB202! 2026-11-05-thuong-ky.yaml:13:15: đồng chí Phạm Mai Chi không phải là đảng viên "
      "của chi bộ vào ngày 05/11/2026 | Xem ngày kết nạp, ngày về chi bộ và trạng thái trong "
      "dang-vien.yaml");
  CHECK_SAID(spoiled(&Files::roster, "    ngày chính thức: 2019-05-19\n",
                     "    ngày chính thức: 2019-05-19\n    về chi bộ: 2026-11-05\n"));

  SUBCASE("whom the meeting considers for admission is no member yet, and may speak") {
    Files files =
        regular("    loại việc: nghị quyết\n", "    loại việc: kết nạp\n    đồng chí: huy\n");
    files.regular = spoil(files.regular, "      - đồng chí: binh", "      - đồng chí: huy");
    files.roster += "  - mã: huy\n    họ tên: Vũ Huy\n    ngày kết nạp: 2026-11-19\n";
    CHECK_SAID(files);
  }
}

TEST_CASE("checks CB203: no two members have one id") {
  Files files;
  files.roster +=
      "  - mã: chi\n    họ tên: Vũ Kim Chi\n    ngày kết nạp: 2020-05-19\n"
      "    ngày chính thức: 2021-05-19\n";
  CHECK_SAID(
      files,
      "CB203! dang-vien.yaml:31:9: mã \"chi\" đã dùng cho đồng chí Phạm Mai Chi | Mỗi đồng chí "
      "một mã; thêm chữ đệm hoặc số, ví dụ \"lan-2\"");
}

TEST_CASE("checks CB205: a member without a date of admission is told") {
  Files files;
  files.roster += "  - mã: moi\n    họ tên: Vũ Kim Chi\n";
  CHECK_SAID(
      files,
      "CB205? dang-vien.yaml:32:13: đồng chí Vũ Kim Chi chưa ghi ngày kết nạp; đang tính là "
      "đảng viên của chi bộ từ trước, còn dự bị nếu cũng chưa ghi ngày chính thức | Ghi bằng "
      "lệnh: chibo member edit moi --admitted 2020-05-19; không biết thì viết \"không rõ\"");
}

TEST_CASE("checks CB204: a member's dates are in order") {
  CHECK_SAID(
      spoiled(&Files::roster, "ngày chính thức: 2019-05-19", "ngày chính thức: 2018-05-18"),
      "CB204! dang-vien.yaml:19:22: ngày chính thức 18/05/2018 trước ngày kết nạp 19/05/2018 | "
      "Xem lại hai ngày");
  CHECK_SAID(
      spoiled(&Files::roster, "từ: 2024-01-01\n", "từ: 2024-01-01\n        đến: 2023-12-31\n"),
      "CB204! dang-vien.yaml:27:14: ngày kết thúc 31/12/2023 trước ngày bắt đầu 01/01/2024 | "
      "Xem lại hai ngày");
  Files files = spoiled(&Files::roster, "phó bí thư\n        từ: 2025-04-01\n",
                        "phó bí thư\n        từ: 2025-04-01\n        đến: 2025-03-31\n");
  CHECK(said(files).front() ==
        "CB204! dang-vien.yaml:16:14: ngày kết thúc 31/03/2025 trước ngày bắt đầu 01/04/2025 | Xem "
        "lại hai ngày");
}

TEST_CASE("checks CB201: whoever a meeting praises, prepares or signs with is somebody known") {
  for (const char* lines : {"biểu dương:\n  - {đồng chí: bin, nội dung: Việc tốt}\n",
                            "nhắc nhở:\n  - {đồng chí: bin, nội dung: Đi muộn}\n",
                            "kiến nghị:\n  - {đồng chí: bin, nội dung: Sửa đèn}\n",
                            "xin vắng:\n  - {đồng chí: bin, ngày xin: 2026-11-01, lý do: ốm}\n"}) {
    CAPTURE(lines);
    Files files;
    files.regular += lines;
    const Said complaints = said(files);
    REQUIRE(complaints.size() == 1);
    CHECK(complaints.front().find("không có đồng chí \"bin\"") != std::string::npos);
    CHECK(complaints.front().find("Có phải \"binh\" (Trần Thị Bình)?") != std::string::npos);
  }
  Files collective;
  collective.regular += "biểu dương:\n  - {đồng chí: Tổ 1, nội dung: Việc tốt}\n";
  CHECK_SAID(collective);
}

TEST_CASE("checks CB201: a swap, a turn put off and a drafter of the plan name members") {
  for (const char* lines : {"  đổi lượt:\n    - {đồng chí: bin, đổi với: an, lý do: Bận}\n",
                            "  đổi lượt:\n    - {đồng chí: an, đổi với: bin, lý do: Bận}\n",
                            "  hoãn lượt:\n    - {đồng chí: bin, đến kỳ: 2026-12, lý do: Bận}\n"}) {
    CAPTURE(lines);
    Files files;
    files.plan += lines;
    const Said complaints = said(files);
    REQUIRE(complaints.size() == 1);
    CHECK_MESSAGE(complaints.front().starts_with("CB201! ke-hoach.yaml:7:"), complaints.front());
  }
  const auto drafter = [](std::string_view who) {
    return spoiled(&Files::plan, "loại: thường kỳ}",
                   "loại: thường kỳ}\n  - {kỳ: 2026-12, loại: chuyên đề, người chuẩn bị: " +
                       std::string(who) + "}");
  };
  CHECK(said(drafter("bin")).size() == 1);
  CHECK_SAID(drafter("binh"));
  CHECK_SAID(drafter("Ngô Văn Khách"));
}

TEST_CASE("checks CB201: owners of requests and whom a paper was told to are known") {
  const auto with_paper = [](std::string_view more) {
    Files files;
    files.papers.emplace_back("2026-11-03-cv-29",
                              "hướng: đến\nloại: công văn\nsố hiệu: 29-CV/ĐU\nngày: 2026-11-03\n"
                              "cơ quan: Đảng ủy\ntrích yếu: Báo cáo\n" +
                                  std::string(more));
    return files;
  };
  const auto request = [&](std::string_view who) {
    return with_paper("yêu cầu:\n  - {mã: cv-29-a, việc: Nộp báo cáo, chủ trì: " +
                      std::string(who) + ", hạn: 2026-11-25}\n");
  };
  CHECK_SAID(request("binh"));
  CHECK_SAID(request("Ngô Văn Khách"));
  REQUIRE(said(request("bin")).size() == 1);
  CHECK(said(request("bin")).front().starts_with("CB201! 2026-11-03-cv-29.yaml:8:"));
  const Said told = said(with_paper("phổ biến lại:\n  - {đồng chí: chii, ngày: 2026-11-08}\n"));
  REQUIRE(told.size() == 1);
  CHECK(told.front().starts_with("CB201! 2026-11-03-cv-29.yaml:8:"));
}

TEST_CASE("checks CB201: one key names one person") {
  constexpr std::string_view k_what = "là tên nhiều người; mục này chỉ ghi một người | ";
  CHECK_SAID(regular("thư ký: binh", "thư ký: an, binh"),
             "CB201! 2026-11-05-thuong-ky.yaml:9:9: \"an, binh\" " + std::string(k_what) +
                 "Ghi một người ở đây");
  CHECK_SAID(regular("    chủ trì: binh", "    chủ trì: dung và Trần Thị Bình"),
             "CB201! 2026-11-05-thuong-ky.yaml:38:14: \"dung và Trần Thị Bình\" " +
                 std::string(k_what) +
                 "Ghi một người chủ trì; những người khác ghi vào \"phối hợp\"");
  CHECK_SAID(
      spoiled(&Files::roster, "2019-05-19\n", "2019-05-19\n    người giúp đỡ: an, dung\n"),
      "CB201! dang-vien.yaml:20:20: \"an, dung\" " + std::string(k_what) + "Ghi một người ở đây");
  CHECK_SAID(regular("      - đồng chí: binh", "      - đồng chí: Ngô Văn Khách, Đảng ủy xã"));
}
