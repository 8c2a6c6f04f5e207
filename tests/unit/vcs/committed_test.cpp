#include "vcs/committed.hpp"

#include "base/failure.hpp"
#include "base/process.hpp"
#include "support/child.hpp"
#include "support/temp_folder.hpp"
#include "vcs/git.hpp"

#include <doctest/doctest.h>

#include <stdlib.h>

using namespace chibo;
using namespace std::chrono_literals;
using chibo::testing::in_child;
using chibo::testing::TempFolder;
using vcs::Object;
using vcs::TreeEntry;
using vcs::TreeKind;

namespace {

constexpr std::size_t k_id = 40;

struct Repository : TempFolder {
  Repository() {
    ::setenv("GIT_CONFIG_GLOBAL", "/dev/null", 1);
    ::setenv("GIT_CONFIG_SYSTEM", "/dev/null", 1);
    vcs::init(path());
  }

  std::string commit() const {
    const std::string moment = "1795280400 +0700";  // 2026-11-22 at 00:00 in Hà Nội
    git({"add", "-A"});
    const base::ProcessResult made =
        base::run({"git", "-c", "user.name=x", "-c", "user.email=x", "commit", "-q", "-m", "x"},
                  {path(), {}, {{"GIT_COMMITTER_DATE", moment}}});
    REQUIRE(made.succeeded());
    return git({"rev-parse", "HEAD"}).substr(0, k_id);
  }

  std::string git(std::vector<std::string> words) const {
    words.insert(words.begin(), "git");
    const base::ProcessResult result = base::run(words, {path(), {}, {}});
    REQUIRE(result.succeeded());
    return result.out;
  }
};

Object object(const Repository& repository, const std::string& name) {
  const std::vector<std::string> names = {name};
  auto found = vcs::find_objects(repository.path(), names);
  REQUIRE(found.size() == 1);
  REQUIRE(found.front());
  return std::move(*found.front());
}

}  // namespace

TEST_CASE("committed: the last commit is told with the top and the place of a folder") {
  const Repository repository;
  repository.write("xã một/cb-1/chibo.yaml", "1");
  const std::string id = repository.commit();
  const auto at_top = vcs::last_commit(repository.path());
  REQUIRE(at_top);
  CHECK(at_top->id == id);
  CHECK(at_top->folder.empty());
  CHECK(std::filesystem::equivalent(at_top->top, repository.path()));
  const auto inside = vcs::last_commit(repository / "xã một/cb-1");
  REQUIRE(inside);
  CHECK(inside->folder == "xã một/cb-1");
}

TEST_CASE("committed: no repository and no commit yet are told apart") {
  const TempFolder folder;
  CHECK(vcs::last_commit(folder.path()).error() == vcs::NoCommit::no_repository);
  const Repository repository;
  CHECK(vcs::last_commit(repository.path()).error() == vcs::NoCommit::none_yet);
}

TEST_CASE("committed: objects are those of the commit, whatever lies in the folder") {
  const Repository repository;
  const std::string text = "dòng 1\n\nkhông hết dòng missing";
  repository.write("a b", text);
  repository.write("trống", "");
  const std::string id = repository.commit();
  repository.write("a b", "khác");
  const std::vector<std::string> names = {id + ":a b", id + ":never", id + ":trống"};
  const auto found = vcs::find_objects(repository.path(), names);
  REQUIRE(found.size() == 3);
  REQUIRE(found[0]);
  CHECK(found[0]->bytes == text);
  CHECK_FALSE(found[1]);
  REQUIRE(found[2]);
  CHECK(found[2]->bytes.empty());
  CHECK(vcs::read_objects(repository.path(), std::vector{found[0]->id}).front() == text);
  CHECK(vcs::find_objects(repository.path(), {}).empty());
}

TEST_CASE("committed: an object that has to be there and is not is a Failure") {
  const Repository repository;
  repository.write("a", "1");
  repository.commit();
  CHECK_THROWS_AS(vcs::read_objects(repository.path(), std::vector{std::string(k_id, '1')}),
                  base::Failure);
}

TEST_CASE("committed: a commit is of the day it was where it was made") {
  const Repository repository;
  repository.write("a", "1");
  CHECK(vcs::day_of_commit(object(repository, repository.commit())) == 2026y / 11 / 22);
  CHECK(vcs::day_of_commit({"1", "tree x\ncommitter A > B <a@b> 1795280400 -0100\n\nx"}) ==
        2026y / 11 / 21);
  CHECK_THROWS_AS(vcs::day_of_commit({"1", "tree x\ncommitter A <a@b> soon\n\n"}), base::Failure);
  CHECK_THROWS_AS(vcs::day_of_commit({"1", ""}), base::Failure);
}

TEST_CASE("committed: a tree tells names, kinds and ids") {
  const Repository repository;
  repository.write("tệp", "1");
  repository.write("thư mục/b", "1");
  std::filesystem::create_symlink("tệp", repository / "lối");
  const std::string id = repository.commit();
  const std::vector<TreeEntry> entries = vcs::entries_of(object(repository, id + ":"));
  REQUIRE(entries.size() == 3);
  for (const TreeEntry& entry : entries) {
    CAPTURE(entry.name);
    CHECK(entry.id == object(repository, id + ":" + entry.name).id);
    CHECK(entry.kind == (entry.name == "tệp"   ? TreeKind::file
                         : entry.name == "lối" ? TreeKind::link
                                               : TreeKind::folder));
  }
}

TEST_CASE("committed: a tree that is cut, or whose names lead elsewhere, is a Failure") {
  const std::string id(k_id / 2, 'x');
  const auto tree = [&](const std::string& name) {
    return Object{std::string(k_id, '0'), "100644 " + name + std::string(1, '\0') + id};
  };
  CHECK(vcs::entries_of(tree("a")).size() == 1);
  for (const char* name : {"", ".", "..", ".git", "../a", "/etc"}) {
    CAPTURE(name);
    CHECK_THROWS_AS(vcs::entries_of(tree(name)), base::Failure);
  }
  const std::string whole = tree("a").bytes;
  for (std::size_t length = 1; length < whole.size(); ++length) {
    CHECK_THROWS_AS(vcs::entries_of({tree("a").id, whole.substr(0, length)}), base::Failure);
  }
}

TEST_CASE("committed: a tree that names a thing twice, a link and a folder, is a Failure") {
  const std::string id(k_id / 2, 'x');
  const auto entry = [&](const std::string& mode, const std::string& name) {
    return mode + " " + name + std::string(1, '\0') + id;
  };
  const std::string zero(k_id, '0');
  CHECK(vcs::entries_of({zero, entry("120000", "a") + entry("40000", "b")}).size() == 2);
  CHECK_THROWS_AS(vcs::entries_of({zero, entry("120000", "a") + entry("40000", "a")}),
                  base::Failure);
}

TEST_CASE("committed: a machine without git says so") {
  const Repository repository;
  const int status = in_child([&] {
    ::setenv("PATH", "/nowhere", 1);
    try {
      static_cast<void>(vcs::last_commit(repository.path()));
    } catch (const base::Failure& failure) {
      return failure.error().what.id == i18n::Msg::git_missing;
    }
    return false;
  });
  CHECK(status == 0);
}
