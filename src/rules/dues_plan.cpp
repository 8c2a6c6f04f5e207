#include "rules/dues.hpp"
#include "text/numbers.hpp"

namespace chibo::rules {

using model::Cell;
using model::Dues;
using model::DuesRecord;
using model::DuesRow;

namespace {

const Dues* last_before(const Cell& cell, Month period) {
  const Dues* out = nullptr;
  for (const DuesRecord& record : cell.dues) {
    const auto& month = record.dues.period;
    if (month.is_said() && *month < period && (out == nullptr || *out->period < *month)) {
      out = &record.dues;
    }
  }
  return out;
}

/// What is known of a member's dues from the last record. What was let off and has ended is not,
/// nor is an amount of which it was a part; what is yet to begin is.
DuesRow carried(const DuesRow& last, Month period) {
  const bool is_let_off = last.reduced.is_said() || last.exempt.is_said();
  DuesRow out;
  out.group = last.group;
  out.base = last.base;
  if (is_let_off && has_ended(last, period)) {
    return out;
  }
  out.monthly = last.monthly;
  if (is_let_off) {
    out.reduced = last.reduced;
    out.exempt = last.exempt;
    out.decision = last.decision;
    out.from = last.from;
    out.until = last.until;
  }
  return out;
}

std::string names(const std::vector<std::string>& list) {
  std::string out;
  for (const std::string& name : list) {
    out += (out.empty() ? "" : ", ") + name;
  }
  return out;
}

std::string name_of(const DuesLine& line) {
  return line.member != nullptr ? shown_name(*line.member) : line.row->member.value_or({}).text;
}

}  // namespace

Dues prepare_dues(const Cell& cell, Month period) {
  Dues out;
  out.period = period;
  std::vector<DuesRow> rows;
  const Dues* last = last_before(cell, period);
  for (const model::Member* member : payers_of(cell, period)) {
    DuesRow row;
    if (last != nullptr) {
      for (const DuesRow& before : *last->rows) {
        if (before.member.is_said() && before.member->text == member->id->text) {
          row = carried(before, period);
        }
      }
    }
    row.member = model::Person{member->id->text};
    rows.push_back(std::move(row));
  }
  if (!rows.empty()) {
    out.rows = std::move(rows);
  }
  return out;
}

std::string dues_notice(const DuesMonth& month) {
  std::vector<std::string> unpaid;
  std::vector<std::string> part;
  std::vector<std::string> untold;
  for (const DuesLine& line : month.lines) {
    if (line.standing == DuesStanding::unpaid) {
      unpaid.push_back(name_of(line));
    } else if (line.standing == DuesStanding::part) {
      part.push_back(name_of(line) + " (còn " + in_dong(line.owed()) + ")");
    } else if (line.standing == DuesStanding::untold) {
      untold.push_back(name_of(line));
    }
  }
  for (const model::Member* member : month.without_row) {
    untold.push_back(shown_name(*member));
  }
  const std::string period = "đảng phí tháng " + base::slashed(month.period);
  if (!month.totals.knows_collected()) {
    return "chưa có số liệu " + period;
  }
  std::string out = text::two_digits(month.count(DuesStanding::paid)) + "/" +
                    text::two_digits(month.payers()) + " đảng viên đã nộp " + period +
                    ", số tiền " + in_dong(month.totals.collected);
  const std::pair<const char*, const std::vector<std::string>&> parts[] = {
      {"chưa nộp: ", unpaid}, {"nộp chưa đủ: ", part}, {"chưa ghi đã nộp hay chưa: ", untold}};
  for (const auto& [words, list] : parts) {
    out += list.empty() ? "" : "; " + std::string(words) + names(list);
  }
  return out;
}

}  // namespace chibo::rules
