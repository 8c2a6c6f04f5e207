#include "model/meeting.hpp"

#include "records/field.hpp"
#include "records/words.hpp"

namespace chibo::records {

using model::Meeting;

template <>
const Shape& shape_of<Meeting>() {
  static constexpr std::string_view k_state[] = {"tình trạng"};
  static constexpr std::string_view k_chair[] = {"chủ tọa"};
  static constexpr std::string_view k_end[] = {"bế mạc"};
  static constexpr std::string_view k_start[] = {"khai mạc"};
  static constexpr Field k_fields[] = {
      field<&Meeting::state>("trạng thái", Need::required, "dự kiến, đã họp, hoãn hay không họp",
                             "planned, held, postponed or not held", k_state),
      field<&Meeting::kind>("loại", Need::required, "loại cuộc họp", "the kind of meeting"),
      field<&Meeting::period>("kỳ", Need::required,
                              "tháng của kỳ sinh hoạt; có thể khác tháng của ngày họp",
                              "the month it belongs to, which may differ from the date's"),
      field<&Meeting::date>("ngày", Need::required, "ngày họp", "the day of the meeting"),
      field<&Meeting::start>("bắt đầu", Need::expected, "giờ khai mạc, ví dụ \"14:00\"",
                             "the time it opened", k_start),
      field<&Meeting::end>("kết thúc", Need::expected, "giờ bế mạc, ví dụ \"15:50\"",
                           "the time it closed", k_end),
      field<&Meeting::session>("buổi", Need::optional, "sáng, chiều hay tối, khi không rõ giờ",
                               "morning, afternoon or evening, where the time is not known"),
      field<&Meeting::place>("địa điểm", Need::expected, "nơi họp", "where it was held"),
      field<&Meeting::mode>("hình thức", Need::optional,
                            "trực tiếp, trực tuyến, kết hợp hay theo tổ",
                            "in person, online, mixed or by groups"),
      field<&Meeting::reason>("lý do", Need::optional,
                              "vì sao hoãn, không họp, họp khác kỳ hoặc trực tuyến",
                              "why it was postponed, cancelled, moved or online"),
      field<&Meeting::permitted>("theo", Need::optional, "ai cho phép, theo văn bản nào",
                                 "who permitted it"),
      field<&Meeting::chair>("chủ trì", Need::expected, "mã đồng chí chủ trì", "who chaired",
                             k_chair),
      field<&Meeting::secretary>("thư ký", Need::expected, "mã đồng chí ghi biên bản",
                                 "who kept the minutes"),
      field<&Meeting::committee_meeting>("họp chi ủy", Need::optional,
                                         "tên tệp cuộc họp chi ủy chuẩn bị cho cuộc họp này",
                                         "the committee meeting that prepared it"),
      field<&Meeting::held_with>("họp cùng", Need::optional,
                                 "tên tệp cuộc họp khác trong cùng buổi",
                                 "another meeting of the same session"),
      field<&Meeting::theme>("chuyên đề", Need::optional, "chuyên đề của cuộc họp",
                             "the theme of the meeting"),
      field<&Meeting::delegates>("đại biểu", Need::optional, "đại biểu cấp trên và khách dự",
                                 "superiors and guests who attended"),
      field<&Meeting::roll_call>("điểm danh", Need::required,
                                 "chưa, đầy đủ, theo danh sách, chỉ có số hay không rõ",
                                 "not yet, full, by list, numbers only or unknown"),
      field<&Meeting::absences>("vắng", Need::expected,
                                "mỗi đồng chí vắng một dòng; người miễn sinh hoạt lấy từ danh sách",
                                "absent members; the exempt are known from the roster"),
      field<&Meeting::late>("đến muộn", Need::optional, "đồng chí đến muộn và giờ đến",
                            "who came late, and when"),
      field<&Meeting::left_early>("về sớm", Need::optional, "đồng chí về sớm và giờ về",
                                  "who left early, and when"),
      field<&Meeting::exempt_present>("miễn sinh hoạt đến dự", Need::optional,
                                      "mã đồng chí được miễn sinh hoạt mà vẫn đến dự",
                                      "exempt members who came"),
      field<&Meeting::headcount>("số liệu", Need::optional, "số dự khi không có danh sách",
                                 "attendance told as numbers"),
      field<&Meeting::dues_notice>("đảng phí", Need::optional, "thông báo tình hình nộp đảng phí",
                                   "the notice on dues"),
      field<&Meeting::papers>("tài liệu", Need::optional, "tài liệu đã gửi trước",
                              "papers sent beforehand"),
      field<&Meeting::task_results>("kết quả nhiệm vụ", Need::optional,
                                    "kết quả việc giao ở các kỳ trước, theo mã việc",
                                    "results of earlier tasks, by id"),
      field<&Meeting::agenda>("chương trình", Need::expected,
                              "các mục theo thứ tự, kèm diễn biến từng mục",
                              "the items in order, with what happened"),
      field<&Meeting::tasks>("nhiệm vụ", Need::expected, "việc giao tại cuộc họp này",
                             "tasks given at this meeting"),
      field<&Meeting::self_score>("tự đánh giá", Need::optional,
                                  "tự đánh giá chất lượng buổi sinh hoạt",
                                  "the cell's own score of the meeting"),
      field<&Meeting::approval>("biên bản", Need::optional, "đọc lại và thông qua biên bản",
                                "read-back and approval of the minutes"),
      field<&Meeting::note>("ghi chú", Need::optional, "điều khác cần ghi", "anything else")};
  static constexpr Shape k_shape = shape<Meeting>("meeting", k_fields);
  return k_shape;
}

}  // namespace chibo::records
