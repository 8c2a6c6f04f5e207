#include "cli/paper_print.hpp"

#include "support/typed_line.hpp"

#include <doctest/doctest.h>

using namespace chibo;

namespace {

/// Whether a paper may go to the standard output in a format.
bool may_print(const char* format, bool on_screen) {
  support::TypedLine typed({}, "2026-11-05");
  typed.env.shows_on_screen = on_screen;
  return cli::formats_of(typed.env, {{format}, "-"}).has_value();
}

}  // namespace

TEST_CASE("papers: a Word file is never spilled over a screen") {
  CHECK_FALSE(may_print("docx", true));
  CHECK(may_print("docx", false));
  CHECK(may_print("txt", true));
}
