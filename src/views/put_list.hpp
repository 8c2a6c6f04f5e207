#pragma once

#include "render/value.hpp"

#include <string>
#include <utility>

namespace chibo::views {

/// A list and, under "co_…", whether there is anything in it.
inline void put_list(render::Map& out, const std::string& key, render::Value list) {
  out["co_" + key] = list.is_true();
  out[key] = std::move(list);
}

}  // namespace chibo::views
