#include "store/proved_fix.hpp"

#include "records/kinds.hpp"
#include "store/yaml_read.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <string_view>

namespace {

using namespace chibo;

constexpr std::string_view k_path = "hop/2026/2026-11-05-thuong-ky.yaml";
constexpr std::string_view k_unseen = "\u200B";

/// The fixes that reading a meeting gives, proved; the text itself where none is.
std::string mended(const std::string& text) {
  const records::Shape& shape = records::kind_of_path(k_path)->shape();
  const std::shared_ptr<void> record = shape.fresh();
  diag::Diagnostics found;
  store::read_text(diag::FileId{0}, text, shape, record.get(), found);
  return store::with_proved_fixes(k_path, text, diag::fixes_of(found, 0), store::Meaning::stays)
      .value_or(text);
}

std::string meeting(std::string_view line) {
  return "trạng thái: dự kiến\nloại: thường kỳ\nkỳ: 2026-11\nngày: 2026-11-05\nđiểm danh: chưa\n" +
         std::string(line) + "\n";
}

/// The line with its hidden characters, "~" in its place.
std::string hidden(std::string_view line) {
  std::string out;
  for (const char c : line) {
    out += c == '~' ? std::string(k_unseen) : std::string(1, c);
  }
  return meeting(out);
}

}  // namespace

TEST_CASE("a proved fix: characters that cannot be seen leave values, keys and remarks") {
  CHECK(mended(hidden("địa điểm: Phòng~ họp")) == meeting("địa điểm: Phòng họp"));
  CHECK(mended(hidden("địa~ điểm: Phòng họp")) == meeting("địa điểm: Phòng họp"));
  CHECK(mended(hidden("địa điểm: Phòng # tầng~ 2")) == meeting("địa điểm: Phòng # tầng 2"));
  CHECK(mended(hidden("địa điểm: \"Phòng~ họp\"")) == meeting("địa điểm: \"Phòng họp\""));
  CHECK(mended(hidden("ghi chú: |\n  một~\n  ~hai")) == meeting("ghi chú: |\n  một\n  hai"));
  CHECK(mended(hidden("chủ trì: ho~a")) == meeting("chủ trì: hoa"));
  CHECK(mended(hidden("địa điểm: Phòng họp ~")) == meeting("địa điểm: Phòng họp "));
  CHECK(mended(hidden("địa điểm: ~")) == meeting("địa điểm: "));
  CHECK(mended(meeting("địa điểm: Ho\u200B\u0300a")) == meeting("địa điểm: Ho\u0300a"));
}

TEST_CASE("a proved fix: a text that its unseen character keeps from being YAML stays as it is") {
  for (const std::string_view line :
       {"địa điểm: ~- x", "địa điểm: ~# x", "địa điểm: a ~#x", "địa điểm: ~[x]", "ghi chú: a~: b",
        "địa điểm: ~|", "~# địa điểm: x", "địa điểm: ~\"x\"", "địa điểm: ~null"}) {
    CAPTURE(line);
    CHECK(mended(hidden(line)) == hidden(line));
  }
}

TEST_CASE("a proved fix: one fix that is not proved keeps no other from the file") {
  const auto with = [](std::string_view line, std::string_view date, std::string_view form) {
    std::string out = hidden(line);
    out.replace(out.find("2026-11-05"), 10, date);
    return out + "hình thức: " + std::string(form) + "\n";
  };
  CHECK(mended(with("địa điểm: ~- x", "5/11/2026", "truc tiep")) ==
        with("địa điểm: ~- x", "2026-11-05", "trực tiếp"));
  CHECK(mended(with("địa điểm: Phò~ng", "5/11/2026", "truc tiep")) ==
        with("địa điểm: Phòng", "2026-11-05", "trực tiếp"));
}

TEST_CASE("a proved fix: a mark that holds up a value keeps no other mark in the file") {
  CHECK(mended(hidden("địa điểm: Phò~ng\nthư ký: ~\"hoa\"\nchủ trì: la~n")) ==
        hidden("địa điểm: Phòng\nthư ký: ~\"hoa\"\nchủ trì: lan"));
}

TEST_CASE("a proved fix: a value on two lines is never joined, for the change could not be shown") {
  const std::string two = meeting("hình thức: truc\n  tiep");
  CHECK(mended(two) == two);
  CHECK(mended(meeting("buổi: sang\nhình thức: truc\n  tiep")) ==
        meeting("buổi: sáng\nhình thức: truc\n  tiep"));
}

TEST_CASE("a proved fix: a text that could not be read is mended where it then can") {
  CHECK(mended(meeting("địa điểm: a\xEF\xBB\xBF")) == meeting("địa điểm: a"));
  CHECK(mended("trạng thái: dự kiến\rloại: thường kỳ\rkỳ: 2026-11\r") ==
        "trạng thái: dự kiến\nloại: thường kỳ\nkỳ: 2026-11\n");
}
