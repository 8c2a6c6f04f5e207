#include "views/page_form.hpp"

#include "support/cell_builder.hpp"
#include "support/read_text.hpp"

#include <doctest/doctest.h>

using namespace chibo;

namespace {

/// The page of a cell whose profile sets one measure.
render::PageForm with(std::string_view key, std::string_view value) {
  support::CellBuilder cell;
  support::add_profile(cell, 0,
                       "mã: thu\ntên: Thử\nquy định:\n  - {khóa: " + std::string(key) +
                           ", giá trị: " + std::string(value) + ", xác nhận: có}\n");
  return views::page_form(cell.cell(), support::day("2026-11-05"));
}

}  // namespace

TEST_CASE("page form: a profile's margin is printed by, one that no page can take is not (R80)") {
  CHECK(with("the-thuc.le-trai", "35").left == 35);
  CHECK(with("the-thuc.le-trai", "250") == render::PageForm());
  CHECK(with("the-thuc.co-chu", "140").size == render::PageForm().size);
}
