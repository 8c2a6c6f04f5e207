#include "store/yaml_scan.hpp"

#include "store/yaml_cpp.hpp"
#include "store/yaml_scan_text.hpp"
#include "store/yaml_scan_values.hpp"

#include <array>

namespace chibo::store {

namespace {

enum class Block : unsigned char { map, list };

/// Follows the lines of a text: which map or list each belongs to, by its column.
class Scanner {
 public:
  Scanner(std::string_view text, EventSink& sink)
      : text_(text), marks_(text), sink_(sink), values_(text, marks_, sink) {}

  bool run() {
    while (at_ < text_.size()) {
      const ScanLine line = marks_.line_at(at_);
      at_ = line.next;
      if (line.is_blank() || text_[line.content] == '#') {
        continue;
      }
      if (!read_line(line)) {
        return false;
      }
    }
    give_null_if_pending();
    while (depth_ > 0) {
      close();
    }
    return true;
  }

 private:
  struct Open {
    std::size_t column = 0;
    Block block = Block::map;
  };
  /// A key or dash with nothing after it on its line.
  struct Pending {
    bool is_set = false;
    Open owner;
    std::size_t null_at = 0;
  };

  bool is_dash(std::size_t at, const ScanLine& line) const {
    return at < line.end && text_[at] == '-' && values_.is_blank_or_end(at + 1, line);
  }

  /// What begins or ends a document.
  bool is_document_mark(const ScanLine& line) const {
    const std::string_view start = text_.substr(line.content, 3);
    return line.indent() == 0 && (start == "---" || start == "...");
  }

  bool read_line(const ScanLine& line) {
    if (is_document_mark(line)) {
      return false;
    }
    const Block block = is_dash(line.content, line) ? Block::list : Block::map;
    bool opens = !started_;
    started_ = true;
    if (pending_.is_set) {
      opens = belongs_to_pending(line.indent(), block);
      if (opens) {
        pending_.is_set = false;
      } else {
        give_null_if_pending();
      }
    }
    if (!opens && !return_to(line.indent(), block)) {
      return false;
    }
    return block == Block::list ? read_items(line, opens) : read_entry(line.content, line, opens);
  }

  /// What stands deeper than a bare key or dash is its value; a list may also stand at its key's
  /// own column.
  bool belongs_to_pending(std::size_t column, Block block) const {
    const Open& owner = pending_.owner;
    return column > owner.column ||
           (column == owner.column && block == Block::list && owner.block == Block::map);
  }

  /// Closes what the line has left; whether the line then goes on with what is open.
  bool return_to(std::size_t column, Block block) {
    while (depth_ > 0) {
      const Open& top = open_[depth_ - 1];
      const bool list_ended =
          top.column == column && top.block == Block::list && block == Block::map;
      if (top.column <= column && !list_ended) {
        return top.column == column && top.block == block;
      }
      close();
    }
    return false;
  }

  /// Reads "- - key: value": every dash but the first opens a list of its own.
  bool read_items(const ScanLine& line, bool opens) {
    std::size_t at = line.content;
    std::size_t dash = at;
    while (is_dash(at, line)) {
      if (opens && !open(at, line, Block::list)) {
        return false;
      }
      opens = true;
      dash = at;
      at = values_.skip_blanks(at + 1, line);
    }
    const Open owner{dash - line.begin, Block::list};
    if (values_.is_rest_empty(dash + 1, line)) {
      pending_ = {true, owner, dash + 1};
      return true;
    }
    if (values_.key_end(at, line)) {
      return read_entry(at, line, true);
    }
    return read_value(at, line, owner.column);
  }

  bool read_entry(std::size_t at, const ScanLine& line, bool opens) {
    const auto colon = values_.key_end(at, line);
    if (!colon || (opens && !open(at, line, Block::map))) {
      return false;
    }
    std::size_t end = *colon;
    while (text_[end - 1] == ' ') {
      --end;
    }
    const std::string_view key = text_.substr(at, end - at);
    if (is_null_word(key)) {
      return false;
    }
    sink_.scalar(key, at, Style::plain);
    const Open owner{at - line.begin, Block::map};
    if (values_.is_rest_empty(*colon + 1, line)) {
      pending_ = {true, owner, *colon + 1};
      return true;
    }
    return read_value(values_.skip_blanks(*colon + 1, line), line, owner.column);
  }

  bool read_value(std::size_t at, const ScanLine& line, std::size_t parent) {
    const auto next = values_.read(at, {line, parent, depth_});
    at_ = next.value_or(at_);
    return next.has_value();
  }

  bool open(std::size_t at, const ScanLine& line, Block block) {
    if (depth_ == open_.size()) {
      return false;
    }
    open_[depth_++] = {at - line.begin, block};
    if (block == Block::map) {
      sink_.open_map(at, false);
    } else {
      sink_.open_list(at, false);
    }
    return true;
  }

  void close() {
    --depth_;
    sink_.close();
  }

  void give_null_if_pending() {
    if (pending_.is_set) {
      sink_.null(pending_.null_at);
      pending_.is_set = false;
    }
  }

  std::string_view text_;
  TextMarks marks_;
  EventSink& sink_;
  ValueScanner values_;
  std::array<Open, k_deepest> open_{};
  std::size_t depth_ = 0;
  std::size_t at_ = 0;
  bool started_ = false;
  Pending pending_;
};

}  // namespace

bool scan_simple_yaml(std::string_view text, EventSink& sink) {
  return Scanner(text, sink).run();
}

bool scan_yaml(std::string_view text, EventSink& sink) {
  return is_simple_text(text) && scan_simple_yaml(text, sink);
}

}  // namespace chibo::store
