#include "support/printed.hpp"

#include "views/papers.hpp"

#include <doctest/doctest.h>

namespace chibo::support {

std::string printed(std::string_view paper, const render::Value& view, std::string_view format,
                    base::Date day) {
  const auto out = views::find_format(format)->render(paper, view, day);
  REQUIRE(out.has_value());
  return *out;
}

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace chibo::support
