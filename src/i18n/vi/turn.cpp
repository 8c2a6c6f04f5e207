#include "i18n/message_turn.hpp"
#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_vi = in_order<TurnMsg>({
    {TurnMsg::cmd_turn_list, "xem vòng tự phê bình của năm"},
    {TurnMsg::cmd_turn_history, "xem các lượt tự phê bình của một đồng chí qua các năm"},
    {TurnMsg::cmd_turn_swap, "đổi lượt tự phê bình của hai đồng chí"},
    {TurnMsg::cmd_turn_postpone, "hoãn lượt tự phê bình của một đồng chí đến kỳ khác"},
    {TurnMsg::demand_enough_voters, "đủ số đảng viên chính thức có mặt thì chi bộ mới biểu quyết"},
    {TurnMsg::demand_printed_votes, "tổng số và tỷ lệ ghi trên giấy khớp với số tính từ sổ"},
    {TurnMsg::demand_one_person_votes,
     "kết nạp, công nhận chính thức, đề nghị khai trừ thì biểu quyết từng người"},
    {TurnMsg::choice_over_voters, "\"{}\" được {} phiếu, nhiều hơn {} người có quyền biểu quyết"},
    {TurnMsg::choice_over_ballots, "\"{}\" được {} phiếu, nhiều hơn {} phiếu hợp lệ thu về"},
    {TurnMsg::ballots_over_voters, "phát ra {} phiếu, nhiều hơn {} người có quyền biểu quyết"},
    {TurnMsg::ballots_back_over_out, "thu về {} phiếu, nhiều hơn {} phiếu phát ra"},
    {TurnMsg::ballots_do_not_add_up, "các loại phiếu cộng lại là {}, trong khi thu về {} phiếu"},
    {TurnMsg::too_few_voters,
     "chỉ có {} đảng viên chính thức có mặt, phải có ít nhất {} mới biểu quyết được ({})"},
    {TurnMsg::too_few_voters_hint,
     "Xem lại điểm danh, giờ đến muộn, về sớm; đúng như vậy thì để việc này lại kỳ sau"},
    {TurnMsg::printed_total_differs,
     "giấy ghi tổng số {}, tính theo danh sách thì có {} đảng viên chính thức được tính"},
    {TurnMsg::printed_share_differs, "giấy ghi tỷ lệ {}, tính ra {}/{} là {}"},
    {TurnMsg::printed_differs_hint,
     "Sổ giữ cả hai số; xem số nào đúng, nhất là ai được miễn, ai sinh hoạt nơi khác ngày ấy"},
    {TurnMsg::several_people_at_once, "việc \"{}\" biểu quyết chung {} người một lần"},
    {TurnMsg::several_people_hint,
     "Xét và biểu quyết từng người; mỗi người một lần trong \"biểu quyết khác\""},
    {TurnMsg::demand_promise_review, "cam kết, nhiệm vụ được nghe báo cáo tại kỳ đã hẹn"},
    {TurnMsg::promise_not_heard, "cam kết \"{}\" hẹn xem lại, mà {} không ghi kết quả"},
    {TurnMsg::promise_not_heard_hint,
     "Cuộc họp đã nghe thì ghi vào \"kết quả nhiệm vụ\" của tệp ấy, mã {}; chưa thì đưa ra kỳ "
     "tới"},
    {TurnMsg::count_auto,
     "Kỳ này {} lượt: {} đồng chí chưa có lượt, chia đều cho {} kỳ còn lại trong năm (nếp thường "
     "gặp, không phải quy định; đặt khác ở \"mỗi kỳ\" trong ke-hoach/{}.yaml)"},
    {TurnMsg::is_postponed, "{}: hoãn đến kỳ {} ({})"},
    {TurnMsg::is_absent, "{}: vắng cuộc họp này ({})"},
    {TurnMsg::would_go_absent, "{}: đến lượt nhưng vắng cuộc họp này ({}), kỳ sau lên trước"},
    {TurnMsg::because_swapped, "đổi lượt giữa {} và {} ({})"},
    {TurnMsg::because_postponed, "đã hoãn đến kỳ {} ({}), nay lên trước"},
    {TurnMsg::because_put_off, "đến lượt ngày {} mà hoãn ({}), nay lên trước"},
    {TurnMsg::because_missed, "vắng ngày {} khi đến lượt, nay lên trước"},
    {TurnMsg::wrong_year_or_term, "\"{}\" không phải là năm hay nhiệm kỳ"},
    {TurnMsg::wrong_year_or_term_hint,
     "Viết 2026, hoặc năm đầu và năm cuối của nhiệm kỳ, ví dụ 2025-2027"},
    {TurnMsg::round_of_year, "Vòng tự phê bình và phê bình năm {}:"},
    {TurnMsg::round_counts, "{}/{} đồng chí đã có lượt"},
    {TurnMsg::round_foreseen,
     "Kỳ dự kiến là tính theo sổ hôm nay; cần thay đổi thì dùng chibo turn swap hoặc chibo turn "
     "postpone"},
    {TurnMsg::round_empty, "Năm {} danh sách không có ai và sổ chưa ghi lượt nào"},
    {TurnMsg::line_counted, "lượt ngày {} ({})"},
    {TurnMsg::line_not_counted, "tự phê bình ngày {} ({}), không tính vào vòng"},
    {TurnMsg::line_put_off, "hoãn lượt ngày {} ({})"},
    {TurnMsg::line_foreseen, "dự kiến kỳ {}"},
    {TurnMsg::line_postponed, "hoãn đến kỳ {} ({})"},
    {TurnMsg::line_no_turn, "không có lượt"},
    {TurnMsg::line_no_place, "chưa xếp được kỳ trong năm"},
    {TurnMsg::line_exempt, "bỏ qua, được miễn sinh hoạt"},
    {TurnMsg::line_away, "bỏ qua, đang sinh hoạt nơi khác"},
    {TurnMsg::line_suspended, "bỏ qua, đang bị đình chỉ sinh hoạt"},
    {TurnMsg::line_special_duty, "bỏ qua, đang làm nhiệm vụ đặc biệt"},
    {TurnMsg::line_left, "không còn ở chi bộ"},
    {TurnMsg::no_reason_told, "chưa ghi lý do"},
    {TurnMsg::history_of, "Lượt tự phê bình và phê bình của đồng chí {}:"},
    {TurnMsg::history_none, "Sổ chưa ghi lượt tự phê bình nào của đồng chí {}"},
    {TurnMsg::history_turn, "{} ({}): {}"},
    {TurnMsg::history_not_counted, "{} ({}, không tính vào vòng): {}"},
    {TurnMsg::history_put_off, "{} (hoãn lượt): {}"},
    {TurnMsg::history_no_statement, "chưa ghi nội dung tự phê bình"},
    {TurnMsg::history_promise, "cam kết {}: {}, hạn {}: {}"},
    {TurnMsg::history_promise_no_due, "chưa ghi"},
    {TurnMsg::promise_open, "chưa có kết quả"},
    {TurnMsg::promise_overdue, "quá hạn, chưa có kết quả"},
    {TurnMsg::promise_heard, "{}, theo cuộc họp ngày {}"},
    {TurnMsg::argument_two_members, "tên hoặc mã của hai đồng chí đổi lượt"},
    {TurnMsg::swap_with_self, "đồng chí {} không thể đổi lượt với chính mình"},
    {TurnMsg::swap_with_self_hint, "Viết tên hoặc mã của hai đồng chí khác nhau"},
    {TurnMsg::had_turn_already, "đồng chí {} đã có lượt ngày {}"},
    {TurnMsg::had_turn_already_hint,
     "Chỉ đổi hoặc hoãn được lượt chưa thực hiện; xem: chibo turn list"},
    {TurnMsg::takes_no_part, "đồng chí {} không có lượt để đổi hoặc hoãn ({})"},
    {TurnMsg::takes_no_part_hint, "Xem cả vòng: chibo turn list"},
    {TurnMsg::not_here_then, "đồng chí {} không ở chi bộ ngày {}"},
    {TurnMsg::postponed_not_ahead, "kỳ {} không sau kỳ họp tới là {}"},
    {TurnMsg::postponed_not_later, "đồng chí {} dự kiến đến lượt kỳ {}, kỳ {} không phải là hoãn"},
    {TurnMsg::postponed_hint, "Chọn kỳ muộn hơn; muốn làm sớm hơn thì đổi lượt: chibo turn swap"},
    {TurnMsg::swapped, "Đã ghi vào {}: đồng chí {} và đồng chí {} đổi lượt cho nhau"},
    {TurnMsg::postponed, "Đã ghi vào {}: hoãn lượt của đồng chí {} đến kỳ {}"},
    {TurnMsg::now_foreseen, "{}: nay dự kiến kỳ {}"},
    {TurnMsg::now_not_foreseen, "{}: nay chưa xếp được kỳ trong năm"},
    {TurnMsg::mend_prepared_meeting, "{} đã ghi sẵn lượt của đồng chí {}; xin sửa tệp ấy cho khớp"},
    {TurnMsg::task_not_heard, "việc \"{}\" hẹn báo cáo, mà {} không ghi kết quả"},
    {TurnMsg::demand_congress, "đại hội có đủ đảng viên được triệu tập dự"},
    {TurnMsg::congress_too_few, "đại hội có {} trên {} đảng viên được triệu tập, phải có {} ({})"},
    {TurnMsg::congress_too_few_hint,
     "Xem lại điểm danh; đúng như vậy thì đại hội chưa hợp lệ, báo cáo cấp trên"},
    {TurnMsg::count_capped,
     "Kỳ này {} lượt: {} đồng chí chưa có lượt mà năm {} chỉ còn {} kỳ; mỗi kỳ nhiều nhất {} lượt "
     "({}), còn lại làm tiếp sang năm {}"},
    {TurnMsg::because_left_over, "năm {} chưa đến lượt, vòng làm tiếp nên lên trước"},
    {TurnMsg::line_next_year, "năm nay không còn kỳ, làm tiếp đầu năm {}"},
    {TurnMsg::round_left_over,
     "{} đồng chí chưa xếp được kỳ trong năm {}; vòng làm tiếp sang năm {}, các đồng chí ấy lên "
     "trước"},
    {TurnMsg::now_next_year, "{}: năm nay không còn kỳ, làm tiếp đầu năm {}"},
    {TurnMsg::round_untold, "Sổ chưa có cuộc họp nào của năm {}, nên không rõ ai đã có lượt"},
});

}  // namespace

std::span<const std::string_view> turn_vi() {
  return k_vi;
}

}  // namespace chibo::i18n
