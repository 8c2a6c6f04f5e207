#include "report/summary.hpp"

#include "report/line_bytes.hpp"
#include "rules/summaries.hpp"
#include "store/yaml_read.hpp"
#include "store/yaml_write.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace chibo;
using namespace chibo::report;
using namespace std::chrono_literals;

const Period k_period{*base::parse_quarter("2026-Q4")};
constexpr Date k_today = 2027y / 1 / 10;

/// Every number another one, and no part larger than its whole.
CellNumbers numbers_from(long long first) {
  CellNumbers out;
  CellNumbers::each_of(out, [&](long long& number) { number = first++; });
  out.shares += 2'941'176'470;
  out.members += 1000;
  out.months_due += 3000;
  out.held += 2000;
  out.committee_required += 1000;
  out.quarters_judged += 1000;
  return out;
}

CellLine full_line() {
  CellLine out;
  out.path = "khoi/dien";
  out.code = "dien";
  out.name = "Chi bộ Điện";
  out.errors = 3;
  out.unread_files = {"hop/2026/a.yaml", "hop/2026/không rõ.yaml"};
  out.missing = {2026y / 12};
  out.not_held = {2026y / 10, 2026y / 11};
  out.late = {2026y / 11};
  out.numbers = numbers_from(0);
  out.numbers.duties.dues_collected = 999'999'999'999;
  out.by_month = {numbers_from(100), numbers_from(200), CellNumbers()};
  for (const Period& other : periods_beside(k_period)) {
    out.compared.push_back({other, 1, numbers_from(300)});
  }
  return out;
}

model::Organisation committee() {
  model::Organisation out;
  out.kind = model::OrganisationKind::committee;
  out.code = model::Code{"xa"};
  out.name = std::string("Đảng bộ xã");
  return out;
}

Summed summed_with(std::vector<CellLine> lines) {
  return {std::move(lines), {{"khoi", "Khối trường học"}}};
}

model::Summary summary_with(const CellLine& line) {
  return summary_of(committee(), "xa-phu-my", summed_with({line}), k_period, k_today);
}

/// A summary as it is after a way through a file.
model::Summary through_file(const model::Summary& summary) {
  const std::string text = store::record_text(summary);
  CAPTURE(text);
  model::Summary out;
  diag::Diagnostics complaints;
  REQUIRE(store::read_text(diag::FileId{}, text, out, complaints));
  rules::find_summary_faults(out, "CB901", complaints);
  find_period_faults(out, k_period, k_today, "CB901", complaints);
  CHECK(complaints.empty());
  return out;
}

}  // namespace

TEST_CASE("summary: every number of a cell comes back from the file as it was put (R95)") {
  const CellLine line = full_line();
  const Summed read = summed_of(through_file(summary_with(line)), k_period, k_today);
  REQUIRE(read.cells.size() == 1);
  CHECK(bytes_of(read.cells[0]) == bytes_of(line));
  CHECK(read.cells[0].path == "khoi/dien");
  CHECK_FALSE(read.cells[0].as_of);
  CHECK(read.blocks.at("khoi") == "Khối trường học");
  CHECK(read.blocks.at("") == "Đảng bộ xã");
}

TEST_CASE("summary: a number stands under its own name") {
  const std::string text = store::record_text(summary_with(full_line()));
  for (const std::string_view row :
       {"đảng viên: [1000, 1100, 1200, 0, 1300, 1300]", "chính thức: [1, 101, 201, 0, 301, 301]",
        "kỳ thiếu bản ghi: [13, ", "cộng tỷ lệ dự họp: [2, 2, 2, 0, 2, 2]",
        "phần lẻ của tỷ lệ dự họp: [941176490, ", "chưa tự xếp loại: [35, ", "tự xếp tốt: [41, ",
        "cấp trên xếp kém: [48, ", "cuộc họp rõ người vắng: [49, ",
        "đảng phí đã thu: [999.999.999.999 đồng, 160 đồng, ", "dòng đảng phí chưa rõ: [62, "}) {
    CAPTURE(row);
    CHECK(text.find(row) != std::string::npos);
  }
}

TEST_CASE("summary: what has no numbers tells why, and no number") {
  for (const CellStanding standing :
       {CellStanding::silent, CellStanding::no_roster, CellStanding::unread}) {
    CellLine line;
    line.path = "khoi/dien";
    line.standing = standing;
    const model::Summary summary = through_file(summary_with(line));
    CHECK_FALSE(summary.cells->front().numbers.is_said());
    const Summed read = summed_of(summary, k_period, k_today);
    CHECK(read.cells[0].standing == standing);
    CHECK(bytes_of(read.cells[0]) == bytes_of(line));
  }
}

TEST_CASE(
    "summary: numbers of another day of the month are counted and told, of another month not") {
  const auto made_on = [](Date day) {
    CellLine line = full_line();
    line.by_month.resize(base::month_of(day) == 2026y / 12 ? 3 : 2);
    return summary_of(committee(), "xa", summed_with({line}), k_period, day);
  };
  diag::Diagnostics out;
  find_period_faults(made_on(2026y / 12 / 20), k_period, 2026y / 12 / 24, "CB901", out);
  CHECK(out.empty());
  const Summed read = summed_of(made_on(2026y / 12 / 20), k_period, 2026y / 12 / 24);
  CHECK(read.cells[0].as_of == 2026y / 12 / 20);
  CHECK(read.cells[0].is_incomplete());
  find_period_faults(made_on(2026y / 11 / 20), k_period, 2026y / 12 / 24, "CB901", out);
  CHECK(out.size() == 1);
}

TEST_CASE("summary: the day of a cell's numbers goes through a second summary") {
  CellLine line = full_line();
  line.as_of = 2026y / 12 / 20;
  const Summed read = summed_of(through_file(summary_with(line)), k_period, k_today);
  CHECK(read.cells[0].as_of == 2026y / 12 / 20);
}

TEST_CASE("summary: months and periods that are not the report's are told") {
  model::Summary summary = summary_with(full_line());
  diag::Diagnostics out;
  find_period_faults(summary, Period(*base::parse_quarter("2026-Q3")), k_today, "CB901", out);
  CHECK(out.size() == 1);  // its last day is in another month
  summary.cells.value[0].months.value[0].value = 2026y / 9;
  summary.cells.value[0].compared.value[0].value = "2026-Q1";
  out.clear();
  find_period_faults(summary, k_period, k_today, "CB901", out);
  CHECK(out.size() == 2);
}
