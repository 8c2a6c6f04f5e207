#include "base/file.hpp"
#include "cli/commands.hpp"
#include "cli/new_record.hpp"
#include "cli/paper_forms.hpp"
#include "i18n/message_form.hpp"
#include "i18n/message_store.hpp"
#include "render/package.hpp"
#include "store/profiles.hpp"
#include "store/record_edit.hpp"
#include "store/yaml_write.hpp"
#include "text/layout.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

namespace fs = std::filesystem;
using base::Error;
using base::Result;
using i18n::FormMsg;
using i18n::Msg;
using i18n::say;
using model::IssuedForm;
using model::Profile;

constexpr std::string_view k_list = "mẫu giấy tờ";
constexpr std::string_view k_new_profile = "mau/quy-dinh/mau-giay.yaml";

struct Options {
  std::string file;
  std::string version;
  std::string profile;
};

/// The name of a form in the folder of forms of a workspace.
Result<std::string> name_here(const Env& env, const fs::path& root, const std::string& file) {
  const fs::path path = (env.folder / file).lexically_normal();
  const fs::path folder = (root / store::k_forms_folder).lexically_normal();
  if (path.parent_path() != folder) {
    return base::fail(say(FormMsg::issue_not_here, file), say(FormMsg::issue_not_here_hint));
  }
  return path.filename().string();
}

/// Why a file is no form that could be issued.
std::optional<Error> unfit(const Env& env, const fs::path& form) {
  std::error_code ignored;
  if (!fs::is_regular_file(form, ignored)) {
    return Error{say(Msg::no_such_path, shown_path(env, form)), say(FormMsg::issue_not_here_hint)};
  }
  const auto keys = views::paper_keys(form.stem().string());
  if (!keys) {
    return Error{say(FormMsg::no_such_paper, form.stem().string()),
                 say(FormMsg::issue_not_a_paper_hint)};
  }
  const std::string extension = form.extension().string();
  if (std::ranges::find(store::k_form_extensions, extension) ==
      std::end(store::k_form_extensions)) {
    return Error{say(Msg::unknown_format, extension),
                 say(i18n::StoreMsg::choose_one_of, ".docx, .html, .md, .txt, .mau")};
  }
  const auto faults = form_faults(env, form, views::value_of_keys(*keys));
  if (faults.empty()) {
    return std::nullopt;
  }
  return Error{say(FormMsg::issue_faulty, shown_path(env, form)),
               say(FormMsg::issue_faulty_hint, shown_path(env, form))};
}

/// The versions of a file that a profile names, the last one at the end.
std::vector<const IssuedForm*> versions_in(const Profile& profile, const std::string& name) {
  std::vector<const IssuedForm*> out;
  for (const IssuedForm& form : *profile.pack.forms) {
    if (form.file == name) {
      out.push_back(&form);
    }
  }
  return out;
}

bool is_over(const Profile& profile, base::Date today) {
  return profile.pack.to.is_said() && *profile.pack.to < today;
}

/// The profile that shall name a form: the one that was asked for, else one that names it already,
/// else the only one; null where there is none. One that is no longer in force takes no form.
Result<const Profile*> profile_for(const std::vector<Profile>& profiles, const std::string& name,
                                   const std::string& asked, base::Date today) {
  if (!asked.empty()) {
    const auto at = std::ranges::find_if(profiles, [&](const Profile& profile) {
      return fs::path(profile.path).filename() == fs::path(asked).filename();
    });
    if (at == profiles.end()) {
      return base::fail(say(FormMsg::issue_no_profile, asked), say(FormMsg::issue_no_profile_hint));
    }
    if (is_over(*at, today)) {
      return base::fail(say(FormMsg::issue_profile_over, asked, base::slashed(*at->pack.to)),
                        say(FormMsg::issue_profile_over_hint));
    }
    return &*at;
  }
  std::vector<const Profile*> usable;
  for (const Profile& profile : profiles) {
    if (is_over(profile, today)) {
      continue;
    }
    if (!versions_in(profile, name).empty()) {
      return &profile;
    }
    usable.push_back(&profile);
  }
  if (usable.size() > 1) {
    std::string all;
    for (const Profile* profile : usable) {
      all += (all.empty() ? "" : ", ") + profile->path;
    }
    return base::fail(say(FormMsg::issue_which_profile, usable.size(), all),
                      say(FormMsg::issue_which_profile_hint, usable.front()->path));
  }
  return usable.empty() ? nullptr : usable.front();
}

/// Why a version cannot be issued beside those that were.
std::optional<Error> clash(const std::vector<const IssuedForm*>& known, const IssuedForm& form) {
  const auto same = std::ranges::find_if(
      known, [&](const IssuedForm* one) { return one->version == form.version; });
  if (same != known.end()) {
    return Error{say(FormMsg::issue_same_version, *form.file, *form.version),
                 say(FormMsg::issue_same_version_hint)};
  }
  if (!known.empty() && known.back()->digest == form.digest) {
    return Error{say(FormMsg::issue_same_content, *form.file, known.back()->version.value_or("?")),
                 say(FormMsg::issue_same_content_hint)};
  }
  return std::nullopt;
}

/// A version as people call it, without the word itself.
std::string version_of(const std::string& typed) {
  std::string out = text::one_line(text::nfc(typed));
  constexpr std::string_view k_word = "phiên bản ";
  return out.starts_with(k_word) ? out.substr(k_word.size()) : out;
}

model::RulePack new_pack(const model::Organisation& organisation, const IssuedForm& form) {
  model::RulePack out;
  out.id = model::Code{"mau-giay"};
  out.title = "Mẫu giấy tờ của " + organisation.name.value_or("đơn vị");
  out.forms = std::vector<IssuedForm>{form};
  return out;
}

class Issue {
 public:
  Issue(Env& env, fs::path root, const Options& options)
      : env_(env), root_(std::move(root)), options_(options) {}

  Exit run() {
    const store::WorkspaceLock lock = lock_of(env_, root_, "template issue");
    const std::string shown = shown_prefix(env_, root_);
    organisation_ = store::load_organisation(root_, shown, sources_, complaints_);
    profiles_ = store::own_profiles(root_, shown, sources_, complaints_);
    std::erase_if(complaints_, [](const diag::Diagnostic& complaint) {
      return complaint.severity != diag::Severity::error;
    });
    if (!complaints_.empty()) {
      show(env_, env_.err, sources_, complaints_);
      return refused(env_, {i18n::say(Msg::nothing_written), i18n::say(Msg::see_check)});
    }
    const auto name = name_here(env_, root_, options_.file);
    if (!name) {
      return usage_error(env_, name.error());
    }
    const fs::path form = root_ / store::k_forms_folder / *name;
    if (const auto error = unfit(env_, form)) {
      return usage_error(env_, *error);
    }
    const auto bytes = base::read_file(form, render::k_largest_package);
    if (!bytes) {
      return refused(env_, bytes.error());
    }
    IssuedForm issued;
    issued.file = *name;
    issued.version = version_of(options_.version);
    issued.digest = store::form_digest(*name, bytes->bytes);
    const auto profile = profile_for(profiles_, *name, options_.profile, env_.today);
    return profile ? enter(issued, *profile) : usage_error(env_, profile.error());
  }

 private:
  Exit enter(const IssuedForm& form, const Profile* profile) {
    const std::string path = profile == nullptr ? std::string(k_new_profile)
                                                : std::string(store::k_profiles_folder) +
                                                      fs::path(profile->path).filename().string();
    const auto known =
        profile != nullptr ? versions_in(*profile, *form.file) : std::vector<const IssuedForm*>();
    if (!known.empty() && known.back()->version == form.version &&
        known.back()->digest == form.digest) {
      say(env_.out, FormMsg::issue_again, form, path);
      return Exit::done;
    }
    if (const auto error = clash(known, form)) {
      return refused(env_, *error);
    }
    base::WriteBatch batch;
    if (const auto put = write(batch, form, profile, path); !put) {
      return refused(env_, put.error());
    }
    batch.commit();
    const std::string copy = std::string(store::k_forms_folder) + "/" + *form.file;
    say(env_.out, FormMsg::issued, form, path);
    cli::say(env_.out, env_,
             i18n::say(FormMsg::issued_next, shown_path(env_, root_ / copy),
                       shown_path(env_, root_ / path)));
    env_.out.flush();
    keep_in_history(env_, root_, organisation_, {path, copy},
                    "Ban hành mẫu " + *form.file + ", phiên bản " + *form.version);
    return Exit::done;
  }

  Result<void> write(base::WriteBatch& batch, const IssuedForm& form, const Profile* profile,
                     const std::string& path) {
    if (profile == nullptr) {
      const model::RulePack pack = new_pack(organisation_, form);
      return put_new_record(batch, root_, path, store::record_text(pack), pack);
    }
    const auto file = base::read_file_inside(root_, path, base::k_import_limit);
    if (!file) {
      return tl::unexpected(file.error());
    }
    store::RecordEdit edit(file->bytes, records::shape_of<model::RulePack>());
    if (auto done = edit.add({}, k_list, store::item_node(form)); !done) {
      return done;
    }
    batch.put(root_ / path, edit.text(), file->state);
    return {};
  }

  void say(std::ostream& stream, FormMsg what, const IssuedForm& form, const std::string& path) {
    cli::say(stream, env_,
             i18n::say(what, *form.file, *form.version, shown_path(env_, root_ / path)));
  }

  Env& env_;
  fs::path root_;
  const Options& options_;
  model::Organisation organisation_;
  diag::Sources sources_;
  diag::Diagnostics complaints_;
  std::vector<Profile> profiles_;
};

Exit issue(Env& env, const Options& options) {
  if (version_of(options.version).empty()) {
    return usage_error(
        env, {say(FormMsg::issue_no_version), say(FormMsg::issue_no_version_hint, options.file)});
  }
  const auto root = workspace_root(env);
  return root ? Issue(env, *root, options).run() : refused(env, root.error());
}

}  // namespace

Action add_template_issue(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("FILE", options->file).required();
  arguments.add_option("VERSION", options->version);
  arguments.add_option("--profile", options->profile);
  return [options](Env& env) { return issue(env, *options); };
}

}  // namespace chibo::cli
