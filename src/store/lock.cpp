#include "store/lock.hpp"

#include "base/failure.hpp"
#include "base/file.hpp"
#include "base/leftovers.hpp"
#include "base/system_cause.hpp"
#include "store/cell_folder.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <system_error>
#include <thread>

namespace chibo::store {

using i18n::Msg;
using i18n::say;
namespace fs = std::filesystem;

namespace {

constexpr std::chrono::milliseconds k_step{20};
constexpr std::size_t k_note_limit = 64 << 10;

std::string without_line_ends(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  return text;
}

/// Process, command and person, a line each.
std::string note_of(const LockHolder& who) {
  return fmt::format("{}\n{}\n{}\n", base::process_number(), without_line_ends(who.command),
                     without_line_ends(who.person));
}

/// Takes the first line off the text.
std::string take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return text::first_invalid_utf8(line) ? "" : text::safe_for_terminal(text::nfc(line));
}

i18n::Message held_by(const fs::path& path) {
  const auto note = base::read_file(path, k_note_limit);
  std::string_view rest = note ? std::string_view(note->bytes) : std::string_view();
  const std::string process = take_line(rest);
  const std::string command = take_line(rest);
  const std::string person = take_line(rest);
  if (process.empty() || command.empty()) {
    return say(Msg::lock_held_unknown);
  }
  return person.empty() ? say(Msg::lock_held, process, command)
                        : say(Msg::lock_held_by, process, command, person);
}

base::FileLock take(const fs::path& path, std::chrono::milliseconds wait) {
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  if (error) {
    throw base::system_failure(Msg::lock_failed, path.string(), error.value());
  }
  for (auto left = wait;; left -= k_step) {  // sleeps are counted: the clock is main's
    if (auto lock = base::FileLock::try_take(path)) {
      return std::move(*lock);
    }
    if (left <= std::chrono::milliseconds::zero()) {
      throw base::Failure({held_by(path), std::nullopt});
    }
    std::this_thread::sleep_for(std::min(left, k_step));
  }
}

}  // namespace

WorkspaceLock::WorkspaceLock(const fs::path& folder, const LockHolder& who,
                             std::chrono::milliseconds wait)
    : lock_(take(folder / ".chibo" / "lock", wait)) {
  lock_.leave_note(note_of(who));
  base::remove_leftovers(folder, k_organisation_file);
}

}  // namespace chibo::store
