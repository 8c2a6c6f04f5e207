#include "cli/session.hpp"

#include "base/failure.hpp"
#include "base/system_cause.hpp"
#include "cli/cell_opening.hpp"
#include "diag/show.hpp"
#include "text/layout.hpp"
#include "text/unicode.hpp"

#include <ostream>

namespace chibo::cli {

using base::Result;
using i18n::Msg;

void say(std::ostream& stream, const Env& env, const i18n::Message& message) {
  stream << text::safe_for_terminal(env.catalog.say(message)) << '\n';
}

void say_item(Env& env, const i18n::Message& message) {
  env.out << text::wrapped(text::safe_for_terminal(env.catalog.say(message)), env.width, "  - ",
                           "    ");
}

namespace {

void say_error(Env& env, const base::Error& error) {
  env.err << "chibo: ";
  say(env.err, env, error.what);
  if (error.hint) {
    env.err << "  ";
    say(env.err, env, *error.hint);
  }
}

}  // namespace

Exit usage_error(Env& env, const base::Error& error) {
  say_error(env, error);
  return Exit::usage;
}

Exit refused(Env& env, const base::Error& error) {
  say_error(env, error);
  return Exit::found;
}

Exit lacking(Env& env, const base::Error& error) {
  say_error(env, error);
  return Exit::world;
}

void show(Env& env, std::ostream& stream, const diag::Sources& sources,
          const diag::Diagnostics& diagnostics) {
  for (const diag::Diagnostic& diagnostic : diagnostics) {
    stream << diag::show_text(diagnostic, sources, env.catalog, env.width);
  }
}

Result<std::filesystem::path> workspace_root(const Env& env) {
  return workspace_around(env.folder);
}

Result<std::filesystem::path> workspace_around(const std::filesystem::path& path) {
  if (auto root = store::find_workspace(path)) {
    return *root;
  }
  std::error_code closed;
  if (!std::filesystem::exists(path / store::k_organisation_file, closed) &&
      closed == std::errc::permission_denied) {  // nobody can tell what is there
    return base::fail(i18n::say(Msg::folder_unreadable, path.generic_string(),
                                base::system_cause(closed.value())));
  }
  return base::fail(i18n::say(Msg::no_workspace), i18n::say(Msg::no_workspace_hint));
}

Result<Workspace> open_cell(const Env& env) {
  const auto root = workspace_root(env);
  return root ? open_cell_at(env, *root) : tl::unexpected(root.error());
}

Result<Workspace> open_cell_at(const Env& env, const std::filesystem::path& root) {
  return read_cell(root, shown_prefix(env, root));
}

Workspace open_committee_at(const Env& env, const std::filesystem::path& root) {
  Workspace out;
  out.loaded = store::load_committee(root, shown_prefix(env, root), out.sources, out.complaints);
  return out;
}

bool is_sound(Env& env, const Workspace& workspace, std::string_view path) {
  const store::LoadedFile* file = workspace.loaded.find(path);
  bool sound = file != nullptr;
  for (const diag::Diagnostic& complaint : workspace.complaints) {
    if (complaint.severity != diag::Severity::error ||
        complaint.at.file >= workspace.sources.size()) {
      continue;
    }
    const bool here = file != nullptr ? complaint.at.file == file->file
                                      : workspace.sources[complaint.at.file].path.ends_with(path);
    if (here) {
      show(env, env.err, workspace.sources, {complaint});
      sound = false;
    }
  }
  return sound;
}

bool is_all_read(Env& env, const Workspace& workspace) {
  bool sound = true;
  for (const diag::Diagnostic& complaint : workspace.complaints) {
    if (complaint.severity == diag::Severity::error) {
      show(env, env.err, workspace.sources, {complaint});
      sound = false;
    }
  }
  return sound;
}

std::optional<base::Error> unfit_for_editor(const std::filesystem::path& root,
                                            std::string_view path) {
  if (const auto state = base::state_of(root / path); !state) {
    return base::Error{i18n::say(Msg::about_file, path, state.error().what), state.error().hint};
  }
  return std::nullopt;
}

store::WorkspaceLock lock_of(const Env& env, const std::filesystem::path& root,
                             std::string_view command) {
  return store::WorkspaceLock(root, {"chibo " + std::string(command), env.person});
}

Result<OpenCell> open_for_writing(Env& env, std::string_view command, Intent intent) {
  const auto root = workspace_root(env);
  if (!root) {
    return tl::unexpected(root.error());
  }
  std::optional<store::WorkspaceLock> lock;
  if (intent == Intent::write) {
    lock.emplace(lock_of(env, *root, command));
  }
  auto workspace = open_cell(env);
  if (!workspace) {
    return tl::unexpected(workspace.error());
  }
  if (!is_sound(env, *workspace, store::k_roster_file)) {
    return base::fail(i18n::say(Msg::mend_first, store::k_roster_file));
  }
  return OpenCell{std::move(lock), std::move(*workspace)};
}

bool is_no_file(const Env& env, const std::string& output) {
  std::error_code ignored;
  const std::filesystem::path path = env.folder / output;
  return output.empty() || output == "-" || output.ends_with('/') ||
         (std::filesystem::exists(path, ignored) &&
          !std::filesystem::is_regular_file(path, ignored));
}

std::string shown_path(const Env& env, const std::filesystem::path& path) {
  const std::filesystem::path relative = path.lexically_relative(env.folder);
  const std::string shown = relative.generic_string();
  // far away, the whole path is easier to follow than a ladder of ".."
  return relative.empty() || shown.starts_with("../../..") ? path.generic_string() : shown;
}

std::string shown_prefix(const Env& env, const std::filesystem::path& root) {
  const std::string shown = shown_path(env, root);
  return shown == "." ? std::string() : shown + "/";
}

}  // namespace chibo::cli
