#pragma once

#include "model/cell.hpp"
#include "render/value.hpp"

namespace chibo::views {

/// What the minutes name of the votes on an item: each with its sentence, its ballots, its choices,
/// the opinions held in reserve and the reasons against.
render::List votes_view(const model::Cell& cell, const model::Meeting& meeting,
                        const model::Item& item);

/// What the minutes name of the turns of self-criticism under an item.
render::List turns_view(const model::Cell& cell, const model::Meeting& meeting,
                        const model::Item& item);

}  // namespace chibo::views
