#include "render/document.hpp"
#include "render/escape.hpp"
#include "text/layout.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace chibo::render {

namespace {

constexpr int k_longest_kept_word = 24;
constexpr int k_narrowest_text = 4;

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

/// A table in a box; numbers are never broken, words only when nothing else helps.
class TextTable {
 public:
  TextTable(const Table& table, int width) : table_(table) {
    for (const Column& column : table.columns) {
      const std::string title = escape_text(column.title);
      head_.push_back(title);
      wanted_.push_back(std::max(1, longest_line(title)));
      kept_.push_back(std::min(k_longest_kept_word, longest_word(title)));
      least_.push_back(k_narrowest_text);
    }
    for (const auto& row : table.rows) {
      rows_.emplace_back();
      for (std::size_t i = 0; i < head_.size(); ++i) {
        take(cell_at(row, i), i);
      }
    }
    const int borders = 3 * static_cast<int>(head_.size()) + 1;
    shrink(kept_, width - borders);
    shrink(least_, width - borders);
  }

  std::string drawn() const {
    std::string out = rule("┌", "┬", "┐") + lines(head_, Align::left) + rule("├", "┼", "┤");
    for (const auto& row : rows_) {
      out += lines(row, std::nullopt);
    }
    return out + rule("└", "┴", "┘");
  }

 private:
  void take(const Cell& cell, std::size_t column) {
    std::string text = escape_text(vietnamese(cell));
    const int width = longest_line(text);
    const bool is_text = std::holds_alternative<std::string>(cell);
    wanted_[column] = std::max(wanted_[column], width);
    const int kept = is_text ? std::min(k_longest_kept_word, longest_word(text)) : width;
    kept_[column] = std::max(kept_[column], kept);
    if (!is_text) {
      least_[column] = std::max(least_[column], width);
    }
    rows_.back().push_back(std::move(text));
  }

  /// Takes columns from the widest column first, none below its limit.
  void shrink(const std::vector<int>& limits, int room) {
    int sum = 0;
    for (const int width : wanted_) {
      sum += width;
    }
    while (sum > room) {
      std::size_t widest = wanted_.size();
      for (std::size_t i = 0; i < wanted_.size(); ++i) {
        const bool wider = widest == wanted_.size() || wanted_[i] > wanted_[widest];
        if (wanted_[i] > limits[i] && wider) {
          widest = i;
        }
      }
      if (widest == wanted_.size()) {
        return;
      }
      --wanted_[widest];
      --sum;
    }
  }

  std::string rule(std::string_view left, std::string_view middle, std::string_view right) const {
    std::string out(left);
    for (std::size_t i = 0; i < wanted_.size(); ++i) {
      out += repeated("─", wanted_[i] + 2);
      out += i + 1 < wanted_.size() ? middle : right;
    }
    return out + "\n";
  }

  std::string lines(const std::vector<std::string>& cells, std::optional<Align> align) const {
    std::vector<std::vector<std::string>> wrapped;
    std::size_t height = 1;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      wrapped.push_back(text::wrap(cells[i], wanted_[i]));
      height = std::max(height, wrapped.back().size());
    }
    std::string out;
    for (std::size_t line = 0; line < height; ++line) {
      out += "│";
      for (std::size_t i = 0; i < wrapped.size(); ++i) {
        const std::string text = line < wrapped[i].size() ? wrapped[i][line] : std::string();
        out += " " + aligned(text, wanted_[i], align.value_or(table_.columns[i].align)) + " │";
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

  const Table& table_;
  std::vector<std::string> head_;
  std::vector<std::vector<std::string>> rows_;
  std::vector<int> wanted_;
  std::vector<int> kept_;   // no word is broken
  std::vector<int> least_;  // no number is broken
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
    return table.columns.empty() ? "" : TextTable(table, width).drawn();
  }
};

}  // namespace

std::string write_text(const Document& document, int width) {
  std::string out;
  for (const Block& block : document.blocks) {
    out += out.empty() ? "" : "\n";
    out += std::visit(TextBlock{width}, block);
  }
  return out;
}

}  // namespace chibo::render
