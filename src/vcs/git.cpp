#include "vcs/git.hpp"

#include "base/failure.hpp"
#include "base/process.hpp"

#include <algorithm>
#include <chrono>
#include <thread>

namespace chibo::vcs {

using base::Ending;
using base::Failure;
using base::ProcessResult;
using i18n::Msg;
using i18n::say;
namespace fs = std::filesystem;

namespace {

using Words = std::vector<std::string>;

/// One call of git in a folder; every path it names is taken by the letter.
struct Call {
  Words settings;  // before the verb
  Words words;     // the verb and what follows
  std::span<const std::string> paths;
  std::string input;
};

ProcessResult ask_once(const fs::path& folder, const Call& call) {
  Words arguments = {"git", "--no-pager", "--literal-pathspecs"};
  arguments.insert(arguments.end(), call.settings.begin(), call.settings.end());
  arguments.insert(arguments.end(), call.words.begin(), call.words.end());
  if (!call.paths.empty()) {
    arguments.push_back("--");
    arguments.insert(arguments.end(), call.paths.begin(), call.paths.end());
  }
  return base::run(arguments, {folder,
                               call.input,
                               {{"GIT_TERMINAL_PROMPT", "0"},
                                {"GIT_OPTIONAL_LOCKS", "0"},
                                {"LC_ALL", "C"},
                                {"LANGUAGE", "C"}}});
}

/// Asks again for a little while where another git holds the index: an editor's own, or one that a
/// killed command left at work. A lock that nobody gives back is told like any other failure.
ProcessResult ask(const fs::path& folder, const Call& call) {
  constexpr int k_tries = 40;
  constexpr std::chrono::milliseconds k_pause{50};
  ProcessResult result = ask_once(folder, call);
  for (int i = 0; i < k_tries && result.ending == Ending::exited &&
                  result.err.find("index.lock") != std::string::npos && !result.succeeded();
       ++i) {
    std::this_thread::sleep_for(k_pause);
    result = ask_once(folder, call);
  }
  return result;
}

/// The line in which git said why it failed, else its first.
std::string reason(const ProcessResult& result) {
  const std::string_view said = result.err.empty() ? result.out : result.err;
  std::string_view rest = said;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    if (line.starts_with("fatal: ") || line.starts_with("error: ")) {
      return std::string(line);
    }
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
  return std::string(said.substr(0, said.find('\n')));
}

Failure failure_of(const Call& call, const ProcessResult& result) {
  const std::string& verb = call.words.front();
  switch (result.ending) {
    case Ending::not_found:
      return Failure({say(Msg::git_missing), std::nullopt});
    case Ending::killed:
    case Ending::too_long:
      return Failure({say(Msg::git_stopped, verb, result.code), std::nullopt});
    case Ending::exited:
      break;
  }
  return Failure({say(Msg::git_failed, verb, reason(result)), std::nullopt});
}

/// What git answers; a Failure where it cannot.
std::string tell(const fs::path& folder, const Call& call) {
  ProcessResult result = ask(folder, call);
  if (!result.succeeded()) {
    throw failure_of(call, result);
  }
  return std::move(result.out);
}

/// Whether git answers with success; 1 means no, anything else is a Failure.
bool holds(const fs::path& folder, const Call& call) {
  const ProcessResult result = ask(folder, call);
  if (result.ending != Ending::exited || result.code > 1) {
    throw failure_of(call, result);
  }
  return result.code == 0;
}

/// The parts of an answer, each ended by a mark.
std::vector<std::string> parts_of(std::string_view answer, char mark) {
  std::vector<std::string> out;
  while (!answer.empty()) {
    const std::size_t end = std::min(answer.find(mark), answer.size());
    out.emplace_back(answer.substr(0, end));
    answer.remove_prefix(std::min(end + 1, answer.size()));
  }
  return out;
}

std::string without_last_newline(std::string text) {
  if (text.ends_with('\n')) {
    text.pop_back();
  }
  return text;
}

/// Settings that name the author where git would have to guess; none where it knows.
Words identity_settings(const fs::path& folder, const Identity& fallback) {
  Words out;
  for (const char* who : {"GIT_AUTHOR_IDENT", "GIT_COMMITTER_IDENT"}) {
    const ProcessResult result =
        ask(folder, {{"-c", "user.useConfigOnly=true"}, {"var", who}, {}, {}});
    if (!result.succeeded()) {
      out = {"-c", "user.name=" + fallback.name, "-c", "user.email=" + fallback.email};
    }
  }
  return out;
}

PathState state_of(char index, char tree) {
  const std::string both = {index, tree};
  static constexpr std::string_view k_conflicts[] = {"DD", "AU", "UD", "UA", "DU", "AA", "UU"};
  if (std::ranges::find(k_conflicts, both) != std::end(k_conflicts)) {
    return PathState::conflicted;
  }
  if (index == '?') {
    return PathState::untracked;
  }
  if (index == 'D' || tree == 'D') {
    return PathState::removed;
  }
  return index == 'A' ? PathState::added : PathState::modified;
}

/// The paths that git can be asked about: those on the disk, and those it knows.
Words known_paths(const fs::path& folder, std::span<const std::string> paths) {
  Words out;
  for (const std::string& path : paths) {
    std::error_code error;
    if (fs::exists(fs::symlink_status(folder / path, error)) ||
        !tell(folder, {{}, {"ls-files", "-z"}, {&path, 1}, {}}).empty()) {
      out.push_back(path);
    }
  }
  return out;
}

}  // namespace

bool is_available() {
  return base::run({"git", "--version"}).succeeded();
}

bool is_repository(const fs::path& folder) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) {
    return false;
  }
  const ProcessResult result = ask(folder, {{}, {"rev-parse", "--is-inside-work-tree"}, {}, {}});
  if (result.succeeded()) {
    return result.out == "true\n";
  }
  // Another trouble (a folder of somebody else's) is for the next question to name.
  return result.ending == Ending::exited &&
         result.err.find("not a git repository") == std::string::npos;
}

void init(const fs::path& folder) {
  tell(folder, {{}, {"init", "--quiet", "--initial-branch=main"}, {}, {}});
}

std::optional<std::string> commit(const fs::path& folder, std::string_view message,
                                  std::span<const std::string> paths, const Identity& fallback) {
  const Words known = known_paths(folder, paths);
  if (known.empty()) {
    return std::nullopt;
  }
  tell(folder, {{}, {"add", "--all"}, known, {}});
  if (holds(folder, {{}, {"diff", "--cached", "--quiet"}, known, {}})) {
    return std::nullopt;
  }
  tell(folder, {identity_settings(folder, fallback),
                {"commit", "--quiet", "--cleanup=whitespace", "--file=-", "--only"},
                known,
                std::string(message)});
  return without_last_newline(tell(folder, {{}, {"rev-parse", "HEAD"}, {}, {}}));
}

bool is_joining(const fs::path& folder) {
  Call call{{}, {"rev-parse"}, {}, {}};
  for (const char* mark :
       {"MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "rebase-merge", "rebase-apply"}) {
    call.words.insert(call.words.end(), {"--git-path", mark});
  }
  for (const std::string& mark : parts_of(tell(folder, call), '\n')) {
    if (std::error_code error; fs::exists(folder / mark, error)) {
      return true;
    }
  }
  const fs::path top =
      without_last_newline(tell(folder, {{}, {"rev-parse", "--show-toplevel"}, {}, {}}));
  return !tell(top, {{}, {"ls-files", "--unmerged", "-z"}, {}, {}}).empty();
}

std::vector<PathStatus> status(const fs::path& folder, std::span<const std::string> paths) {
  const std::string prefix =
      without_last_newline(tell(folder, {{}, {"rev-parse", "--show-prefix"}, {}, {}}));
  const Words here = {"."};
  const Call call{{},
                  {"status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=all"},
                  paths.empty() ? std::span<const std::string>(here) : paths,
                  {}};
  std::vector<PathStatus> out;
  for (const std::string& row : parts_of(tell(folder, call), '\0')) {
    constexpr std::size_t k_letters = 3;  // "XY "
    std::string_view path = std::string_view(row).substr(std::min(k_letters, row.size()));
    if (path.starts_with(prefix)) {
      path.remove_prefix(prefix.size());
      out.push_back({std::string(path), state_of(row[0], row[1])});
    }
  }
  std::ranges::sort(out);
  return out;
}

}  // namespace chibo::vcs
