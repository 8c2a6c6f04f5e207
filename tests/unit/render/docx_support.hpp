#pragma once

#include "render/package.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Small .docx packages for tests, and what a reader sees in them.
namespace docx_support {

extern const std::string k_namespaces;
extern const std::string k_section;  // w:sectPr of an A4 page

struct Extra {
  std::string sheet = k_section;   // after the body
  std::string types = {};          // more rows of [Content_Types].xml
  std::string relationships = {};  // rows of the document's own
  std::vector<chibo::render::Part> parts = {};
};

std::vector<chibo::render::Part> package(const std::string& body, const Extra& extra = {});

std::string run(std::string_view text, std::string_view format = "");
/// A paragraph; what starts with "<" is taken as it is, other text becomes a run.
std::string para(std::string_view content, std::string_view properties = "");
std::string cell(std::string_view content);
std::string row(const std::vector<std::string>& cells);
std::string table(const std::vector<std::string>& rows);
std::string part_of(std::string_view root, std::string_view content);

/// The words of a part: "¶" between paragraphs, "[a|b ; c|d]" for tables.
std::string seen(const std::vector<chibo::render::Part>& parts,
                 std::string_view part = "word/document.xml");

}  // namespace docx_support
