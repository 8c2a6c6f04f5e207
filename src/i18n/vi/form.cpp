#include "i18n/message_form.hpp"
#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_vi = in_order<FormMsg>({
    {FormMsg::open_columns, "các cột mở bằng \"[[\" chưa đóng bằng \"]]\""},
    {FormMsg::no_column, "ở đây không có cột nào đang mở"},
    {FormMsg::bad_widths,
     "bề rộng các cột phải là các số cộng lại bằng 100, ví dụ \"|= 8c 52 40\""},
    {FormMsg::row_outside,
     "dòng bảng đứng ngoài bảng; mở bảng bằng \"|= \", ví dụ \"|= 8c 52 40\""},
    {FormMsg::row_cells, "dòng có {} ô, bảng chỉ có {} cột"},
    {FormMsg::pdf_needs, "máy này chưa làm được PDF, còn thiếu gói {}"},
    {FormMsg::pdf_needs_hint, "Cài bằng lệnh: sudo apt-get install {}; bản Word thì đã in được"},
    {FormMsg::cmd_template_list, "xem các mẫu giấy tờ, mẫu nào là mẫu riêng"},
    {FormMsg::cmd_template_keys, "xem các tên dùng được trong mẫu một giấy tờ"},
    {FormMsg::cmd_template_show, "xem mẫu có sẵn của một giấy tờ"},
    {FormMsg::cmd_template_export, "ghi mẫu Word có sẵn ra tệp, để sửa thành mẫu riêng"},
    {FormMsg::cmd_template_check, "soát một mẫu riêng, không cần cuộc họp nào"},
    {FormMsg::no_such_paper, "không có giấy tờ nào tên \"{}\""},
    {FormMsg::no_such_paper_hint, "Xem các tên: chibo template list"},
    {FormMsg::name_the_paper,
     "Tên tệp không cho biết là mẫu của giấy tờ nào; ghi thêm --paper, ví dụ --paper bien-ban (các "
     "tên: chibo template list)"},
    {FormMsg::column_name, "Tên"},
    {FormMsg::column_paper, "Giấy tờ"},
    {FormMsg::column_own, "Mẫu riêng"},
    {FormMsg::column_key, "Tên ghi trong mẫu"},
    {FormMsg::column_kind, "Loại"},
    {FormMsg::column_meaning, "Nghĩa"},
    {FormMsg::column_example, "Ví dụ"},
    {FormMsg::kind_text, "chữ"},
    {FormMsg::kind_yes_no, "có/không"},
    {FormMsg::kind_list, "danh sách"},
    {FormMsg::kind_group, "nhóm"},
    {FormMsg::keys_of_lists,
     "Tên có \"[]\" dùng giữa hai dấu của danh sách, ví dụ {{{{#dai_bieu}}}} {{{{ten}}}} "
     "{{{{/dai_bieu}}}}"},
    {FormMsg::form_exists, "đã có tệp {}"},
    {FormMsg::form_exists_hint, "Đổi tên hoặc xóa tệp đó, hoặc ghi ra chỗ khác bằng --output"},
    {FormMsg::form_exported, "Đã ghi mẫu vào {}"},
    {FormMsg::form_exported_next,
     "Sửa bằng Word rồi soát: chibo template check {}; mẫu nằm trong thư mục mau thì lần in sau "
     "chibo dùng mẫu này"},
    {FormMsg::form_is_right, "Mẫu {} dùng được, không có chỗ nào sai"},
    {FormMsg::annotated, "Đã ghi bản có lời góp ý bên lề vào {}: {} chỗ"},
    {FormMsg::annotate_word_only, "lời góp ý bên lề chỉ ghi được vào tệp Word"},
    {FormMsg::annotate_word_only_hint, "Bỏ --annotate; các chỗ sai đã nêu ở trên màn hình"},
    {FormMsg::engine_too_long, "chương trình {} làm PDF quá {} giây, đã dừng"},
    {FormMsg::engine_failed, "chương trình {} không làm được PDF từ tệp này"},
    {FormMsg::engine_failed_hint, "Bản Word đã in được; mở bằng Word rồi lưu thành PDF"},
    {FormMsg::unknown_engine, "không có cách làm PDF nào tên \"{}\""},
    {FormMsg::form_not_filled, "mẫu chưa điền được; các chỗ sai nêu ở trên"},
    {FormMsg::cmd_doctor, "xem máy đã đủ chương trình và phông chữ chưa"},
    {FormMsg::for_history, "Giữ các bản cũ của sổ"},
    {FormMsg::for_editing, "Mở sổ để sửa"},
    {FormMsg::for_own_word_forms, "In mẫu Word riêng ra PDF"},
    {FormMsg::for_web_pages, "In bản web ra PDF"},
    {FormMsg::for_pdf, "In giấy tờ ra PDF, phông chữ tiếng Việt"},
    {FormMsg::doctor_there, "[có] {0}"},
    {FormMsg::doctor_missing, "[thiếu] {0}: sudo apt-get install {1}"},
    {FormMsg::doctor_optional, "[không có, không bắt buộc] {0}: sudo apt-get install {1}"},
    {FormMsg::doctor_well, "Máy đã đủ"},
    {FormMsg::doctor_unwell, "Cài các gói còn thiếu rồi gõ lại: chibo doctor"},
    {FormMsg::own_form_faulty,
     "chưa in được: mẫu riêng {0} có chỗ sai, soát bằng: chibo template check {0}"},
    {FormMsg::many_none, "không có cuộc họp nào đã họp trong kỳ ấy"},
    {FormMsg::many_none_hint, "Xem các cuộc họp: chibo meeting list"},
    {FormMsg::many_done, "Biên bản: {} mới hoặc đổi, {} không đổi, {} chưa in được"},
    {FormMsg::many_left, "bỏ qua {}, các biên bản khác vẫn in"},
    {FormMsg::many_same_name, "{} là tên của hai biên bản, biên bản sau là {}"},
    {FormMsg::many_same_name_hint,
     "Thêm {{{{ma}}}}, {{{{so}}}} hoặc {{{{ngay}}}} vào --name cho khỏi trùng"},
    {FormMsg::many_to_one, "nhiều biên bản không ghi chung vào {} được"},
    {FormMsg::many_to_one_hint, "Ghi một thư mục, ví dụ --output giay/, hoặc bỏ --output"},
    {FormMsg::period_for_all, "--period và --name dùng khi in nhiều biên bản một lượt"},
    {FormMsg::add_all, "Thêm --all"},
    {FormMsg::all_or_one, "--all là tất cả, mà lại ghi thêm \"{}\""},
    {FormMsg::all_or_one_hint, "Bỏ --all để in một cuộc họp, hoặc bỏ tên cuộc họp"},
});

}  // namespace

std::span<const std::string_view> form_vi() {
  return k_vi;
}

}  // namespace chibo::i18n
