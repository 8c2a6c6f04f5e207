#include "model/plan.hpp"

#include "records/field.hpp"
#include "records/words.hpp"

namespace chibo::records {

using model::Plan;
using model::PlannedMeeting;
using model::TurnPlan;

template <>
const Shape& shape_of<PlannedMeeting>() {
  static constexpr Field k_fields[] = {
      field<&PlannedMeeting::period>("kỳ", Need::required, "tháng của kỳ sinh hoạt, ví dụ 2026-11",
                                     "the month it belongs to, such as 2026-11"),
      field<&PlannedMeeting::date>("ngày", Need::expected, "ngày dự kiến họp", "the planned day"),
      field<&PlannedMeeting::kind>("loại", Need::required, "loại cuộc họp", "the kind of meeting"),
      field<&PlannedMeeting::theme>("chuyên đề", Need::optional, "tên chuyên đề",
                                    "the theme's title")};
  static constexpr Shape k_shape = shape<PlannedMeeting>("planned-meeting", k_fields);
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
                              "members' ids in the order the cell chose; empty: leaders first")};
  static constexpr Shape k_shape = shape<TurnPlan>("turn-plan", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<Plan>() {
  static constexpr Field k_fields[] = {
      field<&Plan::year>("năm", Need::required, "năm của kế hoạch", "the year"),
      field<&Plan::meetings>("lịch họp", Need::optional, "các cuộc họp dự kiến trong năm",
                             "the meetings planned for the year"),
      field<&Plan::turns>("tự phê bình", Need::optional,
                          "điều chi bộ đã quyết về lượt tự phê bình và phê bình",
                          "what the cell decided of the turns of self-criticism")};
  static constexpr Shape k_shape = shape<Plan>("plan", k_fields);
  return k_shape;
}

}  // namespace chibo::records
