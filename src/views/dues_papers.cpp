#include "views/dues_papers.hpp"

#include "text/numbers.hpp"
#include "views/issued_paper.hpp"
#include "views/minutes.hpp"
#include "views/wording.hpp"

#include <fmt/format.h>

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

std::optional<Money> collected(const DuesTotals& totals) {
  return totals.knows_collected() ? std::optional(totals.collected) : std::nullopt;
}

std::optional<Money> to_collect(const DuesTotals& totals) {
  return totals.knows_due() ? std::optional(totals.to_collect) : std::nullopt;
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
    std::vector<base::Month> out;
    for (base::Month month = period_.first(); month <= period_.last();
         month += std::chrono::months{1}) {
      out.push_back(month);
    }
    return out;
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
      const DuesMonth* month = find_month(span_, columns[i]);
      const auto sum = month != nullptr ? collected(month->totals) : std::nullopt;
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
      const DuesMonth* one = find_month(span_, month);
      out.push_back(remittance(base::slashed(month), one != nullptr ? one->totals : DuesTotals{},
                               one != nullptr));
    }
    return out;
  }

  Map remittance_total() const {
    const bool is_whole = span_.without_record.empty();
    return remittance("Cộng", span_.totals, is_whole);
  }

 private:
  static Map remittance(const std::string& title, const DuesTotals& totals, bool is_told) {
    const auto told = [&](std::optional<Money> sum) {
      return sum_or_dots(is_told ? sum : std::nullopt);
    };
    return Map{{"ky", title},
               {"phai_thu", told(to_collect(totals))},
               {"da_thu", told(collected(totals))},
               {"giu_lai", told(totals.kept)},
               {"phai_nop", told(totals.to_remit)},
               {"da_nop", told(totals.remitted)}};
  }

  /// What only the sheet of a single month has room for.
  void put_month(const model::Member* member, const std::vector<base::Month>& columns,
                 Map& row) const {
    const DuesLine* line = find_line(find_month(span_, columns.front()), member);
    row["muc"] = sum_or_dots(line != nullptr ? line->to_pay : std::nullopt);
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

/// Sums of a period of which a month has no record are not known.
Map report_row(std::string title, const std::optional<Money>& now, const std::optional<Money>& year,
               bool knows_now, bool knows_year) {
  return Map{{"chi_tieu", std::move(title)},
             {"ky_nay", sum_or_dots(knows_now ? now : std::nullopt)},
             {"luy_ke", sum_or_dots(knows_year ? year : std::nullopt)}};
}

}  // namespace

std::string dues_span_in_words(const Period& period) {
  switch (period.kind()) {
    case Period::Kind::month:
      return month_in_words(period.first());
    case Period::Kind::quarter:
      return fmt::format("quý {} năm {}", roman_number(period.number()), period.year());
    default:
      return fmt::format("năm {}", period.year());
  }
}

render::Value dues_sheet_view(const model::Cell& cell, const Period& period, bool with_bases,
                              base::Date day) {
  Map out = issued_paper(cell, "BC", day);
  const DuesSheet sheet(cell, period);
  const std::vector<base::Month> months = sheet.months();
  const bool is_month = period.kind() == Period::Kind::month;
  const bool is_quarter = period.kind() == Period::Kind::quarter;
  out["ky"] = dues_span_in_words(period);
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
  const DuesSpan now = rules::dues_of(cell, period.first(), period.last());
  const DuesSpan year = rules::dues_of(cell, base::Month{period.first().year() / 1}, period.last());
  const bool knows_now = now.without_record.empty();
  const bool knows_year = year.without_record.empty();
  out["ky"] = dues_span_in_words(period);
  out["so_dang_vien"] = text::two_digits(members_at_end(cell, period));
  const auto row = [&](const char* title, const std::optional<Money>& of_now,
                       const std::optional<Money>& of_year) {
    return report_row(title, of_now, of_year, knows_now, knows_year);
  };
  List rows;
  rows.push_back(row("Đảng phí phải thu", to_collect(now.totals), to_collect(year.totals)));
  rows.push_back(row("Đảng phí đã thu", collected(now.totals), collected(year.totals)));
  rows.push_back(row("Trong đó tự nguyện nộp cao hơn mức", now.totals.extra, year.totals.extra));
  rows.push_back(row("Trích giữ lại ở chi bộ", now.totals.kept, year.totals.kept));
  rows.push_back(row("Phải nộp cấp trên", now.totals.to_remit, year.totals.to_remit));
  rows.push_back(row("Đã nộp cấp trên", now.totals.remitted, year.totals.remitted));
  out["so_lieu"] = std::move(rows);
  return out;
}

}  // namespace chibo::views
