#include "rules/rulebook.hpp"

#include "rules/rule_sources.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>

namespace chibo::rules {

namespace {

using model::Cell;
using model::PackLevel;
using model::Profile;

/// A row of a pack of the program under the key it answers for.
struct KeyedRow {
  std::string_view key;
  const PackRow* pack = nullptr;
  const RuleRow* row = nullptr;
};

std::vector<KeyedRow> rows_by_key() {
  std::vector<KeyedRow> out;
  for (const PackRow& pack : rule_packs()) {
    for (const RuleRow& row : pack.rules) {
      out.push_back({row.key, &pack, &row});
    }
  }
  std::ranges::stable_sort(out, {}, &KeyedRow::key);
  return out;
}

/// All rows of the packs of the program, by key and, of one key, in the order of the packs.
std::span<const KeyedRow> keyed_rows() {
  static const std::vector<KeyedRow> rows = rows_by_key();
  return rows;
}

Rule rule_in(const Source& source, const RuleRow& row) {
  return {origin_of(source),       std::string(row.key),     std::string(row.value),
          std::string(row.unit),   std::string(row.article), row.confirmed,
          std::string(row.comment)};
}

Rule rule_in(const Source& source, const model::Rule& row) {
  return {origin_of(source),
          *row.key,
          *row.value,
          row.unit.value_or(""),
          row.article.value_or(""),
          row.confirmed->yes,
          row.comment.value_or("")};
}

std::optional<Rule> rule_of(const Source& source, std::string_view key) {
  if (source.built_in != nullptr) {
    const auto at = std::ranges::find(source.built_in->rules, key, &RuleRow::key);
    return at == source.built_in->rules.end() ? std::nullopt : std::optional(rule_in(source, *at));
  }
  const model::Rule* row = row_of(*source.profile, key);
  return row == nullptr ? std::nullopt : std::optional(rule_in(source, *row));
}

/// A row that answers for a key, of a pack or of a profile.
struct Answer {
  Source source;
  const RuleRow* built_in = nullptr;
  const model::Rule* local = nullptr;

  bool is_none() const { return built_in == nullptr && local == nullptr; }
};

/// Of the rows in force on a day the one that answers first, without a list of all sources.
std::optional<Rule> strongest(const Cell& cell, std::string_view key, Date day) {
  Answer best;
  const auto offer = [&](const Answer& answer) {
    if (answer.source.is_in_force(day) &&
        (best.is_none() || answers_sooner(answer.source, best.source))) {
      best = answer;
    }
  };
  for (const Profile& profile : cell.profiles) {
    if (const model::Rule* row = row_of(profile, key)) {
      offer({source_of(cell, profile), nullptr, row});
    }
  }
  const std::span<const KeyedRow> rows = keyed_rows();
  for (auto at = std::ranges::lower_bound(rows, key, {}, &KeyedRow::key);
       at != rows.end() && at->key == key; ++at) {
    offer({source_of(*at->pack), at->row, nullptr});
  }
  if (best.is_none()) {
    return std::nullopt;
  }
  return best.local != nullptr ? rule_in(best.source, *best.local)
                               : rule_in(best.source, *best.built_in);
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

}  // namespace

i18n::Message cited(const Origin& origin, std::string_view article, bool confirmed) {
  using i18n::Msg;
  if (article.empty()) {
    return i18n::say(confirmed ? Msg::cite : Msg::cite_unconfirmed, origin.title);
  }
  return i18n::say(confirmed ? Msg::cite_article : Msg::cite_article_unconfirmed, origin.title,
                   article);
}

std::optional<Rule> rule_on(const Cell& cell, std::string_view key, Date day) {
  if (!moves_packs(cell)) {
    return strongest(cell, key, day);
  }
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
  for (const Source& source : sources_on(cell, day)) {
    if (!holds_criteria_alone(source)) {
      out.push_back(origin_of(source));
    }
  }
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

std::vector<std::string> known_keys(const Cell& cell, std::string_view beginning) {
  std::set<std::string> out;
  const std::span<const KeyedRow> rows = keyed_rows();
  for (auto at = std::ranges::lower_bound(rows, beginning, {}, &KeyedRow::key);
       at != rows.end() && at->key.starts_with(beginning); ++at) {
    out.emplace_hint(out.end(), at->key);
  }
  for (const Profile& profile : cell.profiles) {
    for (const model::Rule& row : *profile.pack.rules) {
      if (row.key.is_said() && row.key->starts_with(beginning)) {
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
