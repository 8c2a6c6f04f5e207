#include "cli/commands.hpp"
#include "cli/paper_output.hpp"
#include "i18n/message_paper.hpp"
#include "rules/score.hpp"
#include "views/score_sheet.hpp"

#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

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
  const model::Cell& cell = of->workspace.cell();
  warn_of_no_form(env, cell, of->record->meeting);
  return write_papers(env, *of, paper, view_of(cell, *of->record), options.print_of.print,
                      *formats);
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
                         return views::observer_sheet_view(cell, record, options->who);
                       });
  };
}

}  // namespace chibo::cli
