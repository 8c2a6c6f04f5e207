#include "model/roster.hpp"

#include "records/field.hpp"
#include "records/words.hpp"

namespace chibo::records {

using model::Member;
using model::OfficeHeld;
using model::Roster;
using model::Status;

template <>
const Shape& shape_of<OfficeHeld>() {
  static constexpr Field k_fields[] = {
      field<&OfficeHeld::office>("chức danh", Need::required, "chức vụ đảng trong chi bộ",
                                 "the Party office in the cell"),
      field<&OfficeHeld::from>("từ", Need::expected, "ngày bắt đầu giữ chức vụ",
                               "the first day in office"),
      field<&OfficeHeld::to>("đến", Need::optional, "ngày cuối giữ chức vụ; còn giữ thì bỏ trống",
                             "the last day in office; empty while held")};
  static constexpr Shape k_shape = shape<OfficeHeld>("office", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<Status>() {
  static constexpr std::string_view k_by[] = {"theo quyết định"};
  static constexpr Field k_fields[] = {
      field<&Status::kind>("loại", Need::required,
                           "tình trạng làm thay đổi việc sinh hoạt của đảng viên",
                           "what changes how the member counts"),
      field<&Status::from>("từ", Need::expected, "ngày đầu của tình trạng này",
                           "the first day of this status"),
      field<&Status::to>("đến", Need::optional, "ngày cuối; chưa hết thì bỏ trống",
                         "the last day; empty while it lasts"),
      field<&Status::by>("theo", Need::optional, "nghị quyết, quyết định làm căn cứ",
                         "the decision it rests on", k_by),
      field<&Status::where>("nơi", Need::optional, "tổ chức đảng nơi đi hoặc nơi đến",
                            "the other Party organisation")};
  static constexpr Shape k_shape = shape<Status>("status", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<Member>() {
  static constexpr std::string_view k_admitted[] = {"ngày vào đảng", "vào đảng"};
  static constexpr std::string_view k_official[] = {"chính thức"};
  static constexpr Field k_fields[] = {
      field<&Member::id>("mã", Need::required,
                         "tên ngắn không dấu, dùng trong các tệp họp; không trùng trong chi bộ",
                         "short ASCII name used in meeting files, unique in the cell"),
      field<&Member::name>("họ tên", Need::required, "họ và tên đầy đủ", "the full name"),
      field<&Member::gender>("giới tính", Need::optional, "nam hoặc nữ", "male or female"),
      field<&Member::admitted>("ngày kết nạp", Need::expected, "ngày làm lễ kết nạp",
                               "the day of the admission ceremony", k_admitted),
      field<&Member::official>("ngày chính thức", Need::expected,
                               "ngày được công nhận chính thức; còn dự bị thì bỏ trống",
                               "the day of recognition; empty while probationary", k_official),
      field<&Member::recognised>(
          "ngày công nhận", Need::optional,
          "ngày có quyết định công nhận chính thức; chỉ ghi khi ngày chính thức tính lùi về trước",
          "the day of the decision on recognition, where the official day was dated back"),
      field<&Member::joined>("về chi bộ", Need::optional, "ngày chuyển sinh hoạt đến chi bộ này",
                             "the day of coming to this cell"),
      field<&Member::offices>("chức vụ", Need::optional,
                              "các chức vụ đảng đã và đang giữ trong chi bộ",
                              "Party offices held in the cell, past and present"),
      field<&Member::group>("tổ", Need::optional, "số của tổ đảng", "the number of the group"),
      field<&Member::helper>("người giúp đỡ", Need::optional,
                             "đảng viên chính thức giúp đỡ khi còn dự bị",
                             "the member who helps during probation"),
      field<&Member::statuses>(
          "trạng thái", Need::optional,
          "các tình trạng có ngày tháng: miễn sinh hoạt, tạm chuyển, chuyển đi …",
          "dated states: exempt, temporarily out, transferred …")};
  static constexpr Shape k_shape = shape<Member>("member", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<Roster>() {
  static constexpr std::string_view k_members[] = {"danh sách"};
  static constexpr Field k_fields[] = {field<&Roster::members>(
      "đảng viên", Need::required, "mọi đảng viên của chi bộ, kể cả người đã chuyển đi",
      "all members of the cell, also those who have left", k_members)};
  static constexpr Shape k_shape = shape<Roster>("roster", k_fields);
  return k_shape;
}

}  // namespace chibo::records
