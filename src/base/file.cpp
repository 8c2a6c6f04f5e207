#include "base/file.hpp"

#include "base/descriptor.hpp"
#include "base/system_cause.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>

namespace chibo::base {

using i18n::Msg;
using i18n::say;
namespace fs = std::filesystem;

namespace {

std::int64_t nanoseconds(const timespec& time) {
  return static_cast<std::int64_t>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

bool is_link(const fs::path& path) {
  struct stat seen {};
  return ::lstat(path.c_str(), &seen) == 0 && S_ISLNK(seen.st_mode);
}

Error why_not(const fs::path& path, int error) {
  const std::string name = path.string();
  switch (error) {
    case ENOENT:
      return {is_link(path) ? say(Msg::file_link_broken, name) : say(Msg::file_missing, name), {}};
    case ENOTDIR:
      return {say(Msg::file_missing, name), {}};
    case ENXIO:
    case ENODEV:
      return {say(Msg::file_not_regular, name), {}};
    case EISDIR:
      return {say(Msg::path_is_folder, name), {}};
    default:
      return {say(Msg::file_unreadable, name, system_cause(error)), {}};
  }
}

std::optional<Error> why_not_regular(const fs::path& path, const struct stat& seen) {
  if (S_ISDIR(seen.st_mode)) {
    return Error{say(Msg::path_is_folder, path.string()), {}};
  }
  if (!S_ISREG(seen.st_mode)) {
    return Error{say(Msg::file_not_regular, path.string()), {}};
  }
  return std::nullopt;
}

/// Reads until the end of the file or until bytes is full; the number read, or -1 with errno set.
ssize_t read_all(int file, std::string& bytes) {
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t count = ::read(file, bytes.data() + done, bytes.size() - done);
    if (count == 0) {
      break;
    }
    if (count < 0 && errno != EINTR) {
      return -1;
    }
    done += count > 0 ? static_cast<std::size_t>(count) : 0;
  }
  return static_cast<ssize_t>(done);
}

Result<FileBytes> read_open(const Descriptor& file, const fs::path& path, std::size_t limit) {
  struct stat before {};
  if (::fstat(file.number(), &before) != 0) {
    return tl::unexpected(why_not(path, errno));
  }
  if (auto error = why_not_regular(path, before)) {
    return tl::unexpected(std::move(*error));
  }
  if (static_cast<std::uint64_t>(before.st_size) > limit) {
    return fail(say(Msg::file_too_large, path.string(), limit));
  }
  FileBytes out;
  out.state = file_state(before);
  out.bytes.resize(out.state.size + 1);  // one more, to see a file that grows
  const ssize_t count = read_all(file.number(), out.bytes);
  if (count < 0) {
    return tl::unexpected(why_not(path, errno));
  }
  struct stat after {};
  if (static_cast<std::uint64_t>(count) != out.state.size || ::fstat(file.number(), &after) != 0 ||
      file_state(after) != out.state) {
    return fail(say(Msg::file_changed_while_read, path.string()));
  }
  out.bytes.pop_back();
  return out;
}

enum class Links { follow, refuse };

/// O_NONBLOCK: the opening of a pipe without a writer returns at once, and is refused after a look.
Descriptor open_to_read(const fs::path& path, Links links) {
  const int flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;
  return Descriptor(::open(path.c_str(), links == Links::follow ? flags : flags | O_NOFOLLOW));
}

bool stays_inside(std::string_view relative) {
  if (relative.empty() || relative.starts_with('/') || relative.find('\0') != relative.npos) {
    return false;
  }
  const fs::path path(relative);
  return std::ranges::none_of(path, [](const fs::path& part) { return part == ".."; });
}

bool has_link(const fs::path& root, std::string_view relative) {
  fs::path path = root;
  for (const fs::path& part : fs::path(relative)) {
    path /= part;
    if (is_link(path)) {
      return true;
    }
  }
  return false;
}

/// The place path truly is, links resolved; empty when it is nowhere.
fs::path true_place(const fs::path& path) {
  std::error_code error;
  fs::path out = fs::canonical(path, error);
  return error ? fs::path() : out;
}

bool is_below(const fs::path& path, const fs::path& root) {
  const auto [root_rest, path_rest] = std::ranges::mismatch(root, path);
  return root_rest == root.end() && path_rest != path.end();
}

}  // namespace

FileState file_state(const struct stat& seen) {
  return {static_cast<std::uint64_t>(seen.st_size), nanoseconds(seen.st_mtim),
          nanoseconds(seen.st_ctim), static_cast<std::uint64_t>(seen.st_ino),
          static_cast<std::uint64_t>(seen.st_dev)};
}

Result<FileBytes> read_file(const fs::path& path, std::size_t limit) {
  const Descriptor file = open_to_read(path, Links::follow);
  if (!file.is_open()) {
    return tl::unexpected(why_not(path, errno));
  }
  return read_open(file, path, limit);
}

Result<FileBytes> read_file_inside(const fs::path& root, std::string_view relative,
                                   std::size_t limit) {
  if (!stays_inside(relative)) {
    return fail(say(Msg::path_not_inside, relative));
  }
  fs::path path = root / relative;
  if (has_link(root, relative)) {
    const fs::path target = true_place(path);
    if (target.empty()) {
      return read_file(path, limit);  // it says what is broken
    }
    if (!is_below(target, true_place(root))) {
      return fail(say(Msg::file_link_outside, path.string()));
    }
    path = target;
  }
  const Descriptor file = open_to_read(path, Links::refuse);
  if (!file.is_open()) {
    return tl::unexpected(why_not(path, errno));
  }
  return read_open(file, path, limit);
}

Result<FileState> state_of(const fs::path& path) {
  struct stat seen {};
  if (::stat(path.c_str(), &seen) != 0) {
    return tl::unexpected(why_not(path, errno));
  }
  if (auto error = why_not_regular(path, seen)) {
    return tl::unexpected(std::move(*error));
  }
  return file_state(seen);
}

bool is_temporary_name(std::string_view name) {
  return name.starts_with(".chibo-") && name.ends_with(".tmp");
}

}  // namespace chibo::base
