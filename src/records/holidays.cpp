#include "model/holidays.hpp"

#include "records/field.hpp"

namespace chibo::records {

using model::Holiday;
using model::Holidays;

template <>
const Shape& shape_of<Holiday>() {
  static constexpr Field k_fields[] = {
      field<&Holiday::from>("từ", Need::required, "ngày nghỉ đầu tiên", "the first day off"),
      field<&Holiday::to>("đến", Need::optional, "ngày nghỉ cuối cùng; bỏ trống: một ngày",
                          "the last day off; empty: one day"),
      field<&Holiday::name>("tên", Need::expected, "nghỉ nhân dịp gì", "the holiday's name")};
  static constexpr Shape k_shape = shape<Holiday>("holiday", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<Holidays>() {
  static constexpr Field k_fields[] = {
      field<&Holidays::days_off>("ngày nghỉ", Need::required, "các ngày nghỉ lễ, tết",
                                 "public holidays"),
      field<&Holidays::worked_instead>("làm bù", Need::optional, "thứ bảy, chủ nhật đi làm bù",
                                       "rest days worked instead")};
  static constexpr Shape k_shape = shape<Holidays>("holidays", k_fields);
  return k_shape;
}

}  // namespace chibo::records
