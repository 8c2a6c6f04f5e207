#include "views/commendation.hpp"

#include "rules/book_rows.hpp"
#include "views/commendation_words.hpp"
#include "views/committee_words.hpp"
#include "views/report_lines.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace chibo::views {

namespace {

using render::Align;
using render::Cell;
using render::Missing;
using render::Table;
using report::Candidacy;
using report::Considered;
using report::Judged;
using report::Verdict;
using Unit = ReportNumber::Unit;

const ReportNumber* number_of(const model::Told<std::string>& told) {
  return told.is_said() ? find_number(*told) : nullptr;
}

report::Measure measure_of(const CriterionShown& shown) {
  report::Measure out;
  if (shown.number == nullptr) {
    return out;
  }
  out.part = shown.number->of;
  out.rests_on = shown.number->rests_on;
  out.whole = shown.whole != nullptr ? shown.whole->of : shown.number->whole;
  out.scale = shown.number->unit == Unit::mean ? report::k_whole_share : 1;
  return out;
}

CriterionShown shown_of(const model::Cell& around, const model::Criterion& criterion,
                        base::Date day) {
  CriterionShown out;
  out.criterion = criterion;
  out.number = number_of(criterion.number);
  out.whole = number_of(criterion.of);
  out.bound = rules::bound_on(around, criterion, day);
  out.asked.measure = measure_of(out);
  if (out.bound) {
    out.asked.bound = out.bound->bound;
  }
  return out;
}

void add_official(const model::CommitteeBooks& books, const report::Period& period,
                  CommendationList& out) {
  const auto settled = rules::settled_grades(books, period.first(), period.last());
  for (const model::OfficialGrade& row : settled.rows) {
    if (row.grade.is_said()) {
      ++out.official[row.cell->text][static_cast<std::size_t>(*row.grade)];
    }
  }
}

/// The blocks of a list, one after the other.
class ListDocument {
 public:
  explicit ListDocument(const CommendationList& list) : list_(list) {}

  render::Document build() {
    heading(1, commendation_title(list_));
    paragraph(fmt::format("{}. {} {}", list_.name, as_of_in_words(*list_.report),
                          counts_in_words(list_)));
    paragraph(
        "Xếp theo tên, không xếp hạng. chibo chỉ nêu số liệu; khen thưởng chi bộ nào do cấp "
        "ủy xét.");
    add_criteria();
    if (!list_.criteria.empty() && cells_with(list_, Candidacy::for_people).empty()) {
      add_candidates();
      add_open("Chi bộ còn thiếu", Candidacy::lacking);
      add_open("Chi bộ chưa xét được", Candidacy::unknown);
    }
    add_numbers();
    add_for_people();
    return std::move(out_);
  }

 private:
  void heading(int level, std::string text) {
    out_.blocks.emplace_back(render::Heading{level, std::move(text)});
  }
  void paragraph(std::string text) { out_.blocks.emplace_back(render::Paragraph{std::move(text)}); }

  void add_criteria() {
    const rules::Origin& origin = list_.commendation.origin;
    heading(2, "Tiêu chí");
    paragraph(fmt::format("Theo {}{}.", origin.title,
                          origin.path.empty() ? "" : " (" + origin.path + ")"));
    Table table{{{"TT", Align::right}, {"Tiêu chí"}, {"Nhóm"}, {"Mức"}, {"Căn cứ"}}, {}};
    long long number = 0;
    for (const CriterionShown& one : list_.criteria) {
      const std::string ground = ground_in_words(one, Reader::office);
      table.rows.push_back(
          {++number, one.criterion.title.value_or(""),
           one.criterion.group.is_said() ? Cell(*one.criterion.group) : Cell(Missing{}),
           bound_in_words(one), ground.empty() ? Cell(Missing{}) : Cell(ground)});
    }
    out_.blocks.emplace_back(std::move(table));
  }

  void add_candidates() {
    const auto cells = cells_with(list_, Candidacy::candidate);
    heading(2, fmt::format("Chi bộ đủ số liệu ({})", cells.size()));
    if (cells.empty()) {
      paragraph("Không có.");
      return;
    }
    render::Bullets names;
    for (const Considered* cell : cells) {
      names.items.push_back(name_in(list_, *cell->cell));
    }
    out_.blocks.emplace_back(std::move(names));
  }

  void add_open(const char* title, Candidacy candidacy) {
    const auto cells = cells_with(list_, candidacy);
    if (cells.empty()) {
      return;
    }
    heading(2, fmt::format("{} ({})", title, cells.size()));
    const bool lacks = candidacy == Candidacy::lacking;
    Table table{{{"Chi bộ"}}, {}};
    if (lacks) {
      table.columns.push_back({"Chưa đạt"});
    }
    table.columns.push_back({"Chưa rõ"});
    for (const Considered* cell : cells) {
      std::vector<Cell> row{name_in(list_, *cell->cell)};
      if (lacks) {
        row.emplace_back(fmt::format("{}", fmt::join(lacking_in_words(list_, *cell), "; ")));
      }
      const auto open = open_in_words(list_, *cell);
      row.push_back(open.empty() ? Cell(Missing{})
                                 : Cell(fmt::format("{}", fmt::join(open, "; "))));
      table.rows.push_back(std::move(row));
    }
    out_.blocks.emplace_back(std::move(table));
  }

  void add_numbers() {
    heading(2, "Số liệu từng chi bộ");
    Table table{{{"Chi bộ"}}, {}};
    for (std::size_t i = 0; i < list_.criteria.size(); ++i) {
      if (list_.criteria[i].number != nullptr) {
        table.columns.push_back({fmt::format("({})", i + 1), Align::right});
      }
    }
    if (!list_.official.empty()) {
      table.columns.push_back({"Cấp ủy xếp loại"});
    }
    for (const Considered& cell : list_.cells) {
      table.rows.push_back(numbers_of(cell));
    }
    out_.blocks.emplace_back(std::move(table));
  }

  std::vector<Cell> numbers_of(const Considered& cell) const {
    std::vector<Cell> out{name_in(list_, *cell.cell)};
    for (std::size_t i = 0; i < list_.criteria.size(); ++i) {
      const Judged& judged = cell.criteria[i];
      if (list_.criteria[i].number == nullptr) {
        continue;
      }
      out.push_back(judged.part ? Cell(marked_number(list_.criteria[i], judged)) : Cell(Missing{}));
    }
    if (!list_.official.empty()) {
      const std::string official = official_in_words(list_, *cell.cell);
      out.push_back(official.empty() ? Cell(Missing{}) : Cell(official));
    }
    return out;
  }

  void add_for_people() {
    render::Bullets lines;
    for (std::size_t i = 0; i < list_.criteria.size(); ++i) {
      const CriterionShown& one = list_.criteria[i];
      if (!one.asked.is_counted()) {
        lines.items.push_back(
            fmt::format("({}) {}{}", i + 1, one.criterion.title.value_or(""),
                        one.criterion.comment.is_said() ? ": " + *one.criterion.comment : ""));
      }
    }
    if (!lines.items.empty()) {
      heading(2, "Người xét");
      out_.blocks.emplace_back(std::move(lines));
    }
  }

  const CommendationList& list_;
  render::Document out_;
};

std::string outcome_in_words(Candidacy candidacy) {
  switch (candidacy) {
    case Candidacy::candidate:
      return "đủ mọi mức có số liệu";
    case Candidacy::lacking:
      return "còn thiếu";
    case Candidacy::unknown:
      return "chưa xét được";
    case Candidacy::for_people:
      break;
  }
  return "người xét";
}

Table rows_of(const CommendationList& list, const Considered& cell) {
  Table out{{{"TT", Align::right}, {"Tiêu chí"}, {"Số liệu", Align::right}, {"Mức"}, {"Kết quả"}},
            {}};
  for (std::size_t i = 0; i < list.criteria.size(); ++i) {
    const CriterionShown& one = list.criteria[i];
    const Judged& judged = cell.criteria[i];
    out.rows.push_back({static_cast<long long>(i) + 1, one.criterion.title.value_or(""),
                        judged.part ? Cell(number_in_words(one, judged)) : Cell(Missing{}),
                        one.asked.is_counted() ? Cell(bound_in_words(one)) : Cell(Missing{}),
                        verdict_in_words(judged, *cell.cell)});
  }
  return out;
}

}  // namespace

rules::CriterionNumbers criterion_numbers() {
  using Numbers = rules::CriterionNumbers;
  Numbers out;
  out.find = [](std::string_view typed) -> std::optional<Numbers::Number> {
    const ReportNumber* number = find_number(typed);
    if (number == nullptr) {
      return std::nullopt;
    }
    const bool is_share = number->unit == Unit::ratio || number->unit == Unit::mean;
    return Numbers::Number{number->key, is_share ? Numbers::Make::share : Numbers::Make::count};
  };
  out.nearest = nearest_number;
  return out;
}

CommendationList commendation_list(const model::Cell& around,
                                   rules::StandingCommendation commendation,
                                   const report::CommitteeReport& report,
                                   const model::CommitteeBooks& books) {
  CommendationList out;
  out.commendation = std::move(commendation);
  out.report = &report;
  out.name = around.organisation.name.value_or("");
  std::vector<report::AskedCriterion> asked;
  for (const model::Criterion& criterion : out.commendation.criteria) {
    out.criteria.push_back(shown_of(around, criterion, report.as_of));
    asked.push_back(out.criteria.back().asked);
  }
  out.cells = report::consider(asked, report.cells, report::progress_of(report));
  add_official(books, report.period, out);
  return out;
}

std::string name_in(const CommendationList& list, const report::CellLine& cell) {
  const std::string name = shown_name(cell);
  const auto is_same = [&](const report::CellLine& other) { return shown_name(other) == name; };
  const auto is_near = [&](const report::CellLine& other) {
    return is_same(other) && other.block == cell.block;
  };
  const std::vector<report::CellLine>& cells = list.report->cells;
  if (std::ranges::count_if(cells, is_same) < 2) {
    return name;
  }
  const bool is_told_by_block = !cell.block.empty() && std::ranges::count_if(cells, is_near) < 2;
  return fmt::format("{} ({})", name,
                     is_told_by_block    ? cell.block
                     : cell.code.empty() ? shown_place(cell)
                                         : cell.code);
}

std::string commendation_title(const CommendationList& list) {
  return fmt::format("Số liệu xét {}, {}", list.commendation.title,
                     period_in_words(list.report->period));
}

render::Document commendation_document(const CommendationList& list) {
  return ListDocument(list).build();
}

render::Document commendation_of_cell(const CommendationList& list, const Considered& cell) {
  render::Document out;
  out.blocks.emplace_back(render::Heading{1, commendation_title(list)});
  const std::string official = official_in_words(list, *cell.cell);
  out.blocks.emplace_back(render::Paragraph{
      fmt::format("{}: {}. {}{}", shown_name(*cell.cell), outcome_in_words(cell.candidacy),
                  as_of_in_words(*list.report),
                  official.empty() ? "" : " Cấp ủy xếp loại: " + official + ".")});
  const rules::Origin& origin = list.commendation.origin;
  out.blocks.emplace_back(render::Paragraph{fmt::format(
      "Theo {}{}.", origin.title, origin.path.empty() ? "" : " (" + origin.path + ")")});
  out.blocks.emplace_back(rows_of(list, cell));
  render::Bullets commands;
  for (std::size_t i = 0; i < list.criteria.size(); ++i) {
    if (const ReportNumber* number = list.criteria[i].number) {
      commands.items.push_back(
          fmt::format("({}) {}", i + 1, why_command(list.report->period, number->key)));
    }
  }
  if (!commands.items.empty()) {
    out.blocks.emplace_back(render::Paragraph{"Xem từng dòng sổ đứng sau mỗi số:"});
    out.blocks.emplace_back(std::move(commands));
  }
  return out;
}

std::vector<render::WorkbookSheet> commendation_sheets_of_cell(const CommendationList& list,
                                                               const Considered& cell) {
  return {{list.commendation.title, rows_of(list, cell)}};
}

}  // namespace chibo::views
