#include "support/checked_cell.hpp"

#include <algorithm>
#include <string>
#include <string_view>

using namespace chibo::support;

namespace {

/// The good files with one more member, from line 27 on.
Files with(std::string_view member) {
  Files files;
  files.roster += member;
  return files;
}

constexpr std::string_view k_dates = " | Xem lại hai ngày";

std::string dates(std::string_view place_and_words) {
  return "CB204! dang-vien.yaml:" + std::string(place_and_words) + std::string(k_dates);
}

}  // namespace

TEST_CASE("checks CB204: nobody comes, serves or leaves before admission") {
  CHECK_SAID(with("  - mã: huy\n    họ tên: Vũ Huy\n    ngày kết nạp: 2020-05-19\n"
                  "    ngày chính thức: 2021-05-19\n    về chi bộ: 2019-01-01\n"),
             dates("35:16: ngày về chi bộ 01/01/2019 trước ngày kết nạp 19/05/2020"));
  CHECK_SAID(with("  - mã: huy\n    họ tên: Vũ Huy\n    ngày kết nạp: 2020-05-19\n"
                  "    ngày chính thức: 2021-05-19\n    chức vụ: [{chức danh: chi ủy viên, từ: "
                  "2020-05-18, đến: 2020-06-01}]\n"),
             dates("35:44: giữ chức vụ từ 18/05/2020, trước ngày kết nạp 19/05/2020"));
  CHECK_SAID(with("  - mã: huy\n    họ tên: Vũ Huy\n    ngày kết nạp: 2020-05-19\n"
                  "    trạng thái: [{loại: chuyển đi, từ: 2020-05-18}]\n"),
             dates("34:40: trạng thái từ 18/05/2020, trước ngày kết nạp 19/05/2020"));
  CHECK_SAID(with("  - mã: huy\n    họ tên: Vũ Huy\n    ngày kết nạp: 2010-05-19\n"
                  "    về chi bộ: 2022-01-01\n"
                  "    trạng thái: [{loại: chuyển đi, từ: 2021-12-31}]\n"),
             dates("35:40: rời chi bộ từ 31/12/2021, trước ngày về chi bộ 01/01/2022"));

  SUBCASE("who left for a time came back later; a guest may stay for good") {
    CHECK_SAID(
        with("  - mã: huy\n    họ tên: Vũ Huy\n    ngày kết nạp: 2010-05-19\n"
             "    về chi bộ: 2022-01-01\n"
             "    trạng thái: [{loại: chuyển đi, từ: 2015-01-01, đến: 2021-12-31}]\n"
             "  - mã: mai\n    họ tên: Vũ Mai\n    ngày kết nạp: 2010-05-19\n"
             "    về chi bộ: 2025-01-01\n"
             "    trạng thái: [{loại: sinh hoạt tạm thời đến, từ: 2024-01-01, đến: "
             "2024-12-31}]\n"));
  }
}

TEST_CASE("checks CB204: admission and recognition are told when they have been") {
  constexpr std::string_view k_hint = " | Xem lại ngày, nhất là năm; việc chưa đến thì chưa ghi";
  CHECK_SAID(with("  - mã: huy\n    họ tên: Vũ Huy\n    ngày kết nạp: 2026-11-21\n"),
             "CB204! dang-vien.yaml:33:19: ngày kết nạp 21/11/2026 chưa tới" + std::string(k_hint));
  CHECK(said(with("  - mã: huy\n    họ tên: Vũ Huy\n    ngày kết nạp: 2025-11-21\n"
                  "    ngày chính thức: 2026-11-21\n"))
            .front() ==
        "CB204! dang-vien.yaml:34:22: ngày chính thức 21/11/2026 chưa tới" + std::string(k_hint));
  CHECK_SAID(with("  - mã: huy\n    họ tên: Vũ Huy\n    ngày kết nạp: 2026-11-20\n"));
  CHECK_SAID(
      with("  - mã: huy\n    họ tên: Vũ Huy\n    ngày kết nạp: 2016-11-20\n"
           "    ngày chính thức: 2017-11-20\n    về chi bộ: 2027-01-01\n"
           "    chức vụ: [{chức danh: chi ủy viên, từ: 2027-01-01}]\n"
           "    trạng thái: [{loại: chuyển đi, từ: 2028-01-01}]\n"));
}

TEST_CASE("checks CB206: one secretary at a time") {
  const auto huy = [](std::string_view office) {
    return with(
        "  - mã: huy\n    họ tên: Vũ Huy\n    ngày kết nạp: 2010-05-19\n"
        "    ngày chính thức: 2011-05-19\n    chức vụ:\n      - {chức danh: bí thư" +
        std::string(office) + "}\n");
  };
  const auto two = [](std::string_view day, std::string_view who) {
    return "CB206! dang-vien.yaml:" + std::string(day) +
           " chi bộ có hai bí thư: " + std::string(who) +
           " | Ghi ngày thôi giữ chức (\"đến: …\") cho người làm bí thư trước; mở danh sách: chibo "
           "member edit";
  };
  CHECK(said(huy(", từ: 2026-01-01")).front() ==
        two("36:9: ngày 01/01/2026", "đồng chí Lê Văn An và đồng chí Vũ Huy"));
  CHECK(said(huy("")).front() ==
        two("7:9: ngày 01/04/2025", "đồng chí Vũ Huy và đồng chí Lê Văn An"));
  CHECK(said(huy(", từ: 2020-01-01, đến: 2025-04-30")).front() ==
        two("7:9: ngày 01/04/2025", "đồng chí Vũ Huy và đồng chí Lê Văn An"));

  SUBCASE("a handover on one day, a time unknown, somebody who has left") {
    CHECK_SAID(huy(", từ: 2020-01-01, đến: 2025-04-01"));
    CHECK_SAID(huy(", từ: 2020-01-01, đến: không rõ"));
    Files files = huy(", từ: 2020-01-01");
    files.roster += "    trạng thái: [{loại: chuyển đi, từ: 2025-04-01}]\n";
    CHECK_SAID(files);
  }
}

TEST_CASE("checks CB207: nobody helps himself") {
  const auto helped_by = [](std::string_view helper) {
    return said(spoiled(&Files::roster, "2019-05-19\n",
                        "2019-05-19\n    người giúp đỡ: " + std::string(helper) + "\n"));
  };
  const std::string hears =
      "CB207! dang-vien.yaml:20:20: đồng chí Phạm Mai Chi ghi là người giúp đỡ chính mình | Ghi "
      "đảng viên chính thức được phân công giúp đỡ";
  CHECK(helped_by("chi") == Said{hears});
  CHECK(helped_by("Phạm Mai Chi").back() == hears);
  CHECK(helped_by("binh").empty());
}

TEST_CASE("checks CB207: a helper is an official member while he helps (R16)") {
  const auto helped_by_dung = [](std::string_view official) {
    Files files;
    files.roster +=
        "  - mã: giang\n    họ tên: Đỗ Giang\n    ngày kết nạp: 2015-02-03\n"
        "    ngày chính thức: 2016-02-03\n"  // enough are left to vote
        "  - mã: huy\n    họ tên: Vũ Huy\n    ngày kết nạp: 2026-03-03\n"
        "    người giúp đỡ: dung\n";
    files.roster = spoil(files.roster, "    ngày chính thức: 2017-11-03\n", official);
    return files;
  };
  CHECK_SAID(helped_by_dung("    ngày chính thức: 2017-11-03\n"));
  CHECK_SAID(helped_by_dung("    ngày chính thức: không rõ\n"));
  const Said complaints = said(helped_by_dung(""));
  CHECK_MESSAGE(std::ranges::find(complaints,
                                  "CB207! dang-vien.yaml:37:20: đồng chí Lê Thị Dung còn dự bị, "
                                  "không được phân công giúp đỡ đồng chí Vũ Huy | Ghi đảng viên "
                                  "chính thức được phân công giúp đỡ") != complaints.end(),
                joined(complaints));
}

TEST_CASE("checks CB204: no office is held twice at once") {
  const auto with_office = [](std::string_view first, std::string_view second) {
    Files files = spoiled(&Files::roster, "      - chức danh: bí thư\n        từ: 2025-04-01\n",
                          "      - {chức danh: bí thư, từ: 2020-01-01" + std::string(first) +
                              "}\n      - {chức danh: bí thư" + std::string(second) + "}\n");
    return files;
  };
  const std::string told =
      "CB204! dang-vien.yaml:8:21: chức vụ \"bí thư\" đã ghi rồi, lại ghi lần nữa cho cùng thời "
      "gian | Một chức vụ ghi một lần; nghỉ rồi giữ lại thì ghi ngày \"đến\" cho lần trước";
  CHECK_SAID(with_office("", ""), told);
  CHECK_SAID(with_office("", ", từ: 2025-04-01"), told);
  CHECK_SAID(with_office(", đến: 2025-04-01", ", từ: 2025-04-01"));
  CHECK_SAID(with_office(", đến: không rõ", ", từ: 2025-04-01"));
}
