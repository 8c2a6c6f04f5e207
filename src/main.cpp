#include "cli/app.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <poll.h>
#include <string>
#include <sys/ioctl.h>
#include <unistd.h>
#include <vector>

namespace {

using chibo::base::Date;

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

/// The one clock reading: the day by the calendar on the wall here.
Date today_here() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm wall{};
  localtime_r(&now, &wall);
  return Date{std::chrono::year{wall.tm_year + 1900} /
              std::chrono::month{static_cast<unsigned>(wall.tm_mon + 1)} /
              std::chrono::day{static_cast<unsigned>(wall.tm_mday)}};
}

int terminal_width() {
  constexpr int k_usual = 80;
  constexpr int k_narrowest = 40;
  const std::string columns = variable("COLUMNS");
  int width = columns.empty() ? 0 : std::atoi(columns.c_str());
  winsize size{};
  if (width <= 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) {
    width = size.ws_col;
  }
  return width <= 0 ? k_usual : std::max(k_narrowest, width);
}

std::string cache_home() {
  const std::string wanted = variable("XDG_CACHE_HOME");
  const std::string home = variable("HOME");
  return !wanted.empty() || home.empty() ? wanted : home + "/.cache";
}

std::vector<std::string> editors() {
  std::vector<std::string> out;
  for (const char* name : {"VISUAL", "EDITOR"}) {
    if (const std::string editor = variable(name); !editor.empty()) {
      out.push_back(editor);
    }
  }
  out.emplace_back("nano");
  return out;
}

/// Whether whoever read the results has left, which is no fault: "chibo check | head".
bool is_reader_gone() {
  pollfd output{STDOUT_FILENO, POLLOUT, 0};
  return ::poll(&output, 1, 0) > 0 && (output.revents & POLLERR) != 0;
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE,
              SIG_IGN);  // NOLINT: a reader that leaves is noticed when the output is flushed
  std::signal(SIGXFSZ, SIG_IGN);  // NOLINT: a file grown too large is told like a full disk
  std::ios::sync_with_stdio(false);
  std::error_code failure;
  chibo::cli::Env env{std::cin,
                      std::cout,
                      std::cerr,
                      today_here(),
                      *chibo::i18n::Catalog::find("vi"),
                      terminal_width(),
                      std::filesystem::current_path(failure),
                      editors(),
                      variable("USER"),
                      CHIBO_VERSION,
                      variable("CHIBO_LANG"),
                      variable("CHIBO_TODAY"),
                      isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1,
                      isatty(STDOUT_FILENO) == 1,
                      isatty(STDERR_FILENO) == 1,
                      cache_home()};
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  chibo::cli::Exit exit = chibo::cli::run(arguments, env);
  std::cout.flush();
  if (!std::cout && !is_reader_gone()) {
    std::cerr << "chibo: " << env.catalog.say(chibo::i18n::say(chibo::i18n::Msg::output_failed))
              << '\n';
    exit = chibo::cli::Exit::world;
  }
  return static_cast<int>(exit);
}
