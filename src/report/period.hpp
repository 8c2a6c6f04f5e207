#pragma once

#include "base/date.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::report {

using base::Month;

/// The whole months that a report covers: one, a quarter, half a year, a year, any others.
class Period {
 public:
  enum class Kind { month, quarter, half, year, range };

  Period(base::Quarter quarter);  // NOLINT(google-explicit-constructor): a quarter is a period
  static Period of_month(Month month);
  static Period of_half(int year, int number);  // 1 or 2
  static Period of_year(int year);
  /// The first is not after the last.
  static Period of_range(Month first, Month last) { return {Kind::range, first, last}; }
  /// One that was taken apart into these.
  static Period of_parts(Kind kind, Month first, Month last) { return {kind, first, last}; }

  Kind kind() const { return kind_; }
  Month first() const { return first_; }
  Month last() const { return last_; }
  /// Of its last month; the others' year too but in a range over the turn of a year.
  int year() const { return static_cast<int>(last_.year()); }
  bool is_of_one_year() const { return first_.year() == last_.year(); }
  /// Of the period in its year, from 1; 1 of a range.
  int number() const;
  bool contains(Month month) const { return first_ <= month && month <= last_; }
  /// The one before it, as long as it.
  Period previous() const;
  /// The same of the year before.
  Period of_last_year() const;
  /// The quarters that it touches.
  std::vector<base::Quarter> quarters() const;

  bool operator==(const Period&) const = default;

 private:
  Period(Kind kind, Month first, Month last) : kind_(kind), first_(first), last_(last) {}

  Kind kind_;
  Month first_;
  Month last_;
};

/// Reads "2026-H1", "H1/2026".
std::optional<Period> parse_half(std::string_view text);

/// "2026-11", "2026-Q4", "2026-H2", "2026", "2026-02_2026-05".
std::string iso(const Period& period);

}  // namespace chibo::report
