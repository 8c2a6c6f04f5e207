#include "cli/arguments.hpp"

#include <CLI/CLI.hpp>

namespace chibo::cli {

Argument& Argument::required() {
  option_->required();
  return *this;
}

Argument& Argument::delimiter(char character) {
  option_->delimiter(character);
  return *this;
}

Argument& Argument::expected(int count) {
  option_->expected(count);
  return *this;
}

Argument& Argument::expected(int least, int most) {
  option_->expected(least, most);
  return *this;
}

Argument& Argument::one_at_a_time() {
  option_->allow_extra_args(false);
  return *this;
}

bool Argument::is_given() const {
  return option_->count() > 0;
}

Argument Arguments::add_option(const std::string& name, std::string& into) {
  return Argument(*app_->add_option(name, into));
}

Argument Arguments::add_option(const std::string& name, std::optional<std::string>& into) {
  // an empty value is told, too
  return Argument(*app_->add_option_function<std::string>(
      name, [&into](const std::string& text) { into = text; }));
}

Argument Arguments::add_option(const std::string& name, std::vector<std::string>& into) {
  return Argument(*app_->add_option(name, into));
}

Argument Arguments::add_flag(const std::string& name, bool& into) {
  return Argument(*app_->add_flag(name, into));
}

}  // namespace chibo::cli
