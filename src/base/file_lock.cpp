#include "base/file_lock.hpp"

#include "base/system_cause.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace chibo::base {

std::optional<FileLock> FileLock::try_take(const std::filesystem::path& path) {
  constexpr int k_flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
  Descriptor file(::open(path.c_str(), k_flags, 0644));
  if (!file.is_open()) {
    throw system_failure(i18n::Msg::lock_failed, path.string(), errno);
  }
  int result = 0;
  do {
    result = ::flock(file.number(), LOCK_EX | LOCK_NB);
  } while (result != 0 && errno == EINTR);
  if (result == 0) {
    return FileLock(std::move(file));
  }
  if (errno != EWOULDBLOCK) {
    throw system_failure(i18n::Msg::lock_failed, path.string(), errno);
  }
  return std::nullopt;
}

FileLock::~FileLock() {
  if (file_.is_open()) {
    leave_note("");
  }
}

void FileLock::leave_note(std::string_view note) const {
  // The note is a courtesy to whoever waits: on a full disk the lock holds without it.
  if (::ftruncate(file_.number(), 0) == 0) {
    [[maybe_unused]] const ssize_t count = ::pwrite(file_.number(), note.data(), note.size(), 0);
  }
}

long long process_number() {
  return ::getpid();
}

}  // namespace chibo::base
