#include "i18n/message_check.hpp"
#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_vi = in_order<CheckMsg>({
    {CheckMsg::cmd_explain, "giải thích một điều kiểm tra: đòi gì, theo quy định nào, sửa thế nào"},
    {CheckMsg::demand_open_file, "tệp mở được và nằm trong sổ"},
    {CheckMsg::demand_bytes, "tệp là chữ UTF-8, không có ký tự điều khiển"},
    {CheckMsg::demand_syntax, "tệp viết đúng cú pháp"},
    {CheckMsg::demand_no_tabs, "thụt dòng bằng dấu cách"},
    {CheckMsg::demand_closed_quotes, "dấu ngoặc kép mở thì phải đóng"},
    {CheckMsg::demand_plain_yaml, "không dùng những cách viết YAML mà sổ không cần"},
    {CheckMsg::demand_shallow, "không lồng quá sâu"},
    {CheckMsg::demand_known_file, "tệp nằm đúng chỗ để được đọc"},
    {CheckMsg::demand_known_keys, "mục nào cũng có trong khuôn sổ"},
    {CheckMsg::demand_single_keys, "mỗi mục ghi một lần"},
    {CheckMsg::demand_needed_keys, "mục bắt buộc phải có"},
    {CheckMsg::demand_shape, "mỗi mục đúng dạng: một giá trị, nhiều dòng hay nhiều mục nhỏ"},
    {CheckMsg::demand_fixed_words, "mục có từ định sẵn thì dùng từ ấy"},
    {CheckMsg::demand_dates, "ngày tháng có thật"},
    {CheckMsg::demand_values, "giá trị đúng loại: số, giờ, kỳ, mã"},
    {CheckMsg::demand_key_spelling, "tên mục viết như trong khuôn sổ"},
    {CheckMsg::demand_value_spelling, "giá trị viết như trong khuôn sổ"},
    {CheckMsg::demand_composed, "chữ Việt viết bằng mã dựng sẵn"},
    {CheckMsg::demand_visible, "không có ký tự không nhìn thấy"},
    {CheckMsg::demand_uncut, "lời văn không bị cắt bởi dấu #"},
    {CheckMsg::explain_asks, "Đòi hỏi: {}"},
    {CheckMsg::explain_group, "Nhóm: {}"},
    {CheckMsg::group_basic, "cơ bản, xem mỗi lần đọc sổ"},
    {CheckMsg::group_strict, "chặt, phải đạt trước khi chốt biên bản"},
    {CheckMsg::group_named, "theo tên, chỉ nhắc, không chặn việc gì"},
    {CheckMsg::explain_rule, "Căn cứ: {}; giá trị: {}"},
    {CheckMsg::explain_rule_confirmed, "đã đối chiếu với văn bản"},
    {CheckMsg::explain_rule_unconfirmed, "chưa xác nhận với văn bản chính thức"},
    {CheckMsg::explain_no_rule, "Căn cứ: khuôn sổ của chibo"},
    {CheckMsg::explain_rule_not_now, "Căn cứ: hôm nay không có quy định nào đang áp dụng cho {}"},
    {CheckMsg::explain_intro, "Các điều kiểm tra. Xem một điều: chibo explain CB304"},
    {CheckMsg::no_such_check, "không có điều kiểm tra nào tên là \"{}\""},
    {CheckMsg::no_such_check_hint, "Xem tất cả: chibo explain"},
    {CheckMsg::fix_closed, "bỏ qua {}: biên bản đã chốt, không sửa; vẫn đính chính được"},
    {CheckMsg::fix_unsafe, "bỏ qua {}: sửa tự động có thể đổi nghĩa, xin sửa bằng tay"},
    {CheckMsg::fix_line_ends, "{}: đổi dấu xuống dòng cho đúng"},
    {CheckMsg::fix_more_lines, "{}: và {} dòng nữa"},
    {CheckMsg::fix_ask, "Sửa {} tệp như trên? (c = có, k = không)"},
    {CheckMsg::fix_nothing,
     "Không có chỗ nào máy tự sửa được; xem những chỗ phải sửa bằng tay: chibo check"},
    {CheckMsg::fix_only_shown, "Mới cho xem, chưa sửa gì. Sửa: chibo check --fix"},
    {CheckMsg::fix_refused, "Chưa sửa gì. Không hỏi mà sửa luôn: chibo check --fix --yes"},
    {CheckMsg::fix_done, "Đã sửa {} tệp"},
    {CheckMsg::fix_with_format, "--fix chỉ dùng một mình, không cùng --format hay --baseline"},
    {CheckMsg::dry_run_alone, "{} chỉ dùng cùng --fix"},
    {CheckMsg::baseline_missing, "không đọc được tệp mốc {}"},
    {CheckMsg::baseline_missing_hint, "Ghi tệp mốc lần đầu: chibo check --write-baseline {}"},
    {CheckMsg::baseline_head,
     "Những chỗ đã biết khi nhận sổ cũ, mỗi dòng một chỗ; sửa xong chỗ nào thì xóa dòng ấy"},
    {CheckMsg::baseline_known, "{} chỗ đã biết trong tệp mốc, không in lại"},
    {CheckMsg::baseline_mended,
     "{} dòng của tệp mốc không còn chỗ nào nữa; ghi lại: chibo check --write-baseline {}"},
    {CheckMsg::baseline_written, "Đã ghi {} chỗ vào tệp mốc {}"},
    {CheckMsg::baseline_exists, "tệp {} đã có"},
    {CheckMsg::baseline_exists_hint, "Chọn tên khác, hoặc xóa tệp ấy nếu muốn ghi lại"},
});

}  // namespace

std::span<const std::string_view> check_vi() {
  return k_vi;
}

}  // namespace chibo::i18n
