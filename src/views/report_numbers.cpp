#include "views/report_numbers.hpp"

#include "records/words.hpp"
#include "text/suggest.hpp"
#include "text/unicode.hpp"
#include "views/committee_words.hpp"

#include <algorithm>

namespace chibo::views {

namespace {

using report::CellNumbers;
using report::NumberOf;
using Unit = ReportNumber::Unit;

template <long long CellNumbers::*Number>
const long long& of(const CellNumbers& numbers) {
  return numbers.*Number;
}
template <long long report::Duties::*Number>
const long long& duty(const CellNumbers& numbers) {
  return numbers.duties.*Number;
}
template <auto Grades, std::size_t Grade>
const long long& graded(const CellNumbers& numbers) {
  return (numbers.*Grades)[Grade];
}

/// The grade given most often: at nought nobody graded.
template <auto Grades>
const long long& most_given(const CellNumbers& numbers) {
  return *std::ranges::max_element(numbers.*Grades);
}

using N = CellNumbers;
using D = report::Duties;

void add_meetings(std::vector<ReportNumber>& out) {
  const auto add = [&](const char* key, const char* title, NumberOf number,
                       NumberOf rests_on = nullptr, NumberOf uncounted = nullptr) {
    out.push_back({key, title, Unit::count, number, nullptr, rests_on, uncounted});
  };
  add("members.all", "Đảng viên", of<&N::members>);
  add("members.official", "Chính thức", of<&N::official>);
  add("members.probationary", "Dự bị", of<&N::probationary>);
  add("members.exempt", "Được miễn sinh hoạt", of<&N::exempt>);
  add("members.away", "Sinh hoạt tạm thời nơi khác", of<&N::away>);
  add("members.temporarily_in", "Nơi khác đến sinh hoạt tạm thời", of<&N::guests>);
  add("regular.months_due", "Kỳ phải họp", of<&N::months_due>);
  add("regular.held", "Kỳ đã họp", of<&N::held>, nullptr, of<&N::missing>);
  add("regular.on_time", "Đúng ngày", of<&N::on_time>, nullptr, of<&N::untimed>);
  add("regular.late", "Chưa đúng ngày", of<&N::late>, nullptr, of<&N::untimed>);
  add("regular.untimed", "Không xét được ngày", of<&N::untimed>);
  add("regular.not_held", "Kỳ chưa họp", of<&N::not_held>);
  add("regular.unclear", "Kỳ chưa rõ", of<&N::unclear>);
  add("regular.missing", "Kỳ thiếu bản ghi", of<&N::missing>);
  add("committee_first.required", "Kỳ phải họp chi ủy trước", of<&N::committee_required>);
  add("committee_first.met", "Chi ủy đã họp trước", of<&N::committee_met>);
}

void add_attendance(std::vector<ReportNumber>& out) {
  const NumberOf counted = of<&N::meetings_counted>;
  const NumberOf uncounted = of<&N::meetings_uncounted>;
  const auto add = [&](const char* key, const char* title, NumberOf number,
                       NumberOf rests_on = nullptr, NumberOf left_out = nullptr) {
    out.push_back({key, title, Unit::count, number, nullptr, rests_on, left_out});
  };
  add("attendance.meetings", "Cuộc họp rõ số dự", counted, nullptr, uncounted);
  add("attendance.unknown_meetings", "Cuộc họp không rõ số dự", uncounted);
  add("attendance.present", "Lượt có mặt", of<&N::present>, counted, uncounted);
  add("attendance.expected", "Lượt phải dự", of<&N::expected>, counted, uncounted);
  out.push_back({"attendance.share_basis_points", "Tỷ lệ dự họp (cộng các cuộc)", Unit::ratio,
                 of<&N::present>, of<&N::expected>, counted, uncounted, false, "Lượt có mặt",
                 "Lượt phải dự"});
  out.push_back({"attendance.mean_basis_points", "Tỷ lệ dự họp (bình quân cuộc)", Unit::mean,
                 of<&N::shares>, counted, counted, uncounted, false,
                 "Tỷ lệ của từng cuộc họp, cộng lại", "Cuộc họp rõ số dự"});
  add("attendance.cells_reaching", "Chi bộ đạt tỷ lệ dự họp", of<&N::cells_reaching>);
  add("attendance.cells_below", "Chi bộ chưa đạt tỷ lệ dự họp", of<&N::cells_below>);
}

void add_work(std::vector<ReportNumber>& out) {
  const auto add = [&](const char* key, const char* title, NumberOf number,
                       NumberOf rests_on = nullptr, NumberOf uncounted = nullptr) {
    const std::string_view group = key;
    const bool hides_names = group.starts_with("turns.") || group.starts_with("voices.");
    out.push_back({key, title, Unit::count, number, nullptr, rests_on, uncounted, hides_names});
  };
  const NumberOf heard = of<&N::meetings_heard>;
  const NumberOf unheard = of<&N::meetings_unheard>;
  add("voices.speakers", "Đảng viên phát biểu", of<&N::speakers>, heard, unheard);
  add("voices.opinions", "Ý kiến", of<&N::opinions>, heard, unheard);
  add("voices.unknown_meetings", "Cuộc họp chưa ghi rõ phát biểu", unheard);
  add("thematic.held", "Cuộc chuyên đề", of<&N::themes_held>);
  add("thematic.quarters_judged", "Quý đã hết phải có chuyên đề", of<&N::quarters_judged>);
  add("thematic.quarters_lacking", "Quý thiếu chuyên đề", of<&N::quarters_lacking_themes>,
      of<&N::quarters_judged>);
  add("turns.done", "Lượt tự phê bình đã thực hiện", of<&N::turns_done>);
  add("turns.outstanding", "Đảng viên chưa có lượt trong năm", of<&N::turns_outstanding>);
  add("tasks.done", "Việc hoàn thành", of<&N::tasks_done>);
  add("tasks.open", "Việc còn hạn", of<&N::tasks_open>);
  add("tasks.overdue", "Việc quá hạn", of<&N::tasks_overdue>);
}

template <auto Grades, std::size_t... Grade>
void add_graded(std::vector<ReportNumber>& out, const std::string& key, const std::string& title,
                NumberOf rests_on, NumberOf uncounted, std::index_sequence<Grade...>) {
  const auto word = [](std::size_t grade) {
    return std::string(records::word(static_cast<model::Grade>(grade)));
  };
  (out.push_back({key + word(Grade), title + word(Grade), Unit::count, graded<Grades, Grade>,
                  nullptr, rests_on, uncounted}),
   ...);
}

void add_grades(std::vector<ReportNumber>& out) {
  constexpr std::make_index_sequence<report::k_grades> k_each;
  const NumberOf ungraded = of<&N::self_ungraded>;
  add_graded<&N::self_grades>(out, "grades.own.", "Tự xếp ", nullptr, ungraded, k_each);
  out.push_back({"grades.ungraded", "Chưa tự xếp loại", Unit::count, ungraded});
  add_graded<&N::superior_grades>(out, "grades.superior.", "Cấp trên xếp ",
                                  most_given<&N::superior_grades>, nullptr, k_each);
}

void add_duties(std::vector<ReportNumber>& out) {
  const auto add = [&](const char* key, const char* title, NumberOf number,
                       NumberOf rests_on = nullptr, NumberOf uncounted = nullptr,
                       Unit unit = Unit::count) {
    out.push_back({key, title, unit, number, nullptr, rests_on, uncounted});
  };
  const NumberOf told = duty<&D::absences_told>;
  add("absences.meetings", "Cuộc họp rõ người vắng", told);
  add("absences.excused", "Vắng có lý do", duty<&D::excused>, told);
  add("absences.unexcused", "Vắng không lý do", duty<&D::unexcused>, told);
  add("absences.unclear", "Vắng chưa rõ lý do", duty<&D::unclear>, told);
  add("papers.in_time", "Hồ sơ gửi đúng hạn", duty<&D::papers_in_time>);
  add("papers.late", "Hồ sơ gửi chậm", duty<&D::papers_late>);
  add("papers.unsent", "Hồ sơ quá hạn chưa ghi gửi", duty<&D::papers_unsent>);
  add("probation_due", "Dự bị đến hạn xét", duty<&D::probation_due>);
  const NumberOf months = duty<&D::dues_months>;
  const NumberOf lacking = duty<&D::dues_months_lacking>;
  const NumberOf unknown = duty<&D::dues_unknown>;
  add("dues.months", "Tháng có sổ đảng phí", months, nullptr, lacking);
  add("dues.months_without_record", "Tháng chưa có sổ đảng phí", lacking);
  add("dues.to_collect", "Đảng phí phải thu (đồng)", duty<&D::dues_to_collect>, months, unknown,
      Unit::dong);
  add("dues.collected", "Đảng phí đã thu (đồng)", duty<&D::dues_collected>, months, unknown,
      Unit::dong);
  add("dues.owed", "Đảng phí còn thiếu (đồng)", duty<&D::dues_owed>, months, unknown, Unit::dong);
  add("dues.unknown_rows", "Dòng đảng phí chưa rõ", unknown, months);
}

void add_plan(std::vector<ReportNumber>& out) {
  const NumberOf plans = of<&N::plans>;
  const auto add = [&](const char* key, const char* title, NumberOf number) {
    out.push_back({key, title, Unit::count, number, nullptr, plans});
  };
  out.push_back({"plan.cells", "Chi bộ có kế hoạch năm", Unit::count, plans});
  add("plan.regular", "Kỳ thường kỳ theo kế hoạch", of<&N::planned_regular>);
  add("plan.themes", "Cuộc chuyên đề theo kế hoạch", of<&N::planned_themes>);
  add("plan.inspections", "Kiểm tra, giám sát theo kế hoạch", of<&N::planned_inspections>);
  add("plan.inspections_concluded", "Kiểm tra, giám sát đã kết luận",
      of<&N::inspections_concluded>);
}

}  // namespace

bool ReportNumber::is_known_in(const CellNumbers& numbers) const {
  return rests_on == nullptr || rests_on(numbers) > 0;
}

std::optional<long long> ReportNumber::value_in(const CellNumbers& numbers) const {
  constexpr long long k_basis_points = 10'000;
  if (!is_known_in(numbers)) {
    return std::nullopt;
  }
  switch (unit) {
    case Unit::ratio:
      return of(numbers) * k_basis_points / whole(numbers);
    case Unit::mean:
      return report::mean_basis_points(of(numbers), whole(numbers));
    default:
      return of(numbers);
  }
}

render::Cell ReportNumber::cell_in(const CellNumbers& numbers) const {
  if (!is_known_in(numbers)) {
    return render::Missing{};
  }
  switch (unit) {
    case Unit::ratio:
      return render::percent_of(of(numbers), whole(numbers));
    case Unit::mean:
      return mean_attendance(numbers);
    default:
      return of(numbers);
  }
}

std::span<const ReportNumber> report_numbers() {
  static const std::vector<ReportNumber> k_numbers = [] {
    std::vector<ReportNumber> out;
    add_meetings(out);
    add_attendance(out);
    add_work(out);
    add_grades(out);
    add_duties(out);
    add_plan(out);
    return out;
  }();
  return k_numbers;
}

namespace {

/// Whether words stand in others from the beginning of one: "ten" is no part of "attendance".
bool begins_a_word(const std::string& names, std::string_view wanted) {
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<signed char>(c) < 0;
  };
  for (std::size_t at = names.find(wanted); at != std::string::npos;
       at = names.find(wanted, at + 1)) {
    if (at == 0 || !is_letter(names[at - 1])) {
      return true;
    }
  }
  return false;
}

}  // namespace

const ReportNumber* find_number(std::string_view typed) {
  const std::string wanted = text::fold(typed);
  const auto means = [&](const ReportNumber& number) {
    const std::string title = text::fold(number.title);
    return text::fold(number.key) == wanted || title == wanted ||
           title.substr(0, title.find(" (")) == wanted;
  };
  const auto numbers = report_numbers();
  const auto at = std::ranges::find_if(numbers, means);
  return at == numbers.end() ? nullptr : &*at;
}

std::string nearest_number(std::string_view typed) {
  std::vector<std::string_view> names;
  for (const ReportNumber& number : report_numbers()) {
    names.push_back(number.key);
    names.push_back(number.title);
  }
  const auto near = text::nearest(typed, names);
  if (const ReportNumber* number = near ? find_number(*near) : nullptr) {
    return number->key;
  }
  const std::vector<const ReportNumber*> like = numbers_like(typed);
  return like.size() == 1 ? like.front()->key : std::string();
}

std::vector<const ReportNumber*> numbers_like(std::string_view typed) {
  const std::string wanted = text::fold(typed);
  std::vector<const ReportNumber*> all;
  std::vector<const ReportNumber*> like;
  for (const ReportNumber& number : report_numbers()) {
    all.push_back(&number);
    if (begins_a_word(text::fold(number.key + "\n" + number.title), wanted)) {
      like.push_back(&number);
    }
  }
  return like.empty() ? all : like;
}

}  // namespace chibo::views
