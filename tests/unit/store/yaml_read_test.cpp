#include "store/yaml_read.hpp"

#include "model/plan.hpp"
#include "store/yaml_guard.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <string_view>

namespace {

using namespace chibo;

struct Read {
  diag::Sources sources;
  diag::Diagnostics out;
  model::Plan plan;
  bool was_read = false;
};

Read read(std::string_view bytes) {
  Read result;
  const diag::FileId file = result.sources.add("ke-hoach/2026.yaml", std::string(bytes));
  result.was_read = store::read_record(file, result.sources, result.plan, result.out);
  return result;
}

/// "1:4 CB101", a word each.
std::string complaints(std::string_view bytes) {
  const Read result = read(bytes);
  std::string text;
  for (const diag::Diagnostic& d : result.out) {
    const diag::Place place = diag::place_of(result.sources[0].text, d.at.offset);
    text += text.empty() ? "" : " ";
    text += d.at.offset == diag::k_whole_file
                ? std::string(d.check)
                : fmt::format("{}:{} {}", place.line, place.column, d.check);
  }
  return text;
}

}  // namespace

TEST_CASE("yaml read: a record is read and its values know their places") {
  const Read result = read("năm: 2026\nlịch họp:\n  - kỳ: 2026-11\n    loại: thường kỳ\n");
  CHECK(result.was_read);
  CHECK(result.out.empty());
  CHECK(result.plan.year.value == 2026);
  CHECK(result.plan.year.at == diag::Span{0, 6, 4});
  REQUIRE(result.plan.meetings.value.size() == 1);
  const diag::Span at = result.plan.meetings.value[0].kind.at;
  CHECK(result.sources[0].text.substr(at.offset, at.length) == "thường kỳ");
}

TEST_CASE("yaml read: a BOM and Windows line ends change nothing but places") {
  const Read result =
      read("\xEF\xBB\xBFnăm: 2026\r\nlịch họp:\r\n  - kỳ: 2026-11\r\n    loại: thường kỳ\r\n");
  CHECK(result.out.empty());
  CHECK(result.plan == read("năm: 2026\nlịch họp:\n  - kỳ: 2026-11\n    loại: thường kỳ\n").plan);
  CHECK(result.plan.year.at == diag::Span{0, 9, 4});
}

TEST_CASE("yaml read: bytes that no reader may see are refused, each at its place") {
  CHECK(complaints(std::string_view("năm: 2026\n\0", 12)) == "2:1 CB102");
  CHECK(complaints("năm: 2026\nghi\x01: 1\nxa: \xC3\n") == "2:4 CB102 3:5 CB102");
  CHECK(complaints("năm: 2026\rlịch họp: không\r") == "1:10 CB102 1:26 CB102");
  CHECK(complaints(std::string_view("\xFF\xFEn\0", 4)) == "CB102");
  CHECK(complaints(std::string(store::k_largest_text + 1, 'a')) == "CB102");
  CHECK_FALSE(read("năm: \x01\n").was_read);
}

TEST_CASE("yaml read: marks that hide something are told and the record is read") {
  const Read result = read("năm: 2026\ntự phê bình:\n  thứ tự:\n    - Ng\u200Ba\n");
  CHECK(result.was_read);
  REQUIRE(result.out.size() == 1);
  CHECK(result.out[0].check == "CB123");
  CHECK(result.out[0].severity == diag::Severity::warning);
}

TEST_CASE("yaml read: letters with separate marks are understood and noted once") {
  const Read result = read("na\u0306m: 2026\ntự phê bình:\n  thứ tự: [Le\u0302]\n");
  CHECK(result.was_read);
  CHECK(result.plan.year.value == 2026);
  CHECK(result.plan.turns.value.order.value[0].value.text == "Lê");
  CHECK(complaints("na\u0306m: 2026\n") == "1:2 CB122");
}

TEST_CASE("yaml read: an empty file is a record without keys") {
  CHECK(complaints("") == "1:1 CB112");
  CHECK(complaints("# chỉ có ghi chú\n") == complaints("\n# chỉ có ghi chú\n").replace(0, 1, "1"));
  CHECK(read("").was_read);
}

TEST_CASE("yaml read: what yaml-cpp refuses is one complaint and no record") {
  CHECK(complaints("năm: 2026: 1\n") == "1:10 CB103");
  CHECK_FALSE(read("năm: 2026: 1\n").was_read);
}
