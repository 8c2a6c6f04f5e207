#include "base/scratch_folder.hpp"

#include "base/system_cause.hpp"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace chibo::base {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view k_beginning = "chibo-tam-";
constexpr std::string_view k_ending = "XXXXXX";

/// Where scratch folders are made; where the folder that was set for them is none, what set it is
/// named.
fs::path place_for_scratch() {
  try {
    return fs::temp_directory_path();
  } catch (const fs::filesystem_error& error) {
    throw system_failure(i18n::Msg::write_failed, "TMPDIR", error.code().value());
  }
}

Descriptor opened(const fs::path& folder) {
  return Descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
}

bool is_own(const Descriptor& folder) {
  struct stat seen {};
  return ::fstat(folder.number(), &seen) == 0 && seen.st_uid == ::geteuid();
}

/// Whether nobody holds a folder any more in which something was left. One that is still empty may
/// be another's that is just being made.
bool is_left_behind(const fs::path& path) {
  const Descriptor folder = opened(path);
  std::error_code closed;
  return folder.is_open() && is_own(folder) && ::flock(folder.number(), LOCK_EX | LOCK_NB) == 0 &&
         !fs::is_empty(path, closed) && !closed;
}

void take_away_leavings(const fs::path& place) {
  std::vector<fs::path> left;
  std::error_code closed;
  for (fs::directory_iterator at(place, closed), end; !closed && at != end; at.increment(closed)) {
    const std::string name = at->path().filename().string();
    if (name.starts_with(k_beginning) && name.size() == k_beginning.size() + k_ending.size() &&
        is_left_behind(at->path())) {
      left.push_back(at->path());
    }
  }
  for (const fs::path& folder : left) {
    fs::remove_all(folder, closed);
  }
}

}  // namespace

ScratchFolder::ScratchFolder() {
  const fs::path place = place_for_scratch();
  take_away_leavings(place);
  std::string name = (place / (std::string(k_beginning) + std::string(k_ending))).string();
  if (::mkdtemp(name.data()) == nullptr) {
    throw system_failure(i18n::Msg::write_failed, name, errno);
  }
  path_ = name;
  held_ = opened(path_);
  [[maybe_unused]] const int locked = ::flock(held_.number(), LOCK_EX);  // else it is left there
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

}  // namespace chibo::base
