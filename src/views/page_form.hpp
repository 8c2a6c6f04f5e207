#pragma once

#include "model/cell.hpp"
#include "render/sheet.hpp"

#include <optional>

namespace chibo::views {

/// The measures of the pages of a cell's papers on a day (R80), from the rule packs, keys
/// "the-thuc.*"; those of Hướng dẫn 05 where no pack is in force, the day is not known or a page
/// cannot take the value.
render::PageForm page_form(const model::Cell& cell, std::optional<base::Date> day);

}  // namespace chibo::views
