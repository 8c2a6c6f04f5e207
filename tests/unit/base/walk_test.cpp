#include "base/walk.hpp"

#include "support/child.hpp"
#include "support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <sys/stat.h>

using namespace chibo::base;
using chibo::i18n::Msg;
using chibo::testing::TempFolder;
namespace fs = std::filesystem;

TEST_CASE("walk: everything once, sorted by the bytes of the path") {
  const TempFolder folder;
  folder.write("hop/2026/b.yaml", "");
  folder.write("hop/2026/a.yaml", "");
  folder.write("hop.yaml", "");
  folder.write("Z.yaml", "");
  folder.write("đ.yaml", "");
  const std::vector<Entry> expected = {
      {"Z.yaml", EntryKind::file},          {"hop", EntryKind::folder},
      {"hop.yaml", EntryKind::file},        {"hop/2026", EntryKind::folder},
      {"hop/2026/a.yaml", EntryKind::file}, {"hop/2026/b.yaml", EntryKind::file},
      {"đ.yaml", EntryKind::file},
  };
  const Walk found = walk(folder.path());
  CHECK(found.entries == expected);
  CHECK(found.unread.empty());
}

TEST_CASE("walk: git's own folder and leftovers of a killed write are passed over") {
  const TempFolder folder;
  folder.write(".git/config", "");
  folder.write("unit/.git", "gitdir: elsewhere");  // a submodule
  folder.write("unit/.chibo-17-0.tmp", "");
  folder.write("unit/.gitignore", "");
  const std::vector<Entry> expected = {{"unit", EntryKind::folder},
                                       {"unit/.gitignore", EntryKind::file}};
  CHECK(walk(folder.path()).entries == expected);
}

TEST_CASE("walk: links are told apart and those to folders not followed") {
  const TempFolder folder;
  folder.write("a/file", "");
  fs::create_symlink("a/file", folder / "l-file");
  fs::create_directory_symlink("..", folder / "a/l-up");
  fs::create_symlink("nowhere", folder / "l-broken");
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0644) == 0);
  const std::vector<Entry> expected = {
      {"a", EntryKind::folder},
      {"a/file", EntryKind::file},
      {"a/l-up", EntryKind::link_to_folder},
      {"l-broken", EntryKind::broken_link},
      {"l-file", EntryKind::link_to_file},
      {"pipe", EntryKind::other},
  };
  CHECK(walk(folder.path()).entries == expected);
}

TEST_CASE("walk: a folder that cannot be read is a value, and the rest is still there") {
  const TempFolder folder;
  folder.write("a/x", "");
  folder.write("shut/y", "");
  fs::permissions(folder.path(), fs::perms::all);
  fs::permissions(folder / "shut", fs::perms::none);
  const int status = chibo::testing::in_child([&] {
    const bool ready = chibo::testing::become_nobody();
    const Walk found = walk(folder.path());
    return ready && found.entries.size() == 3 && found.unread.size() == 1 &&
           found.unread[0].path == "shut" && found.unread[0].why.what.id == Msg::folder_unreadable;
  });
  fs::permissions(folder / "shut", fs::perms::all);
  CHECK(status == 0);
}

TEST_CASE("walk: a root that is not there is unread, one that is a link is walked") {
  const TempFolder folder;
  const Walk nothing = walk(folder / "no");
  REQUIRE(nothing.unread.size() == 1);
  CHECK(nothing.unread[0].path.empty());
  CHECK(nothing.entries.empty());

  folder.write("so/a", "");
  fs::create_directory_symlink("so", folder / "link");
  CHECK(walk(folder / "link").entries == std::vector<Entry>{{"a", EntryKind::file}});
}

TEST_CASE("walk: a tree deeper than a path may be long ends in a value, not in a fall") {
  const TempFolder folder;
  const fs::path here = fs::current_path();
  fs::current_path(folder.path());
  const std::string name(200, 'd');
  for (int depth = 0; depth < 40; ++depth) {
    fs::create_directory(name);
    fs::current_path(name);
  }
  fs::current_path(here);
  const Walk found = walk(folder.path());
  REQUIRE(found.unread.size() == 1);
  CHECK(found.unread[0].why.what.id == Msg::folder_unreadable);
}
