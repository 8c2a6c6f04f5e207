#include "cli/commands.hpp"
#include "cli/paper_output.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace chibo::cli {

Action add_agenda_render(CLI::App& app) {
  auto options = std::make_shared<PaperOptions>();
  declare(app, *options);
  return [options](Env& env) { return print_before_meeting(env, "chuong-trinh", *options); };
}

}  // namespace chibo::cli
