#include "store/lock.hpp"

#include "base/failure.hpp"
#include "base/process.hpp"
#include "support/child.hpp"
#include "support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <signal.h>

using namespace chibo::store;
using chibo::base::Failure;
using chibo::i18n::Message;
using chibo::i18n::Msg;
using chibo::testing::bytes_of;
using chibo::testing::TempFolder;
using namespace std::chrono_literals;

namespace {

/// A child that takes the lock and holds it until told to go on, or killed.
class Holder {
 public:
  Holder(const TempFolder& folder, const LockHolder& who) {
    int ready[2] = {};
    REQUIRE(::pipe(ready) == 0);
    REQUIRE(::pipe(go_) == 0);
    child_ = ::fork();
    if (child_ == 0) {
      ::close(go_[1]);
      {
        const WorkspaceLock lock(folder.path(), who);
        [[maybe_unused]] ssize_t count = ::write(ready[1], "x", 1);
        char byte = 0;
        count = ::read(go_[0], &byte, 1);
      }
      ::_exit(0);
    }
    char byte = 0;
    REQUIRE(::read(ready[0], &byte, 1) == 1);
  }
  ~Holder() { finish(SIGKILL); }
  Holder(const Holder&) = delete;
  Holder& operator=(const Holder&) = delete;

  void finish(int signal) {
    if (child_ > 0) {
      ::kill(child_, signal);
      ::waitpid(child_, nullptr, 0);
      child_ = 0;
    }
  }
  void let_go() { ::close(go_[1]); }
  long long number() const { return child_; }

 private:
  int go_[2] = {};
  pid_t child_ = 0;
};

Message refusal(const TempFolder& folder) {
  try {
    const WorkspaceLock lock(folder.path(), {"chibo check", ""}, 40ms);
  } catch (const Failure& failure) {
    return failure.error().what;
  }
  return {Msg::count_, {}};
}

}  // namespace

TEST_CASE("lock: it names its holder while it is held and nobody afterwards") {
  const TempFolder folder;
  {
    const WorkspaceLock lock(folder.path(), {"chibo meeting\nadd", "Nguyễn Văn A"});
    CHECK(bytes_of(folder / ".chibo/lock") ==
          std::to_string(::getpid()) + "\nchibo meeting add\nNguyễn Văn A\n");
  }
  CHECK(bytes_of(folder / ".chibo/lock").empty());
  const WorkspaceLock again(folder.path(), {"chibo init", ""}, 0ms);
}

TEST_CASE("lock: a second writer is told who is writing") {
  const TempFolder folder;
  const Holder holder(folder, {"chibo meeting add", "Lê Thanh Bình"});
  const Message what = refusal(folder);
  CHECK(what.id == Msg::lock_held_by);
  CHECK(std::get<std::string>(what.args[0].value) == std::to_string(holder.number()));
  CHECK(std::get<std::string>(what.args[1].value) == "chibo meeting add");
  CHECK(std::get<std::string>(what.args[2].value) == "Lê Thanh Bình");
}

TEST_CASE("lock: a note that cannot be read still refuses") {
  const TempFolder folder;
  const Holder holder(folder, {"chibo init", ""});
  CHECK(refusal(folder).id == Msg::lock_held);
  folder.write(".chibo/lock", "\xFF\xFE");
  CHECK(refusal(folder).id == Msg::lock_held_unknown);
}

TEST_CASE("lock: the next writer waits for the first to finish") {
  const TempFolder folder;
  Holder holder(folder, {"chibo init", ""});
  const pid_t waker = ::fork();
  if (waker == 0) {
    ::usleep(100'000);
    ::kill(static_cast<pid_t>(holder.number()), SIGKILL);
    ::_exit(0);
  }
  CHECK_NOTHROW(WorkspaceLock(folder.path(), {"chibo check", ""}, 30s));
  ::waitpid(waker, nullptr, 0);
}

TEST_CASE("lock: the death of the holder gives it back") {
  const TempFolder folder;
  Holder holder(folder, {"chibo init", ""});
  REQUIRE(refusal(folder).id == Msg::lock_held);
  holder.finish(SIGKILL);
  CHECK_NOTHROW(WorkspaceLock(folder.path(), {"chibo check", ""}, 0ms));
  CHECK(bytes_of(folder / ".chibo/lock").empty());
}

TEST_CASE("lock: a program started meanwhile does not keep it") {
  const TempFolder folder;
  const auto leave_program_behind = [&] {
    const WorkspaceLock lock(folder.path(), {"chibo edit", ""});
    return chibo::base::run({"sh", "-c", "sleep 5 >/dev/null 2>&1 & echo $!"}).out;
  };
  const std::string sleeper = leave_program_behind();
  CHECK_NOTHROW(WorkspaceLock(folder.path(), {"chibo check", ""}, 0ms));
  ::kill(static_cast<pid_t>(std::stol(sleeper)), SIGKILL);
}

TEST_CASE("lock: where it cannot be made, a Failure says why") {
  const TempFolder folder;
  folder.write(".chibo", "a file");
  CHECK(refusal(folder).id == Msg::lock_failed);

  const TempFolder other;
  std::filesystem::create_directories(other / ".chibo/lock");
  const Message what = refusal(other);
  CHECK(what.id == Msg::lock_failed);
  CHECK(std::get<std::vector<Message>>(what.args[1].value).front().id == Msg::cause_is_folder);
}

TEST_CASE("lock: whoever takes it clears away what a killed writer left half written") {
  const TempFolder folder;
  int status = 0;
  const pid_t gone = ::fork();
  if (gone == 0) {
    ::_exit(0);
  }
  ::waitpid(gone, &status, 0);
  const std::string left = "hop/.chibo-" + std::to_string(gone) + "-0.tmp";
  folder.write(left, "danh sách");
  const WorkspaceLock lock(folder.path(), {"chibo x", ""});
  CHECK_FALSE(std::filesystem::exists(folder / left));
}
