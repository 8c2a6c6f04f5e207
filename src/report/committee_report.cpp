#include "report/committee_report.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace chibo::report {

namespace {

/// The months of a period up to that of a day.
std::vector<Month> months_until(const Period& period, Date day) {
  return base::months_through(period.first(), std::min(period.last(), base::month_of(day)));
}

void find_months(const CellReport& report, CellLine& out) {
  out.missing = report.missing;
  std::set<Month> met;  // the first meeting of a month answers for it
  for (const MeetingLine& line : report.held) {
    if (line.kind == model::MeetingKind::regular && met.insert(line.period).second &&
        !line.timeliness.on_time.value_or(true)) {
      out.late.push_back(line.period);
    }
  }
  std::ranges::sort(out.late);
  const UnheldMonths unheld = unheld_months(report);
  out.not_held.assign(unheld.not_held.begin(), unheld.not_held.end());
  out.unclear.assign(unheld.unclear.begin(), unheld.unclear.end());
}

CellStanding standing_of(const model::Cell& cell, const CellReport& report) {
  if (cell.roster.members.faulty) {
    return CellStanding::unread;
  }
  if (!cell.roster.members.is_said()) {
    return CellStanding::no_roster;
  }
  if (!report.held.empty() || !report.not_held.empty() || !report.has_begun) {
    return CellStanding::counted;
  }
  // months that are not missing either have records that cannot be read
  const bool has_unread = report.missing.size() < months_until(report.period, report.as_of).size();
  return has_unread ? CellStanding::unread : CellStanding::silent;
}

void mark_shared_codes(std::vector<CellLine>& cells) {
  std::map<std::string, int> seen;
  for (const CellLine& cell : cells) {
    ++seen[cell.code];
  }
  for (CellLine& cell : cells) {
    cell.shares_code = !cell.code.empty() && seen[cell.code] > 1;
  }
}

std::vector<BlockLine> blocks_of(const std::vector<CellLine>& cells) {
  if (std::ranges::all_of(cells, [](const CellLine& cell) { return cell.block.empty(); })) {
    return {};
  }
  std::map<std::pair<std::string, std::string>, BlockLine> blocks;
  for (const CellLine& cell : cells) {
    BlockLine& block = blocks[{text::sort_key(cell.block), cell.block}];
    block.name = cell.block;
    ++block.cells;
    if (cell.is_counted()) {
      ++block.counted;
      block.numbers += cell.numbers;
    }
  }
  std::vector<BlockLine> out;
  for (auto& [key, block] : blocks) {
    out.push_back(std::move(block));
  }
  return out;
}

/// The other periods of the cells that are counted, added up.
std::vector<Compared> compared_in(const CommitteeReport& report) {
  std::vector<Compared> out;
  for (const Period& other : periods_beside(report.period)) {
    Compared sum{other, 0, {}};
    for (const CellLine& cell : report.cells) {
      const auto at = std::ranges::find(cell.compared, other, &Compared::period);
      if (at != cell.compared.end()) {
        ++sum.cells;
        sum.numbers += at->numbers;
      }
    }
    if (sum.cells > 0) {
      out.push_back(std::move(sum));
    }
  }
  return out;
}

std::vector<CellLine> by_name(std::vector<CellLine> cells) {
  std::vector<std::pair<std::string, CellLine*>> keyed;
  keyed.reserve(cells.size());
  for (CellLine& cell : cells) {
    keyed.emplace_back(text::sort_key(cell.name), &cell);
  }
  std::ranges::sort(keyed, {}, [](const auto& entry) {
    return std::tie(entry.first, entry.second->name, entry.second->path);
  });
  std::vector<CellLine> out;
  out.reserve(cells.size());
  for (const auto& entry : keyed) {
    out.push_back(std::move(*entry.second));
  }
  return out;
}

}  // namespace

std::string_view name_of(CellStanding standing) {
  constexpr std::string_view k_names[] = {"counted", "silent", "no_roster", "unread"};
  return k_names[static_cast<int>(standing)];
}

CellLine line_of_cell(const model::Cell& cell, const Period& period, Date today) {
  CellLine out;
  out.code = cell.organisation.code.is_said() ? cell.organisation.code->text : std::string();
  out.name = cell.organisation.name.value_or("");
  const CellReport report = report_of_cell(cell, period, today);
  out.standing = standing_of(cell, report);
  if (!out.is_counted()) {
    return out;
  }
  find_months(report, out);
  out.numbers = numbers_of(cell, report);
  out.compared = compared_with(cell, period, today);
  const auto months = months_until(period, report.as_of);
  for (const Month month : months) {
    out.by_month.push_back(
        months.size() == 1 && period.kind() == Period::Kind::month
            ? out.numbers
            : numbers_of(cell, report_of_cell(cell, Period::of_month(month), today, &report)));
  }
  return out;
}

CommitteeReport report_of_committee(std::vector<CellLine> cells, const Period& period, Date today) {
  CommitteeReport out(period);
  const Date end = base::last_day(period.last());
  out.has_begun = period.first() <= base::month_of(today);
  out.is_over = end <= today;
  out.as_of = std::min(end, today);
  out.cells = by_name(std::move(cells));
  mark_shared_codes(out.cells);
  for (const Month month : months_until(period, out.as_of)) {
    out.months.push_back({month, {}});
  }
  for (const CellLine& cell : out.cells) {
    if (!cell.is_counted()) {
      continue;
    }
    ++out.counted;
    out.total += cell.numbers;
    for (std::size_t i = 0; i < out.months.size() && i < cell.by_month.size(); ++i) {
      out.months[i].numbers += cell.by_month[i];
    }
  }
  out.blocks = blocks_of(out.cells);
  out.compared = compared_in(out);
  return out;
}

}  // namespace chibo::report
