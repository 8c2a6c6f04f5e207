#pragma once

#include "base/result.hpp"
#include "store/yaml_patch.hpp"
#include "store/yaml_patch_survey.hpp"
#include "store/yaml_text.hpp"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::store {

/// Bytes of the old text to leave out at a place, and what to put there.
struct Splice {
  std::size_t at = 0;
  std::size_t erase = 0;
  std::string insert;
};

using Splices = std::vector<Splice>;  // by place, none within another

/// A text taken apart for one edit.
struct Draft {
  std::string_view bom;
  std::string_view body;             // the rest of the text
  std::unique_ptr<const Node> tree;  // the body as its readers read it
  Site site;                         // of the tree
};

base::Result<Draft> open_draft(std::string_view text);

/// A place in a draft; parent is null at the root.
struct Found {
  const Site* site = nullptr;
  const Site* parent = nullptr;
  std::size_t index = 0;  // among the parent's children
};

base::Result<Found> find_place(const Draft& draft, const Path& path);
/// The node that a path found in the draft leads to, in a copy of its tree.
Node& node_at(Node& root, const Path& path);

/// Line end, indents and gaps as they are near a map or list, else as in the whole text.
TextLayout layout_near(const Draft& draft, const Site& around);

enum class Comments : unsigned char { all_stay, erased_ones_go };

/// The new text, if the judge reads the wanted tree from it and no comment is lost but those
/// allowed to go.
base::Result<std::string> proven(const Draft& draft, const Splices& splices, const Node& wanted,
                                 Comments comments, const Site& place);

base::Error no_such_place(const Path& path);
base::Error not_safe(const Draft& draft, const Site& place);

}  // namespace chibo::store
