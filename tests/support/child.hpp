#pragma once

#include <sys/wait.h>
#include <unistd.h>

namespace chibo::testing {

/// Runs a function in a child process and returns the status of waitpid; 0 when it returned true.
template <class Action>
int in_child(Action action) {
  const pid_t child = ::fork();
  if (child == 0) {
    bool done = false;
    try {
      done = action();
    } catch (...) {
    }
    ::_exit(done ? 0 : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return status;
}

/// Gives up the rights of root, for which no file is forbidden.
inline bool become_nobody() {
  constexpr unsigned k_nobody = 65534;
  return ::geteuid() != 0 || (::setgid(k_nobody) == 0 && ::setuid(k_nobody) == 0);
}

}  // namespace chibo::testing
