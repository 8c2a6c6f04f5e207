#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace chibo::i18n {

/// Every sentence the program can say; the words stand in vi.cpp and en.cpp, a row each.
enum class Msg : std::uint16_t {
  // -- shape of a file (store/yaml_read) --
  file_is_folder,
  // -- files and folders (base) --
  file_missing,
  path_is_folder,
  file_not_regular,
  file_too_large,
  file_changed_while_read,
  file_link_broken,
  file_link_outside,
  path_not_inside,
  file_unreadable,
  folder_unreadable,
  folder_loop,
  write_failed,
  write_half_done,
  write_not_confirmed,
  write_changed_meanwhile,
  write_exists,
  write_target_is_link,
  cause_no_permission,
  cause_read_only,
  cause_disk_full,
  cause_quota,
  cause_name_too_long,
  cause_missing,
  cause_not_a_folder,
  cause_size_limit,
  cause_too_many_open,
  cause_disk_error,
  cause_link_loop,
  cause_other,
  // -- programs, lock, git (base, store/lock, vcs) --
  program_failed,
  lock_failed,
  lock_held,
  lock_held_by,
  lock_held_unknown,
  git_missing,
  git_failed,
  git_stopped,
  // -- tables (store/csv) --
  csv_is_workbook,
  csv_utf16,
  csv_not_utf8,
  csv_save_as_utf8,
  csv_control_byte,
  csv_open_quote,
  csv_stray_quote,
  csv_double_the_quote,
  count_
};

struct Message;

/// A value inside a sentence: a whole number, text (already NFC), or sentences joined by commas.
struct Arg {
  std::variant<long long, std::string, std::vector<Message>> value;
};

/// A sentence with its values, in no language yet.
struct Message {
  Msg id{};
  std::vector<Arg> args;
};

inline Arg to_arg(std::string_view text) { return {std::string(text)}; }
inline Arg to_arg(const std::string& text) { return {text}; }
inline Arg to_arg(const char* text) { return {std::string(text)}; }
inline Arg to_arg(Message sentence) {
  return {std::vector<Message>{std::move(sentence)}};
}
inline Arg to_arg(std::vector<Message> sentences) { return {std::move(sentences)}; }
template <class Number>
  requires std::is_integral_v<Number>
Arg to_arg(Number number) {
  return {static_cast<long long>(number)};
}

template <class... Args>
Message say(Msg id, Args&&... args) {
  Message out{id, {}};
  (out.args.push_back(to_arg(std::forward<Args>(args))), ...);
  return out;
}

}  // namespace chibo::i18n
