#pragma once

#include "model/dues.hpp"
#include "model/official_paper.hpp"
#include "model/organisation.hpp"
#include "model/plan.hpp"
#include "model/roster.hpp"
#include "model/rule_pack.hpp"
#include "records/codec.hpp"

namespace chibo::records {

/// Customary spellings of the key "đồng chí".
inline constexpr std::string_view k_comrade[] = {"đ/c", "đảng viên"};

// The fixed words of the records, in the order of their enumerators; after each its customary
// spellings.

template <>
struct Words<model::OrganisationKind> {
  static constexpr Word table[] = {{"chi bộ"}, {"đảng bộ bộ phận"}, {"đảng bộ", {"đảng ủy"}}};
};

template <>
struct Words<model::WageRegion> {
  static constexpr Word table[] = {{"I", {"1", "vùng I", "vùng 1"}},
                                   {"II", {"2", "vùng II", "vùng 2"}},
                                   {"III", {"3", "vùng III", "vùng 3"}},
                                   {"IV", {"4", "vùng IV", "vùng 4"}}};
};

template <>
struct Words<model::DuesGroup> {
  static constexpr Word table[] = {
      {"đóng bảo hiểm xã hội", {"BHXH", "đóng BHXH", "bảo hiểm xã hội bắt buộc"}},
      {"hưởng trợ cấp ốm đau, thai sản", {"ốm đau, thai sản", "ốm đau", "thai sản"}},
      {"hưởng lương hưu", {"hưu trí", "lương hưu", "nghỉ hưu"}},
      {"chưa đến tuổi nghỉ hưu", {"chưa đến tuổi hưu", "trong độ tuổi lao động"}},
      {"đến tuổi nghỉ hưu", {"đến tuổi hưu", "ngoài độ tuổi lao động"}},
      {"học sinh, sinh viên", {"sinh viên", "học sinh"}}};
};

template <>
struct Words<model::DuesWay> {
  static constexpr Word table[] = {
      {"tiền mặt"},
      {"chuyển khoản"},
      {"cổng dịch vụ công", {"cổng dịch vụ công quốc gia", "cổng DVCQG", "dịch vụ công"}},
      {"trừ lương"}};
};

template <>
struct Words<model::Gender> {
  static constexpr Word table[] = {{"nam"}, {"nữ"}};
};

template <>
struct Words<model::Office> {
  static constexpr Word table[] = {{"bí thư"},
                                   {"phó bí thư"},
                                   {"chi ủy viên", {"cấp ủy viên"}},
                                   {"tổ trưởng tổ đảng", {"tổ trưởng"}},
                                   {"tổ phó tổ đảng", {"tổ phó"}}};
};

template <>
struct Words<model::StatusKind> {
  static constexpr Word table[] = {
      {"miễn công tác và sinh hoạt đảng", {"miễn sinh hoạt", "miễn sinh hoạt đảng"}},
      {"sinh hoạt tạm thời nơi khác", {"tạm đi", "tạm chuyển"}},
      {"sinh hoạt tạm thời đến", {"tạm đến", "sinh hoạt tạm"}},
      {"đình chỉ sinh hoạt", {"đình chỉ sinh hoạt đảng"}},
      {"lực lượng vũ trang làm nhiệm vụ đặc biệt", {"nhiệm vụ đặc biệt"}},
      {"chuyển đi", {"chuyển sinh hoạt chính thức"}},
      {"xóa tên"},
      {"khai trừ"},
      {"ra khỏi Đảng", {"xin ra khỏi Đảng"}},
      {"từ trần", {"đã mất", "mất"}}};
};

template <>
struct Words<model::MeetingState> {
  static constexpr Word table[] = {{"dự kiến"}, {"đã họp"}, {"hoãn"}, {"không họp"}};
};

template <>
struct Words<model::MeetingKind> {
  static constexpr Word table[] = {{"thường kỳ", {"thường lệ", "định kỳ"}},
                                   {"chuyên đề"},
                                   {"chi ủy", {"họp chi ủy", "ban chi ủy"}},
                                   {"bất thường", {"đột xuất"}},
                                   {"kiểm điểm cuối năm", {"kiểm điểm"}},
                                   {"tổ đảng"},
                                   {"đại hội"}};
};

template <>
struct Words<model::Session> {
  static constexpr Word table[] = {{"sáng"}, {"chiều"}, {"tối"}};
};

template <>
struct Words<model::Mode> {
  static constexpr Word table[] = {{"trực tiếp"}, {"trực tuyến"}, {"kết hợp"}, {"theo tổ"}};
};

template <>
struct Words<model::RollCall> {
  static constexpr Word table[] = {{"chưa"}, {"đầy đủ", {"đủ"}}, {"theo danh sách"}, {"chỉ có số"}};
};

template <>
struct Words<model::AbsenceKind> {
  static constexpr Word table[] = {
      {"có lý do", {"có phép"}}, {"không có lý do", {"không lý do", "không phép"}}, {"chưa rõ"}};
};

template <>
struct Words<model::DelegateRole> {
  static constexpr Word table[] = {{"cấp ủy cấp trên", {"cấp trên"}}, {"khách mời"}, {"dự thính"}};
};

template <>
struct Words<model::VoteMethod> {
  static constexpr Word table[] = {{"giơ tay"},
                                   {"phiếu kín", {"bỏ phiếu kín"}},
                                   {"sổ tay điện tử", {"sổ tay đảng viên điện tử"}}};
};

template <>
struct Words<model::TaskState> {
  static constexpr Word table[] = {
      {"hoàn thành", {"xong", "đã hoàn thành"}}, {"đang làm", {"đang triển khai"}}, {"chưa làm"}};
};

template <>
struct Words<model::Grade> {
  static constexpr Word table[] = {{"tốt"}, {"khá"}, {"trung bình"}, {"kém"}};
};

template <>
struct Words<model::InspectionKind> {
  static constexpr Word table[] = {{"kiểm tra"}, {"giám sát"}};
};

template <>
struct Words<model::ThemeGroup> {
  static constexpr Word table[] = {{"xây dựng Đảng", {"công tác đảng"}},
                                   {"học tập và làm theo Bác", {"học tập Hồ Chí Minh"}},
                                   {"chuyên môn", {"chuyên môn nghiệp vụ"}},
                                   {"khác"}};
};

template <>
struct Words<model::Part> {
  static constexpr Word table[] = {{"mở đầu"}, {"tiến hành"}, {"kết thúc"}};
};

template <>
struct Words<model::Judge> {
  static constexpr Word table[] = {{"người dự họp", {"cấp ủy viên dự họp"}},
                                   {"chính thức", {"xếp loại chính thức"}}};
};

template <>
struct Words<model::Original> {
  static constexpr Word table[] = {
      {"sổ viết tay", {"sổ biên bản"}}, {"bản in có chữ ký", {"bản in"}}, {"tệp này"}};
};

template <>
struct Words<model::ResolutionKind> {
  static constexpr Word table[] = {{"nghị quyết"}, {"kết luận"}};
};

template <>
struct Words<model::ReviewGrade> {
  static constexpr Word table[] = {
      {"hoàn thành xuất sắc nhiệm vụ", {"hoàn thành xuất sắc", "xuất sắc"}},
      {"hoàn thành tốt nhiệm vụ", {"hoàn thành tốt"}},
      {"hoàn thành nhiệm vụ", {"hoàn thành"}},
      {"không hoàn thành nhiệm vụ", {"không hoàn thành"}},
      {"không xếp loại", {"chưa xếp loại"}}};
};

template <>
struct Words<model::PaperDirection> {
  static constexpr Word table[] = {{"đến"}, {"đi"}};
};

template <>
struct Words<model::Filling> {
  static constexpr Word table[] = {{"việc kỳ trước"},       {"lượt tự phê bình"}, {"đảng phí"},
                                   {"nghị quyết kỳ trước"}, {"đảng viên dự bị"},  {"xin vắng"},
                                   {"đọc lại biên bản"}};
};

template <>
struct Words<model::PackLevel> {
  static constexpr Word table[] = {
      {"trung ương"}, {"tỉnh", {"thành phố"}}, {"đảng ủy", {"đảng bộ"}}, {"chi bộ"}};
};

template <>
struct Words<model::Role> {
  static constexpr Word table[] = {{"chủ trì"},
                                   {"thư ký"},
                                   {"người chuẩn bị"},
                                   {"đảng viên", {"toàn thể đảng viên"}},
                                   {"cấp ủy cấp trên", {"cấp trên"}}};
};

template <>
struct Words<model::Matter> {
  static constexpr Word table[] = {{"nghị quyết"},
                                   {"kết luận"},
                                   {"chương trình"},
                                   {"biên bản"},
                                   {"kết nạp", {"kết nạp đảng viên"}},
                                   {"công nhận chính thức", {"công nhận đảng viên chính thức"}},
                                   {"miễn sinh hoạt"},
                                   {"khiển trách"},
                                   {"cảnh cáo"},
                                   {"đề nghị khai trừ"},
                                   {"xóa tên"},
                                   {"bầu cử"},
                                   {"khác"}};
};

}  // namespace chibo::records
