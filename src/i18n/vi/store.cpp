#include "i18n/message_store.hpp"
#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_vi = in_order<StoreMsg>({
    // -- shape of a file (store/yaml_read) --
    {StoreMsg::file_is_folder, "đây là một thư mục, không phải tệp sổ"},
    // -- reading a record (store/yaml_bind) --
    {StoreMsg::kind_text, "một dòng chữ"},
    {StoreMsg::kind_date, "ngày, ví dụ 2026-11-05"},
    {StoreMsg::kind_due, "ngày hoặc \"thường xuyên\""},
    {StoreMsg::kind_time, "giờ, ví dụ \"14:00\""},
    {StoreMsg::kind_month, "tháng của kỳ, ví dụ 2026-11"},
    {StoreMsg::kind_number, "số nguyên viết bằng chữ số"},
    {StoreMsg::kind_quantity, "số, khoảng số hoặc tỷ lệ, ví dụ 16, 15-17, khoảng 16, 95 %"},
    {StoreMsg::kind_money, "số tiền nguyên đồng, ví dụ 15.930 đồng hoặc 15930"},
    {StoreMsg::kind_yes_no, "có hoặc không"},
    {StoreMsg::kind_code, "mã gồm chữ thường không dấu, số và dấu \"-\""},
    {StoreMsg::kind_link, "tên một tệp trong sổ, không có đuôi .yaml, ví dụ 2026-11-02-chi-uy"},
    {StoreMsg::kind_map, "các dòng \"tên: nội dung\""},
    {StoreMsg::kind_list, "danh sách, mỗi dòng bắt đầu bằng \"- \""},
    {StoreMsg::found_map, "ở đây là các dòng \"tên: nội dung\""},
    {StoreMsg::found_list, "ở đây là một danh sách"},
    {StoreMsg::found_text, "ở đây là một dòng chữ"},
    {StoreMsg::wrong_shape, "chỗ này phải là {}, {}"},
    {StoreMsg::wrong_shape_of, "mục \"{}\" phải là {}, {}"},
    {StoreMsg::list_hint, "Xuống dòng, thụt vào hai dấu cách, mỗi mục bắt đầu bằng \"- \""},
    {StoreMsg::map_hint, "Xuống dòng, thụt vào hai dấu cách, mỗi dòng một \"tên: nội dung\""},
    {StoreMsg::prose_hint,
     "Nếu là lời văn có dấu hai chấm, viết \"|\" sau tên mục rồi xuống dòng, thụt vào"},
    {StoreMsg::key_not_text, "tên mục phải là một dòng chữ"},
    {StoreMsg::unknown_key, "không có mục nào tên là \"{}\""},
    {StoreMsg::unknown_key_hint, "Xem các mục dùng được: chibo help {}"},
    {StoreMsg::did_you_mean, "Có phải \"{}\"?"},
    {StoreMsg::choose_one_of, "Chọn một trong: {}"},
    {StoreMsg::key_twice, "mục \"{}\" viết hai lần, lần đầu ở dòng {}"},
    {StoreMsg::key_twice_hint, "Gộp nội dung vào một chỗ rồi xóa chỗ kia"},
    {StoreMsg::key_customary, "hiểu \"{}\" là \"{}\"; nên viết đúng như vậy"},
    {StoreMsg::value_customary, "hiểu \"{}\" là \"{}\"; nên viết đúng như vậy"},
    {StoreMsg::missing_key, "thiếu mục \"{}\""},
    {StoreMsg::missing_key_hint, "Thêm dòng \"{0}: …\" ({1})"},
    {StoreMsg::empty_item, "danh sách \"{}\" có một dòng trống"},
    {StoreMsg::empty_item_hint, "Viết nội dung sau dấu \"- \" hoặc xóa dòng này"},
    {StoreMsg::blank_line, "dòng này không có chữ nào, không ghi vào danh sách được"},
    {StoreMsg::blank_line_hint,
     "Ghi nội dung của dòng; lời có dấu cách thì đặt trong dấu nháy kép"},
    {StoreMsg::wrong_word, "mục \"{}\" không nhận \"{}\""},
    {StoreMsg::wrong_date, "\"{}\" không phải là ngày có trong lịch"},
    {StoreMsg::wrong_date_hint, "Viết năm-tháng-ngày, ví dụ 2026-11-05 (hoặc 05/11/2026)"},
    {StoreMsg::wrong_value, "mục \"{}\" phải là {}, không phải \"{}\""},
    {StoreMsg::prose_cut, "từ dấu # trở đi máy coi là ghi chú, không in vào giấy tờ"},
    {StoreMsg::prose_cut_hint,
     "Nếu là nội dung, đặt cả dòng trong dấu nháy kép; lời văn dài thì viết \"|\" sau tên mục rồi "
     "xuống dòng, thụt vào. Nếu đúng là ghi chú, viết thành dòng riêng ở trên mục đó"},
    // -- tables (store/csv) --
    {StoreMsg::csv_is_workbook, "đây là tệp Excel, không phải CSV"},
    {StoreMsg::csv_utf16, "bảng được lưu dạng UTF-16 (“Unicode Text”), không phải UTF-8"},
    {StoreMsg::csv_not_utf8,
     "dòng {}: chữ không phải UTF-8 (có thể là bảng mã cũ như Windows-1258)"},
    {StoreMsg::csv_save_as_utf8,
     "Trong Excel hãy chọn Lưu như (Save As), kiểu “CSV UTF-8”; trong LibreOffice chọn Text CSV, "
     "bộ ký tự UTF-8"},
    {StoreMsg::csv_control_byte, "dòng {}: có ký tự điều khiển không thể đứng trong bảng"},
    {StoreMsg::csv_open_quote, "dòng {}: dấu nháy kép mở ra mà không có dấu đóng"},
    {StoreMsg::csv_stray_quote, "dòng {}: dấu nháy kép đứng sai chỗ"},
    {StoreMsg::csv_double_the_quote,
     "Ô có dấu nháy kép thì đặt cả ô trong nháy kép, và viết dấu bên trong hai lần: \"Nghị quyết "
     "\"\"A\"\"\""},
    // -- edits in place (store/yaml_patch) --
    {StoreMsg::edit_unsafe,
     "máy không sửa chắc chắn được chỗ này (dòng {}); tệp vẫn nguyên như cũ, xin mở tệp và sửa "
     "tay"},
    {StoreMsg::edit_unreadable,
     "chưa sửa được vì dòng {} viết chưa đúng cách; tệp vẫn nguyên như cũ, xin chạy `chibo check`, "
     "sửa chỗ sai rồi làm lại"},
    {StoreMsg::edit_no_such_place, "trong tệp không có chỗ `{}`, hoặc chỗ ấy có hai lần"},
    {StoreMsg::edit_key_present, "`{}` đã có ở dòng {}, không thêm lần nữa"},
    {StoreMsg::edit_hint_comments,
     "ở đó có lời ghi chú (sau dấu #); máy mà sửa thì lời ấy mất hoặc lẫn vào chỗ khác"},
    {StoreMsg::edit_hint_final_line,
     "dòng cuối của tệp chưa xuống dòng: xin mở tệp, bấm Enter ở cuối dòng cuối, lưu rồi làm lại"},
    // -- bytes and slips of YAML (store/yaml_read, yaml_slips) --
    {StoreMsg::guard_too_large, "tệp quá lớn ({} KB); một tệp sổ nhiều nhất {} KB"},
    {StoreMsg::guard_too_large_hint, "Xem lại: có thể đã dán nhầm nội dung khác vào tệp này"},
    {StoreMsg::guard_utf16, "tệp không lưu ở bảng mã UTF-8"},
    {StoreMsg::guard_invalid_utf8, "chữ ở đây không đúng bảng mã UTF-8"},
    {StoreMsg::guard_save_utf8, "Mở bằng Notepad, chọn Lưu thành…, bảng mã UTF-8"},
    {StoreMsg::guard_nul, "ở đây có ký tự rỗng, tệp có thể bị hỏng"},
    {StoreMsg::guard_control, "ở đây có ký tự điều khiển {} không nhìn thấy"},
    {StoreMsg::guard_bom, "ở đây có dấu đầu tệp (BOM) lọt vào giữa tệp"},
    {StoreMsg::guard_hidden, "ở đây có ký tự {} không nhìn thấy"},
    {StoreMsg::guard_retype, "Xóa đoạn này rồi gõ lại"},
    {StoreMsg::guard_cr, "xuống dòng kiểu máy Mac cũ"},
    {StoreMsg::guard_cr_hint, "Lưu lại tệp với kiểu xuống dòng Windows hoặc Unix"},
    {StoreMsg::guard_tab, "đầu dòng có phím Tab"},
    {StoreMsg::guard_tab_hint, "Dùng dấu cách thay cho phím Tab, mỗi mức hai dấu cách"},
    {StoreMsg::guard_document,
     "một tệp chỉ chứa một bản ghi; dòng \"---\" hoặc \"...\" không dùng ở đây"},
    {StoreMsg::guard_document_hint, "Xóa dòng này, hoặc viết nó bên trong lời văn sau dấu \"|\""},
    {StoreMsg::guard_directive, "dòng bắt đầu bằng \"%\" không dùng được"},
    {StoreMsg::guard_directive_hint, "Viết lời văn sau dấu \"|\", thụt vào"},
    {StoreMsg::guard_decomposed,
     "{} dòng có chữ mang dấu rời (dấu là một ký tự riêng đứng sau chữ); máy vẫn hiểu và in ra chữ "
     "liền"},
    {StoreMsg::guard_decomposed_hint,
     "Máy tự ghép được: chibo check --fix; để lần sau không gặp nữa, trong bộ gõ chọn bảng mã "
     "\"Unicode\", đừng chọn \"Unicode tổ hợp\""},
    {StoreMsg::fault_anchor, "dấu \"&\" hoặc \"*\" ở đầu nội dung có nghĩa khác với máy"},
    {StoreMsg::fault_tag, "dấu \"!\" ở đầu nội dung có nghĩa khác với máy"},
    {StoreMsg::fault_deep, "thụt vào quá nhiều mức"},
    {StoreMsg::fault_open_quote, "dấu nháy mở ở đây mà không đóng"},
    {StoreMsg::fault_open_quote_hint, "Thêm dấu nháy đóng ở cuối dòng, hoặc bỏ dấu nháy mở"},
    {StoreMsg::slip_prose_hint,
     "Viết \"|\" sau tên mục, xuống dòng, thụt vào hai dấu cách rồi ghi lời văn"},
    {StoreMsg::slip_quote, "sau dấu nháy đóng còn chữ"},
    {StoreMsg::slip_sign, "nội dung không được bắt đầu bằng dấu \"{}\""},
    {StoreMsg::slip_colon, "trong lời văn có dấu hai chấm, máy tưởng là tên mục"},
    {StoreMsg::slip_backslash, "trong dấu nháy kép, dấu \"\\\" có nghĩa khác với máy"},
    {StoreMsg::slip_backslash_hint, "Dùng dấu nháy đơn, hoặc viết hai dấu \"\\\\\""},
    {StoreMsg::slip_no_colon, "dòng này thiếu dấu hai chấm sau tên mục"},
    {StoreMsg::slip_no_colon_hint, "Viết \"tên mục: nội dung\", sau dấu hai chấm có dấu cách"},
    {StoreMsg::slip_glued_comment, "trước dấu # thiếu dấu cách"},
    {StoreMsg::slip_glued_comment_hint,
     "Lời nhắc riêng thì thêm một dấu cách trước dấu #; nội dung thì viết \"|\" sau tên mục, xuống "
     "dòng, thụt vào hai dấu cách rồi ghi lời văn"},
    {StoreMsg::slip_glued_colon, "sau dấu hai chấm thiếu dấu cách"},
    {StoreMsg::slip_glued_colon_hint, "Viết \"{}: …\", sau dấu hai chấm có một dấu cách"},
    {StoreMsg::slip_indent, "dòng này thụt vào không đúng"},
    {StoreMsg::slip_indent_hint, "Các mục cùng mức phải thẳng cột; mỗi mức thụt hai dấu cách"},
    // -- the folder of a cell (store/cell_folder) --
    {StoreMsg::file_not_read, "tệp này không thuộc sổ, chibo không đọc"},
    {StoreMsg::file_not_read_hint,
     "Biên bản nằm trong hop/<năm>/, kế hoạch trong ke-hoach/, mẫu trong mau/"},
    {StoreMsg::folder_link,
     "liên kết tới một thư mục, chibo không đi theo nên không đọc sổ trong đó"},
    {StoreMsg::folder_link_hint, "Đặt thư mục thật vào chỗ này"},
    {StoreMsg::no_roster, "chưa có danh sách đảng viên"},
    {StoreMsg::no_roster_hint,
     "Tệp bị xóa nhầm thì lấy lại bản đã lưu: git checkout -- dang-vien.yaml; chưa lập bao giờ thì "
     "tạo tệp dang-vien.yaml có một dòng \"đảng viên:\" rồi thêm: chibo member add"},
    {StoreMsg::needed_not_none,
     "\"{}\" không ghi \"{}\" được, vì máy hiểu chữ ấy là chưa có giá trị"},
    {StoreMsg::needed_not_none_hint,
     "Ghi giá trị thật; tên đúng là chữ ấy thì ghi thêm chữ, ví dụ họ và tên đầy đủ"},
    {StoreMsg::wrong_term, "\"{}\" không phải là nhiệm kỳ"},
    {StoreMsg::wrong_term_hint, "Viết năm đầu và năm cuối, ví dụ 2025-2027"},
    {StoreMsg::wrong_year_folder,
     "tên tệp là của năm {}, mà tệp không nằm trong thư mục của năm ấy"},
    {StoreMsg::wrong_year_folder_hint, "Chuyển tệp về {}; nếu tên ghi sai năm thì đổi tên tệp"},
    {StoreMsg::twice_in_folders, "đã có tệp cùng tên ở {}, nên chibo không đọc tệp này"},
    {StoreMsg::twice_in_folders_hint, "So hai tệp, chép phần còn thiếu vào {}, rồi xóa tệp này"},
    // -- the history (cli/history) --
    {StoreMsg::history_in_conflict,
     "Đã ghi vào tệp, nhưng chưa lưu vào lịch sử, vì trong git còn tệp hai bên sửa khác nhau, chưa "
     "gộp xong: {}"},
    {StoreMsg::history_joining,
     "Đã ghi vào tệp, nhưng chưa lưu vào lịch sử, vì trong git còn một lần gộp sổ làm dở"},
    {StoreMsg::history_waits_hint,
     "Gộp cho xong (xem còn gì: git status), hoặc nhờ người biết git; sau đó lần ghi kế tiếp sẽ "
     "lưu "
     "cả phần này"},
});

}  // namespace

std::span<const std::string_view> store_vi() {
  return k_vi;
}

}  // namespace chibo::i18n
