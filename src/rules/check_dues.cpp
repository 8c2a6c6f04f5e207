#include "i18n/message_dues.hpp"
#include "records/codec.hpp"
#include "rules/checks.hpp"
#include "rules/dues.hpp"
#include "rules/people.hpp"
#include "rules/soundness.hpp"

#include <algorithm>
#include <set>

namespace chibo::rules {

using i18n::DuesMsg;
using i18n::say;
using model::DuesRecord;
using model::DuesRow;
using Ground = AmountDue::Ground;

namespace {

/// Calls visit for each row of the dues whose month and member could be read.
template <class Visit>
void each_line(const model::Cell& cell, Visit visit) {
  for (const DuesRecord& record : cell.dues) {
    if (!record.dues.period.is_said()) {
      continue;
    }
    const DuesMonth month = dues_month(cell, record);
    for (const DuesLine& line : month.lines) {
      if (line.member != nullptr) {
        visit(month, line);
      }
    }
  }
}

}  // namespace

void check_dues_files(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for (const DuesRecord& record : context.cell.dues) {
    const auto& period = record.dues.period;
    const auto named = base::parse_month(record.stem);
    if (!named || base::iso(*named) != record.stem) {
      const diag::Span start{record.dues.at.file, 0, 0};
      out.push_back(diag::error(id, start, say(DuesMsg::file_not_month, record.stem),
                                say(DuesMsg::file_not_month_hint)));
    } else if (period.is_said() && *period != *named) {
      out.push_back(diag::error(id, period.at, say(DuesMsg::period_not_file, *period, record.stem),
                                say(DuesMsg::period_not_file_hint)));
    }
  }
}

namespace {

void look_at_collector(const model::Cell& cell, const DuesRow& row, std::string_view id,
                       diag::Diagnostics& out) {
  if (row.collector.is_said() && !is_free_name(row.collector->text) &&
      find_member(cell.roster, row.collector->text) == nullptr) {
    out.push_back(diag::error(id, row.collector.at,
                              say(DuesMsg::no_such_collector, row.collector->text),
                              say(DuesMsg::no_such_collector_hint)));
  }
}

void look_at_people(const model::Cell& cell, const DuesRecord& record, std::string_view id,
                    diag::Diagnostics& out) {
  std::set<std::string> seen;
  for (const DuesRow& row : *record.dues.rows) {
    look_at_collector(cell, row, id, out);
    if (!row.member.is_said()) {
      continue;
    }
    const model::Member* member = find_member(cell.roster, row.member->text);
    if (member == nullptr) {
      out.push_back(diag::error(id, row.member.at, say(DuesMsg::no_such_member, row.member->text),
                                say(DuesMsg::no_such_member_hint)));
      continue;
    }
    if (!seen.insert(row.member->text).second) {
      out.push_back(diag::error(id, row.member.at, say(DuesMsg::member_twice, shown_name(*member)),
                                say(DuesMsg::member_twice_hint)));
    }
    if (record.dues.period.is_said() && knows_standing(*member) &&
        !belongs_in(*member, *record.dues.period)) {
      out.push_back(
          diag::warning(id, row.member.at,
                        say(DuesMsg::member_not_here, shown_name(*member), *record.dues.period),
                        say(DuesMsg::member_not_here_hint)));
    }
  }
}

}  // namespace

void check_dues_people(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  if (!knows_ids(context.cell.roster)) {
    return;
  }
  for (const DuesRecord& record : context.cell.dues) {
    look_at_people(context.cell, record, id, out);
  }
}

void check_dues_base(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  std::set<const DuesRecord*> told_region;
  each_line(context.cell, [&](const DuesMonth& month, const DuesLine& line) {
    const DuesRow& row = *line.row;
    const std::string name = shown_name(*line.member);
    if (line.due.ground == Ground::no_base && !row.base.faulty && !row.monthly.faulty) {
      out.push_back(diag::warning(id, row.group.at, say(DuesMsg::base_missing, name),
                                  say(DuesMsg::base_missing_hint)));
    } else if (line.due.ground == Ground::no_group && !row.group.faulty && !row.monthly.faulty &&
               rule_on(context.cell, rate_key(model::DuesGroup::insured), Date{month.period / 1})) {
      out.push_back(diag::warning(id, row.member.at, say(DuesMsg::group_missing, name),
                                  say(DuesMsg::group_missing_hint)));
    } else if (line.due.ground == Ground::no_region && told_region.insert(month.record).second) {
      out.push_back(diag::warning(id, row.group.at, say(DuesMsg::region_missing),
                                  say(DuesMsg::region_missing_hint)));
    }
  });
}

namespace {

int months_from(Month first, Month last) {
  return static_cast<int>((last - first).count()) + 1;
}

void look_at_length(const model::Cell& cell, const DuesRow& row, Month period, std::string_view id,
                    diag::Diagnostics& out) {
  const auto most = limit_on(cell, "dang-phi.giam-nhieu-nhat", Date{period / 1});
  if (!most || !row.until.is_said() || !row.decision.is_said()) {
    return;
  }
  const int months = months_from(row.from.value_or(period), *row.until);
  if (months > most->value) {
    out.push_back(diag::warning(
        id, row.until.at, say(DuesMsg::let_off_too_long, months, most->value, citation(most->rule)),
        say(DuesMsg::let_off_too_long_hint)));
  }
}

void look_at_part(const model::Cell& cell, const DuesRow& row, Month period, std::string_view id,
                  diag::Diagnostics& out) {
  const auto rule = rule_on(cell, "dang-phi.muc-giam", Date{period / 1});
  const std::vector<int> allowed = reductions_on(cell, Date{period / 1});
  const model::Quantity& told = *row.reduced;
  const bool is_allowed = told.is_percent && told.low == told.high &&
                          std::ranges::find(allowed, told.low) != allowed.end();
  if (rule && !is_allowed) {
    out.push_back(
        diag::warning(id, row.reduced.at,
                      say(DuesMsg::part_not_allowed, records::Codec<model::Quantity>::write(told),
                          rule->value, citation(*rule)),
                      say(DuesMsg::part_not_allowed_hint)));
  }
  if (row.decision.is_blank()) {
    out.push_back(diag::warning(id, row.reduced.at, say(DuesMsg::decision_missing),
                                say(DuesMsg::decision_missing_hint)));
  }
}

}  // namespace

void check_dues_let_off(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  each_line(context.cell, [&](const DuesMonth& month, const DuesLine& line) {
    const DuesRow& row = *line.row;
    if (!row.reduced.is_said() && !row.exempt.is_said()) {
      return;
    }
    if (row.reduced.is_said()) {
      look_at_part(context.cell, row, month.period, id, out);
    }
    look_at_length(context.cell, row, month.period, id, out);
    if (has_ended(row, month.period)) {  // what is yet to begin is told ahead
      out.push_back(
          diag::warning(id, row.until.at,
                        say(DuesMsg::let_off_not_running, shown_name(*line.member), month.period),
                        say(DuesMsg::let_off_not_running_hint)));
    }
  });
}

namespace {

void look_at_sum(const DuesLine& line, std::string_view id, diag::Diagnostics& out) {
  const DuesRow& row = *line.row;
  if (!line.to_pay || !line.paid || line.paid->dong == 0) {
    return;
  }
  const bool lacks = *line.paid < *line.due.amount;
  const bool is_explained = row.remark.is_said() || (lacks && row.unpaid_reason.is_said());
  if ((!lacks && line.over() == Money{}) || is_explained) {
    return;
  }
  out.push_back(diag::warning(id, row.paid.at,
                              say(DuesMsg::paid_otherwise, shown_name(*line.member),
                                  in_dong(*line.paid), in_dong(*line.due.amount)),
                              say(DuesMsg::paid_otherwise_hint)));
}

template <class Told>
void look_at_day(const Told& day, Date today, std::string_view id, diag::Diagnostics& out) {
  if (day.is_said() && *day > today) {
    out.push_back(diag::warning(id, day.at, say(DuesMsg::paid_in_future, *day),
                                say(DuesMsg::paid_in_future_hint)));
  }
}

}  // namespace

void check_dues_payments(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  each_line(context.cell, [&](const DuesMonth&, const DuesLine& line) {
    look_at_sum(line, id, out);
    look_at_day(line.row->day, context.today, id, out);
  });
  for (const DuesRecord& record : context.cell.dues) {
    for (const model::Remittance& one : *record.dues.remitted) {
      look_at_day(one.day, context.today, id, out);
    }
  }
}

void check_dues_told(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  constexpr std::size_t k_most_named = 5;
  for (const DuesRecord& record : context.cell.dues) {
    const auto& period = record.dues.period;
    if (!period.is_said() || base::month_of(context.today) <= *period || record.dues.rows.faulty ||
        !knows_standings(context.cell.roster)) {
      continue;
    }
    const DuesMonth month = dues_month(context.cell, record);
    std::vector<std::string> names;
    for (const DuesLine& line : month.lines) {
      if (line.standing == DuesStanding::untold && line.member != nullptr) {
        names.push_back(shown_name(*line.member));
      }
    }
    for (const model::Member* member : month.without_row) {
      names.push_back(shown_name(*member));
    }
    if (names.empty()) {
      continue;
    }
    std::string shown;
    for (std::size_t i = 0; i < names.size() && i < k_most_named; ++i) {
      shown += (i == 0 ? "" : ", ") + names[i];
    }
    shown += names.size() > k_most_named ? ", …" : "";
    out.push_back(diag::warning(id, period.at,
                                say(DuesMsg::untold_after, names.size(), *period, shown),
                                say(DuesMsg::untold_after_hint, record.stem)));
  }
}

namespace {

void look_at_year(const model::Cell& cell, Date today, const UnpaidYear& year, std::string_view id,
                  diag::Diagnostics& out) {
  const auto from = limit_on(cell, "bo-sinh-hoat.xem-xet-tu", base::last_day(year.periods.back()));
  const auto months = static_cast<int>(year.periods.size());
  if (!from) {
    return;
  }
  const std::string name = shown_name(*year.member);
  if (months >= from->value) {
    out.push_back(diag::warning(id, year.last,
                                say(DuesMsg::unpaid_many_months, name, months, year.year,
                                    base::slashed(year.periods), citation(from->rule)),
                                say(DuesMsg::unpaid_months_hint)));
  } else if (months == from->value - 1 && year.year == static_cast<int>(today.year())) {
    out.push_back(diag::note(id, year.last,
                             say(DuesMsg::unpaid_before_limit, name, months, year.year,
                                 base::slashed(year.periods), from->value, citation(from->rule)),
                             say(DuesMsg::unpaid_months_hint)));
  }
}

}  // namespace

void check_dues_watch(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for (const UnpaidYear& year : unpaid_by_year(context.cell)) {
    look_at_year(context.cell, context.today, year, id, out);
  }
}

}  // namespace chibo::rules
