#include "cli/given.hpp"

#include "i18n/message_note.hpp"
#include "i18n/message_plan.hpp"
#include "i18n/message_store.hpp"
#include "records/codec.hpp"
#include "text/unicode.hpp"

namespace chibo::cli {

using base::Result;
using i18n::Msg;
using i18n::NoteMsg;
using i18n::PlanMsg;
using i18n::StoreMsg;

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

Result<int> given_year(std::string_view text) {
  constexpr std::size_t k_digits = 4;
  int year = 0;
  if (text.size() == k_digits && records::read_whole_number(text, year)) {
    return year;
  }
  return base::fail(i18n::say(PlanMsg::plan_no_year, text::nfc(text)),
                    i18n::say(PlanMsg::plan_no_year_hint));
}

Result<base::Time> given_time(std::string_view text) {
  if (const auto time = base::parse_time(text)) {
    return *time;
  }
  return base::fail(i18n::say(NoteMsg::wrong_time, text::nfc(text)),
                    i18n::say(NoteMsg::wrong_time_hint));
}

}  // namespace chibo::cli
