#pragma once

#include "model/told.hpp"
#include "records/codec.hpp"

#include <array>
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace chibo::records {

/// required: a record without it is wrong · expected: a secretary will need it, new files show its
/// place · optional.
enum class Need : unsigned char { required, expected, optional };

struct Shape;

/// How the reader and the writer reach a value without knowing its C++ type. A slot is the address
/// of a Told<T>.
struct Ops {
  Kind kind;
  std::span<const Word> words;        // kind word
  const Shape* (*shape)() = nullptr;  // kind map
  const Ops* item = nullptr;          // kind list; an item of maps is a record, else a slot
  ReadResult (*read)(void* slot, std::string_view text) = nullptr;
  std::string (*write)(const void* slot) = nullptr;
  void* (*record)(void* slot) = nullptr;  // kind map: the inner record
  void* (*add)(void* slot) = nullptr;     // kind list
  std::size_t (*size)(const void* slot) = nullptr;
  void* (*at)(void* slot, std::size_t index) = nullptr;
  void (*erase)(void* slot, std::size_t index) = nullptr;
  void (*reset)(void* slot) = nullptr;  // to not yet written
  model::ToldBase& (*told)(void* slot) = nullptr;
};

/// One key of a record: what it is called, whether it is needed, and what it means, in two
/// languages.
struct Field {
  std::string_view key;
  Need need = Need::optional;
  std::string_view vi;
  std::string_view en;
  const Ops* ops = nullptr;
  void* (*slot)(void* record) = nullptr;
  std::span<const std::string_view> also;  // customary spellings of the key
};

/// The description of a map: its keys in the order in which they are written.
struct Shape {
  std::string_view name;  // English, for the schema and the manual
  std::span<const Field> fields;
  void (*place)(void* record, diag::Span at) = nullptr;
  std::shared_ptr<void> (*fresh)() = nullptr;  // a record of which nothing is told
  bool (*same)(const void* a, const void* b) = nullptr;
};

/// Specialised beside each description.
template <class Record>
const Shape& shape_of();

namespace detail {

template <class T>
inline constexpr bool is_vector = false;
template <class T>
inline constexpr bool is_vector<std::vector<T>> = true;
template <class T>
inline constexpr bool is_told = false;
template <class T>
inline constexpr bool is_told<model::Told<T>> = true;

template <class T>
model::ToldBase& told(void* slot) {
  return *static_cast<model::Told<T>*>(slot);
}

template <class T>
void reset(void* slot) {
  *static_cast<model::Told<T>*>(slot) = {};
}

template <class T>
struct OpsOf;

/// A scalar.
template <class T>
requires(!is_vector<T> && !std::is_base_of_v<model::Placed, T>) struct OpsOf<T> {
  static ReadResult read(void* slot, std::string_view text) {
    return Codec<T>::read(text, static_cast<model::Told<T>*>(slot)->value);
  }
  static std::string write(const void* slot) {
    return Codec<T>::write(static_cast<const model::Told<T>*>(slot)->value);
  }
  static constexpr Ops ops{.kind = Codec<T>::kind,
                           .words = words_of<T>(),
                           .read = read,
                           .write = write,
                           .reset = reset<T>,
                           .told = told<T>};
};

/// A map.
template <class T>
requires std::is_base_of_v<model::Placed, T>
struct OpsOf<T> {
  static void* record(void* slot) { return &static_cast<model::Told<T>*>(slot)->value; }
  static constexpr Ops ops{.kind = Kind::map,
                           .words = {},
                           .shape = [] { return &shape_of<T>(); },
                           .record = record,
                           .reset = reset<T>,
                           .told = told<T>};
};

/// A list of maps, or of scalars that are each told.
template <class Item>
struct OpsOf<std::vector<Item>> {
  using List = model::Told<std::vector<Item>>;
  template <class I>
  struct Inner {
    using type = I;
  };
  template <class I>
  struct Inner<model::Told<I>> {
    using type = I;
  };
  static void* add(void* slot) { return &static_cast<List*>(slot)->value.emplace_back(); }
  static std::size_t size(const void* slot) { return static_cast<const List*>(slot)->value.size(); }
  static void* at(void* slot, std::size_t index) { return &static_cast<List*>(slot)->value[index]; }
  static void erase(void* slot, std::size_t index) {
    auto& items = static_cast<List*>(slot)->value;
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(index));
  }
  static constexpr Ops ops{.kind = Kind::list,
                           .words = {},
                           .item = &OpsOf<typename Inner<Item>::type>::ops,
                           .add = add,
                           .size = size,
                           .at = at,
                           .erase = erase,
                           .reset = reset<std::vector<Item>>,
                           .told = told<std::vector<Item>>};
};

template <class>
struct MemberPointer;
template <class Record, class T>
struct MemberPointer<model::Told<T> Record::*> {
  using record = Record;
  using value = T;
};

template <auto Member>
void* slot(void* record) {
  using Record = typename MemberPointer<decltype(Member)>::record;
  return &(static_cast<Record*>(record)->*Member);
}

}  // namespace detail

/// Describes the key that holds a member of a record struct.
template <auto Member>
constexpr Field field(std::string_view key, Need need, std::string_view vi, std::string_view en,
                      std::span<const std::string_view> also = {}) {
  using T = typename detail::MemberPointer<decltype(Member)>::value;
  return {key, need, vi, en, &detail::OpsOf<T>::ops, detail::slot<Member>, also};
}

template <class Record>
constexpr Shape shape(std::string_view name, std::span<const Field> fields) {
  return {name, fields, [](void* record, diag::Span at) { static_cast<Record*>(record)->at = at; },
          []() -> std::shared_ptr<void> { return std::make_shared<Record>(); },
          [](const void* a, const void* b) {
            return *static_cast<const Record*>(a) == *static_cast<const Record*>(b);
          }};
}

}  // namespace chibo::records
