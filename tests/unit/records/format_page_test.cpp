#include "records/format_page.hpp"

#include "support/shape_mutations.hpp"
#include "text/unicode.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

namespace {

using namespace chibo;
using records::Kind;

std::string page_of(std::string_view kind, std::string_view language) {
  return records::format_page(*records::find_kind(kind), *i18n::Catalog::find(language));
}

/// The text without line ends, as Markdown joins it.
std::string joined(const std::string& page) {
  std::istringstream lines(page);
  std::string out;
  for (std::string line; std::getline(lines, line);) {
    line.erase(0, line.find_first_not_of(' '));
    out += (out.empty() ? "" : " ") + line;
  }
  return out;
}

}  // namespace

TEST_CASE(
    "format page: tells each key, whether it is needed, what it means and how it is written") {
  CHECK(page_of("ngay-nghi", "vi") == R"(# ngay-nghi: Ngày nghỉ lễ, tết

Tệp: `mau/ngay-nghi.yaml`

Mỗi dòng dưới đây là một mục của tệp, theo thứ tự chibo viết. **Bắt buộc**:
thiếu thì tệp sai. **Nên có**: trống thì giấy tờ in dòng chấm. Còn lại: có thì
ghi. Giá trị nào không biết thì viết `không rõ`, không có thì viết `không`, chưa
ghi thì để trống

- **ngày nghỉ** (bắt buộc): các ngày nghỉ lễ, tết
  - cách ghi: viết `ngày nghỉ:`, rồi mỗi phần bắt đầu bằng `- từ: …`, các dòng
    sau thẳng cột với chữ đầu
- **làm bù** (có thì ghi): thứ bảy, chủ nhật đi làm bù
  - cách ghi: viết `làm bù:`, rồi mỗi dòng một `- 2026-11-05`

## Trong `ngày nghỉ`

- **từ** (bắt buộc): ngày nghỉ đầu tiên
  - cách ghi: `từ: 2026-11-05`
- **đến** (có thì ghi): ngày nghỉ cuối cùng; bỏ trống: một ngày
  - cách ghi: `đến: 2026-11-05`
- **tên** (nên có): nghỉ nhân dịp gì
  - cách ghi: `tên: …`
)");
}

TEST_CASE("format page: every key, word and customary spelling stands in it, at most 80 columns") {
  for (const records::RecordKind& kind : records::record_kinds()) {
    for (const i18n::Language& language : i18n::languages()) {
      CAPTURE(kind.name);
      const std::string page = records::format_page(kind, i18n::Catalog(language));
      const std::string words = joined(page);
      CHECK(text::is_nfc(page));
      CHECK(page.find("\u00A0") == std::string::npos);
      std::istringstream lines(page);
      for (std::string line; std::getline(lines, line);) {
        CAPTURE(line);
        CHECK(text::display_width(line) <= 80);
        CHECK_FALSE(line.ends_with(' '));
      }
      for (const test::Site& site : test::sites_of(kind)) {
        const records::Field& field = site.field();
        CAPTURE(field.key);
        CHECK(page.find("- **" + std::string(field.key) + "** (") != std::string::npos);
        CHECK(words.find(language.code == "vi" ? field.vi : field.en) != std::string::npos);
        for (const records::Word& word : field.ops->words) {
          CHECK(page.find("`" + std::string(word.vi) + "`") != std::string::npos);
        }
        for (const std::string_view also : field.also) {
          CHECK(page.find("`" + std::string(also) + "`") != std::string::npos);
        }
      }
    }
  }
}

TEST_CASE("format page: a map that stands in several places is told once, with all of them") {
  const std::string page = page_of("hop", "vi");
  CHECK(page.find("## Trong `ý kiến`, `bảo lưu ý kiến`, `lý do không tán thành`, `góp ý`\n") !=
        std::string::npos);
  CHECK(page.find("## Trong `biểu quyết`, `biểu quyết khác`\n") != std::string::npos);
  const std::size_t first = page.find("ý kiến đã phát biểu");
  CHECK(first != std::string::npos);
  CHECK(page.find("ý kiến đã phát biểu", first + 1) == std::string::npos);
}

TEST_CASE("format index: names every kind of file in either language") {
  for (const i18n::Language& language : i18n::languages()) {
    const std::string index = records::format_index(i18n::Catalog(language));
    for (const records::RecordKind& kind : records::record_kinds()) {
      CHECK(index.find("- **" + std::string(kind.name) + "**: ") != std::string::npos);
      CHECK(index.find("`" + std::string(kind.glob) + "`") != std::string::npos);
    }
  }
}

TEST_CASE("format page: a key is shown with a value that fits it") {
  const std::string meeting = joined(page_of("hop", "vi"));
  CHECK(meeting.find("`mã: 2026-11-a`") != std::string::npos);
  CHECK(meeting.find("`nhắc lại việc: 2026-10-a`") != std::string::npos);
  CHECK(meeting.find("`mã: khanh`") == std::string::npos);
  CHECK(joined(page_of("ke-hoach", "vi")).find("`năm: 2026`") != std::string::npos);
  CHECK(joined(page_of("dang-vien", "vi")).find("`mã: khanh`") != std::string::npos);
}
