#pragma once

#include "i18n/catalog.hpp"
#include "records/kinds.hpp"

#include <string>

namespace chibo::records {

/// The manual's page of a kind of record, Markdown of at most 80 columns: every key, whether it is
/// needed, what it means and how it is written.
std::string format_page(const RecordKind& kind, const i18n::Catalog& catalog);

/// The manual's list of the kinds of records, and of how values are written.
std::string format_index(const i18n::Catalog& catalog);

}  // namespace chibo::records
