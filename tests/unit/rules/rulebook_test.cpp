#include "rules/rulebook.hpp"

#include "base/file.hpp"
#include "base/walk.hpp"
#include "i18n/catalog.hpp"
#include "rules/commendations.hpp"
#include "rules/rule_table.hpp"
#include "rules/votes.hpp"
#include "support/cell_builder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>

using namespace chibo::rules;
using chibo::model::Cell;
using chibo::support::day;

namespace {

/// The pack and the value that answer for a key on a day; "" where there is none.
std::string answer(std::string_view key, std::string_view on) {
  const auto rule = rule_on(Cell(), key, day(on));
  return rule ? rule->origin.pack + ": " + rule->value : "";
}

std::string cited(std::string_view key, std::string_view on) {
  return chibo::i18n::Catalog::find("vi")->say(citation(rule_on(Cell(), key, day(on)).value()));
}

/// The fewest of so many that reach a bound; none where even all do not.
std::optional<int> fewest(std::string_view bound, int of) {
  for (int count = 0; count <= of; ++count) {
    if (bound_value(bound)->is_met_by(count, of)) {
      return count;
    }
  }
  return std::nullopt;
}

/// Every literal of the sources that begins with the family of a rule key, "hop.thoi-luong".
std::set<std::string> keys_in_sources() {
  std::set<std::string> families;
  for (const PackRow& pack : rule_packs()) {
    for (const RuleRow& row : pack.rules) {
      families.insert(std::string(row.key.substr(0, row.key.find('.') + 1)));
    }
  }
  std::set<std::string> out;
  const std::filesystem::path source = std::filesystem::path(CHIBO_SOURCE_DIR) / "src";
  for (const auto& entry : chibo::base::walk(source).entries) {
    if (!entry.path.ends_with(".cpp")) {
      continue;
    }
    const std::string text = chibo::base::read_file(source / entry.path).value().bytes;
    for (const std::string& family : families) {
      const std::string opening = "\"" + family;
      for (std::size_t at = text.find(opening); at != std::string::npos;
           at = text.find(opening, at + 1)) {
        out.insert(text.substr(at + 1, text.find('"', at + 1) - at - 1));
      }
    }
  }
  return out;
}

}  // namespace

TEST_CASE("rulebook: the guide of a meeting's day is the one in force on that day (R01)") {
  CHECK(answer("hop.ty-le-du", "2018-07-05") == "");
  CHECK(answer("hop.ty-le-du", "2018-07-06") == "hd-12-2018: > 85 %");
  CHECK(answer("hop.ty-le-du", "2025-10-27") == "hd-12-2018: > 85 %");
  CHECK(answer("hop.ty-le-du", "2025-10-28") == "hd-42-2025: ≥ 90 %");
  CHECK(answer("hop.ty-le-du", "2026-11-05") == "hd-42-2025: ≥ 90 %");
}

TEST_CASE(
    "rulebook: what only the old guide asks ends with it, what only the new asks begins with it") {
  CHECK(answer("hop.vang-lien-tiep", "2025-10-27") == "hd-12-2018: 3");
  CHECK(answer("hop.vang-lien-tiep", "2025-10-28") == "nep-chung: 3");  // a habit since
  CHECK(answer("diem.tot", "2025-10-27") == "");
  CHECK(answer("diem.tot", "2025-10-28") == "hd-42-2025: 90");
  CHECK(answer("diem.kha", "2025-10-28") == "hd-42-2025: 70");
  CHECK(answer("diem.trung-binh", "2025-10-28") == "hd-42-2025: 50");
}

TEST_CASE("rulebook: of several packs in force the one that came into force last answers") {
  // Directive 50 of 23/7/2025 and guide 12 of 2018 are both in force until 27/10/2025.
  CHECK(answer("hop.chuyen-de.moi-quy", "2025-07-22") == "hd-12-2018: 1");
  CHECK(answer("hop.chuyen-de.moi-quy", "2025-07-23") == "ct-50-2025: 1");
  CHECK(answer("hop.chuyen-de.moi-quy", "2026-11-05") == "ct-50-2025: 1");
}

TEST_CASE(
    "rulebook: before 2018 no guide asks for length, committee or theme, the Charter stands") {
  for (const char* key : {"hop.thoi-luong", "hop.thoi-luong.ket-hop", "hop.ty-le-du",
                          "hop.chi-uy-truoc", "hop.chuyen-de.moi-quy"}) {
    CHECK_MESSAGE(answer(key, "2017-12-31") == "", key);
  }
  CHECK(answer("bieu-quyet.ket-nap", "2011-01-18") == "");
  CHECK(answer("bieu-quyet.ket-nap", "2011-01-19") == "dieu-le-2011: ≥ 2/3");
  CHECK(answer("không có", "2026-11-05") == "");
}

TEST_CASE("rulebook: local habits are of all days and say that they are unconfirmed (R03)") {
  CHECK(answer("hop.ngay", "2000-01-01") == "nep-chung: 3-7");
  CHECK(answer("luot.tong-ky", "2026-11-05") == "nep-chung: 12");
  CHECK(cited("hop.ngay", "2026-11-05") == "Nếp chung, mỗi nơi có thể khác; chưa xác nhận");
}

TEST_CASE("rulebook: lengths and points are those of the guides (R21, R31)") {
  for (const char* on : {"2019-06-01", "2026-06-01"}) {
    CHECK(count_value(*rule_on(Cell(), "hop.thoi-luong", day(on))) == 90);
    CHECK(count_value(*rule_on(Cell(), "hop.thoi-luong.ket-hop", day(on))) == 120);
  }
}

TEST_CASE("rulebook: votes need what the Charter asks (R14)") {
  const auto needs = [](std::string_view matter) {
    return answer("bieu-quyet." + std::string(matter), "2026-11-05");
  };
  for (const char* matter : {"nghi-quyet", "ket-luan", "chuong-trinh", "bien-ban", "bau-cu"}) {
    CHECK_MESSAGE(needs(matter) == "dieu-le-2011: > 1/2", matter);
  }
  for (const char* matter : {"ket-nap", "cong-nhan-chinh-thuc", "de-nghi-khai-tru", "xoa-ten"}) {
    CHECK_MESSAGE(needs(matter) == "dieu-le-2011: ≥ 2/3", matter);
  }
}

TEST_CASE("rulebook: a bound is reached in whole numbers, exactly at its edge") {
  CHECK(fewest("> 1/2", 20) == 11);
  CHECK(fewest("> 1/2", 21) == 11);
  CHECK(fewest("≥ 2/3", 20) == 14);
  CHECK(fewest("≥ 2/3", 21) == 14);
  CHECK(fewest("≥ 2/3", 22) == 15);
  CHECK(fewest("> 85 %", 20) == 18);  // 17 of 20 is 85 % exactly, and not more
  CHECK(fewest("> 85 %", 100) == 86);
  CHECK(fewest("≥ 90 %", 20) == 18);  // 18 of 20 is 90 % exactly
  CHECK(fewest("≥ 90 %", 21) == 19);
  CHECK(fewest("≥ 90 %", 10) == 9);
  CHECK(fewest("> 1/2", 1) == 1);
  CHECK_FALSE(fewest("> 1/2", 0));  // nobody is more than half of nobody
}

TEST_CASE("rulebook: a value is read only as what it is") {
  CHECK(whole_value(std::string_view("90")) == 90);
  for (const char* text : {"", "90 phút", "-1", "3-7", "1/2", "99999999999999999999"}) {
    CHECK_MESSAGE(!whole_value(std::string_view(text)), text);
  }
  for (const char* text : {"", "90", "1/2", "> 1/0", "> x", "≥ 90", "< 1/2", "> -1/2"}) {
    CHECK_MESSAGE(!bound_value(std::string_view(text)), text);
  }
  CHECK(window_value(std::string_view("3-7"))->first == 3);
  CHECK(window_value(std::string_view("3-7"))->last == 7);
  CHECK(window_value(std::string_view("5-5"))->last == 5);
  for (const char* text : {"", "3", "7-3", "0-3", "3-32", "3-", "a-b"}) {
    CHECK_MESSAGE(!window_value(std::string_view(text)), text);
  }
}

TEST_CASE("rulebook table: every row has a value that can be used, and a unit") {
  const std::set<std::string_view> windows = {"hop.ngay"};
  const std::set<std::string_view> bounds = {"hop.ty-le-du", "hop.truc-tuyen", "dai-hoi.du-hop"};
  const std::set<std::string_view> mosts = {"hop.vang-khong-ly-do"};  // that criteria name
  // read by people: forms, rates and ranges that no rule of the program compares yet
  const std::set<std::string_view> texts = {
      "the-thuc.danh-so",       "the-thuc.so",
      "the-thuc.ket-thuc",      "van-ban.chi-bo-ban-hanh",
      "the-thuc.dau-uy",        "the-thuc.dong-cap-tren",
      "dang-phi.bhxh",          "dang-phi.om-thai-san",
      "dang-phi.huu-tri",       "dang-phi.muc-giam",
      "dang-phi.den-tuoi-huu",  "dang-phi.chua-den-tuoi-huu",
      "ket-nap.tuoi",           "du-bi.ho-so",
      "dang-phi.trich-giu-lai", "xep-loai.xuat-sac.nhieu-nhat"};
  for (const PackRow& pack : rule_packs()) {
    CHECK_MESSAGE((!pack.rules.empty() || !pack.agendas.empty() || !pack.commendations.empty()),
                  pack.id);
    CHECK(pack.from <= pack.to);
    for (const RuleRow& row : pack.rules) {
      INFO(pack.id, " ", row.key);
      const bool is_bound = bounds.contains(row.key) || (row.key.starts_with("bieu-quyet.") &&
                                                         row.key != "bieu-quyet.du-hop-it-nhat");
      const bool is_window = windows.contains(row.key);
      const bool is_day = row.key.starts_with(k_start_of_pack);
      CHECK(bound_value(row.value).has_value() == is_bound);
      CHECK(window_value(row.value).has_value() == is_window);
      CHECK(whole_value(row.value).has_value() ==
            (!is_bound && !is_window && !is_day && !texts.contains(row.key) &&
             !mosts.contains(row.key)));
      CHECK(rule_bound(row.value).has_value() == (is_bound || mosts.contains(row.key)));
      CHECK(chibo::base::parse_iso_date(row.value).has_value() == is_day);
      CHECK(!row.unit.empty());
    }
  }
}

TEST_CASE("rulebook table: packs are sorted, no pack sets a value twice") {
  CHECK(std::ranges::is_sorted(rule_packs(), {}, &PackRow::id));
  for (const PackRow& pack : rule_packs()) {
    std::set<std::string_view> keys;
    for (const RuleRow& row : pack.rules) {
      CHECK_MESSAGE(keys.insert(row.key).second, pack.id, row.key);
    }
  }
}

TEST_CASE("rulebook table: a value says 'chưa xác nhận' exactly where it is unconfirmed (R03)") {
  const auto catalog = *chibo::i18n::Catalog::find("vi");
  for (const PackRow& pack : rule_packs()) {
    for (const RuleRow& row : pack.rules) {
      Rule rule;
      rule.origin.title = pack.title;
      rule.article = row.article;
      rule.confirmed = row.confirmed;
      const std::string text = catalog.say(citation(rule));
      CHECK_MESSAGE((text.find("chưa xác nhận") != std::string::npos) == !row.confirmed, text);
      CHECK_MESSAGE(text.find(row.article) != std::string::npos, text);
    }
  }
  CHECK(cited("hop.chi-uy-truoc", "2019-06-01") ==
        "Hướng dẫn 12-HD/BTCTW ngày 06/7/2018, mục II.1.1");
  CHECK(cited("hop.chi-uy-truoc", "2026-06-01") ==
        "Hướng dẫn 42-HD/BTCTW ngày 28/10/2025, phần chuẩn bị sinh hoạt; chưa xác nhận");
}

TEST_CASE("rulebook table: every key that the sources name is in force on a day of the guides") {
  const std::set<std::string> keys = keys_in_sources();
  CHECK(keys.contains("hop.thoi-luong"));
  CHECK(keys.contains("luot.tong-ky"));
  CHECK(keys.size() >= 19);
  for (const std::string& key : keys) {
    const bool is_family = key.ends_with('.');
    const bool known =
        is_family
            ? std::ranges::any_of(known_keys(Cell()),
                                  [&](const std::string& each) { return each.starts_with(key); })
            : rule_on(Cell(), key, day("2019-06-01")) || rule_on(Cell(), key, day("2026-06-01"));
    CHECK_MESSAGE(known, key);
  }
}

TEST_CASE("rulebook table: every matter that is voted on has a threshold") {
  std::set<std::string_view> keys;
  for (int i = 0; i <= static_cast<int>(chibo::model::Matter::other); ++i) {
    const std::string_view key = rule_key(static_cast<chibo::model::Matter>(i));
    CHECK(keys.insert(key).second);
    const auto rule = rule_on(Cell(), key, day("2026-06-01"));
    REQUIRE_MESSAGE(rule, key);
    CHECK(bound_value(*rule));
  }
}

TEST_CASE(
    "rulebook: a cell's own bound of one half is told as unconfirmed, that of admission not") {
  for (const std::string_view key : {"bieu-quyet.nghi-quyet", "bieu-quyet.ket-luan",
                                     "bieu-quyet.chuong-trinh", "bieu-quyet.bien-ban"}) {
    CAPTURE(key);
    CHECK_FALSE(rule_on({}, key, day("2026-11-05"))->confirmed);
  }
  CHECK(rule_on({}, "bieu-quyet.ket-nap", day("2026-11-05"))->confirmed);
}

TEST_CASE("rulebook: absences in a row have their default after HD 12 ended too (R17)") {
  CHECK(cited("hop.vang-lien-tiep", "2025-10-27").find("12-HD/BTCTW") != std::string::npos);
  CHECK(cited("hop.vang-lien-tiep", "2025-10-28") ==
        "Nếp chung, mỗi nơi có thể khác; chưa xác nhận");
}
