#pragma once

#include "base/date.hpp"
#include "render/fault.hpp"
#include "render/package.hpp"
#include "render/value.hpp"

#include <optional>
#include <vector>

namespace chibo::render {

/// Fills a .docx template with the same tags as a text template; day, when given, becomes its date
/// of creation.
tl::expected<std::vector<Part>, TemplateFaults> fill_docx(std::vector<Part> parts,
                                                          const Value& data,
                                                          std::optional<base::Date> day = {});

/// Every fault of a .docx template, without a record: its names against a view in which every key
/// stands.
TemplateFaults check_docx(const std::vector<Part>& parts, const Value& keys);

}  // namespace chibo::render
