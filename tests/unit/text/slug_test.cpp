#include "text/slug.hpp"

#include <doctest/doctest.h>

using chibo::text::slug;

TEST_CASE("slug: Vietnamese letters lose their marks, everything else becomes single hyphens") {
  CHECK(slug("Chi bộ 6") == "chi-bo-6");
  CHECK(slug("  Đảng bộ -- Sở Y tế!") == "dang-bo-so-y-te");
  CHECK(slug("29-CV/BXDĐ") == "29-cv-bxdd");
  CHECK(slug("…").empty());
}
