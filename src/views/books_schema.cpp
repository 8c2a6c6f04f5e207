#include "views/books_schema.hpp"

namespace chibo::views {

SchemaJson schedule_schema(bool is_vietnamese) {
  return map_of(
      {{"month", refer("month"), {"Tháng", "The month"}},
       {"agreed", count(), {"Đã thống nhất", "Agreed"}},
       {"registered", count(), {"Đã đăng ký", "Registered"}},
       {"waiting", list_of(some_text()), {"Chi bộ chưa đăng ký", "Cells that have not registered"}},
       {"unread",
        list_of(some_text()),
        {"Chi bộ chưa rõ, vì sổ không đọc được",
         "Cells of which that is not known, for they cannot be read"}}},
      is_vietnamese);
}

SchemaJson book_gap_schema(bool is_vietnamese) {
  return map_of({{"file", some_text(), {"Tệp", "The file"}},
                 {"line", or_null(count()), {"Dòng", "Its line"}},
                 {"about", some_text(), {"Điều chưa đúng", "What is wrong"}}},
                is_vietnamese);
}

SchemaJson observers_schema(bool is_vietnamese) {
  return map_of({{"visits", count(), {"Số lượt dự", "Visits"}},
                 {"assigned", or_null(count()), {"Số người được phân công", "Who was assigned"}},
                 {"with_quota", or_null(count()), {"Số người có định mức", "Those with a quota"}},
                 {"reaching", or_null(count()), {"Số người đạt định mức", "Those who reach it"}}},
                is_vietnamese);
}

SchemaJson findings_schema(bool is_vietnamese) {
  return map_of(
      {{"concluded",
        or_null(count()),
        {"Số việc kết luận trong kỳ", "Findings concluded in the period"}},
       {"mended_in_time",
        or_null(count()),
        {"Trong kỳ khắc phục xong đúng hạn", "Mended in time in the period"}},
       {"mended_late",
        or_null(count()),
        {"Trong kỳ khắc phục xong, chậm hạn", "Mended late in the period"}},
       {"mended_untimed",
        or_null(count()),
        {"Khắc phục xong, không có ngày hoặc hạn để xét",
         "Mended, no day or deadline to judge by"}},
       {"open",
        or_null(count()),
        {"Còn trong hạn vào ngày báo cáo", "Still to be mended on the report's day, in time"}},
       {"overdue", or_null(count()), {"Quá hạn vào ngày báo cáo", "Overdue on the report's day"}},
       {"unknown",
        or_null(count()),
        {"Chưa rõ, vì sổ ghi hạn hoặc theo dõi chưa đúng",
         "Not known, for deadline or follow-up is written wrongly"}},
       {"overdue_cells",
        list_of(some_text()),
        {"Chi bộ có việc quá hạn", "Cells with overdue ones"}},
       {"unread",
        list_of(some_text()),
        {"Sổ chưa đọc được hết; có tên ở đây thì các số trên là ít nhất",
         "Books not read in full; where there are any, each number is the least there is"}}},
      is_vietnamese);
}

}  // namespace chibo::views
