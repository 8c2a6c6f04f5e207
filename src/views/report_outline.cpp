#include "views/report_outline.hpp"

#include "rules/narratives.hpp"
#include "text/layout.hpp"
#include "text/trim.hpp"
#include "text/unicode.hpp"
#include "views/wording.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace chibo::views {

namespace {

using model::ReportFilling;
using render::List;
using render::Map;

constexpr std::string_view k_bullet = "- ";

/// Gathers lines into paragraphs and bullets.
class WordBlocks {
 public:
  std::vector<render::Block> read(std::string_view words) {
    while (!words.empty()) {
      const std::size_t end = std::min(words.find('\n'), words.size());
      take(text::trimmed(words.substr(0, end)));
      words.remove_prefix(std::min(end + 1, words.size()));
    }
    end_piece();
    end_bullets();
    return std::move(out_);
  }

 private:
  void take(std::string_view line) {
    if (line.empty()) {
      end_piece();
      end_bullets();
    } else if (line.starts_with(k_bullet)) {
      end_piece();
      is_bullet_ = true;
      piece_ = text::trimmed(line.substr(k_bullet.size()));
    } else {
      piece_ += (piece_.empty() ? "" : " ") + std::string(line);
    }
  }

  void end_piece() {
    if (is_bullet_) {
      bullets_.items.push_back(std::move(piece_));
    } else if (!piece_.empty()) {
      out_.emplace_back(render::Paragraph{std::move(piece_)});
    }
    piece_.clear();
    is_bullet_ = false;
  }

  void end_bullets() {
    if (!bullets_.items.empty()) {
      out_.emplace_back(std::exchange(bullets_, {}));
    }
  }

  std::vector<render::Block> out_;
  render::Bullets bullets_;
  std::string piece_;
  bool is_bullet_ = false;
};

/// "a", "b" … as Vietnamese lists count; "aa" behind the last letter.
std::string list_letter(std::size_t number) {
  constexpr std::array<std::string_view, 23> k_letters = {"a", "b", "c", "d", "đ", "e", "g", "h",
                                                          "i", "k", "l", "m", "n", "o", "p", "q",
                                                          "r", "s", "t", "u", "v", "x", "y"};
  std::string out;
  for (std::size_t i = 0; i <= (number - 1) / k_letters.size(); ++i) {
    out += k_letters[(number - 1) % k_letters.size()];
  }
  return out;
}

/// Counts the sections of each depth; a section begins those below it anew.
class Numbers {
 public:
  std::string next(int depth) {
    const auto at = static_cast<std::size_t>(std::clamp(depth, 1, 3)) - 1;
    std::fill(counts_.begin() + static_cast<std::ptrdiff_t>(at) + 1, counts_.end(), 0U);
    const std::size_t number = ++counts_[at];
    switch (at) {
      case 0:
        return roman_number(static_cast<int>(number)) + "-";
      case 1:
        return std::to_string(number) + ".";
      default:
        return list_letter(number) + ")";
    }
  }

 private:
  std::array<std::size_t, 3> counts_{};
};

OutlineSection section_of(const model::ReportSection& section,
                          const model::NarrativeRecord* narrative) {
  OutlineSection out;
  out.title = text::one_line(text_in_words(section.title));
  out.depth = rules::depth_of(section);
  out.filling = section.filling.said();
  out.is_to_write = section.written.is_said() && section.written->yes;
  out.words = words_in_blocks(rules::words_for(narrative, out.title));
  return out;
}

bool is_bare(const OutlineSection& section) {
  return !section.filling && !section.is_to_write && section.words.empty();
}

/// What is printed of a list of sections; the last first, for a heading waits for what is below it.
std::vector<bool> printed(const std::vector<OutlineSection>& sections,
                          const std::function<bool(ReportFilling)>& is_there) {
  std::vector<bool> out(sections.size());
  for (std::size_t i = sections.size(); i-- > 0;) {
    const OutlineSection& section = sections[i];
    bool has_below = false;
    bool prints_below = false;
    for (std::size_t j = i + 1; j < sections.size() && sections[j].depth > section.depth; ++j) {
      has_below = true;
      prints_below = prints_below || out[j];
    }
    out[i] = section.is_to_write || !section.words.empty() || prints_below ||
             (section.filling && is_there(*section.filling)) || (is_bare(section) && !has_below);
  }
  return out;
}

}  // namespace

bool Outline::has(ReportFilling filling) const {
  return std::ranges::find(sections, std::optional(filling), &OutlineSection::filling) !=
         sections.end();
}

Outline outline_of(const model::Cell& organisation, model::ReportOf of,
                   const report::Period& period, base::Date today) {
  const rules::FormOfReport form =
      rules::report_form_on(organisation, of, rules::form_day(period.last(), today));
  const model::NarrativeRecord* narrative = rules::narrative_of(organisation, report::iso(period));
  Outline out;
  out.is_built_in = form.is_built_in();
  for (const model::ReportSection& section : form.sections) {
    out.sections.push_back(section_of(section, narrative));
  }
  return out;
}

std::vector<std::string> unwritten(const Outline& outline) {
  std::vector<std::string> out;
  for (const OutlineSection& section : outline.sections) {
    if (section.is_to_write && section.words.empty()) {
      out.push_back(section.title);
    }
  }
  return out;
}

std::vector<render::Block> words_in_blocks(std::string_view words) {
  return WordBlocks().read(words);
}

std::vector<NumberedSection> numbered(const Outline& outline,
                                      const std::function<bool(ReportFilling)>& is_there) {
  const std::vector<bool> is_printed = printed(outline.sections, is_there);
  std::vector<NumberedSection> out;
  Numbers numbers;
  for (std::size_t i = 0; i < outline.sections.size(); ++i) {
    if (is_printed[i]) {
      out.push_back({&outline.sections[i], numbers.next(outline.sections[i].depth)});
    }
  }
  return out;
}

std::vector<OutlineSection> on_screen(const Outline& outline,
                                      const std::vector<ReportFilling>& own_order) {
  std::vector<OutlineSection> out;
  if (outline.is_built_in) {
    for (const ReportFilling filling : own_order) {
      out.emplace_back().filling = filling;
    }
  }
  for (const OutlineSection& section : outline.sections) {
    OutlineSection shown = section;
    if (outline.is_built_in) {
      shown.filling.reset();  // stands above, in the program's own order
    }
    if (shown.filling || !shown.words.empty()) {
      out.push_back(std::move(shown));
    }
  }
  return out;
}

SectionView::SectionView(const NumberedSection& numbered) : section_(*numbered.section) {
  constexpr int k_depths = 3;
  const bool is_part = section_.depth <= 1;
  const std::string title = is_part ? text::upper(section_.title) : section_.title;
  out_ = {{"so", numbered.number},
          {"ten", title},
          {"de_muc", numbered.number + " " + title},
          {"bac_1", is_part},
          {"bac_2", section_.depth == 2},
          {"bac_3", section_.depth >= k_depths}};
  add_lines(section_.words);
  out_["loi"] = std::exchange(lines_[0], {});
  put_comparison({});
}

void SectionView::add_line(std::string text, bool is_bullet) {
  lines_[0].push_back(Map{{"noi_dung", std::move(text)}, {"gach_dau_dong", is_bullet}});
}

void SectionView::add(render::Value before, render::Value behind) {
  const render::Value* from[] = {&before, &behind};
  for (std::size_t i = 0; i < 2; ++i) {
    if (const List* more = from[i]->list()) {
      lines_[i].insert(lines_[i].end(), more->begin(), more->end());
    }
  }
}

void SectionView::add_lines(const std::vector<render::Block>& blocks) {
  for (const render::Block& block : blocks) {
    if (const auto* paragraph = std::get_if<render::Paragraph>(&block)) {
      add_line(paragraph->text, false);
    } else if (const auto* bullets = std::get_if<render::Bullets>(&block)) {
      for (const std::string& item : bullets->items) {
        add_line(item, true);
      }
    }
  }
}

void SectionView::put_comparison(const render::Table& table) {
  constexpr std::size_t k_fewest = 3;  // columns: what, now, and one beside it
  constexpr std::size_t k_most = 5;
  const std::size_t count = table.columns.size();
  for (std::size_t i = k_fewest; i <= k_most; ++i) {
    out_["co_so_sanh_" + std::to_string(i)] = count == i;
  }
  for (std::size_t i = 0; i < k_most; ++i) {
    out_["cot_" + std::to_string(i + 1)] = i < count ? table.columns[i].title : std::string();
  }
  List rows;
  for (const std::vector<render::Cell>& row : table.rows) {
    Map cells;
    for (std::size_t i = 0; i < k_most; ++i) {
      cells["o_" + std::to_string(i + 1)] =
          i < count ? render::vietnamese(render::cell_at(row, i)) : std::string();
    }
    rows.push_back(std::move(cells));
  }
  out_["so_sanh"] = std::move(rows);
}

void SectionView::put(std::string_view key, render::Value value) {
  out_[std::string(key)] = std::move(value);
}

bool SectionView::is_unwritten() const {
  return section_.is_to_write && section_.words.empty();
}

render::Value SectionView::view(bool is_last) {
  const bool ends_paper = is_last && !section_.filling;
  out_["can_viet"] = is_unwritten() && !ends_paper;
  out_["can_viet_cuoi"] = is_unwritten() && ends_paper;
  out_["dong"] = std::move(lines_[0]);
  out_["dong_sau"] = std::move(lines_[1]);
  return std::move(out_);
}

render::List sections_on_paper(
    const Outline& outline, const std::function<bool(ReportFilling)>& is_there,
    const std::function<void(SectionView&, std::optional<ReportFilling>)>& fill) {
  const std::vector<NumberedSection> sections = numbered(outline, is_there);
  List out;
  for (const NumberedSection& section : sections) {
    SectionView view(section);
    fill(view, section.section->filling);
    out.push_back(view.view(&section == &sections.back()));
  }
  return out;
}

}  // namespace chibo::views
