#include "base/embedded.hpp"
#include "base/file.hpp"
#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "i18n/message_form.hpp"
#include "i18n/message_store.hpp"
#include "render/package.hpp"

#include <algorithm>
#include <memory>
#include <ostream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::cli {

namespace {

using base::Result;
using i18n::FormMsg;

constexpr std::string_view k_root = "templates/";
constexpr std::string_view k_forms = "/mau/";

/// A file of a set of forms, and where it goes in a workspace.
struct SetFile {
  std::string path;  // "mau/bien-ban.docx"
  std::string_view bytes;
};

/// The sets of forms built into the program: templates/<set>/mau/… .
std::vector<std::string> set_names() {
  std::set<std::string> out;
  for (const base::EmbeddedFile& file : base::embedded_files()) {
    const std::size_t forms = file.path.find(k_forms);
    if (file.path.starts_with(k_root) && forms != std::string_view::npos) {
      out.emplace(file.path.substr(k_root.size(), forms - k_root.size()));
    }
  }
  return {out.begin(), out.end()};
}

std::vector<SetFile> files_of(const std::string& name) {
  const std::string folder = std::string(k_root) + name;
  std::vector<SetFile> out;
  for (const base::EmbeddedFile& file : base::embedded_files()) {
    if (file.path.starts_with(folder + std::string(k_forms))) {
      out.push_back({std::string(file.path.substr(folder.size() + 1)), file.bytes});
    }
  }
  return out;
}

base::Error no_such_set(const std::string& name) {
  const std::vector<std::string> names = set_names();
  std::string all;
  for (const std::string& known : names) {
    all += (all.empty() ? "" : ", ") + known;
  }
  return {i18n::say(FormMsg::no_such_set, name), i18n::say(i18n::StoreMsg::choose_one_of, all)};
}

/// The files that are not yet there; refused where another of the same name is.
Result<std::vector<SetFile>> wanting(const Env& env, const std::filesystem::path& root,
                                     const std::vector<SetFile>& files) {
  std::vector<SetFile> out;
  for (const SetFile& file : files) {
    std::error_code ignored;
    if (!std::filesystem::exists(root / file.path, ignored)) {
      out.push_back(file);
      continue;
    }
    const auto there = base::read_file_inside(root, file.path, render::k_largest_package);
    if (!there || there->bytes != file.bytes) {
      return base::fail(i18n::say(FormMsg::form_exists, shown_path(env, root / file.path)),
                        i18n::say(FormMsg::set_not_over_hint));
    }
  }
  return out;
}

Exit adopt(Env& env, const std::string& name) {
  const std::vector<SetFile> files = files_of(name);
  if (files.empty()) {
    return usage_error(env, no_such_set(name));
  }
  const auto root = workspace_root(env);
  if (!root) {
    return refused(env, root.error());
  }
  const store::WorkspaceLock lock = lock_of(env, *root, "template adopt");
  const auto missing = wanting(env, *root, files);
  if (!missing) {
    return refused(env, missing.error());
  }
  if (missing->empty()) {
    say(env.out, env, i18n::say(FormMsg::set_adopted_already, name));
    return Exit::done;
  }
  base::WriteBatch batch;
  std::vector<std::string> paths;
  for (const SetFile& file : *missing) {
    batch.put_new(*root / file.path, std::string(file.bytes));
    paths.push_back(file.path);
  }
  batch.commit();
  for (const std::string& path : paths) {
    say(env.out, env, i18n::say(FormMsg::form_exported, shown_path(env, *root / path)));
  }
  say(env.out, env, i18n::say(FormMsg::set_adopted_next));
  env.out.flush();
  diag::Sources sources;
  diag::Diagnostics complaints;
  const model::Organisation organisation = store::load_organisation(*root, "", sources, complaints);
  keep_in_history(env, *root, organisation, paths, "Dùng bộ mẫu " + name);
  return Exit::done;
}

}  // namespace

Action add_template_adopt(Arguments& arguments) {
  auto name = std::make_shared<std::string>();
  arguments.add_option("SET", *name).required();
  return [name](Env& env) { return adopt(env, *name); };
}

}  // namespace chibo::cli
