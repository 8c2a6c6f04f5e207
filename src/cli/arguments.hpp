#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace chibo::cli {

/// One option or place of a command line. Commands declare theirs here, so that CLI11, which is
/// large, is compiled once.
class Argument {
 public:
  explicit Argument(CLI::Option& option) : option_(&option) {}

  Argument& required();
  /// Values of a list may stand in one word, parted by a character.
  Argument& delimiter(char character);
  Argument& expected(int count);
  Argument& expected(int least, int most);
  /// Each value of a list has the option before it.
  Argument& one_at_a_time();
  /// Whether it stood on the line that was parsed.
  bool is_given() const;

 private:
  CLI::Option* option_;
};

/// What stands behind a command: "--output" is an option, "MEETING" a place.
class Arguments {
 public:
  explicit Arguments(CLI::App& app) : app_(&app) {}

  Argument add_option(const std::string& name, std::string& into);
  Argument add_option(const std::string& name, std::optional<std::string>& into);
  Argument add_option(const std::string& name, std::vector<std::string>& into);
  Argument add_flag(const std::string& name, bool& into);

 private:
  CLI::App* app_;
};

}  // namespace chibo::cli
