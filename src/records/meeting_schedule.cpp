#include "model/committee_books.hpp"
#include "records/committee_words.hpp"
#include "records/field.hpp"

namespace chibo::records {

using model::MeetingSchedule;
using model::Registration;

template <>
const Shape& shape_of<Registration>() {
  static constexpr Field k_fields[] = {
      field<&Registration::code>("mã", Need::expected, "mã của chi bộ, như trong chibo.yaml",
                                 "the cell's code, as in its chibo.yaml"),
      field<&Registration::name>("tên", Need::required, "tên chi bộ", "the cell's name"),
      field<&Registration::members>("số đảng viên", Need::expected, "số đảng viên của chi bộ",
                                    "how many members the cell has"),
      field<&Registration::date>("ngày", Need::expected, "ngày họp", "the day it meets"),
      field<&Registration::start>("bắt đầu", Need::expected, "giờ họp, ví dụ \"14:00\"",
                                  "the time it opens"),
      field<&Registration::place>("địa điểm", Need::expected, "nơi họp", "where"),
      field<&Registration::secretary>("bí thư", Need::expected, "họ tên bí thư",
                                      "the name of the secretary"),
      field<&Registration::phone>("điện thoại", Need::expected, "số điện thoại liên hệ",
                                  "the number to call"),
      field<&Registration::state>("trạng thái", Need::expected,
                                  "chi bộ đã đăng ký chưa, đảng ủy đã thống nhất chưa",
                                  "whether the cell registered, and the committee agreed"),
      field<&Registration::remark>("ghi chú", Need::optional, "điều cần nhớ", "what to remember")};
  static constexpr Shape k_shape = shape<Registration>("registration", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<MeetingSchedule>() {
  static constexpr Field k_fields[] = {
      field<&MeetingSchedule::period>("kỳ", Need::required, "tháng của lịch, ví dụ 2026-11",
                                      "the month, such as 2026-11"),
      field<&MeetingSchedule::cells>("chi bộ", Need::expected, "mỗi chi bộ một dòng",
                                     "a row for each cell")};
  static constexpr Shape k_shape = shape<MeetingSchedule>("meeting-schedule", k_fields);
  return k_shape;
}

}  // namespace chibo::records
