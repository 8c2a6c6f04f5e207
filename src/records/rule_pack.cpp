#include "model/rule_pack.hpp"

#include "records/field.hpp"
#include "records/words.hpp"

namespace chibo::records {

using model::Agenda;
using model::AgendaItem;
using model::AskedFigure;
using model::IssuedForm;
using model::Rule;
using model::RulePack;

template <>
const Shape& shape_of<Rule>() {
  static constexpr Field k_fields[] = {
      field<&Rule::key>("khóa", Need::required, "tên của giá trị, do chương trình đặt",
                        "the value's name, given by the program"),
      field<&Rule::value>("giá trị", Need::required, "giá trị, ví dụ 90, 3-7, > 1/2, ≥ 90 %",
                          "the value, such as 90, 3-7, > 1/2, ≥ 90 %"),
      field<&Rule::unit>("đơn vị", Need::optional, "đơn vị của giá trị", "the value's unit"),
      field<&Rule::article>("điều", Need::optional, "điều, mục của văn bản",
                            "the article of the regulation"),
      field<&Rule::confirmed>("xác nhận", Need::required,
                              "đã đối chiếu với văn bản chính thức hay chưa",
                              "whether it was checked against the official text"),
      field<&Rule::comment>("ghi chú", Need::optional, "điều cần biết khi dùng giá trị này",
                            "what to know when using it")};
  static constexpr Shape k_shape = shape<Rule>("rule", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<AgendaItem>() {
  static constexpr Field k_fields[] = {
      field<&AgendaItem::title>("mục", Need::required, "tên mục", "the item's title"),
      field<&AgendaItem::part>("phần", Need::expected, "mở đầu, tiến hành hay kết thúc",
                               "opening, course or closing"),
      field<&AgendaItem::role>("người thực hiện", Need::optional, "thường do ai thực hiện",
                               "who usually carries it out"),
      field<&AgendaItem::filling>("lấy từ sổ", Need::optional,
                                  "điều mà chương trình tự điền từ sổ vào mục này",
                                  "what the program fills in from the records"),
      field<&AgendaItem::optional>("không bắt buộc", Need::optional,
                                   "có: cuộc họp có thể không có mục này",
                                   "yes: a meeting may go without it"),
      field<&AgendaItem::remark>("ghi chú", Need::optional, "in ở cột ghi chú", "a remark")};
  static constexpr Shape k_shape = shape<AgendaItem>("agenda-item", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<Agenda>() {
  static constexpr Field k_fields[] = {
      field<&Agenda::kind>("loại", Need::required, "loại cuộc họp", "the kind of meeting"),
      field<&Agenda::article>("điều", Need::optional, "điều, mục của văn bản",
                              "the article of the regulation"),
      field<&Agenda::confirmed>("xác nhận", Need::required,
                                "đã đối chiếu với văn bản chính thức hay chưa",
                                "whether it was checked against the official text"),
      field<&Agenda::items>("các mục", Need::required, "các mục theo thứ tự",
                            "the items in order")};
  static constexpr Shape k_shape = shape<Agenda>("agenda", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<AskedFigure>() {
  static constexpr Field k_fields[] = {
      field<&AskedFigure::name>("tên", Need::required, "điều được hỏi, ghi như trên biểu",
                                "what is asked, as the form has it"),
      field<&AskedFigure::kind>("loại", Need::optional,
                                "chỉ hỏi loại cuộc họp này; bỏ trống là hỏi mọi cuộc họp",
                                "only of this kind of meeting; empty: of every kind")};
  static constexpr Shape k_shape = shape<AskedFigure>("asked-figure", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<IssuedForm>() {
  static constexpr Field k_fields[] = {
      field<&IssuedForm::file>("tệp", Need::required,
                               "tên tệp trong thư mục mau, ví dụ bien-ban.docx",
                               "the file in the folder mau, such as bien-ban.docx"),
      field<&IssuedForm::version>("phiên bản", Need::required, "tên của bản đã ban hành",
                                  "what the issued version is called"),
      field<&IssuedForm::digest>("mã kiểm", Need::required, "dãy số để máy nhận ra tệp bị sửa",
                                 "a digest by which the machine sees a changed file")};
  static constexpr Shape k_shape = shape<IssuedForm>("issued-form", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<RulePack>() {
  static constexpr Field k_fields[] = {
      field<&RulePack::id>("mã", Need::required, "tên ngắn không dấu của bộ quy định",
                           "the pack's short ASCII name"),
      field<&RulePack::title>("tên", Need::required, "tên gọi của văn bản",
                              "what the regulation is called"),
      field<&RulePack::number>("số hiệu", Need::optional, "số và ký hiệu văn bản",
                               "its number and code"),
      field<&RulePack::issued>("ngày", Need::optional, "ngày ban hành", "the day of issue"),
      field<&RulePack::issuer>("cơ quan", Need::optional, "cơ quan ban hành", "who issued it"),
      field<&RulePack::level>("cấp", Need::optional,
                              "ai đặt ra; bỏ trống thì theo thư mục chứa tệp",
                              "who set it; empty: by the folder of the file"),
      field<&RulePack::from>("hiệu lực từ", Need::optional, "ngày đầu có hiệu lực",
                             "the first day in force"),
      field<&RulePack::to>("hiệu lực đến", Need::optional, "ngày cuối có hiệu lực",
                           "the last day in force"),
      field<&RulePack::rules>("quy định", Need::optional, "các giá trị mà văn bản đặt ra",
                              "the values it sets"),
      field<&RulePack::agendas>("chương trình mẫu", Need::optional,
                                "chương trình của từng loại cuộc họp",
                                "the standing agenda of each kind of meeting"),
      field<&RulePack::figures>("dữ liệu riêng", Need::optional,
                                "những điều địa phương hỏi thêm ở mỗi cuộc họp",
                                "what the locality asks of each meeting beside the forms"),
      field<&RulePack::forms>("mẫu giấy tờ", Need::optional,
                              "các mẫu đã ban hành; lệnh template issue ghi vào đây",
                              "the forms that were issued; template issue writes here"),
      field<&RulePack::reports>("báo cáo mẫu", Need::optional,
                                "các phần của báo cáo, theo thứ tự in",
                                "the sections of a report, in the order of print"),
      field<&RulePack::commendations>("khen thưởng", Need::optional,
                                      "tiêu chí để xét từng danh hiệu, hình thức khen thưởng",
                                      "the criteria of each commendation")};
  static constexpr Shape k_shape = shape<RulePack>("rule-pack", k_fields);
  return k_shape;
}

}  // namespace chibo::records
