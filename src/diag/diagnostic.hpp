#pragma once

#include "diag/span.hpp"
#include "i18n/message.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chibo::diag {

/// error: the record cannot mean this · warning: something is missing or against a rule · note:
/// accepted, could be written better.
enum class Severity { error, warning, note };

/// The one right answer to a complaint: these bytes in the place of those at a span.
struct Fix {
  Span at;
  std::string text;
};

struct Diagnostic {
  Severity severity = Severity::error;
  std::string_view check;  // stable id, "CB101"
  Span at;
  i18n::Message what;
  std::optional<i18n::Message> hint;
  std::optional<Fix> fix;  // only where there is one right answer
};

using Diagnostics = std::vector<Diagnostic>;

inline Diagnostic error(std::string_view check, Span at, i18n::Message what,
                        std::optional<i18n::Message> hint = std::nullopt) {
  return {Severity::error, check, at, std::move(what), std::move(hint), {}};
}
inline Diagnostic warning(std::string_view check, Span at, i18n::Message what,
                          std::optional<i18n::Message> hint = std::nullopt) {
  return {Severity::warning, check, at, std::move(what), std::move(hint), {}};
}
inline Diagnostic note(std::string_view check, Span at, i18n::Message what,
                       std::optional<i18n::Message> hint = std::nullopt) {
  return {Severity::note, check, at, std::move(what), std::move(hint), {}};
}

/// The complaint with the answer to it.
inline Diagnostic with_fix(Diagnostic diagnostic, Span at, std::string text) {
  diagnostic.fix = Fix{at, std::move(text)};
  return diagnostic;
}

bool has_errors(const Diagnostics& diagnostics);
/// By file as read, then place, then id; the same complaint at the same place stands once.
void sort_by_place(Diagnostics& diagnostics);

}  // namespace chibo::diag
