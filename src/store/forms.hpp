#pragma once

#include "diag/sources.hpp"
#include "model/rule_pack.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::store {

/// Where the forms of a cell or committee lie in its folder.
inline constexpr std::string_view k_forms_folder = "mau";
/// What a form may be: for Word, for a text format, or a source, which serves every format.
inline constexpr std::string_view k_form_extensions[] = {".docx", ".html", ".md", ".txt", ".mau"};

/// The folder of a workspace, then those of the workspaces around it, the nearest first: where its
/// forms are looked for.
std::vector<std::filesystem::path> form_folders(const std::filesystem::path& root);

/// A digest of a form's bytes, as packs tell it; of a text whatever its line ends.
std::string form_digest(std::string_view name, std::string_view bytes);

/// The forms that profiles name, as a workspace finds them: each once, sorted by file. Their paths
/// begin as those of the workspace's records do.
std::vector<model::FormInUse> forms_in_use(const std::filesystem::path& root,
                                           std::string_view shown,
                                           const std::vector<model::Profile>& profiles,
                                           diag::Sources& sources);

}  // namespace chibo::store
