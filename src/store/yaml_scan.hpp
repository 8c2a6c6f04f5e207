#pragma once

#include "store/yaml_events.hpp"

#include <string_view>

namespace chibo::store {

/// Feeds exactly the events that read_with_yaml_cpp would give (same values, offsets and styles)
/// and returns true, or declines the text and returns false; the sink must then be thrown away and
/// the text read by yaml-cpp. The text is UTF-8 without a BOM; CRLF is taken as it is.
bool scan_yaml(std::string_view text, EventSink& sink);

/// The same, of a text that is known to be simple (is_simple_text).
bool scan_simple_yaml(std::string_view text, EventSink& sink);

}  // namespace chibo::store
