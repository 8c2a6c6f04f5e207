#include "tree/cells.hpp"

#include "support/temp_folder.hpp"

#include <doctest/doctest.h>

using chibo::testing::TempFolder;
using chibo::tree::workspaces_below;

TEST_CASE("cells: every folder with a chibo.yaml below the root is one, in order of path") {
  const TempFolder folder;
  for (const char* path : {"chibo.yaml", "y-te/chibo.yaml", "khoa/dien/chibo.yaml",
                           "khoa/chibo.yaml", "hop/2026/a.yaml", "khong/chibo.yml"}) {
    folder.write(path, "");
  }
  CHECK(workspaces_below(folder.path()) == std::vector<std::string>{"khoa", "khoa/dien", "y-te"});
}

TEST_CASE(
    "cells: a sub-committee stands before its cells, though their names sort before chibo.yaml") {
  const TempFolder folder;
  for (const char* path : {"khoi/a/chibo.yaml", "khoi/cb-1/chibo.yaml", "khoi/chibo.yaml"}) {
    folder.write(path, "");
  }
  CHECK(workspaces_below(folder.path()) == std::vector<std::string>{"khoi", "khoi/a", "khoi/cb-1"});
}

TEST_CASE("cells: a folder called chibo.yaml and one behind a link make no cell") {
  const TempFolder folder;
  const TempFolder elsewhere;
  elsewhere.write("chibo.yaml", "");
  std::filesystem::create_directories(folder / "a/chibo.yaml");
  std::filesystem::create_directory_symlink(elsewhere.path(), folder / "b");
  CHECK(workspaces_below(folder.path()).empty());
}
