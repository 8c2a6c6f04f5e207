#include "model/rule_pack.hpp"
#include "records/field.hpp"
#include "records/report_words.hpp"

namespace chibo::records {

using model::ReportForm;
using model::ReportSection;

template <>
const Shape& shape_of<ReportSection>() {
  static constexpr Field k_fields[] = {
      field<&ReportSection::title>("tên", Need::required, "tên phần, như in trên báo cáo",
                                   "the heading, as the report prints it"),
      field<&ReportSection::depth>("bậc", Need::optional,
                                   "1 là phần I, II; 2 là mục 1, 2; 3 là điểm a, b; bỏ trống là 1",
                                   "1: I, II; 2: 1, 2; 3: a, b; empty: 1"),
      field<&ReportSection::filling>("lấy từ sổ", Need::optional,
                                     "số liệu mà chương trình in dưới tên phần",
                                     "what the program prints under it from the records"),
      field<&ReportSection::written>("lời", Need::optional,
                                     "có: phần này có lời do người viết, giữ ở thư mục bao-cao",
                                     "yes: somebody writes words for it, kept in bao-cao"),
      field<&ReportSection::remark>("ghi chú", Need::optional,
                                    "nhắc người viết nên viết gì; không in ra",
                                    "what the writer is to think of; never printed")};
  static constexpr Shape k_shape = shape<ReportSection>("report-section", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<ReportForm>() {
  static constexpr Field k_fields[] = {
      field<&ReportForm::of>("của", Need::required, "báo cáo của chi bộ hay của đảng ủy",
                             "whose report: a cell's or a committee's"),
      field<&ReportForm::article>("điều", Need::optional, "điều, mục của văn bản",
                                  "the article of the regulation"),
      field<&ReportForm::confirmed>("xác nhận", Need::required,
                                    "đã đối chiếu với văn bản chính thức hay chưa",
                                    "whether it was checked against the official text"),
      field<&ReportForm::sections>("các phần", Need::required, "các phần theo thứ tự",
                                   "the sections in order")};
  static constexpr Shape k_shape = shape<ReportForm>("report-form", k_fields);
  return k_shape;
}

}  // namespace chibo::records
