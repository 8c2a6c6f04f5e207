#include "base/append_file.hpp"

#include "base/system_cause.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace chibo::base {

namespace {

/// Puts the name of a new file on the disk; a file system that cannot is no fault.
void sync_folder(const std::filesystem::path& folder) {
  const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.is_open()) {
    ::fsync(opened.number());
  }
}

}  // namespace

AppendFile::AppendFile(const std::filesystem::path& path) : path_(path) {
  std::error_code error;
  std::filesystem::create_directories(path.parent_path(), error);
  if (error) {
    fail(error.value());
  }
  constexpr int k_flags = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
  file_ = Descriptor(::open(path.c_str(), k_flags, 0600));
  if (!file_.is_open()) {
    fail(errno);
  }
  sync_folder(path.parent_path());
}

void AppendFile::append(std::string_view bytes) {
  const off_t before = write_all(bytes);
  if (::fsync(file_.number()) != 0) {
    take_back(before, errno);
  }
}

void AppendFile::append_lightly(std::string_view bytes) {
  write_all(bytes);
}

off_t AppendFile::write_all(std::string_view bytes) {
  const off_t before = ::lseek(file_.number(), 0, SEEK_END);
  if (const int error = base::write_all(file_, bytes); error != 0) {
    take_back(before, error);
  }
  return before;
}

void AppendFile::take_back(off_t before, int error) {
  if (before >= 0) {
    [[maybe_unused]] const int undone = ::ftruncate(file_.number(), before);
  }
  fail(error);
}

void AppendFile::fail(int error) const {
  throw system_failure(i18n::Msg::write_failed, path_.string(), error);
}

}  // namespace chibo::base
