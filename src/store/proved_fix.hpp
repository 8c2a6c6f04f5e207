#pragma once

#include "diag/fix.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::store {

/// What else than spellings the fixes of a record are meant to change.
enum class Meaning : unsigned char { stays, names_become_ids };

/// The text of a record with those of its fixes that are proved, by reading it back, to change no
/// more than they are meant to: characters that cannot be seen leave, and nothing else of what
/// stands in the file; then spellings change, and nothing of what is told. Nothing where none are.
/// Fixes as diag::fixes_of gives them; one that would join two lines is none, for what changed
/// could not be shown line by line.
std::optional<std::string> with_proved_fixes(std::string_view path, const std::string& before,
                                             std::vector<diag::Fix> fixes, Meaning meaning);

}  // namespace chibo::store
