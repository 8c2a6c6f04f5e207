#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_vi = in_order({
    // -- shape of a file (store/yaml_read) --
    {Msg::file_is_folder, "đây là một thư mục, không phải tệp sổ"},
    // -- files and folders (base) --
    {Msg::file_missing, "không có tệp `{}`"},
    {Msg::path_is_folder, "`{}` là một thư mục, không phải tệp"},
    {Msg::file_not_regular,
     "`{}` không phải tệp thường (mà là thiết bị, ống dẫn hoặc ổ cắm), nên không được đọc hay ghi"},
    {Msg::file_too_large, "`{0}` quá lớn: tối đa {1} byte"},
    {Msg::file_changed_while_read, "`{}` bị sửa đúng lúc đang đọc, hãy chạy lại lệnh"},
    {Msg::file_link_broken, "`{}` là liên kết trỏ tới chỗ không có gì"},
    {Msg::file_link_outside, "`{}` đi qua một liên kết ra ngoài thư mục sổ, nên không được đọc"},
    {Msg::path_not_inside,
     "đường dẫn `{}` phải nằm trong thư mục sổ: không bắt đầu bằng `/`, không có `..`"},
    {Msg::file_unreadable, "không đọc được `{0}`: {1}"},
    {Msg::folder_unreadable, "không mở được thư mục `{0}`: {1}"},
    {Msg::folder_loop, "thư mục `{}` vòng lại một thư mục chứa nó"},
    {Msg::write_failed, "không ghi được `{0}`: {1}"},
    {Msg::write_half_done, "không ghi được `{0}`: {1}. Đã ghi xong trước đó: {2}"},
    {Msg::write_not_confirmed, "đã ghi xong, nhưng ổ đĩa không xác nhận cho thư mục `{0}`: {1}"},
    {Msg::write_changed_meanwhile,
     "`{}` đã bị sửa từ nơi khác trong lúc lệnh đang chạy, nên không ghi gì cả; hãy chạy lại lệnh"},
    {Msg::write_exists, "đã có `{}`, không ghi đè lên"},
    {Msg::write_target_is_link,
     "`{}` là một liên kết, chibo không ghi qua liên kết; hãy thay bằng tệp thật"},
    {Msg::cause_no_permission, "không có quyền"},
    {Msg::cause_read_only, "ổ đĩa chỉ cho đọc"},
    {Msg::cause_disk_full, "ổ đĩa đã đầy, hãy dọn bớt rồi làm lại"},
    {Msg::cause_quota, "đã dùng hết dung lượng được cấp trên ổ đĩa"},
    {Msg::cause_name_too_long,
     "tên hoặc đường dẫn quá dài, hãy đặt tên ngắn hơn hoặc chuyển sổ ra thư mục ngoài"},
    {Msg::cause_missing, "tệp hoặc thư mục không có ở đó"},
    {Msg::cause_not_a_folder, "một phần của đường dẫn là tệp, không phải thư mục"},
    {Msg::cause_size_limit, "vượt quá cỡ tệp được phép"},
    {Msg::cause_too_many_open, "máy đang mở quá nhiều tệp"},
    {Msg::cause_disk_error, "ổ đĩa báo lỗi, hãy sao lưu sổ sang ổ khác ngay"},
    {Msg::cause_link_loop, "liên kết trỏ vòng vào nhau"},
    {Msg::cause_other, "hệ thống báo “{}”"},
    // -- programs, lock, git (base, store/lock, vcs) --
    {Msg::program_failed, "không chạy được chương trình `{0}`: {1}"},
    {Msg::lock_failed, "không khóa được sổ bằng tệp `{0}`: {1}"},
    {Msg::lock_held,
     "lệnh `{1}` (tiến trình {0}) đang ghi sổ này; hãy chờ lệnh ấy xong rồi làm lại"},
    {Msg::lock_held_by,
     "lệnh `{1}` của {2} (tiến trình {0}) đang ghi sổ này; hãy chờ lệnh ấy xong rồi làm lại"},
    {Msg::lock_held_unknown,
     "một lệnh chibo khác đang ghi sổ này; hãy chờ lệnh ấy xong rồi làm lại"},
    {Msg::git_missing, "máy chưa có chương trình git; hãy cài git rồi làm lại"},
    {Msg::git_failed, "git không làm được `{0}`: {1}"},
    {Msg::git_stopped, "git bị dừng giữa chừng khi đang làm `{0}` (tín hiệu {1})"},
    // -- tables (store/csv) --
    {Msg::csv_is_workbook, "đây là tệp Excel, không phải CSV"},
    {Msg::csv_utf16, "bảng được lưu dạng UTF-16 (“Unicode Text”), không phải UTF-8"},
    {Msg::csv_not_utf8, "dòng {}: chữ không phải UTF-8 (có thể là bảng mã cũ như Windows-1258)"},
    {Msg::csv_save_as_utf8,
     "Trong Excel hãy chọn Lưu như (Save As), kiểu “CSV UTF-8”; trong LibreOffice chọn Text CSV, "
     "bộ ký tự UTF-8"},
    {Msg::csv_control_byte, "dòng {}: có ký tự điều khiển không thể đứng trong bảng"},
    {Msg::csv_open_quote, "dòng {}: dấu nháy kép mở ra mà không có dấu đóng"},
    {Msg::csv_stray_quote, "dòng {}: dấu nháy kép đứng sai chỗ"},
    {Msg::csv_double_the_quote,
     "Ô có dấu nháy kép thì đặt cả ô trong nháy kép, và viết dấu bên trong hai lần: \"Nghị quyết "
     "\"\"A\"\"\""},
});

}  // namespace

std::span<const std::string_view> sentences_vi() {
  return k_vi;
}

}  // namespace chibo::i18n
