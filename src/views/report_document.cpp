#include "views/cell_report.hpp"
#include "views/comparison.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace chibo::views {

namespace {

/// The numbers of the report, to stand beside others.
report::Compared now_of(const model::Cell& cell, const report::CellReport& report) {
  return {report.period, 1, report::numbers_of(cell, report)};
}

}  // namespace

render::Document report_document(const model::Cell& cell, const report::CellReport& report,
                                 const Gaps& gaps, const std::vector<report::Compared>& compared) {
  ReportWords words = report_words(cell, report, gaps, Audience::secretary);
  render::Document out;
  out.blocks.emplace_back(render::Heading{1, std::move(words.title)});
  for (std::string& line : words.opening) {
    out.blocks.emplace_back(render::Paragraph{std::move(line)});
  }
  int number = 0;
  for (ReportPart* part : {&words.meetings, &words.attendance, &words.voices, &words.thematic,
                           &words.turns, &words.tasks}) {
    out.blocks.emplace_back(render::Heading{2, fmt::format("{}. {}", ++number, part->title)});
    std::ranges::move(part->blocks, std::back_inserter(out.blocks));
  }
  const report::Compared now = now_of(cell, report);
  if (auto table = comparison_table(now, compared)) {
    out.blocks.emplace_back(
        render::Heading{2, fmt::format("{}. {}", ++number, comparison_title(now, compared))});
    out.blocks.emplace_back(std::move(*table));
  }
  return out;
}

namespace {

/// The sentences of a report, a row each, under the title of their part.
class SentenceRows {
 public:
  void part(const ReportPart& from) {
    for (const render::Block& block : from.blocks) {
      std::visit([&](const auto& it) { take(from.title, it); }, block);
    }
  }
  void add(const std::string& title, const std::string& text) {
    table_.rows.push_back({title, text});
  }
  render::Table take() { return std::move(table_); }

 private:
  void take(const std::string& title, const render::Heading& heading) { add(title, heading.text); }
  void take(const std::string& title, const render::Paragraph& it) { add(title, it.text); }
  void take(const std::string& title, const render::Bullets& bullets) {
    for (const std::string& item : bullets.items) {
      add(title, item);
    }
  }
  void take(const std::string&, const render::Table&) {}  // a sheet of its own
  void take(const std::string&, const render::Figure&) {}

  render::Table table_{{{"Mục"}, {"Nội dung"}}, {}};
};

/// The table of a part; only its head where it has none.
render::Table table_in(const ReportPart& part, std::vector<render::Column> head) {
  for (const render::Block& block : part.blocks) {
    if (const auto* table = std::get_if<render::Table>(&block)) {
      return *table;
    }
  }
  return {std::move(head), {}};
}

}  // namespace

std::vector<render::WorkbookSheet> report_sheets(const model::Cell& cell,
                                                 const report::CellReport& report, const Gaps& gaps,
                                                 const std::vector<report::Compared>& compared) {
  const ReportWords words = report_words(cell, report, gaps, Audience::superior);
  SentenceRows sentences;
  for (const std::string& line : words.opening) {
    sentences.add("", line);
  }
  for (const ReportPart* part : {&words.meetings, &words.attendance, &words.voices, &words.thematic,
                                 &words.turns, &words.tasks}) {
    sentences.part(*part);
  }
  std::vector<render::WorkbookSheet> out{
      {"Cuộc họp", table_in(words.meetings, {{"Ngày"}, {"Loại"}, {"Kỳ"}})},
      {"Nhiệm vụ", table_in(words.tasks, {{"Mã"}, {"Việc"}, {"Hạn"}, {"Tình trạng"}})},
      {"Số liệu", sentences.take()}};
  const report::Compared now = now_of(cell, report);
  if (auto table = comparison_table(now, compared)) {
    out.push_back({comparison_title(now, compared), std::move(*table)});
  }
  return out;
}

}  // namespace chibo::views
