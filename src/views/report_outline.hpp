#pragma once

#include "model/cell.hpp"
#include "render/document.hpp"
#include "render/value.hpp"
#include "report/period.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::views {

/// A section of a report: what its form says of it, and the words kept for it.
struct OutlineSection {
  std::string title;
  int depth = 1;
  std::optional<model::ReportFilling> filling;
  bool is_to_write = false;
  std::vector<render::Block> words;  // paragraphs and bullets; none where nothing is written
};

/// The sections of one report, in order.
struct Outline {
  bool is_built_in = true;  // no locality sets the form
  std::vector<OutlineSection> sections;

  bool has(model::ReportFilling filling) const;
};

/// By the form in force on the last day of the period, on today while that is not over.
Outline outline_of(const model::Cell& organisation, model::ReportOf of,
                   const report::Period& period, base::Date today);

/// The titles of the sections that wait for words.
std::vector<std::string> unwritten(const Outline& outline);

/// Words as blocks: paragraphs parted by blank lines, lines that begin with "- " as bullets.
std::vector<render::Block> words_in_blocks(std::string_view words);

/// A section as a paper prints it: behind its number, "I-", "1.", "a)".
struct NumberedSection {
  const OutlineSection* section = nullptr;
  std::string number;
};

/// The sections that a paper prints, numbered; those whose filling is not there are left out, with
/// the headings under which nothing is left.
std::vector<NumberedSection> numbered(const Outline& outline,
                                      const std::function<bool(model::ReportFilling)>& is_there);

/// The sections of a report on a screen: in the order of the form where a locality sets one, else
/// the numbers in the program's own order with its own titles (left empty here), and behind them
/// the sections that somebody wrote.
std::vector<OutlineSection> on_screen(const Outline& outline,
                                      const std::vector<model::ReportFilling>& own_order);

/// What templates name of every section, whosever report it is: heading, words, dots, lines, the
/// comparison with others (templates/chung/khoa-phan-bao-cao.txt).
class SectionView {
 public:
  explicit SectionView(const NumberedSection& numbered);

  /// Words and bullets among the lines, before the table or behind it.
  void add_line(std::string text, bool is_bullet);
  void add_lines(const std::vector<render::Block>& blocks);
  /// Lines as templates name them, before the table and behind it.
  void add(render::Value before, render::Value behind);
  void put_comparison(const render::Table& table);
  void put(std::string_view key, render::Value value);

  /// The last of a report keeps its dots beside the signatures.
  render::Value view(bool is_last);

 private:
  bool is_unwritten() const;

  const OutlineSection& section_;
  render::Map out_;
  render::List lines_[2];  // before the table, behind it
};

/// The sections that a paper prints, each filled with what the records tell under it.
render::List sections_on_paper(
    const Outline& outline, const std::function<bool(model::ReportFilling)>& is_there,
    const std::function<void(SectionView&, std::optional<model::ReportFilling>)>& fill);

}  // namespace chibo::views
