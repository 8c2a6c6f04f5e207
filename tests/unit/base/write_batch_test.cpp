#include "base/write_batch.hpp"

#include "base/failure.hpp"
#include "base/walk.hpp"
#include "support/child.hpp"
#include "support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <sched.h>
#include <signal.h>
#include <stdexcept>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace chibo::base;
using chibo::i18n::Message;
using chibo::i18n::Msg;
using chibo::testing::become_nobody;
using chibo::testing::bytes_of;
using chibo::testing::in_child;
using chibo::testing::TempFolder;
namespace fs = std::filesystem;

namespace {

/// The sentence a commit fails with; count_ when it does not fail.
Message failure_of(WriteBatch& batch, const CommitWatcher& watcher = {}) {
  try {
    batch.commit(watcher);
  } catch (const Failure& failure) {
    return failure.error().what;
  }
  return {Msg::count_, {}};
}

chibo::i18n::SentenceId cause_of(const Message& what) {
  return std::get<std::vector<Message>>(what.args.at(1).value).at(0).id;
}

std::size_t count_of_files(const fs::path& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::recursive_directory_iterator(folder), fs::recursive_directory_iterator()));
}

unsigned mode_of(const fs::path& path) {
  struct stat seen {};
  ::stat(path.c_str(), &seen);
  return seen.st_mode & 07777U;
}

/// Two files to be replaced and one to be made, in a folder that is not there yet.
WriteBatch batch_of_three(const fs::path& folder) {
  WriteBatch batch;
  batch.put(folder / "a", "new a", read_file(folder / "a")->state);
  batch.put(folder / "b", "new b", read_file(folder / "b")->state);
  batch.put_new(folder / "deep/er/c", "new c");
  return batch;
}

}  // namespace

TEST_CASE("write batch: nothing happens before commit, everything after it") {
  const TempFolder folder;
  folder.write("a", "old a");
  folder.write("b", "old b");
  WriteBatch batch = batch_of_three(folder.path());
  CHECK(bytes_of(folder / "a") == "old a");
  CHECK(count_of_files(folder.path()) == 2);

  const auto changed = batch.commit();
  CHECK(changed == std::vector<fs::path>{folder / "a", folder / "b", folder / "deep/er/c"});
  CHECK(bytes_of(folder / "a") == "new a");
  CHECK(bytes_of(folder / "b") == "new b");
  CHECK(bytes_of(folder / "deep/er/c") == "new c");
  CHECK(count_of_files(folder.path()) == 5);  // no temporaries left
  CHECK(batch.commit().empty());
}

TEST_CASE("write batch: every temporary is written and looked at before the first rename") {
  const TempFolder folder;
  folder.write("a", "old a");
  folder.write("b", "old b");
  std::vector<CommitStep> steps;
  batch_of_three(folder.path()).commit([&](CommitStep step, const fs::path&) {
    steps.push_back(step);
  });
  using enum CommitStep;
  const std::vector<CommitStep> expected = {
      opened_temporary, wrote_temporary,  synced_temporary, opened_temporary, wrote_temporary,
      synced_temporary, opened_temporary, wrote_temporary,  synced_temporary, verified,
      verified,         verified,         renamed,          renamed,          renamed,
      synced_folder,    synced_folder,    synced_folder};
  CHECK(steps == expected);
}

TEST_CASE("write batch: a file that has these bytes already is left alone, time and all") {
  const TempFolder folder;
  const fs::path path = folder.write("a", "same");
  const FileState before = *state_of(path);
  WriteBatch batch;
  batch.put(path, "same", before);
  CHECK(batch.commit().empty());
  CHECK(*state_of(path) == before);
}

TEST_CASE("write batch: the mode of a replaced file stays, a new one follows the umask") {
  const TempFolder folder;
  const fs::path closed = folder.write("closed", "x");
  const fs::path open = folder.write("open", "x");
  ::chmod(closed.c_str(), 0600);
  ::chmod(open.c_str(), 0666);
  const mode_t umask_before = ::umask(027);
  WriteBatch batch;
  batch.put(closed, "y");
  batch.put(open, "y");
  batch.put_new(folder / "sub/new", "y");
  batch.commit();
  ::umask(umask_before);
  CHECK(mode_of(closed) == 0600);
  CHECK(mode_of(open) == 0666);
  CHECK(mode_of(folder / "sub/new") == 0640);
  CHECK(mode_of(folder / "sub") == 0750);
}

TEST_CASE("write batch: a file changed since it was read stops everything") {
  const TempFolder folder;
  folder.write("a", "old a");
  folder.write("b", "old b");
  WriteBatch batch = batch_of_three(folder.path());

  SUBCASE("before the commit") {
    folder.write("b", "by hand");
    CHECK(failure_of(batch).id == Msg::write_changed_meanwhile);
  }
  SUBCASE("during the commit, same length") {
    const Message what = failure_of(batch, [&](CommitStep step, const fs::path& path) {
      if (step == CommitStep::verified && path == folder / "a") {
        folder.write("b", "hands");
      }
    });
    CHECK(what.id == Msg::write_changed_meanwhile);
    CHECK(std::get<std::string>(what.args[0].value) == (folder / "b").string());
  }
  SUBCASE("put aside and made anew") {
    fs::rename(folder / "b", folder / "aside");
    folder.write("b", "old b");
    fs::remove(folder / "aside");
    CHECK(failure_of(batch).id == Msg::write_changed_meanwhile);
  }
  SUBCASE("removed") {
    fs::remove(folder / "b");
    CHECK(failure_of(batch).id == Msg::write_changed_meanwhile);
  }
  CHECK(bytes_of(folder / "a") == "old a");
  CHECK_FALSE(fs::exists(folder / "deep"));
  CHECK(count_of_files(folder.path()) <= 2);
}

TEST_CASE("write batch: a new file never takes the place of another") {
  const TempFolder folder;
  const fs::path path = folder / "new";
  WriteBatch batch;
  batch.put_new(path, "mine");

  SUBCASE("one that was there") {
    folder.write("new", "theirs");
    CHECK(failure_of(batch).id == Msg::write_exists);
  }
  SUBCASE("one that came while the temporaries were written") {
    const Message what = failure_of(batch, [&](CommitStep step, const fs::path&) {
      if (step == CommitStep::synced_temporary) {
        folder.write("new", "theirs");
      }
    });
    CHECK(what.id == Msg::write_exists);
  }
  SUBCASE("one that came at the last moment") {
    const Message what = failure_of(batch, [&](CommitStep step, const fs::path&) {
      if (step == CommitStep::verified) {
        folder.write("new", "theirs");
      }
    });
    CHECK(what.id == Msg::write_exists);
  }
  SUBCASE("a dangling link") {
    fs::create_symlink("nowhere", path);
    CHECK(failure_of(batch).id == Msg::write_exists);
    return;
  }
  CHECK(bytes_of(path) == "theirs");
  CHECK(count_of_files(folder.path()) == 1);
}

TEST_CASE("write batch: what is not a regular file is not replaced") {
  const TempFolder folder;
  const fs::path real = folder.write("real", "x");
  fs::create_symlink("real", folder / "link");
  fs::create_directory(folder / "folder");
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0644) == 0);
  for (const auto& [name, why] : {std::pair{"link", Msg::write_target_is_link},
                                  {"folder", Msg::path_is_folder},
                                  {"pipe", Msg::file_not_regular}}) {
    const fs::path target = folder / name;
    CAPTURE(target);
    WriteBatch batch;
    batch.put(real, "y");
    batch.put(target, "y");
    CHECK(failure_of(batch).id == why);
  }
  CHECK(bytes_of(real) == "x");
  CHECK(count_of_files(folder.path()) == 4);
}

TEST_CASE(
    "write batch: a file is removed only as it was read, together with what takes its place") {
  const TempFolder folder;
  const fs::path old = folder.write("old", "text");
  WriteBatch batch;
  batch.put_new(folder / "renamed", "text");
  batch.remove(old, *state_of(old));

  SUBCASE("unchanged") {
    CHECK(batch.commit().size() == 2);
    CHECK_FALSE(fs::exists(old));
    CHECK(bytes_of(folder / "renamed") == "text");
  }
  SUBCASE("changed by hand") {
    folder.write("old", "more text");
    CHECK(failure_of(batch).id == Msg::write_changed_meanwhile);
    CHECK(bytes_of(old) == "more text");
    CHECK_FALSE(fs::exists(folder / "renamed"));
  }
}

TEST_CASE("write batch: two changes of one file are one, against what the first had read") {
  const TempFolder folder;
  const fs::path path = folder.write("a", "1");
  WriteBatch batch;
  batch.put(path, "2", *state_of(path));
  batch.put(path, "3", *state_of(path));
  CHECK(batch.commit() == std::vector<fs::path>{path});
  CHECK(bytes_of(path) == "3");
}

TEST_CASE("write batch: two new files of one name are refused, neither text is lost unseen") {
  const TempFolder folder;
  WriteBatch batch;
  batch.put_new(folder / "a", "1");
  CHECK_THROWS_AS(batch.put_new(folder / "a", "2"), Failure);
  batch.commit();
  CHECK(bytes_of(folder / "a") == "1");

  WriteBatch anew;
  anew.remove(folder / "a", *state_of(folder / "a"));
  anew.put_new(folder / "a", "3");
  anew.commit();
  CHECK(bytes_of(folder / "a") == "3");
}

TEST_CASE(
    "write batch: a file that is made and removed in one batch leaves nothing, not an empty one") {
  const TempFolder folder;
  const fs::path other = folder.write("other", "1");
  WriteBatch batch;
  batch.put_new(folder / "a", "1");
  batch.remove(folder / "a", *state_of(other));
  CHECK(batch.commit().empty());
  CHECK_FALSE(fs::exists(folder / "a"));
}

TEST_CASE("write batch: killed at any step, every file is whole, old or new") {
  for (int deadly_step = 0;; ++deadly_step) {
    CAPTURE(deadly_step);
    const TempFolder folder;
    folder.write("a", "old a");
    folder.write("b", "old b");
    const int status = in_child([&] {
      int step = 0;
      batch_of_three(folder.path()).commit([&](CommitStep, const fs::path&) {
        if (step++ == deadly_step) {
          ::raise(SIGKILL);
        }
      });
      return true;
    });
    const std::string a = bytes_of(folder / "a");
    const std::string b = bytes_of(folder / "b");
    CHECK((a == "old a" || a == "new a"));
    CHECK((b == "old b" || b == "new b"));
    CHECK((a == "new a" || b == "old b"));  // renamed in order
    if (fs::exists(folder / "deep/er/c")) {
      CHECK(bytes_of(folder / "deep/er/c") == "new c");
      CHECK(b == "new b");
    }
    for (const Entry& entry : walk(folder.path()).entries) {
      CHECK(entry.path.find("tmp") == std::string::npos);  // leftovers are no records
    }
    if (status == 0) {
      CHECK(deadly_step == 18);  // every step was a deadly one once
      break;
    }
    REQUIRE(WIFSIGNALED(status));

    WriteBatch again;  // and the work can be done again over the leftovers
    again.put(folder / "a", "new a");
    again.put(folder / "b", "new b");
    again.put(folder / "deep/er/c", "new c");
    again.commit();
    CHECK(bytes_of(folder / "b") == "new b");
  }
}

TEST_CASE("write batch: stopped before the renames, it leaves the folder as it was") {
  for (int stop = 0; stop < 12; ++stop) {
    CAPTURE(stop);
    const TempFolder folder;
    folder.write("a", "old a");
    folder.write("b", "old b");
    int step = 0;
    WriteBatch batch = batch_of_three(folder.path());
    CHECK_THROWS_AS(batch.commit([&](CommitStep, const fs::path&) {
      if (step++ == stop) {
        throw std::runtime_error("stop");
      }
    }),
                    std::runtime_error);
    CHECK(bytes_of(folder / "a") == "old a");
    CHECK(bytes_of(folder / "b") == "old b");
    CHECK(count_of_files(folder.path()) == 2);
  }
}

TEST_CASE("write batch: a failure among the renames says what was written before it") {
  const TempFolder folder;
  folder.write("a", "old a");
  folder.write("b", "old b");
  WriteBatch batch = batch_of_three(folder.path());
  const Message what = failure_of(batch, [&](CommitStep step, const fs::path& path) {
    if (step == CommitStep::renamed && path == folder / "b") {
      folder.write("deep/er/c", "theirs");
    }
  });
  CHECK(what.id == Msg::write_half_done);
  CHECK(std::get<std::string>(what.args[2].value) ==
        "`" + (folder / "a").string() + "`, `" + (folder / "b").string() + "`");
  CHECK(bytes_of(folder / "deep/er/c") == "theirs");
  CHECK(count_of_files(folder.path()) == 5);
}

TEST_CASE("write batch: a leftover of the same name is no obstacle") {
  const TempFolder folder;
  const std::string leftover = ".chibo-" + std::to_string(::getpid()) + "-0.tmp";
  folder.write(leftover, "left");
  WriteBatch batch;
  batch.put_new(folder / "a", "x");
  batch.commit();
  CHECK(bytes_of(folder / "a") == "x");
  CHECK(bytes_of(folder / leftover) == "left");
}

TEST_CASE("write batch: what may not be written says why, and nothing changes") {
  const TempFolder folder;
  folder.write("shut/a", "a");
  const fs::path kept = folder.write("kept", "k");
  fs::permissions(folder.path(), fs::perms::all);
  fs::permissions(kept, fs::perms::owner_read | fs::perms::others_read);
  fs::permissions(folder / "shut", fs::perms(0555));
  const int status = in_child([&] {
    const bool ready = become_nobody();
    WriteBatch in_shut_folder;
    in_shut_folder.put_new(folder / "fine", "x");
    in_shut_folder.put_new(folder / "shut/new", "x");
    const Message first = failure_of(in_shut_folder);
    WriteBatch read_only_file;
    read_only_file.put(kept, "x");
    const Message second = failure_of(read_only_file);
    return ready && first.id == Msg::write_failed && cause_of(first) == Msg::cause_no_permission &&
           second.id == Msg::write_failed && cause_of(second) == Msg::cause_no_permission;
  });
  CHECK(status == 0);
  CHECK(bytes_of(kept) == "k");
  CHECK(count_of_files(folder.path()) == 3);
}

TEST_CASE("write batch: paths the disk cannot have are named") {
  const TempFolder folder;
  folder.write("file", "x");
  WriteBatch too_long;
  too_long.put_new(folder / std::string(300, 'x'), "x");
  CHECK(cause_of(failure_of(too_long)) == Msg::cause_name_too_long);
  WriteBatch below_a_file;
  below_a_file.put_new(folder / "file/below", "x");
  CHECK(cause_of(failure_of(below_a_file)) == Msg::cause_not_a_folder);
  CHECK(count_of_files(folder.path()) == 1);
}

TEST_CASE("write batch: a file size limit stops it cleanly") {
  const TempFolder folder;
  const fs::path path = folder.write("a", "old");
  const int status = in_child([&] {
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{1000, 1000};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    WriteBatch batch;
    batch.put(path, std::string(5000, 'x'));
    return cause_of(failure_of(batch)) == Msg::cause_size_limit;
  });
  CHECK(status == 0);
  CHECK(bytes_of(path) == "old");
  CHECK(count_of_files(folder.path()) == 1);
}

TEST_CASE("write batch: a full disk and a read-only disk are told, the old text stays") {
  const TempFolder folder;
  constexpr int k_no_disk = 77;  // where a test may not mount anything
  const pid_t child = ::fork();
  if (child == 0) {
    const char* disk = folder.path().c_str();
    if (::unshare(CLONE_NEWNS) != 0 ||
        ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        ::mount("none", disk, "tmpfs", 0, "size=16k") != 0) {
      ::_exit(k_no_disk);
    }
    folder.write("a", "old");
    WriteBatch batch;
    batch.put(folder / "small", "s");
    batch.put(folder / "a", std::string(100'000, 'x'));
    const bool full = cause_of(failure_of(batch)) == Msg::cause_disk_full &&
                      bytes_of(folder / "a") == "old" && count_of_files(folder.path()) == 1;
    if (::mount("none", disk, "tmpfs", MS_REMOUNT | MS_RDONLY, "size=16k") != 0) {
      ::_exit(k_no_disk);
    }
    WriteBatch other;
    other.put(folder / "b", "x");
    const bool read_only = cause_of(failure_of(other)) == Msg::cause_read_only;
    ::_exit(full && read_only ? 0 : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  REQUIRE(WIFEXITED(status));
  if (WEXITSTATUS(status) != k_no_disk) {
    CHECK(WEXITSTATUS(status) == 0);
  } else {
    MESSAGE("no small disk to be had here");
  }
}
