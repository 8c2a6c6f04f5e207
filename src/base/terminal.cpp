#include "base/terminal.hpp"

#include "base/system_cause.hpp"

#include <array>
#include <cerrno>
#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace chibo::base {

namespace {

sigset_t watched() {
  sigset_t out;
  ::sigemptyset(&out);
  for (const int signal : {SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGTSTP, SIGWINCH}) {
    ::sigaddset(&out, signal);
  }
  return out;
}

}  // namespace

TerminalWatch::TerminalWatch() {
  const sigset_t signals = watched();
  signals_ = Descriptor(::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK));
  if (!signals_.is_open()) {
    throw system_failure(i18n::Msg::program_failed, "signalfd", errno);
  }
  ::sigprocmask(SIG_BLOCK, &signals, &before_);
}

TerminalWatch::~TerminalWatch() {
  take_signals();
  ::sigprocmask(SIG_SETMASK, &before_, nullptr);
}

bool TerminalWatch::take_signals() {
  bool resized = false;
  signalfd_siginfo told{};
  while (::read(signals_.number(), &told, sizeof told) == static_cast<ssize_t>(sizeof told)) {
    const int signal = static_cast<int>(told.ssi_signo);
    resized = resized || signal == SIGWINCH;
    asked_ = asked_ || (signal != SIGWINCH && signal != SIGTSTP);
  }
  return resized;
}

bool TerminalWatch::is_asked_to_leave() {
  take_signals();
  return asked_;
}

TerminalEvent TerminalWatch::next() {
  using What = TerminalEvent::What;
  while (true) {
    std::array<pollfd, 2> ends = {pollfd{STDIN_FILENO, POLLIN, 0},
                                  pollfd{signals_.number(), POLLIN, 0}};
    if (::poll(ends.data(), ends.size(), -1) < 0) {
      continue;  // only a signal wakes it
    }
    const bool resized = take_signals();
    if (asked_) {
      return {What::asked_to_leave};
    }
    if (resized) {
      return {What::resized};
    }
    if (ends[0].revents == 0) {
      continue;
    }
    char byte = 0;
    const ssize_t count = ::read(STDIN_FILENO, &byte, 1);
    if (count == 1) {
      return {What::byte, byte};
    }
    if (count == 0 || (errno != EINTR && errno != EAGAIN)) {
      return {What::end};
    }
  }
}

}  // namespace chibo::base
