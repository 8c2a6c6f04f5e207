#include "cli/commands.hpp"
#include "cli/paper_output.hpp"

#include <memory>

namespace chibo::cli {

Action add_agenda_render(Arguments& arguments) {
  auto options = std::make_shared<PaperOptions>();
  declare(arguments, *options);
  return [options](Env& env) { return print_before_meeting(env, "chuong-trinh", *options); };
}

}  // namespace chibo::cli
