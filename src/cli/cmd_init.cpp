#include "cli/commands.hpp"
#include "cli/given.hpp"
#include "cli/new_record.hpp"
#include "cli/report_ground.hpp"
#include "cli/session.hpp"
#include "i18n/message_store.hpp"
#include "records/codec.hpp"
#include "records/kinds.hpp"
#include "records/schema.hpp"
#include "records/words.hpp"
#include "store/yaml_read.hpp"
#include "store/yaml_write.hpp"
#include "text/slug.hpp"
#include "vcs/git.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>
#include <ostream>
#include <vector>

namespace chibo::cli {

namespace {

using i18n::Msg;
using i18n::StoreMsg;

struct Options {
  std::string folder = ".";
  std::string kind = "chi bộ";
  std::string name;
  std::string code;
  std::string parent;
  std::string place;
  std::string term;
};

/// The number of the record format that this program writes.
constexpr int k_format = 1;

constexpr std::string_view k_gitignore =
    "# Giấy tờ đã in ra, máy làm lại được từ sổ\n/xuat/\n# Tệp tạm của chibo\n/.chibo/lock\n"
    ".chibo-*.tmp\n";
constexpr std::string_view k_gitattributes = "*.yaml text eol=lf\n*.docx binary\n";

/// A code made from a name, cut between words where it is long.
std::string short_code(std::string_view name) {
  constexpr std::size_t k_longest = 48;
  std::string code = text::slug(name);
  if (code.size() > k_longest) {
    code.resize(std::min(code.rfind('-', k_longest), k_longest));
  }
  return code;
}

/// Editors find the schemas by this file, so that no line for machines stands in a record.
std::string editor_settings() {
  nlohmann::ordered_json schemas;
  for (const records::RecordKind& kind : records::record_kinds()) {
    schemas[".chibo/" + std::string(kind.name) + ".json"] = kind.glob;
  }
  nlohmann::ordered_json settings;
  settings["yaml.schemas"] = schemas;
  settings["files.encoding"] = "utf8";
  settings["files.eol"] = "\n";
  return settings.dump(2) + "\n";
}

/// The organisation where its file would read as it was told: a name may be no word for absence.
base::Result<model::Organisation> as_read_back(model::Organisation told) {
  model::Organisation read;
  diag::Diagnostics found;
  store::read_text(diag::k_no_file, store::record_text(told, store::Blanks::with_hints), read,
                   found);
  struct Kept {
    std::string_view key;
    const model::Told<std::string>& told;
    const model::Told<std::string>& read;
  };
  for (const Kept& kept :
       {Kept{"tên", told.name, read.name}, Kept{"đảng bộ", told.parent, read.parent},
        Kept{"địa danh", told.place, read.place}}) {
    if (kept.told.is_said() && !kept.read.is_said()) {
      return base::fail(i18n::say(StoreMsg::needed_not_none, kept.key, *kept.told),
                        i18n::say(StoreMsg::needed_not_none_hint));
    }
  }
  return told;
}

/// The committee in whose folder the new one will lie; a cell around it is none.
model::Organisation committee_around(const std::filesystem::path& root) {
  const auto above = store::find_workspace(root.parent_path());
  return above ? committee_at(*above).value_or(model::Organisation()) : model::Organisation();
}

/// The organisation as the options tell it; parent and place are the committee's where they do not.
base::Result<model::Organisation> organisation_of(const Options& options,
                                                  const model::Organisation& committee) {
  model::Organisation out;
  model::OrganisationKind kind{};
  if (records::Codec<model::OrganisationKind>::read(options.kind, kind) ==
      records::ReadResult::wrong) {
    return base::fail(i18n::say(Msg::unknown_organisation, options.kind),
                      i18n::say(StoreMsg::choose_one_of, "chi bộ, đảng bộ bộ phận, đảng bộ"));
  }
  if (options.name.empty()) {
    return base::fail(i18n::say(Msg::init_needs_name), i18n::say(Msg::init_needs_name_hint));
  }
  const std::pair<std::string_view, const std::string*> texts[] = {{"--name", &options.name},
                                                                   {"--parent", &options.parent},
                                                                   {"--place", &options.place},
                                                                   {"--term", &options.term}};
  for (const auto& [option, text] : texts) {
    if (const auto error = unfit_line(option, *text)) {
      return tl::unexpected(*error);
    }
  }
  const std::string code = options.code.empty() ? short_code(options.name) : options.code;
  if (options.code.empty() && !records::is_code(code)) {
    return base::fail(i18n::say(Msg::init_needs_code, options.name),
                      i18n::say(Msg::init_needs_code_hint));
  }
  if (!records::is_code(code)) {
    return base::fail(i18n::say(Msg::wrong_code, code), i18n::say(Msg::wrong_code_hint));
  }
  out.kind = kind;
  out.code = model::Code{code};
  out.name = options.name;
  const auto optional = [](const std::string& text) {
    return text.empty() ? model::Told<std::string>() : model::Told<std::string>(text);
  };
  out.parent = options.parent.empty() ? committee.name : optional(options.parent);
  out.place = options.place.empty() ? committee.place : optional(options.place);
  if (!options.term.empty()) {
    const auto term = given_term(options.term);
    if (!term) {
      return tl::unexpected(term.error());
    }
    out.term = *term;
  }
  out.commits = model::YesNo{true};
  out.format = k_format;
  return as_read_back(std::move(out));
}

struct NewFile {
  std::string path;
  std::string bytes;
};

std::vector<NewFile> files_of(const model::Organisation& organisation,
                              const i18n::Catalog& catalog) {
  std::vector<NewFile> out;
  out.push_back({std::string(store::k_organisation_file),
                 store::record_text(organisation, store::Blanks::with_hints)});
  if (*organisation.kind == model::OrganisationKind::cell) {
    // the list stands there, still empty: `member add` fills it
    out.push_back({std::string(store::k_roster_file),
                   "đảng viên: # thêm bằng lệnh: chibo member add, hoặc chibo member import\n"});
  }
  out.push_back({".gitignore", std::string(k_gitignore)});
  out.push_back({".gitattributes", std::string(k_gitattributes)});
  out.push_back({".vscode/settings.json", editor_settings()});
  for (const records::RecordKind& kind : records::record_kinds()) {
    out.push_back(
        {".chibo/" + std::string(kind.name) + ".json", records::json_schema(kind, catalog)});
  }
  return out;
}

void first_commit(Env& env, const std::filesystem::path& root,
                  const std::vector<std::string>& paths) {
  if (!vcs::is_available()) {
    say(env.err, env, i18n::say(Msg::no_git));
    return;
  }
  vcs::init(root);
  vcs::commit(root, "Lập sổ", paths, {"chibo", "chibo@localhost"});
}

Exit init(Env& env, const Options& options) {
  const std::filesystem::path root = (env.folder / options.folder).lexically_normal();
  const auto organisation = organisation_of(options, committee_around(root));
  if (!organisation) {
    return usage_error(env, organisation.error());
  }
  std::error_code ignored;
  if (std::filesystem::exists(root / store::k_organisation_file, ignored)) {
    return refused(env, {i18n::say(Msg::already_a_workspace, shown_path(env, root)),
                         i18n::say(Msg::already_a_workspace_hint)});
  }
  base::WriteBatch batch;
  std::vector<std::string> paths;
  std::vector<NewFile> files = files_of(*organisation, env.catalog);
  if (!store::reads_as(files.front().bytes, *organisation)) {
    return refused(env, new_record_uncertain(files.front().path));
  }
  for (NewFile& file : files) {
    if (std::filesystem::exists(root / file.path, ignored)) {
      say(env.err, env, i18n::say(Msg::init_kept, file.path));
      continue;
    }
    batch.put_new(root / file.path, std::move(file.bytes));
    paths.push_back(file.path);
  }
  batch.commit();
  first_commit(env, root, paths);
  say(env.out, env, i18n::say(Msg::init_done, *organisation->name, shown_path(env, root)));
  const bool is_cell = *organisation->kind == model::OrganisationKind::cell;
  say(env.out, env, i18n::say(is_cell ? Msg::init_next : Msg::init_next_committee));
  return Exit::done;
}

}  // namespace

Action add_init(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("FOLDER", options->folder);
  arguments.add_option("--kind", options->kind);
  arguments.add_option("--name", options->name);
  arguments.add_option("--code", options->code);
  arguments.add_option("--parent", options->parent);
  arguments.add_option("--place", options->place);
  arguments.add_option("--term", options->term);
  return [options](Env& env) { return init(env, *options); };
}

}  // namespace chibo::cli
