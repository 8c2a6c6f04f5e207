#include "rules/commendation_faults.hpp"

#include "i18n/message_commend.hpp"
#include "i18n/message_rule.hpp"
#include "i18n/message_store.hpp"
#include "rules/commendations.hpp"
#include "rules/rule_table.hpp"
#include "text/suggest.hpp"

#include <algorithm>
#include <set>
#include <vector>

namespace chibo::rules {

namespace {

using i18n::CommendMsg;
using i18n::RuleMsg;
using i18n::say;
using i18n::StoreMsg;
using model::Criterion;
using model::RulePack;
using model::Told;
using Make = CriterionNumbers::Make;
using Number = CriterionNumbers::Number;

/// Every value that a pack of the program, or this one, gives a key.
std::vector<std::string_view> values_of(const RulePack& local, std::string_view key) {
  std::vector<std::string_view> out;
  for (const PackRow& pack : rule_packs()) {
    for (const RuleRow& row : pack.rules) {
      if (row.key == key) {
        out.push_back(row.value);
      }
    }
  }
  for (const model::Rule& row : *local.rules) {
    if (row.key.is_said() && *row.key == key && row.value.is_said()) {
      out.push_back(*row.value);
    }
  }
  return out;
}

/// Looks at one criterion; every fault of it is told.
class CriterionLook {
 public:
  CriterionLook(const RulePack& pack, const Criterion& criterion, const CriterionNumbers& numbers,
                diag::Diagnostics& out)
      : pack_(pack), criterion_(criterion), numbers_(numbers), out_(out) {}

  void look() {
    const auto number = find(criterion_.number);
    const auto whole = find(criterion_.of);
    const auto bound = find_bound();
    if (!criterion_.number.is_said()) {
      look_without_number();
    } else if (number) {
      look_at_whole(*number, whole);
      look_at_fit(*number, bound);
    }
  }

 private:
  void complain(const model::ToldBase& at, i18n::Message what, i18n::Message hint) {
    out_.push_back(diag::error(k_commendations_check, at.at, std::move(what), std::move(hint)));
  }

  std::optional<Number> find(const Told<std::string>& told) {
    if (!told.is_said()) {
      return std::nullopt;
    }
    auto number = numbers_.find(*told);
    if (!number) {
      const std::string near = numbers_.nearest(*told);
      complain(
          told, say(CommendMsg::number_unknown, *told),
          near.empty() ? say(CommendMsg::number_unknown_hint) : say(StoreMsg::did_you_mean, near));
    }
    return number;
  }

  /// A bound that can be read, its own or that of the rule it names.
  std::optional<CriterionBound> find_bound() {
    if (!criterion_.bound.is_said()) {
      return std::nullopt;
    }
    const std::string& told = *criterion_.bound;
    if (names_rule(told)) {
      return bound_of_rule(told);
    }
    auto bound = criterion_bound(told);
    if (!bound) {
      complain(criterion_.bound, say(CommendMsg::bound_wrong, told),
               say(CommendMsg::bound_wrong_hint));
    }
    return bound;
  }

  std::optional<CriterionBound> bound_of_rule(const std::string& key) {
    const std::vector<std::string_view> values = values_of(pack_, key);
    for (const std::string_view value : values) {
      if (const auto bound = rule_bound(value)) {
        return bound;
      }
    }
    if (!values.empty()) {
      complain(criterion_.bound, say(CommendMsg::rule_sets_no_bound, key, values.front()),
               say(CommendMsg::bound_wrong_hint));
      return std::nullopt;
    }
    const std::vector<std::string> keys = known_keys({});
    const std::vector<std::string_view> names(keys.begin(), keys.end());
    const auto near = text::nearest(key, names);
    complain(criterion_.bound, say(RuleMsg::rules_unknown, key),
             near ? say(StoreMsg::did_you_mean, *near) : say(RuleMsg::rules_unknown_hint));
    return std::nullopt;
  }

  void look_without_number() {
    if (criterion_.bound.is_said()) {
      complain(criterion_.bound, say(CommendMsg::bound_without_number),
               say(CommendMsg::bound_without_number_hint));
    }
    if (criterion_.of.is_said()) {
      complain(criterion_.of, say(CommendMsg::whole_without_number),
               say(CommendMsg::bound_without_number_hint));
    }
  }

  void look_at_whole(const Number& number, const std::optional<Number>& whole) {
    if (!criterion_.of.is_said()) {
      return;
    }
    if (number.make == Make::share) {
      complain(criterion_.of, say(CommendMsg::share_of_share, *criterion_.number),
               say(CommendMsg::share_of_share_hint));
    } else if (whole && whole->key == number.key) {
      complain(criterion_.of, say(CommendMsg::whole_is_number, *criterion_.of),
               say(CommendMsg::whole_is_number_hint));
    } else if (whole && whole->make == Make::share) {
      complain(criterion_.of, say(CommendMsg::whole_is_share, *criterion_.of),
               say(CommendMsg::whole_is_number_hint));
    }
  }

  void look_at_fit(const Number& number, const std::optional<CriterionBound>& bound) {
    if (!bound) {
      return;
    }
    const bool is_share = number.make == Make::share || criterion_.of.is_said();
    if (bound->is_share && !is_share) {
      complain(criterion_.bound, say(CommendMsg::share_without_whole, *criterion_.bound),
               say(CommendMsg::share_without_whole_hint));
    } else if (!bound->is_share && is_share) {
      complain(criterion_.bound, say(CommendMsg::count_of_share, *criterion_.bound),
               say(CommendMsg::count_of_share_hint));
    }
  }

  const RulePack& pack_;
  const Criterion& criterion_;
  const CriterionNumbers& numbers_;
  diag::Diagnostics& out_;
};

/// Tells an id that stood before.
void look_at_id(const Told<model::Code>& id, CommendMsg twice, std::set<std::string>& seen,
                diag::Diagnostics& out) {
  if (id.is_said() && !seen.insert(id->text).second) {
    out.push_back(diag::error(k_commendations_check, id.at, say(twice, id->text),
                              say(RuleMsg::profile_once_hint)));
  }
}

}  // namespace

void find_commendation_faults(const RulePack& pack, const CriterionNumbers& numbers,
                              diag::Diagnostics& out) {
  std::set<std::string> commendations;
  for (const model::Commendation& commendation : *pack.commendations) {
    look_at_id(commendation.id, CommendMsg::commendation_twice, commendations, out);
    std::set<std::string> criteria;
    for (const Criterion& criterion : *commendation.criteria) {
      look_at_id(criterion.id, CommendMsg::criterion_twice, criteria, out);
      CriterionLook(pack, criterion, numbers, out).look();
    }
  }
}

void find_commendation_faults(const model::Cell& cell, const CriterionNumbers& numbers,
                              diag::Diagnostics& out) {
  for (const model::Profile& profile : cell.profiles) {
    find_commendation_faults(profile.pack, numbers, out);
  }
}

}  // namespace chibo::rules
