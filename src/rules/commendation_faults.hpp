#pragma once

#include "diag/diagnostic.hpp"
#include "model/cell.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace chibo::rules {

inline constexpr std::string_view k_commendations_check = "CB915";

/// The numbers that criteria may name. Which they are stands above the rules, in the report.
struct CriterionNumbers {
  enum class Make { count, share };

  struct Number {
    std::string key;
    Make make = Make::count;
  };
  std::function<std::optional<Number>(std::string_view typed)> find;
  std::function<std::string(std::string_view typed)> nearest;  // its key; empty where none is near
};

/// What the criteria of a pack say that cannot be used: a name twice, a number that no report has,
/// a bound that is none or does not fit its number.
void find_commendation_faults(const model::RulePack& pack, const CriterionNumbers& numbers,
                              diag::Diagnostics& out);
/// The same of every profile of a cell.
void find_commendation_faults(const model::Cell& cell, const CriterionNumbers& numbers,
                              diag::Diagnostics& out);

}  // namespace chibo::rules
