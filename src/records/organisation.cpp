#include "model/organisation.hpp"

#include "records/field.hpp"
#include "records/words.hpp"

namespace chibo::records {

using model::Organisation;

template <>
const Shape& shape_of<Organisation>() {
  static constexpr Field k_fields[] = {
      field<&Organisation::kind>("loại tổ chức", Need::required,
                                 "chi bộ, đảng bộ bộ phận hay đảng bộ",
                                 "a cell, a sub-committee or a committee"),
      field<&Organisation::code>("mã", Need::required,
                                 "tên ngắn không dấu của tổ chức, không đổi, không trùng",
                                 "the organisation's short ASCII name, never changed, unique"),
      field<&Organisation::name>("tên", Need::required, "tên đầy đủ như in trên giấy tờ",
                                 "the full name as papers print it"),
      field<&Organisation::parent>("đảng bộ", Need::expected,
                                   "tổ chức đảng cấp trên trực tiếp, in ở góc trái giấy tờ",
                                   "the direct superior organisation, printed top left"),
      field<&Organisation::place>("địa danh", Need::expected,
                                  "nơi ghi trước ngày tháng trên giấy tờ",
                                  "the place printed before the date of papers"),
      field<&Organisation::term>("nhiệm kỳ", Need::optional, "nhiệm kỳ hiện nay, ví dụ 2025-2027",
                                 "the present term, such as 2025-2027"),
      field<&Organisation::term_from>(
          "nhiệm kỳ từ", Need::optional, "ngày bắt đầu nhiệm kỳ; số văn bản đánh lại từ 01",
          "the first day of the term; papers are numbered anew from it"),
      field<&Organisation::wage_region>(
          "vùng lương tối thiểu", Need::optional,
          "vùng I, II, III hay IV; dùng tính đảng phí của người không có lương, lương hưu",
          "region I, II, III or IV; dues of members without wage or pension rest on it"),
      field<&Organisation::commits>("tự lưu thay đổi", Need::optional,
                                    "có: mỗi lệnh ghi sổ được lưu vào lịch sử; không: tự lưu lấy",
                                    "yes: every command that writes is kept in the history"),
      field<&Organisation::format>("định dạng", Need::required,
                                   "số của khuôn sổ, dòng dành cho máy, xin giữ nguyên",
                                   "the format's number, for the machine")};
  static constexpr Shape k_shape = shape<Organisation>("organisation", k_fields);
  return k_shape;
}

}  // namespace chibo::records
