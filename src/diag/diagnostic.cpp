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
  Diagnostics kept;
  for (Diagnostic& candidate : diagnostics) {
    const auto elsewhere = std::find_if(kept.rbegin(), kept.rend(), [&](const Diagnostic& other) {
      return other.at.file != candidate.at.file || other.at.offset != candidate.at.offset;
    });
    const bool stands = std::any_of(kept.rbegin(), elsewhere, [&](const Diagnostic& other) {
      return other.at == candidate.at && other.check == candidate.check &&
             other.what == candidate.what;
    });
    if (!stands) {
      kept.push_back(std::move(candidate));
    }
  }
  diagnostics = std::move(kept);
}

}  // namespace chibo::diag
