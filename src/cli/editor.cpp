#include "cli/editor.hpp"

#include "base/failure.hpp"
#include "base/process.hpp"
#include "cli/session.hpp"

#include <ostream>

namespace chibo::cli {

namespace {

using i18n::Msg;

/// The words of an editor's command line, "code --wait".
std::vector<std::string> words_of(const std::string& line) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    if (end > at) {
      out.push_back(line.substr(at, end - at));
    }
    at = end + 1;
  }
  return out;
}

Msg how_to_leave(std::string_view program) {
  program = program.substr(program.rfind('/') + 1);
  if (program == "nano") {
    return Msg::leave_nano;
  }
  return program == "vi" || program == "vim" || program == "nvim" ? Msg::leave_vi
                                                                  : Msg::leave_editor;
}

}  // namespace

void open_in_editor(Env& env, const std::filesystem::path& path) {
  for (const std::string& editor : env.editors) {
    std::vector<std::string> line = words_of(editor);
    if (line.empty()) {
      continue;
    }
    say(env.out, env, i18n::say(how_to_leave(line.front()), shown_path(env, path)));
    env.out.flush();
    line.push_back(path.string());
    const base::ProcessResult result = base::run_on_terminal(line, env.folder);
    if (result.ending == base::Ending::not_found) {
      continue;
    }
    if (!result.succeeded()) {
      throw base::Failure({i18n::say(Msg::editor_failed, line.front()),
                           i18n::say(Msg::editor_failed_hint, shown_path(env, path))});
    }
    return;
  }
  throw base::Failure(
      {i18n::say(Msg::no_editor), i18n::say(Msg::editor_failed_hint, shown_path(env, path))});
}

}  // namespace chibo::cli
