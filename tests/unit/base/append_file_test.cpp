#include "base/append_file.hpp"

#include "base/failure.hpp"
#include "support/child.hpp"
#include "support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <cerrno>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

bool disk_fails = false;

}  // namespace

/// Stands before the system's own in this program.
extern "C" int fsync(int file) {
  if (disk_fails) {
    errno = EIO;
    return -1;
  }
  return static_cast<int>(::syscall(SYS_fsync, file));
}

using namespace chibo;
using testing::bytes_of;
using testing::TempFolder;

TEST_CASE("append file: bytes come behind those that stand there, in a folder made for them") {
  const TempFolder folder;
  {
    base::AppendFile file(folder / "ghi/a.txt");
    file.append("một\n");
    file.append_lightly("hai\n");
  }
  base::AppendFile again(folder / "ghi/a.txt");
  again.append("ba\n");
  CHECK(bytes_of(folder / "ghi/a.txt") == "một\nhai\nba\n");
}

TEST_CASE("append file: only this account may read it") {
  const TempFolder folder;
  const base::AppendFile file(folder / "a.txt");
  struct stat seen {};
  REQUIRE(::stat((folder / "a.txt").c_str(), &seen) == 0);
  CHECK((seen.st_mode & 07777U) == 0600U);
}

TEST_CASE("append file: what could not be written whole is not there") {
  const TempFolder folder;
  const int status = testing::in_child([&] {
    ::signal(SIGXFSZ, SIG_IGN);
    base::AppendFile file(folder / "a.txt");
    file.append("1234");
    const rlimit small{6, 6};
    ::setrlimit(RLIMIT_FSIZE, &small);
    try {
      file.append("5678");
    } catch (const base::Failure&) {
      return true;
    }
    return false;
  });
  CHECK(status == 0);
  CHECK(bytes_of(folder / "a.txt") == "1234");
}

TEST_CASE("append file: a line that the disk did not confirm is not there either") {
  const TempFolder folder;
  base::AppendFile file(folder / "a.txt");
  file.append("1234");
  disk_fails = true;
  CHECK_THROWS_AS(file.append("5678"), base::Failure);
  disk_fails = false;
  CHECK(bytes_of(folder / "a.txt") == "1234");
  file.append("9");
  CHECK(bytes_of(folder / "a.txt") == "12349");
}

TEST_CASE("append file: a link in its place is refused") {
  const TempFolder folder;
  folder.write("real", "x");
  std::filesystem::create_symlink("real", folder / "a.txt");
  CHECK_THROWS_AS(base::AppendFile(folder / "a.txt"), base::Failure);
  CHECK(bytes_of(folder / "real") == "x");
}
