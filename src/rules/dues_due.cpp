#include "i18n/message_dues.hpp"
#include "rules/dues.hpp"
#include "text/numbers.hpp"

#include <algorithm>

namespace chibo::rules {

using i18n::DuesMsg;
using i18n::say;
using model::Cell;
using model::DuesRow;
using Ground = AmountDue::Ground;

namespace {

/// The base that the row tells, else the minimum wage of those whose dues rest on it.
bool find_base(const Cell& cell, Date day, const DuesRow& row, AmountDue& out) {
  if (row.base.is_said()) {
    out.base = *row.base;
    return true;
  }
  if (!rests_on_minimum_wage(*row.group)) {
    out.ground = Ground::no_base;
    return false;
  }
  auto wage = minimum_wage_on(cell, day);
  if (!wage) {
    out.ground = cell.organisation.wage_region.is_said() ? Ground::no_wage : Ground::no_region;
    return false;
  }
  out.base = wage->amount;
  out.wage = std::move(wage->rule);
  return true;
}

/// The rate of the group: a share of a base, or a sum.
void work_out(const Cell& cell, Date day, const DuesRow& row, AmountDue& out) {
  out.rule = rule_on(cell, rate_key(*row.group), day);
  if (!out.rule) {
    out.ground = Ground::no_rule;
    return;
  }
  const auto share = share_value(out.rule->value);
  const auto sum = whole_value(out.rule->value);
  if (!share && !sum) {
    out.ground = Ground::no_rule;
    return;
  }
  if (share && !find_base(cell, day, row, out)) {
    return;
  }
  out.base = share ? out.base : Money{*sum};
  out.amount = share_of(out.base, share.value_or(Share{1, 1}), out.let_off, rounding_on(cell, day));
  out.ground = Ground::worked_out;
}

/// A value that could not be read may change the amount; nothing is worked out around it.
bool is_unreadable(const DuesRow& row) {
  return row.base.faulty || row.monthly.faulty || row.reduced.faulty;
}

}  // namespace

bool is_running(const DuesRow& row, Month period) {
  return (!row.from.is_said() || *row.from <= period) &&
         (!row.until.is_said() || period <= *row.until);
}

bool has_ended(const DuesRow& row, Month period) {
  const Month needed = std::max(period, row.from.value_or(period));
  return row.until.is_said() && *row.until < needed;
}

AmountDue amount_due(const Cell& cell, Month period, const DuesRow& row) {
  AmountDue out;
  if (row.exempt.is_said() && is_running(row, period)) {
    out.ground = Ground::exempt;
    out.amount = Money{};
    return out;
  }
  if (is_unreadable(row)) {
    out.ground = Ground::not_read;
    return out;
  }
  if (row.monthly.is_said()) {
    out.ground = Ground::decided;
    out.amount = *row.monthly;
    return out;
  }
  if (!row.group.is_said()) {
    return out;
  }
  const bool reduced = row.reduced.is_said() && row.reduced->is_percent &&
                       row.reduced->low == row.reduced->high && is_running(row, period);
  out.let_off = reduced ? row.reduced->low : 0;
  work_out(cell, Date{period / 1}, row, out);
  return out;
}

i18n::Message working(const AmountDue& due) {
  switch (due.ground) {
    case Ground::worked_out:
      break;
    case Ground::decided:
      return say(DuesMsg::work_decided, in_dong(*due.amount));
    case Ground::exempt:
      return say(DuesMsg::work_exempt);
    case Ground::not_read:
      return say(DuesMsg::work_not_read);
    case Ground::no_group:
      return say(DuesMsg::work_no_group);
    case Ground::no_rule:
      return say(DuesMsg::work_no_rule);
    case Ground::no_base:
      return say(DuesMsg::work_no_base);
    case Ground::no_region:
      return say(DuesMsg::work_no_region);
    case Ground::no_wage:
      return say(DuesMsg::work_no_wage);
  }
  std::vector<i18n::Message> grounds{citation(*due.rule)};
  if (due.wage) {
    grounds.push_back(citation(*due.wage));
  }
  const bool is_share = share_value(due.rule->value).has_value();
  std::string sum = is_share ? due.rule->value + " × " : "";
  sum += text::grouped(due.base.dong);
  if (due.let_off != 0) {
    sum += " × (100 % - " + std::to_string(due.let_off) + " %)";
  }
  return say(DuesMsg::work_sum, sum, in_dong(*due.amount), std::move(grounds));
}

}  // namespace chibo::rules
