#pragma once

#include "model/cell.hpp"
#include "render/value.hpp"
#include "text/uy_spelling.hpp"

#include <optional>
#include <string>

namespace chibo::views {

/// The line of the organisation above on papers of a day (R84): as chibo.yaml tells it, or with
/// "Đảng bộ" and "Đảng ủy" changed for each other where a rule sets which.
std::string superior_line(const model::Cell& cell, std::optional<base::Date> day);

/// How papers of a day write "ủy"; nothing where each word stays as it is written.
std::optional<text::UySpelling> uy_spelling(const model::Cell& cell, std::optional<base::Date> day);

/// The same values with that syllable written in one way.
render::Value with_uy(const render::Value& value, text::UySpelling spelling);

}  // namespace chibo::views
