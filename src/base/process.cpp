#include "base/process.hpp"

#include "base/descriptor.hpp"
#include "base/system_cause.hpp"

#include <array>
#include <cassert>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <signal.h>
#include <span>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <sys/wait.h>
#include <unistd.h>

namespace chibo::base {

namespace {

constexpr std::size_t k_piece = 64 << 10;

struct Ends {
  Descriptor ours;
  Descriptor theirs;
};

/// What the child is made of; everything it needs stands ready before the fork.
struct Plan {
  std::vector<char*> arguments;
  const char* folder = nullptr;
  const std::vector<std::pair<std::string, std::string>>* variables = nullptr;
  std::array<int, 3> streams = {-1, -1, -1};  // -1: as this process has it
  bool leads_group = false;                   // so that what it starts ends with it
};

/// What the child tells before it becomes the program, when it cannot.
struct Stumble {
  enum class At : int { folder, program } at = At::program;
  int error = 0;
};

/// Keeps ^C and ^\ from ending this process while a program on its terminal takes them.
class DeafToInterrupts {
 public:
  DeafToInterrupts() {
    struct sigaction ignore {};
    ignore.sa_handler = SIG_IGN;
    ::sigaction(SIGINT, &ignore, &interrupt_);
    ::sigaction(SIGQUIT, &ignore, &quit_);
  }
  DeafToInterrupts(const DeafToInterrupts&) = delete;
  DeafToInterrupts& operator=(const DeafToInterrupts&) = delete;
  ~DeafToInterrupts() {
    ::sigaction(SIGINT, &interrupt_, nullptr);
    ::sigaction(SIGQUIT, &quit_, nullptr);
  }

 private:
  struct sigaction interrupt_ {};
  struct sigaction quit_ {};
};

Failure cannot_run(const std::string& program, int error) {
  return system_failure(i18n::Msg::program_failed, program, error);
}

/// Keeps clear of 0, 1 and 2, which the child overwrites, even where this process has them closed.
Descriptor above_streams(Descriptor file) {
  if (!file.is_open() || file.number() > STDERR_FILENO) {
    return file;
  }
  return Descriptor(::fcntl(file.number(), F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
}

/// A pair of connected ends. Sockets, because writing to one whose reader is gone can be made a
/// mere error.
Ends make_ends(const std::string& program) {
  int numbers[2] = {-1, -1};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, numbers) != 0) {
    throw cannot_run(program, errno);
  }
  return {above_streams(Descriptor(numbers[0])), above_streams(Descriptor(numbers[1]))};
}

Ends make_pipe(const std::string& program) {
  int numbers[2] = {-1, -1};
  if (::pipe2(numbers, O_CLOEXEC) != 0) {
    throw cannot_run(program, errno);
  }
  return {above_streams(Descriptor(numbers[0])), above_streams(Descriptor(numbers[1]))};
}

void use_default_signals() {
  struct sigaction standard {};
  standard.sa_handler = SIG_DFL;
  for (const int signal : {SIGINT, SIGQUIT, SIGPIPE}) {
    ::sigaction(signal, &standard, nullptr);
  }
}

[[noreturn]] void become_program(const Plan& plan, int tell) {
  Stumble stumble{Stumble::At::folder, 0};
  if (plan.leads_group) {
    ::setpgid(0, 0);
  }
  if (plan.folder == nullptr || ::chdir(plan.folder) == 0) {
    for (int stream = 0; stream < 3; ++stream) {
      if (plan.streams[static_cast<std::size_t>(stream)] >= 0) {
        ::dup2(plan.streams[static_cast<std::size_t>(stream)], stream);
      }
    }
    for (const auto& [name, value] : *plan.variables) {
      ::setenv(name.c_str(), value.c_str(), 1);
    }
    use_default_signals();
    ::execvp(plan.arguments[0], plan.arguments.data());
    stumble.at = Stumble::At::program;
  }
  stumble.error = errno;
  [[maybe_unused]] const ssize_t count = ::write(tell, &stumble, sizeof stumble);
  ::_exit(127);
}

/// A started program; never left behind.
class Child {
 public:
  Child(const Plan& plan, const std::string& program) : leads_group_(plan.leads_group) {
    Ends told = make_pipe(program);
    number_ = ::fork();
    if (number_ < 0) {
      throw cannot_run(program, errno);
    }
    if (number_ == 0) {
      become_program(plan, told.theirs.number());
    }
    told.theirs.close();
    Stumble stumble;
    ssize_t count = 0;
    do {
      count = ::read(told.ours.number(), &stumble, sizeof stumble);
    } while (count < 0 && errno == EINTR);
    if (count == static_cast<ssize_t>(sizeof stumble)) {
      stumble_ = stumble;
    }
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    if (number_ > 0) {  // an exception passes by, and nobody reads what it writes any more
      end();
      wait();
    }
  }

  /// Ends the program and, where it leads a group, all that it started.
  void end() {
    ::kill(leads_group_ ? -number_ : number_, SIGKILL);
    if (leads_group_) {
      ::kill(number_, SIGKILL);  // it may not have come to lead yet
    }
  }

  const std::optional<Stumble>& stumble() const { return stumble_; }

  /// Whether it ended before a timer, where there is one: it may live on with its streams closed.
  bool ends_before(const Descriptor& timer) {
    constexpr int k_look_again = 10;  // milliseconds
    pollfd over{timer.number(), POLLIN, 0};
    while (timer.is_open() && number_ > 0) {
      const pid_t ended = ::waitpid(number_, &status_, WNOHANG);
      if (ended == number_) {
        number_ = 0;
      } else if (::poll(&over, 1, k_look_again) > 0) {
        return false;
      }
    }
    return true;
  }

  /// The status of waitpid.
  int wait() {
    while (number_ > 0 && ::waitpid(number_, &status_, 0) < 0 && errno == EINTR) {
    }
    number_ = 0;
    return status_;
  }

 private:
  pid_t number_ = 0;
  bool leads_group_ = false;
  int status_ = 0;
  std::optional<Stumble> stumble_;
};

/// Reads what is there; closes the end when there will be no more.
void take_piece(Descriptor& from, std::string& into) {
  std::array<char, k_piece> piece{};
  const ssize_t count = ::read(from.number(), piece.data(), piece.size());
  if (count > 0) {
    into.append(piece.data(), static_cast<std::size_t>(count));
  } else if (count == 0 || errno != EINTR) {
    from.close();
  }
}

/// Writes what fits; closes the end when all is said or nobody listens any more.
void give_piece(Descriptor& to, std::string_view& input) {
  const ssize_t count =
      ::send(to.number(), input.data(), input.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
  if (count >= 0) {
    input.remove_prefix(static_cast<std::size_t>(count));
  } else if (errno != EINTR && errno != EAGAIN) {
    input = {};
  }
  if (input.empty()) {
    to.close();
  }
}

/// A timer that can be read when a limit is over; closed where there is none.
Descriptor make_timer(std::chrono::seconds limit) {
  if (limit.count() <= 0) {
    return {};
  }
  Descriptor timer(::timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC));
  itimerspec when{};
  when.it_value.tv_sec = limit.count();
  ::timerfd_settime(timer.number(), 0, &when, nullptr);
  return timer;
}

/// Feeds and drains the program at once, so that neither side waits for the other for ever; whether
/// it came to an end before the timer.
bool converse(std::string_view input, Descriptor& in, Descriptor& out, Descriptor& err,
              const Descriptor& timer, ProcessResult& result) {
  constexpr short k_readable = POLLIN | POLLHUP | POLLERR;
  constexpr short k_writable = POLLOUT | POLLHUP | POLLERR;
  while (in.is_open() || out.is_open() || err.is_open()) {
    // a closed one is -1: skipped
    std::array<pollfd, 4> ends = {pollfd{in.number(), POLLOUT, 0}, pollfd{out.number(), POLLIN, 0},
                                  pollfd{err.number(), POLLIN, 0},
                                  pollfd{timer.number(), POLLIN, 0}};
    if (::poll(ends.data(), ends.size(), -1) < 0) {
      continue;  // only a signal wakes it
    }
    if ((ends[3].revents & POLLIN) != 0) {
      return false;
    }
    if ((ends[0].revents & k_writable) != 0) {
      give_piece(in, input);
    }
    if ((ends[1].revents & k_readable) != 0) {
      take_piece(out, result.out);
    }
    if ((ends[2].revents & k_readable) != 0) {
      take_piece(err, result.err);
    }
  }
  return true;
}

/// How the program ended, once it has.
void settle(Child& child, const std::string& program, ProcessResult& result) {
  const int status = child.wait();
  if (const auto& stumble = child.stumble()) {
    const bool is_missing =
        stumble->error == ENOENT || stumble->error == EACCES || stumble->error == ENOTDIR;
    if (stumble->at == Stumble::At::folder || !is_missing) {
      throw cannot_run(program, stumble->error);
    }
    result.ending = Ending::not_found;
  } else if (WIFSIGNALED(status)) {
    result.ending = Ending::killed;
    result.code = WTERMSIG(status);
  } else {
    result.code = WEXITSTATUS(status);
  }
}

Plan plan_for(const std::vector<std::string>& arguments, const ProcessOptions& options) {
  assert(!arguments.empty());
  Plan plan;
  for (const std::string& argument : arguments) {
    plan.arguments.push_back(const_cast<char*>(argument.c_str()));  // execvp changes none
  }
  plan.arguments.push_back(nullptr);
  plan.folder = options.folder.empty() ? nullptr : options.folder.c_str();
  plan.variables = &options.variables;
  return plan;
}

}  // namespace

ProcessResult run(const std::vector<std::string>& arguments, const ProcessOptions& options) {
  Plan plan = plan_for(arguments, options);
  const std::string& program = arguments.front();
  Ends in =
      options.input.empty()
          ? Ends{Descriptor(), above_streams(Descriptor(::open("/dev/null", O_RDONLY | O_CLOEXEC)))}
          : make_ends(program);
  Ends out = make_pipe(program);
  Ends err = make_pipe(program);
  plan.streams = {in.theirs.number(), out.theirs.number(), err.theirs.number()};
  plan.leads_group = options.limit.count() > 0;

  ProcessResult result;
  const Descriptor timer = make_timer(options.limit);
  Child child(plan, program);
  in.theirs.close();
  out.theirs.close();
  err.theirs.close();
  if (!converse(options.input, in.ours, out.ours, err.ours, timer, result) ||
      !child.ends_before(timer)) {
    child.end();
    child.wait();
    result.ending = Ending::too_long;
    return result;
  }
  settle(child, program, result);
  return result;
}

ProcessResult run_on_terminal(const std::vector<std::string>& arguments,
                              const std::filesystem::path& folder) {
  const ProcessOptions options{folder, {}, {}, {}};
  ProcessResult result;
  const DeafToInterrupts deaf;
  Child child(plan_for(arguments, options), arguments.front());
  settle(child, arguments.front(), result);
  return result;
}

}  // namespace chibo::base
