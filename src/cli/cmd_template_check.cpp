#include "base/file.hpp"
#include "cli/commands.hpp"
#include "cli/paper_forms.hpp"
#include "cli/paper_print.hpp"
#include "i18n/message_form.hpp"
#include "i18n/message_store.hpp"
#include "render/docx_annotate.hpp"
#include "render/package.hpp"
#include "views/paper_keys.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::FormMsg;
using i18n::Msg;
using i18n::StoreMsg;

struct Options {
  std::string file;
  std::string paper;
  bool annotate = false;
  std::string output;
};

std::string in_words(const Env& env, const render::TemplateFault& fault) {
  std::string out = env.catalog.say(fault.what);
  return fault.hint ? out + ". " + env.catalog.say(*fault.hint) : out;
}

bool stands_in_a_paragraph(const render::TemplateFault& fault) {
  const auto* at = std::get_if<render::ParagraphPlace>(&fault.at);
  return at != nullptr && at->paragraph > 0;
}

std::vector<render::MarginNote> notes_of(const Env& env, const render::TemplateFaults& faults) {
  std::vector<render::MarginNote> out;
  for (const render::TemplateFault& fault : faults) {
    if (const auto* at = std::get_if<render::ParagraphPlace>(&fault.at)) {
      out.push_back({*at, in_words(env, fault)});
    }
  }
  return out;
}

/// Writes a copy with each fault as a comment beside its words.
Exit annotate(Env& env, const Options& options, const render::TemplateFaults& faults) {
  const std::filesystem::path form = env.folder / options.file;
  const std::filesystem::path copy =
      options.output.empty() ? form.parent_path() / (form.stem().string() + "-gop-y.docx")
                             : env.folder / options.output;
  const auto bytes = base::read_file(form, render::k_largest_package);
  auto parts =
      bytes ? render::read_package(bytes->bytes, options.file) : tl::unexpected(bytes.error());
  if (!parts) {
    return refused(env, parts.error());
  }
  base::WriteBatch batch;
  batch.put(copy,
            render::write_package(render::annotate_docx(std::move(*parts), notes_of(env, faults))));
  batch.commit();
  say(env.out, env, i18n::say(FormMsg::annotated, shown_path(env, copy), faults.size()));
  return Exit::found;
}

/// Why a copy with comments cannot be written as asked.
std::optional<base::Error> not_to_annotate(const Options& options) {
  const std::filesystem::path file(options.file);
  if (file.extension() != ".docx" && file.extension() != ".dotx") {
    return base::Error{i18n::say(FormMsg::annotate_word_only),
                       i18n::say(FormMsg::annotate_word_only_hint)};
  }
  if (!options.output.empty() &&
      file.lexically_normal() == std::filesystem::path(options.output).lexically_normal()) {
    return base::Error{i18n::say(FormMsg::form_exists, options.output),
                       i18n::say(FormMsg::form_exists_hint)};
  }
  if (!options.output.empty() && std::filesystem::path(options.output).extension() != ".docx") {
    return base::Error{
        i18n::say(Msg::unknown_format, std::filesystem::path(options.output).extension().string()),
        i18n::say(StoreMsg::choose_one_of, ".docx")};
  }
  return std::nullopt;
}

Exit check(Env& env, const Options& options) {
  const auto keys = paper_of_form(options.file, options.paper);
  if (!keys) {
    return usage_error(env, keys.error());
  }
  if (options.annotate) {
    if (const auto error = not_to_annotate(options)) {
      return usage_error(env, *error);
    }
  }
  const auto faults = form_faults(env, env.folder / options.file, views::value_of_keys(*keys));
  if (faults.empty()) {
    say(env.out, env, i18n::say(FormMsg::form_is_right, options.file));
    return Exit::done;
  }
  refuse_template(env, faults, options.file);
  if (options.annotate) {
    return annotate(env, options, faults);
  }
  if (std::ranges::any_of(faults, stands_in_a_paragraph)) {
    say(env.err, env, i18n::say(FormMsg::check_annotate));
  }
  return Exit::found;
}

}  // namespace

Action add_template_check(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("FILE", options->file).required();
  arguments.add_option("--paper", options->paper);
  arguments.add_flag("--annotate", options->annotate);
  arguments.add_option("--output", options->output);
  return [options](Env& env) { return check(env, *options); };
}

}  // namespace chibo::cli
