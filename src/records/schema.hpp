#pragma once

#include "i18n/catalog.hpp"
#include "records/kinds.hpp"

#include <string>

namespace chibo::records {

/// The JSON Schema (draft-07) of a kind of record, for editors, with its sentences in the
/// catalogue's language. It accepts what chibo writes and refuses what the reader refuses;
/// customary spellings, which the reader only notes, it refuses too.
std::string json_schema(const RecordKind& kind, const i18n::Catalog& catalog);

}  // namespace chibo::records
