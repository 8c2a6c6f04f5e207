#include "i18n/catalog.hpp"
#include "i18n/message_rule.hpp"
#include "rules/agenda_plan.hpp"
#include "rules/checks.hpp"
#include "rules/rotation.hpp"
#include "rules/rulebook.hpp"
#include "support/cell_builder.hpp"
#include "support/read_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace chibo;
using namespace chibo::rules;
using chibo::support::add_profile;
using chibo::support::CellBuilder;
using chibo::support::day;
using chibo::support::ids_of;
using chibo::support::official_members;

namespace {

std::string pack(std::string_view id, std::string_view head, std::string_view window) {
  return "mã: " + std::string(id) + "\ntên: Quy chế " + std::string(id) + "\n" + std::string(head) +
         "quy định:\n  - {khóa: hop.ngay, giá trị: " + std::string(window) + ", xác nhận: có}\n";
}

std::string answer(const CellBuilder& cell, std::string_view on,
                   std::string_view key = "hop.ngay") {
  const auto rule = rule_on(cell.cell(), key, day(on));
  return rule ? rule->origin.pack + ": " + rule->value : "";
}

diag::Diagnostics found(const CellBuilder& cell, std::string_view id) {
  diag::Diagnostics all;
  run_checks({cell.cell(), day("2026-11-20")}, all);
  std::erase_if(all, [&](const diag::Diagnostic& it) { return it.check != id; });
  return all;
}

}  // namespace

TEST_CASE("overlay: the cell answers before its committee, the province, the country (R02)") {
  CellBuilder cell;
  CHECK(answer(cell, "2026-11-05") == "nep-chung: 3-7");
  add_profile(cell, 2, pack("tinh", "cấp: tỉnh\n", "1-9"));
  CHECK(answer(cell, "2026-11-05") == "tinh: 1-9");
  add_profile(cell, 2, pack("dang-uy", "", "2-6"));
  CHECK(answer(cell, "2026-11-05") == "dang-uy: 2-6");
  add_profile(cell, 1, pack("bo-phan", "", "3-5"));
  CHECK(answer(cell, "2026-11-05") == "bo-phan: 3-5");
  add_profile(cell, 0, pack("chi-bo", "", "4-4"));
  CHECK(answer(cell, "2026-11-05") == "chi-bo: 4-4");
  const auto stack = rules_on(cell.cell(), "hop.ngay", day("2026-11-05"));
  REQUIRE(stack.size() == 5);
  CHECK(stack.back().origin.pack == "nep-chung");
  CHECK(stack[1].origin.level == model::PackLevel::committee);
}

TEST_CASE("overlay: a profile answers only on its days; of two the later one (R01)") {
  CellBuilder cell;
  add_profile(cell, 0, pack("cu", "hiệu lực từ: 2025-01-01\nhiệu lực đến: 2025-12-31\n", "1-2"));
  add_profile(cell, 0, pack("moi", "hiệu lực từ: 2025-06-01\n", "8-9"));
  CHECK(answer(cell, "2024-12-31") == "nep-chung: 3-7");
  CHECK(answer(cell, "2025-05-31") == "cu: 1-2");
  CHECK(answer(cell, "2025-06-01") == "moi: 8-9");
  CHECK(answer(cell, "2026-01-01") == "moi: 8-9");
}

TEST_CASE("overlay: the answer to a key is the strongest of all that answer, on every day (R01)") {
  const std::vector<std::vector<std::string>> localities = {
      {},
      {pack("tinh", "cấp: tỉnh\n", "1-9"), pack("xa", "hiệu lực từ: 2025-06-01\n", "2-6"),
       pack("xa-cu", "hiệu lực đến: 2026-01-31\n", "3-6")},
      {"mã: som\ntên: Áp dụng sớm\nquy định:\n"
       "  - {khóa: hieu-luc.hd-05-2026, giá trị: 2026-02-01, xác nhận: có}\n"}};
  for (const std::vector<std::string>& packs : localities) {
    CellBuilder cell;
    int distance = 2;
    for (const std::string& text : packs) {
      add_profile(cell, distance--, text);
    }
    for (const std::string& key : known_keys(cell.cell())) {
      for (Date at = day("2010-01-15"); at < day("2029-01-01"); at = base::add_days(at, 45)) {
        const auto all = rules_on(cell.cell(), key, at);
        const auto one = rule_on(cell.cell(), key, at);
        REQUIRE(one.has_value() == !all.empty());
        if (one) {
          CHECK_MESSAGE(one->origin.pack == all.front().origin.pack, key);
          CHECK_MESSAGE(one->value == all.front().value, key);
        }
      }
    }
  }
}

TEST_CASE("overlay: a national regulation written down locally stands by its date") {
  CellBuilder cell;
  add_profile(cell, 0,
              "mã: hd-moi\ntên: Hướng dẫn mới\ncấp: trung ương\nhiệu lực từ: 2026-06-01\n"
              "quy định:\n  - {khóa: hop.thoi-luong, giá trị: 60, xác nhận: không}\n");
  CHECK(answer(cell, "2026-05-31", "hop.thoi-luong") == "hd-42-2025: 90");
  CHECK(answer(cell, "2026-06-01", "hop.thoi-luong") == "hd-moi: 60");
}

TEST_CASE("overlay: a profile's faults are all told with their places (R02)") {
  CellBuilder cell;
  add_profile(cell, 0,
              "mã: thu\ntên: Thử\nhiệu lực từ: 2026-06-01\nhiệu lực đến: 2026-05-01\nquy định:\n"
              "  - {khóa: hop.ngya, giá trị: 3-7, xác nhận: có}\n"
              "  - {khóa: hop.ngay, giá trị: 7-3, xác nhận: có}\n"
              "  - {khóa: hop.ngay, giá trị: 3-7, xác nhận: có}\n"
              "  - {khóa: hop.thoi-luong, giá trị: 90 phút, xác nhận: có}\n"
              "  - {khóa: bieu-quyet.khac, giá trị: 1/2, xác nhận: có}\n");
  std::vector<i18n::SentenceId> ids;
  for (const diag::Diagnostic& fault : found(cell, "CB801")) {
    CHECK(fault.severity == diag::Severity::error);
    ids.push_back(fault.what.id);
  }
  using i18n::RuleMsg;
  CHECK("CB801! " + i18n::Catalog::find("vi")->say(found(cell, "CB801").front().what) ==
        "CB801! không có quy định nào tên \"hop.ngya\"");
  CHECK(ids == std::vector<i18n::SentenceId>{RuleMsg::rules_unknown, RuleMsg::profile_not_window,
                                             RuleMsg::profile_key_twice, RuleMsg::profile_not_whole,
                                             RuleMsg::profile_not_bound, RuleMsg::profile_dates});
}

TEST_CASE("overlay: a measure that no A4 page can take is told, and not printed by (R02, R80)") {
  const auto told = [](std::string_view key, int value) {
    CellBuilder cell;
    add_profile(cell, 0,
                "mã: thu\ntên: Thử\nquy định:\n  - {khóa: " + std::string(key) +
                    ", giá trị: " + std::to_string(value) + ", xác nhận: có}\n");
    std::string out;
    for (const diag::Diagnostic& fault : found(cell, "CB801")) {
      out += i18n::Catalog::find("vi")->say(fault.what) + " | " +
             i18n::Catalog::find("vi")->say(*fault.hint);
    }
    return out;
  };
  CHECK(told("the-thuc.le-trai", 250) ==
        "giá trị 250 không dùng được cho trang giấy A4 | Từ 5 đến 80 mm; xem lại số và đơn vị");
  CHECK(told("the-thuc.le-trai", 35).empty());
  CHECK(told("the-thuc.le-phai", 3) ==
        "giá trị 3 không dùng được cho trang giấy A4 | Từ 5 đến 80 mm; xem lại số và đơn vị");
  CHECK(told("the-thuc.co-chu", 140) ==
        "giá trị 140 không dùng được cho trang giấy A4 | Từ 8 đến 24 pt; xem lại số và đơn vị");
  CHECK(told("the-thuc.thut-dau-dong", 0).empty());
}

TEST_CASE("overlay: a committee's agenda is what a new meeting gets, and departing is told (R25)") {
  CellBuilder cell;
  cell.roster(official_members(3))
      .held("2026-10-05-thuong-ky",
            "nhiệm vụ:\n  - {mã: 2026-10-a, việc: Rà soát, chủ trì: m1, hạn: 2026-10-25}\n"
            "chương trình:\n  - mục: Thảo luận tự do\n");
  CHECK(found(cell, "CB320").empty());
  add_profile(cell, 1,
              "mã: dang-uy\ntên: Quy chế Đảng ủy\nchương trình mẫu:\n  - loại: thường kỳ\n"
              "    xác nhận: có\n    các mục:\n"
              "      - {mục: Học tập và làm theo Bác, phần: tiến hành}\n"
              "      - {mục: Thảo luận}\n      - {mục: Tham luận, không bắt buộc: có}\n");
  REQUIRE(found(cell, "CB320").size() == 1);  // the first is missing, the third may be
  CHECK("CB320? " + i18n::Catalog::find("vi")->say(found(cell, "CB320").front().what) ==
        "CB320? chương trình thiếu mục \"Học tập và làm theo Bác\" (Quy chế Đảng ủy)");
  const auto prepared = prepare_meeting(
      cell.cell(),
      {model::MeetingKind::regular, base::month_of(day("2026-11-05")), day("2026-11-05")});
  REQUIRE(prepared.meeting.agenda->size() == 3);
  CHECK(prepared.meeting.agenda->front().title == std::string("Học tập và làm theo Bác"));
  CHECK(prepared.meeting.task_results->size() == 1);  // though no item asks for tasks
  const auto has = [&](i18n::SentenceId id) {
    return std::ranges::any_of(prepared.reasons,
                               [&](const i18n::Message& reason) { return reason.id == id; });
  };
  CHECK(has(i18n::RuleMsg::filled_turn_no_item));
  CHECK(has(i18n::RuleMsg::reason_no_thematic));
}

TEST_CASE("overlay: an agenda without turns names whom the turns of its period name (R40, R41)") {
  CellBuilder cell;
  cell.roster(official_members(3))
      .plan(
          "năm: 2026\ntự phê bình:\n  thứ tự: [m1, m2, m3]\n  mỗi kỳ: 1\n"
          "  hoãn lượt: [{đồng chí: m1, đến kỳ: 2026-07}]\n");
  add_profile(cell, 1,
              "mã: dang-uy\ntên: Quy chế Đảng ủy\nchương trình mẫu:\n  - loại: thường kỳ\n"
              "    xác nhận: có\n    các mục:\n      - {mục: Thảo luận}\n");
  const base::Date june = day("2026-06-25");  // the meeting of July, held before its month
  const base::Month july = base::month_of(day("2026-07-01"));
  const auto prepared = prepare_meeting(cell.cell(), {model::MeetingKind::regular, july, june});
  std::string said;
  for (const i18n::Message& reason : prepared.reasons) {
    if (reason.id == i18n::SentenceId(i18n::RuleMsg::filled_turn_no_item)) {
      said = i18n::Catalog::find("vi")->say(reason);
    }
  }
  REQUIRE(rotation_on(cell.cell(), june, july).next().size() == 1);
  CHECK(ids_of(rotation_on(cell.cell(), june, july).next()) == std::vector<std::string>{"m1"});
  CHECK_MESSAGE(said.find("Đồng chí m1") != std::string::npos, said);
}

TEST_CASE("overlay: every kind of meeting has an agenda in the packs, by parts (R25)") {
  for (int i = 0; i <= static_cast<int>(model::MeetingKind::congress); ++i) {
    const auto agenda =
        agenda_on(model::Cell(), static_cast<model::MeetingKind>(i), day("2026-11-05"));
    REQUIRE(agenda);
    CHECK(agenda->items.size() >= 5);
    CHECK(agenda->items.front().part == model::Part::opening);
    CHECK(agenda->items.back().part == model::Part::closing);
    CHECK(std::ranges::is_sorted(agenda->items, {},
                                 [](const model::AgendaItem& item) { return *item.part; }));
  }
}

TEST_CASE(
    "overlay: a number that no calendar holds is told, and nothing is worked out by it (R02)") {
  for (const char* value : {"10000", "999999999", "9999999999"}) {
    CAPTURE(value);
    CellBuilder cell;
    add_profile(cell, 0,
                "mã: rieng\ntên: Quy chế\nquy định:\n"
                "  - {khóa: du-bi.xet-trong, giá trị: " +
                    std::string(value) + ", xác nhận: có}\n");
    CHECK(found(cell, "CB801").size() == 1);
    CHECK_FALSE(limit_on(cell.cell(), "du-bi.xet-trong", day("2026-11-05")));
  }
  CHECK(count_value("9999") == 9999);
  CHECK(whole_value("999999999") == 999999999);
  CHECK_FALSE(whole_value("4294967298"));  // 2 in 32 bits
  CHECK_FALSE(bound_value("≥ 99999999999 %"));
}

TEST_CASE("overlay: what a locality asks beside the forms is answered by each meeting") {
  CellBuilder cell;
  cell.roster(official_members(3))
      .held("2026-10-05-thuong-ky",
            "dữ liệu riêng:\n  - {tên: Số cây đã trồng, giá trị: \"14\"}\n");
  CHECK(found(cell, "CB327").empty());  // nobody asks, so anything may be told
  add_profile(cell, 1,
              "mã: dang-uy\ntên: Quy chế Đảng ủy\ndữ liệu riêng:\n"
              "  - {tên: Số hộ được thăm}\n  - {tên: Số buổi, loại: chuyên đề}\n");
  REQUIRE(found(cell, "CB327").size() == 2);
  CHECK("CB327? " + i18n::Catalog::find("vi")->say(found(cell, "CB327").front().what) ==
        "CB327? chưa ghi \"Số hộ được thăm\" mà Quy chế Đảng ủy hỏi thêm");
  CHECK("CB327? " + i18n::Catalog::find("vi")->say(found(cell, "CB327").back().what) ==
        "CB327? không quy định nào của địa phương hỏi \"Số cây đã trồng\"");
}
