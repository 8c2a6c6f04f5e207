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

TEST_CASE("cells: a committee comes before its cells whatever they are called") {
  const TempFolder folder;
  folder.write("khoa/chibo.yaml", "");
  folder.write("khoa/an/chibo.yaml", "");
  CHECK(workspaces_below(folder.path()) == std::vector<std::string>{"khoa", "khoa/an"});
}

TEST_CASE("cells: a look around stops at the nearest workspaces") {
  const TempFolder folder;
  for (const char* path : {"chibo.yaml", "y-te/chibo.yaml", "y-te/to/chibo.yaml",
                           "y-te/dang-vien.yaml", "khoi/khoa/chibo.yaml", "hop/2026/a.yaml"}) {
    folder.write(path, "");
  }
  const auto found = chibo::tree::look_around(folder.path());
  CHECK(found.inner == std::vector<std::string>{"khoi/khoa", "y-te"});
  std::vector<std::string> paths;
  for (const auto& entry : found.own.entries) {
    paths.push_back(entry.path);
  }
  CHECK(paths == std::vector<std::string>{"chibo.yaml", "hop", "hop/2026", "hop/2026/a.yaml",
                                          "khoi", "khoi/khoa", "y-te"});
}

TEST_CASE("cells: a folder called chibo.yaml and one behind a link make no cell") {
  const TempFolder folder;
  const TempFolder elsewhere;
  elsewhere.write("chibo.yaml", "");
  std::filesystem::create_directories(folder / "a/chibo.yaml");
  std::filesystem::create_directory_symlink(elsewhere.path(), folder / "b");
  CHECK(workspaces_below(folder.path()).empty());
}
