#pragma once

#include "store/yaml_tree.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace chibo::store {

/// Where a scalar will stand: by itself, or between brackets, where commas and colons part values.
enum class Context : unsigned char { block, flow };

/// Line end and indents of the lines to write; the default is chibo's own style.
struct TextLayout {
  std::string_view line_end = "\n";
  std::size_t map_step = 2;   // a map below its key
  std::size_t list_step = 2;  // a list's dashes below their key
  std::size_t dash_gap = 1;   // blanks behind a dash
};

/// A string on one line, without quotes where readers of YAML 1.1 and 1.2 both get the same string
/// (dates and plain decimal integers stay plain), else between double quotes. The value is valid
/// UTF-8.
/// Quotes asked for by `like` are kept.
std::string spell_scalar(std::string_view value, Context context, Style like = Style::plain);
std::string double_quoted(std::string_view value);

/// Whether the reader gets exactly this text back from a "|" block.
bool fits_literal(std::string_view value);
/// The header of the "|" block for a value that fits.
std::string_view literal_header(std::string_view value);
/// The lines of a "|" block, each led by a line end.
std::string literal_lines(std::string_view value, std::size_t column, std::string_view line_end);

/// A whole new file in chibo's own style; nothing for a null root.
std::string yaml_text(const Node& root);
/// A root in another layout, without its final line end.
std::string document_text(const Node& root, const TextLayout& layout);

/// A value on one line, collections between brackets.
std::string flow_text(const Node& node);
/// What stands behind the colon of a key at this column: it begins with a blank or a line end, and
/// lacks its final one.
std::string value_text(const Node& node, std::size_t column, const TextLayout& layout);
/// What stands behind a dash at this column; a comment above a first entry is the caller's, for it
/// goes above the dash.
std::string item_text(const Node& node, std::size_t column, const TextLayout& layout);
/// An entry from its key on, its further lines at this column.
std::string entry_text(const Node::Entry& entry, std::size_t column, const TextLayout& layout);

}  // namespace chibo::store
