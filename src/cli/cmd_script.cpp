#include "cli/commands.hpp"
#include "cli/paper_output.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace chibo::cli {

namespace {

Exit write_script(Env& env, PaperOptions options) {
  options.print.formats = {"txt"};
  if (options.print.output.empty()) {
    options.print.output = "-";
  }
  return print_before_meeting(env, "kich-ban", options);
}

}  // namespace

Action add_script(CLI::App& app) {
  auto options = std::make_shared<PaperOptions>();
  app.add_option("MEETING", options->meeting);
  app.add_option("--output", options->print.output);
  return [options](Env& env) { return write_script(env, *options); };
}

}  // namespace chibo::cli
