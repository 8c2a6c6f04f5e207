#pragma once

#include "records/field.hpp"

#include <span>
#include <string>
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
/// The kind whose files lie at a path of a workspace; null where none do.
const RecordKind* kind_of_path(std::string_view path);

/// The manual's page on all kinds; the page of one is "dinh-dang-hop".
inline constexpr std::string_view k_format_topic = "dinh-dang";
/// The page of the kind whose files a shape describes; the page on all kinds where it describes
/// none.
std::string format_page_name(const Shape& shape);

}  // namespace chibo::records
