#pragma once

#include "model/cell.hpp"
#include "render/value.hpp"

#include <cstddef>
#include <optional>

namespace chibo::views {

/// What corrects and completes minutes after they were closed, for the end of the paper; of one
/// item only what is about that item for certain.
render::List amendments_view(const model::Cell& cell, const model::Meeting& meeting,
                             std::optional<std::size_t> item = std::nullopt);

}  // namespace chibo::views
