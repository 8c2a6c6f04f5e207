#include "rules/dues.hpp"

#include <algorithm>

namespace chibo::rules {

using model::Cell;
using model::DuesRecord;
using model::DuesRow;
using model::Member;

namespace {

constexpr Share k_percent{1, 100};

std::optional<Money> paid_in(const DuesRow& row) {
  if (row.paid.faulty) {
    return std::nullopt;
  }
  return row.paid.is_none() ? std::optional(Money{}) : row.paid.said();
}

DuesStanding standing_of(const DuesLine& line) {
  const bool exempt = line.due.ground == AmountDue::Ground::exempt;
  if (exempt && (!line.paid || line.paid->dong == 0)) {
    return DuesStanding::exempt;
  }
  if (!line.paid) {
    return DuesStanding::untold;
  }
  if (line.paid->dong == 0) {
    return line.due.amount == Money{} ? DuesStanding::paid : DuesStanding::unpaid;
  }
  return line.due.amount && *line.paid < *line.due.amount ? DuesStanding::part : DuesStanding::paid;
}

DuesLine line_of(const Cell& cell, Month period, const DuesRow& row) {
  DuesLine out;
  out.row = &row;
  out.member = row.member.is_said() ? find_member(cell.roster, row.member->text) : nullptr;
  out.due = amount_due(cell, period, row);
  if (out.due.amount) {
    out.to_pay = Money{out.due.amount->dong + row.extra.value_or({}).dong};
  }
  out.paid = paid_in(row);
  out.standing = standing_of(out);
  return out;
}

/// What was promised beside the dues comes in after them.
void add_extra(const DuesLine& line, DuesTotals& out) {
  const long long promised = line.row->extra.value_or({}).dong;
  if (promised == 0 || line.paid->dong == 0) {
    return;
  }
  if (line.due.amount) {
    out.extra.dong += std::clamp<long long>(line.paid->dong - line.due.amount->dong, 0, promised);
  } else {
    ++out.unknown_extra;
  }
}

void add(const DuesLine& line, DuesTotals& out) {
  if (line.due.amount) {
    out.to_collect.dong += line.due.amount->dong;
  } else {
    ++out.unknown_due;
  }
  if (line.paid) {
    out.collected.dong += line.paid->dong;
    add_extra(line, out);
    ++out.told;
  } else if (line.standing == DuesStanding::untold) {
    ++out.untold;
  }
}

void divide(const Cell& cell, Month period, DuesTotals& out) {
  const auto split = split_on(cell, Date{period / 1});
  if (split && out.knows_collected()) {
    out.to_remit = share_of(out.collected, {split->remit, k_percent.denominator}, 0, 1);
    out.kept = Money{out.collected.dong - out.to_remit->dong};
  }
}

std::optional<Money> remitted_in(const model::Dues& dues) {
  std::optional<Money> out;
  for (const model::Remittance& one : *dues.remitted) {
    if (one.amount.is_said()) {
      out = Money{out.value_or(Money{}).dong + one.amount->dong};
    }
  }
  return out || !dues.remitted.is_none() ? out : std::optional(Money{});
}

/// Of a share only the months of which it is known can be added up; where one is not, none is.
std::optional<Money> both(std::optional<Money> a, std::optional<Money> b) {
  return a && b ? std::optional(Money{a->dong + b->dong}) : std::nullopt;
}

void add(const DuesTotals& month, bool is_first, DuesTotals& out) {
  out.to_collect.dong += month.to_collect.dong;
  out.unknown_due += month.unknown_due;
  out.collected.dong += month.collected.dong;
  out.told += month.told;
  out.untold += month.untold;
  out.extra.dong += month.extra.dong;
  out.unknown_extra += month.unknown_extra;
  out.kept = is_first ? month.kept : both(out.kept, month.kept);
  out.to_remit = is_first ? month.to_remit : both(out.to_remit, month.to_remit);
  if (month.remitted) {  // what is handed on is told in the month of the payment alone
    out.remitted = Money{out.remitted.value_or(Money{}).dong + month.remitted->dong};
  }
}

}  // namespace

Money DuesLine::owed() const {
  const bool owes = standing == DuesStanding::part || standing == DuesStanding::unpaid;
  return owes && due.amount && paid ? Money{due.amount->dong - paid->dong} : Money{};
}

Money DuesLine::over() const {
  return to_pay && paid && *to_pay < *paid ? Money{paid->dong - to_pay->dong} : Money{};
}

Money DuesMonth::owed() const {
  Money out;
  for (const DuesLine& line : lines) {
    out.dong += line.owed().dong;
  }
  return out;
}

int DuesMonth::count(DuesStanding standing) const {
  return static_cast<int>(std::ranges::count(lines, standing, &DuesLine::standing));
}

int DuesMonth::payers() const {
  return static_cast<int>(lines.size() + without_row.size()) - count(DuesStanding::exempt);
}

bool DuesSpan::knows_all_collected() const {
  return without_record.empty() && std::ranges::all_of(months, [](const DuesMonth& month) {
           return month.totals.knows_all_collected();
         });
}

bool belongs_in(const Member& member, Month period) {
  return belongs_on(member, Date{period / 1}) || belongs_on(member, base::last_day(period));
}

std::vector<const Member*> payers_of(const Cell& cell, Month period) {
  const Date last = base::last_day(period);
  std::vector<const Member*> out;
  for (const Member& member : *cell.roster.members) {
    const bool elsewhere = status_on(member, model::StatusKind::temporarily_in, last) != nullptr ||
                           status_on(member, model::StatusKind::temporarily_out, last) != nullptr;
    if (belongs_in(member, period) && !elsewhere) {
      out.push_back(&member);
    }
  }
  return out;
}

DuesMonth dues_month(const Cell& cell, const DuesRecord& record) {
  DuesMonth out;
  out.record = &record;
  out.period = record.dues.period.value_or(Month{});
  for (const DuesRow& row : *record.dues.rows) {
    out.lines.push_back(line_of(cell, out.period, row));
    add(out.lines.back(), out.totals);
  }
  for (const Member* member : payers_of(cell, out.period)) {
    const bool has_row =
        std::ranges::any_of(out.lines, [&](const DuesLine& line) { return line.member == member; });
    if (!has_row) {
      out.without_row.push_back(member);
    }
  }
  out.totals.unknown_due += static_cast<int>(out.without_row.size());
  out.totals.untold += static_cast<int>(out.without_row.size());
  divide(cell, out.period, out.totals);
  out.totals.remitted = remitted_in(record.dues);
  return out;
}

DuesSpan dues_of(const Cell& cell, Month first, Month last) {
  DuesSpan out;
  for (const Month month : base::months_through(first, last)) {
    const DuesRecord* record = find_dues(cell, month);
    if (record == nullptr) {
      out.without_record.push_back(month);
      continue;
    }
    out.months.push_back(dues_month(cell, *record));
    add(out.months.back().totals, out.months.size() == 1, out.totals);
  }
  return out;
}

std::vector<DuesBalance> balances(const DuesSpan& span) {
  std::vector<DuesBalance> out;
  for (const DuesMonth& month : span.months) {
    for (const DuesLine& line : month.lines) {
      if (line.member == nullptr || (line.owed() == Money{} && line.over() == Money{})) {
        continue;
      }
      auto at = std::ranges::find(out, line.member, &DuesBalance::member);
      if (at == out.end()) {
        at = out.insert(out.end(), DuesBalance{line.member, {}, {}, {}});
      }
      if (line.owed() != Money{}) {
        at->owing.push_back(month.period);
      }
      at->owed.dong += line.owed().dong;
      at->over.dong += line.over().dong;
    }
  }
  return out;
}

const DuesRecord* dues_for_meeting(const Cell& cell, Month period) {
  for (const Month month : {period, period - std::chrono::months{1}}) {
    const DuesRecord* record = find_dues(cell, month);
    if (record != nullptr && dues_month(cell, *record).totals.knows_collected()) {
      return record;
    }
  }
  return nullptr;
}

std::vector<UnpaidYear> unpaid_by_year(const Cell& cell) {
  std::vector<UnpaidYear> out;
  std::vector<const DuesRecord*> records;
  for (const DuesRecord& record : cell.dues) {
    if (record.dues.period.is_said()) {
      records.push_back(&record);
    }
  }
  std::ranges::stable_sort(records, {}, [](const DuesRecord* it) { return *it->dues.period; });
  for (const DuesRecord* record : records) {
    const DuesMonth month = dues_month(cell, *record);
    const int year = static_cast<int>(month.period.year());
    for (const DuesLine& line : month.lines) {
      if (line.standing != DuesStanding::unpaid || line.member == nullptr ||
          line.row->unpaid_reason.is_said()) {
        continue;
      }
      auto at = std::ranges::find_if(out, [&](const UnpaidYear& one) {
        return one.member == line.member && one.year == year;
      });
      if (at == out.end()) {
        at = out.insert(out.end(), UnpaidYear{line.member, year, {}, {}});
      }
      at->periods.push_back(month.period);
      at->last = line.row->paid.at;
    }
  }
  return out;
}

}  // namespace chibo::rules
