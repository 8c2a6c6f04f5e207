#include "model/rule_pack.hpp"
#include "records/field.hpp"
#include "records/words.hpp"

namespace chibo::records {

using model::Commendation;
using model::Criterion;

template <>
const Shape& shape_of<Criterion>() {
  static constexpr Field k_fields[] = {
      field<&Criterion::id>("mã", Need::required, "tên ngắn không dấu của tiêu chí",
                            "the criterion's short ASCII name"),
      field<&Criterion::title>("nội dung", Need::required, "điều được xét, ghi như trong quy định",
                               "what is considered, as the regulation has it"),
      field<&Criterion::group>("nhóm", Need::optional, "nhóm tiêu chí, ví dụ một trong bốn tốt",
                               "the group of criteria it is of"),
      field<&Criterion::number>("số liệu", Need::optional,
                                "tên một số của báo cáo, ví dụ regular.held; bỏ trống là do người "
                                "xét",
                                "a number of the report, such as regular.held; empty: for people "
                                "to judge"),
      field<&Criterion::of>("trên", Need::optional,
                            "tên số làm mẫu khi mức là tỷ lệ, ví dụ regular.months_due",
                            "the whole where the bound is a share, such as regular.months_due"),
      field<&Criterion::bound>("mức", Need::optional,
                               "phải đạt bao nhiêu: \"≥ 90 %\", \"≥ 1\", \"≤ 2\", \"0\", hoặc khóa "
                               "của quy định đặt mức ấy, ví dụ hop.ty-le-du; bỏ trống là do người "
                               "xét",
                               "what it has to reach: \"≥ 90 %\", \"≥ 1\", \"≤ 2\", \"0\", or the "
                               "key of the rule that sets it, hop.ty-le-du; empty: for people to "
                               "judge"),
      field<&Criterion::article>("điều", Need::optional, "văn bản, điều, mục đặt ra tiêu chí",
                                 "the regulation and article that set it"),
      field<&Criterion::confirmed>("xác nhận", Need::required,
                                   "đã đối chiếu với văn bản chính thức hay chưa",
                                   "whether it was checked against the official text"),
      field<&Criterion::comment>("ghi chú", Need::optional, "điều cần biết khi xét",
                                 "what to know when judging")};
  static constexpr Shape k_shape = shape<Criterion>("criterion", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<Commendation>() {
  static constexpr Field k_fields[] = {
      field<&Commendation::id>("mã", Need::required, "tên ngắn không dấu, ví dụ bon-tot",
                               "its short ASCII name, such as bon-tot"),
      field<&Commendation::title>("tên", Need::required, "danh hiệu, hình thức khen thưởng",
                                  "what is awarded"),
      field<&Commendation::criteria>("tiêu chí", Need::required, "các tiêu chí theo thứ tự",
                                     "the criteria in order")};
  static constexpr Shape k_shape = shape<Commendation>("commendation", k_fields);
  return k_shape;
}

}  // namespace chibo::records
