#include "store/summary_path.hpp"

namespace chibo::store {

bool is_summary_path(std::string_view path) {
  return path.ends_with(".yaml") && is_beside_summaries(path);
}

bool is_beside_summaries(std::string_view path) {
  constexpr std::string_view k_folder = "tom-tat";
  const std::size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) {
    return false;
  }
  const std::string_view folder = path.substr(0, slash);
  return folder.substr(folder.rfind('/') + 1) == k_folder;
}

}  // namespace chibo::store
