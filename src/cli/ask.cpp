#include "cli/ask.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <istream>
#include <ostream>
#include <string>

namespace chibo::cli {

bool ask(Env& env, const i18n::Message& question) {
  constexpr std::array<std::string_view, 4> k_yes = {"co", "c", "y", "yes"};
  env.out << text::safe_for_terminal(env.catalog.say(question)) << ' ' << std::flush;
  std::string answer;
  if (!std::getline(env.in, answer)) {
    env.out << '\n';
    return false;
  }
  const std::size_t begin = answer.find_first_not_of(" \t\r");
  const std::size_t end = answer.find_last_not_of(" \t\r");
  if (begin == std::string::npos || text::first_invalid_utf8(answer)) {
    return false;
  }
  const std::string word =
      text::lower(text::without_marks(text::nfc(answer.substr(begin, end - begin + 1))));
  return std::ranges::find(k_yes, word) != k_yes.end();
}

}  // namespace chibo::cli
