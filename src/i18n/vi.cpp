#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_vi = in_order({
    // -- shape of a file (store/yaml_read) --
    {Msg::file_is_folder, "đây là một thư mục, không phải tệp sổ"},
    // -- templates and packages (render) --
    {Msg::template_place, "{0}:{1}:{2}"},
    {Msg::template_line, "dòng {0}"},
    {Msg::template_tag_not_closed, "thẻ này chưa đóng: thiếu `{0}`"},
    {Msg::template_empty_tag, "thẻ rỗng: giữa `{{{{` và `}}}}` phải có một tên"},
    {Msg::template_bad_delimiters,
     "thẻ đổi dấu ngoặc viết chưa đúng; ví dụ đúng: `{{{{=<% %>=}}}}`"},
    {Msg::template_closes_nothing, "`{0}` đóng một phần chưa mở"},
    {Msg::template_crossed, "`{0}` đứng ở chỗ phải là `{1}` (mở ở {2})"},
    {Msg::template_never_closed, "`{0}` mở mà không đóng; hãy thêm `{1}`"},
    {Msg::template_too_deep, "các phần lồng nhau quá sâu (quá {0} tầng)"},
    {Msg::template_unknown_pipe, "không có phép biến đổi `{0}`"},
    {Msg::template_pipes_are, "Các phép có: {0}"},
    {Msg::template_pipe_not_here, "dấu `|` chỉ dùng khi in một tên, không dùng được trong `{0}`"},
    {Msg::template_unknown_name, "không có tên `{0}`"},
    {Msg::template_did_you_mean, "Có phải `{0}`?"},
    {Msg::template_name_inside, "`{0}` chỉ có bên trong `{1}` … `{2}`"},
    {Msg::template_outside_list, "`{0}` chỉ dùng được bên trong một danh sách"},
    {Msg::template_list_as_text, "`{0}` là danh sách, không in thẳng ra chữ được"},
    {Msg::template_group_as_text, "`{0}` là một nhóm tên, không in thẳng ra chữ được"},
    {Msg::template_condition_as_text, "`{0}` là điều kiện có hoặc không, không in ra chữ được"},
    {Msg::template_markup_as_text, "`{0}` là hình do chương trình vẽ, không in ra chữ được"},
    {Msg::template_raw_text, "`{0}` là chữ trong sổ, không được in nguyên dạng"},
    {Msg::template_use_section, "Hãy viết `{0}` … `{1}`"},
    {Msg::template_use_inner_name, "Hãy viết tên bên trong, ví dụ `{0}`"},
    {Msg::template_write, "Hãy viết `{0}`"},
    {Msg::template_bad_partial_name,
     "tên mẫu con `{0}` không hợp lệ; chỉ dùng chữ thường không dấu, chữ số, `_`, `-` và `/`"},
    {Msg::template_no_partial, "không có mẫu con `{0}`"},
    {Msg::template_endless_partial, "mẫu con `{0}` gọi lại chính nó mãi không dứt (quá {1} tầng)"},
    {Msg::template_output_too_large, "kết quả quá lớn (quá {0} MiB); hãy xem lại mẫu"},
    {Msg::docx_place, "{0}, đoạn {1}, «{2}»"},
    {Msg::docx_paragraph, "đoạn {0}"},
    {Msg::docx_part_body, "thân văn bản"},
    {Msg::docx_part_header, "đầu trang"},
    {Msg::docx_part_footer, "chân trang"},
    {Msg::docx_part_notes, "cước chú"},
    {Msg::docx_part_other, "phần `{0}`"},
    {Msg::docx_tag_not_closed,
     "thẻ chưa đóng bằng `}}}}`, hoặc có dấu tab, ngắt dòng hay hình ở giữa thẻ; hãy xoá thẻ và gõ "
     "lại liền một mạch"},
    {Msg::docx_stray_close, "`}}}}` thừa: phía trước không có `{{{{`"},
    {Msg::docx_tag_in_odd_place,
     "thẻ nằm trong mã trường, công thức hoặc hình vẽ thì không điền được; hãy đưa ra chữ thường"},
    {Msg::docx_no_partials, "mẫu .docx không dùng được mẫu con `{0}`"},
    {Msg::docx_no_delimiters, "mẫu .docx không đổi được dấu ngoặc của thẻ"},
    {Msg::docx_no_markup, "`{0}` là hình do chương trình vẽ, không đưa vào mẫu .docx được"},
    {Msg::docx_section_cut,
     "`{0}` và `{1}` phải cùng ở một đoạn văn, cùng một hàng của bảng, hoặc mỗi thẻ đứng riêng một "
     "dòng"},
    {Msg::docx_not_docx, "đây không phải tệp .docx dùng được: thiếu `{0}`"},
    {Msg::docx_bad_xml, "phần `{0}` bị hỏng: {1}"},
    {Msg::docx_save_again, "Hãy mở tệp bằng Word hoặc LibreOffice rồi lưu lại thành .docx"},
    {Msg::docx_doctype, "phần `{0}` có khai báo DOCTYPE, không được nhận"},
    {Msg::docx_too_deep, "phần `{0}` lồng nhau quá sâu (quá {1} tầng)"},
    {Msg::docx_strict, "tệp lưu theo kiểu Strict Open XML, không điền được"},
    {Msg::docx_save_plain, "Hãy lưu lại với kiểu «Word Document (.docx)»"},
    {Msg::docx_macros, "mẫu có macro (`{0}`), không được nhận"},
    {Msg::docx_external,
     "phần `{0}` trỏ tới một tệp hay hình ở ngoài (`{1}`), không được nhận; hãy chèn hẳn vào văn "
     "bản hoặc bỏ liên kết"},
    {Msg::docx_foreign_content, "phần `{0}` nhúng một tài liệu khác (`{1}`), không được nhận"},
    {Msg::docx_field, "phần `{0}` có trường `{1}` đọc tệp ở ngoài, không được nhận"},
    {Msg::package_not_zip,
     "`{0}` không phải tệp .docx dùng được: tệp bị cắt cụt, hỏng, hoặc thuộc kiểu khác"},
    {Msg::package_encrypted, "`{0}` có đặt mật khẩu; hãy bỏ mật khẩu rồi lưu lại"},
    {Msg::package_too_many_parts, "`{0}` có quá nhiều phần bên trong (quá {1})"},
    {Msg::package_unsafe_name, "`{0}` có phần mang tên không an toàn: `{1}`"},
    {Msg::package_twice, "`{0}` có hai phần trùng tên `{1}`"},
    {Msg::package_too_large, "phần `{1}` trong `{0}` bung ra quá lớn"},
    {Msg::package_part_damaged, "phần `{1}` trong `{0}` bị hỏng"},
    {Msg::package_cannot_write, "không đóng gói được phần `{0}` vào tệp .docx"},
});

}  // namespace

std::span<const std::string_view> sentences_vi() {
  return k_vi;
}

}  // namespace chibo::i18n
