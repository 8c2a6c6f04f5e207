#include "store/stray_file.hpp"

#include "i18n/message_check.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace chibo::store {

namespace {

using i18n::CheckMsg;
using i18n::say;

constexpr std::string_view k_yaml = ".yaml";

/// Files that editors, file managers and git keep for themselves.
bool is_of_machines(std::string_view name) {
  const std::string folded = text::lower(name);
  return name.starts_with('.') || name.starts_with("~$") || name.ends_with('~') ||
         folded == "thumbs.db" || folded == "desktop.ini";
}

/// A text as Notepad saves one, in a folder of records.
bool is_text_among_records(std::string_view path, std::string_view name) {
  constexpr std::array<std::string_view, 6> k_folders = {"hop/",      "van-ban/", "ke-hoach/",
                                                         "dang-phi/", "bao-cao/", "mau/quy-dinh/"};
  const bool is_text =
      name.find('.') == std::string_view::npos || text::lower(name).ends_with(".txt");
  return is_text && std::ranges::any_of(k_folders, [&](std::string_view folder) {
           return path.starts_with(folder);
         });
}

/// The name that a file called like a record should have: "a.yaml" for "a.yaml.txt" and "a.YML".
std::optional<std::string> meant_name(std::string_view name) {
  const std::string lower = text::lower(name);
  const std::size_t end = std::min(lower.find(k_yaml), lower.find(".yml"));
  if (end == std::string::npos || end == 0 || lower.size() != name.size()) {
    return std::nullopt;
  }
  return std::string(name.substr(0, end)) + std::string(k_yaml);
}

}  // namespace

std::optional<diag::Diagnostic> stray_file(const std::filesystem::path& root,
                                           std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const bool is_signature = name.ends_with(".yaml.sig");
  if (name.ends_with(k_yaml) || is_signature || is_of_machines(name)) {
    return std::nullopt;
  }
  const auto meant = meant_name(name);
  if (!meant && !is_text_among_records(path, name)) {
    return std::nullopt;
  }
  std::error_code ignored;
  const bool is_free =
      meant && !std::filesystem::exists((root / path).parent_path() / *meant, ignored);
  return diag::warning(
      "CB109", {}, say(CheckMsg::not_yaml),
      is_free ? say(CheckMsg::rename_to_yaml_hint, *meant) : say(CheckMsg::not_yaml_hint));
}

}  // namespace chibo::store
