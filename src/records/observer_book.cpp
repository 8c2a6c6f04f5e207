#include "model/committee_books.hpp"
#include "records/committee_words.hpp"
#include "records/field.hpp"
#include "records/words.hpp"

namespace chibo::records {

using model::ObserverBook;
using model::ObserverDuty;
using model::ObserverVisit;

template <>
const Shape& shape_of<ObserverDuty>() {
  static constexpr Field k_fields[] = {
      field<&ObserverDuty::name>("cấp ủy viên", Need::required, "họ tên cấp ủy viên",
                                 "the name of the committee's member"),
      field<&ObserverDuty::position>("chức vụ", Need::expected, "chức vụ trong cấp ủy",
                                     "the office held in the committee"),
      field<&ObserverDuty::cells>("chi bộ", Need::expected,
                                  "mã các chi bộ được phân công theo dõi, dự sinh hoạt",
                                  "the codes of the cells to sit in at"),
      field<&ObserverDuty::quota>("chỉ tiêu", Need::optional,
                                  "số lượt dự trong năm; bỏ trống thì theo quy định của nơi này",
                                  "visits a year; empty: by the rule of the locality"),
      field<&ObserverDuty::remark>("ghi chú", Need::optional, "điều cần nhớ", "what to remember")};
  static constexpr Shape k_shape = shape<ObserverDuty>("observer-duty", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<ObserverVisit>() {
  static constexpr Field k_fields[] = {
      field<&ObserverVisit::date>("ngày", Need::required, "ngày dự sinh hoạt",
                                  "the day of the meeting"),
      field<&ObserverVisit::name>("cấp ủy viên", Need::required, "họ tên người dự", "who came"),
      field<&ObserverVisit::cell>("chi bộ", Need::required, "mã chi bộ", "the cell's code"),
      field<&ObserverVisit::points>("điểm", Need::expected, "điểm người dự chấm",
                                    "the points given"),
      field<&ObserverVisit::grade>("xếp loại", Need::expected, "người dự xếp loại",
                                   "the grade given"),
      field<&ObserverVisit::remark>("nhận xét", Need::expected, "nhận xét, góp ý với chi bộ",
                                    "what was remarked")};
  static constexpr Shape k_shape = shape<ObserverVisit>("observer-visit", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<ObserverBook>() {
  static constexpr Field k_fields[] = {
      field<&ObserverBook::year>("năm", Need::required, "năm theo dõi", "the year"),
      field<&ObserverBook::duties>("phân công", Need::expected,
                                   "ai theo dõi, dự sinh hoạt với chi bộ nào",
                                   "who sits in at which cells"),
      field<&ObserverBook::visits>("dự sinh hoạt", Need::optional, "mỗi lượt dự một dòng",
                                   "a row for each visit")};
  static constexpr Shape k_shape = shape<ObserverBook>("observer-book", k_fields);
  return k_shape;
}

}  // namespace chibo::records
