#include "views/paper_keys.hpp"

#include "base/embedded.hpp"
#include "text/trim.hpp"

#include <algorithm>
#include <cassert>

namespace chibo::views {

namespace {

using render::List;
using render::Map;
using render::Value;

constexpr std::string_view k_root = "templates/";
constexpr std::string_view k_file = "/khoa.txt";
constexpr std::string_view k_no_example = "-";

constexpr std::pair<std::string_view, KeyKind> k_kinds[] = {{"chữ", KeyKind::text},
                                                            {"có/không", KeyKind::yes_no},
                                                            {"danh sách", KeyKind::list},
                                                            {"nhóm", KeyKind::group}};

std::vector<std::string> fields_of(std::string_view line) {
  std::vector<std::string> out;
  while (true) {
    const std::size_t bar = line.find(" | ");
    out.emplace_back(text::trimmed(line.substr(0, bar)));
    if (bar == line.npos) {
      return out;
    }
    line.remove_prefix(bar + 3);
  }
}

PaperKey key_of(std::string_view line) {
  std::vector<std::string> fields = fields_of(line);
  assert(fields.size() == 5 && "a name of a paper has five fields");
  const auto kind =
      std::ranges::find(k_kinds, fields[1], &std::pair<std::string_view, KeyKind>::first);
  assert(kind != std::end(k_kinds) && "a name of a paper has a known kind");
  return {std::move(fields[0]), kind->second, std::move(fields[2]), std::move(fields[3]),
          fields[4] == k_no_example ? std::string() : std::move(fields[4])};
}

/// A file that is taken over has a title of its own, which is not the paper's.
void read_title(std::string_view line, PaperKeys& out) {
  if (out.title_vi.empty()) {
    const std::vector<std::string> titles = fields_of(line);
    out.title_vi = titles.front();
    out.title_en = titles.back();
  }
}

void read_keys(std::string_view path, PaperKeys& out) {
  const auto file = base::embedded_file(path);
  assert(file && "the names of a paper are built in");
  std::string_view text = *file;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text::trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.starts_with("# ")) {
      read_title(line.substr(2), out);
    } else if (line.starts_with("< ")) {
      read_keys(std::string(k_root) + std::string(line.substr(2)), out);
    } else if (!line.empty()) {
      out.keys.push_back(key_of(line));
    }
  }
}

/// Puts a key where its path says; the groups and lists around it must be there.
void put(Map& into, std::string_view path, KeyKind kind) {
  const std::size_t end = path.find_first_of(".[");
  const std::string name(path.substr(0, end));
  if (end == path.npos || path.substr(end) == "[]") {
    switch (kind) {
      case KeyKind::text:
        into[name] = "x";
        return;
      case KeyKind::yes_no:
        into[name] = true;
        return;
      case KeyKind::list:
        into[name] = List{Map{}};
        return;
      case KeyKind::group:
        into[name] = Map{};
        return;
    }
  }
  const bool in_list = path[end] == '[';
  Value& around = into[name];
  Map* inner = in_list ? std::get_if<Map>(&std::get<List>(around.data).front().data)
                       : std::get_if<Map>(&around.data);
  assert(inner != nullptr && "what holds a name stands before it");
  put(*inner, path.substr(end + (in_list ? 3 : 1)), kind);
}

}  // namespace

std::vector<std::string> paper_names() {
  std::vector<std::string> out;
  for (const base::EmbeddedFile& file : base::embedded_files()) {
    if (file.path.starts_with(k_root) && file.path.ends_with(k_file)) {
      const std::string_view name =
          file.path.substr(k_root.size(), file.path.size() - k_root.size() - k_file.size());
      if (name.find('/') == name.npos) {
        out.emplace_back(name);
      }
    }
  }
  std::ranges::sort(out);
  return out;
}

std::optional<PaperKeys> paper_keys(std::string_view paper) {
  const std::vector<std::string> names = paper_names();
  if (std::ranges::find(names, paper) == names.end()) {
    return std::nullopt;
  }
  PaperKeys out;
  read_keys(std::string(k_root) + std::string(paper) + std::string(k_file), out);
  return out;
}

render::Value value_of_keys(const PaperKeys& keys) {
  Map out;
  for (const PaperKey& key : keys.keys) {
    put(out, key.path, key.kind);
  }
  return out;
}

}  // namespace chibo::views
