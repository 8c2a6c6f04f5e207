#include "base/scratch_folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

using chibo::base::ScratchFolder;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& path) {
  std::ofstream(path) << "đồng chí";
}

}  // namespace

TEST_CASE("scratch: a folder is gone with its owner, and only its user looks into it") {
  fs::path path;
  {
    const ScratchFolder folder;
    path = folder.path();
    write(path / "dang-vien.yaml");
    CHECK((fs::status(path).permissions() & (fs::perms::group_all | fs::perms::others_all)) ==
          fs::perms::none);
  }
  CHECK_FALSE(fs::exists(path));
}

TEST_CASE("scratch: what a killed process left is taken away, what a living one holds is not") {
  const ScratchFolder living;
  write(living.path() / "dang-vien.yaml");
  const fs::path left = fs::temp_directory_path() / "chibo-tam-TEST01";
  const fs::path other = fs::temp_directory_path() / "chibo-tam-of-somebody";
  fs::create_directory(left);
  fs::create_directory(other);
  write(left / "dang-vien.yaml");
  write(other / "dang-vien.yaml");
  const ScratchFolder next;
  CHECK_FALSE(fs::exists(left));
  CHECK(fs::exists(living.path() / "dang-vien.yaml"));
  CHECK(fs::exists(other / "dang-vien.yaml"));
  fs::remove_all(other);
}
