#include "model/narrative.hpp"

#include "records/field.hpp"

namespace chibo::records {

using model::Narrative;
using model::NarrativePart;

template <>
const Shape& shape_of<NarrativePart>() {
  static constexpr Field k_fields[] = {
      field<&NarrativePart::section>("phần", Need::required, "tên phần, như trong mẫu báo cáo",
                                     "the section's title in the form of the report"),
      field<&NarrativePart::words>(
          "lời", Need::expected,
          "viết sau dấu hai chấm; nhiều đoạn thì gõ | rồi viết ở các dòng dưới, lùi vào hai ô",
          "words behind the colon; for paragraphs type | and write below it, two blanks in")};
  static constexpr Shape k_shape = shape<NarrativePart>("narrative-part", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<Narrative>() {
  static constexpr Field k_fields[] = {
      field<&Narrative::period>(
          "kỳ", Need::required,
          "kỳ báo cáo, đúng như tên tệp: 2026-11, 2026-Q4, 2026-H2, 2026 hoặc 2026-02_2026-05",
          "the period, as the file is called: 2026-11, 2026-Q4, 2026-H2, 2026 or 2026-02_2026-05"),
      field<&Narrative::parts>("phần viết", Need::expected, "mỗi phần người viết một dòng",
                               "a row for each section that somebody writes")};
  static constexpr Shape k_shape = shape<Narrative>("narrative", k_fields);
  return k_shape;
}

}  // namespace chibo::records
