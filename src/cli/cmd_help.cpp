#include "cli/commands.hpp"
#include "cli/manual.hpp"

#include <memory>

namespace chibo::cli {

Action add_help(Arguments& arguments) {
  auto words = std::make_shared<std::vector<std::string>>();
  arguments.add_option("TOPIC", *words);
  return [words](Env& env) {
    std::string name;
    for (const std::string& word : *words) {
      name += (name.empty() ? "" : " ") + word;
    }
    return show_page(env, name);
  };
}

}  // namespace chibo::cli
