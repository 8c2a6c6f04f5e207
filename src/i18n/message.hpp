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
  // -- edits in place (store/yaml_patch) --
  edit_unsafe,
  edit_unreadable,
  edit_no_such_place,
  edit_key_present,
  edit_hint_comments,
  edit_hint_final_line,
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
