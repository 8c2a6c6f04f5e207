#pragma once

#include "diag/sources.hpp"
#include "model/rule_pack.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::store {

/// Where the forms of a cell or committee lie in its folder.
inline constexpr std::string_view k_forms_folder = "mau";
/// What a form may be: for Word, for a text format, or a source, which serves every format.
inline constexpr std::string_view k_source_extension = ".mau";
inline constexpr std::string_view k_form_extensions[] = {".docx", ".html", ".md", ".txt",
                                                         k_source_extension};

/// The form of a paper in a format that a cell or a committee around it made for itself: the
/// nearest mau/<paper>.<format>, beside it mau/<paper>.mau; nothing where the built-in one is used.
std::optional<std::filesystem::path> own_form(const std::filesystem::path& root,
                                              std::string_view paper, std::string_view format);

/// A digest of a form's bytes, as packs tell it; of a text whatever its line ends.
std::string form_digest(std::string_view name, std::string_view bytes);

/// The forms that profiles name, as a workspace finds them: each once, sorted by file. Their paths
/// begin as those of the workspace's records do.
std::vector<model::FormInUse> forms_in_use(const std::filesystem::path& root,
                                           std::string_view shown,
                                           const std::vector<model::Profile>& profiles,
                                           diag::Sources& sources);

}  // namespace chibo::store
