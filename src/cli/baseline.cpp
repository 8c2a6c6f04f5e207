#include "cli/baseline.hpp"

#include "base/file.hpp"
#include "diag/show_sarif.hpp"
#include "i18n/message_check.hpp"
#include "text/unicode.hpp"

#include <map>
#include <set>

namespace chibo::cli {

namespace {

using i18n::CheckMsg;

/// The lines of a baseline that stand for a complaint.
std::multiset<std::string> lines_of(std::string_view bytes) {
  std::multiset<std::string> out;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    while (line.ends_with('\r') || line.ends_with(' ')) {
      line.remove_suffix(1);
    }
    if (!line.empty() && line.front() != '#') {
      out.insert(text::nfc(line));
    }
  }
  return out;
}

/// Fingerprints in the order of the complaints, the n-th of the same told apart.
std::vector<std::string> fingerprints(const diag::Diagnostics& complaints,
                                      const diag::Sources& sources) {
  std::map<std::string, int> times;
  std::vector<std::string> out;
  for (const diag::Diagnostic& complaint : complaints) {
    const int number = times[diag::fingerprint(complaint, sources, 0)]++;
    out.push_back(diag::fingerprint(complaint, sources, number));
  }
  return out;
}

}  // namespace

base::Result<Baseline> without_known(const Env& env, const std::string& path,
                                     diag::Diagnostics complaints, const diag::Sources& sources) {
  const auto read = base::read_file((env.folder / path).lexically_normal(), base::k_import_limit);
  if (!read && read.error().what.id != i18n::Msg::file_missing) {
    return base::fail(i18n::say(CheckMsg::baseline_missing, path), read.error().what);
  }
  if (!read) {
    return base::fail(i18n::say(CheckMsg::baseline_missing, path),
                      i18n::say(CheckMsg::baseline_missing_hint, path));
  }
  std::multiset<std::string> accepted = lines_of(read->bytes);
  const std::vector<std::string> marks = fingerprints(complaints, sources);
  Baseline out;
  for (std::size_t i = 0; i < complaints.size(); ++i) {
    const auto at = accepted.find(marks[i]);
    if (at == accepted.end()) {
      out.unknown.push_back(std::move(complaints[i]));
    } else {
      accepted.erase(at);
      ++out.known;
    }
  }
  out.mended = static_cast<int>(accepted.size());
  return out;
}

std::string baseline_text(const Env& env, const diag::Diagnostics& complaints,
                          const diag::Sources& sources) {
  std::string out = "# " + env.catalog.say(i18n::say(CheckMsg::baseline_head)) + "\n";
  const std::vector<std::string> marks = fingerprints(complaints, sources);
  for (std::size_t i = 0; i < complaints.size(); ++i) {
    if (complaints[i].severity != diag::Severity::note) {
      out += marks[i] + "\n";
    }
  }
  return out;
}

}  // namespace chibo::cli
