#include "rules/paper_types.hpp"

#include "rules/checks.hpp"
#include "rules/resolutions.hpp"
#include "support/cell_builder.hpp"
#include "support/read_text.hpp"

#include <doctest/doctest.h>

using namespace chibo::rules;
using chibo::support::CellBuilder;
using chibo::support::day;

namespace {

std::string code_of(std::string_view type, std::string_view on, const CellBuilder& cell = {}) {
  const auto types = paper_types_on(cell.cell(), day(on));
  const PaperType* found = types ? types->find(type) : nullptr;
  return found == nullptr ? "" : found->code;
}

CellBuilder with_papers(std::initializer_list<std::pair<const char*, const char*>> papers) {
  CellBuilder out;
  for (const auto& [stem, number] : papers) {
    out.paper(stem, "hướng: đi\nloại: báo cáo\nsố hiệu: " + std::string(number) + "\nngày: " +
                        std::string(stem).substr(0, 10) + "\ncơ quan: Chi bộ\ntrích yếu: X\n");
  }
  return out;
}

}  // namespace

TEST_CASE("paper types: a cell issues what the rule of the day lists, and nothing else (R83)") {
  CHECK(code_of("báo cáo", "2026-11-05") == "BC");
  CHECK(code_of("BAO CAO", "2026-11-05") == "BC");
  CHECK(code_of("bc", "2026-11-05") == "BC");
  CHECK(code_of("chương trình", "2026-11-05") == "CTr");
  for (const char* refused : {"quy định", "hướng dẫn", "chỉ thị", "thông tri", ""}) {
    CHECK(code_of(refused, "2026-11-05").empty());
  }
}

TEST_CASE("paper types: before 2026 a cell issued fewer (R01, R83)") {
  CHECK(code_of("thông báo", "2026-01-09") == "TB");
  CHECK(code_of("thông báo", "2026-01-08").empty());
  CHECK(code_of("quy chế", "2025-11-05").empty());
  CHECK(code_of("tờ trình", "2025-11-05") == "TTr");
  CHECK_FALSE(paper_types_on(CellBuilder().cell(), day("2017-01-01")));
  CHECK_FALSE(paper_types_on(CellBuilder().cell(), day("2025-11-05"))->rule.confirmed);
}

TEST_CASE("paper types: a locality may list others (R02)") {
  CellBuilder cell;
  chibo::support::add_profile(cell, 1,
                              "mã: dang-uy\ntên: Quy chế\nquy định:\n"
                              "  - khóa: van-ban.chi-bo-ban-hanh\n"
                              "    giá trị: báo cáo BC, giấy mời GM\n    xác nhận: có\n");
  CHECK(code_of("giấy mời", "2026-11-05", cell) == "GM");
  CHECK(code_of("tờ trình", "2026-11-05", cell).empty());
}

TEST_CASE("paper types: reports have a run of their own, gaps and doubles are told (R81)") {
  const CellBuilder cell = with_papers({{"2026-02-01-bc-01", "01-BC/CB"},
                                        {"2026-03-01-bc-03", "03-BC/CB"},
                                        {"2026-03-02-ttr-01", "01-TTr/CB"},
                                        {"2026-03-03-ttr-02", "02-TTR/CB"},
                                        {"2026-04-01-bc-03", "03-BC/CB"}});
  const auto papers = number_register(cell.cell());
  const NumberRun reports = number_run(cell.cell(), papers, "BC", day("2026-05-01"));
  CHECK(reports.next == 4);
  CHECK(reports.skipped == std::vector<int>{2});
  CHECK(number_run(cell.cell(), papers, "TTr", day("2026-05-01")).next == 3);
  CHECK(number_run(cell.cell(), papers, "KH", day("2026-05-01")).next == 1);
  chibo::diag::Diagnostics out;
  check_numbers({cell.cell(), day("2026-12-31")}, "CB505", out);
  REQUIRE(out.size() == 2);
  CHECK(out[0].severity == chibo::diag::Severity::warning);
  CHECK(out[1].severity == chibo::diag::Severity::error);
}

TEST_CASE("paper types: a paper of a meeting that does not exist is an error (CB508)") {
  CellBuilder cell;
  cell.held("2026-11-05-thuong-ky", "");
  const std::string paper =
      "hướng: đi\nloại: báo cáo\nsố hiệu: 01-BC/CB\nngày: 2026-11-06\ncơ quan: Chi bộ\n"
      "trích yếu: X\nquyết định tại: ";
  cell.paper("2026-11-06-bc-01", paper + "2026-11-05-thuong-ky\n");
  cell.paper("2026-11-06-bc-02", paper + "2026-12-05-thuong-ky\n");
  chibo::diag::Diagnostics out;
  check_told({cell.cell(), day("2026-12-31")}, "CB508", out);
  CHECK(out.size() == 1);
}
