#pragma once

#include "base/descriptor.hpp"

#include <csignal>

namespace chibo::base {

/// What comes from the terminal next.
struct TerminalEvent {
  enum class What { byte, resized, end, asked_to_leave } what = What::end;
  char byte = 0;
};

/// A person at a terminal who must be left in good order: while this lives, ^C, ^\, a closed
/// terminal and a request to end no longer kill this process nor a program it runs, but are told as
/// events; ^Z does nothing. One at a time, before any thread is started.
class TerminalWatch {
 public:
  TerminalWatch();
  TerminalWatch(const TerminalWatch&) = delete;
  TerminalWatch& operator=(const TerminalWatch&) = delete;
  ~TerminalWatch();

  /// Waits for the next byte or event.
  TerminalEvent next();
  /// Whether somebody asked to leave, perhaps while the program was at work.
  bool is_asked_to_leave();

 private:
  /// Takes the signals that wait; whether one of them is a new size.
  bool take_signals();

  sigset_t before_{};
  Descriptor signals_;
  bool asked_ = false;
};

}  // namespace chibo::base
