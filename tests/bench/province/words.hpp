#pragma once

#include <string_view>

/// Invented words of a province's records; no real person is meant.
namespace province::words {

using Word = std::string_view;

inline constexpr Word k_family[] = {
    "Nguyễn", "Trần",  "Lê",    "Phạm", "Hoàng", "Huỳnh", "Phan",  "Vũ",   "Võ",     "Đặng",
    "Bùi",    "Đỗ",    "Hồ",    "Ngô",  "Dương", "Lý",    "Đinh",  "Đoàn", "Trương", "Cao",
    "Mai",    "Lương", "Triệu", "Nông", "Hà",    "Tạ",    "Quách", "Lò",   "Giàng",  "Rơ Châm"};
inline constexpr Word k_middle_m[] = {"Văn",  "Hữu",  "Đức",   "Quang", "Minh",  "Xuân", "Công",
                                      "Đình", "Ngọc", "Thanh", "Bá",    "Trọng", "Thế",  "Mạnh"};
inline constexpr Word k_middle_f[] = {"Thị",      "Thị Thu", "Thị Ngọc",   "Thị Mỹ",    "Thị Bích",
                                      "Thị Hồng", "Kim",     "Thị Phương", "Thị Thanh", "Diệu"};
inline constexpr Word k_given_m[] = {
    "Bình", "Dũng", "Hải",   "Hùng", "Khánh", "Long", "Nghĩa", "Phúc",   "Quyết", "Sơn", "Thắng",
    "Tuấn", "Việt", "Cường", "Đạt",  "Hòa",   "Lộc",  "Tiến",  "Trường", "Vĩnh",  "Ước", "Ẩn"};
inline constexpr Word k_given_f[] = {"Hương", "Lan", "Hạnh",  "Nga",    "Thủy",  "Yến",
                                     "Hằng",  "Mai", "Nhung", "Phượng", "Quỳnh", "Trang",
                                     "Tuyết", "Vân", "Ánh",   "Thảo",   "Uyên",  "Duyên"};

struct Named {
  Word name;
  Word slug;
};
inline constexpr Named k_units[] = {{"thôn", "thon"}, {"tổ dân phố", "to-dan-pho"}, {"ấp", "ap"},
                                    {"bản", "ban"},   {"khu phố", "khu-pho"},       {"xóm", "xom"}};
inline constexpr Named k_places[] = {
    {"Phú Mỹ", "phu-my"},       {"An Hòa", "an-hoa"},          {"Tân Lập", "tan-lap"},
    {"Đông Sơn", "dong-son"},   {"Bình Thuận", "binh-thuan"},  {"Hưng Thịnh", "hung-thinh"},
    {"Vĩnh Phúc", "vinh-phuc"}, {"Thanh Xuân", "thanh-xuan"},  {"Quảng Tâm", "quang-tam"},
    {"Mỹ Lộc", "my-loc"},       {"Long Điền", "long-dien"},    {"Xuân Trường", "xuan-truong"},
    {"Hải Triều", "hai-trieu"}, {"Nà Phặc", "na-phac"},        {"Đắk Wer", "dak-wer"},
    {"Cẩm Ngọc", "cam-ngoc"},   {"Yên Định", "yen-dinh"},      {"Lộc Hà", "loc-ha"},
    {"Thạch Bàn", "thach-ban"}, {"Trung Nghĩa", "trung-nghia"}};

inline constexpr Word k_reasons[] = {"Đi công tác tại Hà Nội theo kế hoạch của cơ quan",
                                     "Ốm, đang điều trị tại Bệnh viện đa khoa tỉnh",
                                     "Chăm con nhỏ nằm viện",
                                     "Đi học lớp trung cấp lý luận chính trị",
                                     "Về quê chịu tang bố vợ",
                                     "Trực phòng, chống bão số 3 ở xã",
                                     "Đi khám sức khỏe định kỳ",
                                     "Làm ca đêm, đã xin phép bí thư từ hôm trước",
                                     "Tham gia huấn luyện dự bị động viên",
                                     "Đi thăm con ở Đồng Nai",
                                     "Bận việc gia đình: cưới con gái út"};
inline constexpr Word k_items[] = {
    "Thông tin thời sự và chủ trương, chính sách mới của Đảng, Nhà nước",
    "Đánh giá kết quả thực hiện nhiệm vụ tháng trước, phương hướng, nhiệm vụ tháng này",
    "Học tập chuyên đề “Đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh”",
    "Triển khai đóng góp xây dựng đường bê tông nội thôn",
    "Phân công đảng viên phụ trách hộ gia đình",
    "Rà soát hộ nghèo, hộ cận nghèo theo chuẩn mới",
    "Góp ý dự thảo báo cáo chính trị trình đại hội đảng bộ",
    "Chuẩn bị ngày hội Đại đoàn kết toàn dân tộc",
    "Phổ biến Quy định số 37-QĐ/TW về những điều đảng viên không được làm",
    "Kiểm điểm việc thực hiện nghị quyết tháng trước",
    "Bồi dưỡng quần chúng ưu tú: giao việc, theo dõi, giúp đỡ"};
inline constexpr Word k_openings[] = {"Đồng ý với dự thảo báo cáo",
                                      "Tôi đề nghị chi bộ",
                                      "Nhất trí với phần đánh giá của bí thư, song cần",
                                      "Cơ bản thống nhất, bổ sung thêm:",
                                      "Về việc này tôi thấy cần phải",
                                      "Kiến nghị cấp trên",
                                      "Thay mặt tổ công tác, tôi báo cáo: đã",
                                      "Theo tôi nên"};
inline constexpr Word k_works[] = {
    "vận động bà con hiến đất mở rộng tuyến đường liên thôn",
    "giữ gìn vệ sinh môi trường, phân loại rác tại nguồn",
    "tuyên truyền phòng cháy, chữa cháy rừng mùa hanh khô",
    "hướng dẫn các hộ chuyển đổi cơ cấu cây trồng trên đất lúa kém hiệu quả",
    "rà soát danh sách cử tri và cập nhật dữ liệu dân cư",
    "giúp đỡ gia đình chính sách, người có công sửa lại nhà ở",
    "chấn chỉnh giờ giấc sinh hoạt, hạn chế vắng mặt không lý do",
    "kiểm tra việc thu, chi quỹ vì người nghèo công khai, minh bạch",
    "nạo vét kênh mương nội đồng trước vụ đông xuân",
    "cài đặt ứng dụng sổ tay đảng viên điện tử cho đảng viên cao tuổi",
    "theo dõi, nắm chắc tư tưởng nhân dân khi thu hồi đất làm dự án",
    "giám sát việc bình xét gia đình văn hóa, khu dân cư văn hóa",
    "tổ chức tặng quà các cháu nhân dịp Tết Trung thu",
    "phối hợp công an xã bảo đảm an ninh trật tự dịp lễ",
    "thành lập tổ công nghệ số cộng đồng để hỗ trợ dịch vụ công trực tuyến",
    "tiêm phòng đàn gia súc, gia cầm đúng lịch"};
inline constexpr Word k_endings[] = {"trước ngày 25 hằng tháng",
                                     "nhất là các hộ ở đầu làng",
                                     "vì thời gian qua kết quả còn thấp",
                                     "và báo cáo kết quả tại kỳ họp sau",
                                     "để nhân dân biết, dân bàn, dân làm, dân kiểm tra",
                                     "không để tồn đọng sang quý sau",
                                     "có sự tham gia của Mặt trận và các đoàn thể",
                                     "theo đúng hướng dẫn của đảng ủy xã",
                                     "tránh hình thức, chạy theo thành tích",
                                     "kinh phí khoảng 15 triệu đồng do nhân dân đóng góp"};
inline constexpr Word k_statements[] = {
    "Tự nhận còn nể nang, ngại va chạm trong phê bình; hứa sửa chữa ngay trong quý.",
    "Chưa gương mẫu về giờ giấc họp, hai tháng liền đến muộn.",
    "Còn chậm nộp báo cáo phần việc được giao.",
    "Chưa thường xuyên đọc báo Đảng, chưa cập nhật nghị quyết mới.",
    "Việc phụ trách nhóm hộ còn hình thức, chưa nắm được hoàn cảnh từng nhà.",
    "Đã khắc phục khuyết điểm kỳ trước, mong chi bộ tiếp tục góp ý."};

}  // namespace province::words
