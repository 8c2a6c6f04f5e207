#include "support/random_record.hpp"

#include "store/yaml_text.hpp"
#include "support/yaml_nodes.hpp"

#include <algorithm>
#include <optional>

namespace chibo::test {

using store::Node;
using store::Path;
using store::Style;

namespace {

constexpr std::string_view k_keys[] = {
    "mã",           "họ tên",      "đồng chí",   "lý do",
    "kết luận",     "nội dung",    "biểu quyết", "tán thành",
    "chương trình", "vắng",        "đến muộn",   "căn cứ",
    "mục con",      "tự phê bình", "phối hợp",   "hạn",
    "tổ",           "kỳ",          "điểm danh",  "ghi chú",
    "từ",           "không",       "no",         "12",
    "a: b",         "khóa #1",     "2026-11",    "e\xCC\x82\xCC\x81 nfd"};

constexpr std::string_view k_values[] = {
    "khanh",
    "Phòng họp số 2, nhà A",
    "14:00",
    "2026-11-05",
    "14",
    "có",
    "Đề nghị bổ sung kết quả vận động học phí cho sinh viên khó khăn.",
    "Hoàn thành 7 trong 8 nhiệm vụ.\n",
    "Dòng một\nDòng hai\n",
    "Đoạn một.\n\nĐoạn hai: có # dấu\n  - thụt vào\n",
    "không có dòng cuối\nnhư thế này",
    "Nghị quyết \"02\" của 'Chi bộ'",
    "Công văn 29-CV/BXDĐ ngày 01/11/2026",
    "dài và còn dài thêm nữa để người ta phải ngắt ra nhiều dòng khi viết tay trong tệp của mình"};

constexpr std::string_view k_awkward[] = {"mới",
                                          "NO",
                                          "no",
                                          "yes",
                                          "Yes",
                                          "ON",
                                          "off",
                                          "y",
                                          "n",
                                          "012",
                                          "0",
                                          "00",
                                          "7",
                                          "-7",
                                          "+7",
                                          "1_000",
                                          "1,5",
                                          "1.5",
                                          "1.",
                                          ".5",
                                          "1e3",
                                          "1E-3",
                                          "0x1F",
                                          "0o17",
                                          "0b11",
                                          "12:30",
                                          "1:2:3",
                                          "2026-03-05",
                                          "2026-11",
                                          "2026-Q4",
                                          "2026-11-a",
                                          "2026-11-05 14:00",
                                          "2026-11-05T14:00:00Z",
                                          "a: b",
                                          "a:b",
                                          "a #b",
                                          "a#b",
                                          "- x",
                                          "-x",
                                          "'",
                                          "\"",
                                          "''",
                                          "\"\"",
                                          "it's",
                                          "\\n",
                                          "\\",
                                          "dòng\nhai",
                                          "dòng một\ndòng hai\n",
                                          "một\n\n\nbốn\n",
                                          "\n",
                                          "\n\n",
                                          "a\n\n",
                                          "\na",
                                          " \na",
                                          "a\n ",
                                          "a\n \nb\n",
                                          "a \nb\n",
                                          "a\n  b\n",
                                          " a\nb\n",
                                          "",
                                          " ",
                                          " đầu",
                                          "cuối ",
                                          "[x]",
                                          "[",
                                          "]",
                                          "{x}",
                                          "}",
                                          "x, y",
                                          ",",
                                          "~",
                                          "~x",
                                          "null",
                                          "Null",
                                          "NULL",
                                          "nul",
                                          "true",
                                          "False",
                                          "TRUE",
                                          ".inf",
                                          "-.INF",
                                          ".NaN",
                                          "@x",
                                          "`x",
                                          "=",
                                          "==",
                                          "<<",
                                          "%",
                                          "%x",
                                          "---",
                                          "--- a",
                                          "...",
                                          "... a",
                                          "..",
                                          ".",
                                          "?",
                                          "? x",
                                          ":",
                                          "x:",
                                          ":x",
                                          "x: ",
                                          "::",
                                          "#",
                                          "#x",
                                          "x #",
                                          "*a",
                                          "&a",
                                          "!t",
                                          "!",
                                          "|",
                                          "|-",
                                          ">",
                                          ">x",
                                          "\x01",
                                          "\x7F",
                                          "\t",
                                          "a\tb",
                                          "\ta",
                                          "a\t",
                                          "\r",
                                          "a\rb",
                                          "a\r\nb",
                                          "\x1B[31m",
                                          "\xC2\x85",
                                          "\xE2\x80\xA8",
                                          "b\xE2\x80\xA9x",
                                          "\xEF\xBB\xBF",
                                          "\xEF\xBB\xBFx",
                                          "\xC2\xA0",
                                          "\xE2\x80\x8B",
                                          "e\xCC\x82\xCC\x81",
                                          "Nguye\xCC\x82\xCC\x83n",
                                          "Nguyễn",
                                          "\xF0\x9F\x8E\x89",
                                          "👨‍👩‍👧 họp",
                                          "đ/c Nga: \"dùng |\", 'hoặc' \\ [x] {y} # hết",
                                          "a: |\n  b\n",
                                          "- a\n- b\n",
                                          "# không phải ghi chú\n",
                                          "a\n# b\nc\n",
                                          "a\n---\nb\n",
                                          "a\n...\n",
                                          "100%",
                                          "50 %",
                                          "a & b",
                                          "a*b",
                                          "a!b",
                                          "a|b",
                                          "a>b",
                                          "a?b"};

class Writer {
 public:
  explicit Writer(Dice& dice)
      : dice_(dice),
        map_step_(1 + dice.roll(4)),
        list_step_(dice.roll(4)),
        comments_in_(dice.once_in(3) ? 1000 : 2 + dice.roll(6)) {}

  RandomRecord write(const Node& root) {
    if (dice_.once_in(3)) {
      remark_line(0);
      if (dice_.once_in(2)) {
        lines_.emplace_back();
      }
    }
    if (dice_.once_in(12)) {
      lines_.emplace_back("---");
    }
    Path path;
    map(root, 0, path, Begins::on_new_line);
    between(0, dice_.once_in(2));
    RandomRecord out;
    out.root = root;
    out.places = std::move(places_);
    const std::string line_end = dice_.once_in(4) ? "\r\n" : "\n";
    out.text = dice_.once_in(8) ? "\xEF\xBB\xBF" : "";
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      out.text += lines_[i];
      out.text += i + 1 < lines_.size() || open_block_ || !dice_.once_in(5) ? line_end : "";
    }
    return out;
  }

 private:
  enum class Begins { on_new_line, behind_dash };

  std::string remark() { return "# ghi chú " + std::to_string(++remarks_) + ";"; }

  void remark_line(std::size_t column) {
    lines_.push_back(std::string(column, ' ') + remark());
    open_block_ = false;
  }

  void remark_behind() {
    if (dice_.once_in(comments_in_)) {
      lines_.back() += std::string(1 + dice_.roll(3), ' ') + remark();
    }
  }

  /// Blank lines and comments above an entry or item, some of them deeper, which belong to the one
  /// before.
  void between(std::size_t column, bool often) {
    if (!often && !dice_.once_in(comments_in_)) {
      return;
    }
    if (!open_block_ && dice_.once_in(4) && !lines_.empty()) {
      remark_line(column + 1 + dice_.roll(4));
    }
    if (dice_.once_in(2) && !keeps_blanks_) {
      lines_.emplace_back(dice_.once_in(6) && !open_block_ ? "  " : "");
    }
    for (std::size_t i = dice_.roll(3); i > 0; --i) {
      remark_line(dice_.once_in(4) ? 0 : column);
    }
  }

  void line(std::size_t column, std::string text) {
    lines_.push_back(std::string(column, ' ') + std::move(text));
    open_block_ = keeps_blanks_ = false;
  }

  void map(const Node& node, std::size_t column, Path& path, Begins begins) {
    const std::size_t first = lines_.empty() ? 0 : lines_.size() - 1;
    const std::size_t place = places_.size();
    places_.push_back({path, {first, first}});
    bool behind_dash = begins == Begins::behind_dash;
    for (const Node::Entry& entry : node.entries) {
      const std::string key = this->key(entry.key.text);
      if (behind_dash) {
        lines_.back() += key;
      } else {
        between(column, false);
        line(column, key);
      }
      behind_dash = false;
      lines_.back() += dice_.once_in(20) ? " :" : ":";
      path.emplace_back(entry.key.text);
      value(entry.value, column, path, 1 + (dice_.once_in(8) ? dice_.roll(4) : 0), map_step_);
      path.pop_back();
    }
    places_[place].second.last = end_line_;
  }

  void list(const Node& node, std::size_t column, Path& path, Begins begins) {
    const std::size_t place = places_.size();
    places_.push_back({path, {lines_.size() - 1, 0}});
    bool behind_dash = begins == Begins::behind_dash;
    const std::size_t gap = 1 + (dice_.once_in(5) ? dice_.roll(3) : 0);
    for (std::size_t i = 0; i < node.items.size(); ++i) {
      if (behind_dash) {
        lines_.back() += '-';
      } else {
        between(column, false);
        line(column, "-");
      }
      behind_dash = false;
      path.emplace_back(i);
      item(node.items[i], column, path, gap);
      path.pop_back();
    }
    places_[place].second.last = end_line_;
  }

  void item(const Node& node, std::size_t column, Path& path, std::size_t gap) {
    const bool block_map = node.kind == Node::Kind::map && !node.entries.empty();
    const bool block_list = node.kind == Node::Kind::list && !node.items.empty();
    if ((!block_map && !block_list) || dice_.once_in(8)) {
      value(node, column, path, gap, map_step_);
      return;
    }
    if (dice_.once_in(10)) {  // a dash alone on its line
      const std::size_t first = lines_.size() - 1;
      const std::size_t place = places_.size();
      remark_behind();
      between(column + 2, false);
      line(column + 2, "");
      inner(node, column + 2, path);
      places_[place].second.first = first;
      return;
    }
    lines_.back() += std::string(gap, ' ');
    inner(node, column + 1 + gap, path);
  }

  void inner(const Node& node, std::size_t column, Path& path) {
    if (node.kind == Node::Kind::map) {
      map(node, column, path, Begins::behind_dash);
    } else {
      list(node, column, path, Begins::behind_dash);
    }
  }

  /// What stands behind a colon or a dash.
  void value(const Node& node, std::size_t column, Path& path, std::size_t gap, std::size_t step) {
    const bool dash = lines_.back().ends_with('-');
    const bool full_map = node.kind == Node::Kind::map && !node.entries.empty();
    const bool full_list = node.kind == Node::Kind::list && !node.items.empty();
    if (full_map && !dash && !dice_.once_in(8)) {
      remark_behind();
      const std::size_t first = lines_.size() - 1;
      const std::size_t place = places_.size();
      map(node, column + step, path, Begins::on_new_line);
      places_[place].second.first = first;
      return;
    }
    if (full_list && !dash && !dice_.once_in(4)) {
      remark_behind();
      list(node, column + list_step_, path, Begins::on_new_line);
      return;
    }
    places_.push_back({path, {lines_.size() - 1, lines_.size() - 1}});
    const std::size_t place = places_.size() - 1;
    if (node.kind == Node::Kind::null) {
      lines_.back() += dice_.once_in(5) ? std::string(gap, ' ') + "~" : "";
      remark_behind();
    } else if (node.kind == Node::Kind::scalar) {
      lines_.back() += std::string(gap, ' ');
      scalar(node.text, column, step);
    } else {
      lines_.back() += std::string(gap, ' ');
      flow(node, column, path);
      remark_behind();
    }
    end_line_ = lines_.size() - 1;
    places_[place].second.last = end_line_;
  }

  void flow(const Node& node, std::size_t column, Path& path) {
    const bool list = node.kind == Node::Kind::list;
    const bool wide = dice_.once_in(8);
    lines_.back() += list ? '[' : '{';
    const std::size_t count = list ? node.items.size() : node.entries.size();
    for (std::size_t i = 0; i < count; ++i) {
      lines_.back() += i == 0 ? "" : dice_.once_in(6) ? "," : ", ";
      if (wide && dice_.once_in(2)) {
        remark_behind_flow();
        line(column + 3, "");
      } else if (i > 0 && lines_.back().back() == ',') {
        lines_.back() += ' ';
      }
      const Node& part = list ? node.items[i] : node.entries[i].value;
      if (list) {
        path.emplace_back(i);
      } else {
        path.emplace_back(node.entries[i].key.text);
        lines_.back() += quoted(node.entries[i].key.text, store::Context::flow) + ": ";
      }
      flow_part(part, column, path);
      path.pop_back();
    }
    lines_.back() += count > 0 && dice_.once_in(10) ? "," : "";
    lines_.back() += list ? ']' : '}';
  }

  void remark_behind_flow() {
    if (lines_.back().back() == ' ') {
      remark_behind();
    }
  }

  void flow_part(const Node& part, std::size_t column, Path& path) {
    const std::size_t first = lines_.size() - 1;
    const std::size_t place = places_.size();
    places_.push_back({path, {first, first, true}});
    if (part.kind == Node::Kind::null) {
      lines_.back() += "~";
    } else if (part.kind == Node::Kind::scalar) {
      lines_.back() += quoted(part.text, store::Context::flow);
    } else {
      flow(part, column, path);
    }
    places_[place].second.last = lines_.size() - 1;
  }

  std::string quoted(const std::string& text, store::Context context) {
    constexpr Style k_styles[] = {Style::plain, Style::plain, Style::single_quoted,
                                  Style::double_quoted};
    return store::spell_scalar(text, context, k_styles[dice_.roll(4)]);
  }

  std::string key(const std::string& text) {
    return dice_.once_in(12) ? quoted(text, store::Context::block)
                             : store::spell_scalar(text, store::Context::block);
  }

  void scalar(const std::string& text, std::size_t column, std::size_t step) {
    if (text.size() > 2 && text.ends_with("\n\n") &&
        store::fits_literal(text.substr(0, text.size() - 1)) && dice_.once_in(2)) {
      block(text, column + step);
      return;
    }
    const bool literal = text.find('\n') != std::string::npos || dice_.once_in(8);
    if (literal && store::fits_literal(text) && !dice_.once_in(6)) {
      block(text, column + step);
      return;
    }
    const std::size_t blank = text.find(' ', text.size() / 2);
    const bool may_break = blank != std::string::npos && blank + 1 < text.size() &&
                           text.find_first_of("#:-\\\"'\n\t ", blank + 1) == std::string::npos;
    if (may_break && dice_.once_in(3)) {
      folded(text, blank, column + step);
      return;
    }
    lines_.back() += quoted(text, store::Context::block);
    remark_behind();
  }

  void block(const std::string& text, std::size_t column) {
    const bool ends = text.ends_with('\n');
    lines_.back() += ends ? (text.ends_with("\n\n") || dice_.once_in(5) ? "|+" : "|") : "|-";
    keeps_blanks_ = false;
    const bool keeps = lines_.back().back() == '+';
    remark_behind();
    std::string body = store::literal_lines(text, column, "\n").substr(1);
    for (std::size_t from = 0;;) {
      const std::size_t stop = body.find('\n', from);
      lines_.push_back(body.substr(from, stop - from));
      if (stop == std::string::npos) {
        break;
      }
      from = stop + 1;
    }
    open_block_ = true;
    keeps_blanks_ = keeps;
  }

  /// ">-", or a plain or quoted scalar over two lines.
  void folded(const std::string& text, std::size_t blank, std::size_t column) {
    const std::string one = text.substr(0, blank);
    const std::string two = text.substr(blank + 1);
    const std::string spelled = store::spell_scalar(text, store::Context::block);
    if (dice_.once_in(2)) {
      lines_.back() += ">-";
      remark_behind();
      line(column, one);
      line(column, two);
      open_block_ = true;
      return;
    }
    const bool plain = spelled == text;
    const std::string escaped = plain ? one : spelled.substr(0, spelled.size() - two.size() - 2);
    lines_.back() += escaped;
    line(column + 1, plain ? two : two + "\"");
    remark_behind();
  }

  Dice& dice_;
  std::size_t map_step_;
  std::size_t list_step_;
  std::size_t comments_in_;
  std::vector<std::string> lines_;
  std::vector<std::pair<Path, Lines>> places_;
  std::size_t end_line_ = 0;
  std::size_t remarks_ = 0;
  bool open_block_ = false;    // the last line is one of a block scalar
  bool keeps_blanks_ = false;  // of one with "+"
};

}  // namespace

std::size_t Dice::roll(std::size_t sides) {
  state_ ^= state_ << 13;
  state_ ^= state_ >> 7;
  state_ ^= state_ << 17;
  return static_cast<std::size_t>((state_ >> 11) % sides);
}

std::span<const std::string_view> awkward_values() {
  return k_awkward;
}

Node random_map(Dice& dice, std::size_t depth) {
  Node node;
  node.kind = Node::Kind::map;
  for (std::size_t i = 1 + dice.roll(depth > 2 ? 7 : 4); i > 0; --i) {
    std::string key(dice.pick(k_keys));
    while (node.find(key) != nullptr) {
      key += " nữa";
    }
    node.entries.push_back({scalar(key), random_value(dice, depth > 0 ? depth - 1 : 0)});
  }
  return node;
}

Node random_value(Dice& dice, std::size_t depth) {
  Node node;
  if (depth > 0 && dice.once_in(3)) {
    if (dice.once_in(2)) {
      return random_map(dice, depth);
    }
    node.kind = Node::Kind::list;
    const bool maps = dice.once_in(2);
    for (std::size_t i = dice.roll(5); i > 0; --i) {
      node.items.push_back(maps ? random_map(dice, depth - 1) : random_value(dice, depth - 1));
    }
    return node;
  }
  if (dice.once_in(8)) {
    node.kind = dice.once_in(5) ? Node::Kind::map : Node::Kind::null;
    return node;
  }
  return scalar(dice.once_in(5) ? dice.pick(k_awkward) : dice.pick(k_values));
}

RandomRecord random_record(Dice& dice) {
  const Node root = random_map(dice, 4);
  return Writer(dice).write(root);
}

}  // namespace chibo::test
