#include "base/replacement_file.hpp"

#include "base/descriptor.hpp"
#include "base/file.hpp"
#include "base/file_lock.hpp"
#include "base/leftovers.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace chibo::base {

namespace {

namespace fs = std::filesystem;

}  // namespace

ReplacementFile::ReplacementFile(fs::path place) : place_(std::move(place)) {
  constexpr int k_only_for_me = 0600;
  std::error_code refused;
  fs::create_directories(place_.parent_path(), refused);
  remove_leftovers(place_.parent_path(), "no-keeper-here");
  fs::path beside = place_.parent_path() / (".chibo-" + std::to_string(process_number()) + "-" +
                                            place_.filename().string() + ".tmp");
  const Descriptor file(
      ::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, k_only_for_me));
  struct stat seen {};
  if (file.is_open() && ::fstat(file.number(), &seen) == 0) {
    begun_ns_ = file_state(seen).modified_ns;
    beside_ = std::move(beside);
  }
}

ReplacementFile::~ReplacementFile() {
  std::error_code ignored;
  if (is_open()) {
    fs::remove(beside_, ignored);
  }
}

bool ReplacementFile::put(std::string_view bytes) {
  if (!is_open()) {
    return false;
  }
  Descriptor file(::open(beside_.c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC | O_NOFOLLOW));
  if (!file.is_open() || write_all(file, bytes) != 0) {
    return false;
  }
  file.close();
  std::error_code refused;
  fs::rename(beside_, place_, refused);
  if (!refused) {
    beside_.clear();
  }
  return !refused;
}

std::string program_looks() {
  const auto state = state_of("/proc/self/exe");
  if (!state) {
    return {};
  }
  return std::to_string(state->inode) + "." + std::to_string(state->size) + "." +
         std::to_string(state->modified_ns) + "." + std::to_string(state->changed_ns);
}

std::uint64_t user_number() {
  return ::geteuid();
}

}  // namespace chibo::base
