#pragma once

#include "base/result.hpp"
#include "render/tag.hpp"
#include "render/value.hpp"

#include <cstddef>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace chibo::render {

/// Filling prints what the values say; checking looks into every section once, whatever they say.
enum class Walk { fill, check };

/// What a name stands for; where there is no such name, what was probably meant.
struct Lookup {
  const Value* value = nullptr;
  const Value* guess = nullptr;
  base::Error error;  // when value is nothing
};

/// The names a template can see at one place: the innermost section's first, then outwards.
class Scope {
 public:
  explicit Scope(const Value& root) { frames_.emplace_back().value = &root; }
  Scope(const Scope&) = delete;
  Scope& operator=(const Scope&) = delete;

  Lookup find(std::string_view name) const;

  /// The text that a variable prints, after its pipes.
  base::Result<std::string> text_of(const Tag& tag) const;
  /// The program's own markup that a raw tag prints; record text is refused.
  base::Result<std::string> markup_of(const Tag& tag) const;

  /// Runs body each time a section of this value is printed, its names in scope; body is told how
  /// often it ran before.
  void repeat(const Value& value, TagKind kind, Walk walk,
              const std::function<bool(std::size_t)>& body);

 private:
  struct Frame {
    const Value* value = nullptr;
    bool is_item = false;
    Value number, first, last;  // of an item
  };

  const Value* find_head(std::string_view head) const;
  Lookup find_loop_name(std::string_view name) const;
  Lookup unknown(std::string_view name, std::string_view known, std::string_view missing,
                 const Value* within) const;
  std::optional<i18n::Message> where_it_is(std::string_view name) const;
  void enter_item(const List& list, std::size_t index);

  std::deque<Frame> frames_;  // a deque, so that values inside frames keep their address
};

}  // namespace chibo::render
