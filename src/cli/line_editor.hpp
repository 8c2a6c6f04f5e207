#pragma once

#include "notes/completion.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace chibo::cli {

/// Lines typed at a terminal, edited as people expect: arrows, earlier lines, names by Tab, whole
/// Vietnamese characters taken back, no longest line. While this lives, ^C and a terminal that
/// closes end the reading and not the program.
class LineEditor {
 public:
  using Completer = std::function<notes::Completion(std::string_view typed)>;

  /// Nothing where this system cannot write Vietnamese on a terminal.
  static std::optional<LineEditor> open(Completer completer);

  LineEditor(LineEditor&&) noexcept;
  LineEditor& operator=(LineEditor&&) = delete;
  ~LineEditor();

  /// Takes a line that was typed before among the earlier ones.
  void remember(const std::string& line);
  /// The next line; nothing when the person leaves (^D, ^C) or the terminal is gone.
  std::optional<std::string> read(const std::string& prompt);
  /// What was typed and not entered when the last reading ended.
  const std::string& unfinished() const;
  /// Whether somebody asked to leave while a line was being recorded.
  bool is_asked_to_leave();

 private:
  struct State;
  explicit LineEditor(std::unique_ptr<State> state);

  std::unique_ptr<State> state_;
};

}  // namespace chibo::cli
