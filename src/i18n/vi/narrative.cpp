#include "i18n/message_narrative.hpp"
#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_vi = in_order<NarrativeMsg>({
    // -- the words of a report as a file (rules/narratives) --
    {NarrativeMsg::demand_files,
     "tệp phần lời của báo cáo gọi đúng tên kỳ báo cáo, và ghi đúng kỳ ấy"},
    {NarrativeMsg::demand_once, "mỗi phần của báo cáo có lời ở một chỗ"},
    {NarrativeMsg::demand_sections, "lời của báo cáo đứng ở phần mà mẫu báo cáo của kỳ ấy có"},
    {NarrativeMsg::words_file_name, "tên tệp \"{}\" không phải là kỳ báo cáo"},
    {NarrativeMsg::words_file_name_hint,
     "Gọi tệp theo kỳ: 2026-11, 2026-Q4, 2026-H2, 2026 hoặc 2026-02_2026-05, rồi .yaml"},
    {NarrativeMsg::words_wrong_period, "tên tệp là kỳ {}, trong tệp lại ghi \"{}\""},
    {NarrativeMsg::words_wrong_period_hint,
     "Báo cáo lấy lời theo tên tệp; sửa dòng kỳ, hoặc đổi tên tệp"},
    {NarrativeMsg::words_twice, "phần \"{}\" ghi hai lần"},
    {NarrativeMsg::words_twice_hint, "Dồn lời vào một dòng phần; báo cáo đang in cả hai"},
    {NarrativeMsg::words_homeless,
     "mẫu báo cáo của kỳ này không có phần \"{}\"; lời ghi ở đây không in ra"},
    {NarrativeMsg::words_homeless_hint,
     "Lời vẫn còn trong tệp; chuyển sang phần khác, hoặc thêm phần ấy vào báo cáo mẫu "
     "(mau/quy-dinh)"},
    // -- a form of reports in a profile (rules/report_form_faults) --
    {NarrativeMsg::form_empty, "báo cáo mẫu không có phần nào"},
    {NarrativeMsg::form_empty_hint, "Ghi từng phần dưới \"các phần\", hoặc bỏ cả mẫu này"},
    {NarrativeMsg::form_twice, "đã có báo cáo mẫu của {} ở trên"},
    {NarrativeMsg::form_title_twice, "phần \"{}\" có hai lần trong báo cáo mẫu"},
    {NarrativeMsg::form_title_twice_hint,
     "Đặt tên khác nhau: lời người viết được tìm theo tên phần"},
    {NarrativeMsg::form_filling_twice, "\"{}\" đã lấy từ sổ ở phần trên"},
    {NarrativeMsg::form_other_filling, "\"{}\" không có trong báo cáo của {}"},
    {NarrativeMsg::form_depth, "không có bậc {}"},
    {NarrativeMsg::form_depth_skips, "bậc {} đứng ở chỗ chỉ được đến bậc {}"},
    {NarrativeMsg::form_depth_hint,
     "Bậc 1 là I, II; bậc 2 là 1, 2; bậc 3 là a, b; xuống từng bậc một, phần đầu là bậc 1"},
    // -- rules check, rules show bao-cao.chi-bo (cli/cmd_rules_check, cli/cmd_rules_show) --
    {NarrativeMsg::form_file_good, "{}: đọc được, {} giá trị, {} chương trình mẫu, {} báo cáo mẫu"},
    {NarrativeMsg::form_sections, "báo cáo mẫu, {} phần"},
    {NarrativeMsg::form_filled, "lấy từ sổ: {}"},
    {NarrativeMsg::form_written, "có lời"},
    // -- report … --write, and words on the way to a report (cli/report_words) --
    {NarrativeMsg::write_alone, "--write mở tệp để viết lời, không đi cùng {}"},
    {NarrativeMsg::write_alone_hint,
     "Viết lời trước bằng --write, rồi làm báo cáo bằng một lệnh khác"},
    {NarrativeMsg::write_nothing, "mẫu báo cáo ở đây không có phần nào cần người viết"},
    {NarrativeMsg::write_nothing_hint,
     "Thêm \"lời: có\" vào phần cần viết trong báo cáo mẫu (mau/quy-dinh)"},
    {NarrativeMsg::write_made, "Đã tạo {}: {} phần để viết"},
    {NarrativeMsg::write_added, "Đã thêm vào {} {} phần còn thiếu; lời đã viết giữ nguyên"},
    {NarrativeMsg::write_whole, "{} đã có đủ các phần; không thêm gì"},
    {NarrativeMsg::words_unread,
     "lưu ý: {} còn chỗ sai; phần nào không đọc được lời thì để dòng chấm"},
    {NarrativeMsg::words_left, "Còn {} phần chưa viết: {}. Viết: {}"},
    {NarrativeMsg::number_left,
     "lưu ý: số báo cáo để dòng chấm; lấy số: chibo paper issue --type BC"},
    {NarrativeMsg::committee_number_left, "lưu ý: số báo cáo và người ký để dòng chấm"},
});

}  // namespace

std::span<const std::string_view> narrative_vi() {
  return k_vi;
}

}  // namespace chibo::i18n
