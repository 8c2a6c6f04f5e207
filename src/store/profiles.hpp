#pragma once

#include "diag/diagnostic.hpp"
#include "diag/sources.hpp"
#include "model/rule_pack.hpp"

#include <filesystem>
#include <string_view>
#include <vector>

namespace chibo::store {

/// Where the rules of a locality lie in a workspace.
inline constexpr std::string_view k_profiles_folder = "mau/quy-dinh/";

/// The rules that the committees above a workspace set, the nearest first: those of every folder
/// around it that holds a chibo.yaml. Complaints show their paths from where those of the workspace
/// are shown from.
std::vector<model::Profile> profiles_around(const std::filesystem::path& root,
                                            std::string_view shown, diag::Sources& sources,
                                            diag::Diagnostics& out);

/// Those that a workspace itself sets, whatever kind it is.
std::vector<model::Profile> own_profiles(const std::filesystem::path& root, std::string_view shown,
                                         diag::Sources& sources, diag::Diagnostics& out);

/// How the paths of a folder above begin where those of the workspace begin with shown.
std::string shown_above(std::string_view shown, const std::filesystem::path& root,
                        const std::filesystem::path& above);

}  // namespace chibo::store
