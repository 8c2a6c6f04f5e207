#include "views/committee_paper.hpp"

#include "rules/report_forms.hpp"
#include "views/committee_fillings.hpp"
#include "views/committee_words.hpp"
#include "views/comparison.hpp"
#include "views/issued_paper.hpp"
#include "views/report_lines.hpp"
#include "views/report_outline.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace chibo::views {

namespace {

using model::ReportFilling;
using render::Cell;
using render::List;
using render::Map;
using report::CellNumbers;
using report::CommitteeReport;

Map line(const std::string& words) {
  return Map{{"noi_dung", words}};
}

List lines(const std::vector<std::string>& all) {
  List out;
  for (const std::string& words : all) {
    out.push_back(line(words));
  }
  return out;
}

List to_remind(const CommitteeReport& report) {
  List out;
  for (const Reminder& reminder : reminders_of(report)) {
    List cells;
    for (const Reminder::Named& named : reminder.cells) {
      cells.push_back(line(named_in_words(named)));
    }
    out.push_back(Map{{"ten", reminder.title},
                      {"so_chi_bo", std::to_string(reminder.cells.size())},
                      {"chi_bo", std::move(cells)}});
  }
  return out;
}

List grades(const CommitteeReport& report) {
  constexpr std::string_view k_names[] = {"ai", "tot", "kha", "trung_binh", "kem", "chua_xep"};
  List out;
  if (const auto table = grades_table(report)) {
    for (const std::vector<Cell>& row : table->rows) {
      Map cells;
      for (std::size_t i = 0; i < std::size(k_names); ++i) {
        cells[std::string(k_names[i])] = render::vietnamese(render::cell_at(row, i));
      }
      out.push_back(std::move(cells));
    }
  }
  return out;
}

/// The numbers of a row, dashes where none of its cells is counted.
Map row_of(const CellNumbers* numbers) {
  const CellNumbers none;
  const CellNumbers& of = numbers != nullptr ? *numbers : none;
  const auto shown = [&](const Cell& cell) {
    return render::vietnamese(numbers != nullptr ? cell : Cell(render::Missing{}));
  };
  return Map{{"da_hop", shown(share_in_words(of.held, of.months_due))},
             {"dung_ngay", shown(share_in_words(of.on_time, of.on_time + of.late))},
             {"ty_le", shown(render::percent_of(of.present, of.expected))}};
}

Map with(Map row, std::initializer_list<std::pair<std::string_view, std::string>> cells) {
  for (const auto& [name, text] : cells) {
    row[std::string(name)] = text;
  }
  return row;
}

std::string known(bool is_known, long long number) {
  return render::vietnamese(is_known ? Cell(number) : Cell(render::Missing{}));
}

List by_block(const CommitteeReport& report) {
  List out;
  for (const report::BlockLine& block : report.blocks) {
    const bool is_counted = block.counted > 0;
    out.push_back(
        with(row_of(is_counted ? &block.numbers : nullptr),
             {{"ten", block_name(block)},
              {"co_so_lieu", render::vietnamese(share_in_words(block.counted, block.cells))},
              {"chuyen_de", known(is_counted, block.numbers.themes_held)}}));
  }
  return out;
}

List by_month(const CommitteeReport& report) {
  List out;
  const bool is_counted = report.counted > 0;
  for (const report::MonthLine& month : report.months) {
    const CellNumbers& of = month.numbers;
    out.push_back(with(row_of(is_counted ? &of : nullptr),
                       {{"thang", base::slashed(month.month)},
                        {"du_hop", render::vietnamese(share_in_words(of.present, of.expected))},
                        {"chuyen_de", known(is_counted, of.themes_held)}}));
  }
  return out;
}

List by_cell(const CommitteeReport& report) {
  List out;
  int number = 0;
  const auto add = [&](std::string tt, const std::string& name, const CellNumbers* of) {
    out.push_back(with(row_of(of),
                       {{"tt", std::move(tt)},
                        {"ten", name},
                        {"dang_vien", known(of != nullptr, of != nullptr ? of->members : 0)},
                        {"qua_han", known(of != nullptr, of != nullptr ? of->tasks_overdue : 0)}}));
  };
  for (const report::CellLine& cell : report.cells) {
    add(std::to_string(++number), shown_name(cell), cell.is_counted() ? &cell.numbers : nullptr);
  }
  if (report.counted > 0) {
    add("", "Cộng", &report.total);
  }
  return out;
}

/// The sections of the form, each with what the books and the cells tell under it; a row for each
/// cell stands behind the signatures.
class SectionList {
 public:
  SectionList(const Outline& outline, const CommitteeReport& report)
      : outline_(outline), report_(report) {}

  List build() const {
    const auto is_shown = [this](ReportFilling filling) {
      return filling != ReportFilling::cells && is_there(report_, filling);
    };
    return sections_on_paper(
        outline_, is_shown,
        [this](SectionView& view, std::optional<ReportFilling> filling) { fill(view, filling); });
  }

 private:
  void fill(SectionView& view, std::optional<ReportFilling> filling) const {
    if (filling) {
      view.add_lines(lines_of(report_, *filling));
    }
    if (filling == ReportFilling::comparison) {
      view.put_comparison(comparison_of(report_).value_or(render::Table{}));
    }
    put_rows(view, "nhac", filling == ReportFilling::reminders ? to_remind(report_) : List());
    put_rows(view, "bang_xep_loai", filling == ReportFilling::grades ? grades(report_) : List());
    put_rows(view, "bang_bo_phan", filling == ReportFilling::blocks ? by_block(report_) : List());
    put_rows(view, "bang_thang", filling == ReportFilling::months ? by_month(report_) : List());
  }

  static void put_rows(SectionView& view, const std::string& key, List rows) {
    view.put("co_" + key, !rows.empty());
    view.put(key, std::move(rows));
  }

  const Outline& outline_;
  const CommitteeReport& report_;
};

/// The title of the rows of cells in the form; nothing where the form has none.
std::optional<std::string> cells_title(const Outline& outline) {
  const auto at = std::ranges::find(outline.sections, std::optional(ReportFilling::cells),
                                    &OutlineSection::filling);
  return at == outline.sections.end() ? std::nullopt : std::optional(at->title);
}

}  // namespace

render::Value committee_view(const model::Cell& committee, const CommitteeReport& report,
                             base::Date day) {
  Map out = issued_by_committee(committee, "BC", day);
  out["ky"] = period_in_words(report.period);
  out["mo_dau"] = lines(opening_in_words(report));
  out["can_nhac"] = to_remind(report);
  std::vector<std::string> sums = sums_in_words(report);
  std::ranges::move(registrations_in_words(report), std::back_inserter(sums));
  std::ranges::move(visits_in_words(report), std::back_inserter(sums));
  std::ranges::move(findings_in_words(report), std::back_inserter(sums));
  out["so_chung"] = lines(sums);
  List given = grades(report);
  out["co_xep_loai"] = !given.empty();
  out["xep_loai"] = std::move(given);
  const bool has_blocks = !report.blocks.empty();
  out["co_theo_bo_phan"] = has_blocks;
  out["muc_bo_phan"] = "3";
  out["theo_bo_phan"] = by_block(report);
  out["co_theo_thang"] = report.months.size() > 1;
  out["muc_thang"] = has_blocks ? "4" : "3";
  out["theo_thang"] = by_month(report);
  out["tung_chi_bo"] = by_cell(report);
  const Outline outline = outline_of(committee, model::ReportOf::committee, report.period, day);
  const auto cells = cells_title(outline);
  out["co_phu_luc"] = cells.has_value();
  out["ten_phu_luc"] = cells.value_or("");
  out["mo_dau_rieng"] = outline.has(ReportFilling::opening);
  out["phan"] = SectionList(outline, report).build();
  return out;
}

}  // namespace chibo::views
