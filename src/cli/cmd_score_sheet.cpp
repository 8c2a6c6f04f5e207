#include "cli/commands.hpp"
#include "cli/paper_output.hpp"
#include "i18n/message_note.hpp"
#include "i18n/message_paper.hpp"
#include "records/words.hpp"
#include "rules/score.hpp"
#include "views/score_sheet.hpp"

#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::NoteMsg;
using i18n::PaperMsg;

struct Options {
  PaperOptions print_of;
  std::string who;
};

/// Says where neither the rules nor the record name criteria, so that rows stand empty.
void warn_of_no_form(Env& env, const model::Cell& cell, const model::Meeting& meeting) {
  const bool has_form =
      meeting.date.is_said() && !rules::score_form_on(cell, *meeting.date).empty();
  if (!has_form && !meeting.self_score->rows.is_said()) {
    say(env.err, env, i18n::say(PaperMsg::score_no_form));
    env.err << "  ";
    say(env.err, env, i18n::say(PaperMsg::score_no_form_hint));
  }
}

/// Why a meeting is not one whose quality is scored: of the committee, or a congress.
std::optional<base::Error> not_scored(const model::MeetingRecord& record) {
  const model::Told<model::MeetingKind>& kind = record.meeting.kind;
  if (kind != model::MeetingKind::committee && kind != model::MeetingKind::congress) {
    return std::nullopt;
  }
  return base::Error{i18n::say(PaperMsg::score_not_held_by, record.stem, records::word(*kind)),
                     i18n::say(PaperMsg::score_not_held_by_hint)};
}

/// A sheet of a meeting whose view a function makes; it answers with an error of the command line
/// where it cannot.
template <class ViewOf>
Exit print_sheet(Env& env, const Options& options, std::string_view paper, const ViewOf& view_of) {
  const auto formats = formats_of(env, options.print_of.print);
  if (!formats) {
    return usage_error(env, formats.error());
  }
  const auto of = open_minutes_paper(env, options.print_of.meeting);
  if (!of) {
    return of.error();
  }
  if (const auto error = not_scored(*of->record)) {
    return refused(env, *error);
  }
  const model::Cell& cell = of->workspace.cell();
  base::Result<render::Value> view = view_of(cell, *of->record);
  if (!view) {
    return usage_error(env, view.error());
  }
  warn_of_no_form(env, cell, of->record->meeting);
  return write_papers(env, *of, paper, std::move(*view), options.print_of.print, *formats);
}

/// The sheet of the one whom the name means; a name that fits nobody on record is printed, and
/// told.
base::Result<render::Value> observer_sheet(Env& env, const model::Cell& cell,
                                           const model::MeetingRecord& record,
                                           const std::string& typed) {
  const views::ObserverFound found = views::find_observer(cell, record.meeting, typed);
  if (!found.several.empty()) {
    std::string all;
    for (const std::string& one : found.several) {
      all += (all.empty() ? "" : ", ") + one;
    }
    return base::fail(i18n::say(NoteMsg::many_people, typed, all),
                      i18n::say(NoteMsg::many_people_hint));
  }
  if (found.is_stranger) {
    say(env.err, env, i18n::say(PaperMsg::observer_stranger, found.observer.name));
  }
  return views::observer_sheet_view(cell, record, found.observer);
}

}  // namespace

Action add_score_sheet(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  declare(arguments, options->print_of);
  return [options](Env& env) {
    return print_sheet(env, *options, "phieu-tu-cham", views::score_sheet_view);
  };
}

Action add_score_observer(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("--who", options->who);
  declare(arguments, options->print_of);
  return [options](Env& env) {
    return print_sheet(env, *options, "phieu-theo-doi",
                       [&](const model::Cell& cell, const model::MeetingRecord& record) {
                         return observer_sheet(env, cell, record, options->who);
                       });
  };
}

}  // namespace chibo::cli
