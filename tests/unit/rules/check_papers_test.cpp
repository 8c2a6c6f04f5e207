#include "support/checked_cell.hpp"

#include <doctest/doctest.h>

using namespace chibo::support;

namespace {

constexpr const char* k_letter =
    "hướng: đến\n"
    "loại: công văn\n"
    "số hiệu: 29-CV/ĐU\n"
    "ngày: 2026-11-03\n"
    "cơ quan: Đảng ủy Trường\n"
    "trích yếu: Báo cáo công tác phát triển đảng viên\n";

constexpr const char* k_requests =
    "yêu cầu:\n"
    "  - mã: cv-29-a\n"
    "    việc: Nộp báo cáo\n"
    "    chủ trì: binh\n"
    "    hạn: 2026-11-15\n";

Files with_paper(const std::string& more) {
  Files files;
  files.papers.emplace_back("2026-11-03-cv-29", std::string(k_letter) + more);
  return files;
}

}  // namespace

TEST_CASE("check: a paper whose request is not due yet, made known to all, is silent") {
  Files files = with_paper(k_requests);
  files.today = "2026-11-15";
  CHECK_SAID(files);
  CHECK_SAID(
      with_paper("phổ biến tại: 2026-11-05-thuong-ky\n"
                 "phổ biến lại:\n  - {đồng chí: chi, ngày: 2026-11-10}\n"));
}

TEST_CASE(
    "check CB505: a number given twice is an error at the second, a skipped one a warning (R81)") {
  Files files = regular("tự đánh giá:\n",
                        "nghị quyết:\n  loại: nghị quyết\n  số: 4\n  trích yếu: Nhiệm vụ tháng 11\n"
                        "  đánh giá: Tốt\n  phương hướng: Như cũ\n  tổ chức thực hiện: Như cũ\n"
                        "tự đánh giá:\n");
  const std::string outgoing =
      "hướng: đi\nloại: nghị quyết\nsố hiệu: 04-NQ/CB\nngày: 2026-11-10\ncơ quan: Chi bộ\n"
      "trích yếu: Về nếp sinh hoạt\n";
  files.papers.emplace_back("2026-11-10-nq-04", outgoing);
  CHECK_SAID(files,
             "CB505! 2026-11-10-nq-04.yaml:3:10: số 04-NQ/CB đã dùng ở "
             "hop/2026/2026-11-05-thuong-ky.yaml | Mỗi loại văn bản trong một nhiệm kỳ đánh một "
             "dãy số; xem: chibo resolution list");
  files.papers[0].second = spoil(outgoing, "04-NQ", "06-NQ");
  CHECK_SAID(files,
             "CB505? 2026-11-10-nq-04.yaml:3:10: chưa thấy số 05-NQ/CB: trước là 04-NQ/CB, sau là "
             "06-NQ/CB | Nếu văn bản mang số ấy không ghi ở đây thì giữ nguyên; xem: chibo "
             "resolution list");
}

TEST_CASE("check CB506: a request that is overdue names owner and deadline") {
  CHECK_SAID(with_paper(k_requests),
             "CB506? 2026-11-03-cv-29.yaml:11:10: việc cấp trên yêu cầu quá hạn: Nộp báo cáo (hạn "
             "15/11/2026, đồng chí Trần Thị Bình) | Xong rồi thì ghi kết quả việc cv-29-a vào sổ "
             "cuộc họp");
}

TEST_CASE("check CB507: a secret paper with more than its stub is an error (R99)") {
  CHECK_SAID(with_paper("mật: có\nghi chú: điều trong văn bản\n"),
             "CB507! 2026-11-03-cv-29.yaml:8:10: văn bản mật mà sổ còn ghi thêm ngoài số, ngày, "
             "tên gọi | Xóa phần này khỏi sổ; nếu sổ có lịch sử git thì báo người giữ sổ, vì bản "
             "cũ vẫn còn đó");
}

TEST_CASE("check CB508: made known at no meeting is an error, an absent member not told a note") {
  CHECK_SAID(with_paper("phổ biến tại: 2026-11-06-thuong-ky\n"),
             "CB508! 2026-11-03-cv-29.yaml:7:15: không có cuộc họp nào là "
             "\"2026-11-06-thuong-ky\" | Viết tên tệp của cuộc họp đã phổ biến; xem: chibo meeting "
             "list");
  CHECK_SAID(with_paper("phổ biến tại: 2026-11-05-thuong-ky\n"),
             "CB508? 2026-11-03-cv-29.yaml:7:15: đồng chí Phạm Mai Chi vắng khi phổ biến, chưa ghi "
             "đã phổ biến lại | Phổ biến rồi thì ghi: chibo paper told 2026-11-03-cv-29 --to chi "
             "--on NGÀY");
}

TEST_CASE("check CB508: each link to a meeting has its own next step") {
  CHECK_SAID(with_paper("quyết định tại: 2026-11-06-thuong-ky\n"),
             "CB508! 2026-11-03-cv-29.yaml:7:17: không có cuộc họp nào là "
             "\"2026-11-06-thuong-ky\" | Viết tên tệp của cuộc họp đã quyết định; xem: chibo "
             "meeting list");
  Files files = with_paper(
      "phổ biến tại: 2026-11-20-chuyen-de\nquyết định tại: "
      "2026-11-20-chuyen-de\n");
  files.more.emplace_back("2026-11-20-chuyen-de",
                          "trạng thái: hoãn\nloại: chuyên đề\nkỳ: 2026-11\nngày: 2026-11-20\n"
                          "lý do: Bão\nđiểm danh: chưa\n");
  CHECK_SAID(files,
             "CB508? 2026-11-03-cv-29.yaml:7:15: văn bản ghi phổ biến tại 2026-11-20-chuyen-de, mà "
             "cuộc họp ấy ghi \"hoãn\" | Phổ biến ở cuộc họp khác thì ghi: chibo paper told "
             "2026-11-03-cv-29 --at CUỘC-HỌP",
             "CB508? 2026-11-03-cv-29.yaml:8:17: văn bản ghi quyết định tại 2026-11-20-chuyen-de, "
             "mà cuộc họp ấy ghi \"hoãn\" | Quyết định ở cuộc họp khác thì ghi: chibo set "
             "2026-11-03-cv-29 \"quyết định tại\" CUỘC-HỌP");
}

TEST_CASE("check CB509: a repeated request names a paper that is there") {
  Files files = with_paper(k_requests + std::string("    nhắc lại văn bản: 2026-09-01-cv-20\n"));
  files.today = "2026-11-15";
  CHECK_SAID(files,
             "CB509! 2026-11-03-cv-29.yaml:12:23: không có văn bản nào là \"2026-09-01-cv-20\" | "
             "Viết tên tệp trong van-ban; xem: chibo paper list");
}
