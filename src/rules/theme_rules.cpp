#include "rules/theme_rules.hpp"

namespace chibo::rules {

std::optional<Limit> themes_required(const model::Cell& cell, base::Quarter quarter) {
  return limit_on(cell, "hop.chuyen-de.moi-quy", base::last_day(quarter.last()));
}

}  // namespace chibo::rules
