#include "rules/rule_sources.hpp"

#include <algorithm>

namespace chibo::rules {

namespace {

using model::Cell;
using model::PackLevel;
using model::Profile;

PackLevel level_of(const Cell& cell, const Profile& profile) {
  if (profile.pack.level.is_said()) {
    return *profile.pack.level;
  }
  const bool own =
      profile.distance == 0 && (!cell.organisation.kind.is_said() ||
                                *cell.organisation.kind == model::OrganisationKind::cell);
  return own ? PackLevel::cell : PackLevel::committee;
}

/// The day from which a locality lets a pack of the program apply, where it says so.
std::optional<Date> local_start(const std::vector<Source>& profiles, const PackRow& pack) {
  const std::string key = std::string(k_start_of_pack) + std::string(pack.id);
  for (const Source& profile : profiles) {
    if (const model::Rule* row = row_of(*profile.profile, key)) {
      return base::parse_iso_date(*row->value);
    }
  }
  return std::nullopt;
}

/// Whether a pack ends because another begins: on the day before, and about the same.
bool gives_way_to(const PackRow& older, const PackRow& newer) {
  return base::add_days(older.to, 1) == newer.from &&
         std::ranges::any_of(newer.rules, [&](const RuleRow& row) {
           return std::ranges::find(older.rules, row.key, &RuleRow::key) != older.rules.end();
         });
}

/// The packs of the program, each from the day that the locality lets it apply; what it replaces
/// applies until then.
std::vector<Source> built_in_packs(const std::vector<Source>& profiles) {
  std::vector<Source> out;
  for (const PackRow& pack : rule_packs()) {
    out.push_back(source_of(pack));
  }
  for (const PackRow& pack : rule_packs()) {
    const auto start = profiles.empty() ? std::nullopt : local_start(profiles, pack);
    for (Source& source : out) {
      if (start && source.built_in == &pack) {
        source.from = *start;
      } else if (start && gives_way_to(*source.built_in, pack)) {
        source.to = base::add_days(*start, -1);
      }
    }
  }
  return out;
}

}  // namespace

Source source_of(const PackRow& pack) {
  Source out;
  out.built_in = &pack;
  out.from = pack.from;
  out.to = pack.to;
  return out;
}

Source source_of(const Cell& cell, const Profile& profile) {
  Source out;
  out.profile = &profile;
  out.level = level_of(cell, profile);
  // nearness tells committees apart; a national regulation written down locally stands by its date
  out.distance = out.level == PackLevel::committee ? profile.distance : 0;
  out.from = profile.pack.from.value_or(k_always_from);
  out.to = profile.pack.to.value_or(k_always_to);
  return out;
}

bool answers_sooner(const Source& a, const Source& b) {
  if (a.level != b.level) {
    return a.level > b.level;
  }
  if (a.distance != b.distance) {
    return a.distance < b.distance;
  }
  return a.from != b.from ? a.from > b.from : a.profile != nullptr && b.profile == nullptr;
}

Origin origin_of(const Source& source) {
  Origin out;
  if (source.profile != nullptr) {
    out.pack = source.profile->pack.id->text;
    out.title = *source.profile->pack.title;
    out.path = source.profile->path;
  } else {
    out.pack = source.built_in->id;
    out.title = source.built_in->title;
  }
  out.level = source.level;
  out.from = source.from;
  out.to = source.to;
  return out;
}

bool holds_criteria_alone(const Source& source) {
  if (source.built_in != nullptr) {
    const PackRow& pack = *source.built_in;
    return !pack.commendations.empty() && pack.rules.empty() && pack.agendas.empty();
  }
  const model::RulePack& pack = source.profile->pack;
  return !pack.commendations->empty() && pack.rules->empty() && pack.agendas->empty() &&
         pack.figures->empty() && pack.forms->empty();
}

const model::Rule* row_of(const Profile& profile, std::string_view key) {
  for (const model::Rule& row : *profile.pack.rules) {
    if (row.key.is_said() && *row.key == key && row.value.is_said()) {
      return &row;
    }
  }
  return nullptr;
}

bool moves_packs(const Cell& cell) {
  return std::ranges::any_of(cell.profiles, [](const Profile& profile) {
    return std::ranges::any_of(*profile.pack.rules, [](const model::Rule& row) {
      return row.key.is_said() && row.key->starts_with(k_start_of_pack);
    });
  });
}

std::vector<Source> profiles_of(const Cell& cell) {
  std::vector<Source> out;
  for (const Profile& profile : cell.profiles) {
    out.push_back(source_of(cell, profile));
  }
  std::ranges::stable_sort(out, answers_sooner);
  return out;
}

std::vector<Source> all_sources(const Cell& cell) {
  std::vector<Source> out = profiles_of(cell);
  const std::vector<Source> built_in = built_in_packs(out);
  out.insert(out.end(), built_in.begin(), built_in.end());
  return out;
}

std::vector<Source> sources_on(const Cell& cell, Date day) {
  std::vector<Source> out = all_sources(cell);
  std::erase_if(out, [&](const Source& source) { return !source.is_in_force(day); });
  std::ranges::stable_sort(out, answers_sooner);
  return out;
}

}  // namespace chibo::rules
