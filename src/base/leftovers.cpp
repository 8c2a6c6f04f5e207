#include "base/leftovers.hpp"

#include "base/file.hpp"

#include <cerrno>
#include <charconv>
#include <signal.h>
#include <string>
#include <string_view>

namespace chibo::base {

namespace {

namespace fs = std::filesystem;

/// Whether no process has the number that stands in the name of a temporary.
bool is_left_behind(std::string_view name) {
  constexpr std::string_view k_front = ".chibo-";
  if (!is_temporary_name(name)) {
    return false;
  }
  name.remove_prefix(k_front.size());
  pid_t process = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), process);
  const bool is_told = error == std::errc() && end != name.data() + name.size() && *end == '-';
  return is_told && process > 0 && ::kill(process, 0) != 0 && errno == ESRCH;
}

}  // namespace

void remove_leftovers(const fs::path& folder, const fs::path& keeper) {
  std::error_code error;
  auto at = fs::recursive_directory_iterator(folder, fs::directory_options::skip_permission_denied,
                                             error);
  for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
    std::error_code ignored;
    const std::string name = at->path().filename().string();
    if (at->is_symlink(ignored)) {
      continue;
    }
    if (at->is_directory(ignored)) {
      if (name == ".git" || fs::exists(at->path() / keeper, ignored)) {
        at.disable_recursion_pending();
      }
    } else if (is_left_behind(name)) {
      fs::remove(at->path(), ignored);
    }
  }
}

}  // namespace chibo::base
