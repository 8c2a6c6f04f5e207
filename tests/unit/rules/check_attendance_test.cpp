#include "support/checked_cell.hpp"

#include <string>

using namespace chibo::support;

TEST_CASE("checks CB305: roll-call and absences agree (R12)") {
  CHECK_SAID(
      regular("điểm danh: theo danh sách", "điểm danh: đầy đủ"),
      "CB305! 2026-11-05-thuong-ky.yaml:11:12: điểm danh \"đầy đủ\" nhưng có người trong danh "
      "sách vắng | Ghi \"theo danh sách\", hoặc bỏ danh sách vắng");
  CHECK_SAID(
      regular("điểm danh: theo danh sách", "điểm danh: chưa"),
      "CB305? 2026-11-05-thuong-ky.yaml:11:12: đã họp mà chưa điểm danh | Ghi \"đầy đủ\", hoặc "
      "\"theo danh sách\" rồi ghi người vắng; không biết thì \"không rõ\"");
  CHECK_SAID(
      regular("    lý do: Công tác đột xuất\n", ""),
      "CB305? 2026-11-05-thuong-ky.yaml:13:15: đồng chí \"chi\" vắng có lý do mà chưa ghi lý "
      "do | Thêm dòng \"lý do: …\"");
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
  CHECK_SAID(regular("điểm danh: theo danh sách", "điểm danh: không rõ"));
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
