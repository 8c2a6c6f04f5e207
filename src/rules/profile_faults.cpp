#include "rules/profile_faults.hpp"

#include "base/date.hpp"
#include "i18n/message_dues.hpp"
#include "i18n/message_rule.hpp"
#include "i18n/message_store.hpp"
#include "records/words.hpp"
#include "rules/checks.hpp"
#include "rules/commendations.hpp"
#include "rules/dues_rates.hpp"
#include "rules/observers.hpp"
#include "rules/page_measures.hpp"
#include "rules/paper_style.hpp"
#include "rules/report_forms.hpp"
#include "rules/rule_table.hpp"
#include "rules/rulebook.hpp"
#include "text/suggest.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace chibo::rules {

using i18n::DuesMsg;
using i18n::RuleMsg;
using i18n::say;
using i18n::StoreMsg;
using model::RulePack;

namespace {

/// The value that a pack of the program gives a key; what a local value of that key must be like.
const RuleRow* pattern_of(std::string_view key) {
  for (const PackRow& pack : rule_packs()) {
    for (const RuleRow& row : pack.rules) {
      if (row.key == key) {
        return &row;
      }
    }
  }
  return nullptr;
}

void look_at_key(const model::Rule& rule, std::string_view id, diag::Diagnostics& out) {
  std::vector<std::string_view> keys;
  for (const PackRow& pack : rule_packs()) {
    for (const RuleRow& row : pack.rules) {
      keys.push_back(row.key);
    }
  }
  const auto near = text::nearest(*rule.key, keys);
  out.push_back(
      diag::error(id, rule.key.at, say(RuleMsg::rules_unknown, *rule.key),
                  near ? say(StoreMsg::did_you_mean, *near) : say(RuleMsg::rules_unknown_hint)));
}

void look_at_value(const model::Rule& rule, const RuleRow& pattern, std::string_view id,
                   diag::Diagnostics& out) {
  const std::string& value = *rule.value;
  const StyleKey* style = find_style_key(*rule.key);
  if (style != nullptr && std::ranges::find(style->words, value) == style->words.end()) {
    std::string words;
    for (const std::string_view word : style->words) {
      words += (words.empty() ? "" : ", ") + std::string(word);
    }
    out.push_back(diag::error(id, rule.value.at, say(RuleMsg::profile_not_choice, value, *rule.key),
                              say(StoreMsg::choose_one_of, words)));
    return;
  }
  const bool is_criterion = rule_bound(pattern.value) && !bound_value(pattern.value);  // "≤ 0"
  if ((bound_value(pattern.value) && !bound_value(value)) || (is_criterion && !rule_bound(value))) {
    out.push_back(diag::error(id, rule.value.at, say(RuleMsg::profile_not_bound, value),
                              say(RuleMsg::profile_not_bound_hint)));
  } else if (window_value(pattern.value) && !window_value(value)) {
    out.push_back(diag::error(id, rule.value.at, say(RuleMsg::profile_not_window, value),
                              say(RuleMsg::profile_not_window_hint)));
  } else if (base::parse_iso_date(pattern.value) && !base::parse_iso_date(value)) {
    out.push_back(diag::error(id, rule.value.at, say(RuleMsg::profile_not_date, value),
                              say(RuleMsg::profile_not_date_hint, pattern.value)));
  } else if (count_value(pattern.value) && whole_value(value) && !count_value(value)) {
    out.push_back(diag::error(id, rule.value.at, say(RuleMsg::profile_too_large, value),
                              say(RuleMsg::profile_too_large_hint, k_largest_count)));
  } else if (whole_value(pattern.value) && !whole_value(value)) {
    out.push_back(diag::error(id, rule.value.at, say(RuleMsg::profile_not_whole, value),
                              say(RuleMsg::profile_not_whole_hint, pattern.value)));
  } else if (const auto bounds = measure_bounds(*rule.key);
             bounds && !fits_page(*rule.key, *count_value(value))) {
    out.push_back(
        diag::error(id, rule.value.at, say(RuleMsg::profile_measure, value),
                    say(RuleMsg::profile_measure_hint, bounds->least, bounds->most, bounds->unit)));
  }
}

/// Keys that only a locality sets: no regulation that is built in gives them a value.
bool is_of_split(std::string_view key) {
  return key == k_keep_key || key == k_remit_key;
}

/// What a locality divides must come to the whole (R72).
void look_at_split(const RulePack& pack, std::string_view id, diag::Diagnostics& out) {
  int sum = 0;
  const model::Rule* last = nullptr;
  for (const model::Rule& rule : *pack.rules) {
    if (!rule.key.is_said() || !is_of_split(*rule.key) || !rule.value.is_said()) {
      continue;
    }
    const auto percent = percent_value(*rule.value);
    if (!percent) {
      out.push_back(diag::error(id, rule.value.at, say(DuesMsg::split_not_percent, *rule.value),
                                say(DuesMsg::split_not_percent_hint)));
      return;
    }
    sum += *percent;
    last = &rule;
  }
  if (last != nullptr && sum != 100) {
    out.push_back(diag::error(id, last->value.at,
                              say(DuesMsg::split_not_whole, k_keep_key, k_remit_key, sum),
                              say(DuesMsg::split_not_whole_hint)));
  }
}

/// The visits that a locality asks of the members of its committee.
void look_at_quota(const model::Rule& rule, std::string_view id, diag::Diagnostics& out) {
  constexpr std::string_view k_example = "6";
  if (rule.value.is_said() && !count_value(std::string_view(*rule.value))) {
    out.push_back(diag::error(id, rule.value.at, say(RuleMsg::profile_not_whole, *rule.value),
                              say(RuleMsg::profile_not_whole_hint, k_example)));
  }
}

void look_at_rules(const RulePack& pack, std::string_view id, diag::Diagnostics& out) {
  std::set<std::string> seen;
  for (const model::Rule& rule : *pack.rules) {
    if (!rule.key.is_said()) {
      continue;
    }
    if (!seen.insert(*rule.key).second) {
      out.push_back(diag::error(id, rule.key.at, say(RuleMsg::profile_key_twice, *rule.key),
                                say(RuleMsg::profile_once_hint)));
    }
    if (is_of_split(*rule.key)) {
      continue;
    }
    if (*rule.key == k_observer_quota_key) {
      look_at_quota(rule, id, out);
      continue;
    }
    const RuleRow* pattern = pattern_of(*rule.key);
    if (pattern == nullptr) {
      look_at_key(rule, id, out);
    } else if (rule.value.is_said()) {
      look_at_value(rule, *pattern, id, out);
    }
  }
}

}  // namespace

void find_profile_faults(const RulePack& pack, std::string_view id, diag::Diagnostics& out) {
  look_at_rules(pack, id, out);
  look_at_split(pack, id, out);
  std::set<model::MeetingKind> kinds;
  for (const model::Agenda& agenda : *pack.agendas) {
    if (agenda.kind.is_said() && !kinds.insert(*agenda.kind).second) {
      out.push_back(diag::error(id, agenda.kind.at,
                                say(RuleMsg::profile_agenda_twice, records::word(*agenda.kind)),
                                say(RuleMsg::profile_once_hint)));
    }
  }
  find_report_form_faults(pack, id, out);
  if (pack.from.is_said() && pack.to.is_said() && *pack.to < *pack.from) {
    out.push_back(
        diag::error(id, pack.to.at,
                    say(RuleMsg::profile_dates, base::slashed(*pack.to), base::slashed(*pack.from)),
                    say(RuleMsg::profile_dates_hint)));
  }
}

void check_profiles(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for (const model::Profile& profile : context.cell.profiles) {
    find_profile_faults(profile.pack, id, out);
  }
}

}  // namespace chibo::rules
