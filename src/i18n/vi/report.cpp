#include "i18n/message_report.hpp"
#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_vi = in_order<ReportMsg>({
    // -- a report of any period (cli/cmd_report, cli/report_period, cli/report_output) --
    {ReportMsg::cmd_report_month, "báo cáo tháng của chi bộ"},
    {ReportMsg::cmd_report_half, "báo cáo sáu tháng của chi bộ"},
    {ReportMsg::cmd_report_year, "báo cáo năm của chi bộ"},
    {ReportMsg::wrong_half, "\"{}\" không phải là nửa năm"},
    {ReportMsg::wrong_half_hint, "Viết năm và nửa năm, ví dụ 2026-H1 (sáu tháng đầu năm)"},
    {ReportMsg::rank_not_here,
     "--rank chỉ dùng cho báo cáo của đảng ủy ở dạng text, md hoặc html, không cùng --why, "
     "--summary"},
    {ReportMsg::rank_not_here_hint, "Ví dụ: chibo report quarter 2026-Q4 --rank \"tỷ lệ dự họp\""},
    {ReportMsg::grade_ahead, "kỳ {} chưa tới, chưa xếp loại được"},
    {ReportMsg::grade_ahead_hint, "Họp rồi mới xếp loại; xem lại tháng"},
    {ReportMsg::csv_option_alone, "{} chỉ dùng với bảng csv"},
    {ReportMsg::csv_option_alone_hint, "Thêm --format csv, hoặc bỏ tùy chọn ấy"},
    {ReportMsg::cmd_report_term, "báo cáo cả nhiệm kỳ"},
    {ReportMsg::cmd_report_range, "báo cáo từ tháng này đến tháng kia"},
    {ReportMsg::argument_from, "tháng đầu"},
    {ReportMsg::argument_to, "tháng cuối"},
    {ReportMsg::no_term, "chibo.yaml chưa ghi nhiệm kỳ bắt đầu ngày nào"},
    {ReportMsg::no_term_hint,
     "Thêm vào chibo.yaml, ví dụ: nhiệm kỳ: 2025-2030 và nhiệm kỳ từ: 2025-03-15"},
    {ReportMsg::wrong_term, "nhiệm kỳ \"{}\" kết thúc trước ngày bắt đầu {}"},
    {ReportMsg::range_backwards, "tháng đầu {} đứng sau tháng cuối {}"},
    {ReportMsg::range_backwards_hint,
     "Viết tháng đầu trước, ví dụ: chibo report range 2026-02 2026-05"},
    // -- the report of a committee (cli/committee_*) --
    {ReportMsg::committee_empty, "dưới thư mục này chưa có sổ chi bộ nào"},
    {ReportMsg::committee_empty_hint,
     "Mỗi chi bộ là một thư mục con có tệp chibo.yaml; tạo: chibo init THƯ-MỤC"},
    {ReportMsg::committee_gaps,
     "lưu ý: có sổ chưa đọc được, còn chỗ sai hoặc trùng mã, nêu ở mục 1; chỗ sai xem bằng: chibo "
     "check; trùng mã thì đổi mã trong chibo.yaml của một chi bộ"},
    {ReportMsg::committee_book_gaps,
     "lưu ý: sổ của đảng ủy có dòng trùng nhau hoặc bộ quy định có chỗ sai, nêu ở đầu báo cáo; xem "
     "từng chỗ: chibo check"},
    {ReportMsg::committee_progress, "đã xong {} trong {} sổ"},
    {ReportMsg::committee_stats,
     "{} sổ: {} dùng lại số liệu lần trước, {} đếm từ sổ; đã đọc {} tệp, {} tệp trong đó phải đọc "
     "bằng "
     "cách chậm"},
    // -- reports on what the last commit holds (cli/committed_records) --
    {ReportMsg::as_committed,
     "số liệu theo lần lưu cuối trong lịch sử git ({0}, ngày {1}), không theo tệp đang sửa dở"},
    {ReportMsg::as_committed_left_out,
     "lưu ý: {0} tệp đã thêm, sửa hoặc xóa mà chưa lưu vào lịch sử; thay đổi ấy chưa tính ở đây"},
    {ReportMsg::as_committed_elsewhere,
     "lưu ý: {0} thư mục con là kho git riêng (submodule), không nằm trong lần lưu này nên sổ ở đó "
     "chưa tính: {1}"},
    {ReportMsg::no_repository, "thư mục này chưa có lịch sử git, nên không có lần lưu nào để đếm"},
    {ReportMsg::no_repository_hint,
     "Bỏ --as-committed thì đếm theo tệp đang có; muốn có lịch sử thì gõ lần lượt: git init, "
     "git add -A, git commit -m \"Sổ ban đầu\""},
    {ReportMsg::no_commit, "lịch sử git ở đây chưa có lần lưu nào để đếm"},
    {ReportMsg::no_commit_hint,
     "Bỏ --as-committed thì đếm theo tệp đang có; lưu lần đầu thì gõ lần lượt: git add -A, "
     "git commit -m \"Sổ ban đầu\""},
    {ReportMsg::not_committed,
     "lần lưu cuối trong lịch sử git ({0}, ngày {1}) không có sổ nào ở thư mục này"},
    {ReportMsg::not_committed_hint,
     "Bỏ --as-committed thì đếm theo tệp đang có; lưu sổ này vào lịch sử thì gõ lần lượt: git add "
     "-A ., git commit -m \"Thêm sổ\""},
    // -- the records behind a number (cli/report_why) --
    {ReportMsg::why_unknown, "báo cáo không có số \"{}\""},
    {ReportMsg::why_unknown_hint, "Chọn một số trong danh sách dưới đây"},
    {ReportMsg::why_of_books,
     "\"{}\" là số lấy từ sổ của đảng ủy, --why chỉ nêu chỗ trong sổ các chi bộ"},
    {ReportMsg::why_of_books_hint, "Từng dòng xem bằng: {}; nơi ghi: {}"},
    {ReportMsg::why_numbers, "Các số có thể hỏi (gõ tên bên trái hay bên phải đều được):"},
    {ReportMsg::why_no_paper, "--why không in ra dạng {}"},
    {ReportMsg::why_no_paper_hint, "Chọn một trong: text, md, json, csv, xlsx, html"},
    {ReportMsg::why_gaps,
     "lưu ý: có sổ chưa đọc được, còn chỗ sai hoặc trùng mã; chỗ sai xem bằng: chibo check; trùng "
     "mã thì đổi mã trong chibo.yaml của một chi bộ"},
    // -- summaries for a superior (rules/summaries, report/summary, cli/*summar*) --
    {ReportMsg::demand_summaries,
     "bản tóm tắt còn nguyên như máy viết, đúng kỳ, mỗi chi bộ chỉ từ một nguồn"},
    {ReportMsg::demand_signatures, "bản tóm tắt có chữ ký của người trong danh sách khóa"},
    {ReportMsg::summary_version_unknown,
     "bản tóm tắt viết theo khuôn số {}, bản chibo này chỉ đọc được khuôn số {}"},
    {ReportMsg::summary_version_unknown_hint,
     "Cài bản chibo mới hơn, hoặc xin bản tóm tắt viết lại bằng bản chibo như ở đây"},
    {ReportMsg::summary_digest_wrong,
     "nội dung không khớp mã kiểm: bản tóm tắt đã bị sửa tay hoặc bị cắt mất một phần"},
    {ReportMsg::summary_digest_wrong_hint, "Không sửa bản tóm tắt; xin {} gửi lại bản do máy viết"},
    {ReportMsg::summary_not_told, "bản tóm tắt không ghi \"{}\""},
    {ReportMsg::summary_row_wrong, "dòng \"{}\" có {} số, phải có {}"},
    {ReportMsg::summary_impossible, "số {} của dòng \"{}\" là {}, lớn hơn dòng \"{}\": {}"},
    {ReportMsg::summary_impossible_sum,
     "số {} của các dòng {} cộng lại là {}, lớn hơn dòng \"{}\": {}"},
    {ReportMsg::summary_cell_not_own,
     "bản tóm tắt của một chi bộ chỉ có số liệu của chính chi bộ ấy"},
    {ReportMsg::summary_months_wrong, "các tháng ghi ở đây không phải các tháng của kỳ {}"},
    {ReportMsg::summary_compared_wrong, "\"{}\" không phải kỳ để so sánh với kỳ {}"},
    {ReportMsg::summary_write_again_hint, "Xin {} gửi lại bản tóm tắt do máy viết"},
    {ReportMsg::summary_damaged_hint,
     "Bản tóm tắt hỏng; đừng sửa tay, xin nơi gửi một bản khác do máy viết"},
    {ReportMsg::summary_other_period, "bản tóm tắt này của kỳ {}, báo cáo đang làm là kỳ {}"},
    {ReportMsg::summary_other_period_hint,
     "Xin {} gửi bản tóm tắt kỳ {}; nơi ấy không còn thì bỏ tệp này đi"},
    {ReportMsg::summary_other_day,
     "bản tóm tắt tính đến ngày {}, báo cáo tính đến ngày {}: thiếu hoặc thừa tháng"},
    {ReportMsg::summary_other_day_hint,
     "Xin {} gửi bản tóm tắt mới, hoặc làm báo cáo của ngày ấy: --today {}"},
    {ReportMsg::summary_own_summary, "đây là bản tóm tắt của chính {}, không phải của cấp dưới"},
    {ReportMsg::summary_own_summary_hint, "Bỏ tệp này ra khỏi thư mục tom-tat"},
    {ReportMsg::summary_two_sources, "chi bộ có mã \"{}\" cũng đã có ở {}"},
    {ReportMsg::summary_two_sources_folder_hint,
     "Máy tính theo sổ ở thư mục ấy, không tính bản tóm tắt; bỏ một trong hai"},
    {ReportMsg::summary_two_sources_hint,
     "Máy không tính chi bộ này cho đến khi chỉ còn một bản tóm tắt; bỏ bản cũ đi"},
    {ReportMsg::summary_two_sources_same_hint,
     "Hai bản giống hệt nhau nên máy tính một lần; bỏ một bản đi"},
    {ReportMsg::summary_two_sources_empty_hint,
     "Ở đây không có số liệu của chi bộ ấy, nên máy tính theo nơi kia"},
    {ReportMsg::summary_folder_empty_hint,
     "Thư mục ấy chưa có số liệu, nên máy tính theo bản tóm tắt; bỏ một trong hai"},
    {ReportMsg::summary_two_sources_named, "{} cũng đã có ở {}"},
    {ReportMsg::summary_signature_missing, "bản tóm tắt chưa có chữ ký, số liệu vẫn được cộng"},
    {ReportMsg::summary_signature_missing_hint,
     "Đặt tệp chữ ký {} bên cạnh; nơi gửi ký bằng: chibo report … --summary --sign TỆP-KHÓA"},
    {ReportMsg::summary_signature_wrong,
     "chữ ký không phải của \"{}\" theo danh sách {}, hoặc tệp đã bị sửa sau khi ký"},
    {ReportMsg::summary_signature_wrong_hint,
     "Xin gửi lại cả hai tệp; khóa của nơi gửi đã đổi thì sửa dòng \"{}\" trong danh sách"},
    {ReportMsg::summary_signature_unread, "không kiểm được chữ ký: máy này chưa có ssh-keygen"},
    {ReportMsg::summary_no_keygen, "ký và kiểm chữ ký cần chương trình ssh-keygen"},
    {ReportMsg::summary_no_keygen_hint,
     "Cài gói openssh-client (Debian, Ubuntu: apt install openssh-client)"},
    {ReportMsg::summary_cannot_sign, "không ký được bằng khóa {}"},
    {ReportMsg::summary_cannot_sign_hint,
     "Nêu tệp khóa riêng của SSH mà chỉ mình bạn đọc được (chmod 600), đúng mật khẩu; chưa có khóa "
     "thì tạo: ssh-keygen -t ed25519"},
    {ReportMsg::summary_not_checked,
     "lưu ý: {} bản tóm tắt có chữ ký mà chưa có danh sách khóa {}, nên chữ ký chưa được kiểm"},
    {ReportMsg::summary_alone, "{} không dùng cùng --summary"},
    {ReportMsg::summary_alone_hint, "Bản tóm tắt luôn là một tệp yaml; bỏ tùy chọn ấy"},
    {ReportMsg::summary_sign_alone, "--sign chỉ dùng cùng --summary"},
    {ReportMsg::summary_sign_alone_hint, "Thêm --summary, hoặc bỏ --sign"},
    {ReportMsg::summary_sign_needs_file,
     "chữ ký là một tệp đặt cạnh bản tóm tắt, nên bản tóm tắt phải ghi vào tệp"},
    {ReportMsg::summary_sign_needs_file_hint,
     "Bỏ --output -, hoặc nêu tên tệp: --output tom-tat.yaml"},
    {ReportMsg::summary_not_begun, "kỳ {} chưa bắt đầu, chưa có gì để tóm tắt"},
    {ReportMsg::summary_unnamed, "chibo.yaml chưa ghi {}: cấp trên không biết bản tóm tắt của ai"},
    {ReportMsg::summary_unnamed_hint, "Ghi {} vào chibo.yaml rồi làm lại"},
    {ReportMsg::summary_not_readable_back,
     "tên \"{}\" viết vào bản tóm tắt thì đọc lại không được"},
    {ReportMsg::summary_too_large, "bản tóm tắt có {} chi bộ, {} tháng, dài quá mức đọc lại được"},
    {ReportMsg::summary_too_large_hint,
     "Gửi lên bản tóm tắt của từng đảng bộ bộ phận thay cho bản này"},
    {ReportMsg::summary_too_many_months_hint,
     "Một tháng một phần số liệu, nên gửi kỳ ngắn hơn, ví dụ từng năm: chibo report year NĂM "
     "--summary"},
    {ReportMsg::summary_no_numbers, "lưu ý: bản tóm tắt này chưa có số liệu: {}"},
    {ReportMsg::summary_has_gaps,
     "lưu ý: có sổ chưa đọc được hoặc còn chỗ sai, bản tóm tắt có ghi; xem mục 1 của báo cáo cùng "
     "kỳ (bỏ --summary)"},
    {ReportMsg::summary_old_signature,
     "lưu ý: chữ ký {} là của bản cũ, không còn khớp; ký lại: thêm --sign TỆP-KHÓA, hoặc xóa tệp "
     "chữ ký ấy"},
    {ReportMsg::summary_next_step,
     "Gửi lên cấp trên; cấp trên đặt vào thư mục tom-tat của sổ đảng ủy"},
    {ReportMsg::summary_next_step_signed,
     "Gửi cả hai tệp lên cấp trên; cấp trên đặt vào thư mục tom-tat của sổ đảng ủy"},
});

}  // namespace

std::span<const std::string_view> report_vi() {
  return k_vi;
}

}  // namespace chibo::i18n
