#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_vi = in_order({
    // -- shape of a file (store/yaml_read) --
    {Msg::file_is_folder, "đây là một thư mục, không phải tệp sổ"},
    // -- showing complaints (diag/show) --
    {Msg::severity_error, "cần sửa"},
    {Msg::severity_warning, "lưu ý"},
    {Msg::severity_note, "ghi chú"},
    // -- reading a record (store/yaml_bind) --
    {Msg::kind_text, "một dòng chữ"},
    {Msg::kind_date, "ngày, ví dụ 2026-11-05"},
    {Msg::kind_due, "ngày hoặc \"thường xuyên\""},
    {Msg::kind_time, "giờ, ví dụ \"14:00\""},
    {Msg::kind_month, "tháng của kỳ, ví dụ 2026-11"},
    {Msg::kind_number, "số nguyên viết bằng chữ số"},
    {Msg::kind_yes_no, "có hoặc không"},
    {Msg::kind_code, "mã gồm chữ thường không dấu, số và dấu \"-\""},
    {Msg::kind_link, "tên tệp họp, ví dụ 2026-11-02-chi-uy"},
    {Msg::kind_map, "các dòng \"tên: nội dung\""},
    {Msg::kind_list, "danh sách, mỗi dòng bắt đầu bằng \"- \""},
    {Msg::found_map, "ở đây là các dòng \"tên: nội dung\""},
    {Msg::found_list, "ở đây là một danh sách"},
    {Msg::found_text, "ở đây là một dòng chữ"},
    {Msg::wrong_shape, "chỗ này phải là {}, {}"},
    {Msg::wrong_shape_of, "mục \"{}\" phải là {}, {}"},
    {Msg::list_hint, "Xuống dòng, thụt vào hai dấu cách, mỗi mục bắt đầu bằng \"- \""},
    {Msg::map_hint, "Xuống dòng, thụt vào hai dấu cách, mỗi dòng một \"tên: nội dung\""},
    {Msg::prose_hint,
     "Nếu là lời văn có dấu hai chấm, viết \"|\" sau tên mục rồi xuống dòng, thụt vào"},
    {Msg::key_not_text, "tên mục phải là một dòng chữ"},
    {Msg::unknown_key, "không có mục nào tên là \"{}\""},
    {Msg::unknown_key_hint, "Xem các mục dùng được: chibo help dinh-dang"},
    {Msg::did_you_mean, "Có phải \"{}\"?"},
    {Msg::choose_one_of, "Chọn một trong: {}"},
    {Msg::key_twice, "mục \"{}\" viết hai lần, lần đầu ở dòng {}"},
    {Msg::key_twice_hint, "Gộp nội dung vào một chỗ rồi xóa chỗ kia"},
    {Msg::key_customary, "hiểu \"{}\" là \"{}\"; nên viết đúng như vậy"},
    {Msg::value_customary, "hiểu \"{}\" là \"{}\"; nên viết đúng như vậy"},
    {Msg::missing_key, "thiếu mục \"{}\""},
    {Msg::missing_key_hint, "Thêm dòng \"{0}: …\" ({1})"},
    {Msg::empty_item, "danh sách \"{}\" có một dòng trống"},
    {Msg::empty_item_hint, "Viết nội dung sau dấu \"- \" hoặc xóa dòng này"},
    {Msg::wrong_word, "mục \"{}\" không nhận \"{}\""},
    {Msg::wrong_date, "\"{}\" không phải là ngày có trong lịch"},
    {Msg::wrong_date_hint, "Viết năm-tháng-ngày, ví dụ 2026-11-05"},
    {Msg::wrong_value, "mục \"{}\" phải là {}, không phải \"{}\""},
    {Msg::prose_cut, "từ dấu # trở đi máy coi là ghi chú, không in vào giấy tờ"},
    {Msg::prose_cut_hint, "Nếu là nội dung, viết \"|\" sau tên mục rồi xuống dòng, thụt vào"},
    // -- rules (rules/rulebook) --
    {Msg::cite, "{}"},
    {Msg::cite_article, "{}, {}"},
    {Msg::cite_unconfirmed, "{}; chưa xác nhận"},
    {Msg::cite_article_unconfirmed, "{}, {}; chưa xác nhận"},
});

}  // namespace

std::span<const std::string_view> sentences_vi() {
  return k_vi;
}

}  // namespace chibo::i18n
