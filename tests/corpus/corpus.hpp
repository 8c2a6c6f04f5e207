#pragma once

#include "render/package.hpp"
#include "render/value.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// Templates that LibreOffice made of the sources in tests/corpus/templates, and what they are
/// filled with.
namespace corpus {

/// A folder of this run: "templates", "filled" or "opened".
std::filesystem::path folder(std::string_view name);

struct Template {
  std::string name;
  std::vector<chibo::render::Part> parts;
};

/// All templates by name; those that must be refused are called "tu-choi-…".
std::vector<Template> templates();
std::vector<Template> good_templates();

inline constexpr std::string_view k_crowded = "day";

struct View {
  std::string name;
  chibo::render::Value values;
};

/// Every name of the minutes as a real meeting fills it, with nothing in it, and crowded with text
/// that looks like markup.
std::vector<View> views();

/// The names of the minutes, for checking.
chibo::render::Value keys();

/// What stands in the paragraphs of a filled package, field results aside.
std::vector<std::string> words_of(const std::vector<chibo::render::Part>& parts);

}  // namespace corpus
