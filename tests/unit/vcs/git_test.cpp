#include "vcs/git.hpp"

#include "base/failure.hpp"
#include "base/process.hpp"
#include "support/child.hpp"
#include "support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <stdlib.h>

using namespace chibo;
using chibo::testing::in_child;
using chibo::testing::TempFolder;
using vcs::PathState;
using vcs::PathStatus;
using namespace std::chrono_literals;

namespace {

const vcs::Identity k_who = {"Chi bộ Điện", "chi-bo@example.invalid"};

std::string git(const TempFolder& folder, std::vector<std::string> words) {
  words.insert(words.begin(), "git");
  const base::ProcessResult result = base::run(words, {folder.path(), {}, {}});
  REQUIRE(result.succeeded());
  return result.out;
}

/// A repository that knows of no author, whatever the machine's own settings say.
struct Repository : TempFolder {
  Repository() {
    ::setenv("GIT_CONFIG_GLOBAL", "/dev/null", 1);
    ::setenv("GIT_CONFIG_SYSTEM", "/dev/null", 1);
    vcs::init(path());
  }
};

std::optional<std::string> commit(const TempFolder& folder, std::vector<std::string> paths,
                                  std::string_view message = "hop: Ghi biên bản") {
  return vcs::commit(folder.path(), message, paths, k_who);
}

}  // namespace

TEST_CASE("git: a folder becomes a repository with the branch main") {
  ::setenv("GIT_CONFIG_GLOBAL", "/dev/null", 1);
  const TempFolder folder;
  CHECK(vcs::is_available());
  CHECK_FALSE(vcs::is_repository(folder.path()));
  CHECK_FALSE(vcs::is_repository(folder / "no"));
  vcs::init(folder.path());
  CHECK(vcs::is_repository(folder.path()));
  CHECK(git(folder, {"symbolic-ref", "HEAD"}) == "refs/heads/main\n");
}

TEST_CASE("git: a commit holds the named paths alone, other staged work stays") {
  const Repository repository;
  repository.write("a.yaml", "1");
  repository.write("b.yaml", "1");
  git(repository, {"add", "b.yaml"});
  const auto id = commit(repository, {"a.yaml"});
  REQUIRE(id);
  CHECK(id->size() == 40);
  CHECK(git(repository, {"ls-tree", "-r", "--name-only", "HEAD"}) == "a.yaml\n");
  CHECK(vcs::status(repository.path()) == std::vector<PathStatus>{{"b.yaml", PathState::added}});
}

TEST_CASE("git: the caller's name is used where git has none, and git's own where it has") {
  const Repository repository;
  repository.write("a", "1");
  commit(repository, {"a"});
  CHECK(git(repository, {"log", "-1", "--format=%an <%ae> %cn"}) ==
        "Chi bộ Điện <chi-bo@example.invalid> Chi bộ Điện\n");
  CHECK(git(repository, {"config", "--local", "--list"}).find("user.") == std::string::npos);

  git(repository, {"config", "user.name", "Lê Thanh Bình"});
  git(repository, {"config", "user.email", "binh@example.invalid"});
  repository.write("a", "2");
  commit(repository, {"a"});
  CHECK(git(repository, {"log", "-1", "--format=%an <%ae>"}) ==
        "Lê Thanh Bình <binh@example.invalid>\n");
}

TEST_CASE("git: the message is kept to the letter, lines with # too") {
  const Repository repository;
  repository.write("a", "1");
  commit(repository, {"a"}, "hop: Đồng chí \"A\" $x `y`\n\n# mục 1\n-- hết");
  CHECK(git(repository, {"log", "-1", "--format=%B"}) ==
        "hop: Đồng chí \"A\" $x `y`\n\n# mục 1\n-- hết\n\n");
}

TEST_CASE("git: odd names are names, not patterns or options") {
  const Repository repository;
  const std::vector<std::string> odd = {"*.yaml",          "-m",   ":(top)x",
                                        "tên có dấu.yaml", "a\nb", "[ab]"};
  for (const std::string& name : odd) {
    repository.write(name, "1");
  }
  repository.write("other.yaml", "1");
  repository.write("a", "1");
  REQUIRE(commit(repository, odd));
  CHECK(vcs::status(repository.path()) ==
        std::vector<PathStatus>{{"a", PathState::untracked}, {"other.yaml", PathState::untracked}});
}

TEST_CASE("git: nothing to commit is no failure") {
  const Repository repository;
  repository.write("a", "1");
  CHECK(commit(repository, {"a"}));
  CHECK_FALSE(commit(repository, {"a"}));
  CHECK_FALSE(commit(repository, {}));
  CHECK_FALSE(commit(repository, {"never-there"}));
}

TEST_CASE("git: a removed file is committed as removed") {
  const Repository repository;
  repository.write("old", "1");
  commit(repository, {"old"});
  std::filesystem::rename(repository / "old", repository / "new");
  CHECK(vcs::status(repository.path()) ==
        std::vector<PathStatus>{{"new", PathState::untracked}, {"old", PathState::removed}});
  REQUIRE(commit(repository, {"old", "new", "never-there"}));
  CHECK(git(repository, {"ls-files"}) == "new\n");
  CHECK(vcs::status(repository.path()).empty());
}

TEST_CASE("git: status of a folder below the repository speaks of that folder") {
  const Repository repository;
  repository.write("cell/hop/a.yaml", "1");
  repository.write("else", "1");
  const auto cell = repository / "cell";
  CHECK(vcs::is_repository(cell));
  CHECK(vcs::commit(cell, "x: Y", std::vector<std::string>{"hop/a.yaml"}, k_who));
  repository.write("cell/hop/a.yaml", "2");
  repository.write("cell/b", "2");
  CHECK(vcs::status(cell) ==
        std::vector<PathStatus>{{"b", PathState::untracked}, {"hop/a.yaml", PathState::modified}});
  CHECK(vcs::status(cell, std::vector<std::string>{"b"}) ==
        std::vector<PathStatus>{{"b", PathState::untracked}});
}

TEST_CASE("git: a conflict is told") {
  const Repository repository;
  repository.write("a", "1");
  commit(repository, {"a"});
  git(repository, {"checkout", "--quiet", "-b", "other"});
  repository.write("a", "other");
  commit(repository, {"a"});
  git(repository, {"checkout", "--quiet", "main"});
  repository.write("a", "main");
  commit(repository, {"a"});
  base::run({"git", "-c", "user.name=x", "-c", "user.email=x", "merge", "other"},
            {repository.path(), {}, {}});
  CHECK(vcs::status(repository.path()) == std::vector<PathStatus>{{"a", PathState::conflicted}});
}

namespace {

/// A repository in which main and other have changed a file of a folder each in its own way.
struct TwoSides : Repository {
  TwoSides() {
    write("cell/a", "1");
    write("next/b", "1");
    commit(*this, {"cell/a", "next/b"});
    git(*this, {"config", "user.name", "x"});
    git(*this, {"config", "user.email", "x"});
    git(*this, {"checkout", "--quiet", "-b", "other"});
    write("cell/a", "other");
    commit(*this, {"cell/a"});
    git(*this, {"checkout", "--quiet", "main"});
    write("cell/a", "main");
    commit(*this, {"cell/a"});
  }

  void try_to(std::vector<std::string> words) const {
    words.insert(words.begin(), "git");
    base::run(words, {path(), {}, {{"GIT_EDITOR", "true"}}});
  }
};

}  // namespace

TEST_CASE("git: whatever joins two sides is open until it is brought to its end") {
  const TwoSides repository;
  CHECK_FALSE(vcs::is_joining(repository.path()));
  for (const char* verb : {"merge", "cherry-pick", "rebase"}) {
    CAPTURE(verb);
    repository.try_to({verb, "other"});
    CHECK(vcs::is_joining(repository.path()));
    CHECK(vcs::is_joining(repository / "next"));
    repository.write("cell/a", "both");
    git(repository, {"add", "cell/a"});
    CHECK(vcs::is_joining(repository / "next"));
    git(repository, {verb, "--abort"});
    CHECK_FALSE(vcs::is_joining(repository.path()));
  }
}

TEST_CASE("git: a conflict of put-away changes counts as open, in a folder beside it too") {
  const TwoSides repository;
  repository.write("cell/a", "mine");
  git(repository, {"stash", "--quiet"});
  repository.write("cell/a", "theirs");
  commit(repository, {"cell/a"});
  repository.try_to({"stash", "pop"});
  CHECK(vcs::is_joining(repository / "next"));
  git(repository, {"add", "cell/a"});
  CHECK_FALSE(vcs::is_joining(repository / "next"));
}

TEST_CASE("git: what git refuses is a Failure in git's own words") {
  const TempFolder folder;
  try {
    vcs::status(folder.path());
    FAIL("no repository, no status");
  } catch (const base::Failure& failure) {
    const i18n::Message& what = failure.error().what;
    CHECK(what.id == i18n::Msg::git_failed);
    CHECK(std::get<std::string>(what.args[1].value).starts_with("fatal: not a git repository"));
  }
}

TEST_CASE("git: a machine without git says so") {
  const TempFolder folder;
  const int status = in_child([&] {
    ::setenv("PATH", "/nowhere", 1);
    try {
      vcs::init(folder.path());
    } catch (const base::Failure& failure) {
      return !vcs::is_available() && !vcs::is_repository(folder.path()) &&
             failure.error().what.id == i18n::Msg::git_missing;
    }
    return false;
  });
  CHECK(status == 0);
}
