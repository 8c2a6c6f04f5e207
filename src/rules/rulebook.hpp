#pragma once

#include "base/date.hpp"
#include "i18n/message.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace chibo::rules {

using base::Date;

/// A row of a rule pack, built in from templates/quy-dinh/.
struct RuleRow {
  std::string_view key;
  std::string_view value;
  std::string_view unit;
  std::string_view article;
  bool confirmed;
  std::string_view comment;
};

/// A regulation and the days on which it is in force, both included.
struct PackRow {
  std::string_view id;
  std::string_view title;
  Date from;
  Date to;
  std::span<const RuleRow> rules;
};

/// All packs, sorted by id; made at build time by cmake/rule_table.cpp.
std::span<const PackRow> rule_packs();

/// A value in force, with where it comes from.
struct Rule {
  const PackRow* pack;
  const RuleRow* row;
};

/// The value of a key in force on a day: of several packs the one that came into force last.
std::optional<Rule> rule_on(std::string_view key, Date day);

/// "Hướng dẫn 12-HD/BTCTW ngày 06/7/2018, mục II.1.1", and whether it is still unconfirmed.
i18n::Message citation(const Rule& rule);

/// A share that a count must reach, "> 1/2" or "≥ 90 %"; compared in whole numbers.
struct Bound {
  long long numerator = 0;
  long long denominator = 1;
  bool strict = false;  // more than, not just at least

  bool is_met_by(long long count, long long of) const;
};

std::optional<int> whole_value(const Rule& rule);
std::optional<Bound> bound_value(const Rule& rule);

/// Days of the month, both included.
struct DayWindow {
  unsigned first = 1;
  unsigned last = 31;
};
std::optional<DayWindow> window_value(const Rule& rule);

}  // namespace chibo::rules
