#pragma once

#include "render/package.hpp"

#include <string>
#include <vector>

namespace chibo::render {

/// What a word processor would call unreadable in a .docx: bad XML, missing targets and types,
/// wrong order, cells without paragraph, doubled ids. For developers, in English.
std::vector<std::string> docx_complaints(const std::vector<Part>& parts);

/// The tags that still stand in the words of a filled .docx.
std::vector<std::string> unfilled_tags(const std::vector<Part>& parts);

}  // namespace chibo::render
