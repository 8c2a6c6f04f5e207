#pragma once

#include "model/rule_pack.hpp"
#include "records/codec.hpp"

namespace chibo::records {

// The fixed words of the forms of reports, in the order of their enumerators.

template <>
struct Words<model::ReportOf> {
  static constexpr Word table[] = {{"chi bộ"}, {"đảng ủy", {"đảng bộ", "đảng bộ bộ phận"}}};
};

template <>
struct Words<model::ReportFilling> {
  static constexpr Word table[] = {{"mở đầu"},
                                   {"cuộc họp", {"các cuộc họp"}},
                                   {"dự họp", {"tỷ lệ dự họp"}},
                                   {"phát biểu", {"ý kiến phát biểu"}},
                                   {"chuyên đề", {"sinh hoạt chuyên đề"}},
                                   {"tự phê bình", {"lượt tự phê bình"}},
                                   {"nhiệm vụ"},
                                   {"chấm điểm", {"chấm điểm sinh hoạt"}},
                                   {"đảng phí"},
                                   {"so sánh", {"so với các kỳ khác"}},
                                   {"cần nhắc", {"chi bộ cần nhắc"}},
                                   {"số liệu chung"},
                                   {"xếp loại", {"xếp loại sinh hoạt"}},
                                   {"lịch đăng ký", {"đăng ký lịch họp"}},
                                   {"dự sinh hoạt", {"cấp ủy viên dự sinh hoạt"}},
                                   {"khắc phục", {"khắc phục sau kiểm tra"}},
                                   {"đảng bộ bộ phận", {"theo đảng bộ bộ phận"}},
                                   {"theo tháng"},
                                   {"từng chi bộ"}};
};

}  // namespace chibo::records
