#include "rules/rulebook.hpp"

#include "rules/rule_table.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace chibo::rules {

namespace {

using model::Cell;
using model::PackLevel;
using model::Profile;

/// A pack that may answer: one of the program or one of the locality.
struct Source {
  const PackRow* built_in = nullptr;
  const Profile* profile = nullptr;
  PackLevel level = PackLevel::national;
  int distance = 0;
  Date from = k_always_from;
  Date to = k_always_to;

  bool is_in_force(Date day) const { return from <= day && day <= to; }
};

PackLevel level_of(const Cell& cell, const Profile& profile) {
  if (profile.pack.level.is_said()) {
    return *profile.pack.level;
  }
  const bool own =
      profile.distance == 0 && (!cell.organisation.kind.is_said() ||
                                *cell.organisation.kind == model::OrganisationKind::cell);
  return own ? PackLevel::cell : PackLevel::committee;
}

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
  const auto rank = [](const Source& it) {
    return std::tuple(-static_cast<int>(it.level), it.distance,
                      base::days_between(it.from, k_always_from), it.profile == nullptr);
  };
  return rank(a) < rank(b);
}

std::optional<Rule> rule_of(const Source& source, std::string_view key);

std::vector<Source> profiles_of(const Cell& cell) {
  std::vector<Source> out;
  for (const Profile& profile : cell.profiles) {
    out.push_back(source_of(cell, profile));
  }
  std::ranges::stable_sort(out, answers_sooner);
  return out;
}

/// The day from which a locality lets a pack of the program apply, where it says so.
std::optional<Date> local_start(const std::vector<Source>& profiles, const PackRow& pack) {
  const std::string key = std::string(k_start_of_pack) + std::string(pack.id);
  for (const Source& profile : profiles) {
    if (const auto rule = rule_of(profile, key)) {
      return base::parse_iso_date(rule->value);
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

/// The packs of the locality and those of the program, on whatever day.
std::vector<Source> all_sources(const Cell& cell) {
  std::vector<Source> out = profiles_of(cell);
  const std::vector<Source> built_in = built_in_packs(out);
  out.insert(out.end(), built_in.begin(), built_in.end());
  return out;
}

/// The packs in force on a day, the strongest first.
std::vector<Source> sources_on(const Cell& cell, Date day) {
  std::vector<Source> out = all_sources(cell);
  std::erase_if(out, [&](const Source& source) { return !source.is_in_force(day); });
  std::ranges::stable_sort(out, answers_sooner);
  return out;
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

std::optional<Rule> rule_of(const Source& source, std::string_view key) {
  if (source.built_in != nullptr) {
    const auto at = std::ranges::find(source.built_in->rules, key, &RuleRow::key);
    if (at == source.built_in->rules.end()) {
      return std::nullopt;
    }
    return Rule{origin_of(source),       std::string(at->key),     std::string(at->value),
                std::string(at->unit),   std::string(at->article), at->confirmed,
                std::string(at->comment)};
  }
  for (const model::Rule& row : *source.profile->pack.rules) {
    if (row.key.is_said() && *row.key == key && row.value.is_said()) {
      return Rule{origin_of(source),
                  *row.key,
                  *row.value,
                  row.unit.value_or(""),
                  row.article.value_or(""),
                  row.confirmed->yes,
                  row.comment.value_or("")};
    }
  }
  return std::nullopt;
}

template <class Enum>
model::Told<Enum> told(int number) {
  return number < 0 ? model::Told<Enum>() : model::Told<Enum>(static_cast<Enum>(number));
}

model::AgendaItem item_of(const AgendaItemRow& row) {
  model::AgendaItem out;
  out.title = std::string(row.title);
  out.part = told<model::Part>(row.part);
  out.role = told<model::Role>(row.role);
  out.filling = told<model::Filling>(row.filling);
  if (row.optional) {
    out.optional = model::YesNo{true};
  }
  if (!row.remark.empty()) {
    out.remark = std::string(row.remark);
  }
  return out;
}

std::optional<StandingAgenda> agenda_of(const Source& source, model::MeetingKind kind) {
  if (source.built_in != nullptr) {
    const auto at = std::ranges::find(source.built_in->agendas, kind, &AgendaRow::kind);
    if (at == source.built_in->agendas.end()) {
      return std::nullopt;
    }
    StandingAgenda out{origin_of(source), std::string(at->article), at->confirmed, {}};
    for (const AgendaItemRow& row : at->items) {
      out.items.push_back(item_of(row));
    }
    return out;
  }
  for (const model::Agenda& agenda : *source.profile->pack.agendas) {
    if (agenda.kind == kind && !agenda.items->empty()) {
      return StandingAgenda{origin_of(source), agenda.article.value_or(""), agenda.confirmed->yes,
                            *agenda.items};
    }
  }
  return std::nullopt;
}

i18n::Message cited(const Origin& origin, std::string_view article, bool confirmed) {
  using i18n::Msg;
  if (article.empty()) {
    return i18n::say(confirmed ? Msg::cite : Msg::cite_unconfirmed, origin.title);
  }
  return i18n::say(confirmed ? Msg::cite_article : Msg::cite_article_unconfirmed, origin.title,
                   article);
}

}  // namespace

std::optional<Rule> rule_on(const Cell& cell, std::string_view key, Date day) {
  for (const Source& source : sources_on(cell, day)) {
    if (auto rule = rule_of(source, key)) {
      return rule;
    }
  }
  return std::nullopt;
}

std::vector<Rule> rules_on(const Cell& cell, std::string_view key, Date day) {
  std::vector<Rule> out;
  for (const Source& source : sources_on(cell, day)) {
    if (auto rule = rule_of(source, key)) {
      out.push_back(std::move(*rule));
    }
  }
  return out;
}

std::vector<Origin> origins_on(const Cell& cell, Date day) {
  std::vector<Origin> out;
  std::ranges::transform(sources_on(cell, day), std::back_inserter(out), origin_of);
  return out;
}

std::optional<std::string> pack_title(const Cell& cell, std::string_view id) {
  for (const Profile& profile : cell.profiles) {
    if (profile.pack.id.is_said() && profile.pack.id->text == id) {
      return profile.pack.title.said();
    }
  }
  const auto at = std::ranges::find(rule_packs(), id, &PackRow::id);
  return at == rule_packs().end() ? std::nullopt : std::optional(std::string(at->title));
}

Date first_day_of_rules(const Cell& cell) {
  Date out = k_always_to;
  for (const Source& source : all_sources(cell)) {
    out = source.from == k_always_from ? out : std::min(out, source.from);  // a habit has no day
  }
  return out;
}

std::vector<std::string> known_keys(const Cell& cell) {
  std::set<std::string> out;
  for (const PackRow& pack : rule_packs()) {
    for (const RuleRow& row : pack.rules) {
      out.emplace(row.key);
    }
  }
  for (const Profile& profile : cell.profiles) {
    for (const model::Rule& row : *profile.pack.rules) {
      if (row.key.is_said()) {
        out.insert(*row.key);
      }
    }
  }
  return {out.begin(), out.end()};
}

std::optional<StandingAgenda> agenda_on(const Cell& cell, model::MeetingKind kind, Date day) {
  for (const Source& source : sources_on(cell, day)) {
    if (auto agenda = agenda_of(source, kind)) {
      return agenda;
    }
  }
  return std::nullopt;
}

std::vector<StandingAgenda> agendas_on(const Cell& cell, model::MeetingKind kind, Date day) {
  std::vector<StandingAgenda> out;
  for (const Source& source : sources_on(cell, day)) {
    if (auto agenda = agenda_of(source, kind)) {
      out.push_back(std::move(*agenda));
    }
  }
  return out;
}

std::vector<AskedOf> figures_asked_on(const Cell& cell, model::MeetingKind kind, Date day) {
  std::vector<AskedOf> out;
  for (const Source& source : sources_on(cell, day)) {
    if (source.profile == nullptr) {
      continue;
    }
    for (const model::AskedFigure& figure : *source.profile->pack.figures) {
      if (figure.name.is_said() && figure.kind.value_or(kind) == kind) {
        out.push_back({origin_of(source), *figure.name});
      }
    }
  }
  return out;
}

std::vector<FormIssued> forms_issued_on(const Cell& cell, Date day) {
  std::vector<FormIssued> out;
  for (const Source& source : profiles_of(cell)) {
    if (!source.is_in_force(day)) {
      continue;
    }
    std::map<std::string, FormIssued> here;
    for (const model::IssuedForm& form : *source.profile->pack.forms) {
      if (!form.file.is_said()) {
        continue;
      }
      FormIssued& issued = here[*form.file];
      if (issued.form != nullptr) {
        issued.earlier.push_back(issued.form);
      }
      issued.origin = origin_of(source);
      issued.form = &form;
    }
    for (auto& entry : here) {
      const auto is_same = [&](const FormIssued& known) {
        return *known.form->file == entry.first;
      };
      if (std::ranges::none_of(out, is_same)) {
        out.push_back(std::move(entry.second));
      }
    }
  }
  return out;
}

i18n::Message citation(const Rule& rule) {
  return cited(rule.origin, rule.article, rule.confirmed);
}

i18n::Message reference(const Rule& rule) {
  return cited(rule.origin, rule.article, true);
}

i18n::Message citation(const StandingAgenda& agenda) {
  return cited(agenda.origin, agenda.article, agenda.confirmed);
}

std::optional<Limit> limit_on(const Cell& cell, std::string_view key, Date day) {
  auto rule = rule_on(cell, key, day);
  const auto value = rule ? count_value(*rule) : std::nullopt;
  return value ? std::optional(Limit{*value, std::move(*rule)}) : std::nullopt;
}

}  // namespace chibo::rules
