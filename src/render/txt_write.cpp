#include "render/document.hpp"
#include "render/escape.hpp"
#include "text/layout.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

namespace chibo::render {

namespace {

std::string repeated(std::string_view what, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) {
    out += what;
  }
  return out;
}

int longest_word(std::string_view text) {
  int out = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    out = std::max(out, text::display_width(text.substr(at, end - at)));
    at = end + 1;
  }
  return out;
}

int longest_line(std::string_view text) {
  int out = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    out = std::max(out, text::display_width(text.substr(at, end - at)));
    at = end + 1;
  }
  return out;
}

/// A table in a box where every word fits into its column, else its rows one below the other, a
/// line a column; no word, number or date is ever broken.
class TextTable {
 public:
  explicit TextTable(const Table& table) : table_(table) {
    for (const Column& column : table.columns) {
      head_.push_back(escape_text(column.title));
      natural_.push_back(std::max(1, longest_line(head_.back())));
      least_.push_back(std::max(1, longest_word(head_.back())));
    }
    for (const auto& row : table.rows) {
      std::vector<std::string>& texts = rows_.emplace_back();
      for (std::size_t i = 0; i < head_.size(); ++i) {
        texts.push_back(escape_text(vietnamese(cell_at(row, i))));
        natural_[i] = std::max(natural_[i], longest_line(texts[i]));
        least_[i] = std::max(least_[i], longest_word(texts[i]));
      }
    }
  }

  std::string drawn(int width) const {
    const int room = width - 3 * static_cast<int>(head_.size()) - 1;
    return sum(least_) <= room ? boxed(columns_within(room)) : listed(width);
  }

 private:
  using Widths = std::vector<int>;

  static int sum(const Widths& widths) { return std::accumulate(widths.begin(), widths.end(), 0); }

  /// The natural widths, made smaller from the widest column on, none so far that a word breaks.
  Widths columns_within(int room) const {
    Widths out = natural_;
    for (int over = sum(out) - room; over > 0; --over) {
      std::size_t widest = out.size();
      for (std::size_t i = 0; i < out.size(); ++i) {
        const bool wider = widest == out.size() || out[i] > out[widest];
        if (out[i] > least_[i] && wider) {
          widest = i;
        }
      }
      --out[widest];
    }
    return out;
  }

  std::string boxed(const Widths& widths) const {
    std::string out = rule(widths, "┌", "┬", "┐") + lines(widths, head_, Align::left) +
                      rule(widths, "├", "┼", "┤");
    for (const auto& row : rows_) {
      out += lines(widths, row, std::nullopt);
    }
    return out + rule(widths, "└", "┴", "┘");
  }

  static std::string rule(const Widths& widths, std::string_view left, std::string_view middle,
                          std::string_view right) {
    std::string out(left);
    for (std::size_t i = 0; i < widths.size(); ++i) {
      out += repeated("─", widths[i] + 2);
      out += i + 1 < widths.size() ? middle : right;
    }
    return out + "\n";
  }

  std::string lines(const Widths& widths, const std::vector<std::string>& cells,
                    std::optional<Align> align) const {
    std::vector<std::vector<std::string>> wrapped;
    std::size_t height = 1;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      wrapped.push_back(text::wrap(cells[i], widths[i]));
      height = std::max(height, wrapped.back().size());
    }
    std::string out;
    for (std::size_t line = 0; line < height; ++line) {
      out += "│";
      for (std::size_t i = 0; i < wrapped.size(); ++i) {
        const std::string text = line < wrapped[i].size() ? wrapped[i][line] : std::string();
        out += " " + aligned(text, widths[i], align.value_or(table_.columns[i].align)) + " │";
      }
      out += "\n";
    }
    return out;
  }

  static std::string aligned(std::string_view text, int width, Align align) {
    if (align == Align::centre) {
      const int before = std::max(0, width - text::display_width(text)) / 2;
      return text::pad(repeated(" ", before) + std::string(text), width);
    }
    return text::pad(text, width, align == Align::right ? text::Side::right : text::Side::left);
  }

  /// "Ngày: 05/11/2026", a row's columns below each other and a free line between rows.
  std::string listed(int width) const {
    constexpr std::string_view k_further = "  ";
    std::string out;
    for (const auto& row : rows_) {
      out += out.empty() ? "" : "\n";
      for (std::size_t i = 0; i < row.size(); ++i) {
        const std::string line = head_[i] + ": " + row[i];
        const int indent = text::display_width(k_further);
        out += text::wrapped(line, std::max(width, longest_word(line) + indent), "", k_further);
      }
    }
    return out;
  }

  const Table& table_;
  std::vector<std::string> head_;
  std::vector<std::vector<std::string>> rows_;
  Widths natural_;  // no line is broken
  Widths least_;    // no word is broken
};

struct TextBlock {
  int width;

  std::string operator()(const Heading& heading) const {
    const std::string text = escape_text(heading.text);
    std::string out = text::wrapped(text, width, "", "");
    if (heading.level <= 2) {
      out += repeated(heading.level == 1 ? "═" : "─", std::min(width, longest_line(text))) + "\n";
    }
    return out;
  }

  std::string operator()(const Paragraph& paragraph) const {
    return text::wrapped(escape_text(paragraph.text), width, "", "");
  }

  std::string operator()(const Bullets& bullets) const {
    std::string out;
    for (const std::string& item : bullets.items) {
      out += text::wrapped(escape_text(item), width, "- ", "  ");
    }
    return out;
  }

  std::string operator()(const Table& table) const {
    return table.columns.empty() ? "" : TextTable(table).drawn(width);
  }

  std::string operator()(const Figure&) const { return {}; }
};

}  // namespace

std::string write_text(const Document& document, int width) {
  std::string out;
  for (const Block& block : document.blocks) {
    const std::string text = std::visit(TextBlock{width}, block);
    out += (out.empty() || text.empty() ? "" : "\n") + text;
  }
  return out;
}

}  // namespace chibo::render
