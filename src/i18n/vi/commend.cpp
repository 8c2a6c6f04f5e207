#include "i18n/message_commend.hpp"
#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_vi = in_order<CommendMsg>({
    {CommendMsg::cmd_commend_list, "số liệu để xét khen thưởng, xét chi bộ bốn tốt"},
    // -- faults of criteria (rules/commendation_faults) --
    {CommendMsg::demand_commendations,
     "tiêu chí xét khen thưởng nêu số có trong báo cáo và mức so được"},
    {CommendMsg::commendation_twice, "khen thưởng \"{}\" đã có ở trên trong tệp này"},
    {CommendMsg::criterion_twice, "tiêu chí \"{}\" đã có ở trên trong danh hiệu này"},
    {CommendMsg::number_unknown, "báo cáo không có số nào tên là \"{}\""},
    {CommendMsg::number_unknown_hint, "Xem tên các số: chibo report year --why ten"},
    {CommendMsg::bound_wrong, "mức \"{}\" không so được"},
    {CommendMsg::bound_wrong_hint,
     "Viết như \"≥ 90 %\", \"> 1/2\", \"≥ 1\", \"≤ 2\", \"0\", để trong ngoặc kép; hoặc khóa của "
     "quy định đặt mức ấy, như hop.ty-le-du"},
    {CommendMsg::rule_sets_no_bound, "quy định \"{}\" không đặt mức phải đạt: giá trị là \"{}\""},
    {CommendMsg::bound_without_number, "có mức mà không có số liệu để so"},
    {CommendMsg::bound_without_number_hint,
     "Ghi tên số của báo cáo ở \"số liệu\"; điều do người xét thì bỏ trống \"trên\" và \"mức\""},
    {CommendMsg::whole_without_number, "có số làm mẫu ở \"trên\" mà không có số liệu"},
    {CommendMsg::share_of_share, "\"{}\" đã là tỷ lệ, không tính trên số khác nữa"},
    {CommendMsg::share_of_share_hint, "Bỏ dòng \"trên\""},
    {CommendMsg::whole_is_number, "số làm mẫu \"{}\" chính là số liệu"},
    {CommendMsg::whole_is_number_hint,
     "Ghi số lớn hơn mà số liệu là một phần, ví dụ regular.held trên regular.months_due"},
    {CommendMsg::whole_is_share, "số làm mẫu \"{}\" là tỷ lệ, không phải số đếm"},
    {CommendMsg::share_without_whole, "mức \"{}\" là tỷ lệ mà số liệu là số đếm"},
    {CommendMsg::share_without_whole_hint,
     "Ghi thêm \"trên\": tính trên số nào, ví dụ regular.months_due; hoặc viết mức bằng số đếm, ví "
     "dụ \"≥ 1\""},
    {CommendMsg::count_of_share, "mức \"{}\" là số đếm mà số liệu là tỷ lệ"},
    {CommendMsg::count_of_share_hint,
     "Viết mức bằng phần trăm, ví dụ \"≥ 90 %\", hoặc bỏ dòng \"trên\" nếu có"},
    {CommendMsg::rules_file_commendations, "Tiêu chí khen thưởng: {}"},
    // -- the list (cli/cmd_commend_list) --
    {CommendMsg::period_wrong, "\"{}\" không phải là một kỳ"},
    {CommendMsg::period_wrong_hint,
     "Viết như 2026, 2026-Q4, 2026-H1 hoặc 2026-11; không ghi thì lấy năm nay"},
    {CommendMsg::none_in_force, "ngày {} chưa có bộ tiêu chí khen thưởng nào"},
    {CommendMsg::none_in_force_hint,
     "Tiêu chí của địa phương ghi trong mau/quy-dinh/; xem: chibo help dinh-dang-quy-dinh"},
    {CommendMsg::unknown_commendation, "không có bộ tiêu chí nào tên là \"{}\""},
    {CommendMsg::others_in_force, "Còn bộ tiêu chí khác, xem bằng --for: {}"},
    {CommendMsg::criteria_faulty, "tiêu chí còn chỗ sai, chưa lập danh sách"},
    {CommendMsg::criteria_faulty_hint, "Sửa các chỗ nêu trên trong mau/quy-dinh/ rồi làm lại"},
    {CommendMsg::cell_unknown, "không có chi bộ nào mã hoặc tên là \"{}\""},
    {CommendMsg::cell_unknown_hint, "Xem tên các chi bộ: chibo commend list"},
    {CommendMsg::cell_many, "\"{}\" là của nhiều chi bộ: {}"},
    {CommendMsg::cell_many_hint, "Ghi thư mục của chi bộ"},
    {CommendMsg::cell_here, "--why chọn một chi bộ của đảng ủy; đây là sổ của một chi bộ"},
    {CommendMsg::cell_here_hint, "Gõ không có --why: chibo commend list"},
    {CommendMsg::no_paper, "số liệu của một chi bộ không in ra dạng {}"},
    {CommendMsg::no_paper_hint, "Chọn một trong: text, md, json, csv, xlsx, html"},
    {CommendMsg::gaps,
     "lưu ý: có sổ chưa đọc được, còn chỗ sai, trùng mã hoặc của ngày khác; các chi bộ ấy chưa xét "
     "được, xem từng chỗ: chibo check"},
    {CommendMsg::places_left,
     "lưu ý: phần do người xét, số và người ký để dòng chấm cho văn phòng viết"},
});

}  // namespace

std::span<const std::string_view> commend_vi() {
  return k_vi;
}

}  // namespace chibo::i18n
