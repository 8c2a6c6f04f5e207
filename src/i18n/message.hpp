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
  // -- showing complaints (diag/show) --
  severity_error,
  severity_warning,
  severity_note,
  // -- reading a record (store/yaml_bind) --
  kind_text,
  kind_date,
  kind_due,
  kind_time,
  kind_month,
  kind_number,
  kind_yes_no,
  kind_code,
  kind_link,
  kind_map,
  kind_list,
  found_map,
  found_list,
  found_text,
  wrong_shape,
  wrong_shape_of,
  list_hint,
  map_hint,
  prose_hint,
  key_not_text,
  unknown_key,
  unknown_key_hint,
  did_you_mean,
  choose_one_of,
  key_twice,
  key_twice_hint,
  key_customary,
  value_customary,
  missing_key,
  missing_key_hint,
  empty_item,
  empty_item_hint,
  wrong_word,
  wrong_date,
  wrong_date_hint,
  wrong_value,
  prose_cut,
  prose_cut_hint,
  // -- rules (rules/rulebook) --
  cite,
  cite_article,
  cite_unconfirmed,
  cite_article_unconfirmed,
  count_
};

struct Message;

/// Words that stand in both languages beside what they describe.
struct Worded {
  std::string_view vi;
  std::string_view en;
};

/// A value inside a sentence: a whole number, text (already NFC), words of either language, or
/// sentences joined by commas.
struct Arg {
  std::variant<long long, std::string, Worded, std::vector<Message>> value;
};

/// A sentence with its values, in no language yet.
struct Message {
  Msg id{};
  std::vector<Arg> args;
};

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
inline Arg to_arg(std::vector<Message> sentences) {
  return {std::move(sentences)};
}
template <class Number>
requires std::is_integral_v<Number> Arg to_arg(Number number) {
  return {static_cast<long long>(number)};
}

template <class... Args>
Message say(Msg id, Args&&... args) {
  Message out{id, {}};
  (out.args.push_back(to_arg(std::forward<Args>(args))), ...);
  return out;
}

}  // namespace chibo::i18n
