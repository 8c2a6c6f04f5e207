#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "diag/show.hpp"
#include "rules/checks.hpp"
#include "tree/cells.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <ostream>
#include <vector>

namespace chibo::cli {

namespace {

using i18n::Msg;

struct Options {
  std::vector<std::string> paths;
  std::string format = "text";
};

/// A folder or file to check: the workspace it lies in, and the part of it that was asked for (""
/// for all).
struct Target {
  std::filesystem::path root;
  std::string part;
};

base::Result<Target> target_of(const Env& env, const std::string& path) {
  std::error_code ignored;
  const std::filesystem::path whole = (env.folder / path).lexically_normal();
  if (!std::filesystem::exists(whole, ignored)) {
    return base::fail(i18n::say(Msg::no_such_path, path));
  }
  const auto root = workspace_around(whole);
  if (!root) {
    return tl::unexpected(root.error());
  }
  const std::string part = whole.lexically_relative(*root).generic_string();
  return Target{*root, part == "." ? "" : part};
}

bool is_within(std::string_view path, std::string_view part) {
  return part.empty() || path == part ||
         (path.starts_with(part) && path.size() > part.size() && path[part.size()] == '/') ||
         (part.ends_with('/') && path.starts_with(part));
}

/// Whether a shown path is of the workspace whose paths begin with shown; those of the committees
/// around it are not.
bool is_of(std::string_view path, std::string_view shown) {
  if (!path.starts_with(shown)) {
    return false;
  }
  const std::string_view rest = path.substr(shown.size());
  return !rest.starts_with("../") && !rest.starts_with('/');
}

/// Everything that is wrong in one workspace, those below it left out.
diag::Diagnostics complaints_of(const Env& env, const std::filesystem::path& root,
                                const std::string& shown, diag::Sources& sources) {
  diag::Diagnostics out;
  const store::LoadedCell loaded = store::load_cell(root, shown, sources, out);
  rules::run_checks({loaded.cell, env.today}, out);
  return out;
}

/// Reads one workspace and everything below it, and gathers the complaints about the part that was
/// asked for.
void check_workspace(const Env& env, const Target& target, diag::Sources& sources,
                     diag::Diagnostics& out) {
  const std::string shown = shown_prefix(env, target.root);
  for (diag::Diagnostic& complaint : complaints_of(env, target.root, shown, sources)) {
    const bool known = complaint.at.file < sources.size();
    const std::string_view path =
        known ? std::string_view(sources[complaint.at.file].path) : std::string_view();
    if (!known || !is_of(path, shown) || is_within(path.substr(shown.size()), target.part)) {
      out.push_back(std::move(complaint));
    }
  }
  for (const std::string& below : tree::workspaces_below(target.root)) {
    if (target.part.empty() || is_within(below, target.part)) {
      diag::Diagnostics inner =
          complaints_of(env, target.root / below, shown + below + "/", sources);
      std::erase_if(inner, [&](const diag::Diagnostic& complaint) {
        return complaint.at.file < sources.size() &&
               !is_of(sources[complaint.at.file].path, shown + below + "/");  // told with its own
      });
      out.insert(out.end(), inner.begin(), inner.end());
    }
  }
}

Exit check(Env& env, const Options& options) {
  if (options.format != "text" && options.format != "json") {
    return usage_error(env, {i18n::say(Msg::unknown_format, options.format),
                             i18n::say(Msg::choose_one_of, "text, json")});
  }
  std::vector<std::string> paths = options.paths;
  if (paths.empty()) {
    const auto root = workspace_root(env);
    if (!root) {
      return refused(env, root.error());
    }
    paths.push_back(shown_path(env, *root));
  }
  diag::Sources sources;
  diag::Diagnostics complaints;
  for (const std::string& path : paths) {
    const auto target = target_of(env, path);
    if (!target) {
      return usage_error(env, target.error());
    }
    check_workspace(env, *target, sources, complaints);
  }
  diag::sort_by_place(complaints);
  for (const diag::Diagnostic& complaint : complaints) {
    env.out << (options.format == "json"
                    ? diag::show_json(complaint, sources, env.catalog)
                    : diag::show_text(complaint, sources, env.catalog, env.width));
  }
  const bool clean = std::ranges::all_of(complaints, [](const diag::Diagnostic& complaint) {
    return complaint.severity == diag::Severity::note;
  });
  return clean ? Exit::done : Exit::found;
}

}  // namespace

Action add_check(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("PATH", options->paths);
  app.add_option("--format", options->format);
  return [options](Env& env) { return check(env, *options); };
}

}  // namespace chibo::cli
