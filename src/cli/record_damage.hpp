#pragma once

#include "cli/session.hpp"

#include <optional>
#include <string_view>

namespace chibo::cli {

/// The errors that a new text of a record would bring into the records, apart from those there are.
struct Damage {
  diag::Diagnostics here;       // in the record itself
  diag::Diagnostics elsewhere;  // in other records, which may be what is wrong
};
Damage damage_of(const Env& env, const Workspace& workspace, std::string_view path,
                 std::string_view text);

/// What the checks say at once of what a note wrote, were the meeting held as it now stands: errors
/// and warnings that the record did not have before. Blanks and
/// what checks only remind of are no news while a meeting goes on.
diag::Diagnostics news_of(const Env& env, const Workspace& workspace, std::string_view path,
                          std::string_view text);

/// Why a text that would make its record wrong is not written; nothing where it would not.
std::optional<base::Error> refusal(const Damage& damage);

/// The same of a record that could be read before, where only reading is asked: a note may
/// contradict what was said before, but a record that can no longer be read takes no further note.
std::optional<base::Error> unreadable_refusal(const Workspace& workspace, std::string_view path,
                                              std::string_view text);

}  // namespace chibo::cli
