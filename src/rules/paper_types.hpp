#pragma once

#include "rules/rulebook.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::rules {

/// A type of paper and the code that its numbers bear: "báo cáo", "BC".
struct PaperType {
  std::string name;
  std::string code;
};

/// The types that a cell may issue on a day (R83), with the rule that says so.
struct PaperTypes {
  std::vector<PaperType> types;
  Rule rule;

  /// By name, marks or not, or by code; null for a type that is not a cell's.
  const PaperType* find(std::string_view typed) const;
  /// "nghị quyết, quyết định, …".
  std::string names() const;
};
std::optional<PaperTypes> paper_types_on(const model::Cell& cell, Date day);

}  // namespace chibo::rules
