#pragma once

#include "diag/diagnostic.hpp"
#include "diag/sources.hpp"
#include "i18n/catalog.hpp"

#include <string>

namespace chibo::diag {

/// The complaint as people read it: path:line:column, the words, the line with a caret under the
/// place, the next step and the id last. Lines longer than width are cut around the place.
std::string show_text(const Diagnostic& diagnostic, const Sources& sources,
                      const i18n::Catalog& catalog, int width);

/// The complaint as one line of JSON for editors: path, line, column, endColumn, severity, id,
/// message, hint.
std::string show_json(const Diagnostic& diagnostic, const Sources& sources,
                      const i18n::Catalog& catalog);

}  // namespace chibo::diag
