#include "model/plan.hpp"

#include "records/field.hpp"
#include "records/words.hpp"

namespace chibo::records {

using model::Plan;
using model::PlannedInspection;
using model::PlannedMeeting;
using model::TurnPlan;
using model::TurnPostponement;
using model::TurnSwap;

template <>
const Shape& shape_of<PlannedMeeting>() {
  static constexpr Field k_fields[] = {
      field<&PlannedMeeting::period>("kỳ", Need::required, "tháng của kỳ sinh hoạt, ví dụ 2026-11",
                                     "the month it belongs to, such as 2026-11"),
      field<&PlannedMeeting::date>("ngày", Need::expected, "ngày dự kiến họp", "the planned day"),
      field<&PlannedMeeting::kind>("loại", Need::required, "loại cuộc họp", "the kind of meeting"),
      field<&PlannedMeeting::start>("bắt đầu", Need::optional, "giờ họp, ví dụ \"14:00\"",
                                    "the time it opens"),
      field<&PlannedMeeting::place>("địa điểm", Need::optional, "nơi họp", "where"),
      field<&PlannedMeeting::theme>("chuyên đề", Need::optional, "tên chuyên đề",
                                    "the theme's title"),
      field<&PlannedMeeting::theme_group>("nhóm", Need::optional, "nhóm chuyên đề",
                                          "the group of themes"),
      field<&PlannedMeeting::drafter>("người chuẩn bị", Need::optional,
                                      "mã người chuẩn bị chuyên đề", "who drafts the theme"),
      field<&PlannedMeeting::approved>("ngày duyệt", Need::optional,
                                       "ngày chi ủy hoặc bí thư duyệt",
                                       "the day the committee or secretary approved it"),
      field<&PlannedMeeting::remark>("ghi chú", Need::optional,
                                     "vì sao chọn ngày này, điều cần nhớ",
                                     "why this day, what to remember")};
  static constexpr Shape k_shape = shape<PlannedMeeting>("planned-meeting", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<PlannedInspection>() {
  static constexpr Field k_fields[] = {
      field<&PlannedInspection::kind>("hình thức", Need::required, "kiểm tra hay giám sát",
                                      "an inspection or a supervision"),
      field<&PlannedInspection::subject>("nội dung", Need::required, "kiểm tra, giám sát việc gì",
                                         "what is looked at"),
      field<&PlannedInspection::members>("đảng viên", Need::optional,
                                         "mã các đảng viên được kiểm tra, giám sát",
                                         "the ids of the members looked at"),
      field<&PlannedInspection::body>("tập thể", Need::optional,
                                      "tổ đảng hay tập thể được kiểm tra, giám sát",
                                      "the group or other collective looked at"),
      field<&PlannedInspection::from>("từ tháng", Need::expected, "tháng bắt đầu, ví dụ 2026-04",
                                      "the first month, such as 2026-04"),
      field<&PlannedInspection::until>("đến tháng", Need::optional,
                                       "tháng phải xong; bỏ trống thì trong tháng bắt đầu",
                                       "the last month; empty: the first one"),
      field<&PlannedInspection::leader>("phụ trách", Need::expected, "mã người phụ trách",
                                        "who leads it"),
      field<&PlannedInspection::helpers>("tham gia", Need::optional, "mã những người cùng làm",
                                         "who takes part in it"),
      field<&PlannedInspection::concluded>("ngày kết luận", Need::optional,
                                           "ngày chi bộ kết luận; có ngày này là đã xong",
                                           "the day the cell concluded; with it the row is done"),
      field<&PlannedInspection::conclusion>("kết luận", Need::optional, "kết luận nói gì",
                                            "what the conclusion says"),
      field<&PlannedInspection::remark>("ghi chú", Need::optional, "điều cần nhớ",
                                        "what to remember")};
  static constexpr Shape k_shape = shape<PlannedInspection>("planned-inspection", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<TurnSwap>() {
  static constexpr Field k_fields[] = {
      field<&TurnSwap::member>("đồng chí", Need::required, "mã đồng chí đổi lượt",
                               "the id of one member", k_comrade),
      field<&TurnSwap::with>("đổi với", Need::required, "mã đồng chí kia", "the id of the other"),
      field<&TurnSwap::reason>("lý do", Need::expected, "vì sao đổi", "why"),
      field<&TurnSwap::decided>("ngày", Need::optional, "ngày quyết định đổi",
                                "the day it was decided")};
  static constexpr Shape k_shape = shape<TurnSwap>("turn-swap", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<TurnPostponement>() {
  static constexpr Field k_fields[] = {
      field<&TurnPostponement::member>("đồng chí", Need::required, "mã đồng chí được hoãn lượt",
                                       "whose turn is put off", k_comrade),
      field<&TurnPostponement::until>("đến kỳ", Need::required, "kỳ sinh hoạt sẽ thực hiện",
                                      "the period to which it is put off"),
      field<&TurnPostponement::reason>("lý do", Need::expected, "vì sao hoãn", "why"),
      field<&TurnPostponement::decided>("ngày", Need::optional, "ngày quyết định hoãn",
                                        "the day it was decided")};
  static constexpr Shape k_shape = shape<TurnPostponement>("turn-postponement", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<TurnPlan>() {
  static constexpr Field k_fields[] = {
      field<&TurnPlan::per_meeting>(
          "mỗi kỳ", Need::optional,
          "số đồng chí tự phê bình mỗi kỳ; bỏ trống thì chia đều để mỗi người một lượt trong năm",
          "turns at each meeting; empty: as many as give each member one turn a year"),
      field<&TurnPlan::order>("thứ tự", Need::optional,
                              "mã các đồng chí theo thứ tự chi bộ đã chọn; bỏ trống thì bí thư, "
                              "phó bí thư, chi ủy viên, rồi theo danh sách",
                              "members' ids in the order the cell chose; empty: leaders first"),
      field<&TurnPlan::meetings>("số kỳ", Need::optional,
                                 "số kỳ sinh hoạt trong vòng; bỏ trống thì theo quy định",
                                 "regular meetings in the cycle; empty: by the rule"),
      field<&TurnPlan::swaps>("đổi lượt", Need::optional, "những lượt đã đổi cho nhau",
                              "turns that changed places"),
      field<&TurnPlan::postponements>("hoãn lượt", Need::optional, "những lượt được hoãn",
                                      "turns put off")};
  static constexpr Shape k_shape = shape<TurnPlan>("turn-plan", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<Plan>() {
  static constexpr Field k_fields[] = {
      field<&Plan::year>("năm", Need::required, "năm của kế hoạch", "the year"),
      field<&Plan::meetings>("lịch họp", Need::optional, "các cuộc họp dự kiến trong năm",
                             "the meetings planned for the year"),
      field<&Plan::inspections>("kiểm tra giám sát", Need::optional,
                                "chương trình kiểm tra, giám sát của năm",
                                "the year's programme of inspection and supervision"),
      field<&Plan::turns>("tự phê bình", Need::optional,
                          "điều chi bộ đã quyết về lượt tự phê bình và phê bình",
                          "what the cell decided of the turns of self-criticism")};
  static constexpr Shape k_shape = shape<Plan>("plan", k_fields);
  return k_shape;
}

}  // namespace chibo::records
