#include "diag/diagnostic.hpp"

#include <algorithm>
#include <tuple>

namespace chibo::diag {

namespace {

bool is_same(const i18n::Message& a, const i18n::Message& b);

bool is_same_argument(const i18n::Arg& a, const i18n::Arg& b) {
  if (a.value.index() != b.value.index()) {
    return false;
  }
  if (const auto* words = std::get_if<i18n::Worded>(&a.value)) {
    return words->vi == std::get<i18n::Worded>(b.value).vi;
  }
  if (const auto* parts = std::get_if<std::vector<i18n::Message>>(&a.value)) {
    return std::ranges::equal(*parts, std::get<std::vector<i18n::Message>>(b.value), is_same);
  }
  if (const auto* number = std::get_if<long long>(&a.value)) {
    return *number == std::get<long long>(b.value);
  }
  return std::get<std::string>(a.value) == std::get<std::string>(b.value);
}

bool is_same(const i18n::Message& a, const i18n::Message& b) {
  return a.id == b.id && std::ranges::equal(a.args, b.args, is_same_argument);
}

}  // namespace

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
             is_same(other.what, candidate.what);
    });
    if (!stands) {
      kept.push_back(std::move(candidate));
    }
  }
  diagnostics = std::move(kept);
}

}  // namespace chibo::diag
