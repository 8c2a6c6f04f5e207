#pragma once

#include "model/cell.hpp"
#include "rules/rule_table.hpp"
#include "rules/rulebook.hpp"

#include <string_view>
#include <vector>

namespace chibo::rules {

/// A pack that may answer: one of the program or one of the locality.
struct Source {
  const PackRow* built_in = nullptr;
  const model::Profile* profile = nullptr;
  model::PackLevel level = model::PackLevel::national;
  int distance = 0;
  Date from = k_always_from;
  Date to = k_always_to;

  bool is_in_force(Date day) const { return from <= day && day <= to; }
};

/// The pack that came into force last answers first within a level; of a cell sooner than of a
/// committee, a province, the country.
bool answers_sooner(const Source& a, const Source& b);

Source source_of(const PackRow& pack);
Source source_of(const model::Cell& cell, const model::Profile& profile);
Origin origin_of(const Source& source);

/// A pack and the article of it as messages cite them.
i18n::Message cited(const Origin& origin, std::string_view article, bool confirmed);
/// Whether a pack holds criteria of commendations and nothing else.
bool holds_criteria_alone(const Source& source);

/// The row of a profile that answers for a key; null where it says nothing.
const model::Rule* row_of(const model::Profile& profile, std::string_view key);

/// Whether a locality lets a pack of the program apply from another day.
bool moves_packs(const model::Cell& cell);

/// The packs of the locality, on whatever day, the strongest first.
std::vector<Source> profiles_of(const model::Cell& cell);
/// The packs of the locality and those of the program, on whatever day.
std::vector<Source> all_sources(const model::Cell& cell);
/// The packs in force on a day, the strongest first.
std::vector<Source> sources_on(const model::Cell& cell, Date day);

}  // namespace chibo::rules
