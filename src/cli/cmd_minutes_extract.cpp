#include "cli/commands.hpp"
#include "cli/paper_output.hpp"
#include "i18n/message_paper.hpp"
#include "notes/item.hpp"
#include "rules/item_names.hpp"
#include "views/minutes_extract.hpp"
#include "views/wording.hpp"

#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::Msg;
using i18n::PaperMsg;

struct Options {
  std::string meeting;
  std::string item;
  PrintOptions paper;
};

/// Names the amendments that no item can be told of: they go with no extract.
void warn_of_untold_amendments(Env& env, const model::Meeting& meeting, std::size_t item) {
  std::string left;
  for (const auto* told : {&meeting.corrections, &meeting.additions}) {
    for (const model::Amendment& amendment : **told) {
      if (!rules::item_amended(meeting, amendment)) {
        left += (left.empty() ? "" : ", ") + views::day_in_words(amendment.date) +
                (amendment.about.is_said() ? " (" + *amendment.about + ")" : "");
      }
    }
  }
  if (!left.empty()) {
    say(env.err, env, i18n::say(PaperMsg::extract_left_out, left));
    env.err << "  ";
    say(env.err, env, i18n::say(PaperMsg::extract_left_out_hint, item + 1));
  }
}

Exit extract(Env& env, const Options& options) {
  if (options.item.empty()) {
    return usage_error(env, {i18n::say(Msg::usage_missing, i18n::say(PaperMsg::argument_item)),
                             i18n::say(Msg::usage_hint, "minutes extract")});
  }
  const auto formats = formats_of(env, options.paper);
  if (!formats) {
    return usage_error(env, formats.error());
  }
  const auto of = open_minutes_paper(env, options.meeting);
  if (!of) {
    return of.error();
  }
  const model::Cell& cell = of->workspace.cell();
  const model::Meeting& meeting = of->record->meeting;
  const auto item = notes::item_named(meeting, options.item);
  if (!item) {
    return usage_error(env, item.error());
  }
  warn_of_blanks(env, of->workspace, rules::blanks_of_item(cell, meeting, *item));
  warn_of_untold_amendments(env, meeting, *item);
  const PaperToPrint paper{"trich-bien-ban",
                           of->record->stem + "-trich-muc-" + std::to_string(*item + 1),
                           views::extract_view(cell, *of->record, *item), meeting.date.said()};
  return write_paper(env, of->workspace, paper, options.paper, *formats);
}

}  // namespace

Action add_minutes_extract(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("MEETING", options->meeting);
  arguments.add_option("--item", options->item);
  declare(arguments, options->paper);
  return [options](Env& env) { return extract(env, *options); };
}

}  // namespace chibo::cli
