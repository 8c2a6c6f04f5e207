#include "model/review.hpp"

#include "records/field.hpp"
#include "records/words.hpp"

namespace chibo::records {

using model::Rating;
using model::Review;

template <>
const Shape& shape_of<Rating>() {
  static constexpr Field k_fields[] = {
      field<&Rating::member>("đồng chí", Need::optional, "mã đảng viên được xếp loại",
                             "the member's id", k_comrade),
      field<&Rating::collective>("tập thể", Need::optional,
                                 "tên tập thể được xếp loại, ví dụ: Chi bộ, Tập thể chi ủy",
                                 "the collective's name"),
      field<&Rating::count>("số người", Need::optional,
                            "khi chỉ biết số: bao nhiêu người cùng mức này",
                            "where no names were told: how many have these grades"),
      field<&Rating::own>("tự nhận", Need::optional, "mức tự nhận",
                          "the grade they gave themselves"),
      field<&Rating::proposed>("đề nghị", Need::optional, "mức cuộc họp đề nghị",
                               "the grade the meeting proposed"),
      field<&Rating::votes>("số phiếu", Need::optional, "số phiếu tán thành mức đề nghị",
                            "votes for the proposed grade"),
      field<&Rating::decided>("quyết định", Need::optional, "mức cấp có thẩm quyền quyết định",
                              "the grade decided above"),
      field<&Rating::by>("theo", Need::optional, "quyết định theo văn bản nào",
                         "the paper that decided it"),
      field<&Rating::remark>("ghi chú", Need::optional, "vì sao khác nhau hoặc không xếp loại",
                             "why the grades differ or none was given")};
  static constexpr Shape k_shape = shape<Rating>("rating", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<Review>() {
  static constexpr Field k_fields[] = {
      field<&Review::span>("giai đoạn", Need::expected,
                           "kiểm điểm giai đoạn nào, ví dụ: năm 2026, năm học 2025-2026",
                           "what span is reviewed, such as a year or a school year"),
      field<&Review::from>("từ", Need::optional, "ngày đầu của giai đoạn", "its first day"),
      field<&Review::to>("đến", Need::optional, "ngày cuối của giai đoạn", "its last day"),
      field<&Review::ratings>("xếp loại", Need::optional,
                              "mỗi tập thể, mỗi đồng chí, hoặc mỗi mức một dòng",
                              "one entry for each collective, member, or grade")};
  static constexpr Shape k_shape = shape<Review>("review", k_fields);
  return k_shape;
}

}  // namespace chibo::records
