#include "rules/meeting_names.hpp"

#include "support/cell_builder.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace chibo::rules;
using chibo::base::month_of;
using chibo::base::parse_month;
using chibo::model::MeetingKind;
using chibo::support::day;

TEST_CASE(
    "meeting names: date, kind and period come back as they were written, for every kind (R20)") {
  std::set<std::string_view> slugs;
  for (int i = 0; i <= static_cast<int>(MeetingKind::congress); ++i) {
    const auto kind = static_cast<MeetingKind>(i);
    CHECK(slugs.insert(kind_slug(kind)).second);
    CHECK(kind_of_slug(kind_slug(kind)) == kind);
    for (const char* period : {"2026-06", "2026-07", "2025-12"}) {
      const MeetingName name{day("2026-06-25"), kind, *parse_month(period)};
      const auto back = parse_meeting_name(meeting_stem(name));
      REQUIRE_MESSAGE(back, meeting_stem(name));
      CHECK(back->date == name.date);
      CHECK(back->kind == name.kind);
      CHECK(back->period == name.period);
    }
  }
  CHECK_FALSE(kind_of_slug("hop-chi-bo"));
}

TEST_CASE("meeting names: the period stands only where it is not the month of the date") {
  CHECK(meeting_stem({day("2026-11-05"), MeetingKind::regular, *parse_month("2026-11")}) ==
        "2026-11-05-thuong-ky");
  CHECK(meeting_stem({day("2026-06-25"), MeetingKind::regular, *parse_month("2026-07")}) ==
        "2026-06-25-thuong-ky-ky-2026-07");
  CHECK(meeting_stem({day("2026-11-02"), MeetingKind::committee, *parse_month("2026-11")}) ==
        "2026-11-02-chi-uy");
}

TEST_CASE("meeting names: a second meeting of the day and meetings of groups") {
  for (const char* stem : {"2026-11-05-thuong-ky-2", "2026-11-05-thuong-ky-12"}) {
    const auto name = parse_meeting_name(stem);
    REQUIRE(name);
    CHECK(name->kind == MeetingKind::regular);
    CHECK(name->period == month_of(name->date));
  }
  for (const char* stem : {"2026-11-05-to-dang-to-1", "2026-11-05-to-dang-to-1-2"}) {
    const auto name = parse_meeting_name(stem);
    REQUIRE(name);
    CHECK(name->kind == MeetingKind::group);
  }
  const auto moved = parse_meeting_name("2026-06-25-thuong-ky-2-ky-2026-07");
  REQUIRE(moved);
  CHECK(moved->kind == MeetingKind::regular);
  CHECK(moved->period == parse_month("2026-07"));
}

TEST_CASE("meeting names: what is not date and kind is refused") {
  for (const char* stem :
       {"", "2026-11-05", "2026-11-05-", "2026-11-05-hop", "2026-11-05_thuong-ky",
        "05-11-2026-thuong-ky", "2026-02-30-thuong-ky", "2026-13-05-thuong-ky",
        "2026-11-05-thuong-ky-", "2026-11-05-thuong-ky-x", "2026-11-05-thuong-ky-2x",
        "2026-11-05-thuong-ky-1234", "2026-11-05-thuong-ky-to-", "2026-11-05-to-dang-to-x",
        "2026-11-05-thuong-ky-ky-2026-13", "2026-11-05-thuong-ky-ky-", "2026-11-05-Thuong-ky",
        "2026-11-05-thuong-ky.yaml", "2026-11-05-thuong-ky-ban-sao"}) {
    CHECK_MESSAGE(!parse_meeting_name(stem), stem);
  }
}

TEST_CASE("meeting names: a link to what could not be read is no link to nothing") {
  chibo::model::Cell cell;
  cell.meetings.push_back({"2026-11-05-thuong-ky", "", {}});
  cell.unread_meetings = {"2026-10-05-thuong-ky"};
  cell.unread_folders = {"hop/2025"};
  for (const char* stem : {"2026-11-05-thuong-ky", "2026-10-05-thuong-ky", "2025-03-05-chi-uy"}) {
    CHECK_MESSAGE(may_be_recorded(cell, stem), stem);
  }
  for (const char* stem : {"2026-09-05-thuong-ky", "2024-03-05-chi-uy", "2025"}) {
    CHECK_MESSAGE(!may_be_recorded(cell, stem), stem);
  }
}
