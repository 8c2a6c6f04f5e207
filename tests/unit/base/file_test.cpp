#include "base/file.hpp"

#include "support/child.hpp"
#include "support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <sys/stat.h>

using namespace chibo::base;
using chibo::i18n::Msg;
using chibo::testing::TempFolder;
namespace fs = std::filesystem;

namespace {

template <class T>
chibo::i18n::SentenceId why(const Result<T>& result) {
  REQUIRE_FALSE(result);
  return result.error().what.id;
}

}  // namespace

TEST_CASE("file: every byte is read, and the state says whether it is still the same file") {
  const TempFolder folder;
  const std::string bytes("a\0\r\n\xFF đồng chí", 18);
  const fs::path path = folder.write("a.yaml", bytes);
  const auto first = read_file(path);
  REQUIRE(first);
  CHECK(first->bytes == bytes);
  CHECK(first->state.size == bytes.size());
  CHECK(*state_of(path) == first->state);
  CHECK(read_file(path)->state == first->state);

  folder.write("a.yaml", "longer than before, surely");
  CHECK(*state_of(path) != first->state);
  folder.write("b.yaml", bytes);
  CHECK(state_of(folder / "b.yaml")->inode != first->state.inode);
}

TEST_CASE("file: an empty file is read as nothing") {
  const TempFolder folder;
  const auto empty = read_file(folder.write("empty", ""));
  REQUIRE(empty);
  CHECK(empty->bytes.empty());
}

TEST_CASE("file: what is no file to read is named for what it is") {
  const TempFolder folder;
  CHECK(why(read_file(folder / "no.yaml")) == Msg::file_missing);
  CHECK(why(read_file(folder.write("a", "x") / "below")) == Msg::file_missing);
  CHECK(why(read_file(folder.path())) == Msg::path_is_folder);
  CHECK(why(state_of(folder.path())) == Msg::path_is_folder);
  CHECK(why(state_of(folder / "no.yaml")) == Msg::file_missing);
  CHECK(why(read_file("/dev/null")) == Msg::file_not_regular);
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0644) == 0);
  CHECK(why(read_file(folder / "pipe")) ==
        Msg::file_not_regular);  // and does not wait for a writer
  fs::create_symlink("nowhere", folder / "dangling");
  CHECK(why(read_file(folder / "dangling")) == Msg::file_link_broken);
  fs::create_symlink("round", folder / "round");
  CHECK(why(read_file(folder / "round")) == Msg::file_unreadable);
  CHECK(why(read_file(folder / std::string(300, 'x'))) == Msg::file_unreadable);
}

TEST_CASE("file: the limit is kept to the byte") {
  const TempFolder folder;
  const fs::path path = folder.write("a", "12345");
  CHECK(read_file(path, 5)->bytes == "12345");
  CHECK(why(read_file(path, 4)) == Msg::file_too_large);
}

TEST_CASE("file: one that may not be read says so") {
  const TempFolder folder;
  const fs::path path = folder.write("a", "x");
  fs::permissions(folder.path(), fs::perms::all);
  fs::permissions(path, fs::perms::none);
  const int status = chibo::testing::in_child([&] {
    const bool ready = chibo::testing::become_nobody();
    const auto file = read_file(path);
    return ready && !file && file.error().what.id == Msg::file_unreadable &&
           std::get<std::vector<chibo::i18n::Message>>(file.error().what.args[1].value)[0].id ==
               Msg::cause_no_permission;
  });
  CHECK(status == 0);
}

TEST_CASE("file: a path or link that leaves the folder is refused") {
  const TempFolder outside;
  const fs::path secret = outside.write("secret", "x");
  const TempFolder folder;
  folder.write("hop/2026/a.yaml", "a");
  CHECK(read_file_inside(folder.path(), "hop/2026/a.yaml")->bytes == "a");
  for (const char* path : {"", "/etc/passwd", "../x", "hop/../../x", ".."}) {
    CAPTURE(path);
    CHECK(why(read_file_inside(folder.path(), path)) == Msg::path_not_inside);
  }
  fs::create_symlink(secret, folder / "out");
  CHECK(why(read_file_inside(folder.path(), "out")) == Msg::file_link_outside);
  fs::create_directory_symlink(outside.path(), folder / "out-folder");
  CHECK(why(read_file_inside(folder.path(), "out-folder/secret")) == Msg::file_link_outside);
  fs::create_symlink("nowhere", folder / "dangling");
  CHECK(why(read_file_inside(folder.path(), "dangling")) == Msg::file_link_broken);
  // A neighbour whose name begins with the folder's is outside too.
  fs::create_directory(folder.path().string() + "-next");
  std::ofstream(folder.path().string() + "-next/a") << "x";
  fs::create_symlink(folder.path().string() + "-next/a", folder / "next");
  CHECK(why(read_file_inside(folder.path(), "next")) == Msg::file_link_outside);
  fs::remove_all(folder.path().string() + "-next");
}

TEST_CASE("file: a link that stays inside, and a root that is a link itself, are followed") {
  const TempFolder folder;
  folder.write("so/hop/a.yaml", "a");
  fs::create_symlink("hop/a.yaml", folder / "so/link.yaml");
  fs::create_directory_symlink("hop", folder / "so/meetings");
  fs::create_directory_symlink("so", folder / "root");
  CHECK(read_file_inside(folder / "so", "link.yaml")->bytes == "a");
  CHECK(read_file_inside(folder / "so", "meetings/a.yaml")->bytes == "a");
  CHECK(read_file_inside(folder / "root", "hop/a.yaml")->bytes == "a");
  CHECK(read_file_inside(folder / "root", "link.yaml")->bytes == "a");
}
