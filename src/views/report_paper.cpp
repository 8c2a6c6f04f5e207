#include "base/date.hpp"
#include "rules/report_forms.hpp"
#include "views/cell_report.hpp"
#include "views/comparison.hpp"
#include "views/issued_paper.hpp"
#include "views/report_lines.hpp"
#include "views/report_outline.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace chibo::views {

namespace {

using model::ReportFilling;
using model::ReportOf;
using render::List;
using render::Map;

constexpr std::string_view k_meeting_columns[] = {"ngay",   "loai",  "ky",    "dung_ngay", "chi_uy",
                                                  "du_hop", "ty_le", "nguoi", "y_kien"};
constexpr std::string_view k_task_columns[] = {"ma", "viec", "han", "tinh_trang"};

/// A part as templates name it: its lines, of a part with a table those before and after it, and
/// the rows, each cell under the name of its column.
class PartView {
 public:
  explicit PartView(std::span<const std::string_view> columns = {}) : columns_(columns) {}

  Map view(const ReportPart& part) {
    for (const render::Block& block : part.blocks) {
      std::visit([this](const auto& it) { take(it); }, block);
    }
    Map out{{"ten", part.title}, {"dong", std::move(lines_[0])}};
    if (!columns_.empty()) {
      out["dong_sau"] = std::move(lines_[1]);
      out["co_bang"] = !rows_.empty();
      out["bang"] = std::move(rows_);
    }
    return out;
  }

 private:
  void add(const std::string& text, bool is_bullet) {
    lines_[rows_.empty() ? 0 : 1].push_back(Map{{"noi_dung", text}, {"gach_dau_dong", is_bullet}});
  }

  void take(const render::Heading& heading) { add(heading.text, false); }
  void take(const render::Paragraph& paragraph) { add(paragraph.text, false); }
  void take(const render::Bullets& bullets) {
    for (const std::string& item : bullets.items) {
      add(item, true);
    }
  }
  void take(const render::Figure&) {}  // a paper has the numbers alone
  void take(const render::Table& table) {
    for (const std::vector<render::Cell>& row : table.rows) {
      Map cells;
      for (std::size_t i = 0; i < columns_.size(); ++i) {
        cells[std::string(columns_[i])] = render::vietnamese(render::cell_at(row, i));
      }
      rows_.push_back(std::move(cells));
    }
  }

  std::span<const std::string_view> columns_;
  List lines_[2];  // before the table, after it
  List rows_;
};

/// The sections of the form, each with what the records tell under it.
class SectionList {
 public:
  SectionList(const Outline& outline, const ReportWords& words,
              std::optional<render::Table> comparison)
      : outline_(outline), words_(words), comparison_(std::move(comparison)) {}

  List build() const {
    return sections_on_paper(
        outline_, [this](ReportFilling filling) { return is_there(filling); },
        [this](SectionView& view, std::optional<ReportFilling> filling) { fill(view, filling); });
  }

 private:
  bool is_there(ReportFilling filling) const {
    switch (filling) {
      case ReportFilling::comparison:
        return comparison_.has_value();
      case ReportFilling::scores:
      case ReportFilling::dues:  // only where the records tell some
        return !part_of(words_, filling)->blocks.empty();
      default:
        return rules::belongs_to(filling, ReportOf::cell);
    }
  }

  void fill(SectionView& view, std::optional<ReportFilling> filling) const {
    if (filling == ReportFilling::opening) {
      for (const std::string& line : words_.opening) {
        view.add_line(line, false);
      }
    }
    view.put_comparison(small_table(filling).value_or(render::Table{}));
    const ReportPart* part = filling ? part_of(words_, *filling) : nullptr;
    put_part(view, part != nullptr ? *part : ReportPart{}, filling);
  }

  /// What is printed as a comparison is: a few columns, told by their own titles.
  std::optional<render::Table> small_table(std::optional<ReportFilling> filling) const {
    if (filling == ReportFilling::comparison) {
      return comparison_;
    }
    if (filling == ReportFilling::scores || filling == ReportFilling::dues) {
      const render::Table* table = first_table(*part_of(words_, *filling));
      return table != nullptr ? std::optional(*table) : std::nullopt;
    }
    return std::nullopt;
  }

  /// Lines, the table of the part, lines; the tables that it does not have are empty.
  static void put_part(SectionView& view, const ReportPart& part,
                       std::optional<ReportFilling> filling) {
    const bool is_meetings = filling == ReportFilling::meetings;
    const bool is_tasks = filling == ReportFilling::tasks;
    Map shown = PartView(is_meetings ? std::span<const std::string_view>(k_meeting_columns)
                         : is_tasks  ? std::span<const std::string_view>(k_task_columns)
                                     : std::span<const std::string_view>())
                    .view(part);
    view.add(std::move(shown["dong"]), std::move(shown["dong_sau"]));
    view.put("co_bang_hop", is_meetings && shown["co_bang"].is_true());
    view.put("bang_hop", is_meetings ? std::move(shown["bang"]) : List());
    view.put("co_bang_viec", is_tasks && shown["co_bang"].is_true());
    view.put("bang_viec", is_tasks ? std::move(shown["bang"]) : List());
  }

  const Outline& outline_;
  const ReportWords& words_;
  std::optional<render::Table> comparison_;
};

}  // namespace

const ReportPart* part_of(const ReportWords& words, ReportFilling filling) {
  switch (filling) {
    case ReportFilling::meetings:
      return &words.meetings;
    case ReportFilling::attendance:
      return &words.attendance;
    case ReportFilling::voices:
      return &words.voices;
    case ReportFilling::thematic:
      return &words.thematic;
    case ReportFilling::turns:
      return &words.turns;
    case ReportFilling::tasks:
      return &words.tasks;
    case ReportFilling::scores:
      return &words.scores;
    case ReportFilling::dues:
      return &words.dues;
    default:
      return nullptr;
  }
}

render::Value report_view(const model::Cell& cell, const report::CellReport& report, base::Date day,
                          const std::vector<report::Compared>& compared) {
  const ReportWords words = report_words(cell, report, {}, Audience::superior);
  Map out = issued_paper(cell, "BC", day);
  out["ky"] = period_in_words(report.period);
  List opening;
  for (const std::string& line : words.opening) {
    opening.push_back(Map{{"noi_dung", line}});
  }
  out["mo_dau"] = std::move(opening);
  out["cuoc_hop"] = PartView(k_meeting_columns).view(words.meetings);
  out["du_hop"] = PartView().view(words.attendance);
  out["phat_bieu"] = PartView().view(words.voices);
  out["chuyen_de"] = PartView().view(words.thematic);
  out["tu_phe_binh"] = PartView().view(words.turns);
  out["nhiem_vu"] = PartView(k_task_columns).view(words.tasks);
  const Outline outline = outline_of(cell, ReportOf::cell, report.period, day);
  out["mo_dau_rieng"] = outline.has(ReportFilling::opening);
  out["phan"] =
      SectionList(outline, words, comparison_table(now_of(cell, report), compared)).build();
  return out;
}

}  // namespace chibo::views
