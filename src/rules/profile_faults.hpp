#pragma once

#include "diag/diagnostic.hpp"
#include "model/rule_pack.hpp"

#include <string_view>

namespace chibo::rules {

/// What a local pack says that cannot be used: a key that no rule has, a value that its key cannot
/// take, a key or an agenda twice, a form of reports that cannot be printed, dates upside
/// down (R02).
void find_profile_faults(const model::RulePack& pack, std::string_view id, diag::Diagnostics& out);

}  // namespace chibo::rules
