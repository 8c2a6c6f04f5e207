#include "rules/probation.hpp"

#include "i18n/message_rule.hpp"
#include "rules/work_days.hpp"

namespace chibo::rules {

using i18n::RuleMsg;
using i18n::say;
using model::Cell;
using model::Member;

namespace {

ProbationStage stage_of(const Cell& cell, const Probation& probation, Date day) {
  if (probation.ends <= day) {
    return probation.deadline && *probation.deadline < day ? ProbationStage::overdue
                                                           : ProbationStage::due;
  }
  const auto ahead = limit_on(cell, "du-bi.bao-truoc", day);
  return ahead && base::days_between(day, probation.ends) <= ahead->value
             ? ProbationStage::ends_soon
             : ProbationStage::running;
}

}  // namespace

Date end_of_probation(Date admitted, int months) {
  const Date end = admitted + std::chrono::months{months};
  return end.ok() ? end : base::last_day(base::month_of(end));
}

std::vector<Probation> probations_on(const Cell& cell, Date day) {
  std::vector<Probation> out;
  for (const Member& member : *cell.roster.members) {
    if (!member.admitted.is_said() || day < *member.admitted || !belongs_on(member, day) ||
        is_official_on(member, day) || member.official.is_unknown() || member.official.faulty ||
        member.admitted.faulty ||
        // a guest's own cell keeps the calendar
        status_on(member, model::StatusKind::temporarily_in, day) != nullptr) {
      continue;
    }
    auto term = limit_on(cell, "du-bi.thoi-han", *member.admitted);
    if (!term) {
      continue;
    }
    Probation probation;
    probation.member = &member;
    probation.ends = end_of_probation(*member.admitted, term->value);
    probation.term = std::move(term->rule);
    if (auto days = limit_on(cell, "du-bi.xet-trong", probation.ends)) {
      probation.deadline = after_work_days(cell.holidays, probation.ends, days->value);
      probation.deadline_rule = std::move(days->rule);
    }
    probation.stage = stage_of(cell, probation, day);
    out.push_back(std::move(probation));
  }
  return out;
}

std::optional<i18n::Message> told(const Probation& probation) {
  const std::string name = shown_name(*probation.member);
  const Date ends = probation.ends;
  switch (probation.stage) {
    case ProbationStage::running:
      break;
    case ProbationStage::ends_soon:
      return say(RuleMsg::probation_soon, name, ends, citation(probation.term));
    case ProbationStage::due:
      return probation.deadline
                 ? say(RuleMsg::probation_due, name, ends, *probation.deadline,
                       citation(*probation.deadline_rule))
                 : say(RuleMsg::probation_ended, name, ends, citation(probation.term));
    case ProbationStage::overdue:
      return say(RuleMsg::probation_overdue, name, ends, *probation.deadline,
                 citation(*probation.deadline_rule));
  }
  return std::nullopt;
}

i18n::Message next_step(const Cell& cell, const Probation& probation) {
  const std::string ends = base::iso(probation.ends);
  const bool counted_without =
      probation.deadline && !names_holidays(cell.holidays, probation.ends, *probation.deadline);
  return say(counted_without ? RuleMsg::probation_hint_holidays : RuleMsg::probation_hint, ends);
}

}  // namespace chibo::rules
