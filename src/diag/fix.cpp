#include "diag/fix.hpp"

#include <algorithm>

namespace chibo::diag {

namespace {

/// Of two places the first of which begins no later.
bool overlap(const Fix& first, const Fix& second) {
  return second.at.offset < std::size_t{first.at.offset} + first.at.length;
}

}  // namespace

std::vector<Fix> fixes_of(const Diagnostics& diagnostics, FileId file) {
  std::vector<Fix> out;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.fix && diagnostic.fix->at.file == file) {
      out.push_back(*diagnostic.fix);
    }
  }
  std::ranges::stable_sort(out, {}, [](const Fix& fix) { return fix.at.offset; });
  std::vector<Fix> apart;
  for (const Fix& fix : out) {
    if (!apart.empty() && overlap(apart.back(), fix)) {
      apart.back() = fix.at.length < apart.back().at.length ? fix : apart.back();
    } else {
      apart.push_back(fix);
    }
  }
  return apart;
}

std::string fixed(std::string_view text, const std::vector<Fix>& fixes) {
  std::string out;
  std::size_t done = 0;
  for (const Fix& fix : fixes) {
    out += text.substr(done, fix.at.offset - done);
    out += fix.text;
    done = std::size_t{fix.at.offset} + fix.at.length;
  }
  return out + std::string(text.substr(done));
}

}  // namespace chibo::diag
