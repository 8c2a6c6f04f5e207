#include "diag/diagnostic.hpp"

#include <algorithm>
#include <tuple>

namespace chibo::diag {

bool has_errors(const Diagnostics& diagnostics) {
  return std::ranges::any_of(diagnostics,
                             [](const Diagnostic& d) { return d.severity == Severity::error; });
}

void sort_by_place(Diagnostics& diagnostics) {
  const auto place = [](const Diagnostic& d) {
    // a complaint about the file as such comes before those inside it
    return std::tuple(d.at.file, d.at.offset + 1, d.check, d.what.id);
  };
  std::ranges::stable_sort(diagnostics, {}, place);
}

}  // namespace chibo::diag
