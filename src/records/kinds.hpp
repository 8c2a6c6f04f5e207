#pragma once

#include "records/field.hpp"

#include <span>
#include <string_view>

namespace chibo::records {

/// A kind of record file: the manual's name for it, where such files lie, and their description.
struct RecordKind {
  std::string_view name;  // hop
  std::string_view title_vi;
  std::string_view title_en;
  std::string_view glob;     // hop/*/*.yaml, as editors write it
  std::string_view example;  // under examples/ or templates/
  const Shape& (*shape)();
};

std::span<const RecordKind> record_kinds();
const RecordKind* find_kind(std::string_view name);

}  // namespace chibo::records
