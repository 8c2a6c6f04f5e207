#include "base/date.hpp"

#include <fmt/format.h>

#include <charconv>
#include <iterator>

namespace chibo::base {

namespace {

/// Reads a run of digits of the given length range at the front of text and takes it off.
std::optional<int> take_number(std::string_view& text, std::size_t least, std::size_t most) {
  std::size_t length = 0;
  while (length < text.size() && length < most && text[length] >= '0' && text[length] <= '9') {
    ++length;
  }
  if (length < least) {
    return std::nullopt;
  }
  int value = 0;
  std::from_chars(text.data(), text.data() + length, value);
  text.remove_prefix(length);
  return value;
}

bool take(std::string_view& text, std::string_view expected) {
  if (!text.starts_with(expected)) {
    return false;
  }
  text.remove_prefix(expected.size());
  return true;
}

std::optional<Date> date_of(std::optional<int> year, std::optional<int> month,
                            std::optional<int> day) {
  if (!year || !month || !day || *year < 1) {
    return std::nullopt;
  }
  const Date date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                  std::chrono::day{static_cast<unsigned>(*day)}};
  return date.ok() ? std::optional(date) : std::nullopt;
}

unsigned number(std::chrono::month month) {
  return static_cast<unsigned>(month);
}
unsigned number(std::chrono::day day) {
  return static_cast<unsigned>(day);
}
int number(std::chrono::year year) {
  return static_cast<int>(year);
}

char digit(int value) {
  return static_cast<char>('0' + value % 10);
}

/// Each record holds dozens of dates that are held against their spelling: fmt takes too long.
std::string four_digits(int year) {
  if (year < 0 || year > 9999) {
    return fmt::format("{:04}", year);
  }
  return {digit(year / 1000), digit(year / 100), digit(year / 10), digit(year)};
}

void add_two_digits(std::string& out, unsigned value) {
  const int two = static_cast<int>(value);
  out += {'-', digit(two / 10), digit(two)};
}

}  // namespace

std::optional<Date> parse_iso_date(std::string_view text) {
  const auto year = take_number(text, 4, 4);
  const bool first = take(text, "-");
  const auto month = take_number(text, 2, 2);
  const bool second = take(text, "-");
  const auto day = take_number(text, 2, 2);
  return first && second && text.empty() ? date_of(year, month, day) : std::nullopt;
}

std::optional<Date> parse_date(std::string_view text) {
  if (const auto date = parse_iso_date(text)) {
    return date;
  }
  for (const std::string_view mark : {"/", "-", "."}) {
    std::string_view rest = text;
    const auto day = take_number(rest, 1, 2);
    const bool first = take(rest, mark);
    const auto month = take_number(rest, 1, 2);
    const bool second = take(rest, mark);
    const auto year = take_number(rest, 4, 4);
    if (first && second && rest.empty()) {
      return date_of(year, month, day);
    }
  }
  return std::nullopt;
}

std::string iso(Date date) {
  std::string out = four_digits(number(date.year()));
  add_two_digits(out, number(date.month()));
  add_two_digits(out, number(date.day()));
  return out;
}

std::string slashed(Date date) {
  return fmt::format("{:02}/{:02}/{:04}", number(date.day()), number(date.month()),
                     number(date.year()));
}

std::string in_words(Date date) {
  // Days below 10 and the months 1 and 2 are written with two digits (HD 36-HD/VPTW 2018, HD
  // 05-HD/VPTW 2026).
  const unsigned month = number(date.month());
  return fmt::format("ngày {:02} tháng {}{} năm {}", number(date.day()), month < 3 ? "0" : "",
                     month, number(date.year()));
}

Date add_days(Date date, int days) {
  return Date{std::chrono::sys_days{date} + std::chrono::days{days}};
}

Date last_day(Month month) {
  return Date{month / std::chrono::last};
}

int days_between(Date from, Date to) {
  return static_cast<int>((std::chrono::sys_days{to} - std::chrono::sys_days{from}).count());
}

std::optional<Time> parse_time(std::string_view text) {
  const auto hours = take_number(text, 1, 2);
  if (!hours || *hours > 23) {
    return std::nullopt;
  }
  std::optional<int> minutes;
  if (take(text, ":")) {
    minutes = take_number(text, 2, 2);
  } else {
    if (!take(text, " giờ") && !take(text, "giờ") && !take(text, "h") && !take(text, "H") &&
        !take(text, "g")) {
      return std::nullopt;
    }
    take(text, " ");
    minutes = text.empty() ? 0 : take_number(text, 1, 2);
    take(text, " phút");
  }
  if (!minutes || *minutes > 59 || !text.empty()) {
    return std::nullopt;
  }
  return Time{*hours * 60 + *minutes};
}

std::string iso(Time time) {
  return fmt::format("{:02}:{:02}", time.minutes / 60, time.minutes % 60);
}

std::string in_words(Time time) {
  return fmt::format("{} giờ {:02}", time.minutes / 60, time.minutes % 60);
}

std::optional<Month> parse_month(std::string_view text) {
  const bool slashed = text.find('/') != text.npos;
  std::optional<int> month = slashed ? take_number(text, 1, 2) : std::nullopt;
  const bool parted = !slashed || take(text, "/");
  const auto year = take_number(text, 4, 4);
  if (!slashed) {
    month = take(text, "-") ? take_number(text, 2, 2) : std::nullopt;
  }
  if (!parted || !year || *year < 1 || !month || !text.empty()) {
    return std::nullopt;
  }
  const Month out{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)}};
  return out.ok() ? std::optional(out) : std::nullopt;
}

std::string iso(Month month) {
  std::string out = four_digits(number(month.year()));
  add_two_digits(out, number(month.month()));
  return out;
}

std::string slashed(Month month) {
  return fmt::format("{:02}/{:04}", number(month.month()), number(month.year()));
}

std::string slashed(const std::vector<Month>& months) {
  std::string out;
  for (const Month month : months) {
    out += (out.empty() ? "" : ", ") + slashed(month);
  }
  return out;
}

std::vector<Month> months_through(Month first, Month last) {
  std::vector<Month> out;
  for (Month month = first; month <= last; month += std::chrono::months{1}) {
    out.push_back(month);
  }
  return out;
}

Month Quarter::first() const {
  return std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(number * 3 - 2)};
}

Month Quarter::last() const {
  return first() + std::chrono::months{2};
}

std::optional<Quarter> parse_quarter(std::string_view text) {
  // "IV/2026" and "4/2026" too, as papers write it
  constexpr std::string_view k_written[] = {"I/", "II/", "III/", "IV/", "1/", "2/", "3/", "4/"};
  for (std::size_t i = 0; i < std::size(k_written); ++i) {
    std::string_view rest = text;
    if (take(rest, k_written[i])) {
      const auto written_year = take_number(rest, 4, 4);
      if (written_year && *written_year > 0 && rest.empty()) {
        return Quarter{*written_year, static_cast<int>(i % 4) + 1};
      }
    }
  }
  std::optional<int> year;
  std::optional<int> quarter;
  bool mark = false;
  if (text.starts_with('Q') || text.starts_with('q')) {
    text.remove_prefix(1);
    quarter = take_number(text, 1, 1);
    mark = take(text, "/") || take(text, "-");
    year = take_number(text, 4, 4);
  } else {
    year = take_number(text, 4, 4);
    mark = (take(text, "-") || take(text, "")) && (take(text, "Q") || take(text, "q"));
    quarter = take_number(text, 1, 1);
  }
  if (!mark || !year || *year < 1 || !quarter || *quarter < 1 || *quarter > 4 || !text.empty()) {
    return std::nullopt;
  }
  return Quarter{*year, *quarter};
}

Quarter quarter_of(Month month) {
  return {number(month.year()), static_cast<int>((number(month.month()) + 2) / 3)};
}

std::string iso(Quarter quarter) {
  return fmt::format("{:04}-Q{}", quarter.year, quarter.number);
}

}  // namespace chibo::base
