#pragma once

#include "rules/rulebook.hpp"

namespace chibo::rules {

/// How many thematic meetings a quarter asks for, by the rules of its last day (R01, R23).
std::optional<Limit> themes_required(const model::Cell& cell, base::Quarter quarter);

}  // namespace chibo::rules
