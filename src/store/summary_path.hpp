#pragma once

#include <string_view>

namespace chibo::store {

/// Whether a path is where a committee keeps the summaries that it was sent: a folder tom-tat of
/// its own.
bool is_summary_path(std::string_view path);
/// Whether a file lies there: a summary, a signature, the list of keys.
bool is_beside_summaries(std::string_view path);

}  // namespace chibo::store
