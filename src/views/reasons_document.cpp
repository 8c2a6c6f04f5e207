#include "records/summary_words.hpp"
#include "report/cell_report.hpp"
#include "views/committee_words.hpp"
#include "views/reasons.hpp"
#include "views/report_lines.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace chibo::views {

namespace {

using render::Align;
using render::Cell;
using render::Missing;
using render::Table;
using report::CellStanding;
using report::NumberOf;
using Unit = ReportNumber::Unit;

/// What is added to a number, or to the part or the whole of a ratio.
struct Side {
  std::string title;  // empty where the number has but one side
  NumberOf of = nullptr;
  std::vector<Reason> CellReasons::*reasons = nullptr;
  bool is_of_shares = false;

  Cell shown(long long amount) const {
    return is_of_shares ? render::percent_of(amount, report::k_whole_share) : Cell(amount);
  }
};

std::vector<Side> sides_of(const ReportNumber& number) {
  if (number.whole == nullptr) {
    return {{{}, number.of, &CellReasons::counted}};
  }
  return {
      {"Tử số: " + number.part_title, number.of, &CellReasons::counted, number.unit == Unit::mean},
      {"Mẫu số: " + number.whole_title, number.whole, &CellReasons::whole}};
}

Cell place_cell(const Reason& reason) {
  return reason.file.empty() ? Cell(Missing{}) : Cell(place_in_words(reason));
}

std::string line_of(const Reason& reason) {
  return reason.file.empty() ? reason.about : place_in_words(reason) + ": " + reason.about;
}

class ReasonsDocument {
 public:
  explicit ReasonsDocument(const Reasons& reasons) : reasons_(reasons), number_(reasons.number) {}

  render::Document build() {
    const std::string value = reasons_.is_known()
                                  ? render::vietnamese(number_.cell_in(reasons_.total))
                                  : std::string("chưa có số liệu");
    heading(1, fmt::format("{}, {}: {}", number_.title, period_in_words(reasons_.period), value));
    paragraph(fmt::format("{}. Tính đến ngày {}. Tên trong lệnh và trong json: {}.", reasons_.name,
                          base::slashed(reasons_.as_of), number_.key));
    cells_without_data();
    for (const Side& side : sides_of(number_)) {
      add(side);
    }
    made_of();
    not_counted();
    return std::move(out_);
  }

 private:
  void heading(int level, std::string text) {
    out_.blocks.emplace_back(render::Heading{level, std::move(text)});
  }
  void paragraph(std::string text) { out_.blocks.emplace_back(render::Paragraph{std::move(text)}); }
  void bullets(std::string_view lead, std::string_view noun, std::vector<std::string> items) {
    if (!items.empty()) {
      paragraph(fmt::format("{} ({}{}):", lead, items.size(), noun));
      out_.blocks.emplace_back(render::Bullets{std::move(items)});
    }
  }

  void cells_without_data() {
    std::vector<std::string> items;
    for (const Reasons::Of& cell : reasons_.cells) {
      const bool is_counted = cell.standing == CellStanding::counted;
      if (!is_counted || !number_.is_known_in(cell.numbers)) {
        items.push_back(fmt::format("{} ({}/): {}", cell.name, cell.folder,
                                    is_counted ? "sổ chưa ghi" : records::word(cell.standing)));
      }
    }
    if (reasons_.is_of_committee) {
      bullets("Chưa có số liệu, không cộng", " chi bộ", std::move(items));
    }
  }

  void add(const Side& side) {
    if (!side.title.empty()) {
      heading(2, fmt::format("{}: {}", side.title,
                             render::vietnamese(side.shown(side.of(reasons_.total)))));
    }
    std::vector<std::string> adding_nothing;
    for (const Reasons::Of& cell : reasons_.cells) {
      const std::vector<Reason>& reasons = cell.reasons.*side.reasons;
      if (!reasons.empty() && reasons_.is_of_committee) {
        heading(side.title.empty() ? 2 : 3,
                fmt::format("{}: {}", cell.name,
                            render::vietnamese(side.shown(side.of(cell.numbers)))));
      }
      if (!reasons.empty()) {
        out_.blocks.emplace_back(table_of(reasons, side));
      } else if (cell.standing == CellStanding::counted && number_.is_known_in(cell.numbers)) {
        adding_nothing.push_back(cell.name);
      }
    }
    tell_nothing(std::move(adding_nothing));
  }

  /// A row each, and their sum.
  static Table table_of(const std::vector<Reason>& reasons, const Side& side) {
    Table out{{{"Nơi ghi"}, {"Điều được tính"}, {"Số", Align::right}}, {}};
    long long sum = 0;
    for (const Reason& reason : reasons) {
      out.rows.push_back({place_cell(reason), reason.about, side.shown(reason.amount)});
      sum += reason.amount;
    }
    out.rows.push_back(
        {std::string("Cộng"), fmt::format("{} dòng", reasons.size()), side.shown(sum)});
    return out;
  }

  void tell_nothing(std::vector<std::string> cells) {
    if (!reasons_.is_of_committee && !cells.empty()) {
      paragraph("Sổ không có điều nào được tính vào số này.");
    } else {
      bullets("Có số liệu, không có điều nào được tính", " chi bộ", std::move(cells));
    }
  }

  void made_of() {
    if (number_.whole != nullptr && reasons_.is_known()) {
      const std::vector<Side> sides = sides_of(number_);
      paragraph(fmt::format(
          "{} : {} = {}.", render::vietnamese(sides[0].shown(number_.of(reasons_.total))),
          number_.whole(reasons_.total), render::vietnamese(number_.cell_in(reasons_.total))));
    }
  }

  void not_counted() {
    std::vector<std::string> items;
    for (const Reasons::Of& cell : reasons_.cells) {
      for (const Reason& reason : cell.reasons.uncounted) {
        items.push_back((reasons_.is_of_committee ? cell.name + ": " : "") + line_of(reason));
      }
    }
    bullets("Sổ ghi chưa rõ hoặc chưa ghi, không tính", "", std::move(items));
  }

  const Reasons& reasons_;
  const ReportNumber& number_;
  render::Document out_;
};

}  // namespace

render::Document reasons_document(const Reasons& reasons) {
  return ReasonsDocument(reasons).build();
}

std::vector<render::WorkbookSheet> reasons_sheets(const Reasons& reasons) {
  Table out{{{"Chi bộ"}, {"Tính vào"}, {"Nơi ghi"}, {"Điều được tính"}, {"Số", Align::right}}, {}};
  const std::vector<Side> sides = sides_of(reasons.number);
  for (const Reasons::Of& cell : reasons.cells) {
    for (const Side& side : sides) {
      for (const Reason& reason : cell.reasons.*side.reasons) {
        out.rows.push_back({cell.name, side.title.empty() ? reasons.number.title : side.title,
                            place_cell(reason), reason.about, side.shown(reason.amount)});
      }
    }
    for (const Reason& reason : cell.reasons.uncounted) {
      out.rows.push_back(
          {cell.name, std::string("không tính"), place_cell(reason), reason.about, Missing{}});
    }
    if (cell.standing != CellStanding::counted) {
      out.rows.push_back({cell.name, std::string("không tính"), Missing{},
                          std::string(records::word(cell.standing)), Missing{}});
    }
  }
  return {{"Vì sao", std::move(out)}};
}

}  // namespace chibo::views
