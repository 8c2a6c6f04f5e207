#include "model/committee_books.hpp"
#include "records/committee_words.hpp"
#include "records/field.hpp"
#include "records/words.hpp"

namespace chibo::records {

using model::Finding;
using model::FindingBook;
using model::FollowUp;
using model::InspectionConclusion;

template <>
const Shape& shape_of<FollowUp>() {
  static constexpr std::string_view k_state[] = {"tình trạng", "kết quả"};
  static constexpr std::string_view k_new_due[] = {"hạn mới"};
  static constexpr Field k_fields[] = {
      field<&FollowUp::date>("ngày", Need::required, "ngày theo dõi, ngày chi bộ báo",
                             "the day on which it was learnt"),
      field<&FollowUp::state>("trạng thái", Need::optional, "hoàn thành, đang làm hay chưa làm",
                              "done, in progress or not started", k_state),
      field<&FollowUp::finished>("ngày xong", Need::optional,
                                 "ngày khắc phục xong, nếu trước ngày theo dõi",
                                 "the day it was mended, where that was earlier"),
      field<&FollowUp::words>("nội dung", Need::optional, "thấy gì, chi bộ báo cáo gì",
                              "what was seen, or what the cell told"),
      field<&FollowUp::new_due>("gia hạn", Need::optional, "hạn mới mà đảng ủy cho dời tới",
                                "the deadline that the committee moved it to", k_new_due),
      field<&FollowUp::meeting>("cuộc họp", Need::optional,
                                "tên tệp cuộc họp của chi bộ đã báo cáo việc này",
                                "the meeting of the cell that told it")};
  static constexpr Shape k_shape = shape<FollowUp>("follow-up", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<Finding>() {
  static constexpr Field k_fields[] = {
      field<&Finding::id>("mã", Need::required,
                          "mã việc, ví dụ 2026-kt-01; chi bộ ghi việc này cùng mã",
                          "the finding's id, such as 2026-kt-01; the cell's task has the same"),
      field<&Finding::fault>("khuyết điểm", Need::expected, "khuyết điểm, hạn chế đã kết luận",
                             "what was found wrong"),
      field<&Finding::task>("việc", Need::required, "việc chi bộ phải làm để khắc phục",
                            "what the cell has to do"),
      field<&Finding::due>("hạn", Need::required, "ngày phải khắc phục xong", "the deadline"),
      field<&Finding::follow_ups>("theo dõi", Need::optional, "mỗi lần theo dõi một dòng",
                                  "a row each time something was learnt")};
  static constexpr Shape k_shape = shape<Finding>("finding", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<InspectionConclusion>() {
  static constexpr Field k_fields[] = {
      field<&InspectionConclusion::number>("số", Need::expected,
                                           "số, ký hiệu kết luận, ví dụ 05-KL/ĐU",
                                           "its number and code as printed"),
      field<&InspectionConclusion::date>("ngày", Need::required, "ngày kết luận", "its day"),
      field<&InspectionConclusion::cell>("chi bộ", Need::required,
                                         "mã chi bộ được kiểm tra, giám sát",
                                         "the code of the cell that was inspected"),
      field<&InspectionConclusion::subject>("nội dung", Need::expected,
                                            "kiểm tra, giám sát việc gì", "what was inspected"),
      field<&InspectionConclusion::findings>(
          "việc", Need::expected, "những việc chi bộ phải khắc phục", "what the cell has to mend")};
  static constexpr Shape k_shape = shape<InspectionConclusion>("inspection-conclusion", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<FindingBook>() {
  static constexpr Field k_fields[] = {
      field<&FindingBook::year>("năm", Need::required, "năm kết luận", "the year"),
      field<&FindingBook::conclusions>("kết luận", Need::expected, "mỗi kết luận một dòng",
                                       "a row for each conclusion")};
  static constexpr Shape k_shape = shape<FindingBook>("finding-book", k_fields);
  return k_shape;
}

}  // namespace chibo::records
