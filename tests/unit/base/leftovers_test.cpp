#include "base/leftovers.hpp"

#include "support/child.hpp"
#include "support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

using namespace chibo;
using testing::TempFolder;
namespace fs = std::filesystem;

namespace {

/// The number of a process that has ended.
pid_t gone() {
  const pid_t child = ::fork();
  if (child == 0) {
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return child;
}

std::string temporary_of(pid_t process) {
  return ".chibo-" + std::to_string(process) + "-0.tmp";
}

}  // namespace

TEST_CASE("leftovers: the temporaries of a killed process go, those of a running one stay") {
  const TempFolder folder;
  const std::string dead = temporary_of(gone());
  const std::string alive = temporary_of(::getpid());
  for (const std::string& name : {dead, "hop/2026/" + dead, alive, "hop/" + alive}) {
    folder.write(name, "danh sách");
  }
  base::remove_leftovers(folder.path(), "chibo.yaml");
  CHECK_FALSE(fs::exists(folder / dead));
  CHECK_FALSE(fs::exists(folder / ("hop/2026/" + dead)));
  CHECK(fs::exists(folder / alive));
  CHECK(fs::exists(folder / ("hop/" + alive)));
}

TEST_CASE("leftovers: names of other programs, other writers' folders and links are left alone") {
  const TempFolder folder;
  const std::string dead = temporary_of(gone());
  folder.write("khoa/chibo.yaml", "");
  const std::string kept[] = {".chibo-x-0.tmp", ".chibo-.tmp",  ".chibo-1.txt", "a.tmp",
                              ".git/" + dead,   "khoa/" + dead, dead + ".yaml"};
  for (const std::string& name : kept) {
    folder.write(name, "x");
  }
  const TempFolder elsewhere;
  elsewhere.write(dead, "x");
  fs::create_directory_symlink(elsewhere.path(), folder / "lien-ket");
  base::remove_leftovers(folder.path(), "chibo.yaml");
  for (const std::string& name : kept) {
    CAPTURE(name);
    CHECK(fs::exists(folder / name));
  }
  CHECK(fs::exists(elsewhere / dead));
}
