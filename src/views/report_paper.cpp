#include "base/date.hpp"
#include "views/cell_report.hpp"
#include "views/issued_paper.hpp"
#include "views/report_lines.hpp"

#include <span>
#include <string_view>

namespace chibo::views {

namespace {

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

}  // namespace

render::Value report_view(const model::Cell& cell, const report::CellReport& report,
                          base::Date day) {
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
  return out;
}

}  // namespace chibo::views
