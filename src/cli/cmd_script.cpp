#include "cli/commands.hpp"
#include "cli/paper_output.hpp"

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

Action add_script(Arguments& arguments) {
  auto options = std::make_shared<PaperOptions>();
  arguments.add_option("MEETING", options->meeting);
  arguments.add_option("--output", options->print.output);
  return [options](Env& env) { return write_script(env, *options); };
}

}  // namespace chibo::cli
