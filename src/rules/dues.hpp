#pragma once

#include "base/date.hpp"
#include "i18n/message.hpp"
#include "model/cell.hpp"
#include "rules/dues_rates.hpp"

#include <optional>
#include <vector>

namespace chibo::rules {

/// What a member has to pay for a month, or why that is not known (R70).
struct AmountDue {
  enum class Ground {
    worked_out,  // from a rate
    decided,     // the row tells the amount
    exempt,
    not_read,  // something it rests on could not be read
    no_group,
    no_rule,  // none in force sets a rate
    no_base,
    no_region,  // of the minimum wage
    no_wage     // none in force for that region
  };

  Ground ground = Ground::no_group;
  std::optional<Money> amount;
  std::optional<Rule> rule;
  std::optional<Rule> wage;  // the minimum wage it rests on
  Money base;
  int let_off = 0;  // %
};
AmountDue amount_due(const model::Cell& cell, Month period, const model::DuesRow& row);

/// "0,3 % × 5.310.000 = 15.930 đồng (Quy định 01-QĐ/TW …)", or why no amount is known.
i18n::Message working(const AmountDue& due);

/// Whether a reduction or an exemption runs in a month.
bool is_running(const model::DuesRow& row, Month period);
/// Whether it has ended before a month, or never runs, since its end lies before its beginning.
bool has_ended(const model::DuesRow& row, Month period);

/// How one member stands for one month. What is not written is not told: never nought.
enum class DuesStanding { paid, part, unpaid, untold, exempt };
struct DuesLine {
  const model::DuesRow* row = nullptr;
  const model::Member* member = nullptr;  // null where the roster has none of that id
  AmountDue due;
  std::optional<Money> to_pay;  // what is due and what is promised beside it, which nobody owes
  std::optional<Money> paid;    // nothing where the row does not tell
  DuesStanding standing = DuesStanding::untold;

  Money owed() const;  // 0 where that is not known
  Money over() const;  // paid beyond what is due and promised
};

/// Sums of one or more months; what is not known of somebody is counted, not guessed.
struct DuesTotals {
  Money to_collect;
  int unknown_due = 0;  // rows whose amount is not known
  Money collected;
  int told = 0;           // rows that tell what was paid
  int untold = 0;         // rows that do not
  Money extra;            // of what was promised beside the dues, what came in
  int unknown_extra = 0;  // rows of which that is not known
  std::optional<Money> kept;
  std::optional<Money> to_remit;
  std::optional<Money> remitted;  // nothing where none is told

  bool knows_due() const { return unknown_due == 0; }
  bool knows_collected() const { return told > 0; }
  bool knows_all_collected() const { return told > 0 && untold == 0; }
};

struct DuesMonth {
  const model::DuesRecord* record = nullptr;
  Month period;
  std::vector<DuesLine> lines;                    // in the order of the file
  std::vector<const model::Member*> without_row;  // expected to pay, and in no row
  DuesTotals totals;

  int count(DuesStanding standing) const;
  Money owed() const;  // of the lines of which it is known
  /// Who has to pay: all but those who are exempt, those without a row too.
  int payers() const;
};
DuesMonth dues_month(const model::Cell& cell, const model::DuesRecord& record);

/// Who pays dues in this cell in a month: who belongs to it on its first or last day; not who is
/// here or elsewhere for a time, of whom the cells agree where they pay.
std::vector<const model::Member*> payers_of(const model::Cell& cell, Month period);
/// Whether a member belongs to the cell on some day of a month.
bool belongs_in(const model::Member& member, Month period);

/// The months from one to another that have records, and those that have none.
struct DuesSpan {
  std::vector<DuesMonth> months;
  std::vector<Month> without_record;
  DuesTotals totals;

  /// Whether each month has a record, and each row of it tells what was paid.
  bool knows_all_collected() const;
};
DuesSpan dues_of(const model::Cell& cell, Month first, Month last);

/// What a member still owes of some months, or paid beyond them.
struct DuesBalance {
  const model::Member* member = nullptr;
  std::vector<Month> owing;
  Money owed;
  Money over;
};
std::vector<DuesBalance> balances(const DuesSpan& span);

/// The notice on a month's dues for the minutes, in Vietnamese as the minutes are (R73): "16/17
/// đảng viên đã nộp đảng phí tháng 10/2023, số tiền 1.214.000 đồng; chưa nộp: Đỗ Quang Vinh".
std::string dues_notice(const DuesMonth& month);
/// The dues that a meeting of a period hears of: of that month, else of the month before; null
/// where nothing is told of either.
const model::DuesRecord* dues_for_meeting(const model::Cell& cell, Month period);

/// The months of a calendar year for which a member paid nothing and no reason is written (R17).
struct UnpaidYear {
  const model::Member* member = nullptr;
  int year = 0;
  std::vector<Month> periods;
  diag::Span last;
};
std::vector<UnpaidYear> unpaid_by_year(const model::Cell& cell);

/// The dues of a new month: a row a payer, with what the last record tells of group, base and what
/// is still let off.
model::Dues prepare_dues(const model::Cell& cell, Month period);

}  // namespace chibo::rules
