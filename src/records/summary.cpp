#include "model/summary.hpp"

#include "records/field.hpp"
#include "records/summary_words.hpp"
#include "records/words.hpp"

namespace chibo::records {

using model::Summary;
using model::SummaryBlock;
using model::SummaryCell;

template <>
const Shape& shape_of<SummaryCell>() {
  static constexpr Field k_fields[] = {
      field<&SummaryCell::folder>("thư mục", Need::optional,
                                  "thư mục sổ của chi bộ, tính từ thư mục của đảng bộ",
                                  "the cell's folder, from that of the committee"),
      field<&SummaryCell::code>("mã", Need::optional, "mã của chi bộ", "the cell's code"),
      field<&SummaryCell::name>("tên", Need::optional, "tên chi bộ", "the cell's name"),
      field<&SummaryCell::standing>("tình trạng", Need::required,
                                    "có số liệu hay không, vì sao không",
                                    "whether there are numbers, and why not"),
      field<&SummaryCell::as_of>("tính đến ngày", Need::optional,
                                 "ngày của số liệu, khi khác ngày của bản tóm tắt",
                                 "the day of the numbers, where it is not the summary's"),
      field<&SummaryCell::errors>("chỗ sai", Need::required,
                                  "số chỗ sai chưa sửa trong sổ mà số liệu dựa vào",
                                  "errors in what the numbers rest on"),
      field<&SummaryCell::unread_files>("tệp không đọc được", Need::optional,
                                        "tệp của sổ không đọc được, không tính",
                                        "files of the cell that could not be read"),
      field<&SummaryCell::missing>("tháng thiếu bản ghi", Need::optional,
                                   "tháng không có bản ghi họp thường kỳ",
                                   "months without a record of a regular meeting"),
      field<&SummaryCell::not_held>("tháng chưa họp", Need::optional,
                                    "tháng có bản ghi mà chưa họp thường kỳ",
                                    "months whose records are all of meetings not held"),
      field<&SummaryCell::unclear>("tháng chưa rõ", Need::optional,
                                   "tháng có bản ghi mà chưa rõ đã họp hay chưa, họp ngày nào",
                                   "months of which no record tells whether, or when, it met"),
      field<&SummaryCell::late>("tháng họp chưa đúng ngày", Need::optional,
                                "tháng họp thường kỳ chưa đúng ngày",
                                "months whose regular meeting was late"),
      field<&SummaryCell::months>("tháng", Need::optional,
                                  "các tháng của mỗi dòng số liệu, sau số của cả kỳ",
                                  "the months of each row of numbers, behind the whole period"),
      field<&SummaryCell::compared>("so với", Need::optional,
                                    "các kỳ để so sánh, là những số cuối của mỗi dòng",
                                    "the periods to compare with, last in each row"),
      field<&SummaryCell::numbers>(
          "số liệu", Need::optional, "mỗi dòng: số của cả kỳ, của từng tháng, của các kỳ so sánh",
          "each row: the whole period, each month, the periods beside it")};
  static constexpr Shape k_shape = shape<SummaryCell>("summary-cell", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<SummaryBlock>() {
  static constexpr Field k_fields[] = {
      field<&SummaryBlock::folder>("thư mục", Need::required,
                                   "thư mục của đảng bộ bộ phận, tính từ thư mục của đảng bộ",
                                   "the sub-committee's folder, from that of the committee"),
      field<&SummaryBlock::name>("tên", Need::required, "tên đảng bộ bộ phận",
                                 "the sub-committee's name")};
  static constexpr Shape k_shape = shape<SummaryBlock>("summary-block", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<Summary>() {
  static constexpr Field k_fields[] = {
      field<&Summary::version>("phiên bản", Need::required, "số của khuôn bản tóm tắt",
                               "the number of this format"),
      field<&Summary::kind>("loại tổ chức", Need::required, "chi bộ, đảng bộ bộ phận hay đảng bộ",
                            "a cell, a sub-committee or a committee"),
      field<&Summary::code>("mã", Need::required, "mã của tổ chức, như trong chibo.yaml",
                            "the organisation's code, as in chibo.yaml"),
      field<&Summary::name>("tên", Need::required, "tên của tổ chức", "the organisation's name"),
      field<&Summary::folder>("thư mục", Need::required, "tên thư mục sổ của tổ chức",
                              "the name of the organisation's folder"),
      field<&Summary::period>("kỳ", Need::required,
                              "kỳ báo cáo: 2026-11, 2026-Q4, 2026-H2, 2026, 2026-02_2026-05",
                              "the period: 2026-11, 2026-Q4, 2026-H2, 2026, 2026-02_2026-05"),
      field<&Summary::as_of>("tính đến ngày", Need::required, "ngày của số liệu",
                             "the day of the numbers"),
      field<&Summary::blocks>("đảng bộ bộ phận", Need::optional,
                              "các đảng bộ bộ phận có chi bộ nêu bên dưới",
                              "the sub-committees that the cells below lie in"),
      field<&Summary::cells>("chi bộ", Need::required, "từng chi bộ", "each cell"),
      field<&Summary::digest>("mã kiểm", Need::required,
                              "mã kiểm SHA-256 của mọi điều ở trên; sửa tay thì không còn khớp",
                              "the SHA-256 of all the above; it no longer fits once that is "
                              "changed")};
  static constexpr Shape k_shape = shape<Summary>("summary", k_fields);
  return k_shape;
}

}  // namespace chibo::records
