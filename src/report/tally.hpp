#pragma once

#include "base/date.hpp"
#include "diag/span.hpp"
#include "model/cell.hpp"
#include "rules/rulebook.hpp"

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace chibo::report {

/// What of a cell's records stands behind something counted, as far as it is one of these; no file
/// where it is a record that is wanting.
struct Behind {
  diag::Span at{};
  const model::MeetingRecord* meeting = nullptr;
  const model::Member* member = nullptr;
  std::string_view title{};                // of a task, a theme, an inspection
  std::optional<base::Month> month{};      // that a meeting or dues are of
  std::optional<int> plan{};               // of this year
  std::optional<base::Quarter> quarter{};  // that is held to its themes
  std::optional<long long> part{};         // so many,
  std::optional<long long> whole{};        // of so many
  const rules::Rule* rule = nullptr;       // that asks for it
};

/// So much of a number, and what stands behind it.
struct Added {
  long long amount = 0;
  Behind behind;
};

/// Where a record of a meeting begins; where its attendance is told, or should be.
diag::Span place_of(const model::MeetingRecord& record);
diag::Span roll_of(const model::Meeting& meeting);

/// Through this alone numbers are counted, so that a number is the sum of what can be told behind
/// it. One that listens keeps what is added to the number it was told of; others only count.
class Tally {
 public:
  Tally() = default;
  explicit Tally(const long long& number) : number_(&number) {}

  void add(long long& number, long long amount, const Behind& behind) {
    number += amount;
    if (&number == number_ && amount != 0) {
      heard_.push_back({amount, behind});
    }
  }
  std::vector<Added> take() { return std::move(heard_); }

 private:
  const long long* number_ = nullptr;
  std::vector<Added> heard_;
};

}  // namespace chibo::report
