#include "cli/commands.hpp"
#include "cli/paper_output.hpp"
#include "views/before_meeting.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace chibo::cli {

namespace {

Exit write_script(Env& env, PaperOptions options) {
  options.print.formats = {"txt"};
  if (options.print.output.empty()) {
    options.print.output = "-";
  }
  const auto formats = formats_of(env, options.print);
  if (!formats) {
    return usage_error(env, formats.error());
  }
  const auto of = open_meeting_paper(env, options.meeting);
  if (!of) {
    return of.error();
  }
  warn_of_lacks(env, *of);
  const render::Value view =
      views::before_meeting_view(of->workspace.cell(), *of->record, env.today);
  return write_papers(env, *of, "kich-ban", view, options.print, *formats);
}

}  // namespace

Action add_script(CLI::App& app) {
  auto options = std::make_shared<PaperOptions>();
  app.add_option("MEETING", options->meeting);
  app.add_option("--output", options->print.output);
  return [options](Env& env) { return write_script(env, *options); };
}

}  // namespace chibo::cli
