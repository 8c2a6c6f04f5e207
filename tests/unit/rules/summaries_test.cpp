#include "rules/summaries.hpp"

#include "diag/sources.hpp"
#include "i18n/catalog.hpp"
#include "report/summary.hpp"
#include "store/yaml_read.hpp"
#include "store/yaml_write.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <string_view>

namespace {

using namespace chibo;
using namespace std::chrono_literals;

std::string good() {
  model::Organisation organisation;
  organisation.kind = model::OrganisationKind::cell;
  organisation.code = model::Code{"dien"};
  organisation.name = std::string("Chi bộ Điện");
  report::CellLine line;
  line.code = "dien";
  line.name = "Chi bộ Điện";
  line.numbers.members = 17;
  line.by_month = {line.numbers};
  const auto period = report::Period::of_month(2026y / 11);
  return store::record_text(
      report::summary_of(organisation, "dien", {{line}, {}}, period, 2026y / 11 / 30));
}

/// What is said of a summary with one place written otherwise, and, where its writer made the
/// digest fit, nothing of that.
std::string said(std::string_view good_part, std::string_view bad, bool is_digest_made = false) {
  std::string text = good();
  if (!good_part.empty()) {
    const std::size_t at = text.find(good_part);
    REQUIRE(at != std::string::npos);
    text.replace(at, good_part.size(), bad);
  }
  diag::Diagnostics complaints;
  if (is_digest_made) {
    const std::string key = "mã kiểm: ";
    model::Summary changed;
    REQUIRE(store::read_text(diag::k_no_file, text, changed, complaints));
    text.replace(text.find(key) + key.size(), 64, rules::digest_of(changed));
  }
  diag::Sources sources;
  const diag::FileId file = sources.add("a.yaml", text);
  model::Summary summary;
  store::read_record(file, sources, summary, complaints);
  if (!diag::has_errors(complaints)) {
    rules::find_summary_faults(summary, "CB901", complaints);
  }
  std::string out;
  for (const diag::Diagnostic& complaint : complaints) {
    const diag::Place place = diag::place_of(sources[file].text, complaint.at.offset);
    out += fmt::format("{}:{} {}: {}\n", place.line, place.column, complaint.check,
                       i18n::Catalog(i18n::languages().front()).say(complaint.what));
  }
  return out;
}

}  // namespace

TEST_CASE("summaries: one as the program wrote it is silent, however it came over the line") {
  CHECK(said("", "") == "");
  CHECK(said("phiên bản: 1\n", "phiên bản: 1  # của chi bộ Điện\r\n") == "");
}

TEST_CASE("summaries: what was changed by hand no longer fits the digest") {
  const std::string told =
      "CB901: nội dung không khớp mã kiểm: bản tóm tắt đã bị sửa tay hoặc bị cắt mất một phần\n";
  CHECK(said("đảng viên: [17, 17]", "đảng viên: [18, 17]").ends_with(told));
  CHECK(said("kỳ: 2026-11", "kỳ: 2026-10").ends_with(told));
  CHECK(said("tên: Chi bộ Điện", "tên: Chi bộ Nước").ends_with(told));
}

TEST_CASE("summaries: one that was cut lacks its keys") {
  const std::string text = good();
  const std::size_t at = text.find("mã kiểm");
  CHECK(said(text.substr(at), "").find("mã kiểm") != std::string::npos);
}

TEST_CASE("summaries: of another format nothing is judged but that") {
  CHECK(said("phiên bản: 1", "phiên bản: 2") ==
        "1:12 CB901: bản tóm tắt viết theo khuôn số 2, bản chibo này chỉ đọc được khuôn số 1\n");
}

TEST_CASE("summaries: a digest that was made to fit hides no row that is too short or unknown") {
  CHECK(said("đảng viên: [17, 17]", "đảng viên: [17]", true)
            .ends_with("CB901: dòng \"đảng viên\" có 1 số, phải có 2\n"));
  CHECK(said("đảng viên: [17, 17]", "đảng viên: [17, không rõ]", true)
            .ends_with("CB901: bản tóm tắt không ghi \"đảng viên\"\n"));
  CHECK(said("tình trạng: có số liệu", "tình trạng: không rõ", true)
            .ends_with("CB901: bản tóm tắt không ghi \"tình trạng\"\n"));
}

TEST_CASE("summaries: a cell speaks for itself alone") {
  CHECK(
      said("  - mã: dien", "  - mã: nuoc", true).ends_with("chỉ có số liệu của chính chi bộ ấy\n"));
}
