#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace chibo::base {

/// A file that can be made again at any time, written beside its place and renamed into it: who
/// reads it finds the old bytes or the new. Nothing is synced and no failure is told, for nothing
/// is lost with it.
class ReplacementFile {
 public:
  explicit ReplacementFile(std::filesystem::path place);
  ~ReplacementFile();
  ReplacementFile(const ReplacementFile&) = delete;
  ReplacementFile& operator=(const ReplacementFile&) = delete;

  bool is_open() const { return !beside_.empty(); }
  /// When it was begun, by the clock of the disk that it lies on.
  std::int64_t begun_ns() const { return begun_ns_; }
  bool put(std::string_view bytes);

 private:
  std::filesystem::path place_;
  std::filesystem::path beside_;  // empty where none could be made, or it is in its place
  std::int64_t begun_ns_ = 0;
};

/// What tells one build of this program from another: the looks of its own file; empty where the
/// system does not say.
std::string program_looks();
/// The number of the user that this program runs for.
std::uint64_t user_number();

}  // namespace chibo::base
