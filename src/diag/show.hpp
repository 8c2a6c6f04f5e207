#pragma once

#include "diag/diagnostic.hpp"
#include "diag/sources.hpp"
#include "i18n/catalog.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace chibo::diag {

/// The complaint as people read it: path:line:column, the words, the line with a caret under the
/// place, the next step and the id last. Lines longer than width are cut around the place.
std::string show_text(const Diagnostic& diagnostic, const Sources& sources,
                      const i18n::Catalog& catalog, int width);

/// The complaint as one line of JSON for editors: path, line, column, endColumn, severity, id,
/// message, hint.
std::string show_json(const Diagnostic& diagnostic, const Sources& sources,
                      const i18n::Catalog& catalog);

/// What is written at a place of a line, with no figures but those of the place where figures are
/// masked.
std::string shown_line(std::string_view line, std::size_t from, std::size_t to, Excerpts excerpts);

}  // namespace chibo::diag
