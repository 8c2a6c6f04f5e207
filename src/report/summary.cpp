#include "report/summary.hpp"

#include "i18n/message_report.hpp"
#include "report/summary_numbers.hpp"
#include "rules/summaries.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace chibo::report {

namespace {

using i18n::ReportMsg;
using i18n::say;
using model::Summary;
using model::SummaryCell;
using model::Told;

Date day_of(const Period& period, Date today) {
  return std::min(base::last_day(period.last()), today);
}

std::vector<Month> months_until(const Period& period, Date day) {
  return base::months_through(period.first(), std::min(period.last(), base::month_of(day)));
}

/// A list that is told where something stands in it.
template <class T>
model::ToldList<Told<T>> list_of(const std::vector<T>& items) {
  model::ToldList<Told<T>> out;
  out.value.assign(items.begin(), items.end());
  out.state = items.empty() ? model::ToldState::blank : model::ToldState::said;
  return out;
}

template <class T>
std::vector<T> items_of(const model::ToldList<Told<T>>& list) {
  std::vector<T> out;
  for (const Told<T>& item : *list) {
    out.push_back(item.value);
  }
  return out;
}

Told<std::string> text_of(const std::string& text) {
  return text.empty() ? Told<std::string>() : Told<std::string>(text);
}

void put_numbers(const CellLine& line, const std::vector<Month>& months, SummaryCell& out) {
  out.missing = list_of(line.missing);
  out.not_held = list_of(line.not_held);
  out.unclear = list_of(line.unclear);
  out.late = list_of(line.late);
  out.months = list_of(months);
  model::SummaryNumbers rows;
  add_to_rows(line.numbers, rows);
  for (const CellNumbers& month : line.by_month) {
    add_to_rows(month, rows);
  }
  std::vector<std::string> others;
  for (const Compared& other : line.compared) {
    others.push_back(iso(other.period));
    add_to_rows(other.numbers, rows);
  }
  out.compared = list_of(others);
  out.numbers = std::move(rows);
}

SummaryCell entry_of(const CellLine& line, const std::vector<Month>& months) {
  SummaryCell out;
  out.folder = text_of(text::nfc(line.path));
  if (!line.code.empty()) {
    out.code = model::Code{line.code};
  }
  out.name = text_of(line.name);
  out.standing = line.standing;
  if (line.as_of) {
    out.as_of = *line.as_of;
  }
  out.errors = line.errors;
  std::vector<std::string> unread;
  std::ranges::transform(line.unread_files, std::back_inserter(unread),
                         [](const std::string& file) { return text::nfc(file); });
  out.unread_files = list_of(unread);
  if (line.is_counted()) {
    put_numbers(line, months, out);
  }
  return out;
}

CellLine line_of(const SummaryCell& cell) {
  CellLine out;
  out.path = cell.folder.value_or("");
  out.code = cell.code.value_or({}).text;
  out.name = cell.name.value_or("");
  out.standing = *cell.standing;
  out.errors = *cell.errors;
  out.unread_files = items_of(cell.unread_files);
  return out;
}

void take_numbers(const SummaryCell& cell, const std::vector<Period>& beside, CellLine& out) {
  out.missing = items_of(cell.missing);
  out.not_held = items_of(cell.not_held);
  out.unclear = items_of(cell.unclear);
  out.late = items_of(cell.late);
  std::size_t place = 0;
  out.numbers = numbers_at(*cell.numbers, place++);
  for (std::size_t month = 0; month < cell.months->size(); ++month) {
    out.by_month.push_back(numbers_at(*cell.numbers, place++));
  }
  for (const Told<std::string>& other : *cell.compared) {
    const auto at = std::ranges::find(beside, *other, [](const Period& of) { return iso(of); });
    out.compared.push_back({*at, 1, numbers_at(*cell.numbers, place++)});
  }
}

void take_blocks(const Summary& summary, Summed& out) {
  if (*summary.kind != model::OrganisationKind::cell) {
    out.blocks[""] = *summary.name;
  }
  for (const model::SummaryBlock& block : *summary.blocks) {
    out.blocks[*block.folder] = *block.name;
  }
}

}  // namespace

Summary summary_of(const model::Organisation& organisation, const std::string& folder,
                   const Summed& summed, const Period& period, Date today) {
  const Date day = day_of(period, today);
  const std::vector<Month> months = months_until(period, day);
  Summary out;
  out.version = rules::k_summary_version;
  out.kind = organisation.kind;
  out.code = organisation.code;
  out.name = organisation.name;
  out.folder = folder;
  out.period = iso(period);
  out.as_of = day;
  for (const auto& [path, name] : summed.blocks) {
    out.blocks.value.push_back({{}, path, name});
    out.blocks.state = model::ToldState::said;
  }
  out.cells.state = model::ToldState::said;
  for (const CellLine& line : summed.cells) {
    out.cells.value.push_back(entry_of(line, months));
  }
  out.digest = rules::digest_of(out);
  return out;
}

void find_period_faults(const Summary& summary, const Period& period, Date today,
                        std::string_view id, diag::Diagnostics& out) {
  const Date day = day_of(period, today);
  if (base::month_of(*summary.as_of) != base::month_of(day)) {
    out.push_back(diag::error(
        id, summary.as_of.at, say(ReportMsg::summary_other_day, *summary.as_of, day),
        say(ReportMsg::summary_other_day_hint, *summary.name, base::iso(*summary.as_of))));
    return;
  }
  const std::vector<Month> months = months_until(period, day);
  const std::vector<Period> beside = periods_beside(period);
  const auto again = say(ReportMsg::summary_write_again_hint, *summary.name);
  for (const SummaryCell& cell : *summary.cells) {
    if (*cell.standing != CellStanding::counted) {
      continue;
    }
    if (items_of(cell.months) != months) {
      out.push_back(diag::error(id, cell.months.at,
                                say(ReportMsg::summary_months_wrong, iso(period)), again));
    }
    for (const Told<std::string>& other : *cell.compared) {
      if (std::ranges::find(beside, other.value, [](const Period& of) { return iso(of); }) ==
          beside.end()) {
        out.push_back(diag::error(
            id, other.at, say(ReportMsg::summary_compared_wrong, other.value, iso(period)), again));
      }
    }
  }
}

Summed summed_of(const Summary& summary, const Period& period, Date today) {
  const Date day = day_of(period, today);
  const std::vector<Period> beside = periods_beside(period);
  Summed out;
  take_blocks(summary, out);
  for (const SummaryCell& cell : *summary.cells) {
    CellLine line = line_of(cell);
    if (line.is_counted()) {
      take_numbers(cell, beside, line);
      const Date of = cell.as_of.value_or(*summary.as_of);
      line.as_of = of == day ? std::nullopt : std::optional(of);
    }
    out.cells.push_back(std::move(line));
  }
  return out;
}

Summed named_in(const Summary& summary) {
  Summed out;
  take_blocks(summary, out);
  for (const SummaryCell& cell : *summary.cells) {
    CellLine& line = out.cells.emplace_back();
    line.path = cell.folder.value_or("");
    line.code = cell.code.value_or({}).text;
    line.name = cell.name.value_or("");
    line.standing = CellStanding::unread;
  }
  return out;
}

}  // namespace chibo::report
