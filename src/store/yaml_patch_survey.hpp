#pragma once

#include "store/yaml_places.hpp"
#include "store/yaml_tree.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace chibo::store {

/// Where a value of a tree stands in its text, begin and end; yaml-cpp tells only where things
/// begin.
struct Site {
  enum class Lead : unsigned char { none, key, dash };

  const Node* node = nullptr;
  Lead lead = Lead::none;
  bool inside_flow = false;
  std::size_t lead_begin = 0;  // the key's first byte, the dash, or the value itself
  std::size_t key_end = 0;     // of an entry
  std::size_t after = 0;       // just behind the colon or the dash
  std::size_t begin = 0;       // of the value; where there is none begin and end are after
  std::size_t end = 0;         // without comments, blanks and the line end behind it
  std::size_t column =
      0;  // of a block map its keys', of a block list its dashes', of a "|" its lines'
  std::size_t outer_column = 0;  // of the block map or list around it
  std::vector<Site> children;    // items, or values of entries
};

/// The places of a tree in the text it was read from, or nothing where they cannot be told for
/// certain.
std::optional<Site> survey(std::string_view text, const Node& root);

struct Comment {
  std::size_t offset = 0;
  std::string_view text;
};

/// All comments of a surveyed text, in order.
std::vector<Comment> comments_of(std::string_view text, const Site& root);

std::size_t line_begin(std::string_view text, std::size_t at);
/// The end of the line at a place, before its LF or CRLF.
std::size_t line_stop(std::string_view text, std::size_t at);
/// The first byte of the next line, or the end of the text.
std::size_t next_line(std::string_view text, std::size_t at);
std::size_t skip_blanks(std::string_view text, std::size_t at);

}  // namespace chibo::store
