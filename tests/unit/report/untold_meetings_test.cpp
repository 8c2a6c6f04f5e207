#include "report/cell_report.hpp"
#include "support/cell_builder.hpp"
#include "views/cell_report.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace chibo;
using base::Quarter;
using support::CellBuilder;
using support::day;
using support::official_members;

namespace {

constexpr Quarter k_third{2026, 3};

report::CellReport counted(const CellBuilder& cell) {
  return report::report_of_cell(cell.cell(), k_third, day("2026-11-22"));
}

std::string own_text(const CellBuilder& cell) {
  return render::write_text(views::report_document(cell.cell(), counted(cell), {}), 100);
}

nlohmann::json json(const CellBuilder& cell) {
  return nlohmann::json::parse(views::report_json(cell.cell(), counted(cell), {}));
}

/// What the superior reads under "the meetings".
std::string superior_text(const CellBuilder& cell) {
  const auto words = views::report_words(cell.cell(), counted(cell), {}, views::Audience::superior);
  render::Document document;
  document.blocks = words.meetings.blocks;
  return render::write_text(document, 100);
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

CellBuilder with(const std::string& stem, std::string_view head, std::string_view more = "") {
  CellBuilder out;
  out.roster(official_members(3))
      .meeting(stem, std::string(head) + "điểm danh: đầy đủ\n" + std::string(more));
  return out;
}

constexpr const char* k_july = "2026-07-05-thuong-ky";
constexpr std::string_view k_kind_told = "trạng thái: đã họp\nloại: thường kỳ\n";

}  // namespace

TEST_CASE("report: a meeting held counts by its file name where the period or the kind is untold") {
  for (const char* head : {"trạng thái: đã họp\nloại: thường kỳ\nkỳ:\nngày: 2026-07-05\n",
                           "trạng thái: đã họp\nloại: thường kỳ\nkỳ: không rõ\nngày: 2026-07-05\n",
                           "trạng thái: đã họp\nloại: không rõ\nkỳ: 2026-07\nngày: 2026-07-05\n",
                           "trạng thái: đã họp\nloại:\nkỳ:\nngày: 2026-07-05\n"}) {
    INFO(head);
    const CellBuilder cell = with(k_july, head);
    const report::CellReport got = counted(cell);
    REQUIRE(got.held.size() == 1);
    CHECK(got.held.front().kind == model::MeetingKind::regular);
    CHECK(base::iso(got.held.front().period) == "2026-07");
    CHECK(got.attendance.present == 3);
    CHECK(got.missing ==
          std::vector<base::Month>{*base::parse_month("2026-08"), *base::parse_month("2026-09")});
    CHECK(has(own_text(cell), "Đã họp 1 cuộc: thường kỳ 1."));
    CHECK(json(cell)["meetings"][0]["period"] == "2026-07");
  }
}

TEST_CASE("report: whom a meeting of an untold kind called is not guessed (R11)") {
  const CellBuilder cell = with(
      "2026-07-02-chi-uy", "trạng thái: đã họp\nloại: không rõ\nkỳ: 2026-07\nngày: 2026-07-02\n");
  const report::CellReport got = counted(cell);
  REQUIRE(got.held.size() == 1);
  CHECK_FALSE(got.held.front().attendance.expected);
  CHECK(got.attendance.meetings == 0);
}

TEST_CASE("report: a meeting held on a day not known is told apart, not as one not held") {
  const CellBuilder cell = with(k_july, std::string(k_kind_told) + "kỳ: 2026-07\nngày: không rõ\n");
  const std::string own = own_text(cell);
  CHECK(has(own, "Sổ ghi chưa đủ nên chưa tính vào báo cáo:"));
  CHECK(has(own, "2026-07-05-thuong-ky: đã họp, không rõ ngày họp"));
  CHECK_FALSE(has(own, "chưa họp"));
  CHECK_FALSE(has(own, "Chưa có cuộc họp nào"));
  const std::string superior = superior_text(cell);
  CHECK(has(superior, "Các cuộc họp chưa rõ, chưa tính vào báo cáo:"));
  CHECK_FALSE(has(superior, "chưa tiến hành"));
  CHECK(json(cell)["unclear"] == nlohmann::json::array({k_july}));
  CHECK(json(cell)["not_held"].empty());
}

TEST_CASE("report: a record without a state is neither held nor not held") {
  const CellBuilder cell =
      with(k_july, "trạng thái:\nloại: thường kỳ\nkỳ: 2026-07\nngày: 2026-07-05\n");
  CHECK(has(own_text(cell), "2026-07-05-thuong-ky: chưa ghi trạng thái"));
  CHECK(json(cell)["unclear"] == nlohmann::json::array({k_july}));
}

TEST_CASE("report: a meeting put off and held since stands once, as held (R21)") {
  CellBuilder cell;
  cell.roster(official_members(3))
      .in_state("hoãn", k_july, "lý do: Bão\n")
      .in_state("hoãn", "2026-07-20-thuong-ky", "dời từ: 2026-07-05\nlý do: Lụt\n")
      .held("2026-08-04-thuong-ky-ky-2026-07", "dời từ: 2026-07-20\nđiểm danh: đầy đủ\n")
      .in_state("hoãn", "2026-09-05-thuong-ky", "lý do: Bão\n");
  const report::CellReport got = counted(cell);
  REQUIRE(got.not_held.size() == 1);
  CHECK(got.not_held.front().record->stem == "2026-09-05-thuong-ky");
  CHECK_FALSE(has(superior_text(cell), "05/07/2026: hoãn"));
  CHECK(json(cell)["not_held"] == nlohmann::json::array({"2026-09-05-thuong-ky"}));

  SUBCASE("the secretary reads why it was put off each time, the superior does not") {
    const std::string own = own_text(cell);
    CHECK(has(own, "Đã hoãn, sau đó đã họp:"));
    CHECK(has(own, "2026-07-05-thuong-ky: hoãn (Bão); đã họp ngày 04/08/2026"));
    CHECK(has(own, "2026-07-20-thuong-ky: hoãn (Lụt); đã họp ngày 04/08/2026"));
    CHECK_FALSE(has(superior_text(cell), "Lụt"));
  }

  SUBCASE("days that lead back to each other are no meeting held") {
    CellBuilder circle;
    circle.roster(official_members(3))
        .in_state("hoãn", k_july, "dời từ: 2026-07-20\nlý do: Bão\n")
        .in_state("hoãn", "2026-07-20-thuong-ky", "dời từ: 2026-07-05\nlý do: Bão\n");
    CHECK(counted(circle).not_held.size() == 2);
  }
}

TEST_CASE(
    "report: opinions not known are no number, and nobody is said to have been silent (R26)") {
  const auto with_opinions = [](std::string_view opinions) {
    return with(k_july, std::string(k_kind_told) + "kỳ: 2026-07\nngày: 2026-07-05\n",
                "chương trình:\n  - mục: Một\n    ý kiến: " + std::string(opinions) +
                    "\n    kết luận: Xong\n");
  };
  for (const char* opinions :
       {"không rõ", "[{đồng chí: không rõ, nội dung: Một đồng chí nêu ý}]",
        "[{đồng chí: m1, nội dung: Một}, {đồng chí: không rõ, nội dung: Hai}]"}) {
    INFO(opinions);
    const CellBuilder cell = with_opinions(opinions);
    const report::CellReport got = counted(cell);
    CHECK_FALSE(got.held.front().opinions);
    CHECK_FALSE(got.opinions);
    CHECK(got.untold_meetings == 1);
    CHECK_FALSE(has(own_text(cell), "không đảng viên nào"));
  }
  CHECK(counted(with_opinions("không")).opinions == 0);
  CHECK(counted(with_opinions("[{đồng chí: m1, nội dung: không rõ}]")).opinions == 1);
}
