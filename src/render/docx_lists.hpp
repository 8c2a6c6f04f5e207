#pragma once

#include "render/package.hpp"

#include <pugixml.hpp>

#include <optional>
#include <string>
#include <vector>

namespace chibo::render {

/// Which paragraphs of a document are numbered or bulleted, and where their words begin.
class DocxLists {
 public:
  explicit DocxLists(const std::vector<Part>& parts) : parts_(parts) {}

  /// Makes the properties of a list entry's first paragraph fit those below it in the same entry:
  /// no number of their own, the words under those of the first. Other paragraphs stay as they are.
  void continue_entry(pugi::xml_node properties);

 private:
  struct Entry {
    std::string list;
    std::string level = "0";
  };

  void load();
  std::optional<Entry> entry_of(pugi::xml_node properties) const;
  std::optional<Entry> entry_of_style(const std::string& style) const;
  pugi::xml_node level_of(const Entry& entry) const;

  const std::vector<Part>& parts_;
  bool is_loaded_ = false;
  pugi::xml_document styles_;
  pugi::xml_document numbering_;
};

}  // namespace chibo::render
