#include "i18n/message_finding.hpp"
#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_vi = in_order<FindingMsg>({
    {FindingMsg::cmd_finding_add,
     "ghi việc chi bộ phải khắc phục theo kết luận kiểm tra, giám sát"},
    {FindingMsg::cmd_finding_note, "ghi theo dõi một việc phải khắc phục: kết quả, gia hạn"},
    {FindingMsg::cmd_finding_list, "việc các chi bộ phải khắc phục sau kiểm tra, giám sát"},
    {FindingMsg::cmd_finding_notice, "in thông báo việc phải khắc phục gửi chi bộ"},
    {FindingMsg::cmd_finding_collect, "thu kết quả khắc phục từ sổ các chi bộ"},
    {FindingMsg::demand_findings,
     "sổ việc phải khắc phục sau kiểm tra khớp năm, mã không trùng, ngày hợp lý, nêu việc quá hạn"},
    {FindingMsg::books_not_read, "có sổ việc phải khắc phục chưa đọc được hết"},
    {FindingMsg::findings_none, "chưa có sổ việc phải khắc phục sau kiểm tra"},
    {FindingMsg::findings_none_of, "chưa có sổ việc phải khắc phục năm {}"},
    {FindingMsg::findings_none_hint,
     "Ghi việc đầu tiên: chibo finding add MÃ-CHI-BỘ --conclusion 05-KL/ĐU --on NGÀY --subject "
     "\"…\" --found \"…\" --task \"…\" --due NGÀY"},
    {FindingMsg::findings_may_lack,
     "Danh sách trên có thể thiếu: có chỗ trong sổ chưa đọc được, xem bằng chibo check"},
    {FindingMsg::finding_unknown, "không có việc phải khắc phục nào mã \"{}\""},
    {FindingMsg::finding_unknown_hint, "Xem các mã: chibo finding list"},
    {FindingMsg::finding_many, "mã {} ghi cho nhiều việc, không biết là việc nào"},
    {FindingMsg::added, "Đã ghi việc {} cho chi bộ {}, hạn {}"},
    {FindingMsg::added_next, "In thông báo gửi chi bộ: chibo finding notice {}"},
    {FindingMsg::added_already, "việc này đã ghi theo kết luận ấy, mã {}"},
    {FindingMsg::added_already_hint, "Ghi kết quả: chibo finding note; sửa chữ thì sửa trong tệp"},
    {FindingMsg::conclusion_new, "trong sổ chưa có kết luận {} về chi bộ {}, cần ngày và nội dung"},
    {FindingMsg::conclusion_new_hint, "Thêm --on NGÀY-KẾT-LUẬN --subject \"kiểm tra việc gì\""},
    {FindingMsg::conclusion_differs, "kết luận {} đã ghi trong {} với ngày hoặc nội dung khác"},
    {FindingMsg::conclusion_differs_hint,
     "Xem lại số, ngày; ghi thêm việc cho kết luận ấy thì bỏ --on, --subject"},
    {FindingMsg::concluded_ahead, "ngày kết luận {} chưa tới"},
    {FindingMsg::concluded_other_year, "kết luận ngày {} không thuộc năm {}"},
    {FindingMsg::concluded_other_year_hint,
     "Sửa ngày, hoặc chuyển kết luận này sang tệp của năm ấy"},
    {FindingMsg::conclusion_twice, "kết luận {} về chi bộ {} ghi hai lần"},
    {FindingMsg::conclusion_twice_hint, "Gộp các việc vào một kết luận"},
    {FindingMsg::id_twice, "mã việc {} đã dùng ở {}"},
    {FindingMsg::id_twice_hint, "Mỗi việc một mã, kể cả khác năm; đổi một trong hai"},
    {FindingMsg::day_hint, "Xem lại ngày"},
    {FindingMsg::due_before, "hạn {} trước ngày kết luận {}"},
    {FindingMsg::followed_before, "ngày theo dõi {} trước ngày kết luận {}"},
    {FindingMsg::followed_ahead, "ngày theo dõi {} chưa tới"},
    {FindingMsg::mended_after_told, "ngày xong {} sau ngày {} là ngày biết việc đã xong"},
    {FindingMsg::done_without_day, "việc đã xong mà không ghi ngày"},
    {FindingMsg::done_without_day_hint, "Ghi \"ngày\", để biết đúng hạn hay chậm"},
    {FindingMsg::finding_overdue, "việc {} của chi bộ {} quá hạn {} mà chưa khắc phục xong"},
    {FindingMsg::finding_overdue_hint,
     "Nhắc chi bộ; có kết quả thì ghi: chibo finding note {} --state xong"},
    {FindingMsg::cell_unknown, "dưới thư mục này không có sổ chi bộ nào mã \"{}\""},
    {FindingMsg::cell_unknown_hint, "Ghi mã như trong chibo.yaml của chi bộ"},
    {FindingMsg::note_says_nothing, "chưa nói ghi gì"},
    {FindingMsg::note_says_nothing_hint,
     "Ghi lời theo dõi, hoặc --state xong, hoặc --move-to NGÀY"},
    {FindingMsg::done_and_moved, "việc đã xong thì không gia hạn"},
    {FindingMsg::moved_to_past, "hạn mới {} đã qua vào ngày gia hạn"},
    {FindingMsg::due_is_the_same, "việc {} đang có hạn {} rồi"},
    {FindingMsg::done_already, "việc {} đã xong ({})"},
    {FindingMsg::done_already_hint,
     "Chưa khắc phục thật thì ghi lại: chibo finding note MÃ \"lý do\" --state \"đang làm\""},
    {FindingMsg::noted, "Đã ghi theo dõi việc {}: {}"},
    {FindingMsg::notice_of_whom, "ghi một mã chi bộ, hoặc --all cho mọi chi bộ còn việc"},
    {FindingMsg::notice_nothing, "chi bộ {} không còn việc nào phải khắc phục"},
    {FindingMsg::notice_nobody, "không chi bộ nào còn việc phải khắc phục"},
    {FindingMsg::notice_nothing_hint, "Xem sổ: chibo finding list"},
    {FindingMsg::notice_one_file, "{} thông báo không ghi chung vào một tệp được"},
    {FindingMsg::notice_one_file_hint, "Ghi thư mục, có dấu / ở cuối: --output thong-bao/"},
    {FindingMsg::collected, "Đã ghi vào {}: {} lần theo dõi từ sổ các chi bộ"},
    {FindingMsg::collect_row, "{} (chi bộ {}): {}, theo cuộc họp {}"},
    {FindingMsg::collect_nothing, "Sổ các chi bộ không có kết quả gì mới"},
    {FindingMsg::collect_differs,
     "{}: cuộc họp {} của chi bộ ghi {}, sổ này ghi {}; máy giữ nguyên sổ này"},
    {FindingMsg::collect_undone,
     "{}: sổ này ghi đã xong, sau đó chi bộ ghi {} tại cuộc họp {}; máy giữ nguyên sổ này"},
    {FindingMsg::collect_other_due,
     "{}: chi bộ ghi hạn {}, sổ này ghi {}; đảng ủy đồng ý thì gia hạn bằng chibo finding note "
     "--move-to"},
    {FindingMsg::collect_not_recorded, "{}: chi bộ {} chưa ghi việc này vào sổ"},
    {FindingMsg::collect_type, "Trong thư mục {} gõ: {}"},
    {FindingMsg::collect_no_folder,
     "lưu ý: dưới thư mục này không có sổ của chi bộ {}, ghi tay bằng chibo finding note"},
    {FindingMsg::collect_many_folders, "lưu ý: có nhiều thư mục cùng mã {}, máy không thu ở đó"},
    {FindingMsg::collect_unread,
     "lưu ý: chưa đọc hết được sổ của chi bộ {}, kết quả có thể thiếu; vào thư mục {} gõ chibo "
     "check"},
    {FindingMsg::todo_findings, "Việc các chi bộ phải khắc phục sau kiểm tra, giám sát:"},
    {FindingMsg::todo_overdue, "Quá hạn {} (chi bộ {}): {} (hạn {})"},
    {FindingMsg::todo_due, "Sắp đến hạn {} (chi bộ {}): {} (hạn {})"},
    {FindingMsg::ask_wrong_id, "\"{}\" không phải là mã việc"},
    {FindingMsg::ask_wrong_id_hint,
     "Ghi mã như trong thông báo của cấp trên, ví dụ 2026-kt-01: chữ thường không dấu, số, gạch "
     "nối"},
    {FindingMsg::ask_id_taken, "mã {} đã dùng cho một việc khác, ở {}"},
});

}  // namespace

std::span<const std::string_view> finding_vi() {
  return k_vi;
}

}  // namespace chibo::i18n
