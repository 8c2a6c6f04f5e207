#include "cli/committee_commands.hpp"
#include "cli/paper_print.hpp"
#include "cli/report_ground.hpp"
#include "cli/workspace_faults.hpp"
#include "i18n/message_plan.hpp"
#include "text/slug.hpp"
#include "text/unicode.hpp"
#include "tree/cells.hpp"
#include "views/fault_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <ostream>
#include <set>
#include <tuple>

namespace chibo::cli {

namespace {

namespace fs = std::filesystem;
using base::Error;
using i18n::Msg;
using i18n::PlanMsg;
using views::FaultList;

constexpr std::string_view k_page_name = "sua-so-";

struct Options {
  bool per_cell = false;
  PrintOptions print;
};

/// The faults of one organisation, and what its page is called.
struct Checked {
  FaultList list;
  bool is_cell = true;
  std::string code;
  std::string stem;

  /// A committee's own folder gets a page where something is wrong in it.
  bool has_page() const { return is_cell || list.is_faulty(); }
};

/// Reads one workspace as if the command was typed in it, so that its page names its files as its
/// own people do, and no other's.
Checked check_one(const Env& env, const fs::path& root, const std::string& folder) {
  Env inside = env;
  inside.folder = (root / folder).lexically_normal();
  diag::Sources sources;
  WorkspaceFaults faults = faults_of(inside, inside.folder, sources);
  std::erase_if(faults.found, [&](const diag::Diagnostic& complaint) {
    return complaint.at.file < sources.size() && folder != "." &&
           !is_of_workspace(sources[complaint.at.file].path, "");
  });
  diag::sort_by_place(faults.found);
  const model::Organisation& organisation = faults.loaded.cell.organisation;
  Checked out;
  out.is_cell = !organisation.kind.is_said() || *organisation.kind == model::OrganisationKind::cell;
  out.code = organisation.code.is_said() ? organisation.code->text : std::string();
  out.list.name = organisation.name.value_or(folder);
  out.list.folder = folder;
  out.list.is_known = organisation.kind.is_said();
  out.list.unread = unread_in(faults.loaded);
  out.list.faults =
      views::faults_in_words(faults.found, sources, *i18n::Catalog::find("vi"));  // as every paper
  return out;
}

/// Pages are called by the code of the cell, by its folder where the code is blank or another's
/// too.
void name_pages(std::vector<Checked>& all) {
  std::map<std::string, int> uses;
  for (const Checked& one : all) {
    ++uses[text::slug(one.code)];
  }
  std::set<std::string> taken;
  for (Checked& one : all) {
    const std::string code = text::slug(one.code);
    const std::string name = code.empty() || uses[code] > 1 ? text::slug(one.list.folder) : code;
    one.stem = std::string(k_page_name) + name;
    for (int number = 2; !taken.insert(one.stem).second; ++number) {
      one.stem = std::string(k_page_name) + name + "-" + std::to_string(number);
    }
  }
}

std::vector<Checked> check_all(const Env& env, const fs::path& root) {
  std::vector<Checked> out{check_one(env, root, ".")};
  for (const std::string& folder : tree::workspaces_below(root)) {
    out.push_back(check_one(env, root, folder));
  }
  const bool is_alone = out.size() == 1;  // a cell asks for its own page
  std::erase_if(out, [&](const Checked& one) { return !is_alone && !one.has_page(); });
  std::ranges::sort(out, {}, [](const Checked& one) {
    return std::tuple(text::sort_key(one.list.name), one.list.name, one.list.folder);
  });
  name_pages(out);
  return out;
}

/// Prints the pages: each into a file of its own, or one behind the other on the screen.
class Pages {
 public:
  Pages(Env& env, const Workspace& committee, const PrintOptions& options, PaperFormats formats)
      : env_(env), committee_(committee), options_(options), formats_(std::move(formats)) {}

  bool add(const Checked& checked, std::string_view checked_by) {
    const PaperToPrint paper{"phieu-sua-so", checked.stem,
                             views::fault_page_view(checked.list, checked_by, env_.today),
                             env_.today};
    return std::ranges::all_of(
        formats_, [&](const views::PaperFormat* format) { return add_in(paper, *format); });
  }

  Exit finish() {
    commit_papers(env_, batch_, written_);
    tell_old_pages();
    return no_pdf_ ? lacking(env_, *no_pdf_) : Exit::done;
  }

 private:
  /// Pages of an earlier run that this one did not write: of a cell that is no more, or of another
  /// format, which says what is no longer so. They are a person's to remove.
  void tell_old_pages() {
    std::vector<std::string> old;
    std::error_code closed;
    const fs::path folder = (env_.folder / options_.output).lexically_normal();
    for (fs::directory_iterator at(folder, closed), end; !closed && at != end;
         at.increment(closed)) {
      const std::string name = at->path().filename().string();
      if (name.starts_with(k_page_name) &&
          std::ranges::none_of(written_, [&](const fs::path& page) {
            return page.filename() == at->path().filename();
          })) {
        old.push_back(name);
      }
    }
    std::ranges::sort(old);
    if (options_.output != "-" && !old.empty()) {
      say(env_.err, env_,
          i18n::say(PlanMsg::faults_old_pages, options_.output,
                    fmt::format("{}", fmt::join(old, ", "))));
    }
  }

  bool add_in(const PaperToPrint& paper, const views::PaperFormat& format) {
    auto printed = print_paper(env_, committee_, paper, format, options_);
    if (!printed) {
      return false;
    }
    if (options_.output == "-") {
      env_.out << '\n' << printed->bytes;
      return true;
    }
    if (printed->no_pdf) {
      no_pdf_ = std::move(printed->no_pdf);
    }
    const fs::path path =
        target_of(env_, committee_.loaded.root, options_, paper.name, printed->format->extension);
    if (std::ranges::find(written_, path) == written_.end()) {
      batch_.put(path, std::move(printed->bytes));
      written_.push_back(path);
    }
    return true;
  }

  Env& env_;
  const Workspace& committee_;
  const PrintOptions& options_;
  PaperFormats formats_;
  base::WriteBatch batch_;
  std::vector<fs::path> written_;
  std::optional<Error> no_pdf_;
};

/// What asks for pages where none are wanted.
std::optional<Error> print_alone(const Options& options) {
  if (options.per_cell || (options.print.formats.empty() && options.print.output.empty())) {
    return std::nullopt;
  }
  return Error{i18n::say(PlanMsg::faults_print_alone,
                         options.print.output.empty() ? "--format" : "--output"),
               i18n::say(PlanMsg::faults_print_alone_hint)};
}

/// The formats of the pages; settles where they go: a folder, or the screen, which takes text.
base::Result<PaperFormats> settle(const Env& env, PrintOptions& print) {
  if (print.output.empty() || print.output == "-") {
    print.output = "-";
    if (print.formats.empty()) {
      print.formats = {"txt"};
    }
    auto formats = formats_of(env, print);
    constexpr std::string_view k_screen[] = {"txt", "md"};
    if (formats && std::ranges::find(k_screen, formats->front()->name) == std::end(k_screen)) {
      return base::fail(i18n::say(PlanMsg::faults_needs_folder, formats->front()->name),
                        i18n::say(PlanMsg::faults_needs_folder_hint));
    }
    return formats;
  }
  std::error_code ignored;
  if (fs::is_regular_file(env.folder / print.output, ignored)) {
    return base::fail(i18n::say(PlanMsg::faults_no_folder, print.output),
                      i18n::say(PlanMsg::faults_needs_folder_hint));
  }
  if (!print.output.ends_with('/')) {
    print.output += '/';
  }
  return formats_of(env, print);
}

Exit report_faults(Env& env, Options options) {
  if (const auto error = print_alone(options)) {
    return usage_error(env, *error);
  }
  const auto formats = settle(env, options.print);
  if (!formats) {
    return usage_error(env, formats.error());
  }
  const auto root = workspace_root(env);
  if (!root) {
    return refused(env, root.error());
  }
  const Workspace office = open_committee_at(env, *root);
  const std::string name =
      office.cell().organisation.name.value_or(root->filename().generic_string());
  const std::vector<Checked> all = check_all(env, *root);
  std::vector<FaultList> lists;
  std::ranges::transform(all, std::back_inserter(lists), &Checked::list);
  env.out << render::write_text(views::faults_overview(name, lists, env.today), env.width);
  Exit exit = std::ranges::any_of(lists, &FaultList::is_faulty) ? Exit::found : Exit::done;
  if (options.per_cell) {
    Pages pages(env, office, options.print, *formats);
    if (!std::ranges::all_of(all, [&](const Checked& one) { return pages.add(one, name); })) {
      return Exit::found;
    }
    exit = std::max(exit, pages.finish());
  }
  return exit;
}

}  // namespace

Action add_report_faults(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_flag("--per-cell", options->per_cell);
  declare(arguments, options->print);
  return [options](Env& env) { return report_faults(env, *options); };
}

}  // namespace chibo::cli
