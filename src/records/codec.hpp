#pragma once

#include "base/date.hpp"
#include "i18n/message.hpp"
#include "model/meeting.hpp"
#include "model/money.hpp"
#include "model/told.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

namespace chibo::records {

/// What a value is, for people, for the schema and for the writer.
enum class Kind : unsigned char {
  text,
  prose,
  word,
  date,
  due,
  time,
  month,
  number,
  quantity,
  money,
  yes_no,
  person,
  code,
  link,
  map,
  list
};

/// What a value of a kind must be, for a sentence: "ngày, ví dụ 2026-11-05".
i18n::Message kind_name(Kind kind);

/// customary: understood, though chibo writes it otherwise.
enum class ReadResult : unsigned char { as_written, customary, wrong };

/// A fixed word of a record and its customary spellings; its place in the table is the enumerator's
/// number.
struct Word {
  std::string_view vi;
  std::array<std::string_view, 3> also{};
};

/// Specialised for every enumeration that a record can hold: `static constexpr Word table[]`.
template <class Enum>
struct Words;

/// Finds a word exactly, then without marks and case, then among the customary spellings; -1 when
/// there is none.
struct FoundWord {
  int index = -1;
  bool as_written = false;
};
FoundWord find_word(std::span<const Word> words, std::string_view text);

template <class T>
constexpr std::span<const Word> words_of() {
  if constexpr (std::is_enum_v<T>) {
    return Words<T>::table;
  } else {
    return {};
  }
}

/// The words as chibo writes them: "thường kỳ, chuyên đề".
std::string joined(std::span<const Word> words);

/// The word that chibo writes for an enumerator.
template <class Enum>
std::string_view word(Enum value) {
  return Words<Enum>::table[static_cast<std::size_t>(value)].vi;
}

template <class T>
struct Codec;

template <class Enum>
requires std::is_enum_v<Enum>
struct Codec<Enum> {
  static constexpr Kind kind = Kind::word;
  static ReadResult read(std::string_view text, Enum& out) {
    const FoundWord found = find_word(Words<Enum>::table, text);
    if (found.index < 0) {
      return ReadResult::wrong;
    }
    out = static_cast<Enum>(found.index);
    return found.as_written ? ReadResult::as_written : ReadResult::customary;
  }
  static std::string write(Enum value) { return std::string(word(value)); }
};

// NOLINTBEGIN(bugprone-macro-parentheses): a type cannot stand in parentheses
#define CHIBO_CODEC(Type, its_kind)                           \
  template <>                                                 \
  struct Codec<Type> {                                        \
    static constexpr Kind kind = its_kind;                    \
    static ReadResult read(std::string_view text, Type& out); \
    static std::string write(const Type& value);              \
  }
CHIBO_CODEC(std::string, Kind::text);
CHIBO_CODEC(model::Prose, Kind::prose);
CHIBO_CODEC(base::Date, Kind::date);
CHIBO_CODEC(model::Due, Kind::due);
CHIBO_CODEC(base::Time, Kind::time);
CHIBO_CODEC(base::Month, Kind::month);
CHIBO_CODEC(int, Kind::number);
CHIBO_CODEC(model::Quantity, Kind::quantity);
CHIBO_CODEC(model::Money, Kind::money);
CHIBO_CODEC(model::YesNo, Kind::yes_no);
CHIBO_CODEC(model::Person, Kind::person);
CHIBO_CODEC(model::Code, Kind::code);
CHIBO_CODEC(model::Link, Kind::link);
#undef CHIBO_CODEC
// NOLINTEND(bugprone-macro-parentheses)

/// Reads a decimal whole number of at most nine digits, no sign; "010" is ten.
bool read_whole_number(std::string_view text, int& out);

/// Whether a text may be a code: ASCII lower-case letters, digits and "-", not a name that Windows
/// or YAML trips over.
bool is_code(std::string_view text);
/// The same as a regular expression for the schema.
std::string code_pattern();

}  // namespace chibo::records
