#pragma once

#include "rules/dues.hpp"

#include <string>

namespace chibo::views {

/// The dues of a month, and of its year until then, for other programs; bases only where they are
/// asked for.
std::string dues_json(const rules::DuesMonth& month, const rules::DuesSpan& year, bool with_bases);

}  // namespace chibo::views
