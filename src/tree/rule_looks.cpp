#include "tree/rule_looks.hpp"

#include "store/profiles.hpp"

namespace chibo::tree {

void add_rule_looks(base::Looks& looks, const std::filesystem::path& workspace) {
  const std::filesystem::path folder = workspace / store::k_profiles_folder;
  std::error_code ignored;
  looks.print.add(workspace.generic_string());
  if (std::filesystem::exists(folder, ignored)) {
    base::add_looks(looks, folder, base::walk(folder));
  }
}

}  // namespace chibo::tree
