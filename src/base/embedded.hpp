#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>

namespace chibo::base {

struct EmbeddedFile {
  std::string_view path;  // "templates/…", "manual/…"
  std::string_view bytes;
};

/// The files built into the program, sorted by path; made by cmake/Embed.cmake.
std::span<const EmbeddedFile> embedded_files();

inline std::optional<std::string_view> embedded_file(std::string_view path) {
  const auto files = embedded_files();
  const auto at = std::ranges::lower_bound(files, path, {}, &EmbeddedFile::path);
  if (at == files.end() || at->path != path) {
    return std::nullopt;
  }
  return at->bytes;
}

}  // namespace chibo::base
