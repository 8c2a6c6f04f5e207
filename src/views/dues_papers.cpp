#include "views/dues_papers.hpp"

#include "text/numbers.hpp"
#include "views/issued_paper.hpp"
#include "views/minutes.hpp"
#include "views/report_lines.hpp"
#include "views/wording.hpp"

#include <algorithm>

namespace chibo::views {

namespace {

using model::Money;
using render::List;
using render::Map;
using report::Period;
using rules::DuesLine;
using rules::DuesMonth;
using rules::DuesSpan;
using rules::DuesTotals;

std::string sum_or_dots(const std::optional<Money>& money) {
  return money ? text::grouped(money->dong) : std::string(k_by_hand);
}

/// The sums that may stand on paper: one row that does not tell, and what it adds to is dots.
struct ShownSums {
  std::optional<Money> to_collect;
  std::optional<Money> collected;
  std::optional<Money> extra;
  std::optional<Money> kept;
  std::optional<Money> to_remit;
  std::optional<Money> remitted;
};

ShownSums shown_sums(const DuesTotals& totals, bool is_all_collected_known) {
  ShownSums out;
  out.remitted = totals.remitted;
  if (totals.knows_due()) {
    out.to_collect = totals.to_collect;
  }
  if (is_all_collected_known) {
    out.collected = totals.collected;
    out.kept = totals.kept;
    out.to_remit = totals.to_remit;
  }
  if (is_all_collected_known && totals.unknown_extra == 0) {
    out.extra = totals.extra;
  }
  return out;
}

ShownSums shown_sums(const DuesMonth* month) {
  return month != nullptr ? shown_sums(month->totals, month->totals.knows_all_collected())
                          : ShownSums{};
}

/// Sums of a period of which a month has no record are not known.
ShownSums shown_sums(const DuesSpan& span) {
  return span.without_record.empty() ? shown_sums(span.totals, span.knows_all_collected())
                                     : ShownSums{};
}

const DuesMonth* find_month(const DuesSpan& span, base::Month month) {
  const auto at = std::ranges::find(span.months, month, &DuesMonth::period);
  return at == span.months.end() ? nullptr : &*at;
}

const DuesLine* find_line(const DuesMonth* month, const model::Member* member) {
  if (month == nullptr) {
    return nullptr;
  }
  const auto at = std::ranges::find(month->lines, member, &DuesLine::member);
  return at == month->lines.end() ? nullptr : &*at;
}

/// Whoever has a row in some month or should have one, in the order of the roster.
std::vector<const model::Member*> members_of(const model::Cell& cell, const DuesSpan& span) {
  std::vector<const model::Member*> out;
  for (const model::Member& member : *cell.roster.members) {
    const bool pays = std::ranges::any_of(span.months, [&](const DuesMonth& month) {
      return find_line(&month, &member) != nullptr ||
             std::ranges::find(month.without_row, &member) != month.without_row.end();
    });
    if (pays) {
      out.push_back(&member);
    }
  }
  return out;
}

/// What stands in the column of a month: what was paid, "miễn", dots where nothing is told, a dash
/// where the member was not of the cell.
std::string paid_in_words(const DuesMonth* month, const model::Member* member) {
  const DuesLine* line = find_line(month, member);
  if (line == nullptr) {
    const bool is_of_cell = month == nullptr || std::ranges::find(month->without_row, member) !=
                                                    month->without_row.end();
    return is_of_cell ? std::string(k_by_hand) : "-";
  }
  if (line->standing == rules::DuesStanding::exempt) {
    return "miễn";
  }
  return sum_or_dots(line->paid);
}

class DuesSheet {
 public:
  DuesSheet(const model::Cell& cell, const Period& period)
      : cell_(cell), period_(period), span_(rules::dues_of(cell, period.first(), period.last())) {}

  std::vector<base::Month> months() const {
    return base::months_through(period_.first(), period_.last());
  }

  /// A row a member with the columns of some months; where one is not told, neither is their sum.
  List rows(const std::vector<base::Month>& columns) const {
    List out;
    for (const model::Member* member : members_of(cell_, span_)) {
      Map row{{"ten", text_in_words(member->name)}};
      Money all;
      bool is_whole = true;
      for (std::size_t i = 0; i < columns.size(); ++i) {
        const DuesMonth* month = find_month(span_, columns[i]);
        const std::string paid = paid_in_words(month, member);
        const DuesLine* line = find_line(month, member);
        all.dong += line != nullptr ? line->paid.value_or(Money{}).dong : 0;
        is_whole &= paid != k_by_hand;
        row["t" + std::to_string(i + 1)] = paid;
      }
      row["cong"] = sum_or_dots(is_whole ? std::optional(all) : std::nullopt);
      put_month(member, columns, row);
      out.push_back(std::move(row));
    }
    return out;
  }

  /// The totals below such columns.
  Map totals(const std::vector<base::Month>& columns) const {
    Map out;
    Money all;
    bool is_whole = true;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const auto sum = shown_sums(find_month(span_, columns[i])).collected;
      out["t" + std::to_string(i + 1)] = sum_or_dots(sum);
      all.dong += sum.value_or(Money{}).dong;
      is_whole &= sum.has_value();
    }
    out["cong"] = sum_or_dots(is_whole ? std::optional(all) : std::nullopt);
    return out;
  }

  /// Part II: a row a month.
  List remittances() const {
    List out;
    for (const base::Month month : months()) {
      out.push_back(remittance(base::slashed(month), shown_sums(find_month(span_, month))));
    }
    return out;
  }

  Map remittance_total() const { return remittance("Cộng", shown_sums(span_)); }

 private:
  static Map remittance(const std::string& title, const ShownSums& sums) {
    return Map{{"ky", title},
               {"phai_thu", sum_or_dots(sums.to_collect)},
               {"da_thu", sum_or_dots(sums.collected)},
               {"giu_lai", sum_or_dots(sums.kept)},
               {"phai_nop", sum_or_dots(sums.to_remit)},
               {"da_nop", sum_or_dots(sums.remitted)}};
  }

  /// What only the sheet of a single month has room for.
  void put_month(const model::Member* member, const std::vector<base::Month>& columns,
                 Map& row) const {
    const DuesLine* line = find_line(find_month(span_, columns.front()), member);
    row["muc"] = sum_or_dots(line != nullptr ? line->due.amount : std::nullopt);
    row["can_cu"] = line != nullptr ? base_in_words(*line) : std::string(k_by_hand);
    row["ngay_nop"] = line != nullptr && line->row->day.is_said() ? base::slashed(*line->row->day)
                                                                  : std::string();
  }

  static std::string base_in_words(const DuesLine& line) {
    if (line.due.ground != rules::AmountDue::Ground::worked_out) {
      return line.row->base.is_said() ? text::grouped(line.row->base->dong) : std::string();
    }
    return rules::share_value(line.due.rule->value)
               ? text::grouped(line.due.base.dong) + " (" + line.due.rule->value + ")"
               : std::string();
  }

  const model::Cell& cell_;
  Period period_;
  DuesSpan span_;
};

/// Where a year is too wide for a page its halves follow each other.
Map half(const DuesSheet& sheet, const std::vector<base::Month>& columns) {
  Map out{{"danh_sach", sheet.rows(columns)}, {"tong", sheet.totals(columns)}};
  for (std::size_t i = 0; i < columns.size(); ++i) {
    out["thang_" + std::to_string(i + 1)] = base::slashed(columns[i]);
  }
  return out;
}

Map empty_months() {
  Map out;
  for (int i = 1; i <= 6; ++i) {
    out["thang_" + std::to_string(i)] = std::string();
  }
  return out;
}

int members_at_end(const model::Cell& cell, const Period& period) {
  return static_cast<int>(std::ranges::count_if(*cell.roster.members, [&](const auto& member) {
    const base::Date last = base::last_day(period.last());
    return belongs_on(member, last) &&
           status_on(member, model::StatusKind::temporarily_in, last) == nullptr;
  }));
}

struct ReportRow {
  const char* title;
  std::optional<Money> ShownSums::*sum;
};

constexpr ReportRow k_report_rows[] = {
    {"Đảng phí phải thu", &ShownSums::to_collect},
    {"Đảng phí đã thu", &ShownSums::collected},
    {"Trong đó tự nguyện nộp cao hơn mức", &ShownSums::extra},
    {"Trích giữ lại ở chi bộ", &ShownSums::kept},
    {"Phải nộp cấp trên", &ShownSums::to_remit},
    {"Đã nộp cấp trên", &ShownSums::remitted},
};

}  // namespace

render::Value dues_sheet_view(const model::Cell& cell, const Period& period, bool with_bases,
                              base::Date day) {
  Map out = issued_paper(cell, "BC", day);
  const DuesSheet sheet(cell, period);
  const std::vector<base::Month> months = sheet.months();
  const bool is_month = period.kind() == Period::Kind::month;
  const bool is_quarter = period.kind() == Period::Kind::quarter;
  out["ky"] = period_in_words(period);
  out["la_thang"] = is_month && !with_bases;
  out["la_thang_co_can_cu"] = is_month && with_bases;
  out["la_quy"] = is_quarter;
  out["la_nam"] = !is_month && !is_quarter;
  List parts;
  constexpr std::size_t k_columns = 6;
  for (std::size_t from = 0; from < months.size(); from += k_columns) {
    const auto begin = months.begin() + static_cast<std::ptrdiff_t>(from);
    const std::size_t size = std::min(k_columns, months.size() - from);
    Map part = half(sheet, {begin, begin + static_cast<std::ptrdiff_t>(size)});
    part.merge(empty_months());
    parts.push_back(std::move(part));
  }
  out["phan"] = std::move(parts);
  out["thu_nop"] = sheet.remittances();
  out["thu_nop_cong"] = sheet.remittance_total();
  return out;
}

render::Value dues_report_view(const model::Cell& cell, const Period& period, base::Date day) {
  Map out = issued_paper(cell, "BC", day);
  const base::Month january = period.first().year() / 1;
  const ShownSums now = shown_sums(rules::dues_of(cell, period.first(), period.last()));
  const ShownSums year = shown_sums(rules::dues_of(cell, january, period.last()));
  out["ky"] = period_in_words(period);
  out["so_dang_vien"] = text::two_digits(members_at_end(cell, period));
  List rows;
  for (const auto& [title, sum] : k_report_rows) {
    rows.push_back(Map{{"chi_tieu", std::string(title)},
                       {"ky_nay", sum_or_dots(now.*sum)},
                       {"luy_ke", sum_or_dots(year.*sum)}});
  }
  out["so_lieu"] = std::move(rows);
  return out;
}

}  // namespace chibo::views
