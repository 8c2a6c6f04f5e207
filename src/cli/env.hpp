#pragma once

#include "base/date.hpp"
#include "i18n/catalog.hpp"

#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

namespace chibo::cli {

/// What a command needs from the world; made in main, handed down as far as cli/.
struct Env {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  base::Date today;
  i18n::Catalog catalog;
  int width = 80;
  std::filesystem::path folder;      // where the command was typed
  std::vector<std::string> editors;  // command lines to try, the person's own first
  std::string person;                // the name of the account, may be empty
  std::string version;
  std::string wanted_language;   // by CHIBO_LANG, empty where nothing is wanted
  std::string wanted_day;        // by CHIBO_TODAY
  bool can_ask = false;          // somebody sits at a terminal
  bool shows_on_screen = false;  // results go to a terminal, not to a file or another program
  bool shows_progress = false;   // messages go to a terminal
  std::string cache_home;        // where programs keep what can be made again; may be empty
};

/// 0 done · 1 something was found or refused · 2 the command line was wrong · 3 the world failed.
enum class Exit : int { done = 0, found = 1, usage = 2, world = 3 };

}  // namespace chibo::cli
