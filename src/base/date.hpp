#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::base {

using Date = std::chrono::year_month_day;

/// Reads "2026-11-05"; nothing for anything else, or for a day the calendar does not have.
std::optional<Date> parse_iso_date(std::string_view text);

/// Reads a date as people write it, "2026-11-05", "05/11/2026" or "5/11/2026"; never month first.
std::optional<Date> parse_date(std::string_view text);

std::string iso(Date date);       // 2026-11-05
std::string slashed(Date date);   // 05/11/2026
std::string in_words(Date date);  // ngày 05 tháng 11 năm 2026
Date add_days(Date date, int days);
Date last_day(std::chrono::year_month month);
int days_between(Date from, Date to);

/// Minutes since midnight, 0 … 1439.
struct Time {
  int minutes = 0;
  auto operator<=>(const Time&) const = default;
};

/// Reads "14:00", "14h", "14h30", "14 giờ", "14 giờ 30".
std::optional<Time> parse_time(std::string_view text);
std::string iso(Time time);       // 14:00
std::string in_words(Time time);  // 14 giờ 00

/// A calendar month, the period a meeting belongs to.
using Month = std::chrono::year_month;
std::optional<Month> parse_month(std::string_view text);  // 2026-11, 11/2026
std::string iso(Month month);
std::string slashed(Month month);                       // 11/2026
std::string slashed(const std::vector<Month>& months);  // 11/2026, 12/2026
/// The months from one to another, both included; none where the last is before the first.
std::vector<Month> months_through(Month first, Month last);

struct Quarter {
  int year = 0;
  int number = 1;  // 1 … 4
  auto operator<=>(const Quarter&) const = default;

  Month first() const;
  Month last() const;
  bool contains(Month month) const { return first() <= month && month <= last(); }
};
std::optional<Quarter> parse_quarter(std::string_view text);  // 2026-Q4, 2026-q4, Q4/2026
Quarter quarter_of(Month month);
std::string iso(Quarter quarter);
inline Month month_of(Date date) {
  return date.year() / date.month();
}

}  // namespace chibo::base
