#include "views/cell_report.hpp"
#include "views/comparison.hpp"
#include "views/report_outline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace chibo::views {

namespace {

using model::ReportFilling;

/// The sections of the screen, numbered as they come.
class CellDocument {
 public:
  CellDocument(const model::Cell& cell, const report::CellReport& report, const Gaps& gaps,
               const std::vector<report::Compared>& compared)
      : words_(report_words(cell, report, gaps, Audience::secretary)),
        compared_(compared),
        now_(now_of(cell, report)),
        outline_(outline_of(cell, model::ReportOf::cell, report.period, report.as_of)) {}

  render::Document build() {
    out_.blocks.emplace_back(render::Heading{1, std::move(words_.title)});
    if (!outline_.has(ReportFilling::opening)) {
      put(opening());
    }
    for (const OutlineSection& section : on_screen(
             outline_, {ReportFilling::meetings, ReportFilling::attendance, ReportFilling::voices,
                        ReportFilling::thematic, ReportFilling::turns, ReportFilling::tasks,
                        ReportFilling::scores, ReportFilling::dues, ReportFilling::comparison})) {
      add(section);
    }
    return std::move(out_);
  }

 private:
  void put(std::vector<render::Block> blocks) {
    std::ranges::move(blocks, std::back_inserter(out_.blocks));
  }

  std::vector<render::Block> opening() const {
    std::vector<render::Block> out;
    for (const std::string& line : words_.opening) {
      out.emplace_back(render::Paragraph{line});
    }
    return out;
  }

  /// A heading, what was written, what the records tell; nothing where there is neither.
  void add(const OutlineSection& section) {
    std::string title = section.title;
    std::vector<render::Block> told;
    if (section.filling == ReportFilling::opening) {
      told = opening();
    } else if (section.filling == ReportFilling::comparison) {
      if (auto table = comparison_table(now_, compared_)) {
        told.emplace_back(std::move(*table));
      }
      title = title.empty() ? comparison_title(now_, compared_) : title;
    } else if (const ReportPart* part =
                   section.filling ? part_of(words_, *section.filling) : nullptr) {
      told = part->blocks;
      title = title.empty() ? part->title : title;
    }
    if (told.empty() && section.words.empty()) {
      return;
    }
    out_.blocks.emplace_back(render::Heading{2, fmt::format("{}. {}", ++number_, title)});
    put(section.words);
    put(std::move(told));
  }

  ReportWords words_;
  const std::vector<report::Compared>& compared_;
  report::Compared now_;
  Outline outline_;
  render::Document out_;
  int number_ = 0;
};

}  // namespace

report::Compared now_of(const model::Cell& cell, const report::CellReport& report) {
  return {report.period, 1, report::numbers_of(cell, report)};
}

render::Document report_document(const model::Cell& cell, const report::CellReport& report,
                                 const Gaps& gaps, const std::vector<report::Compared>& compared) {
  return CellDocument(cell, report, gaps, compared).build();
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
  const render::Table* table = first_table(part);
  return table != nullptr ? *table : render::Table{std::move(head), {}};
}

}  // namespace

const render::Table* first_table(const ReportPart& part) {
  for (const render::Block& block : part.blocks) {
    if (const auto* table = std::get_if<render::Table>(&block)) {
      return table;
    }
  }
  return nullptr;
}

std::vector<render::WorkbookSheet> report_sheets(const model::Cell& cell,
                                                 const report::CellReport& report, const Gaps& gaps,
                                                 const std::vector<report::Compared>& compared) {
  const ReportWords words = report_words(cell, report, gaps, Audience::superior);
  SentenceRows sentences;
  for (const std::string& line : words.opening) {
    sentences.add("", line);
  }
  for (const ReportPart* part : {&words.meetings, &words.attendance, &words.voices, &words.thematic,
                                 &words.turns, &words.tasks, &words.scores, &words.dues}) {
    sentences.part(*part);
  }
  std::vector<render::WorkbookSheet> out{
      {"Cuộc họp", table_in(words.meetings, {{"Ngày"}, {"Loại"}, {"Kỳ"}})},
      {"Nhiệm vụ", table_in(words.tasks, {{"Mã"}, {"Việc"}, {"Hạn"}, {"Tình trạng"}})},
      {"Số liệu", sentences.take()}};
  for (const ReportPart* part : {&words.scores, &words.dues}) {
    if (!part->blocks.empty()) {
      out.push_back({part->title, table_in(*part, {})});
    }
  }
  const report::Compared now = now_of(cell, report);
  if (auto table = comparison_table(now, compared)) {
    out.push_back({comparison_title(now, compared), std::move(*table)});
  }
  return out;
}

}  // namespace chibo::views
