#include "base/process.hpp"

#include "base/failure.hpp"
#include "support/child.hpp"
#include "support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <signal.h>

using namespace chibo::base;
using chibo::testing::TempFolder;

TEST_CASE("process: arguments arrive as they are, no shell reads them") {
  const ProcessResult result = run({"printf", "%s|", "a b", "$HOME", "*", "'\"", ""});
  CHECK(result.succeeded());
  CHECK(result.out == "a b|$HOME|*|'\"||");
  CHECK(result.err.empty());
}

TEST_CASE("process: both streams and the exit code come back apart") {
  const ProcessResult result = run({"sh", "-c", "echo out; echo err >&2; exit 7"});
  CHECK(result.ending == Ending::exited);
  CHECK(result.code == 7);
  CHECK_FALSE(result.succeeded());
  CHECK(result.out == "out\n");
  CHECK(result.err == "err\n");
}

TEST_CASE("process: a program that is not there, or is none, is its own value") {
  const TempFolder folder;
  const auto text = folder.write("text", "no program");
  CHECK(run({"chibo-no-such-program"}).ending == Ending::not_found);
  CHECK(run({text.string()}).ending == Ending::not_found);
  CHECK(run_on_terminal({"chibo-no-such-program"}).ending == Ending::not_found);
}

TEST_CASE("process: a folder that is not there is a Failure") {
  CHECK_THROWS_AS(run({"true"}, {"/no/such/folder", {}, {}}), Failure);
}

TEST_CASE("process: a signal is told apart from an exit code") {
  const ProcessResult result = run({"sh", "-c", "kill -TERM $$"});
  CHECK(result.ending == Ending::killed);
  CHECK(result.code == SIGTERM);
}

TEST_CASE("process: much input and much output pass at once") {
  std::string much(3'000'000, 'x');
  much.back() = '\n';
  const ProcessResult echoed = run({"cat"}, {{}, much, {}});
  CHECK(echoed.succeeded());
  CHECK(echoed.out == much);
  const ProcessResult both =
      run({"sh", "-c", "head -c 1000000 /dev/zero >&2; head -c 1000000 /dev/zero"});
  CHECK(both.out.size() == 1'000'000);
  CHECK(both.err.size() == 1'000'000);
}

TEST_CASE("process: a program that does not read its input harms nobody") {
  const ProcessResult result = run({"true"}, {{}, std::string(3'000'000, 'x'), {}});
  CHECK(result.succeeded());
}

TEST_CASE("process: without input there is an end of file, not the terminal") {
  CHECK(run({"cat"}).out.empty());
}

TEST_CASE("process: folder and variables are the program's own") {
  const TempFolder folder;
  const ProcessResult result = run({"sh", "-c", "pwd -P; echo \"$CHIBO_TEST\""},
                                   {folder.path(), {}, {{"CHIBO_TEST", "a b"}}});
  CHECK(result.out == std::filesystem::canonical(folder.path()).string() + "\na b\n");
  CHECK(run({"sh", "-c", "echo \"$CHIBO_TEST\""}).out == "\n");
}

TEST_CASE("process: it works where standard streams are closed") {
  for (const std::vector<int>& closed : {std::vector{0}, {1}, {2}, {0, 1}, {0, 1, 2}}) {
    CAPTURE(closed.size());
    const int status = chibo::testing::in_child([&] {
      for (const int stream : closed) {
        ::close(stream);
      }
      const ProcessResult fed = run({"sh", "-c", "cat; echo err >&2"}, {{}, "in", {}});
      const ProcessResult unfed = run({"sh", "-c", "cat && echo out; echo err >&2"});
      const ProcessResult missing = run({"chibo-no-such-program"});
      return fed.out == "in" && fed.err == "err\n" && unfed.out == "out\n" &&
             unfed.err == "err\n" && missing.ending == Ending::not_found;
    });
    CHECK(status == 0);
  }
}

TEST_CASE("process: on the terminal the streams are this process's own") {
  const TempFolder folder;
  const ProcessResult result =
      run_on_terminal({"sh", "-c", "echo x > made; exit 4"}, folder.path());
  CHECK(result.code == 4);
  CHECK(result.out.empty());
  CHECK(chibo::testing::bytes_of(folder / "made") == "x\n");
}

TEST_CASE("process: the limit holds for a program that has closed its streams, too (O10)") {
  const TempFolder folder;
  ProcessOptions options;
  options.folder = folder.path();
  options.limit = std::chrono::seconds(1);
  const ProcessResult result =
      run({"sh", "-c", "exec >/dev/null 2>&1; sleep 3; touch lived-on"}, options);
  CHECK(result.ending == Ending::too_long);
  CHECK_FALSE(std::filesystem::exists(folder.path() / "lived-on"));
  const ProcessResult in_time =
      run({"sh", "-c", "exec >/dev/null 2>&1; sleep 0.1; exit 7"}, options);
  CHECK(in_time.ending == Ending::exited);
  CHECK(in_time.code == 7);
}

TEST_CASE("process: what takes too long is ended with all that it started (O10)") {
  const TempFolder folder;
  ProcessOptions options;
  options.folder = folder.path();
  options.limit = std::chrono::seconds(1);
  const ProcessResult result =
      run({"sh", "-c", "(sleep 3; touch lived-on) & echo begun; wait"}, options);
  CHECK(result.ending == Ending::too_long);
  CHECK(result.out == "begun\n");
  run({"sleep", "3"});
  CHECK_FALSE(std::filesystem::exists(folder.path() / "lived-on"));
}
