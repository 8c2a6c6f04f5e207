#include "cli/paper_print.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace chibo;

namespace {

/// Whether a paper may go to the standard output in a format.
bool may_print(const char* format, bool on_screen) {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  cli::Env env{in, out, err,   base::Date{}, *i18n::Catalog::find("vi"),
               80, {},  {},    {},           {},
               {}, {},  false, false,        false,
               {}};
  env.shows_on_screen = on_screen;
  return cli::formats_of(env, {{format}, "-"}).has_value();
}

}  // namespace

TEST_CASE("papers: a Word file is never spilled over a screen") {
  CHECK_FALSE(may_print("docx", true));
  CHECK(may_print("docx", false));
  CHECK(may_print("txt", true));
}
