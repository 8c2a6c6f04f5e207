#include "views/report_outline.hpp"

#include "render/docx_paragraphs.hpp"
#include "support/cell_builder.hpp"
#include "support/printed.hpp"
#include "support/read_text.hpp"
#include "views/cell_report.hpp"
#include "views/committee_paper.hpp"
#include "views/committee_report.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace chibo;
using support::add_profile;
using support::CellBuilder;
using support::day;
using support::has;
using support::official_members;
using support::printed;

namespace {

const base::Quarter k_fourth{2026, 4};
constexpr const char* k_today = "2027-01-10";

std::string form(std::string_view of, std::string_view sections) {
  return "mã: x\ntên: Mẫu\nbáo cáo mẫu:\n  - của: " + std::string(of) +
         "\n    xác nhận: có\n    các phần:\n" + std::string(sections);
}

/// Marks may stand apart, which the reader notes.
void write_words(model::Cell& cell, const std::string& rows) {
  diag::Sources sources;
  diag::Diagnostics noted;
  model::NarrativeRecord record{"2026-Q4", "bao-cao/2026-Q4.yaml", {}};
  REQUIRE(store::read_record(sources.add("x.yaml", "kỳ: 2026-Q4\nphần viết:\n" + rows), sources,
                             record.narrative, noted));
  CHECK_FALSE(diag::has_errors(noted));
  cell.narratives.push_back(std::move(record));
}

CellBuilder lively() {
  CellBuilder out;
  out.roster(official_members(4))
      .held("2026-10-05-thuong-ky", "điểm danh: đầy đủ\n")
      .held("2026-11-05-thuong-ky", "điểm danh: đầy đủ\n");
  return out;
}

struct Shown {
  std::string screen;
  std::string text;  // of the paper
  std::string html;
  std::vector<std::string> docx;
};

Shown shown(std::string_view paper, const render::Value& view, const render::Document& document) {
  Shown out{render::write_text(document, 100),
            printed(paper, view, "txt", day(k_today)),
            printed(paper, view, "html", day(k_today)),
            {}};
  const auto parts =
      render::read_package(printed(paper, view, "docx", day(k_today)), "bao-cao.docx");
  REQUIRE(parts.has_value());
  out.docx = *render::docx_paragraphs(*parts);
  return out;
}

Shown shown(const CellBuilder& cell) {
  const auto counted = report::report_of_cell(cell.cell(), k_fourth, day(k_today));
  return shown("bao-cao", views::report_view(cell.cell(), counted, day(k_today)),
               views::report_document(cell.cell(), counted, {}));
}

Shown shown(const model::Cell& committee) {
  CellBuilder cell = lively();
  report::CellLine line = report::line_of_cell(cell.cell(), k_fourth, day(k_today));
  line.path = "mot";
  const auto counted = report::report_of_committee({std::move(line)}, k_fourth, day(k_today));
  return shown("bao-cao-tong-hop", views::committee_view(committee, counted, day(k_today)),
               views::committee_document(committee, "Đảng bộ", counted));
}

/// Where a paragraph of the Word paper stands; -1 where it does not.
int at(const Shown& paper, std::string_view paragraph) {
  const auto found = std::ranges::find(paper.docx, paragraph);
  return found == paper.docx.end() ? -1 : static_cast<int>(found - paper.docx.begin());
}

bool in_order(const std::string& text, const std::vector<std::string_view>& parts) {
  std::size_t from = 0;
  for (const std::string_view part : parts) {
    from = text.find(part, from);
    if (from == std::string::npos) {
      return false;
    }
  }
  return true;
}

}  // namespace

TEST_CASE(
    "report sections: without a profile a cell's paper has the sections of the built-in form") {
  const Shown paper = shown(lively());
  CHECK(in_order(paper.text, {"I- KẾT QUẢ THỰC HIỆN NHIỆM VỤ",
                              "1. Công tác chính trị, tư tưởng",
                              "……",
                              "2. Lãnh đạo thực hiện nhiệm vụ chính trị",
                              "……",
                              "3. Công tác xây dựng Đảng, sinh hoạt chi bộ",
                              "a) Các cuộc họp",
                              "b) Tỷ lệ đảng viên dự họp",
                              "c) Phát biểu ý kiến",
                              "d) Sinh hoạt chuyên đề",
                              "đ) Tự phê bình và phê bình xoay vòng",
                              "4. Công tác kiểm tra, giám sát",
                              "……",
                              "5. Đánh giá chung",
                              "a) Ưu điểm",
                              "b) Hạn chế, nguyên nhân",
                              "……",
                              "II- PHƯƠNG HƯỚNG, NHIỆM VỤ THỜI GIAN TỚI",
                              "……",
                              "III- KIẾN NGHỊ, ĐỀ XUẤT",
                              "……"}));
  CHECK(in_order(paper.screen, {"1. Các cuộc họp", "6. Nhiệm vụ và cam kết"}));
  CHECK_FALSE(has(paper.screen, "Ưu điểm"));
}

TEST_CASE("report sections: words stand in their section in place of dots, in every form") {
  CellBuilder cell = lively();
  const std::size_t dots = static_cast<std::size_t>(std::ranges::count_if(
      shown(cell).docx, [](const std::string& line) { return line.starts_with("……………………"); }));
  write_words(cell.cell(),
              "  - phần: Ưu điểm\n    lời: |\n      Nền nếp\n      giữ vững.\n\n      - Họp đủ,\n"
              "        đúng ngày.\n      - Dự đông.\n      Thế là tốt.\n");
  const Shown paper = shown(cell);
  CHECK(at(paper, "Nền nếp giữ vững.") == at(paper, "a) Ưu điểm") + 1);
  CHECK(at(paper, "Nền nếp giữ vững.") + 3 == at(paper, "b) Hạn chế, nguyên nhân"));
  CHECK(has(paper.text, "- Họp đủ, đúng ngày.\n"));
  CHECK(has(paper.html, "Dự đông. Thế là tốt."));
  CHECK(in_order(paper.screen, {"7. Ưu điểm", "Nền nếp giữ vững.", "- Họp đủ, đúng ngày.",
                                "- Dự đông. Thế là tốt."}));
  CHECK(std::ranges::count_if(paper.docx, [](const std::string& line) {
          return line.starts_with("……………………");
        }) == static_cast<int>(dots) - 2);  // the two lines of one section
}

TEST_CASE(
    "report sections: a profile leaves out, orders, names and adds, on paper and screen alike") {
  CellBuilder cell = lively();
  add_profile(cell, 1,
              form("chi bộ",
                   "      - tên: Việc lớn\n        lấy từ sổ: nhiệm vụ\n        lời: có\n"
                   "      - tên: Sinh hoạt\n"
                   "      - tên: Đi họp\n        bậc: 2\n        lấy từ sổ: dự họp\n"
                   "      - tên: Họp gì\n        bậc: 2\n        lấy từ sổ: cuộc họp\n"
                   "      - tên: Gương điển hình\n        lời: có\n"));
  write_words(cell.cell(),
              "  - phần: Gu\u031bo\u031bng \u0111i\u1ec3n hi\u0300nh\n    lời: Cô Út.\n");
  const Shown paper = shown(cell);
  CHECK(in_order(paper.text, {"I- VIỆC LỚN", "……", "hiệm vụ", "II- SINH HOẠT", "1. Đi họp", "Cộng",
                              "2. Họp gì", "Đã họp 2 cuộc", "III- GƯƠNG ĐIỂN HÌNH", "Cô Út."}));
  CHECK(in_order(paper.html, {"I- VIỆC LỚN", "1. Đi họp", "III- GƯƠNG ĐIỂN HÌNH", "Cô Út."}));
  CHECK(at(paper, "III- GƯƠNG ĐIỂN HÌNH") + 1 == at(paper, "Cô Út."));
  CHECK(in_order(paper.screen, {"1. Việc lớn", "2. Đi họp", "Cộng", "3. Họp gì", "Đã họp 2 cuộc",
                                "4. Gương điển hình", "Cô Út."}));
  for (const std::string& one : {paper.text, paper.html, paper.screen}) {
    CHECK_FALSE(has(one, "Phát biểu ý kiến"));
    CHECK_FALSE(has(one, "KIẾN NGHỊ"));
    CHECK(has(one, "Tổng số đảng viên: 4"));  // what the numbers rest on is never left out
  }
}

TEST_CASE(
    "report sections: the comparison and the opening stand on paper where a form asks for them") {
  CellBuilder cell = lively();
  cell.held("2026-08-05-thuong-ky", "điểm danh: đầy đủ\n");
  add_profile(cell, 0,
              form("chi bộ",
                   "      - tên: So với trước\n        lấy từ sổ: so sánh\n"
                   "      - tên: Đội ngũ\n        lấy từ sổ: mở đầu\n"));
  const auto counted = report::report_of_cell(cell.cell(), k_fourth, day(k_today));
  const auto compared = report::compared_with(cell.cell(), k_fourth, day(k_today));
  REQUIRE(compared.size() == 1);
  const Shown paper =
      shown("bao-cao", views::report_view(cell.cell(), counted, day(k_today), compared),
            views::report_document(cell.cell(), counted, {}, compared));
  CHECK(in_order(paper.text, {"I- SO VỚI TRƯỚC", "quý III năm 2026", "Kỳ thường kỳ đã họp", "2/3",
                              "1/3", "II- ĐỘI NGŨ", "Tổng số đảng viên: 4"}));
  CHECK(paper.text.find("Tổng số đảng viên") == paper.text.rfind("Tổng số đảng viên"));
  CHECK(paper.screen.find("Tổng số đảng viên") == paper.screen.rfind("Tổng số đảng viên"));
  const Shown alone = shown(cell);  // nothing to compare with is no section
  CHECK_FALSE(has(alone.text, "SO VỚI TRƯỚC"));
  CHECK(has(alone.text, "I- ĐỘI NGŨ"));
}

TEST_CASE("report sections: of a committee too; a month alone and no books leave no headings") {
  model::Cell committee;
  committee.organisation.kind = model::OrganisationKind::committee;
  committee.organisation.name = std::string("Đảng bộ X");
  const Shown plain = shown(committee);
  CHECK(in_order(plain.text,
                 {"I- CHI BỘ CẦN NHẮC", "II- KẾT QUẢ", "1. Số liệu chung", "2. Xếp loại sinh hoạt",
                  "3. Theo tháng", "III- NHẬN XÉT, ĐÁNH GIÁ", "1. Ưu điểm", "……",
                  "2. Hạn chế, nguyên nhân", "……", "IV- NHIỆM VỤ THỜI GIAN TỚI", "……", "PHỤ LỤC",
                  "Số liệu từng chi bộ quý IV năm 2026"}));
  CHECK_FALSE(has(plain.text, "Đăng ký lịch họp"));
  CHECK_FALSE(has(plain.text, "Theo đảng bộ bộ phận"));
  CHECK(in_order(plain.screen,
                 {"1. Chi bộ cần nhắc", "2. Kết quả chung", "3. Theo tháng", "4. Từng chi bộ"}));
  CellBuilder local;
  add_profile(local, 0,
              form("đảng ủy",
                   "      - tên: Các tháng\n        lấy từ sổ: theo tháng\n"
                   "      - tên: Các phần\n"
                   "      - tên: Bộ phận\n        bậc: 2\n"
                   "        lấy từ sổ: đảng bộ bộ phận\n"
                   "      - tên: Số chung\n        lấy từ sổ: số liệu chung\n"
                   "      - tên: Kết luận\n        lời: có\n"));
  committee.profiles = local.cell().profiles;
  write_words(committee, "  - phần: Kết luận\n    lời: Làm tốt.\n");
  const Shown paper = shown(committee);
  CHECK(in_order(paper.text, {"I- CÁC THÁNG", "10/2026", "II- SỐ CHUNG", "Đảng viên: 4",
                              "III- KẾT LUẬN", "Làm tốt."}));
  CHECK(in_order(paper.screen, {"1. Các tháng", "2. Số chung", "3. Kết luận", "Làm tốt."}));
  for (const std::string& one : {paper.text, paper.html, paper.screen}) {
    CHECK_FALSE(has(one, "PHỤ LỤC"));
    CHECK_FALSE(has(one, "CÁC PHẦN"));  // nothing is left under it
    CHECK_FALSE(has(one, "Từng chi bộ"));
  }
}

TEST_CASE("report sections: hostile words come out as words") {
  CellBuilder cell = lively();
  const std::string hostile = "<&\"*_|#{{}} {{ten}} 文書 😀 ## I- X";
  std::string many;
  for (int i = 0; i < 300; ++i) {
    many += "      - dòng " + std::to_string(i) + "\n";
  }
  write_words(cell.cell(), "  - phần: Ưu điểm\n    lời: |\n      " + hostile +
                               "\n  - phần: Hạn chế, nguyên nhân\n    lời: |\n" + many);
  const Shown paper = shown(cell);
  CHECK(at(paper, hostile) == at(paper, "a) Ưu điểm") + 1);
  CHECK(has(paper.html, "&lt;&amp;&quot;*_|#{{}} {{ten}} 文書 😀 ## I- X"));
  CHECK(has(paper.text, hostile));
  CHECK(at(paper, "dòng 299") < 0);
  CHECK(has(paper.text, "- dòng 299\n"));
  const auto counted = report::report_of_cell(cell.cell(), k_fourth, day(k_today));
  const std::string markdown =
      render::write_markdown(views::report_document(cell.cell(), counted, {}));
  CHECK(has(markdown, "{{ten}}"));
  CHECK_FALSE(has(markdown, "<&\"*_|"));
}

TEST_CASE("report sections: letters and numbers go on as Vietnamese lists do") {
  views::Outline outline;
  outline.sections.push_back({"Phần", 1, {}, true, {}});
  for (int i = 0; i < 25; ++i) {
    outline.sections.push_back({"Điểm", 3, {}, true, {}});
  }
  outline.sections.push_back({"Mục", 2, {}, true, {}});
  for (int i = 0; i < 9; ++i) {
    outline.sections.push_back({"Phần", 1, {}, true, {}});
  }
  std::string numbers;
  for (const auto& section : views::numbered(outline, [](auto) { return true; })) {
    numbers += section.number + " ";
  }
  CHECK(numbers ==
        "I- a) b) c) d) đ) e) g) h) i) k) l) m) n) o) p) q) r) s) t) u) v) x) y) aa) bb) 1. II- "
        "III- IV- V- VI- VII- VIII- IX- X- ");
}
