#include "model/committee_books.hpp"
#include "records/committee_words.hpp"
#include "records/field.hpp"
#include "records/words.hpp"

namespace chibo::records {

using model::GradeBook;
using model::OfficialGrade;

template <>
const Shape& shape_of<OfficialGrade>() {
  static constexpr Field k_fields[] = {
      field<&OfficialGrade::period>("kỳ", Need::required, "kỳ sinh hoạt, ví dụ 2026-10",
                                    "the month of the meeting, such as 2026-10"),
      field<&OfficialGrade::cell>("chi bộ", Need::required, "mã chi bộ", "the cell's code"),
      field<&OfficialGrade::grade>("xếp loại", Need::required, "loại đảng ủy xếp chính thức",
                                   "the grade that the committee decided"),
      field<&OfficialGrade::points>("điểm", Need::optional, "điểm đảng ủy chấm",
                                    "the points that the committee gave"),
      field<&OfficialGrade::decided>("ngày", Need::expected, "ngày xếp loại",
                                     "the day it was decided"),
      field<&OfficialGrade::remark>("nhận xét", Need::optional,
                                    "vì sao xếp như vậy, nhất là khi khác với chi bộ tự xếp",
                                    "why, above all where the cell graded itself otherwise")};
  static constexpr Shape k_shape = shape<OfficialGrade>("official-grade", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<GradeBook>() {
  static constexpr Field k_fields[] = {
      field<&GradeBook::year>("năm", Need::required, "năm xếp loại", "the year"),
      field<&GradeBook::grades>("xếp loại", Need::expected, "mỗi chi bộ mỗi kỳ một dòng",
                                "a row for each cell and month")};
  static constexpr Shape k_shape = shape<GradeBook>("grade-book", k_fields);
  return k_shape;
}

}  // namespace chibo::records
