#include "cli/commands.hpp"
#include "cli/paper_output.hpp"
#include "i18n/message_paper.hpp"
#include "notes/item.hpp"
#include "views/minutes_extract.hpp"

#include <memory>

namespace chibo::cli {

namespace {

using i18n::Msg;
using i18n::PaperMsg;

struct Options {
  std::string meeting;
  std::string item;
  PrintOptions paper;
};

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
  const PaperToPrint paper{"trich-bien-ban",
                           of->record->stem + "-trich-muc-" + std::to_string(*item + 1),
                           views::extract_view(cell, *of->record, *item),
                           meeting.date.is_said() ? std::optional(*meeting.date) : std::nullopt};
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
