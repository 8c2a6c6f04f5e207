#pragma once

#include "diag/diagnostic.hpp"

#include <filesystem>
#include <optional>
#include <string_view>

namespace chibo::store {

/// Why a file of a workspace is not read though its writer may think so: its name does not end in
/// .yaml, yet it is called like a record ("….yaml.txt", ".YML"), or is a text that lies where
/// records are kept. Nothing for pictures and papers laid beside the records, and for what machines
/// leave about.
std::optional<diag::Diagnostic> stray_file(const std::filesystem::path& root,
                                           std::string_view path);

}  // namespace chibo::store
