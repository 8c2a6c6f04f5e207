#include "cli/commands.hpp"
#include "cli/given.hpp"
#include "cli/paper_forms.hpp"
#include "i18n/message_form.hpp"
#include "i18n/message_store.hpp"
#include "render/document.hpp"
#include "render/package.hpp"
#include "rules/rulebook.hpp"
#include "text/suggest.hpp"
#include "views/page_form.hpp"
#include "views/paper_keys.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::FormMsg;
using i18n::Msg;
using i18n::StoreMsg;
using views::PaperKey;

std::string_view title_of(const Env& env, const views::PaperKeys& keys) {
  return env.catalog.is_vietnamese() ? keys.title_vi : keys.title_en;
}

base::Result<views::PaperKeys> named_paper(const std::string& name) {
  if (auto keys = views::paper_keys(name)) {
    return std::move(*keys);
  }
  const std::vector<std::string> names = views::paper_names();
  const std::vector<std::string_view> known(names.begin(), names.end());
  if (const auto near = text::nearest(name, known)) {
    return base::fail(i18n::say(FormMsg::no_such_paper, name),
                      i18n::say(StoreMsg::did_you_mean, *near));
  }
  return base::fail(i18n::say(FormMsg::no_such_paper, name),
                    i18n::say(FormMsg::no_such_paper_hint));
}

/// The forms of its own that a workspace has, and those that were issued to it.
class OwnForms {
 public:
  explicit OwnForms(const Env& env) {
    if (const auto root = workspace_root(env)) {
      root_ = *root;
    }
    auto workspace = open_cell(env);
    if (workspace) {
      cell_ = std::move(workspace->loaded.cell);
      copies_ = store::forms_in_use(root_, "", cell_.profiles, workspace->sources);
      issued_ = rules::forms_issued_on(cell_, env.today);
    }
  }

  /// Those of a paper, "docx (2026-1), html"; empty where there is none, or where the command was
  /// typed outside of any workspace.
  std::string of(const std::string& paper) const {
    std::string out;
    for (const views::PaperFormat& format : views::paper_formats()) {
      const auto form = root_.empty() ? std::nullopt : store::own_form(root_, paper, format.name);
      if (form) {
        out += (out.empty() ? "" : ", ") + std::string(format.name) +
               version_of(form->filename().string());
      }
    }
    return out;
  }

 private:
  /// The version of an issued form, " (2026-1)"; empty where it is none, or was changed.
  std::string version_of(const std::string& file) const {
    const auto copy = std::ranges::find(copies_, file, &model::FormInUse::file);
    const auto issued = std::ranges::find_if(
        issued_, [&](const rules::FormIssued& one) { return *one.form->file == file; });
    return copy != copies_.end() && issued != issued_.end() && issued->form->digest == copy->digest
               ? " (" + issued->form->version.value_or("?") + ")"
               : std::string();
  }

  std::filesystem::path root_;
  model::Cell cell_;
  std::vector<model::FormInUse> copies_;
  std::vector<rules::FormIssued> issued_;  // they point into the cell
};

Exit list(Env& env) {
  const OwnForms forms(env);
  render::Table table{{{env.catalog.say(i18n::say(FormMsg::column_name))},
                       {env.catalog.say(i18n::say(FormMsg::column_paper))},
                       {env.catalog.say(i18n::say(FormMsg::column_own))}},
                      {}};
  for (const std::string& name : views::paper_names()) {
    const std::string own = forms.of(name);
    table.rows.push_back({name, std::string(title_of(env, *views::paper_keys(name))),
                          own.empty() ? render::Cell(render::Missing{}) : render::Cell(own)});
  }
  env.out << render::write_text({{std::move(table)}}, env.width);
  return Exit::done;
}

FormMsg kind_in_words(views::KeyKind kind) {
  switch (kind) {
    case views::KeyKind::yes_no:
      return FormMsg::kind_yes_no;
    case views::KeyKind::list:
      return FormMsg::kind_list;
    case views::KeyKind::group:
      return FormMsg::kind_group;
    case views::KeyKind::text:
      break;
  }
  return FormMsg::kind_text;
}

struct KeysOptions {
  std::string paper;
  std::string format = "text";
};

std::string keys_json(const views::PaperKeys& keys) {
  nlohmann::ordered_json out = nlohmann::ordered_json::array();
  constexpr std::string_view k_kinds[] = {"text", "yes_no", "list", "group"};
  for (const PaperKey& key : keys.keys) {
    out.push_back({{"key", key.path},
                   {"kind", k_kinds[static_cast<std::size_t>(key.kind)]},
                   {"meaning", key.meaning_vi},
                   {"meaning_en", key.meaning_en},
                   {"example", key.example}});
  }
  return out.dump(2) + "\n";
}

Exit keys(Env& env, const KeysOptions& options) {
  if (const auto error = unknown_list_format(options.format)) {
    return usage_error(env, *error);
  }
  const auto known = named_paper(options.paper);
  if (!known) {
    return usage_error(env, known.error());
  }
  if (options.format == "json") {
    env.out << keys_json(*known);
    return Exit::done;
  }
  render::Table table{{{env.catalog.say(i18n::say(FormMsg::column_key))},
                       {env.catalog.say(i18n::say(FormMsg::column_kind))},
                       {env.catalog.say(i18n::say(FormMsg::column_meaning))},
                       {env.catalog.say(i18n::say(FormMsg::column_example))}},
                      {}};
  for (const PaperKey& key : known->keys) {
    const std::string& meaning = env.catalog.is_vietnamese() ? key.meaning_vi : key.meaning_en;
    table.rows.push_back(
        {key.path, env.catalog.say(i18n::say(kind_in_words(key.kind))), meaning,
         key.example.empty() ? render::Cell(render::Missing{}) : render::Cell(key.example)});
  }
  env.out << render::write_text({{std::move(table)}}, env.width);
  say(env.out, env, i18n::say(FormMsg::keys_of_lists));
  return Exit::done;
}

Exit show_source(Env& env, const std::string& paper) {
  const auto known = named_paper(paper);
  if (!known) {
    return usage_error(env, known.error());
  }
  env.out << views::built_in_source(paper).text;
  return Exit::done;
}

struct ExportOptions {
  std::string paper;
  std::string format = "docx";
  std::string output;
};

/// The measures of the papers of the cell that the command was typed in; those of the form where it
/// was typed elsewhere.
render::PageForm form_here(const Env& env) {
  const auto workspace = open_cell(env);
  return workspace ? views::page_form(workspace->cell(), env.today) : render::PageForm{};
}

std::string exported(const Env& env, const ExportOptions& options) {
  const render::TemplateSource source = views::built_in_source(options.paper);
  if (options.format == "mau") {
    return source.text;
  }
  auto parts = views::word_template(source, form_here(env));
  return parts ? render::write_package(std::move(*parts)) : std::string();
}

Exit export_form(Env& env, const ExportOptions& options) {
  const auto known = named_paper(options.paper);
  if (!known) {
    return usage_error(env, known.error());
  }
  if (options.format != "docx" && options.format != "mau") {
    return usage_error(env, {i18n::say(Msg::unknown_format, options.format),
                             i18n::say(StoreMsg::choose_one_of, "docx, mau")});
  }
  const std::string name = options.paper + "." + options.format;
  std::filesystem::path path = env.folder / options.output;
  if (options.output.empty()) {
    const auto root = workspace_root(env);
    if (!root) {
      return refused(env, root.error());
    }
    path = *root / store::k_forms_folder / name;
  } else if (path.extension() != "." + options.format) {
    return usage_error(env, {i18n::say(Msg::unknown_format, path.extension().string()),
                             i18n::say(StoreMsg::choose_one_of, "." + options.format)});
  }
  std::error_code ignored;
  if (std::filesystem::exists(path, ignored)) {
    return refused(env, {i18n::say(FormMsg::form_exists, shown_path(env, path)),
                         i18n::say(FormMsg::form_exists_hint)});
  }
  base::WriteBatch batch;
  batch.put(path, exported(env, options));
  batch.commit();
  say(env.out, env, i18n::say(FormMsg::form_exported, shown_path(env, path)));
  say(env.out, env, i18n::say(FormMsg::form_exported_next, shown_path(env, path)));
  return Exit::done;
}

}  // namespace

Action add_template_list(Arguments& /*arguments*/) {
  return [](Env& env) { return list(env); };
}

Action add_template_keys(Arguments& arguments) {
  auto options = std::make_shared<KeysOptions>();
  arguments.add_option("PAPER", options->paper).required();
  arguments.add_option("--format", options->format);
  return [options](Env& env) { return keys(env, *options); };
}

Action add_template_show(Arguments& arguments) {
  auto paper = std::make_shared<std::string>();
  arguments.add_option("PAPER", *paper).required();
  return [paper](Env& env) { return show_source(env, *paper); };
}

Action add_template_export(Arguments& arguments) {
  auto options = std::make_shared<ExportOptions>();
  arguments.add_option("PAPER", options->paper).required();
  arguments.add_option("--format", options->format);
  arguments.add_option("--output", options->output);
  return [options](Env& env) { return export_form(env, *options); };
}

}  // namespace chibo::cli
