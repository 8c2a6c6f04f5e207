#include "report/period.hpp"

#include <fmt/format.h>

namespace chibo::report {

namespace {

using std::chrono::month;
using std::chrono::year;

constexpr int k_months_of_quarter = 3;
constexpr int k_months_of_half = 6;

Month month_of_year(int of_year, int number) {
  return year{of_year} / month{static_cast<unsigned>(number)};
}

}  // namespace

Period::Period(base::Quarter quarter) : Period(Kind::quarter, quarter.first(), quarter.last()) {}

Period Period::of_month(Month month) {
  return {Kind::month, month, month};
}

Period Period::of_half(int year, int number) {
  const int first = (number - 1) * k_months_of_half + 1;
  return {Kind::half, month_of_year(year, first),
          month_of_year(year, first + k_months_of_half - 1)};
}

Period Period::of_year(int year) {
  return {Kind::year, month_of_year(year, 1), month_of_year(year, 2 * k_months_of_half)};
}

int Period::number() const {
  const auto month = static_cast<int>(static_cast<unsigned>(first_.month()));
  switch (kind_) {
    case Kind::month:
      return month;
    case Kind::quarter:
      return (month - 1) / k_months_of_quarter + 1;
    case Kind::half:
      return (month - 1) / k_months_of_half + 1;
    case Kind::year:
    case Kind::range:
      break;
  }
  return 1;
}

Period Period::previous() const {
  const std::chrono::months length = last_ - first_ + std::chrono::months(1);
  return {kind_, first_ - length, last_ - length};
}

Period Period::of_last_year() const {
  return {kind_, first_ - std::chrono::years(1), last_ - std::chrono::years(1)};
}

std::vector<base::Quarter> Period::quarters() const {
  std::vector<base::Quarter> out;
  for (const Month month : base::months_through(first_, last_)) {
    const base::Quarter quarter = base::quarter_of(month);
    if (out.empty() || out.back() != quarter) {
      out.push_back(quarter);
    }
  }
  return out;
}

std::optional<Period> parse_half(std::string_view text) {
  // a half is written as a quarter is, with an H: what follows reads both
  std::string as_quarter(text);
  const std::size_t mark = as_quarter.find_first_of("Hh");
  if (mark == std::string::npos || as_quarter.find_first_of("Qq") != std::string::npos) {
    return std::nullopt;
  }
  as_quarter[mark] = 'Q';
  const auto read = base::parse_quarter(as_quarter);
  if (!read || read->number > 2) {
    return std::nullopt;
  }
  return Period::of_half(read->year, read->number);
}

std::string iso(const Period& period) {
  switch (period.kind()) {
    case Period::Kind::month:
      return base::iso(period.first());
    case Period::Kind::quarter:
      return base::iso(base::Quarter{period.year(), period.number()});
    case Period::Kind::half:
      return fmt::format("{:04}-H{}", period.year(), period.number());
    case Period::Kind::range:
      return base::iso(period.first()) + "_" + base::iso(period.last());
    case Period::Kind::year:
      break;
  }
  return fmt::format("{:04}", period.year());
}

}  // namespace chibo::report
