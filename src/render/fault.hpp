#pragma once

#include "base/result.hpp"
#include "i18n/message.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace chibo::render {

/// A place in a text template; lines and characters from 1.
struct TextPlace {
  std::string file;
  std::size_t line = 1;
  std::size_t column = 1;
  bool operator==(const TextPlace&) const = default;
};

/// A place in a .docx template; paragraph 0 is the part as such.
struct ParagraphPlace {
  std::string part;
  std::size_t paragraph = 0;
  std::string quote;
  bool operator==(const ParagraphPlace&) const = default;
};

using FaultPlace = std::variant<TextPlace, ParagraphPlace>;

/// Something wrong with a template, where it stands, and what to do.
struct TemplateFault {
  FaultPlace at;
  i18n::Message what;
  std::optional<i18n::Message> hint;
};

using TemplateFaults = std::vector<TemplateFault>;

inline TemplateFault fault_at(FaultPlace at, base::Error error) {
  return {std::move(at), std::move(error.what), std::move(error.hint)};
}

/// Names a place to a person: "mau.md:3:7", or "thân văn bản, đoạn 4, «…»".
i18n::Message say_place(const FaultPlace& place);

/// Adds a fault unless the same complaint already stands at the same place.
void add_fault(TemplateFaults& faults, TemplateFault fault);

/// Puts the faults of text templates in the order of their places, file by file.
void sort_by_place(TemplateFaults& faults);

}  // namespace chibo::render
