#include "cli/given.hpp"

#include "i18n/message_note.hpp"
#include "i18n/message_paper.hpp"
#include "i18n/message_plan.hpp"
#include "records/term.hpp"
#include "rules/rulebook.hpp"
#include "store/absence_words.hpp"
#include "text/layout.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace chibo::cli {

using base::Result;
using i18n::Msg;
using i18n::NoteMsg;
using i18n::PaperMsg;
using i18n::PlanMsg;
using i18n::StoreMsg;

std::optional<base::Error> unknown_list_format(const std::string& format) {
  if (format == "text" || format == "json") {
    return std::nullopt;
  }
  return base::Error{i18n::say(Msg::unknown_format, format),
                     i18n::say(StoreMsg::choose_one_of, "text, json")};
}

std::optional<base::Error> unfit_line(std::string_view name, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t character = text::next_character(text, at);
    const bool breaks =
        character == '\n' || character == '\t' || character == 0x2028 || character == 0x2029;
    if (breaks || text::is_forbidden_control(character)) {
      return base::Error{i18n::say(Msg::control_in_text, name),
                         i18n::say(Msg::control_in_text_hint)};
    }
  }
  return std::nullopt;
}

std::optional<base::Error> unfit_words(std::string_view option, std::string_view text) {
  if (const auto error = unfit_line(option, text)) {
    return error;
  }
  const std::string typed = text::one_line(text::nfc(text));
  if (store::absence_word(typed)) {
    return base::Error{i18n::say(PaperMsg::word_says_nothing, option, typed),
                       i18n::say(PaperMsg::word_says_nothing_hint, option)};
  }
  return std::nullopt;
}

Result<base::Date> given_date(std::string_view text) {
  if (const auto date = base::parse_date(text)) {
    return *date;
  }
  return base::fail(i18n::say(StoreMsg::wrong_date, text::nfc(text)),
                    i18n::say(StoreMsg::wrong_date_hint));
}

Result<base::Month> given_month(std::string_view text) {
  if (const auto month = base::parse_month(text)) {
    return *month;
  }
  return base::fail(i18n::say(Msg::wrong_month, text::nfc(text)), i18n::say(Msg::wrong_month_hint));
}

Result<report::Period> given_period(std::string_view text) {
  if (const auto quarter = base::parse_quarter(text)) {
    return report::Period(*quarter);
  }
  if (const auto month = base::parse_month(text)) {
    return report::Period::of_month(*month);
  }
  if (const auto year = records::read_year(text)) {
    return report::Period::of_year(*year);
  }
  return base::fail(i18n::say(PaperMsg::wrong_period, text::nfc(text)),
                    i18n::say(PaperMsg::wrong_period_hint));
}

namespace {

struct YearSpan {
  int first = 0;
  int last = 0;
};

YearSpan years_of(const model::Cell& cell, base::Date today) {
  YearSpan out{static_cast<int>(rules::first_day_of_rules(cell).year()),
               static_cast<int>(today.year()) + 1};
  const auto take = [&](int year) {
    out.first = std::min(out.first, year);
    out.last = std::max(out.last, year);
  };
  for (const model::MeetingRecord& record : cell.meetings) {
    if (record.meeting.date.is_said()) {
      take(static_cast<int>(record.meeting.date->year()));
    }
  }
  for (const model::Plan& plan : cell.plans) {
    if (plan.year.is_said()) {
      take(*plan.year);
    }
  }
  return out;
}

}  // namespace

Result<int> year_in_span(int year, const model::Cell& cell, base::Date today) {
  const YearSpan span = years_of(cell, today);
  if (span.first <= year && year <= span.last) {
    return year;
  }
  return base::fail(year < span.first ? i18n::say(PlanMsg::year_too_early, year,
                                                  base::slashed(rules::first_day_of_rules(cell)))
                                      : i18n::say(PlanMsg::year_too_late, year),
                    i18n::say(PlanMsg::year_span_hint, span.first, span.last));
}

Result<std::string> given_term(std::string_view text) {
  if (auto term = records::read_term(text)) {
    return std::move(*term);
  }
  return base::fail(i18n::say(StoreMsg::wrong_term, text::nfc(text)),
                    i18n::say(StoreMsg::wrong_term_hint));
}

Result<int> given_year(std::string_view text) {
  if (const auto year = records::read_year(text)) {
    return *year;
  }
  return base::fail(i18n::say(PlanMsg::plan_no_year, text::nfc(text)),
                    i18n::say(PlanMsg::plan_no_year_hint));
}

Result<int> given_year(std::string_view text, int unless_told) {
  return text.empty() ? Result<int>(unless_told) : given_year(text);
}

Result<base::Time> given_time(std::string_view text) {
  if (const auto time = base::parse_time(text)) {
    return *time;
  }
  return base::fail(i18n::say(NoteMsg::wrong_time, text::nfc(text)),
                    i18n::say(NoteMsg::wrong_time_hint));
}

Result<model::Due> given_due(std::string_view text) {
  model::Due due;
  if (records::Codec<model::Due>::read(text, due) != records::ReadResult::wrong) {
    return due;
  }
  const bool is_day = !text.empty() && text.front() >= '0' && text.front() <= '9';
  if (const auto day = given_date(text); is_day && !day) {
    return tl::unexpected(day.error());
  }
  return base::fail(i18n::say(PaperMsg::due_wrong, text::nfc(text)),
                    i18n::say(PaperMsg::due_wrong_hint));
}

Result<int> given_count(std::string_view text) {
  int count = 0;
  if (records::read_whole_number(text, count)) {
    return count;
  }
  return base::fail(i18n::say(NoteMsg::wrong_count, text::nfc(text)),
                    i18n::say(NoteMsg::wrong_count_hint));
}

}  // namespace chibo::cli
