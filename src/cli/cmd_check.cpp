#include "cli/baseline.hpp"
#include "cli/check_fix.hpp"
#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "cli/workspace_faults.hpp"
#include "diag/show.hpp"
#include "diag/show_sarif.hpp"
#include "i18n/message_check.hpp"
#include "i18n/message_store.hpp"
#include "rules/catalogue.hpp"
#include "tree/cells.hpp"

#include <algorithm>
#include <memory>
#include <ostream>
#include <vector>

namespace chibo::cli {

namespace {

using i18n::CheckMsg;
using i18n::Msg;
using i18n::StoreMsg;

struct Options {
  std::vector<std::string> paths;
  std::string format = "text";
  std::vector<std::string> only;
  std::string baseline;
  std::string new_baseline;
  bool fix = false;
  bool dry_run = false;
  bool yes = false;
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

/// Whether a file was asked for.
bool is_wanted(const Target& target, const std::filesystem::path& file) {
  return is_within(file.lexically_relative(target.root).generic_string(), target.part);
}

/// Reads one workspace and gathers the complaints about the part that was asked for.
void check_workspace(const Env& env, const Target& target, const std::filesystem::path& root,
                     diag::Sources& sources, diag::Diagnostics& out) {
  const std::string shown = shown_prefix(env, root);
  diag::Diagnostics found = faults_of(env, root, sources).found;
  for (diag::Diagnostic& complaint : found) {
    const bool known = complaint.at.file < sources.size();
    const std::string_view path =
        known ? std::string_view(sources[complaint.at.file].path) : std::string_view();
    // what lies above a workspace is told once, with the workspace that was asked for
    const bool wanted = !known || (is_of_workspace(path, shown)
                                       ? is_wanted(target, root / path.substr(shown.size()))
                                       : root == target.root);
    if (wanted) {
      out.push_back(std::move(complaint));
    }
  }
}

/// The workspace of a target, and those below it that it covers.
std::vector<std::filesystem::path> roots_of(const Target& target) {
  std::vector<std::filesystem::path> out{target.root};
  for (const std::string& below : tree::workspaces_below(target.root)) {
    if (target.part.empty() || is_within(below, target.part)) {
      out.push_back(target.root / below);
    }
  }
  return out;
}

/// The path of a target, the same however it was typed.
std::string whole_path(const Target& target) {
  std::string out = (target.root / target.part).lexically_normal().generic_string();
  while (out.size() > 1 && out.ends_with('/')) {
    out.pop_back();
  }
  return out;
}

/// Each place once: what lies within another target is looked at with it.
std::vector<Target> without_covered(std::vector<Target> targets) {
  std::vector<Target> out;
  for (Target& target : targets) {
    const std::string path = whole_path(target);
    const auto covers = [&](const Target& other) { return is_within(path, whole_path(other)); };
    if (std::ranges::any_of(out, covers)) {
      continue;
    }
    std::erase_if(out, [&](const Target& other) { return is_within(whole_path(other), path); });
    out.push_back(std::move(target));
  }
  return out;
}

base::Result<std::vector<Target>> targets_of(const Env& env,
                                             const std::vector<std::string>& paths) {
  if (paths.empty()) {
    const auto root = workspace_root(env);
    if (!root) {
      return tl::unexpected(root.error());
    }
    return std::vector<Target>{{*root, ""}};
  }
  std::vector<Target> out;
  for (const std::string& path : paths) {
    const auto target = target_of(env, path);
    if (!target) {
      return tl::unexpected(target.error());
    }
    out.push_back(*target);
  }
  return without_covered(std::move(out));
}

/// The ids of the checks that were asked for by id or name; empty: all.
base::Result<std::vector<std::string_view>> wanted_checks(const std::vector<std::string>& names) {
  std::vector<std::string_view> out;
  for (const std::string& name : names) {
    const rules::CheckEntry* entry = rules::find_check(name);
    if (entry == nullptr) {
      return base::fail(i18n::say(CheckMsg::no_such_check, name),
                        i18n::say(CheckMsg::no_such_check_hint));
    }
    out.push_back(entry->id);
  }
  return out;
}

std::string sarif(const Env& env, const diag::Diagnostics& complaints,
                  const diag::Sources& sources) {
  std::vector<diag::SarifRule> rules;
  for (const rules::CheckEntry& entry : rules::catalogue()) {
    rules.push_back({entry.id, entry.name, env.catalog.say(i18n::say(entry.demands))});
  }
  return diag::show_sarif(complaints, sources, env.catalog, rules, env.version);
}

void print(Env& env, const std::string& format, const diag::Diagnostics& complaints,
           const diag::Sources& sources) {
  if (format == "sarif") {
    env.out << sarif(env, complaints, sources);
    return;
  }
  for (const diag::Diagnostic& complaint : complaints) {
    env.out << (format == "json" ? diag::show_json(complaint, sources, env.catalog)
                                 : diag::show_text(complaint, sources, env.catalog, env.width));
  }
}

Exit write_baseline(Env& env, const std::string& path, const diag::Diagnostics& complaints,
                    const diag::Sources& sources) {
  const std::filesystem::path whole = (env.folder / path).lexically_normal();
  std::error_code ignored;
  if (std::filesystem::exists(whole, ignored)) {
    return refused(env, {i18n::say(CheckMsg::baseline_exists, path),
                         i18n::say(CheckMsg::baseline_exists_hint)});
  }
  base::WriteBatch batch;
  batch.put_new(whole, baseline_text(env, complaints, sources));
  batch.commit();
  const auto kept = std::ranges::count_if(complaints, [](const diag::Diagnostic& complaint) {
    return complaint.severity != diag::Severity::note;
  });
  say(env.out, env, i18n::say(CheckMsg::baseline_written, kept, path));
  return Exit::done;
}

/// Takes away what the baseline accepts, and says on the error stream how much that is.
base::Result<void> leave_out_known(Env& env, const Options& options, const diag::Sources& sources,
                                   diag::Diagnostics& complaints) {
  if (options.baseline.empty()) {
    return {};
  }
  auto left = without_known(env, options.baseline, std::move(complaints), sources);
  if (!left) {
    return tl::unexpected(left.error());
  }
  complaints = std::move(left->unknown);
  if (left->known > 0) {
    say(env.err, env, i18n::say(CheckMsg::baseline_known, left->known));
  }
  if (left->mended > 0) {
    say(env.err, env, i18n::say(CheckMsg::baseline_mended, left->mended, options.baseline));
  }
  return {};
}

Exit mend(Env& env, const Options& options, const std::vector<Target>& targets) {
  if (options.format != "text" || !options.baseline.empty() || !options.new_baseline.empty() ||
      !options.only.empty()) {
    return usage_error(env, {i18n::say(CheckMsg::fix_with_format), std::nullopt});
  }
  Exit out = Exit::done;
  for (const Target& target : targets) {
    for (const std::filesystem::path& root : roots_of(target)) {
      const auto wanted = [&](std::string_view path) { return is_wanted(target, root / path); };
      const Exit exit = fix_workspace(env, root, wanted, {options.dry_run, options.yes});
      out = std::max(out, exit);
    }
  }
  return out;
}

Exit check(Env& env, const Options& options) {
  constexpr std::string_view k_formats[] = {"text", "json", "sarif"};
  if (std::ranges::find(k_formats, options.format) == std::end(k_formats)) {
    return usage_error(env, {i18n::say(Msg::unknown_format, options.format),
                             i18n::say(StoreMsg::choose_one_of, "text, json, sarif")});
  }
  if (!options.fix && (options.dry_run || options.yes)) {
    return usage_error(env,
                       {i18n::say(CheckMsg::dry_run_alone, options.dry_run ? "--dry-run" : "--yes"),
                        std::nullopt});
  }
  if (!options.new_baseline.empty() && (!options.baseline.empty() || options.format != "text")) {
    return usage_error(env, {i18n::say(CheckMsg::write_baseline_alone), std::nullopt});
  }
  const auto only = wanted_checks(options.only);
  if (!only) {
    return usage_error(env, only.error());
  }
  const auto targets = targets_of(env, options.paths);
  if (!targets) {
    return options.paths.empty() ? refused(env, targets.error())
                                 : usage_error(env, targets.error());
  }
  if (options.fix) {
    return mend(env, options, *targets);
  }
  diag::Sources sources;
  diag::Diagnostics complaints;
  for (const Target& target : *targets) {
    for (const std::filesystem::path& root : roots_of(target)) {
      check_workspace(env, target, root, sources, complaints);
    }
  }
  std::erase_if(complaints, [&](const diag::Diagnostic& complaint) {
    return !only->empty() && std::ranges::find(*only, complaint.check) == only->end();
  });
  diag::sort_by_place(complaints);
  if (!options.new_baseline.empty()) {
    return write_baseline(env, options.new_baseline, complaints, sources);
  }
  if (const auto done = leave_out_known(env, options, sources, complaints); !done) {
    return refused(env, done.error());
  }
  print(env, options.format, complaints, sources);
  const bool clean = std::ranges::all_of(complaints, [](const diag::Diagnostic& complaint) {
    return complaint.severity == diag::Severity::note;
  });
  return clean ? Exit::done : Exit::found;
}

}  // namespace

Action add_check(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("PATH", options->paths);
  arguments.add_option("--format", options->format);
  arguments.add_option("--only", options->only).one_at_a_time().delimiter(',');
  arguments.add_option("--baseline", options->baseline);
  arguments.add_option("--write-baseline", options->new_baseline);
  arguments.add_flag("--fix", options->fix);
  arguments.add_flag("--dry-run", options->dry_run);
  arguments.add_flag("--yes", options->yes);
  return [options](Env& env) { return check(env, *options); };
}

}  // namespace chibo::cli
