#include "views/report_schema.hpp"

#include "views/books_schema.hpp"
#include "views/report_numbers.hpp"
#include "views/schema_shapes.hpp"

#include <string_view>
#include <vector>

namespace chibo::views {

namespace {

using Json = SchemaJson;
using Property = SchemaProperty;
using i18n::Worded;

const char* const k_day = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
const char* const k_month = "^[0-9]{4}-[0-9]{2}$";
const char* const k_quarter = "^[0-9]{4}-Q[1-4]$";
const char* const k_period =
    "^([0-9]{4}|[0-9]{4}-(0[1-9]|1[0-2])|[0-9]{4}-[QH][1-4]|[0-9]{4}-[0-9]{2}_[0-9]{4}-[0-9]{2})$";

class Schema {
 public:
  explicit Schema(bool is_vietnamese) : is_vietnamese_(is_vietnamese) {}

  Json build() {
    Json out = {{"$schema", "http://json-schema.org/draft-07/schema#"},
                {"title", report_schema_title(is_vietnamese_)}};
    out["oneOf"] = Json::array({refer("cell_report"), refer("committee_report"), refer("why")});
    Json& definitions = out["definitions"];
    definitions["month"] = like(k_month);
    definitions["numbers"] = numbers();
    definitions["cell_report"] = cell_report();
    definitions["meeting"] = meeting();
    definitions["committee_report"] = committee_report();
    definitions["cell"] = cell();
    definitions["why"] = why();
    definitions["why_cell"] = why_cell();
    definitions["reason"] = reason();
    return out;
  }

 private:
  Json map_of(const std::vector<Property>& properties) const {
    return views::map_of(properties, is_vietnamese_);
  }

  void put_number(Json& out, const ReportNumber& number, std::string_view key) const {
    const std::size_t dot = key.find('.');
    const std::string name(key.substr(0, dot));
    if (!out["properties"].contains(name)) {
      out["required"].push_back(name);
    }
    Json& here = out["properties"][name];
    if (dot != std::string_view::npos) {
      here["type"] = "object";
      here["additionalProperties"] = false;
      here["description"] = is_vietnamese_ ? "Nhóm số liệu" : "A group of numbers";
      put_number(here, number, key.substr(dot + 1));
      return;
    }
    here = number.rests_on == nullptr ? count() : or_null(count());
    here["description"] = number.title;
  }

  Json numbers() const {
    Json out = {{"type", "object"}, {"additionalProperties", false}};
    for (const ReportNumber& number : report_numbers()) {
      put_number(out, number, number.key);
    }
    return out;
  }

  static Json named(const char* schema) { return {{"const", schema}}; }
  static Json version() { return {{"const", 1}}; }

  /// What every report begins with.
  std::vector<Property> head(Json schema) const {
    return {{"schema", std::move(schema), {"Loại báo cáo", "Which report it is"}},
            {"version", version(), {"Phiên bản của khuôn", "The version of its shape"}},
            {"organisation", or_null(some_text()), {"Mã tổ chức", "Code of the organisation"}},
            {"as_of", like(k_day), {"Tính đến ngày nào", "Up to which day"}},
            {"complete", yes_no(), {"Kỳ đã hết chưa", "Whether the period is over"}}};
  }

  Json cell_report() const {
    Json out = {{"oneOf", Json::array({quarter_report(), period_report()})}};
    return out;
  }

  Json quarter_report() const {
    std::vector<Property> all = head(named("chibo-quarter"));
    all.push_back({"quarter", like(k_quarter), {"Quý", "The quarter"}});
    const Json thematic =
        map_of({{"held", count(), {"Cuộc chuyên đề đã họp", "Thematic meetings held"}},
                {"required", count(), {"Cuộc chuyên đề phải có", "Thematic meetings asked for"}}});
    return counted(std::move(all), thematic);
  }

  Json period_report() const {
    std::vector<Property> all = head(named("chibo-period"));
    all.push_back({"period", like(k_period), {"Kỳ", "The period"}});
    Json each = {{"type", "object"}, {"additionalProperties", count()}};
    each["propertyNames"] = like(k_quarter);
    const Json thematic = map_of(
        {{"held", count(), {"Cuộc chuyên đề đã họp", "Thematic meetings held"}},
         {"required_each_quarter", each, {"Phải có trong từng quý", "Asked for in each quarter"}},
         {"quarters_lacking",
          list_of(like(k_quarter)),
          {"Quý thiếu chuyên đề", "Quarters with too few"}}});
    return counted(std::move(all), thematic);
  }

  /// What a cell's report has behind its head.
  Json counted(std::vector<Property> all, const Json& thematic) const {
    const Json names = list_of(some_text());
    const Json members = group("members");
    for (Property& property : std::vector<Property>{
             {"members", members, {"Số đảng viên", "Numbers of members"}},
             {"meetings", list_of(refer("meeting")), {"Cuộc đã họp", "Meetings held"}},
             {"not_held", names, {"Bản ghi cuộc chưa họp", "Records of meetings not held"}},
             {"unclear", names, {"Bản ghi chưa rõ đã họp", "Records that do not tell"}},
             {"months_without_record",
              list_of(refer("month")),
              {"Tháng thiếu bản ghi", "Months without a record"}},
             {"months_to_come", list_of(refer("month")), {"Tháng chưa tới", "Months to come"}},
             {"attendance", attendance(), {"Dự họp", "Attendance"}},
             {"voices", group("voices"), {"Phát biểu", "Who spoke"}},
             {"thematic", thematic, {"Sinh hoạt chuyên đề", "Thematic meetings"}},
             {"turns", turns(), {"Lượt tự phê bình", "Turns of self-criticism"}},
             {"tasks", list_of(task()), {"Nhiệm vụ và cam kết", "Tasks and promises"}},
             {"scores", list_of(score()), {"Điểm và xếp loại các cuộc", "Scores of the meetings"}},
             {"dues",
              or_null(group("dues")),
              {"Đảng phí; null khi không có sổ tháng nào",
               "Dues; null where no month has a record"}},
             {"unread_files", names, {"Tệp không đọc được", "Files that cannot be read"}},
             {"unmended_files",
              list_of(unmended()),
              {"Tệp còn chỗ sai", "Files with errors still in them"}}}) {
      all.push_back(std::move(property));
    }
    return map_of(all);
  }

  Json group(const std::string& name) const { return numbers()["properties"][name]; }

  Json attendance() const {
    Json out = group("attendance");
    for (const char* of_committees : {"share_basis_points", "cells_reaching", "cells_below"}) {
      out["properties"].erase(of_committees);
      std::erase(out["required"].get_ref<Json::array_t&>(), Json(of_committees));
    }
    return out;
  }

  Json meeting() const {
    const Json known = or_null(count());
    return map_of({{"record", some_text(), {"Tên bản ghi", "Name of the record"}},
                   {"kind", some_text(), {"Loại cuộc họp", "Kind of meeting"}},
                   {"period", refer("month"), {"Kỳ", "The month it is of"}},
                   {"date", like(k_day), {"Ngày họp", "Its day"}},
                   {"on_time", or_null(yes_no()), {"Đúng ngày không", "Whether on time"}},
                   {"committee_first",
                    or_null(yes_no()),
                    {"Chi ủy họp trước không", "Whether the committee met before"}},
                   {"present", known, {"Số có mặt", "Present"}},
                   {"expected", known, {"Số phải dự", "Expected"}},
                   {"minutes", known, {"Số phút", "How many minutes"}},
                   {"speakers", known, {"Số người phát biểu", "How many spoke"}},
                   {"opinions", known, {"Số ý kiến", "How many opinions"}},
                   {"turns", known, {"Số lượt tự phê bình", "How many turns of self-criticism"}}});
  }

  Json score() const {
    const Json points = or_null(count());
    const Json grade = or_null(some_text());
    const Json above = map_of({{"role", or_null(some_text()), {"Vai trò", "Whose word it is"}},
                               {"points", points, {"Điểm", "Points"}},
                               {"grade", grade, {"Xếp loại", "The grade"}}});
    return map_of({{"record", some_text(), {"Tên bản ghi", "Name of the record"}},
                   {"points", points, {"Tổng điểm chi bộ tự chấm", "The cell's own points"}},
                   {"grade", grade, {"Chi bộ tự xếp loại", "The cell's own grade"}},
                   {"from_above", list_of(above), {"Người ngoài chi bộ chấm", "By others"}}});
  }

  Json turns() const {
    return map_of(
        {{"done", list_of(some_text()), {"Mã người đã có lượt", "Ids of who has had one"}},
         {"outstanding",
          list_of(some_text()),
          {"Mã người chưa có lượt", "Ids of who has had none"}}});
  }

  Json task() const {
    return map_of({{"id", some_text(), {"Mã", "Id"}},
                   {"title", some_text(), {"Việc", "What it is"}},
                   {"due", or_null(like(k_day)), {"Hạn", "Deadline"}},
                   {"standing", one_of({"done", "open", "overdue"}), {"Tình trạng", "State"}}});
  }

  Json unmended() const {
    return map_of({{"file", some_text(), {"Tệp", "The file"}},
                   {"errors", count(), {"Số chỗ sai", "How many errors"}}});
  }

  Json committee_report() const {
    const Json numbers = or_null(refer("numbers"));
    std::vector<Property> all = head(named("chibo-committee"));
    for (Property& property : std::vector<Property>{
             {"period", like(k_period), {"Kỳ", "The period"}},
             {"cells", count(), {"Số chi bộ", "How many cells"}},
             {"counted", count(), {"Số chi bộ có số liệu", "How many have data"}},
             {"total", numbers, {"Cộng các chi bộ có số liệu", "The sum of those"}},
             {"blocks", list_of(block()), {"Theo đảng bộ bộ phận", "By sub-committee"}},
             {"months", list_of(month()), {"Theo tháng", "By month"}},
             {"compared", list_of(compared()), {"Các kỳ khác", "Other periods"}},
             {"schedules",
              list_of(schedule_schema(is_vietnamese_)),
              {"Lịch đăng ký", "Schedules registered"}},
             {"observers",
              or_null(observers_schema(is_vietnamese_)),
              {"Cấp ủy viên dự sinh hoạt", "Committee members who sit in"}},
             {"findings",
              or_null(findings_schema(is_vietnamese_)),
              {"Khắc phục sau kiểm tra, giám sát", "What inspections found, and what came of it"}},
             {"official_grades",
              or_null(list_of(count())),
              {"Số lần đảng ủy xếp tốt, khá, trung bình, kém",
               "How often the committee graded good, fair, average, poor"}},
             {"book_gaps",
              list_of(book_gap_schema(is_vietnamese_)),
              {"Chỗ trùng, chỗ sai trong sổ và quy định của đảng ủy",
               "What stands twice or is wrong in the committee's own books and rules"}},
             {"by_cell", list_of(refer("cell")), {"Từng chi bộ", "Each cell"}}}) {
      all.push_back(std::move(property));
    }
    return map_of(all);
  }

  Json block() const {
    return map_of({{"name", some_text(), {"Tên", "Name"}},
                   {"cells", count(), {"Số chi bộ", "How many cells"}},
                   {"counted", count(), {"Số chi bộ có số liệu", "How many have data"}},
                   {"numbers", or_null(refer("numbers")), {"Số liệu", "Its numbers"}}});
  }

  Json month() const {
    return map_of({{"month", refer("month"), {"Tháng", "The month"}},
                   {"numbers", or_null(refer("numbers")), {"Số liệu", "Its numbers"}}});
  }

  Json compared() const {
    return map_of({{"period", like(k_period), {"Kỳ", "The period"}},
                   {"cells", count(), {"Số chi bộ có số liệu", "How many cells have data"}},
                   {"numbers", refer("numbers"), {"Số liệu", "Its numbers"}}});
  }

  static Json standing() { return one_of({"counted", "silent", "no_roster", "unread"}); }

  Json cell() const {
    const Json months = list_of(refer("month"));
    return map_of(
        {{"folder", some_text(), {"Thư mục", "Its folder"}},
         {"code", or_null(some_text()), {"Mã", "Its code"}},
         {"name", some_text(), {"Tên", "Its name"}},
         {"block", or_null(some_text()), {"Đảng bộ bộ phận", "Its sub-committee"}},
         {"standing", standing(), {"Có số liệu không", "Whether it has data"}},
         {"shares_code", yes_no(), {"Trùng mã không", "Whether another has its code"}},
         {"errors", count(), {"Số chỗ sai", "How many errors"}},
         {"unread_files",
          list_of(some_text()),
          {"Tệp không đọc được", "Files that cannot be read"}},
         {"months_without_record", months, {"Tháng thiếu bản ghi", "Months without a record"}},
         {"months_not_held", months, {"Tháng chưa họp", "Months not held"}},
         {"months_unclear", months, {"Tháng chưa rõ", "Months of which nobody can tell"}},
         {"months_late", months, {"Tháng họp chưa đúng ngày", "Months held late"}},
         {"as_of",
          or_null(like(k_day)),
          {"Ngày của số liệu, nếu khác ngày báo cáo", "The day of its numbers, if another"}},
         {"numbers", or_null(refer("numbers")), {"Số liệu", "Its numbers"}}});
  }

  /// The value of a number, and of a ratio its two sides.
  std::vector<Property> value() const {
    return {{"value", or_null(amount()), {"Giá trị", "Its value"}},
            {"part", or_null(amount()), {"Tử số", "The part of a ratio"}},
            {"whole", or_null(amount()), {"Mẫu số", "The whole of a ratio"}}};
  }

  /// Only ratios have two sides.
  static Json with_sides_at_will(Json shape) {
    for (const char* key : {"part", "whole", "counted_in_whole"}) {
      std::erase(shape["required"].get_ref<Json::array_t&>(), Json(key));
    }
    return shape;
  }

  Json why() const {
    std::vector<Property> all = {
        {"schema", named("chibo-why"), {"Loại báo cáo", "Which report it is"}},
        {"version", version(), {"Phiên bản của khuôn", "The version of its shape"}},
        {"name", some_text(), {"Tên tổ chức", "Name of the organisation"}},
        {"period", like(k_period), {"Kỳ", "The period"}},
        {"as_of", like(k_day), {"Tính đến ngày nào", "Up to which day"}},
        {"key", one_of(keys()), {"Tên của số", "The name of the number"}},
        {"title", some_text(), {"Tên của số trong báo cáo", "Its title in reports"}},
        {"unit",
         one_of({"count", "dong", "basis_points"}),
         {"Đơn vị: số đếm, đồng, phần vạn", "A count, đồng, or hundredths of a percent"}},
        {"cells", list_of(refer("why_cell")), {"Từng chi bộ", "Each cell"}}};
    for (Property& property : value()) {
      all.push_back(std::move(property));
    }
    return with_sides_at_will(map_of(all));
  }

  Json why_cell() const {
    const Json reasons = list_of(refer("reason"));
    std::vector<Property> all = {
        {"name", some_text(), {"Tên chi bộ", "Name of the cell"}},
        {"folder", or_null(some_text()), {"Thư mục", "Its folder"}},
        {"standing", standing(), {"Có số liệu không", "Whether it has data"}},
        {"counted", reasons, {"Điều được tính", "What is counted"}},
        {"counted_in_whole", reasons, {"Điều được tính ở mẫu số", "What the whole counts"}},
        {"not_counted",
         reasons,
         {"Điều chưa ghi rõ nên không tính", "What is not told, and so not counted"}}};
    for (Property& property : value()) {
      all.push_back(std::move(property));
    }
    return with_sides_at_will(map_of(all));
  }

  Json reason() const {
    return map_of({{"file", or_null(some_text()), {"Tệp", "The file"}},
                   {"line", or_null(count()), {"Dòng", "The line"}},
                   {"about", some_text(), {"Điều được tính", "What is counted"}},
                   {"amount", amount(), {"Góp bao nhiêu", "How much it adds"}}});
  }

  static std::vector<std::string> keys() {
    std::vector<std::string> out;
    for (const ReportNumber& number : report_numbers()) {
      out.push_back(number.key);
    }
    return out;
  }

  bool is_vietnamese_;
};

}  // namespace

std::string report_schema(bool is_vietnamese) {
  return Schema(is_vietnamese).build().dump(2) + "\n";
}

std::string_view report_schema_title(bool is_vietnamese) {
  return is_vietnamese ? "Báo cáo ở dạng json" : "A report as json";
}

}  // namespace chibo::views
