#include "i18n/message_form.hpp"
#include "render/escape.hpp"
#include "render/sheet.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace chibo::render {

using i18n::FormMsg;

namespace {

constexpr char k_literal = '\x01';  // the next character is text
constexpr char k_line_end = '\x02';

struct Mark {
  std::string_view sign;
  LineStyle style;
};

// longer signs first
constexpr Mark k_marks[] = {
    {"### ", LineStyle::item},  {"## ", LineStyle::part},   {"# ", LineStyle::title},
    {"= ", LineStyle::subject}, {"^ ", LineStyle::centred}, {"< ", LineStyle::left},
    {"/ ", LineStyle::lead},    {"- ", LineStyle::bullet},  {"+ ", LineStyle::numbered},
    {"! ", LineStyle::party},
};

std::string_view cut_blanks(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r"), text.size());
  const std::size_t end = text.find_last_not_of(" \t\r");
  return end == std::string_view::npos || end < begin ? std::string_view()
                                                      : text.substr(begin, end + 1 - begin);
}

/// Where the tag that begins here ends; 0 where none begins.
std::size_t tag_length(std::string_view text) {
  if (!text.starts_with("{{")) {
    return 0;
  }
  const std::size_t end = text.find("}}");
  return end == std::string_view::npos ? 0 : end + 2;
}

/// Whether nothing but section tags stands on a line.
bool is_tag_line(std::string_view line) {
  while (!line.empty()) {
    const std::size_t length = tag_length(line);
    if (length == 0 || std::string_view("#^/").find(line[2]) == std::string_view::npos) {
      return false;
    }
    line = cut_blanks(line.substr(length));
  }
  return true;
}

/// Whether nothing but a note to whoever changes the form stands on a line.
bool is_note_line(std::string_view line) {
  return line.starts_with("{{!") && tag_length(line) == line.size();
}

class InlineReader {
 public:
  explicit InlineReader(std::string_view text) : text_(text) {}

  Runs read() {
    while (at_ < text_.size()) {
      step();
    }
    keep();
    return std::move(out_);
  }

 private:
  void step() {
    const std::string_view rest = text_.substr(at_);
    if (rest.front() == k_literal && rest.size() > 1) {
      run_.text += rest[1];
      at_ += 2;
    } else if (rest.front() == k_line_end) {
      run_.text += '\n';
      ++at_;
    } else if (const std::size_t tag = tag_length(rest)) {
      run_.text += rest.substr(0, tag);
      at_ += tag;
    } else if (rest.starts_with("**")) {
      turn(run_.bold);
    } else if (rest.starts_with("__")) {
      turn(run_.italic);
    } else {
      run_.text += rest.front();
      ++at_;
    }
  }

  void turn(bool& dress) {
    keep();
    dress = !dress;
    at_ += 2;
  }

  void keep() {
    if (!run_.text.empty()) {
      out_.push_back(run_);
    }
    run_.text.clear();
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Run run_;
  Runs out_;
};

/// The cells of "| a | b |"; bars inside tags and values are text.
std::vector<Runs> read_cells(std::string_view row) {
  row.remove_prefix(1);
  std::vector<Runs> out;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= row.size();) {
    if (at == row.size() || row[at] == '|') {
      const bool after_last_bar = at == row.size() && cut_blanks(row.substr(begin)).empty();
      if (!after_last_bar) {
        out.push_back(InlineReader(cut_blanks(row.substr(begin, at - begin))).read());
      }
      begin = ++at;
    } else if (row[at] == k_literal) {
      at += 2;
    } else {
      at += std::max<std::size_t>(1, tag_length(row.substr(at)));
    }
  }
  return out;
}

class SheetReader {
 public:
  SheetReader(std::string_view source, const std::string& file) : source_(source), file_(file) {}

  tl::expected<Sheet, TemplateFaults> read() {
    while (!source_.empty()) {
      const std::size_t end = std::min(source_.find('\n'), source_.size());
      ++number_;
      const std::string_view line = cut_blanks(source_.substr(0, end));
      source_.remove_prefix(std::min(end + 1, source_.size()));
      if (!line.empty() && !is_note_line(line)) {
        take(line);
      }
    }
    if (side_) {
      complain(i18n::say(FormMsg::open_columns));
    }
    end_grid();
    if (!faults_.empty()) {
      return tl::unexpected(std::move(faults_));
    }
    return std::move(sheet_);
  }

 private:
  void complain(i18n::Message what) {
    add_fault(faults_, fault_at(TextPlace{file_, number_, 1}, {std::move(what), std::nullopt}));
  }

  void take(std::string_view line) {
    if (line.starts_with("|= ")) {
      begin_grid(line.substr(3));
    } else if (line.starts_with("||")) {
      next_side();
    } else if (line.starts_with("|")) {
      add_row(line);
    } else if (line.starts_with("[[")) {
      begin_sides(line.substr(2));
    } else if (line.starts_with("]]")) {
      end_sides();
    } else if (line == "===") {
      end_grid();
      sheet_.blocks.emplace_back(NewPage{});
    } else if (line == "@landscape") {
      sheet_.landscape = true;
    } else if (is_tag_line(line) && grid_) {
      grid_->rows.push_back({{Runs{{std::string(line), false, false}}}, true});
    } else {
      add_line(line_of(line));
    }
  }

  static Line line_of(std::string_view line) {
    if (is_tag_line(line)) {
      return {LineStyle::tag, {{std::string(line), false, false}}};
    }
    if (line == "_") {
      return {LineStyle::signing, {}};
    }
    if (line == "^") {
      return {LineStyle::centred, {}};
    }
    for (const Mark& mark : k_marks) {
      if (line.starts_with(mark.sign)) {
        return {mark.style, InlineReader(cut_blanks(line.substr(mark.sign.size()))).read()};
      }
    }
    return {LineStyle::body, InlineReader(line).read()};
  }

  void add_line(Line line) {
    if (side_) {
      side_->columns[side_column_].lines.push_back(std::move(line));
      return;
    }
    end_grid();
    sheet_.blocks.emplace_back(std::move(line));
  }

  /// "8c 52 40r": how wide each column is, in percent, and how its text stands.
  std::optional<std::vector<GridColumn>> read_widths(std::string_view text) {
    std::vector<GridColumn> out;
    int sum = 0;
    for (text = cut_blanks(text); !text.empty(); text = cut_blanks(text)) {
      GridColumn column;
      const auto [rest, error] =
          std::from_chars(text.data(), text.data() + text.size(), column.percent);
      if (error != std::errc() || column.percent < 1) {
        return std::nullopt;
      }
      text.remove_prefix(static_cast<std::size_t>(rest - text.data()));
      if (text.starts_with("c") || text.starts_with("r")) {
        column.align = text.front() == 'c' ? Align::centre : Align::right;
        text.remove_prefix(1);
      }
      sum += column.percent;
      out.push_back(column);
    }
    return sum == 100 ? std::optional(std::move(out)) : std::nullopt;
  }

  void begin_grid(std::string_view widths) {
    end_grid();
    auto columns = read_widths(widths);
    if (!columns) {
      complain(i18n::say(FormMsg::bad_widths));
      columns = std::vector<GridColumn>{{100, Align::left}};
    }
    grid_ = Grid{std::move(*columns), {}};
  }

  void add_row(std::string_view line) {
    GridRow row{read_cells(line), false};
    if (!grid_) {
      complain(i18n::say(FormMsg::row_outside));
    } else if (row.cells.empty() || row.cells.size() > grid_->columns.size()) {
      complain(i18n::say(FormMsg::row_cells, row.cells.size(), grid_->columns.size()));
    } else {
      grid_->rows.push_back(std::move(row));
    }
  }

  /// A table ends with the first line that is neither row nor tag; the tags behind its last row
  /// belong to what follows unless they close what its rows opened.
  void end_grid() {
    if (!grid_) {
      return;
    }
    std::vector<Line> behind = tags_behind(*grid_);
    sheet_.blocks.emplace_back(std::move(*grid_));
    grid_.reset();
    for (Line& line : behind) {
      sheet_.blocks.emplace_back(std::move(line));
    }
  }

  static std::vector<Line> tags_behind(Grid& grid) {
    int open = 0;
    std::size_t last = 0;  // rows that belong to the table
    for (std::size_t i = 0; i < grid.rows.size(); ++i) {
      if (!grid.rows[i].is_tag) {
        last = i + 1;
        continue;
      }
      const std::string& tag = grid.rows[i].cells.front().front().text;
      const bool closes = tag.starts_with("{{/");
      open += closes ? -1 : 1;
      if (closes && open >= 0) {
        last = i + 1;
      }
      if (open < 0) {
        break;
      }
    }
    std::vector<Line> out;
    for (std::size_t i = last; i < grid.rows.size(); ++i) {
      out.push_back({LineStyle::tag, grid.rows[i].cells.front()});
    }
    grid.rows.resize(last);
    return out;
  }

  void begin_sides(std::string_view widths) {
    end_grid();
    const auto columns = read_widths(widths);
    if (side_) {
      complain(i18n::say(FormMsg::open_columns));
    }
    if (!columns) {
      complain(i18n::say(FormMsg::bad_widths));
      side_ = SideBySide{{{100, {}}}};
    } else {
      side_.emplace();
      for (const GridColumn& column : *columns) {
        side_->columns.push_back({column.percent, {}});
      }
    }
    side_column_ = 0;
  }

  void next_side() {
    if (!side_ || side_column_ + 1 == side_->columns.size()) {
      complain(i18n::say(FormMsg::no_column));
      return;
    }
    ++side_column_;
  }

  void end_sides() {
    if (!side_) {
      complain(i18n::say(FormMsg::no_column));
      return;
    }
    sheet_.blocks.emplace_back(std::move(*side_));
    side_.reset();
  }

  std::string_view source_;
  const std::string& file_;
  std::size_t number_ = 0;
  Sheet sheet_;
  std::optional<Grid> grid_;
  std::optional<SideBySide> side_;
  std::size_t side_column_ = 0;
  TemplateFaults faults_;
};

}  // namespace

std::string escape_sheet(std::string_view text) {
  std::string out;
  for (const char c : clean_text(text)) {
    const bool is_mark = c > ' ' && c < '\x7f' && !(c >= '0' && c <= '9') &&
                         !(c >= 'A' && c <= 'Z') && !(c >= 'a' && c <= 'z');
    if (is_mark) {
      out += k_literal;
    }
    out += c == '\n' ? k_line_end : c;
  }
  return out;
}

tl::expected<Sheet, TemplateFaults> read_sheet(std::string_view source, const std::string& file) {
  return SheetReader(source, file).read();
}

std::string plain(const Runs& runs) {
  std::string out;
  for (const Run& run : runs) {
    out += run.text;
  }
  return out;
}

std::string title_of(const Sheet& sheet) {
  std::string out;
  for (const SheetBlock& block : sheet.blocks) {
    const Line* line = std::get_if<Line>(&block);
    if (line != nullptr &&
        (line->style == LineStyle::title || (line->style == LineStyle::subject && !out.empty()))) {
      out += (out.empty() ? "" : " - ") + plain(line->runs);
    }
  }
  std::ranges::replace(out, '\n', ' ');
  return out;
}

}  // namespace chibo::render
