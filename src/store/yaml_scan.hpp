#pragma once

#include <string_view>

#include "store/yaml_events.hpp"

namespace chibo::store {

/// Feeds exactly the events that yaml-cpp would give (same values, offsets and styles) and returns true, or declines
/// the text and returns false; the sink must then be thrown away and the text read by yaml-cpp.
bool scan_yaml(std::string_view text, EventSink& sink);

}  // namespace chibo::store
