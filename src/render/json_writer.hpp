#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::render {

/// Writes JSON value by value, spelled as nlohmann-json spells it with two blanks a level, without
/// a tree of it first: a list of thousands of cells takes a tenth of the time and no more than its
/// text.
class JsonWriter {
 public:
  /// What is written stands so many levels deep in another text.
  explicit JsonWriter(std::size_t depth = 0) : depth_(depth) {}

  void open_object() { open('{'); }
  void close_object() { close('}'); }
  void open_list() { open('['); }
  void close_list() { close(']'); }
  /// Of the value that comes next; plain words.
  void key(std::string_view key);
  void text(std::string_view text);
  void number(long long number);
  void boolean(bool is_true) { word(is_true ? "true" : "false"); }
  void null() { word("null"); }

  std::string take() { return std::move(out_); }

 private:
  void open(char bracket);
  void close(char bracket);
  void begin_value();
  void begin_line();
  void quote(std::string_view text);
  void word(std::string_view word);

  std::string out_;
  std::size_t depth_;
  std::vector<bool> has_some_;  // of each object and list that is open
  bool behind_key_ = false;
};

}  // namespace chibo::render
