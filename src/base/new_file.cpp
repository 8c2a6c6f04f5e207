#include "base/new_file.hpp"

#include "base/descriptor.hpp"
#include "base/system_cause.hpp"

#include <cerrno>
#include <fcntl.h>

namespace chibo::base {

void write_new_file(const std::filesystem::path& path, std::string_view bytes) {
  constexpr mode_t k_own = 0600;
  const Descriptor file(
      ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, k_own));
  const int error = file.is_open() ? write_all(file, bytes) : errno;
  if (error != 0) {
    throw system_failure(i18n::Msg::write_failed, path.generic_string(), error);
  }
}

}  // namespace chibo::base
