#include "vcs/git_call.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <thread>

namespace chibo::vcs {

using base::Ending;
using base::Failure;
using base::ProcessResult;
using i18n::Msg;
using i18n::say;
namespace fs = std::filesystem;

namespace {

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

}  // namespace

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

std::string tell(const fs::path& folder, const Call& call) {
  ProcessResult result = ask(folder, call);
  if (!result.succeeded()) {
    throw failure_of(call, result);
  }
  return std::move(result.out);
}

std::vector<std::string> parts_of(std::string_view answer, char mark) {
  std::vector<std::string> out;
  while (!answer.empty()) {
    const std::size_t end = std::min(answer.find(mark), answer.size());
    out.emplace_back(answer.substr(0, end));
    answer.remove_prefix(std::min(end + 1, answer.size()));
  }
  return out;
}

}  // namespace chibo::vcs
