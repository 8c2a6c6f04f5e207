#include "text/called.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace chibo::text;

namespace {

constexpr Called k_people[] = {{"an", "Lê Văn Ân"},     {"lan", "Trần Thị Lan"},
                               {"tho", "Đặng Văn Thọ"}, {"hoa", "Nguyễn Thị Hoa"},
                               {"hoa2", "Lê Thị Hoa"},  {"an-2", "Phạm An Khang"}};

/// The ids of those whom a typed name fits best.
std::string fits(std::string_view typed) {
  std::string out;
  for (const std::size_t at : closest(k_people, typed)) {
    out += (out.empty() ? "" : " ") + std::string(k_people[at].id);
  }
  return out;
}

}  // namespace

TEST_CASE("called: an id is closer than a name, a whole word than a part of one") {
  CHECK(fits("an") == "an");
  CHECK(fits("An") == "an an-2");  // Lan only holds the letters
  CHECK(fits("văn") == "an tho");
  CHECK(fits("kha") == "an-2");
  CHECK(fits("hoa2") == "hoa2");
  CHECK(fits("Hoa") == "hoa hoa2");
  CHECK(fits("lê thị hoa") == "hoa2");
}

TEST_CASE("called: marks that were typed are kept to where someone has them") {
  CHECK(fits("Ân") == "an");
  CHECK(fits("đồng chí Thọ") == "tho");
  CHECK(fits("Đ/c tho") == "tho");
}

TEST_CASE("called: nothing typed fits nobody") {
  CHECK(fits("").empty());
  CHECK(fits("đồng chí ").empty());
  CHECK(fits("Tuyết").empty());
  for (const std::string_view no_letter : {"_", "-", " - ", "__"}) {
    CAPTURE(no_letter);
    CHECK(fits(no_letter).empty());
    const Called only = {"an", "Lê Văn Ân"};
    CHECK(closest({&only, 1}, no_letter).empty());
  }
  const Called odd = {"_", ""};
  CHECK(closest({&odd, 1}, "_").size() == 1);
}
