#pragma once

#include "render/value.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::views {

enum class KeyKind { text, yes_no, list, group };

/// A name that the templates of a paper may use: "noi_dung[].muc" stands inside the list
/// "noi_dung", "chu_tri.ten" inside the group "chu_tri".
struct PaperKey {
  std::string path;
  KeyKind kind = KeyKind::text;
  std::string meaning_vi;
  std::string meaning_en;
  std::string example;
};

/// What the templates of a paper may name, from templates/<paper>/khoa.txt: a title line "# vi |
/// en", then a line a name, "path | kind | meaning | meaning in English | example", "-" for no
/// example; "< path" takes over the names of another such file.
struct PaperKeys {
  std::string title_vi;
  std::string title_en;
  std::vector<PaperKey> keys;
};

/// The papers that are built in, by name.
std::vector<std::string> paper_names();
std::optional<PaperKeys> paper_keys(std::string_view paper);

/// A view in which every key stands, for checking a template without a record.
render::Value value_of_keys(const PaperKeys& keys);

}  // namespace chibo::views
