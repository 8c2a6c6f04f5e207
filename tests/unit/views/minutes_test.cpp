#include "views/minutes.hpp"

#include "base/embedded.hpp"
#include "base/file.hpp"
#include "render/docx_fill.hpp"
#include "render/docx_rules.hpp"
#include "render/package.hpp"
#include "render/template.hpp"
#include "report/cell_report.hpp"
#include "store/cell_folder.hpp"
#include "views/cell_report.hpp"
#include "views/papers.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>

using namespace chibo;

namespace {

const std::filesystem::path k_source = CHIBO_SOURCE_DIR;

struct Example {
  diag::Sources sources;
  diag::Diagnostics complaints;
  store::LoadedCell loaded;

  explicit Example(const std::filesystem::path& folder)
      : loaded(store::load_cell(folder, "", sources, complaints)) {
    REQUIRE_FALSE(diag::has_errors(complaints));
  }
  const model::MeetingRecord& meeting(std::string_view stem) const {
    const model::MeetingRecord* record = find_meeting(loaded.cell, stem);
    REQUIRE(record != nullptr);
    return *record;
  }
};

/// Compares with tests/golden/<name>; CHIBO_BLESS=1 in the environment writes it instead.
void check_golden(const std::string& name, const std::string& seen) {
  const std::filesystem::path path = k_source / "tests" / "golden" / name;
  if (std::getenv("CHIBO_BLESS") != nullptr) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << seen;
  }
  const auto wanted = base::read_file(path);
  REQUIRE_MESSAGE(wanted.has_value(), name);
  CHECK_MESSAGE(wanted->bytes == seen, name);
}

std::string rendered(const Example& example, std::string_view stem, std::string_view format) {
  const model::MeetingRecord& record = example.meeting(stem);
  const auto bytes = views::find_format(format)->render(
      "bien-ban", views::minutes_view(example.loaded.cell, record), *record.meeting.date);
  REQUIRE(bytes.has_value());
  return *bytes;
}

std::vector<render::Part> parts_of(const std::string& docx) {
  auto parts = render::read_package(docx, "biên bản");
  REQUIRE(parts.has_value());
  return *parts;
}

}  // namespace

TEST_CASE("minutes: the model meeting's papers are the golden ones, part by part") {
  const Example example(k_source / "examples" / "can-tho-2023");
  for (const std::string_view format : {"md", "html", "txt"}) {
    check_golden("bien-ban-2023-11." + std::string(format),
                 rendered(example, "2023-11-17-thuong-ky", format));
  }
  for (const render::Part& part : parts_of(rendered(example, "2023-11-17-thuong-ky", "docx"))) {
    if (part.name == "word/document.xml" || part.name == "docProps/core.xml") {
      std::string name = part.name;
      std::ranges::replace(name, '/', '-');
      check_golden("bien-ban-2023-11.docx/" + name, part.data);
    }
  }
}

TEST_CASE("minutes: every meeting of both examples keeps the order and integrity rules of Word") {
  for (const char* name : {"can-tho-2023", "vien-kiem-sat-2019"}) {
    const Example example(k_source / "examples" / name);
    for (const model::MeetingRecord& record : example.loaded.cell.meetings) {
      const auto parts = parts_of(rendered(example, record.stem, "docx"));
      CHECK_MESSAGE(render::docx_complaints(parts).empty(), record.stem);
      CHECK_MESSAGE(render::unfilled_tags(parts).empty(), record.stem);
    }
  }
}

TEST_CASE("minutes: the same record gives the same bytes") {
  const Example example(k_source / "examples" / "can-tho-2023");
  CHECK(rendered(example, "2023-11-17-thuong-ky", "docx") ==
        rendered(example, "2023-11-17-thuong-ky", "docx"));
}

TEST_CASE(
    "minutes: every built-in template names only keys of the view, whatever the record lacks") {
  // a bare record: every key must be there all the same
  const model::Cell cell;
  const model::MeetingRecord record{"2026-11-05-thuong-ky", "", {}};
  const render::Value bare = views::minutes_view(cell, record);
  for (const views::PaperFormat& format : views::paper_formats()) {
    const auto bytes = format.render("bien-ban", bare, std::nullopt);
    CHECK_MESSAGE(bytes.has_value(), format.name);
  }
}

TEST_CASE("minutes: what the record lacks is a dotted line, never an invention") {
  const Example example(k_source / "tests" / "data" / "views" / "blank-cell");
  const std::string text = rendered(example, "2026-11-05-thuong-ky", "txt");
  CHECK(text.find("Địa điểm: ……") != std::string::npos);
  CHECK(text.find("bắt đầu lúc …… giờ ……") != std::string::npos);
  CHECK(text.find("có mặt: ………") !=
        std::string::npos);  // untouched roll-call is not full attendance
  CHECK(text.find("Thư ký: đồng chí ……") != std::string::npos);
  CHECK(text.find("tán thành ……") != std::string::npos);
  CHECK(text.find("100%") == std::string::npos);
}

TEST_CASE("minutes: no text of a record becomes markup in any format") {
  const Example example(k_source / "tests" / "data" / "views" / "hostile-cell");
  const std::string stem = "2026-11-05-thuong-ky";
  const std::string html = rendered(example, stem, "html");
  CHECK(html.find("<script>") == std::string::npos);
  CHECK(html.find("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;") != std::string::npos);
  const std::string markdown = rendered(example, stem, "md");
  CHECK(markdown.find("\n# Tiêu đề giả") == std::string::npos);
  const auto parts = parts_of(rendered(example, stem, "docx"));
  CHECK(render::docx_complaints(parts).empty());
  bool found = false;
  for (const render::Part& part : parts) {
    found = found || part.data.find("{{chi_bo}} &lt;w:p/&gt; ]]&gt;") != std::string::npos;
  }
  CHECK(found);  // a tag inside a value is printed as it is
}

TEST_CASE("report: the quarter of the model cell is the golden one, in text, Markdown and JSON") {
  using namespace std::chrono_literals;
  const Example example(k_source / "examples" / "can-tho-2023");
  const report::CellReport quarter =
      report::report_of_cell(example.loaded.cell, base::Quarter{2023, 4}, 2023y / 12 / 31);
  const render::Document document = views::report_document(example.loaded.cell, quarter, {});
  check_golden("quy-2023-Q4.txt", render::write_text(document, 80));
  check_golden("quy-2023-Q4.md", render::write_markdown(document));
  check_golden("quy-2023-Q4.json", views::report_json(example.loaded.cell, quarter, {}));
  CHECK(
      render::write_text(document, 80).find("ngày 17/11/2023: 10 đảng viên phát biểu 13 ý kiến") !=
      std::string::npos);
}
