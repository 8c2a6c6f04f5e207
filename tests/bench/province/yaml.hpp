#pragma once

#include "chance.hpp"

#include <string>
#include <string_view>

namespace province {

/// A value on one line as people type it: plain where YAML allows, now and then in quotes.
void put_value(std::string& out, Chance& chance, std::string_view value);

/// Prose behind a key whose lines stand at a column: on the line, folded (">-") or in lines ("|").
void put_prose(std::string& out, Chance& chance, std::string_view value, int column);

/// A sentence of what people say at meetings, without a full stop.
std::string sentence(Chance& chance);

}  // namespace province
