#include "base/scratch_folder.hpp"

#include "base/system_cause.hpp"

#include <cerrno>
#include <cstdlib>
#include <string>

namespace chibo::base {

ScratchFolder::ScratchFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "chibo-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) {
    throw system_failure(i18n::Msg::write_failed, name, errno);
  }
  path_ = name;
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace chibo::base
