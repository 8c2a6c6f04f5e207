#pragma once

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <signal.h>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unistd.h>

namespace chibo::testing {

/// Clears away what tests that were killed have left; the name of their folder holds the process.
inline void remove_folders_of_the_dead(const std::filesystem::path& among,
                                       const std::string& prefix) {
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(among, ignored)) {
    const std::string name = entry.path().filename().string();
    const pid_t process = name.starts_with(prefix) ? std::atoi(name.c_str() + prefix.size()) : 0;
    if (process > 0 && ::kill(process, 0) != 0 && errno == ESRCH) {
      std::filesystem::remove_all(entry.path(), ignored);
    }
  }
}

/// An empty folder of a test's own, gone with it.
class TempFolder {
 public:
  TempFolder() {
    const std::filesystem::path among = std::filesystem::temp_directory_path();
    const std::string prefix = "chibo-test-";
    [[maybe_unused]] static const bool k_cleared =
        (remove_folders_of_the_dead(among, prefix), true);
    std::string name = (among / (prefix + std::to_string(::getpid()) + "-XXXXXX")).string();
    if (::mkdtemp(name.data()) == nullptr) {
      throw std::runtime_error("no temporary folder");
    }
    path_ = name;
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  ~TempFolder() {
    std::error_code error;
    std::filesystem::remove_all(path_, error);
  }

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

  /// Writes a file, with the folders above it.
  std::filesystem::path write(std::string_view name, std::string_view bytes) const {
    std::filesystem::path path = path_ / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  }

 private:
  std::filesystem::path path_;
};

inline std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace chibo::testing
