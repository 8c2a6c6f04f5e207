#include "views/wording.hpp"

#include "base/date.hpp"
#include "i18n/catalog.hpp"
#include "records/words.hpp"
#include "render/table.hpp"
#include "rules/attendance.hpp"
#include "rules/people.hpp"
#include "rules/schedule.hpp"
#include "text/unicode.hpp"
#include "views/minutes.hpp"

#include <fmt/format.h>

#include <algorithm>

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

namespace {

std::string with_group(std::string words, const model::Meeting& meeting) {
  return meeting.group.is_said() ? fmt::format("{} số {}", words, *meeting.group) : words;
}

}  // namespace

std::string titled(const model::Meeting& meeting) {
  return with_group(meeting.kind.is_said() ? std::string(meeting_title(*meeting.kind))
                                           : untold_in_words(meeting.kind),
                    meeting);
}

std::string body_in_words(const model::Meeting& meeting) {
  switch (meeting.kind.value_or(MeetingKind::regular)) {
    case MeetingKind::committee:
      return "chi ủy";
    case MeetingKind::group:
      return with_group("tổ đảng", meeting);
    case MeetingKind::congress:
      return "đại hội";
    default:
      return "chi bộ";
  }
}

std::string body_in_full(const model::Cell& cell, const model::Meeting& meeting) {
  const std::string name = text_in_words(cell.organisation.name);
  switch (meeting.kind.value_or(MeetingKind::regular)) {
    case MeetingKind::committee:
    case MeetingKind::congress:
      return text::capital(body_in_words(meeting)) + " " + name;
    case MeetingKind::group:
      return text::capital(body_in_words(meeting)) + ", " + name;
    default:
      return name;
  }
}

std::string roman_number(int number) {
  constexpr std::pair<int, std::string_view> k_signs[] = {{100, "C"}, {90, "XC"}, {50, "L"},
                                                          {40, "XL"}, {10, "X"},  {9, "IX"},
                                                          {5, "V"},   {4, "IV"},  {1, "I"}};
  std::string out;
  for (const auto& sign : k_signs) {
    for (; number >= sign.first; number -= sign.first) {
      out += sign.second;
    }
  }
  return out;
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

std::string text_in_words(const model::Told<model::Prose>& told) {
  return told.is_said() ? told->text : untold_in_words(told);
}

std::string optional_prose(const model::Told<model::Prose>& told) {
  return told.is_blank() || told.is_none() ? std::string() : text_in_words(told);
}

std::string name_in_words(const model::Cell& cell, const model::Meeting& meeting,
                          const model::Told<model::Person>& who) {
  return who.is_said() ? rules::shown_name(cell, meeting, who) : untold_in_words(who);
}

namespace {

/// How names begin that bear their own title, or are no person's.
constexpr std::string_view k_titles[] = {"ông ",   "bà ",       "anh ",       "chị ",     "em ",
                                         "cháu ",  "đồng chí ", "đ/c ",       "tập thể ", "chi bộ",
                                         "chi ủy", "chi đoàn",  "công đoàn",  "tổ ",      "ban ",
                                         "nhóm ",  "hội ",      "quần chúng "};

/// A surname as well as a title: an organisation's name goes on in small letters.
constexpr std::string_view k_union = "đoàn ";

bool begins_small(std::string_view text) {
  std::size_t at = 0;
  std::string first;
  text::append_character(first, text::next_character(text, at));
  return first == text::lower(first) && first != text::upper(first);
}

bool goes_on_small(std::string_view name) {
  for (std::size_t blank = name.find(' '); blank != std::string_view::npos;
       blank = name.find(' ', blank + 1)) {
    if (blank + 1 < name.size() && begins_small(name.substr(blank + 1))) {
      return true;
    }
  }
  return false;
}

/// With its marks a title differs from a surname: "bà" from "Bá", "tổ" from "Tô". What begins with
/// a small letter is no name, and may lack them.
bool bears_title(std::string_view name) {
  if (name.empty()) {
    return false;
  }
  const bool is_small = begins_small(name);
  const auto key = is_small ? text::fold : text::match_key;
  const std::string told = key(name);
  const auto begins = [&](std::string_view title) {
    // a key has no blank at its end
    const bool is_word = title.ends_with(' ');
    return told.starts_with(key(title) + (is_word ? " " : ""));
  };
  return std::ranges::any_of(k_titles, begins) ||
         (begins(k_union) && (is_small || goes_on_small(name)));
}

std::string called(const model::ToldBase& told, const std::string& name) {
  const bool stands_alone = told.is_none() || told.is_unknown();
  return stands_alone || bears_title(name) ? name : "đồng chí " + name;
}

constexpr std::string_view k_blank = " \n\t";

std::string_view trimmed_end(std::string_view text) {
  const std::size_t last = text.find_last_not_of(k_blank);
  return last == std::string_view::npos ? std::string_view() : text.substr(0, last + 1);
}

}  // namespace

std::string called_in_words(const model::Cell& cell, const model::Meeting& meeting,
                            const model::Told<model::Person>& who) {
  const std::string name = name_in_words(cell, meeting, who);
  const bool is_member = who.is_said() && rules::person_named(cell, meeting, who).member != nullptr;
  return is_member ? "đồng chí " + name : called(who, name);
}

bool is_yet_to_be_admitted(const model::Cell& cell, const model::Meeting& meeting,
                           const model::Item& item) {
  if (item.matter != model::Matter::admission || !item.subject.is_said()) {
    return false;
  }
  const model::Member* member = rules::person_named(cell, meeting, item.subject).member;
  return member == nullptr || (meeting.date.is_said() && !belongs_on(*member, *meeting.date));
}

std::string called_in_words(const model::Delegate& delegate) {
  return called(delegate.name, text_in_words(delegate.name));
}

std::string appointed_in_words(const model::Cell& cell, const model::Meeting& meeting,
                               const model::Told<model::Person>& who) {
  return who.is_none() ? "không cử" : called_in_words(cell, meeting, who);
}

std::string office_in_words(const model::Cell& cell, const model::Meeting& meeting,
                            const model::Told<model::Person>& who) {
  const rules::NamedPerson named = rules::person_named(cell, meeting, who);
  if (named.member != nullptr && meeting.date.is_said()) {
    return office_in_words(*named.member, *meeting.date);
  }
  return named.delegate != nullptr ? named.delegate->position.value_or("") : std::string();
}

std::string phrase(std::string_view text) {
  const std::string_view out = trimmed_end(text);
  const bool ends = out.ends_with('.') && !out.ends_with("..");
  return std::string(ends ? trimmed_end(out.substr(0, out.size() - 1)) : out);
}

std::string phrase_of(const model::Told<std::string>& told) {
  return phrase(text_in_words(told));
}

std::string sentence(std::string_view text) {
  constexpr std::string_view k_marks[] = {".", "!", "?", "…", ":", ";", ".”", ".\""};
  const std::string_view out = trimmed_end(text);
  const bool ends = out.empty() || std::ranges::any_of(k_marks, [&](std::string_view mark) {
                      return out.ends_with(mark);
                    });
  return std::string(out) + (ends ? "" : ".");
}

std::string quantity_in_words(const model::Told<model::Quantity>& told) {
  return told.is_said() ? records::Codec<model::Quantity>::write(*told) : untold_in_words(told);
}

std::string day_in_words(const model::Told<base::Date>& told) {
  return "ngày " + (told.is_said() ? base::slashed(*told) : untold_in_words(told));
}

namespace {

std::string behind_the_hour(const std::optional<base::Date>& day) {
  return day ? " ngày " + base::slashed(*day) : std::string();
}

}  // namespace

std::string moment_in_words(const model::Meeting& meeting, const model::Told<base::Time>& at_time,
                            const model::Told<base::Date>& day) {
  return (at_time.is_said() ? base::in_words(*at_time) : untold_in_words(at_time)) +
         behind_the_hour(rules::day_to_tell(meeting, day, at_time));
}

std::optional<base::Date> last_day(const model::Meeting& meeting) {
  return rules::lasts_days(meeting) ? std::optional(rules::days_of(meeting).back()) : std::nullopt;
}

std::string due_in_words(const model::Told<model::Due>& due) {
  if (due.is_said()) {
    return due->is_standing() ? "thường xuyên" : base::slashed(std::get<base::Date>(due->when));
  }
  return untold_in_words(due);
}

std::string regulation_of(const rules::Rule& rule) {
  static const i18n::Catalog k_papers = *i18n::Catalog::find("vi");
  return k_papers.say(rules::reference(rule));
}

namespace {

std::string count_in_words(const model::Told<int>& count) {
  const auto number = rules::told_count(count);
  return number ? std::to_string(*number) : untold_in_words(count);
}

/// Of whom a bound is: a committee votes by itself, whatever of the cell the rule names.
std::string unit_in_words(const model::Meeting& meeting, const rules::Rule& rule) {
  return meeting.kind == MeetingKind::committee ? "chi ủy viên" : rule.unit;
}

std::string bound_in_words(const model::Meeting& meeting, const rules::VoteOutcome& vote,
                           const std::optional<bool>& reached) {
  if (!vote.rule || !reached) {
    return {};
  }
  return fmt::format(" Yêu cầu {} {} ({}): {}.", vote.rule->value,
                     unit_in_words(meeting, *vote.rule), regulation_of(*vote.rule),
                     *reached ? "đạt" : "chưa đạt");
}

/// "14/16 đồng chí (đạt 87,5%)"; the number alone where nobody knows of how many.
std::string share_in_words(const model::Told<int>& votes, int of, std::string_view unit) {
  const auto number = rules::told_count(votes);
  if (!number || of == 0) {
    return count_in_words(votes);
  }
  return fmt::format("{}/{} {} (đạt {})", *number, of, unit,
                     render::vietnamese(render::percent_of(*number, of)));
}

}  // namespace

std::string vote_in_words(const model::Meeting& meeting, const rules::VoteOutcome& vote,
                          const model::Told<model::VoteMethod>& method, Untold untold) {
  const std::string at = vote.at_time ? " lúc " + base::in_words(*vote.at_time) : std::string();
  const std::string when = at + behind_the_hour(vote.on_day);
  const std::string how = method.is_said() ? fmt::format(" ({})", records::word(*method)) : "";
  if (!vote.choices.empty() && vote.in_favour.is_blank()) {
    return fmt::format("Biểu quyết{}{}, kết quả từng phương án như sau.", when, how);
  }
  std::string rest;
  if (!vote.against.is_blank() || untold == Untold::dots) {
    rest += "; không tán thành " + count_in_words(vote.against);
  }
  if (!vote.abstained.is_blank() || untold == Untold::dots) {
    rest += "; không có ý kiến " + count_in_words(vote.abstained);
  }
  return fmt::format("Biểu quyết{}{}: tán thành {}{}.{}", when, how,
                     share_in_words(vote.in_favour, vote.base.denominator, "đồng chí"), rest,
                     bound_in_words(meeting, vote, vote.reached));
}

std::string choice_in_words(const model::Meeting& meeting, const rules::VoteOutcome& vote,
                            const rules::ChoiceOutcome& choice) {
  return share_in_words(choice.votes, vote.base.denominator, "phiếu") + "." +
         bound_in_words(meeting, vote, choice.reached);
}

}  // namespace chibo::views
