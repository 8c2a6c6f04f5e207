#pragma once

#include "i18n/message_general.hpp"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace chibo::i18n {

struct Message;

/// Words that stand in both languages beside what they describe.
struct Worded {
  std::string_view vi;
  std::string_view en;
  bool operator==(const Worded&) const = default;
};

/// A value inside a sentence: a whole number, text (already NFC), words of either language, or
/// sentences joined by commas.
struct Arg {
  std::variant<long long, std::string, Worded, std::vector<Message>> value;
};
bool operator==(const Arg& a, const Arg& b);

/// A sentence with its values, in no language yet.
struct Message {
  SentenceId id;
  std::vector<Arg> args;
};
bool operator==(const Message& a, const Message& b);

inline Arg to_arg(std::string_view text) {
  return {std::string(text)};
}
inline Arg to_arg(const std::string& text) {
  return {text};
}
inline Arg to_arg(const char* text) {
  return {std::string(text)};
}
inline Arg to_arg(Worded words) {
  return {words};
}
inline Arg to_arg(Message sentence) {
  return {std::vector<Message>{std::move(sentence)}};
}
/// A day or a month inside a sentence is spelt as its language spells it: 05/11/2026, 2026-11-05.
Arg to_arg(std::chrono::year_month_day date);
Arg to_arg(std::chrono::year_month month);
inline Arg to_arg(std::vector<Message> sentences) {
  return {std::move(sentences)};
}
template <class Number>
requires std::is_integral_v<Number> Arg to_arg(Number number) {
  return {static_cast<long long>(number)};
}

template <class... Args>
Message say(SentenceId id, Args&&... args) {
  Message out{id, {}};
  (out.args.push_back(to_arg(std::forward<Args>(args))), ...);
  return out;
}

}  // namespace chibo::i18n
