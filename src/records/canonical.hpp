#pragma once

#include "records/field.hpp"

#include <span>
#include <string>
#include <string_view>

namespace chibo::records {

/// What a record means, as one text that no two meanings share: every key that is told, in the
/// order of the description, spelled as chibo writes it, values in NFC with plain line ends. What
/// is blank stands nowhere, so that a key described later changes no old meaning. Keys of the outer
/// map named in without are left out, "biên bản/ngày gửi" one level below.
std::string canonical_text(const Shape& shape, const void* record,
                           std::span<const std::string_view> without = {});

template <class Record>
std::string canonical_text(const Record& record, std::span<const std::string_view> without = {}) {
  return canonical_text(shape_of<Record>(), &record, without);
}

}  // namespace chibo::records
