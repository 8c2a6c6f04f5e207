#include "cli/commands.hpp"
#include "cli/paper_output.hpp"
#include "views/before_meeting.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace chibo::cli {

namespace {

Exit render_agenda(Env& env, const PaperOptions& options) {
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
  return write_papers(env, *of, "chuong-trinh", view, options.print, *formats);
}

}  // namespace

Action add_agenda_render(CLI::App& app) {
  auto options = std::make_shared<PaperOptions>();
  declare(app, *options);
  return [options](Env& env) { return render_agenda(env, *options); };
}

}  // namespace chibo::cli
