#pragma once

#include "base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace chibo::render {

enum class TagKind { variable, raw, section, inverted, close, partial, comment, delimiters };

/// What stands between "{{" and "}}".
struct Tag {
  TagKind kind = TagKind::variable;
  std::string name;
  std::vector<std::string> pipes;
};

/// Reads the inside of a tag; a sigil (# ^ / > & ! =) or the braces of "{{{x}}}" say its kind.
Tag read_tag(std::string_view body);

/// What is wrong with a tag by itself: no name, an unknown pipe, a pipe where none may stand.
std::vector<base::Error> tag_faults(const Tag& tag);

/// A tag as a template writes it: "{{#ten}}".
std::string shown(TagKind kind, std::string_view name);

bool opens_section(TagKind kind);

/// A name without marks, case, blanks, "_" and "-": "Chi bộ" and "chi_bo" have the same.
std::string name_key(std::string_view name);
bool same_name(std::string_view a, std::string_view b);

/// Applies a pipe of the closed table to a text; an unknown pipe leaves it as it is.
std::string apply_pipe(std::string_view pipe, std::string_view text);

}  // namespace chibo::render
