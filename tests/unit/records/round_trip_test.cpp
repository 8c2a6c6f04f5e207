#include "records/kinds.hpp"
#include "store/yaml_scan.hpp"
#include "support/record_samples.hpp"
#include "support/shape_mutations.hpp"
#include "support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>

namespace {

using namespace chibo;
using records::RecordKind;
using store::Blanks;
using test::AnyRecord;
using test::Reading;

bool is_taken_by_scanner(const std::string& text) {
  store::TreeSink sink;
  return store::scan_yaml(text, sink);
}

/// Tabs, rare escapes and maps without keys: nobody needs them to be read fast.
bool is_left_to_yaml_cpp(const std::string& text) {
  for (std::size_t at = text.find('\\'); at != std::string::npos; at = text.find('\\', at + 2)) {
    if (text[at + 1] != '"' && text[at + 1] != '\\') {
      return true;
    }
  }
  return text.find("\t") != std::string::npos || text.find("{}") != std::string::npos;
}

/// What chibo wrote is read without a word, means the same, and is written as the same bytes.
void check_round_trip(const RecordKind& kind, const AnyRecord& record, Blanks blanks) {
  const std::string text = record.text(blanks);
  CAPTURE(text);
  const Reading again = test::read_as(kind, text);
  REQUIRE(again.was_read);
  CHECK(again.complaints() == "");
  CHECK(again.record == record);
  CHECK(again.record.text(blanks) == text);
  if (!is_left_to_yaml_cpp(text)) {
    CHECK(is_taken_by_scanner(text));
  }
}

}  // namespace

TEST_CASE("round trip: any record of any kind is read back as it was written") {
  constexpr std::uint64_t k_rounds = 60;
  for (const RecordKind& kind : records::record_kinds()) {
    CAPTURE(kind.name);
    for (std::uint64_t seed = 1; seed <= k_rounds; ++seed) {
      CAPTURE(seed);
      test::Dice dice(seed);
      const AnyRecord record = test::random_record_of(kind, dice);
      check_round_trip(kind, record, Blanks::bare);
      check_round_trip(kind, record, Blanks::with_hints);
    }
  }
}

TEST_CASE("round trip: a record that tells every key is read back as it was written") {
  for (const RecordKind& kind : records::record_kinds()) {
    CAPTURE(kind.name);
    const AnyRecord record = test::full_record_of(kind);
    check_round_trip(kind, record, Blanks::bare);
    CHECK(record.text(Blanks::bare) == record.text(Blanks::with_hints));
    for (const test::Site& site : test::sites_of(kind)) {
      CAPTURE(site.name());
      CHECK(record.text().find(std::string(site.field().key) + ":") != std::string::npos);
    }
  }
}

TEST_CASE("round trip: an empty record is written so that it can be read") {
  for (const RecordKind& kind : records::record_kinds()) {
    CAPTURE(kind.name);
    check_round_trip(kind, AnyRecord(kind), Blanks::bare);
    check_round_trip(kind, AnyRecord(kind), Blanks::with_hints);
  }
}

TEST_CASE("round trip: what people wrote means the same when chibo writes it") {
  for (const RecordKind& kind : records::record_kinds()) {
    for (const std::filesystem::path& path : test::real_files(kind)) {
      CAPTURE(path);
      const Reading first = test::read_as(kind, testing::bytes_of(path));
      check_round_trip(kind, first.record, Blanks::bare);
    }
  }
}

TEST_CASE("round trip: records that differ in one key are not equal") {
  for (const RecordKind& kind : records::record_kinds()) {
    CAPTURE(kind.name);
    CHECK_FALSE(test::full_record_of(kind) == AnyRecord(kind));
    test::Dice one(1);
    test::Dice two(2);
    CHECK_FALSE(test::random_record_of(kind, one) == test::random_record_of(kind, two));
  }
}
