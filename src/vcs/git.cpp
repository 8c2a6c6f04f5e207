#include "vcs/git.hpp"

#include "base/process.hpp"
#include "vcs/git_call.hpp"

#include <algorithm>

namespace chibo::vcs {

using base::Ending;
using base::ProcessResult;
namespace fs = std::filesystem;

namespace {

/// Whether git answers with success; 1 means no, anything else is a Failure.
bool holds(const fs::path& folder, const Call& call) {
  const ProcessResult result = ask(folder, call);
  if (result.ending != Ending::exited || result.code > 1) {
    throw failure_of(call, result);
  }
  return result.code == 0;
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
