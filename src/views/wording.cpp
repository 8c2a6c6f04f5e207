#include "views/wording.hpp"

#include "base/date.hpp"
#include "i18n/catalog.hpp"
#include "records/words.hpp"
#include "render/document.hpp"
#include "rules/attendance.hpp"
#include "rules/people.hpp"
#include "text/unicode.hpp"
#include "views/minutes.hpp"

#include <fmt/format.h>

namespace chibo::views {

using model::MeetingKind;

std::string_view meeting_title(MeetingKind kind) {
  switch (kind) {
    case MeetingKind::regular:
      return "Sinh hoạt chi bộ thường kỳ";
    case MeetingKind::thematic:
      return "Sinh hoạt chuyên đề";
    case MeetingKind::committee:
      return "Họp chi ủy";
    case MeetingKind::extraordinary:
      return "Họp chi bộ bất thường";
    case MeetingKind::review:
      return "Kiểm điểm, đánh giá, xếp loại cuối năm";
    case MeetingKind::group:
      return "Sinh hoạt tổ đảng";
    case MeetingKind::congress:
      return "Đại hội chi bộ";
  }
  return {};
}

std::string month_in_words(base::Month month) {
  const auto number = static_cast<unsigned>(month.month());
  return fmt::format("tháng {}{} năm {}", number < 3 ? "0" : "", number,
                     static_cast<int>(month.year()));
}

std::string office_in_words(const model::Member& member, base::Date day) {
  const auto office = office_on(member, day);
  if (!office) {
    return is_official_on(member, day) ? "Đảng viên" : "Đảng viên dự bị";
  }
  switch (*office) {
    case model::Office::secretary:
      return "Bí thư chi bộ";
    case model::Office::deputy_secretary:
      return "Phó bí thư chi bộ";
    default:
      return text::capital(records::word(*office));
  }
}

std::string names_of(const std::vector<const model::Member*>& members) {
  std::string out;
  for (const model::Member* member : members) {
    out += (out.empty() ? "" : ", ") + member->name.value_or(std::string(k_dots));
  }
  return out;
}

std::string untold_in_words(const model::ToldBase& told) {
  return told.is_none() ? "không" : told.is_unknown() ? "không rõ" : std::string(k_dots);
}

std::string text_in_words(const model::Told<std::string>& told) {
  return told.is_said() ? *told : untold_in_words(told);
}

std::string name_in_words(const model::Cell& cell, const model::Meeting& meeting,
                          const model::Told<model::Person>& who) {
  return who.is_said() ? rules::shown_name(cell, meeting, who) : untold_in_words(who);
}

std::string due_in_words(const model::Told<model::Due>& due) {
  if (due.is_said()) {
    return due->is_standing() ? "thường xuyên" : base::slashed(std::get<base::Date>(due->when));
  }
  return untold_in_words(due);
}

namespace {

std::string count_in_words(const model::Told<int>& count) {
  const auto number = rules::told_count(count);
  return number ? std::to_string(*number) : untold_in_words(count);
}

std::string bound_in_words(const rules::VoteOutcome& vote) {
  if (!vote.rule || !vote.reached) {
    return {};
  }
  static const i18n::Catalog k_papers = *i18n::Catalog::find("vi");
  return fmt::format(" Yêu cầu {} ({}): {}.", vote.rule->row->value,
                     k_papers.say(rules::citation(*vote.rule)), *vote.reached ? "đạt" : "chưa đạt");
}

}  // namespace

std::string vote_in_words(const rules::VoteOutcome& vote,
                          const model::Told<model::VoteMethod>& method, Untold untold) {
  const std::string how = method.is_said() ? fmt::format(" ({})", records::word(*method)) : "";
  std::string share;
  if (const auto in_favour = rules::told_count(vote.in_favour);
      in_favour && vote.base.denominator > 0) {
    share = fmt::format("/{} đảng viên chính thức, đạt {}", vote.base.denominator,
                        render::vietnamese(render::percent_of(*in_favour, vote.base.denominator)));
  }
  std::string rest;
  if (!vote.against.is_blank() || untold == Untold::dots) {
    rest += "; không tán thành " + count_in_words(vote.against);
  }
  if (!vote.abstained.is_blank() || untold == Untold::dots) {
    rest += "; không có ý kiến " + count_in_words(vote.abstained);
  }
  return fmt::format("Biểu quyết{}: tán thành {}{}{}.{}", how, count_in_words(vote.in_favour),
                     share, rest, bound_in_words(vote));
}

}  // namespace chibo::views
