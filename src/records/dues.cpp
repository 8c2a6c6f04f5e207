#include "model/dues.hpp"

#include "records/field.hpp"
#include "records/words.hpp"

namespace chibo::records {

using model::Dues;
using model::DuesRow;
using model::Remittance;

template <>
const Shape& shape_of<DuesRow>() {
  static constexpr Field k_fields[] = {
      field<&DuesRow::member>("đồng chí", Need::required, "mã đảng viên", "the member's id",
                              k_comrade),
      field<&DuesRow::group>("nhóm", Need::expected, "nhóm theo quy định về mức đóng",
                             "the group of the regulation"),
      field<&DuesRow::base>("căn cứ", Need::optional,
                            "tiền lương đóng BHXH tháng trước, lương hưu, trợ cấp; không muốn ghi "
                            "lương thì ghi \"mức\"",
                            "last month's insured salary, pension or allowance; who would rather "
                            "not tell it tells \"mức\""),
      field<&DuesRow::monthly>("mức", Need::optional,
                               "số tiền phải nộp mỗi tháng đã định, đã trừ phần giảm; thay cho "
                               "\"căn cứ\"",
                               "the decided amount a month, reductions taken off; in place of "
                               "\"căn cứ\""),
      field<&DuesRow::reduced>("giảm", Need::optional, "phần được giảm, ví dụ 30 %",
                               "the part let off, such as 30 %"),
      field<&DuesRow::exempt>("miễn", Need::optional, "lý do được miễn",
                              "why the member is exempt"),
      field<&DuesRow::decision>("số quyết định", Need::optional, "quyết định cho miễn hoặc giảm",
                                "the decision on the exemption or reduction"),
      field<&DuesRow::from>("từ tháng", Need::optional, "tháng đầu được miễn hoặc giảm",
                            "the first month of the exemption or reduction"),
      field<&DuesRow::until>("đến tháng", Need::optional, "tháng cuối được miễn hoặc giảm",
                             "the last month of the exemption or reduction"),
      field<&DuesRow::extra>("tự nguyện", Need::optional,
                             "số tiền tự nguyện nộp thêm ngoài mức phải nộp",
                             "what is paid of one's own will beside what is due"),
      field<&DuesRow::paid>("đã nộp", Need::expected,
                            "số tiền đã nộp cho tháng này; chưa nộp thì ghi không",
                            "what was paid for this month; không: nothing was"),
      field<&DuesRow::day>("ngày nộp", Need::expected, "ngày nộp", "the day of payment"),
      field<&DuesRow::way>("hình thức", Need::optional, "nộp bằng cách nào", "how it was paid"),
      field<&DuesRow::collector>("người thu", Need::optional, "mã hoặc tên người thu",
                                 "the id or name of the collector"),
      field<&DuesRow::unpaid_reason>("lý do chưa nộp", Need::optional, "vì sao chưa nộp",
                                     "why it is not paid yet"),
      field<&DuesRow::remark>("ghi chú", Need::optional, "điều cần nhớ", "what to remember")};
  static constexpr Shape k_shape = shape<DuesRow>("dues-row", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<Remittance>() {
  static constexpr Field k_fields[] = {
      field<&Remittance::amount>("số tiền", Need::required, "số tiền nộp lên cấp trên",
                                 "the sum handed on"),
      field<&Remittance::day>("ngày nộp", Need::expected, "ngày nộp lên cấp trên",
                              "the day on which it was handed on"),
      field<&Remittance::remark>("ghi chú", Need::optional, "phiếu thu, người nhận",
                                 "the receipt, who took it")};
  static constexpr Shape k_shape = shape<Remittance>("remittance", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<Dues>() {
  static constexpr Field k_fields[] = {
      field<&Dues::period>("kỳ", Need::required, "tháng của đảng phí, ví dụ 2026-11",
                           "the month of the dues, such as 2026-11"),
      field<&Dues::rows>("thu", Need::expected, "mỗi đảng viên một dòng", "a row a member"),
      field<&Dues::remitted>("nộp cấp trên", Need::optional,
                             "những lần nộp lên cấp trên từ đảng phí tháng này",
                             "what of this month's dues was handed on to the superior"),
      field<&Dues::remark>("ghi chú", Need::optional, "điều cần nhớ của tháng này",
                           "what to remember of this month")};
  static constexpr Shape k_shape = shape<Dues>("dues", k_fields);
  return k_shape;
}

}  // namespace chibo::records
