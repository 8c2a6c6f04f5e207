#pragma once

#include "diag/diagnostic.hpp"
#include "diag/sources.hpp"
#include "i18n/catalog.hpp"

#include <span>
#include <string>
#include <string_view>

namespace chibo::diag {

/// A check as SARIF lists it.
struct SarifRule {
  std::string_view id;
  std::string_view name;
  std::string description;
};

/// What stays the same of a complaint when lines move: its id, its file and its words. The n-th of
/// the same, from 0, is told apart by its number.
std::string fingerprint(const Diagnostic& diagnostic, const Sources& sources, int number);

/// All complaints as one SARIF 2.1.0 log for code hosts; columns count characters from 1.
std::string show_sarif(const Diagnostics& diagnostics, const Sources& sources,
                       const i18n::Catalog& catalog, std::span<const SarifRule> rules,
                       std::string_view version);

}  // namespace chibo::diag
