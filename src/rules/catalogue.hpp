#pragma once

#include "i18n/message.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace chibo::rules {

/// When a check is asked: at every load; before minutes are closed; whenever `check` runs, or by
/// its name alone.
enum class CheckGroup { basic, strict, named };

/// What the catalogue says of a check.
struct CheckEntry {
  std::string_view id;    // CB304
  std::string_view name;  // chi-uy-truoc
  CheckGroup group = CheckGroup::named;
  i18n::SentenceId demands;
  std::span<const std::string_view> rule_keys;  // the rules it rests on; empty: the records' format
};

/// Every check, those of reading first, by id.
const std::vector<CheckEntry>& catalogue();

/// By id or name, upper or lower case.
const CheckEntry* find_check(std::string_view id_or_name);

}  // namespace chibo::rules
