#include "diag/show_sarif.hpp"

#include "text/unicode.hpp"

#include <nlohmann/json.hpp>

#include <map>

namespace chibo::diag {

namespace {

using Json = nlohmann::ordered_json;

bool is_in_file(const Span& span, const Sources& sources) {
  return span.file < sources.size();
}

/// Percent-encodes what may not stand in a URI reference; "/" parts folders.
std::string as_uri(std::string_view path) {
  constexpr std::string_view k_plain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  constexpr std::string_view k_hex = "0123456789ABCDEF";
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (k_plain.find(c) != std::string_view::npos) {
      out += c;
    } else {
      out += {'%', k_hex[byte >> 4U], k_hex[byte & 15U]};
    }
  }
  return out;
}

Json location_of(const Span& span, const Sources& sources) {
  const Sources::Source& source = sources[span.file];
  Json physical = {{"artifactLocation", {{"uri", as_uri(source.path)}}}};
  if (span.offset != k_whole_file) {
    const Place from = place_of(source.text, span.offset);
    const Place to = place_of(source.text, span.offset + span.length);
    physical["region"] = {{"startLine", from.line},
                          {"startColumn", from.column},
                          {"endLine", to.line},
                          {"endColumn", to.column}};
  }
  return {{"physicalLocation", std::move(physical)}};
}

Json rule_list(std::span<const SarifRule> rules) {
  Json out = Json::array();
  for (const SarifRule& rule : rules) {
    out.push_back(
        {{"id", rule.id}, {"name", rule.name}, {"shortDescription", {{"text", rule.description}}}});
  }
  return out;
}

}  // namespace

std::string fingerprint(const Diagnostic& diagnostic, const Sources& sources, int number) {
  const std::string path =
      is_in_file(diagnostic.at, sources) ? sources[diagnostic.at.file].path : std::string();
  const std::string words = i18n::Catalog::find("vi")->say(diagnostic.what);
  return std::string(diagnostic.check) + " " + path + ": " + words +
         (number > 0 ? " (" + std::to_string(number + 1) + ")" : "");
}

std::string show_sarif(const Diagnostics& diagnostics, const Sources& sources,
                       const i18n::Catalog& catalog, std::span<const SarifRule> rules,
                       std::string_view version) {
  constexpr const char* k_levels[] = {"error", "warning", "note"};
  std::map<std::string, int> times;
  Json results = Json::array();
  for (const Diagnostic& diagnostic : diagnostics) {
    std::string words = catalog.say(diagnostic.what);
    if (diagnostic.hint) {
      words += ". " + catalog.say(*diagnostic.hint);
    }
    Json result = {{"ruleId", diagnostic.check},
                   {"level", k_levels[static_cast<int>(diagnostic.severity)]},
                   {"message", {{"text", std::move(words)}}}};
    if (is_in_file(diagnostic.at, sources)) {
      result["locations"] = Json::array({location_of(diagnostic.at, sources)});
    }
    const int number = times[fingerprint(diagnostic, sources, 0)]++;
    result["partialFingerprints"] = {{"chibo/v1", fingerprint(diagnostic, sources, number)}};
    results.push_back(std::move(result));
  }
  const Json driver = {{"name", "chibo"},
                       {"version", version},
                       {"language", catalog.code()},
                       {"rules", rule_list(rules)}};
  const Json log = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                    {"version", "2.1.0"},
                    {"runs", Json::array({{{"tool", {{"driver", driver}}},
                                           {"columnKind", "unicodeCodePoints"},
                                           {"results", std::move(results)}}})}};
  return log.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace chibo::diag
