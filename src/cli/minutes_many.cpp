#include "cli/minutes_many.hpp"

#include "cli/blanks_left.hpp"
#include "cli/given.hpp"
#include "cli/record_place.hpp"
#include "i18n/message_form.hpp"
#include "records/words.hpp"
#include "render/escape.hpp"
#include "render/template.hpp"
#include "rules/checks.hpp"
#include "text/slug.hpp"
#include "tree/cells.hpp"
#include "views/minutes.hpp"

#include <algorithm>
#include <ostream>
#include <set>

namespace chibo::cli {

using i18n::FormMsg;
using i18n::Msg;
using model::MeetingRecord;

namespace {

/// The months of "2026-11", "2026-Q4" or "2026"; all there are where nothing is named.
base::Result<report::Period> months_of(const std::string& period) {
  using std::chrono::year;
  return period.empty() ? report::Period::of_range(year(0) / 1, year(9999) / 12)
                        : given_period(period);
}

bool is_wanted(const MeetingRecord& record, const report::Period& months) {
  const model::Meeting& meeting = record.meeting;
  return meeting.state == model::MeetingState::held && meeting.period.is_said() &&
         months.contains(*meeting.period);
}

/// What the name of a file may be made of.
render::Map name_parts(const model::Cell& cell, const MeetingRecord& record) {
  const model::Meeting& meeting = record.meeting;
  return {
      {"so", record.stem},
      {"ma", cell.organisation.code.is_said() ? cell.organisation.code->text : std::string()},
      {"ky", meeting.period.is_said() ? base::iso(*meeting.period) : std::string()},
      {"ngay", meeting.date.is_said() ? base::iso(*meeting.date) : std::string()},
      {"loai", meeting.kind.is_said() ? std::string(records::word(*meeting.kind)) : std::string()}};
}

/// The same names, whatever the record says.
render::Map name_keys() {
  return name_parts(model::Cell(), MeetingRecord());
}

render::Template name_template(const ManyOptions& options) {
  return render::parse_template(options.name.empty() ? "{{so}}" : options.name, "--name");
}

/// The papers of many cells on their way to files.
class Many {
 public:
  Many(Env& env, const ManyOptions& options, PaperFormats formats, const report::Period& months)
      : env_(env), options_(options), formats_(std::move(formats)), months_(months) {}

  void add_cell(const std::filesystem::path& root) {
    const auto workspace = open_cell_at(env_, root);
    if (!workspace) {
      refused(env_, workspace.error());
      ++left_;
      return;
    }
    if (!is_sound(env_, *workspace, store::k_roster_file)) {
      ++left_;
      return;
    }
    diag::Diagnostics found = workspace->complaints;
    rules::run_checks({workspace->cell(), env_.today}, found);
    std::erase_if(found, [](const diag::Diagnostic& complaint) {
      return complaint.severity != diag::Severity::error;
    });
    for (const MeetingRecord& record : workspace->cell().meetings) {
      if (is_wanted(record, months_)) {
        add(*workspace, record, found);
      }
    }
    tell_unread(*workspace);
  }

  Exit finish() {
    if (written_ + same_ + left_ == 0) {
      return refused(env_, {i18n::say(FormMsg::many_none), i18n::say(Msg::no_such_meeting_hint)});
    }
    say(env_.out, env_, i18n::say(FormMsg::many_done, written_, same_, left_));
    if (no_pdf_) {
      return lacking(env_, *no_pdf_);
    }
    return left_ == 0 ? Exit::done : Exit::found;
  }

 private:
  void add(const Workspace& workspace, const MeetingRecord& record,
           const diag::Diagnostics& errors) {
    diag::Diagnostics own;
    std::ranges::copy_if(errors, std::back_inserter(own), [&](const diag::Diagnostic& error) {
      return error.at.file == record.meeting.at.file;
    });
    if (!own.empty()) {
      show(env_, env_.err, workspace.sources, own);
      leave(record.path);
      return;
    }
    const auto name = name_of(workspace.cell(), record);
    if (!name) {
      leave(record.path);
      return;
    }
    if (const auto left = minutes_blanks_left(workspace.cell(), record)) {
      say(env_.err, env_, *left);
    }
    const model::Meeting& meeting = record.meeting;
    const PaperToPrint paper{"bien-ban", *name, views::minutes_view(workspace.cell(), record),
                             meeting.date.said()};
    for (const views::PaperFormat* format : formats_) {
      print(workspace, record, paper, *format);
    }
  }

  std::optional<std::string> name_of(const model::Cell& cell, const MeetingRecord& record) {
    const auto name = render::fill_template(name_template(options_), name_parts(cell, record),
                                            render::escape_text);
    if (!name) {
      refuse_template(env_, name.error());
      return std::nullopt;
    }
    std::string slug = text::slug(*name);
    if (slug.empty()) {
      refused(env_,
              {i18n::say(FormMsg::many_no_name, *name), i18n::say(FormMsg::many_no_name_hint)});
      return std::nullopt;
    }
    return slug;
  }

  void print(const Workspace& workspace, const MeetingRecord& record, const PaperToPrint& paper,
             const views::PaperFormat& format) {
    const auto printed = print_paper(env_, workspace, paper, format, options_.print);
    if (!printed) {
      leave(record.path);
      return;
    }
    if (printed->no_pdf) {
      no_pdf_ = printed->no_pdf;
      if (std::ranges::find(formats_, printed->format) != formats_.end()) {
        return;  // the Word file is printed in its own turn
      }
    }
    const auto path = target_of(env_, workspace.loaded.root, options_.print, paper.name,
                                printed->format->extension);
    if (!targets_.insert(path).second) {
      refused(env_, {i18n::say(FormMsg::many_same_name, shown_path(env_, path), record.path),
                     i18n::say(FormMsg::many_same_name_hint)});
      leave(record.path);
      return;
    }
    base::WriteBatch batch;
    batch.put(path, printed->bytes);
    if (batch.commit().empty()) {
      ++same_;
      return;
    }
    ++written_;
    say(env_.out, env_, i18n::say(Msg::paper_written, shown_path(env_, path)));
  }

  void leave(const std::string& path) {
    ++left_;
    say(env_.err, env_, i18n::say(FormMsg::many_left, path));
  }

  /// Records that could not be read may be of the period; they are not passed over in silence.
  void tell_unread(const Workspace& workspace) {
    for (const std::string& stem : workspace.cell().unread_meetings) {
      const std::string path = path_of_meeting(workspace, stem);
      is_sound(env_, workspace, path);
      leave(shown_path(env_, workspace.loaded.root / path));
    }
  }

  Env& env_;
  const ManyOptions& options_;
  PaperFormats formats_;
  report::Period months_;
  std::set<std::filesystem::path> targets_;
  std::optional<base::Error> no_pdf_;  // the last reason why no PDF could be made
  int written_ = 0;
  int same_ = 0;
  int left_ = 0;
};

/// Why many papers cannot go where they are asked to.
std::optional<base::Error> not_for_many(const Env& env, const PrintOptions& print) {
  if (print.output == "-" || !is_no_file(env, print.output)) {
    return base::Error{i18n::say(FormMsg::many_to_one, print.output),
                       i18n::say(FormMsg::many_to_one_hint)};
  }
  return std::nullopt;
}

}  // namespace

Exit render_many(Env& env, const ManyOptions& options) {
  const auto months = months_of(options.period);
  const auto formats = formats_of(env, options.print);
  if (!months || !formats) {
    return usage_error(env, months ? formats.error() : months.error());
  }
  if (const auto error = not_for_many(env, options.print)) {
    return usage_error(env, *error);
  }
  if (const auto faults = render::check_template(name_template(options), name_keys());
      !faults.empty()) {
    refuse_template(env, faults);
    return Exit::usage;
  }
  const auto root = workspace_root(env);
  if (!root) {
    return refused(env, root.error());
  }
  Many many(env, options, *formats, *months);
  const std::vector<std::string> below = tree::workspaces_below(*root);
  if (below.empty()) {
    many.add_cell(*root);
  }
  for (const std::string& cell : below) {
    many.add_cell(*root / cell);
  }
  return many.finish();
}

}  // namespace chibo::cli
