#pragma once

#include "store/yaml_events.hpp"
#include "store/yaml_marks.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace chibo::store {

/// Reads the values of a simple text (is_simple_text) for the scanner: what stands after "key: " or
/// "- " on a line.
class ValueScanner {
 public:
  ValueScanner(std::string_view text, const TextMarks& marks, EventSink& sink)
      : text_(text), marks_(marks), sink_(sink) {}

  /// What stands around a value: the line, the column of its key or dash, how many containers are
  /// open.
  struct Place {
    ScanLine line;
    std::size_t parent = 0;
    std::size_t depth = 0;
  };

  /// Feeds the value at an offset; gives where the next line begins, or nothing when the value is
  /// declined.
  std::optional<std::size_t> read(std::size_t at, const Place& place);

  /// Offset of the colon that ends a plain key at this offset; nothing when no such key stands
  /// here.
  std::optional<std::size_t> key_end(std::size_t at, const ScanLine& line) const;

  /// Whether only blanks or a comment follow on the line.
  bool is_rest_empty(std::size_t at, const ScanLine& line) const;
  std::size_t skip_blanks(std::size_t at, const ScanLine& line) const;
  bool is_blank_or_end(std::size_t at, const ScanLine& line) const;

 private:
  bool starts_plain(std::size_t at, const ScanLine& line) const;
  std::size_t comment_start(std::size_t at, std::size_t end) const;
  bool read_plain(std::size_t at, const ScanLine& line);
  bool read_double_quoted(std::size_t at, const ScanLine& line);
  bool read_single_quoted(std::size_t at, const ScanLine& line);
  bool read_flow_list(std::size_t at, const Place& place);
  std::optional<std::size_t> read_block(std::size_t at, const Place& place);

  std::string_view text_;
  const TextMarks& marks_;
  EventSink& sink_;
  std::string buffer_;
};

/// Whether a plain scalar is yaml-cpp's null.
bool is_null_word(std::string_view word);

}  // namespace chibo::store
