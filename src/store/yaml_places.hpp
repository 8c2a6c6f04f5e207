#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace chibo::store {

/// Whether a line of the quoted scalar at an offset, after its first, begins no deeper than a
/// column: then a quote that stands further down closed what was left open here, and swallowed the
/// lines between.
bool reaches_out(std::string_view text, std::size_t at, std::size_t column);

/// The same between brackets, where a quoted scalar may go on in any column: only lines that would
/// be entries of their own tell that they were swallowed.
bool swallows_entries(std::string_view text, std::size_t at, std::size_t column);

/// The quote after `from` that opens a scalar and that nothing closes; nothing when none can be
/// told.
std::optional<std::size_t> open_quote_after(std::string_view text, std::size_t from);

/// The offset of a null whose key stands at `key`: where yaml-cpp noticed it when a word (~, null)
/// stands there, else just after the key's colon.
std::size_t null_place_in_map(std::string_view text, std::size_t noticed, std::size_t key);

/// The same for an item of the block list whose first dash stands at `list`: else just after the
/// item's dash.
std::size_t null_place_in_list(std::string_view text, std::size_t noticed, std::size_t list);

}  // namespace chibo::store
