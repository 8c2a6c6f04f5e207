#include "diag/fix.hpp"

#include <algorithm>

namespace chibo::diag {

std::vector<Fix> fixes_of(const Diagnostics& diagnostics, FileId file) {
  std::vector<Fix> out;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.fix && diagnostic.fix->at.file == file) {
      out.push_back(*diagnostic.fix);
    }
  }
  std::ranges::stable_sort(out, {}, [](const Fix& fix) { return fix.at.offset; });
  std::size_t free_from = 0;
  std::erase_if(out, [&](const Fix& fix) {
    if (fix.at.offset < free_from) {
      return true;
    }
    free_from = std::size_t{fix.at.offset} + fix.at.length;
    return false;
  });
  return out;
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
