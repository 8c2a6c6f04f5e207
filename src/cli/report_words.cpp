#include "cli/report_words.hpp"

#include "cli/check_after.hpp"
#include "cli/editor.hpp"
#include "cli/given.hpp"
#include "cli/new_record.hpp"
#include "cli/record_file.hpp"
#include "i18n/message_narrative.hpp"
#include "rules/narratives.hpp"
#include "store/narratives.hpp"
#include "views/report_lines.hpp"
#include "views/report_outline.hpp"

#include <algorithm>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::Msg;
using i18n::NarrativeMsg;
using model::Narrative;
using model::NarrativePart;
using model::ReportOf;
using model::ReportSection;
using report::Period;
using store::Node;

/// The command that makes a report of this period.
std::string command_of(const Period& period) {
  switch (period.kind()) {
    case Period::Kind::month:
      return "chibo report month " + report::iso(period);
    case Period::Kind::quarter:
      return "chibo report quarter " + report::iso(period);
    case Period::Kind::half:
      return "chibo report half " + report::iso(period);
    case Period::Kind::year:
      return "chibo report year " + report::iso(period);
    case Period::Kind::range:
      break;
  }
  return "chibo report range " + base::iso(period.first()) + " " + base::iso(period.last());
}

/// The sections of the form that somebody writes and of which the words have no row.
std::vector<ReportSection> lacking_in(const Narrative& words, const rules::FormOfReport& form) {
  std::vector<ReportSection> out;
  for (const ReportSection& section : form.sections) {
    const bool is_there = std::ranges::any_of(*words.parts, [&](const NarrativePart& part) {
      return part.section.is_said() && section.title.is_said() &&
             rules::is_same_section(*part.section, *section.title);
    });
    const bool is_taken = std::ranges::any_of(out, [&](const ReportSection& other) {
      return section.title.is_said() && rules::is_same_section(*other.title, *section.title);
    });
    if (section.title.is_said() && section.written.is_said() && section.written->yes && !is_there &&
        !is_taken) {
      out.push_back(section);
    }
  }
  return out;
}

NarrativePart blank_part(const ReportSection& section) {
  NarrativePart out;
  out.section = *section.title;
  return out;
}

Node::Entry* entry_of(Node& map, std::string_view key) {
  const auto at =
      std::ranges::find(map.entries, key, [](const Node::Entry& entry) { return entry.key.text; });
  return at == map.entries.end() ? nullptr : &*at;
}

/// The file as it is begun: how to write above it, behind each section what its form says of it.
Node first_node(const Narrative& words, const std::vector<ReportSection>& sections,
                const Period& period) {
  Node out = store::record_node(records::shape_of<Narrative>(), &words, store::Blanks::with_hints);
  out.entries.front().comment_above =
      "Lời của báo cáo " + views::period_in_words(period) +
      "; số liệu máy lấy từ sổ, không viết ở đây.\n"
      "Viết sau \"lời:\". Muốn nhiều đoạn thì gõ | sau \"lời:\" rồi viết ở các dòng dưới, lùi vào "
      "hai ô;\n"
      "cách đoạn bằng một dòng trống, dòng mở đầu bằng \"- \" là một ý gạch đầu dòng.\n"
      "Phần để trống thì báo cáo in dòng chấm; lời viết ở đây còn nguyên khi làm lại báo cáo.";
  if (Node::Entry* parts = entry_of(out, "phần viết")) {
    for (std::size_t i = 0; i < parts->value.items.size(); ++i) {
      if (Node::Entry* written = entry_of(parts->value.items[i], "lời")) {
        written->comment_after = sections[i].remark.value_or("");
      }
    }
  }
  return out;
}

/// The words of one report on the way to their file.
class WordsFile {
 public:
  WordsFile(Env& env, const std::filesystem::path& root, const Period& period)
      : env_(env),
        root_(root),
        period_(period),
        stem_(report::iso(period)),
        path_(store::narrative_path(stem_)),
        workspace_(open_committee_at(env, root)) {}

  const std::string& path() const { return path_; }

  base::Result<Exit> prepare() {
    const model::Organisation& organisation = workspace_.cell().organisation;
    if (!organisation.kind.is_said()) {
      return base::fail(i18n::say(Msg::mend_first, shown_prefix(env_, root_) +
                                                       std::string(store::k_organisation_file)),
                        i18n::say(Msg::see_check));
    }
    if (const auto known =
            year_in_span(static_cast<int>(period_.first().year()), workspace_.cell(), env_.today);
        !known) {
      return tl::unexpected(known.error());
    }
    keep_hand_edits(root_, organisation);
    const rules::FormOfReport form =
        rules::report_form_on(workspace_.cell(), rules::report_of(organisation),
                              rules::form_day(period_.last(), env_.today));
    return workspace_.loaded.find(path_) != nullptr ? add_to(form) : begin(form);
  }

 private:
  std::string subject() const { return "Lời báo cáo " + stem_; }

  base::Result<Exit> begin(const rules::FormOfReport& form) {
    const std::vector<ReportSection> sections = lacking_in({}, form);
    if (sections.empty()) {
      return base::fail(i18n::say(NarrativeMsg::write_nothing),
                        i18n::say(NarrativeMsg::write_nothing_hint));
    }
    if (std::error_code ignored; std::filesystem::exists(root_ / path_, ignored)) {
      if (auto error = unfit_for_editor(root_, path_)) {
        return tl::unexpected(std::move(*error));  // a folder or a pipe lies in its place
      }
    }
    Narrative words;
    words.period = stem_;
    std::vector<NarrativePart> parts;
    std::ranges::transform(sections, std::back_inserter(parts), blank_part);
    words.parts = std::move(parts);
    base::WriteBatch batch;
    if (auto put = put_new_record(batch, root_, path_,
                                  store::tree_text(first_node(words, sections, period_)), words);
        !put) {
      return tl::unexpected(put.error());
    }
    batch.commit();
    say(env_.out, env_,
        i18n::say(NarrativeMsg::write_made, shown_path(env_, root_ / path_), sections.size()));
    env_.out.flush();
    keep_in_history(env_, root_, workspace_.cell().organisation, {path_}, subject());
    return Exit::done;
  }

  /// A file with errors of reading is left as it is, for whoever opens it to mend.
  base::Result<Exit> add_to(const rules::FormOfReport& form) {
    if (auto error = unfit_for_editor(root_, path_)) {
      return tl::unexpected(std::move(*error));
    }
    if (!is_sound(env_, workspace_, path_)) {
      return Exit::found;
    }
    const model::NarrativeRecord* record = rules::narrative_of(workspace_.cell(), stem_);
    const std::vector<ReportSection> sections =
        record == nullptr ? std::vector<ReportSection>() : lacking_in(record->narrative, form);
    if (sections.empty()) {
      say(env_.out, env_, i18n::say(NarrativeMsg::write_whole, shown_path(env_, root_ / path_)));
      return Exit::done;
    }
    auto file = record_file(env_, workspace_, path_, records::shape_of<Narrative>());
    if (!file) {
      return tl::unexpected(file.error());
    }
    for (const ReportSection& section : sections) {
      if (auto added = file->edit.add({}, "phần viết", with_empty_keys(blank_part(section)));
          !added) {
        return tl::unexpected(added.error());
      }
    }
    write_record(
        env_, workspace_, *file,
        i18n::say(NarrativeMsg::write_added, shown_path(env_, root_ / path_), sections.size()),
        subject());
    return Exit::done;
  }

  Env& env_;
  const std::filesystem::path& root_;
  const Period& period_;
  std::string stem_;
  std::string path_;
  Workspace workspace_;
};

/// Whether a format shows what people write.
bool shows_words(const ReportFormat& format) {
  return format.kind == ReportKind::paper || format.kind == ReportKind::page ||
         (format.kind == ReportKind::text && format.name != "json");
}

}  // namespace

Exit write_words(Env& env, const Period& period) {
  const auto root = workspace_root(env);
  if (!root) {
    return refused(env, root.error());
  }
  std::string path;
  Exit exit = Exit::done;
  {
    const store::WorkspaceLock lock = lock_of(env, *root, "report --write");
    WordsFile file(env, *root, period);
    const auto prepared = file.prepare();
    if (!prepared) {
      return refused(env, prepared.error());
    }
    path = file.path();
    exit = *prepared;
  }
  if (!env.can_ask || !env.shows_on_screen) {
    return exit;
  }
  open_in_editor(env, *root / path);
  return check_after_editing(env, *root, path, "Viết " + path);
}

Exit tell_words(Env& env, const Workspace& workspace, const Period& period,
                const std::vector<ReportFormat>& formats) {
  const store::LoadedFile* file = workspace.loaded.find(store::narrative_path(report::iso(period)));
  if (file == nullptr || std::ranges::none_of(formats, shows_words)) {
    return Exit::done;
  }
  diag::Diagnostics found = workspace.complaints;
  rules::check_narratives({workspace.cell(), env.today}, found);
  std::erase_if(found, [&](const diag::Diagnostic& it) { return it.at.file != file->file; });
  diag::sort_by_place(found);
  show(env, env.err, workspace.sources, found);
  if (!diag::has_errors(found)) {
    return Exit::done;
  }
  say(env.err, env, i18n::say(NarrativeMsg::words_unread, file->path));
  return Exit::found;
}

void tell_places_left(Env& env, const model::Cell& organisation, ReportOf of,
                      const Period& period) {
  const std::vector<std::string> left =
      views::unwritten(views::outline_of(organisation, of, period, env.today));
  say(env.err, env,
      i18n::say(of == ReportOf::cell ? NarrativeMsg::number_left
                                     : NarrativeMsg::committee_number_left));
  if (left.empty()) {
    return;
  }
  std::string titles;
  for (const std::string& title : left) {
    titles += (titles.empty() ? "" : "; ") + title;
  }
  say(env.err, env,
      i18n::say(NarrativeMsg::words_left, left.size(), titles, command_of(period) + " --write"));
}

}  // namespace chibo::cli
