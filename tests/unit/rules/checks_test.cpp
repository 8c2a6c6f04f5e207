#include "rules/checks.hpp"

#include "i18n/catalog.hpp"
#include "support/cell_builder.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <set>
#include <string>
#include <vector>

using namespace chibo::rules;
using chibo::support::CellBuilder;
using chibo::support::day;
using Said = std::vector<std::string>;

namespace {

constexpr std::string_view k_roster =
    "đảng viên:\n"
    "  - mã: an\n"
    "    họ tên: Lê Văn An\n"
    "    ngày kết nạp: 2008-06-19\n"
    "    ngày chính thức: 2009-06-19\n"
    "    chức vụ:\n"
    "      - chức danh: bí thư\n"
    "        từ: 2025-04-01\n"
    "  - mã: binh\n"
    "    họ tên: Trần Thị Bình\n"
    "    ngày kết nạp: 2010-03-03\n"
    "    ngày chính thức: 2011-03-03\n"
    "    chức vụ:\n"
    "      - chức danh: phó bí thư\n"
    "        từ: 2025-04-01\n"
    "  - mã: chi\n"
    "    họ tên: Phạm Mai Chi\n"
    "    ngày kết nạp: 2018-05-19\n"
    "    ngày chính thức: 2019-05-19\n"
    "  - mã: tho\n"
    "    họ tên: Đặng Văn Thọ\n"
    "    ngày kết nạp: 1975-09-02\n"
    "    ngày chính thức: 1976-06-02\n"
    "    trạng thái:\n"
    "      - loại: miễn công tác và sinh hoạt đảng\n"
    "        từ: 2024-01-01\n";

constexpr std::string_view k_plan =
    "năm: 2026\n"
    "lịch họp:\n"
    "  - {kỳ: 2026-10, ngày: 2026-10-15, loại: thường kỳ}\n"
    "tự phê bình:\n"
    "  thứ tự: [an, binh]\n";

constexpr std::string_view k_committee =
    "trạng thái: đã họp\n"
    "loại: chi ủy\n"
    "kỳ: 2026-11\n"
    "ngày: 2026-11-02\n"
    "bắt đầu: \"08:00\"\n"
    "kết thúc: \"08:40\"\n"
    "địa điểm: Phòng họp số 2\n"
    "chủ trì: an\n"
    "thư ký: binh\n"
    "điểm danh: đầy đủ\n"
    "chương trình:\n"
    "  - mục: Chuẩn bị sinh hoạt tháng 11\n"
    "nhiệm vụ:\n"
    "  - mã: 2026-11-u\n"
    "    việc: Dự thảo nghị quyết\n"
    "    chủ trì: binh\n"
    "    hạn: 2026-11-04\n";

constexpr std::string_view k_regular =
    "trạng thái: đã họp\n"                   // 1
    "loại: thường kỳ\n"                      // 2
    "kỳ: 2026-11\n"                          // 3
    "ngày: 2026-11-05\n"                     // 4
    "bắt đầu: \"14:00\"\n"                   // 5
    "kết thúc: \"15:50\"\n"                  // 6
    "địa điểm: Phòng họp số 2\n"             // 7
    "chủ trì: an\n"                          // 8
    "thư ký: binh\n"                         // 9
    "họp chi ủy: 2026-11-02-chi-uy\n"        // 10
    "điểm danh: theo danh sách\n"            // 11
    "vắng:\n"                                // 12
    "  - đồng chí: chi\n"                    // 13
    "    lý do: Công tác đột xuất\n"         // 14
    "    loại: có lý do\n"                   // 15
    "kết quả nhiệm vụ:\n"                    // 16
    "  - mã: 2026-11-u\n"                    // 17
    "    trạng thái: hoàn thành\n"           // 18
    "chương trình:\n"                        // 19
    "  - mục: Đánh giá tháng 10\n"           // 20
    "    trình bày: an\n"                    // 21
    "    ý kiến:\n"                          // 22
    "      - đồng chí: binh\n"               // 23
    "        nội dung: Nhất trí.\n"          // 24
    "  - mục: Tự phê bình và phê bình\n"     // 25
    "    lượt:\n"                            // 26
    "      - đồng chí: an\n"                 // 27
    "        tự phê bình: Chưa chủ động.\n"  // 28
    "  - mục: Thông qua nghị quyết\n"        // 29
    "    loại việc: nghị quyết\n"            // 30
    "    biểu quyết:\n"                      // 31
    "      tán thành: 2\n"                   // 32
    "      không tán thành: 0\n"             // 33
    "      không có ý kiến: 0\n"             // 34
    "nhiệm vụ:\n"                            // 35
    "  - mã: 2026-11-a\n"                    // 36
    "    việc: Rà soát quần chúng ưu tú\n"   // 37
    "    chủ trì: binh\n"                    // 38
    "    hạn: 2026-11-25\n"                  // 39
    "tự đánh giá:\n"                         // 40
    "  điểm:\n"                              // 41
    "    - tiêu chí: Chuẩn bị\n"             // 42
    "      điểm: 10\n"                       // 43
    "      tối đa: 10\n"                     // 44
    "  xếp loại: tốt\n"                      // 45
    "biên bản:\n"                            // 46
    "  đọc lại: có\n"                        // 47
    "  tán thành: 2\n";                      // 48

/// A cell against which no check speaks, to be spoiled in one place.
struct Files {
  std::string roster{k_roster};
  std::string plan{k_plan};
  std::string committee{k_committee};
  std::string regular{k_regular};
  std::string regular_stem = "2026-11-05-thuong-ky";
  std::vector<std::pair<std::string, std::string>> more;  // stem and text of further meetings
  std::string today = "2026-11-20";
};

/// The text with one place, which stands in it once, written otherwise.
std::string spoil(std::string_view text, std::string_view good, std::string_view bad) {
  const std::size_t at = text.find(good);
  REQUIRE(at != std::string_view::npos);
  REQUIRE(text.find(good, at + 1) == std::string_view::npos);
  std::string out(text);
  out.replace(at, good.size(), bad);
  return out;
}

Files spoiled(std::string Files::*file, std::string_view good, std::string_view bad) {
  Files out;
  out.*file = spoil(out.*file, good, bad);
  return out;
}

Files regular(std::string_view good, std::string_view bad) {
  return spoiled(&Files::regular, good, bad);
}

std::string shown(const chibo::diag::Diagnostic& complaint, const chibo::diag::Sources& sources) {
  using chibo::diag::Severity;
  const auto catalog = *chibo::i18n::Catalog::find("vi");
  const auto& source = sources[complaint.at.file];
  const std::string_view file = std::string_view(source.path).substr(source.path.rfind('/') + 1);
  const auto place = chibo::diag::place_of(source.text, complaint.at.offset);
  const bool whole = complaint.at.offset == chibo::diag::k_whole_file;
  return fmt::format("{}{} {}{}: {} | {}", complaint.check,
                     complaint.severity == Severity::error ? "!" : "?", file,
                     whole ? "" : fmt::format(":{}:{}", place.line, place.column),
                     catalog.say(complaint.what), catalog.say(complaint.hint.value()));
}

/// Every complaint of every check, as "ID! FILE:LINE:COLUMN: words | next step"; "?" marks a
/// warning.
Said said(const Files& files) {
  CellBuilder cell;
  cell.roster(files.roster).plan(files.plan).meeting("2026-11-02-chi-uy", files.committee);
  cell.meeting(files.regular_stem, files.regular);
  for (const auto& [stem, text] : files.more) {
    cell.meeting(stem, text);
  }
  chibo::diag::Diagnostics complaints;
  run_checks({cell.cell(), day(files.today)}, complaints);
  Said out;
  for (const auto& complaint : complaints) {
    out.push_back(shown(complaint, cell.sources()));
  }
  return out;
}

}  // namespace

#define CHECK_SAID(files, ...) \
  CHECK_MESSAGE(said(files) == Said({__VA_ARGS__}), joined(said(files)))

namespace {

std::string joined(const Said& lines) {
  std::string out;
  for (const std::string& line : lines) {
    out += "\n  " + line;
  }
  return out;
}

}  // namespace

TEST_CASE("checks: a cell that keeps every rule hears nothing") {
  CHECK_SAID(Files{});
}

TEST_CASE(
    "checks table: ids are sorted and unique, names unique ASCII, demands said in each language") {
  std::set<std::string_view> names;
  std::string_view last;
  for (const Check& check : checks()) {
    CHECK_MESSAGE(last < check.id, check.id);
    last = check.id;
    CHECK(check.id.size() == 5);
    CHECK(check.id.starts_with("CB"));
    CHECK_MESSAGE(names.insert(check.name).second, check.name);
    CHECK(!check.name.empty());
    CHECK_MESSAGE(check.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") ==
                      std::string_view::npos,
                  check.name);
    for (const auto& language : chibo::i18n::languages()) {
      const std::string demand =
          chibo::i18n::Catalog(language).say(chibo::i18n::say(check.demands));
      CHECK(!demand.empty());
      CHECK_MESSAGE(!demand.ends_with('.'), demand);
    }
  }
}

TEST_CASE("checks CB201: whoever is named is on the roster or among the delegates") {
  CHECK_SAID(
      regular("thư ký: binh", "thư ký: bin"),
      "CB201! 2026-11-05-thuong-ky.yaml:9:9: không có đồng chí \"bin\" trong dang-vien.yaml, "
      "cũng không có trong đại biểu của cuộc họp | Có phải \"binh\" (Trần Thị Bình)?");
  CHECK_SAID(
      regular("      - đồng chí: binh", "      - đồng chí: khach"),
      "CB201! 2026-11-05-thuong-ky.yaml:23:19: không có đồng chí \"khach\" trong "
      "dang-vien.yaml, cũng không có trong đại biểu của cuộc họp | Xem mã các đồng chí: chibo "
      "member list");
  CHECK_SAID(regular("      - đồng chí: binh", "      - đồng chí: Trần Thị Bình"),
             "CB201? 2026-11-05-thuong-ky.yaml:23:19: \"Trần Thị Bình\" là đảng viên của chi bộ, "
             "nên ghi bằng mã | Viết \"binh\"");

  SUBCASE("a guest may be told by name, a delegate by the id of this meeting") {
    CHECK_SAID(regular("      - đồng chí: binh", "      - đồng chí: Ngô Văn Khách (Đảng ủy)"));
    CHECK_SAID(
        regular("điểm danh:", "đại biểu:\n  - {mã: khach, họ tên: Ngô Văn Khách}\nđiểm danh:"));
    Files files = regular("      - đồng chí: binh", "      - đồng chí: khach");
    files.regular =
        spoil(files.regular,
              "điểm danh:", "đại biểu:\n  - {mã: khach, họ tên: Ngô Văn Khách}\nđiểm danh:");
    CHECK_SAID(files);
  }
  SUBCASE("who was a guest then and is a member since is rightly told by name") {
    Files files = regular("      - đồng chí: binh", "      - đồng chí: Vũ Huy");
    files.roster += "  - mã: huy\n    họ tên: Vũ Huy\n    ngày kết nạp: 2026-11-19\n";
    CHECK_SAID(files);
  }
}

TEST_CASE("checks CB201: helpers on the roster and the order of the plan too") {
  CHECK_SAID(
      spoiled(&Files::roster, "2019-05-19\n", "2019-05-19\n    người giúp đỡ: bin\n"),
      "CB201! dang-vien.yaml:20:20: không có đồng chí \"bin\" trong dang-vien.yaml | Có phải "
      "\"binh\" (Trần Thị Bình)?");
  CHECK_SAID(spoiled(&Files::roster, "2019-05-19\n",
                     "2019-05-19\n    người giúp đỡ: Ngô Văn Khách (chi bộ Toán)\n"));
  CHECK_SAID(spoiled(&Files::plan, "[an, binh]", "[an, Phạm Mai Chi]"),
             "CB201! ke-hoach.yaml:5:16: không có đồng chí \"Phạm Mai Chi\" trong dang-vien.yaml | "
             "Viết \"chi\"");
}

TEST_CASE("checks CB202: whoever is named is a member on that day (R10)") {
  CHECK_SAID(
      spoiled(&Files::roster, "    ngày chính thức: 2019-05-19\n",
              "    ngày chính thức: 2019-05-19\n    về chi bộ: 2026-11-06\n"),
      "CB202! 2026-11-05-thuong-ky.yaml:13:15: đồng chí Phạm Mai Chi không phải là đảng viên "
      "của chi bộ vào ngày 05/11/2026 | Xem ngày kết nạp, ngày về chi bộ và trạng thái trong "
      "dang-vien.yaml");
  CHECK_SAID(spoiled(&Files::roster, "    ngày chính thức: 2019-05-19\n",
                     "    ngày chính thức: 2019-05-19\n    về chi bộ: 2026-11-05\n"));

  SUBCASE("whom the meeting considers for admission is no member yet, and may speak") {
    Files files =
        regular("    loại việc: nghị quyết\n", "    loại việc: kết nạp\n    đồng chí: huy\n");
    files.regular = spoil(files.regular, "      - đồng chí: binh", "      - đồng chí: huy");
    files.roster += "  - mã: huy\n    họ tên: Vũ Huy\n    ngày kết nạp: 2026-11-19\n";
    CHECK_SAID(files);
  }
}

TEST_CASE("checks CB203: no two members have one id") {
  Files files;
  files.roster += "  - mã: chi\n    họ tên: Vũ Kim Chi\n";
  CHECK_SAID(
      files,
      "CB203! dang-vien.yaml:27:9: mã \"chi\" đã dùng cho đồng chí Phạm Mai Chi | Mỗi đồng chí "
      "một mã; thêm chữ đệm hoặc số, ví dụ \"lan-2\"");
}

TEST_CASE("checks CB204: a member's dates are in order") {
  CHECK_SAID(
      spoiled(&Files::roster, "ngày chính thức: 2019-05-19", "ngày chính thức: 2018-05-18"),
      "CB204! dang-vien.yaml:19:22: ngày chính thức 18/05/2018 trước ngày kết nạp 19/05/2018 | "
      "Xem lại hai ngày");
  CHECK_SAID(
      spoiled(&Files::roster, "từ: 2024-01-01\n", "từ: 2024-01-01\n        đến: 2023-12-31\n"),
      "CB204! dang-vien.yaml:27:14: ngày kết thúc 31/12/2023 trước ngày bắt đầu 01/01/2024 | "
      "Xem lại hai ngày");
  Files files = spoiled(&Files::roster, "phó bí thư\n        từ: 2025-04-01\n",
                        "phó bí thư\n        từ: 2025-04-01\n        đến: 2025-03-31\n");
  CHECK(said(files).front() ==
        "CB204! dang-vien.yaml:16:14: ngày kết thúc 31/03/2025 trước ngày bắt đầu 01/04/2025 | Xem "
        "lại hai ngày");
}

TEST_CASE("checks CB301: the file name tells what the file tells") {
  Files odd;
  odd.regular_stem = "hop-thang-11";
  CHECK_SAID(
      odd,
      "CB301! hop-thang-11.yaml: tên tệp \"hop-thang-11\" không theo mẫu ngày-loại | Đặt như "
      "2026-11-05-thuong-ky.yaml; tạo bằng lệnh chibo new-meeting thì tên đúng sẵn");
  Files other_day;
  other_day.regular_stem = "2026-11-06-thuong-ky";
  CHECK_SAID(other_day,
             "CB301! 2026-11-06-thuong-ky.yaml:4:7: ngày trong tệp là 05/11/2026 nhưng tên tệp là "
             "ngày 06/11/2026 | Sửa nội dung hoặc đổi tên tệp cho khớp");
  Files other_kind;
  other_kind.regular_stem = "2026-11-05-chuyen-de";
  CHECK_SAID(
      other_kind,
      "CB301! 2026-11-05-chuyen-de.yaml:2:7: loại trong tệp là \"thường kỳ\" nhưng tên tệp là "
      "\"chuyên đề\" | Sửa nội dung hoặc đổi tên tệp cho khớp");
  CHECK(
      said(regular("kỳ: 2026-11\n", "kỳ: 2026-12\n")).front() ==
      "CB301! 2026-11-05-thuong-ky.yaml:3:5: kỳ trong tệp là 2026-12 nhưng theo tên tệp là 2026-11 "
      "| Nếu kỳ khác tháng của ngày họp, thêm \"-ky-2026-12\" vào cuối tên tệp");
}

TEST_CASE("checks CB302: a regular meeting is held on the customary days, or as planned (R22)") {
  Files late = regular("ngày: 2026-11-05", "ngày: 2026-11-17");
  late.regular_stem = "2026-11-17-thuong-ky";
  CHECK_SAID(
      late,
      "CB302? 2026-11-17-thuong-ky.yaml:4:7: chưa đúng thời gian: họp ngày 17/11/2026, ngoài "
      "khoảng ngày 3 đến 7 trong tháng (Nếp chung, mỗi nơi có thể khác; chưa xác nhận) | Nếu "
      "chi bộ đã định ngày khác, ghi ngày ấy vào lịch họp trong ke-hoach/2026.yaml");
  late.plan = spoil(late.plan, "kỳ: 2026-10, ngày: 2026-10-15", "kỳ: 2026-11, ngày: 2026-11-17");
  CHECK_SAID(late);

  for (const auto& [date, is_on_time] : {std::pair{"03", true}, {"07", true}, {"08", false}}) {
    Files files = regular("ngày: 2026-11-05", std::string("ngày: 2026-11-") + date);
    files.regular_stem = std::string("2026-11-") + date + "-thuong-ky";
    CHECK_MESSAGE(said(files).empty() == is_on_time, date);
  }
}

TEST_CASE("checks CB303: a regular meeting lasts 90 minutes at least (R21)") {
  CHECK_SAID(regular("\"15:50\"", "\"15:29\""),
             "CB303? 2026-11-05-thuong-ky.yaml:6:11: thời lượng 89 phút, quy định ít nhất 90 phút "
             "(Hướng dẫn 42-HD/BTCTW ngày 28/10/2025, phần thời lượng sinh hoạt) | Xem lại giờ bắt "
             "đầu và giờ kết thúc; nếu đúng thì giữ nguyên");
  CHECK_SAID(regular("\"15:50\"", "\"15:30\""));
}

namespace {

/// A thematic meeting in the same session, with these times.
Files combined(std::string_view start, std::string_view end) {
  Files files = regular("kết quả nhiệm vụ:", "họp cùng: 2026-11-05-chuyen-de\nkết quả nhiệm vụ:");
  files.more.emplace_back(
      "2026-11-05-chuyen-de",
      fmt::format("trạng thái: đã họp\nloại: chuyên đề\nkỳ: 2026-11\nngày: 2026-11-05\n"
                  "bắt đầu: \"{}\"\nkết thúc: \"{}\"\nđịa điểm: Phòng họp số 2\nchủ trì: an\n"
                  "thư ký: binh\nđiểm danh: đầy đủ\nchương trình:\n  - mục: Chuyên đề\n"
                  "biên bản:\n  đọc lại: có\n  tán thành: 3\n",
                  start, end));
  return files;
}

}  // namespace

TEST_CASE("checks CB303: regular and thematic in one session are 120 minutes together (R21)") {
  CHECK_SAID(
      combined("15:50", "15:59"),
      "CB303? 2026-11-05-thuong-ky.yaml:6:11: thời lượng 119 phút, quy định ít nhất 120 phút "
      "(Hướng dẫn 42-HD/BTCTW ngày 28/10/2025, phần thời lượng sinh hoạt) | Xem lại giờ bắt "
      "đầu và giờ kết thúc; nếu đúng thì giữ nguyên");
  CHECK_SAID(combined("15:50", "16:00"));
  CHECK_SAID(combined("13:50", "14:00"));
}

TEST_CASE("checks CB304: the committee meets before the cell (R24)") {
  Files files = regular("họp chi ủy: 2026-11-02-chi-uy\n", "");
  CHECK_SAID(files);  // found by its period
  files.committee = spoil(files.committee, "trạng thái: đã họp", "trạng thái: dự kiến");
  files.today = "2026-11-02";
  files.regular = spoil(files.regular,
                        "kết quả nhiệm vụ:\n  - mã: 2026-11-u\n    trạng thái: hoàn thành\n", "");
  const Said got = said(files);
  CHECK(got.front() ==
        "CB304? 2026-11-05-thuong-ky.yaml:4:7: chưa thấy chi ủy họp trước cuộc họp này (Hướng dẫn "
        "42-HD/BTCTW ngày 28/10/2025, phần chuẩn bị sinh hoạt; chưa xác nhận) | Nếu chi ủy đã họp, "
        "tạo biên bản: chibo new-meeting --kind \"chi ủy\" --period 2026-11");

  SUBCASE("nobody meets where there is a secretary alone") {
    files.roster = spoil(
        files.roster, "    chức vụ:\n      - chức danh: phó bí thư\n        từ: 2025-04-01\n", "");
    files.committee = spoil(files.committee, "trạng thái: dự kiến", "trạng thái: hoãn");
    files.committee += "lý do: Bão\n";
    files.today = "2026-11-20";
    CHECK_SAID(files);
  }
}

TEST_CASE("checks CB305: roll-call and absences agree (R12)") {
  CHECK_SAID(
      regular("điểm danh: theo danh sách", "điểm danh: đầy đủ"),
      "CB305! 2026-11-05-thuong-ky.yaml:11:12: điểm danh \"đầy đủ\" nhưng có người trong danh "
      "sách vắng | Ghi \"theo danh sách\", hoặc bỏ danh sách vắng");
  CHECK_SAID(
      regular("điểm danh: theo danh sách", "điểm danh: chưa"),
      "CB305? 2026-11-05-thuong-ky.yaml:11:12: đã họp mà chưa điểm danh | Ghi \"đầy đủ\", hoặc "
      "\"theo danh sách\" rồi ghi người vắng; không biết thì \"không rõ\"");
  CHECK_SAID(
      regular("    lý do: Công tác đột xuất\n", ""),
      "CB305? 2026-11-05-thuong-ky.yaml:13:15: đồng chí \"chi\" vắng có lý do mà chưa ghi lý "
      "do | Thêm dòng \"lý do: …\"");
  CHECK_SAID(
      regular("vắng:\n", "vắng:\n  - {đồng chí: chi, loại: không có lý do}\n"),
      "CB305! 2026-11-05-thuong-ky.yaml:14:15: đồng chí \"chi\" ghi vắng hai lần | Gộp nội dung "
      "vào một chỗ rồi xóa chỗ kia");
  CHECK_SAID(
      regular("vắng:\n", "vắng:\n  - {đồng chí: tho, loại: có lý do, lý do: Tuổi cao}\n"),
      "CB305? 2026-11-05-thuong-ky.yaml:13:16: đồng chí Đặng Văn Thọ hôm đó không phải dự "
      "(miễn sinh hoạt hoặc sinh hoạt nơi khác), không cần ghi vắng | Bỏ dòng này; máy lấy từ "
      "dang-vien.yaml");
  CHECK_SAID(regular("kết quả nhiệm vụ:", "miễn sinh hoạt đến dự: [binh]\nkết quả nhiệm vụ:"),
             "CB305! 2026-11-05-thuong-ky.yaml:16:25: đồng chí Trần Thị Bình không được miễn sinh "
             "hoạt vào ngày 05/11/2026 | Chỉ ghi ở đây đồng chí được miễn mà vẫn đến dự");
  CHECK_SAID(regular("điểm danh: theo danh sách", "điểm danh: không rõ"));
}

TEST_CASE("checks CB306: votes are no more than voters who were there (R13)") {
  CHECK_SAID(
      regular("      tán thành: 2", "      tán thành: 3"),
      "CB306! 2026-11-05-thuong-ky.yaml:32:18: 3 phiếu nhiều hơn 2 người có quyền biểu quyết "
      "có mặt | Chỉ đảng viên chính thức có mặt được biểu quyết; xem lại số phiếu và điểm danh");
  CHECK_SAID(
      regular("      không tán thành: 0", "      không tán thành: 1"),
      "CB306! 2026-11-05-thuong-ky.yaml:32:18: 3 phiếu nhiều hơn 2 người có quyền biểu quyết "
      "có mặt | Chỉ đảng viên chính thức có mặt được biểu quyết; xem lại số phiếu và điểm danh");
  CHECK_SAID(
      regular("\n  tán thành: 2", "\n  tán thành: 3"),
      "CB306! 2026-11-05-thuong-ky.yaml:48:14: 3 phiếu nhiều hơn 2 người có quyền biểu quyết "
      "có mặt | Chỉ đảng viên chính thức có mặt được biểu quyết; xem lại số phiếu và điểm danh");

  SUBCASE("an exempt member who came may vote") {
    Files files = regular("      tán thành: 2", "      tán thành: 3");
    files.regular = spoil(files.regular,
                          "kết quả nhiệm vụ:", "miễn sinh hoạt đến dự: [tho]\nkết quả nhiệm vụ:");
    CHECK_SAID(files);
  }
  SUBCASE("where the roll was not called, all who count may have voted") {
    Files files = regular("điểm danh: theo danh sách", "điểm danh: không rõ");
    files.regular = spoil(files.regular, "      tán thành: 2", "      tán thành: 3");
    CHECK_SAID(files);
    files.regular = spoil(files.regular, "      tán thành: 3", "      tán thành: 4");
    CHECK_SAID(
        files,
        "CB306! 2026-11-05-thuong-ky.yaml:32:18: 4 phiếu nhiều hơn 3 đảng viên chính thức được "
        "tính | Chỉ đảng viên chính thức có mặt được biểu quyết; xem lại số phiếu và điểm danh");
  }
}

TEST_CASE("checks CB307: a meeting ends after it begins") {
  CHECK_SAID(
      regular("\"15:50\"", "\"13:50\""),
      "CB307! 2026-11-05-thuong-ky.yaml:6:11: kết thúc 13:50 không sau bắt đầu 14:00 | Viết giờ "
      "theo 24 giờ, ví dụ \"15:50\"");
  CHECK(said(regular("\"15:50\"", "\"14:00\"")).size() == 1);
}

TEST_CASE("checks CB308: the state of a meeting agrees with its day") {
  Files early;
  early.today = "2026-11-04";
  CHECK_SAID(
      early,
      "CB308! 2026-11-05-thuong-ky.yaml:1:13: ghi \"đã họp\" nhưng ngày 05/11/2026 chưa tới | "
      "Sửa ngày, hoặc để trạng thái \"dự kiến\"");
  CHECK_SAID(
      regular("trạng thái: đã họp", "trạng thái: dự kiến"),
      "CB308? 2026-11-05-thuong-ky.yaml:1:13: ngày 05/11/2026 đã qua mà cuộc họp còn ghi \"dự "
      "kiến\" | Họp rồi thì ghi \"đã họp\"; chưa họp thì ghi \"hoãn\" hoặc \"không họp\", kèm "
      "lý do");
  CHECK_SAID(
      regular("trạng thái: đã họp", "trạng thái: hoãn"),
      "CB308? 2026-11-05-thuong-ky.yaml:1:13: \"hoãn\" mà chưa ghi lý do | Thêm dòng \"lý do: "
      "…\" và \"theo: …\" (ai cho phép)");
  CHECK_SAID(regular("trạng thái: đã họp\n", "trạng thái: không họp\nlý do: Bão\n"));
  for (const char* on : {"2026-11-05", "2026-11-06"}) {
    Files files = regular("trạng thái: đã họp", "trạng thái: dự kiến");
    files.today = on;
    CHECK_MESSAGE(said(files).empty() == (std::string(on) == "2026-11-05"), on);
  }
}

TEST_CASE("checks CB309: a meeting that was held has nothing left blank") {
  const auto blank = [](std::string_view place, std::string_view what) {
    return fmt::format(
        "CB309? 2026-11-05-thuong-ky.yaml:{}: còn trống: {} | Ghi vào sổ; không biết "
        "thì viết \"không rõ\", không có thì viết \"không\"",
        place, what);
  };
  CHECK_SAID(regular("địa điểm: Phòng họp số 2", "địa điểm:"), blank("7:1", "địa điểm"));
  CHECK_SAID(regular("địa điểm: Phòng họp số 2\n", ""), blank("1:1", "địa điểm"));
  CHECK_SAID(regular("địa điểm: Phòng họp số 2", "địa điểm: không rõ"));
  CHECK_SAID(regular("chủ trì: an", "chủ trì:"), blank("8:1", "người chủ trì"));
  CHECK_SAID(regular("thư ký: binh", "thư ký:"), blank("9:1", "thư ký"));
  CHECK_SAID(regular("thư ký: binh", "thư ký: không"));
  CHECK_SAID(regular("nội dung: Nhất trí.", "nội dung:"),
             blank("24:9", "ý kiến của Trần Thị Bình ở mục \"Đánh giá tháng 10\""));
  CHECK_SAID(regular("tự phê bình: Chưa chủ động.", "tự phê bình:"),
             blank("28:9", "nội dung tự phê bình của Lê Văn An"));
  CHECK_SAID(regular("      tán thành: 2", "      tán thành:"),
             blank("32:7", "số tán thành ở mục \"Thông qua nghị quyết\""));
  CHECK_SAID(regular("      không tán thành: 0", "      không tán thành:"),
             blank("33:7", "số không tán thành ở mục \"Thông qua nghị quyết\""));
  CHECK_SAID(regular("      không có ý kiến: 0", "      không có ý kiến:"),
             blank("34:7", "số không có ý kiến ở mục \"Thông qua nghị quyết\""));
  CHECK_SAID(regular("    chủ trì: binh", "    chủ trì:"),
             blank("38:5", "người chủ trì việc \"Rà soát quần chúng ưu tú\""));
  CHECK_SAID(regular("    hạn: 2026-11-25", "    hạn:"),
             blank("39:5", "hạn của việc \"Rà soát quần chúng ưu tú\""));
  CHECK_SAID(regular("đọc lại: có", "đọc lại:"), blank("47:3", "đã đọc lại biên bản hay chưa"));
  CHECK_SAID(regular("đọc lại: có", "đọc lại: không"));
  CHECK_SAID(regular("\n  tán thành: 2", "\n  tán thành:"),
             blank("48:3", "số tán thành thông qua biên bản"));

  SUBCASE("a session without a clock needs no times") {
    CHECK_SAID(regular("bắt đầu: \"14:00\"\n", ""), blank("1:1", "giờ bắt đầu"));
    CHECK_SAID(regular("kết thúc: \"15:50\"\n", ""), blank("1:1", "giờ kết thúc"));
    CHECK_SAID(regular("bắt đầu: \"14:00\"\nkết thúc: \"15:50\"", "buổi: chiều"));
  }
  SUBCASE("what is still to come may be blank") {
    Files files = regular("địa điểm: Phòng họp số 2", "địa điểm:");
    files.regular = spoil(files.regular, "trạng thái: đã họp", "trạng thái: dự kiến");
    files.today = "2026-11-04";
    CHECK_SAID(files);
  }
}

namespace {

/// The same regular meeting once more, on another day, without what may stand only once.
std::string second_regular(std::string_view state) {
  return fmt::format(
      "trạng thái: {}\nloại: thường kỳ\nkỳ: 2026-11\nngày: 2026-11-07\nlý do: Bão\n"
      "bắt đầu: \"14:00\"\nkết thúc: \"15:50\"\nđịa điểm: Phòng họp số 2\nchủ trì: an\n"
      "thư ký: binh\nđiểm danh: đầy đủ\nchương trình:\n  - mục: Việc\n"
      "biên bản:\n  đọc lại: có\n  tán thành: 3\n",
      state);
}

}  // namespace

TEST_CASE("checks CB310: a period has one regular meeting (R20)") {
  Files files;
  files.more.emplace_back("2026-11-07-thuong-ky", second_regular("đã họp"));
  CHECK_SAID(
      files,
      "CB310! 2026-11-07-thuong-ky.yaml:3:5: kỳ 2026-11 đã có cuộc họp thường kỳ: "
      "hop/2026/2026-11-05-thuong-ky.yaml | Sửa kỳ, hoặc ghi loại khác (bất thường, chuyên đề)");
  files.more.back().second = second_regular("hoãn");
  CHECK_SAID(files);
}

TEST_CASE("checks CB311: links lead to meetings that exist, and of the right kind") {
  CHECK_SAID(regular("họp chi ủy: 2026-11-02-chi-uy", "họp chi ủy: 2026-11-01-chi-uy"),
             "CB311! 2026-11-05-thuong-ky.yaml:10:13: không có cuộc họp nào tên "
             "\"2026-11-01-chi-uy\" | Xem tên các cuộc họp: chibo meeting list");
  CHECK_SAID(
      regular("họp chi ủy: 2026-11-02-chi-uy", "họp chi ủy: 2026-11-05-thuong-ky"),
      "CB311! 2026-11-05-thuong-ky.yaml:10:13: \"2026-11-05-thuong-ky\" không phải là cuộc họp "
      "chi ủy | Xem tên các cuộc họp: chibo meeting list");
  const Said got =
      said(regular("kết quả nhiệm vụ:", "họp cùng: 2026-11-05-chuyen-de\nkết quả nhiệm vụ:"));
  CHECK(got.back() ==
        "CB311! 2026-11-05-thuong-ky.yaml:16:11: không có cuộc họp nào tên "
        "\"2026-11-05-chuyen-de\" | "
        "Xem tên các cuộc họp: chibo meeting list");
}

TEST_CASE("checks CB312: told numbers agree with each other and with the roster (R10)") {
  CHECK_SAID(
      regular("kết quả nhiệm vụ:", "số liệu:\n  tổng số: 3\n  có mặt: 4\nkết quả nhiệm vụ:"),
      "CB312! 2026-11-05-thuong-ky.yaml:18:11: có mặt 4 nhiều hơn tổng số 3 | Xem lại hai số");
  CHECK_SAID(regular("kết quả nhiệm vụ:", "số liệu:\n  tổng số: 4\n  có mặt: 3\nkết quả nhiệm vụ:"),
             "CB312? 2026-11-05-thuong-ky.yaml:17:12: tổng số 4 khác số đảng viên phải dự tính từ "
             "dang-vien.yaml | Xem lại danh sách hoặc số đã ghi; cả hai đều được giữ");
  CHECK_SAID(
      regular("kết quả nhiệm vụ:", "số liệu:\n  tổng số: 3\n  có mặt: 2\nkết quả nhiệm vụ:"));
}

namespace {

/// Files in which the October meeting gave these members a turn.
Files october(std::initializer_list<std::string_view> ids) {
  std::string text =
      "trạng thái: đã họp\nloại: thường kỳ\nkỳ: 2026-10\nngày: 2026-10-15\nbuổi: chiều\n"
      "địa điểm: Phòng họp số 2\nchủ trì: an\nthư ký: binh\nhọp chi ủy: 2026-10-14-chi-uy\n"
      "điểm danh: đầy đủ\nchương trình:\n  - mục: Tự phê bình\n    lượt:\n";
  for (const std::string_view id : ids) {
    text += fmt::format("      - {{đồng chí: {}, tự phê bình: Chưa chủ động.}}\n", id);
  }
  Files files;
  files.more.emplace_back("2026-10-15-thuong-ky",
                          text + "biên bản:\n  đọc lại: có\n  tán thành: 3\n");
  files.more.emplace_back(
      "2026-10-14-chi-uy",
      "trạng thái: đã họp\nloại: chi ủy\nkỳ: 2026-10\nngày: 2026-10-14\nbuổi: sáng\n"
      "địa điểm: Phòng họp số 2\nchủ trì: an\nthư ký: binh\nđiểm danh: đầy đủ\n"
      "chương trình:\n  - mục: Chuẩn bị\n");
  return files;
}

}  // namespace

TEST_CASE("checks CB401: nobody has a second turn while another has none (R40)") {
  CHECK_SAID(
      october({"an"}),
      "CB401? 2026-11-05-thuong-ky.yaml:27:19: đồng chí Lê Văn An đã có lượt ngày 15/10/2026 "
      "trong khi còn đồng chí chưa có lượt năm nay | Xem lượt: chibo turn next --explain");
  CHECK_SAID(october({"binh", "chi"}));
  CHECK_SAID(october({"an", "binh", "chi"}));  // a second round

  SUBCASE("who has a turn in the same meeting is no longer without one") {
    Files files = october({"an", "binh"});
    files.regular = spoil(files.regular, "    lượt:\n",
                          "    lượt:\n      - {đồng chí: chi, tự phê bình: Chưa chủ động.}\n");
    CHECK_SAID(files);
  }
  SUBCASE("a second turn in one meeting is too soon while another has none") {
    CHECK_SAID(october({"an", "binh", "chi", "chi"}));  // all have one: the next round begins
    Files files;
    files.regular = spoil(files.regular, "        tự phê bình: Chưa chủ động.\n",
                          "        tự phê bình: Chưa chủ động.\n"
                          "      - {đồng chí: an, tự phê bình: Lần nữa.}\n");
    CHECK(said(files).size() == 1);
  }
  SUBCASE("in a later round the words say how many turns there were") {
    Files files = october({"an", "binh", "chi", "an"});
    CHECK(
        said(files).front() ==
        "CB401? 2026-11-05-thuong-ky.yaml:27:19: đồng chí Lê Văn An đã có 2 lượt năm nay, lượt gần "
        "nhất ngày 15/10/2026, trong khi còn đồng chí ít lượt hơn | Xem lượt: chibo turn next "
        "--explain");
  }
}

TEST_CASE("checks CB501: an id stands for one task or promise") {
  CHECK_SAID(regular("  - mã: 2026-11-a", "  - mã: 2026-11-u"),
             "CB501! 2026-11-05-thuong-ky.yaml:36:9: mã việc \"2026-11-u\" đã dùng ở "
             "hop/2026/2026-11-02-chi-uy.yaml | Đặt mã khác, ví dụ thêm chữ cái tiếp theo");
  CHECK_SAID(regular("        tự phê bình: Chưa chủ động.\n",
                     "        tự phê bình: Chưa chủ động.\n        cam kết khắc phục:\n"
                     "          - {mã: 2026-11-a, việc: Đăng ký đề tài, hạn: 2026-11-30}\n"),
             "CB501! 2026-11-05-thuong-ky.yaml:30:18: mã việc \"2026-11-a\" đã dùng ở "
             "hop/2026/2026-11-05-thuong-ky.yaml | Đặt mã khác, ví dụ thêm chữ cái tiếp theo");
}

TEST_CASE("checks CB502: a result is of a task that was given") {
  CHECK_SAID(regular("  - mã: 2026-11-u", "  - mã: 2026-11-uu"),
             "CB502! 2026-11-05-thuong-ky.yaml:17:9: không có việc nào mang mã \"2026-11-uu\" | Có "
             "phải \"2026-11-u\"?");
  CHECK_SAID(
      regular("  - mã: 2026-11-u", "  - mã: khac-han"),
      "CB502! 2026-11-05-thuong-ky.yaml:17:9: không có việc nào mang mã \"khac-han\" | Xem mã "
      "việc trong \"nhiệm vụ\" và \"cam kết khắc phục\" của các kỳ trước");
}

TEST_CASE("checks CB601: no criterion has more points than its most (R34)") {
  CHECK_SAID(
      regular("      điểm: 10", "      điểm: 11"),
      "CB601! 2026-11-05-thuong-ky.yaml:43:13: 11 điểm nhiều hơn tối đa 10 | Xem lại hai số");
}
