#pragma once

#include "diag/span.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace chibo::model {

/// The one rule for what is not there (the same for every key of every record):
/// blank: not yet written, a dotted line on paper · unknown: "không rõ", never counted · none:
/// "không" · said: told.
enum class ToldState : unsigned char { blank, unknown, none, said };

struct ToldBase {
  ToldState state = ToldState::blank;
  bool faulty = false;  // it, or something in it, could not be understood; an error says so
  diag::Span at;        // the value; of a blank one, its key where that stands

  bool is_blank() const { return state == ToldState::blank && !faulty; }
  bool is_unknown() const { return state == ToldState::unknown; }
  bool is_none() const { return state == ToldState::none; }
  bool is_said() const { return state == ToldState::said; }
};

/// A value as a record tells it, with its place. Equality sets the place aside.
template <class T>
struct Told : ToldBase {
  T value{};

  Told() = default;
  Told(T told) : value(std::move(told)) { state = ToldState::said; }  // NOLINT: a value is told

  const T& operator*() const { return value; }
  const T* operator->() const { return &value; }
  T value_or(T other) const { return is_said() ? value : std::move(other); }
  std::optional<T> said() const { return is_said() ? std::optional<T>(value) : std::nullopt; }

  friend bool operator==(const Told& a, const Told& b) {
    return a.state == b.state && (a.state != ToldState::said || a.value == b.value);
  }
};

template <class T>
using ToldList = Told<std::vector<T>>;

/// Where a record or an item of a list stands; never part of its meaning.
struct Placed {
  diag::Span at;
  friend bool operator==(const Placed&, const Placed&) { return true; }
};

/// Long text that keeps its line breaks.
struct Prose {
  std::string text;
  bool operator==(const Prose&) const = default;
};

/// Someone named in a record: a member's id, the id of a delegate of that meeting, or a name where
/// there is neither.
struct Person {
  std::string text;
  auto operator<=>(const Person&) const = default;
};

/// The stem of another record's file name.
struct Link {
  std::string stem;
  bool operator==(const Link&) const = default;
};

/// A short ASCII name that a person chose: of a member, a task, a cell.
struct Code {
  std::string text;
  auto operator<=>(const Code&) const = default;
};

/// Yes or no, "có" or "không".
struct YesNo {
  bool yes = false;
  bool operator==(const YesNo&) const = default;
};

inline bool is_yes(const Told<YesNo>& told) {
  return told.is_said() && told->yes;
}

}  // namespace chibo::model
