#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_vi = in_order({
    // -- shape of a file (store/yaml_read) --
    {Msg::file_is_folder, "đây là một thư mục, không phải tệp sổ"},
    // -- edits in place (store/yaml_patch) --
    {Msg::edit_unsafe,
     "máy không sửa chắc chắn được chỗ này (dòng {}); tệp vẫn nguyên như cũ, xin mở tệp và sửa "
     "tay"},
    {Msg::edit_unreadable,
     "chưa sửa được vì dòng {} viết chưa đúng cách; tệp vẫn nguyên như cũ, xin chạy `chibo check`, "
     "sửa chỗ sai rồi làm lại"},
    {Msg::edit_no_such_place, "trong tệp không có chỗ `{}`, hoặc chỗ ấy có hai lần"},
    {Msg::edit_key_present, "`{}` đã có ở dòng {}, không thêm lần nữa"},
    {Msg::edit_hint_comments,
     "ở đó có lời ghi chú (sau dấu #); máy mà sửa thì lời ấy mất hoặc lẫn vào chỗ khác"},
    {Msg::edit_hint_final_line,
     "dòng cuối của tệp chưa xuống dòng: xin mở tệp, bấm Enter ở cuối dòng cuối, lưu rồi làm lại"},
});

}  // namespace

std::span<const std::string_view> sentences_vi() { return k_vi; }

}  // namespace chibo::i18n
