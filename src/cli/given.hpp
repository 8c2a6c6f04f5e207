#pragma once

#include "base/date.hpp"
#include "base/result.hpp"
#include "i18n/message_store.hpp"
#include "model/cell.hpp"
#include "records/words.hpp"
#include "report/period.hpp"

#include <optional>
#include <string>
#include <string_view>

// Values given on the command line.

namespace chibo::cli {

/// A day given on the command line.
base::Result<base::Date> given_date(std::string_view text);
base::Result<base::Month> given_month(std::string_view text);
/// A month, a quarter or a year: "2026-11", "2026-Q4", "2026".
base::Result<report::Period> given_period(std::string_view text);
base::Result<int> given_year(std::string_view text);
/// The same, else a year where nothing was typed.
base::Result<int> given_year(std::string_view text, int unless_told);
/// The year where something can be judged of it: one that the records tell of, or from the first
/// regulation known to the year after today's.
base::Result<int> year_in_span(int year, const model::Cell& cell, base::Date today);
/// The first and the last year of a term, "2025-2027".
base::Result<std::string> given_term(std::string_view text);
base::Result<base::Time> given_time(std::string_view text);

/// A deadline: a day, or "thường xuyên".
base::Result<model::Due> given_due(std::string_view text);
base::Result<int> given_count(std::string_view text);

/// A fixed word of the records, given as an option; nothing where it was left out.
template <class Word>
base::Result<std::optional<Word>> given_word(const std::string& typed) {
  Word word{};
  if (typed.empty()) {
    return std::optional<Word>();
  }
  if (records::Codec<Word>::read(typed, word) != records::ReadResult::wrong) {
    return std::optional<Word>(word);
  }
  return base::fail(
      i18n::say(i18n::Msg::unknown_word, typed),
      i18n::say(i18n::StoreMsg::choose_one_of, records::joined(records::words_of<Word>())));
}

/// Why a format is not one of the two that lists have, "text" and "json".
std::optional<base::Error> unknown_list_format(const std::string& format);

/// Why a text of the command line may not be a value of one line: it has a line break or a control
/// character.
std::optional<base::Error> unfit_line(std::string_view name, std::string_view text);

/// The same of a value that must say something: a record reads "không" and "không rõ" alone as
/// nothing.
std::optional<base::Error> unfit_words(std::string_view option, std::string_view text);

}  // namespace chibo::cli
