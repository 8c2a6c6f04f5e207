#pragma once

#include "model/cell.hpp"
#include "render/value.hpp"

namespace chibo::views {

/// Opinions with who gave them: "ai" as a sentence calls them, and whether they were sent in
/// writing or are to stand word for word.
render::List opinions_view(const model::Cell& cell, const model::Meeting& meeting,
                           const model::ToldList<model::Opinion>& told);

/// What the minutes name of the votes on an item: each with its sentence, its ballots, its choices,
/// the opinions held in reserve and the reasons against.
render::List votes_view(const model::Cell& cell, const model::Meeting& meeting,
                        const model::Item& item);

/// What the minutes name of the turns of self-criticism under an item.
render::List turns_view(const model::Cell& cell, const model::Meeting& meeting,
                        const model::Item& item);

}  // namespace chibo::views
