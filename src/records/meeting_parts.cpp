#include "model/meeting.hpp"
#include "records/field.hpp"
#include "records/words.hpp"

namespace chibo::records {

using namespace model;  // NOLINT: this file describes the parts of a meeting one by one

namespace {

constexpr std::string_view k_day_vi = "ngày nào, khi họp nhiều ngày";
constexpr std::string_view k_day_en = "on which day, where the meeting sat on several";

}  // namespace

template <>
const Shape& shape_of<Delegate>() {
  static constexpr Field k_fields[] = {
      field<&Delegate::id>("mã", Need::optional,
                           "tên ngắn không dấu, nếu đại biểu phát biểu hay chủ trì mục nào",
                           "short ASCII name, where the delegate speaks"),
      field<&Delegate::name>("họ tên", Need::required, "họ và tên đại biểu", "the delegate's name"),
      field<&Delegate::position>("chức danh", Need::expected, "chức danh, nhiệm vụ",
                                 "position or duty"),
      field<&Delegate::unit>("đơn vị", Need::optional, "cơ quan, tổ chức", "organisation"),
      field<&Delegate::role>("vai trò", Need::optional, "dự với tư cách gì",
                             "in what capacity they attend"),
      field<&Delegate::count>("số người", Need::optional, "khi ghi cả đoàn một dòng: mấy người",
                              "how many, where a whole group is one entry")};
  static constexpr Shape k_shape = shape<Delegate>("delegate", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<Absence>() {
  static constexpr Field k_fields[] = {
      field<&Absence::member>("đồng chí", Need::required, "mã của đảng viên vắng",
                              "the absent member's id", k_comrade),
      field<&Absence::reason>("lý do", Need::expected, "lý do vắng", "the reason"),
      field<&Absence::kind>("loại", Need::expected, "có lý do hay không có lý do",
                            "excused or unexcused")};
  static constexpr Shape k_shape = shape<Absence>("absence", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<LeaveRequest>() {
  static constexpr Field k_fields[] = {
      field<&LeaveRequest::member>("đồng chí", Need::required, "mã đảng viên xin vắng",
                                   "the id of who asks", k_comrade),
      field<&LeaveRequest::asked_on>("ngày xin", Need::expected, "ngày xin vắng",
                                     "the day they asked"),
      field<&LeaveRequest::asked_of>("xin với", Need::optional, "xin với đồng chí nào",
                                     "of whom they asked"),
      field<&LeaveRequest::reason>("lý do", Need::expected, "lý do xin vắng", "the reason"),
      field<&LeaveRequest::accepted>("đồng ý", Need::expected, "được đồng ý hay không",
                                     "accepted or not")};
  static constexpr Shape k_shape = shape<LeaveRequest>("leave-request", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<Passage>() {
  static constexpr Field k_fields[] = {
      field<&Passage::member>("đồng chí", Need::required, "mã của đảng viên", "the member's id",
                              k_comrade),
      field<&Passage::at_time>("lúc", Need::expected, "giờ đến hoặc giờ về",
                               "the time of arriving or leaving"),
      field<&Passage::day>("ngày", Need::optional, k_day_vi, k_day_en)};
  static constexpr Shape k_shape = shape<Passage>("passage", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<Duty>() {
  static constexpr Field k_fields[] = {
      field<&Duty::work>("việc", Need::required,
                         "việc gì, ví dụ: Chủ trì từ mục 3; Trưởng ban kiểm phiếu",
                         "the work, such as chairing from item 3, heading the tellers"),
      field<&Duty::member>("đồng chí", Need::required, "mã đồng chí làm việc ấy", "who did it",
                           k_comrade),
      field<&Duty::from>("từ lúc", Need::optional, "từ giờ nào", "from what time"),
      field<&Duty::day>("ngày", Need::optional, k_day_vi, k_day_en),
      field<&Duty::reason>("lý do", Need::optional, "vì sao", "why")};
  static constexpr Shape k_shape = shape<Duty>("duty", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<Break>() {
  static constexpr Field k_fields[] = {
      field<&Break::from>("từ lúc", Need::expected, "giờ tạm nghỉ", "the time it broke off"),
      field<&Break::resumed_on>("họp tiếp ngày", Need::optional,
                                "ngày họp tiếp; bỏ trống là cùng ngày",
                                "the day it went on; empty: the same day"),
      field<&Break::resumed_at>("họp tiếp lúc", Need::expected, "giờ họp tiếp",
                                "the time it went on"),
      field<&Break::reason>("lý do", Need::optional, "vì sao tạm nghỉ", "why it broke off")};
  static constexpr Shape k_shape = shape<Break>("break", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<Headcount>() {
  static constexpr Field k_fields[] = {
      field<&Headcount::total>("tổng số", Need::expected, "số đảng viên phải dự",
                               "members expected"),
      field<&Headcount::present>("có mặt", Need::expected, "số có mặt", "present"),
      field<&Headcount::excused>("vắng có lý do", Need::optional, "số vắng có lý do",
                                 "absent with a reason"),
      field<&Headcount::unexcused>("vắng không lý do", Need::optional, "số vắng không lý do",
                                   "absent without a reason"),
      field<&Headcount::source>("nguồn", Need::optional, "số liệu lấy ở đâu",
                                "where the numbers come from")};
  static constexpr Shape k_shape = shape<Headcount>("headcount", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<Paper>() {
  static constexpr Field k_fields[] = {
      field<&Paper::name>("tên", Need::required, "tên tài liệu", "the paper's title"),
      field<&Paper::sent>("ngày gửi", Need::optional, "ngày gửi tới đảng viên",
                          "the day it was sent to members"),
      field<&Paper::record>("văn bản", Need::optional, "tên tệp trong van-ban/",
                            "its record in van-ban/"),
      field<&Paper::secret>("mật", Need::optional, "có: chỉ ghi tên gọi, không ghi nội dung",
                            "yes: only its stub is recorded, its text never")};
  static constexpr Shape k_shape = shape<Paper>("paper", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<Opinion>() {
  static constexpr Field k_fields[] = {
      field<&Opinion::speaker>("đồng chí", Need::required,
                               "mã đảng viên hoặc đại biểu; người khác thì ghi họ tên và đơn vị",
                               "id of a member or delegate; for others the name and unit",
                               k_comrade),
      field<&Opinion::content>("nội dung", Need::expected, "ý kiến đã phát biểu", "what was said"),
      field<&Opinion::verbatim>("ghi nguyên văn", Need::optional,
                                "có: người nói đề nghị ghi đúng từng lời",
                                "yes: the speaker asked for these very words"),
      field<&Opinion::in_writing>("gửi bằng văn bản", Need::optional,
                                  "có: gửi ý kiến bằng văn bản, không phát biểu tại chỗ",
                                  "yes: sent in writing, not spoken")};
  static constexpr Shape k_shape = shape<Opinion>("opinion", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<Choice>() {
  static constexpr Field k_fields[] = {
      field<&Choice::name>("tên", Need::required, "phương án hoặc người được bầu",
                           "the option or the person voted on"),
      field<&Choice::votes>("số phiếu", Need::expected, "số phiếu tán thành", "votes it got")};
  static constexpr Shape k_shape = shape<Choice>("choice", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<Vote>() {
  static constexpr std::string_view k_for[] = {"đồng ý"};
  static constexpr std::string_view k_against[] = {"không đồng ý"};
  static constexpr std::string_view k_abstain[] = {"không ý kiến", "ý kiến khác"};
  static constexpr Field k_fields[] = {
      field<&Vote::about>("về", Need::optional,
                          "loại việc đưa ra biểu quyết; bỏ trống thì theo loại việc của mục",
                          "what is voted on; empty: the item's matter"),
      field<&Vote::question>("nội dung", Need::optional, "biểu quyết điều gì, khi khác tên của mục",
                             "the question, where it is not the item's own"),
      field<&Vote::method>("hình thức", Need::optional, "cách biểu quyết", "the method"),
      field<&Vote::at_time>("lúc", Need::optional,
                            "giờ biểu quyết, khi có người đến muộn hoặc về sớm",
                            "the time, where someone came late or left early"),
      field<&Vote::day>("ngày", Need::optional, k_day_vi, k_day_en),
      field<&Vote::in_favour>("tán thành", Need::expected, "số tán thành", "votes in favour",
                              k_for),
      field<&Vote::against>("không tán thành", Need::expected, "số không tán thành",
                            "votes against", k_against),
      field<&Vote::abstained>("không có ý kiến", Need::expected, "số không có ý kiến",
                              "abstentions", k_abstain),
      field<&Vote::choices>("phương án", Need::optional,
                            "từng phương án hoặc người được bầu, kèm số phiếu",
                            "each option or person, with its votes"),
      field<&Vote::ballots_out>("phiếu phát ra", Need::optional, "số phiếu phát ra",
                                "ballots given out"),
      field<&Vote::ballots_back>("phiếu thu về", Need::optional, "số phiếu thu về",
                                 "ballots returned"),
      field<&Vote::ballots_spoilt>("phiếu không hợp lệ", Need::optional, "số phiếu không hợp lệ",
                                   "spoilt ballots"),
      field<&Vote::printed_total>("tổng số ghi trên giấy", Need::optional,
                                  "số đảng viên chính thức mà giấy tờ đã ghi làm mẫu số",
                                  "the denominator as the paper has it"),
      field<&Vote::printed_share>("tỷ lệ ghi trên giấy", Need::optional,
                                  "tỷ lệ mà giấy tờ đã ghi, ví dụ \"93,3 %\"",
                                  "the percentage as the paper has it"),
      field<&Vote::reserved>("bảo lưu ý kiến", Need::optional,
                             "những đồng chí bảo lưu ý kiến và nội dung bảo lưu",
                             "opinions held in reserve"),
      field<&Vote::objections>("lý do không tán thành", Need::optional,
                               "ý kiến của những đồng chí không tán thành",
                               "why those against were against"),
      field<&Vote::annulled>("hủy", Need::optional,
                             "vì sao hủy kết quả lần này, ví dụ kiểm phiếu sai, biểu quyết nhầm",
                             "why this vote does not stand: a miscount, a mistake")};
  static constexpr Shape k_shape = shape<Vote>("vote", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<Task>() {
  static constexpr Field k_fields[] = {
      field<&Task::id>("mã", Need::required, "mã việc, ví dụ 2026-11-a; kỳ sau báo cáo theo mã này",
                       "the task's id, such as 2026-11-a; later meetings report by it"),
      field<&Task::title>("việc", Need::required, "việc phải làm", "what is to be done"),
      field<&Task::owner>("chủ trì", Need::expected, "mã đồng chí chịu trách nhiệm",
                          "who is responsible"),
      field<&Task::helpers>("phối hợp", Need::optional, "mã các đồng chí phối hợp", "who helps"),
      field<&Task::due>("hạn", Need::expected, "ngày phải xong, hoặc thường xuyên",
                        "the deadline, or standing"),
      field<&Task::reported_at>("báo cáo tại kỳ", Need::optional, "kỳ sinh hoạt nghe báo cáo",
                                "the period whose meeting hears of it"),
      field<&Task::source>("theo văn bản", Need::optional,
                           "tên tệp trong van-ban/ của văn bản giao việc",
                           "the paper in van-ban/ that asked for it"),
      field<&Task::repeats>("nhắc lại việc", Need::optional, "mã việc cũ mà việc này nhắc lại",
                            "the older task it repeats")};
  static constexpr Shape k_shape = shape<Task>("task", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<TaskResult>() {
  static constexpr std::string_view k_state[] = {"tình trạng"};
  static constexpr Field k_fields[] = {
      field<&TaskResult::id>("mã", Need::required, "mã của việc hoặc của cam kết",
                             "id of the task or promise"),
      field<&TaskResult::state>("trạng thái", Need::expected, "hoàn thành, đang làm hay chưa làm",
                                "done, in progress or not started", k_state),
      field<&TaskResult::finished>("ngày xong", Need::optional, "ngày làm xong",
                                   "the day it was finished"),
      field<&TaskResult::content>("kết quả", Need::optional, "kết quả cụ thể",
                                  "the result in words"),
      field<&TaskResult::new_due>("hạn mới", Need::optional, "hạn mới mà cuộc họp cho dời tới",
                                  "the deadline it was moved to")};
  static constexpr Shape k_shape = shape<TaskResult>("task-result", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<Promise>() {
  static constexpr Field k_fields[] = {
      field<&Promise::id>("mã", Need::required, "mã cam kết, ví dụ 2026-11-b",
                          "the promise's id, such as 2026-11-b"),
      field<&Promise::title>("việc", Need::required, "việc cam kết khắc phục", "what was promised"),
      field<&Promise::due>("hạn", Need::expected, "ngày phải xong", "the deadline"),
      field<&Promise::reviewed_at>("xem lại tại kỳ", Need::optional,
                                   "kỳ sinh hoạt xem lại việc khắc phục",
                                   "the period whose meeting looks at it again")};
  static constexpr Shape k_shape = shape<Promise>("promise", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<Turn>() {
  static constexpr Field k_fields[] = {
      field<&Turn::member>("đồng chí", Need::required, "mã đảng viên đến lượt",
                           "the member whose turn it is", k_comrade),
      field<&Turn::postponed>("hoãn", Need::optional, "vì sao lượt này chưa thực hiện được",
                              "why it was not taken at this meeting"),
      field<&Turn::counts>("tính lượt", Need::optional,
                           "không: có tự phê bình nhưng không tính vào vòng",
                           "no: told here, yet no turn of the cycle"),
      field<&Turn::grounds>("căn cứ", Need::optional,
                            "bản cam kết, nhiệm vụ được giao dùng để kiểm điểm",
                            "commitments and tasks it was judged by"),
      field<&Turn::statement>("tự phê bình", Need::expected, "nội dung tự phê bình",
                              "the member's statement"),
      field<&Turn::comments>("góp ý", Need::optional, "các ý kiến góp ý", "comments by others"),
      field<&Turn::reply>("tiếp thu", Need::optional, "ý kiến tiếp thu, giải trình",
                          "the member's reply"),
      field<&Turn::conclusion>("kết luận", Need::optional, "kết luận của chủ trì",
                               "the chair's conclusion"),
      field<&Turn::promises>("cam kết khắc phục", Need::optional,
                             "việc hứa khắc phục, có hạn và kỳ xem lại",
                             "what will be mended, by when, looked at again when")};
  static constexpr Shape k_shape = shape<Turn>("turn", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<Item>() {
  static constexpr std::string_view k_presenter[] = {"người trình bày", "người thực hiện"};
  static constexpr Field k_fields[] = {
      field<&Item::title>("mục", Need::required, "tên mục của chương trình", "the item's title"),
      field<&Item::part>("phần", Need::optional, "mở đầu, tiến hành hay kết thúc",
                         "opening, course or closing"),
      field<&Item::presenter>("trình bày", Need::optional, "mã người trình bày", "who presents it",
                              k_presenter),
      field<&Item::preparer>("chuẩn bị", Need::optional, "mã người chuẩn bị nội dung",
                             "who prepares it"),
      field<&Item::prepared_by>("chuẩn bị xong", Need::optional, "ngày phải chuẩn bị xong",
                                "the day by which it is ready"),
      field<&Item::matter>("loại việc", Need::optional, "việc phải biểu quyết theo quy định riêng",
                           "a matter with its own voting rule"),
      field<&Item::subject>("đồng chí", Need::optional, "người được xem xét ở mục này",
                            "the person considered", k_comrade),
      field<&Item::grounds>("căn cứ", Need::optional, "văn bản làm căn cứ, ghi như in",
                            "papers it rests on, as printed"),
      field<&Item::points>("mục con", Need::optional, "các ý của mục", "points of the item"),
      field<&Item::content>("nội dung", Need::optional, "nội dung đã trình bày",
                            "what was presented"),
      field<&Item::opinions>("ý kiến", Need::optional, "các ý kiến phát biểu, mỗi ý kiến một mục",
                             "opinions, one entry each"),
      field<&Item::conclusion>("kết luận", Need::optional, "kết luận của chủ trì về mục này",
                               "the chair's conclusion on the item"),
      field<&Item::vote>("biểu quyết", Need::optional, "kết quả biểu quyết về mục này",
                         "the vote on the item"),
      field<&Item::more_votes>("biểu quyết khác", Need::optional,
                               "các lần biểu quyết khác về mục này", "further votes on the item"),
      field<&Item::turns>("lượt", Need::optional, "các lượt tự phê bình và phê bình",
                          "turns of self-criticism"),
      field<&Item::dropped>("không tiến hành", Need::optional,
                            "vì sao mục này rút khỏi chương trình hoặc chuyển sang kỳ sau",
                            "why it was withdrawn or left to a later meeting"),
      field<&Item::remark>("ghi chú", Need::optional, "điều cần nhớ khi tiến hành mục này",
                           "what to remember when it comes up")};
  static constexpr Shape k_shape = shape<Item>("item", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<Contribution>() {
  static constexpr Field k_fields[] = {
      field<&Contribution::speaker>("đồng chí", Need::required, "người trình bày tham luận",
                                    "who read it", k_comrade),
      field<&Contribution::title>("tên", Need::expected, "tên tham luận", "its title")};
  static constexpr Shape k_shape = shape<Contribution>("contribution", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<Theme>() {
  static constexpr Field k_fields[] = {
      field<&Theme::title>("tên", Need::required, "tên chuyên đề", "the theme's title"),
      field<&Theme::group>("nhóm", Need::expected, "nhóm chuyên đề", "the group of themes"),
      field<&Theme::drafter>("người chuẩn bị", Need::optional, "mã người chuẩn bị chuyên đề",
                             "who drafted it"),
      field<&Theme::introduced_by>("báo cáo đề dẫn", Need::optional, "mã người báo cáo đề dẫn",
                                   "who gave the introductory report"),
      field<&Theme::contributions>("tham luận", Need::optional, "các tham luận đã trình bày",
                                   "papers read"),
      field<&Theme::approved>("ngày duyệt", Need::optional, "ngày chi ủy hoặc bí thư duyệt",
                              "the day the committee or secretary approved it")};
  static constexpr Shape k_shape = shape<Theme>("theme", k_fields);
  return k_shape;
}

template <>
const Shape& shape_of<Approval>() {
  static constexpr Field k_fields[] = {
      field<&Approval::read_back>("đọc lại", Need::expected,
                                  "thư ký đã đọc lại biên bản trước chi bộ chưa",
                                  "whether the minutes were read back"),
      field<&Approval::corrections>("sửa khi đọc lại", Need::optional,
                                    "chỗ đã sửa khi đọc lại biên bản",
                                    "what was corrected while reading back"),
      field<&Approval::in_favour>("tán thành", Need::expected, "số đồng ý thông qua biên bản",
                                  "votes for the minutes"),
      field<&Approval::against>("không tán thành", Need::optional, "số không đồng ý",
                                "votes against"),
      field<&Approval::abstained>("không có ý kiến", Need::optional, "số không có ý kiến",
                                  "abstentions"),
      field<&Approval::book>("sổ biên bản", Need::optional, "quyển, trang của sổ biên bản",
                             "book and page of the minutes book"),
      field<&Approval::original>("bản gốc", Need::optional,
                                 "bản nào là bản gốc: sổ viết tay, bản in có chữ ký hay tệp này",
                                 "which text is the original"),
      field<&Approval::original_place>("nơi lưu bản gốc", Need::optional, "bản gốc để ở đâu",
                                       "where the original lies"),
      field<&Approval::signers>("người ký", Need::optional, "mã những người đã ký biên bản",
                                "who signed the minutes"),
      field<&Approval::sent_up>("ngày gửi cấp trên", Need::optional, "ngày báo cáo cấp ủy cấp trên",
                                "the day it was sent up")};
  static constexpr Shape k_shape = shape<Approval>("approval", k_fields);
  return k_shape;
}

}  // namespace chibo::records
