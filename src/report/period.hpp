#pragma once

#include "base/date.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::report {

using base::Month;

/// The whole months that a report covers: one, a quarter, half a year, a year.
class Period {
 public:
  enum class Kind { month, quarter, half, year };

  Period(base::Quarter quarter);  // NOLINT(google-explicit-constructor): a quarter is a period
  static Period of_month(Month month);
  static Period of_half(int year, int number);  // 1 or 2
  static Period of_year(int year);

  Kind kind() const { return kind_; }
  Month first() const { return first_; }
  Month last() const { return last_; }
  int year() const { return static_cast<int>(first_.year()); }
  /// Of the period in its year, from 1.
  int number() const;
  bool contains(Month month) const { return first_ <= month && month <= last_; }
  /// The quarters that it touches.
  std::vector<base::Quarter> quarters() const;

 private:
  Period(Kind kind, Month first, Month last) : kind_(kind), first_(first), last_(last) {}

  Kind kind_;
  Month first_;
  Month last_;
};

/// Reads "2026-H1", "H1/2026".
std::optional<Period> parse_half(std::string_view text);

/// "2026-11", "2026-Q4", "2026-H2", "2026".
std::string iso(const Period& period);

}  // namespace chibo::report
