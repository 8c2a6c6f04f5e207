#include "report/cell_report.hpp"
#include "rules/votes.hpp"
#include "support/cell_builder.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using support::CellBuilder;

namespace {

constexpr const char* k_stem = "2026-11-05-thuong-ky";

CellBuilder meeting_with(std::string_view agenda) {
  CellBuilder out;
  out.roster(support::official_members(9))
      .held(k_stem, "điểm danh: đầy đủ\nchương trình:\n" + std::string(agenda));
  return out;
}

}  // namespace

TEST_CASE("votes: a vote that the meeting annulled is judged by no bound (R14)") {
  const CellBuilder cell = meeting_with(
      "  - mục: Kết luận\n    loại việc: kết luận\n"
      "    biểu quyết: {tán thành: 12, hủy: Khách giơ tay nhầm}\n"
      "    biểu quyết khác: [{tán thành: 9, không tán thành: 0, không có ý kiến: 0}]\n");
  const model::Item& item = cell[k_stem].agenda->front();
  REQUIRE(rules::votes_on(item).size() == 2);
  const auto first =
      rules::outcome_of(cell.cell(), cell[k_stem], *item.vote, model::Matter::conclusion);
  CHECK_FALSE(first.reached.has_value());
  CHECK(rules::standing_vote(item) == &item.more_votes->front());
}

TEST_CASE("votes: an item whose only vote was annulled has none that stands (R14)") {
  const CellBuilder cell =
      meeting_with("  - mục: Bầu\n    biểu quyết: {tán thành: 9, hủy: Kiểm phiếu sai}\n");
  CHECK(rules::standing_vote(cell[k_stem].agenda->front()) == nullptr);
}

TEST_CASE("voices: an opinion sent in writing is no one's speech (R26)") {
  const CellBuilder cell = meeting_with(
      "  - mục: Thảo luận\n    ý kiến:\n      - {đồng chí: m1, nội dung: Tán thành}\n"
      "      - {đồng chí: m2, nội dung: Tôi gửi ý kiến, gửi bằng văn bản: có}\n");
  const report::Voices voices = report::voices_of(cell.cell(), cell[k_stem]);
  CHECK(voices.opinions == 1);
  CHECK(voices.speakers.size() == 1);
}
