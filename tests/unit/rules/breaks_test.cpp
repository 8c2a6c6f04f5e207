#include "rules/schedule.hpp"
#include "support/cell_builder.hpp"

#include <doctest/doctest.h>

#include <optional>

using namespace chibo;
using support::CellBuilder;

namespace {

constexpr const char* k_stem = "2026-11-05-thuong-ky";

CellBuilder meeting_of(std::string_view text) {
  CellBuilder out;
  out.roster(support::official_members(4)).held(k_stem, text);
  return out;
}

std::optional<int> minutes(std::string_view text) {
  return rules::duration_of(meeting_of(text)[k_stem]);
}

}  // namespace

TEST_CASE("breaks: a break is no part of the meeting's length (R21)") {
  CHECK(minutes("bắt đầu: \"14:00\"\nkết thúc: \"16:00\"\n") == 120);
  CHECK(minutes("bắt đầu: \"14:00\"\nkết thúc: \"16:00\"\n"
                "tạm nghỉ: [{từ lúc: \"15:00\", họp tiếp lúc: \"15:20\"}]\n") == 100);
}

TEST_CASE("breaks: a meeting that went on the next day may end at an earlier hour (R21)") {
  const CellBuilder cell = meeting_of(
      "bắt đầu: \"14:00\"\nkết thúc: \"09:10\"\n"
      "tạm nghỉ: [{từ lúc: \"15:00\", họp tiếp ngày: 2026-11-06, họp tiếp lúc: \"08:00\"}]\n");
  CHECK(rules::duration_of(cell[k_stem]) == 130);
  CHECK(rules::lasts_days(cell[k_stem]));
}

TEST_CASE("breaks: a break of unknown length leaves the length unknown (R21)") {
  CHECK_FALSE(minutes("bắt đầu: \"14:00\"\nkết thúc: \"16:00\"\ntạm nghỉ: [{từ lúc: \"15:00\"}]\n")
                  .has_value());
}
