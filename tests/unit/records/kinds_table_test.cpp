#include "records/codec.hpp"
#include "records/kinds.hpp"
#include "support/record_samples.hpp"
#include "support/temp_folder.hpp"
#include "text/unicode.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace {

using namespace chibo;
using namespace chibo::records;

void collect(const Shape& shape, std::set<const Shape*>& out) {
  if (!out.insert(&shape).second) {
    return;
  }
  for (const Field& field : shape.fields) {
    const Ops& ops = field.ops->kind == Kind::list ? *field.ops->item : *field.ops;
    if (ops.kind == Kind::map) {
      collect(*ops.shape(), out);
    }
  }
}

std::set<const Shape*> all_shapes() {
  std::set<const Shape*> out;
  for (const RecordKind& kind : record_kinds()) {
    collect(kind.shape(), out);
  }
  return out;
}

/// Every key of a record has a value of its own.
void check_slots(const Shape& shape, void* record) {
  std::map<void*, std::string_view> seen;
  for (const Field& field : shape.fields) {
    CAPTURE(shape.name);
    CAPTURE(field.key);
    void* slot = field.slot(record);
    CHECK(seen.emplace(slot, field.key).second);
    const Ops& ops = *field.ops;
    if (ops.kind == Kind::map) {
      check_slots(*ops.shape(), ops.record(slot));
    } else if (ops.kind == Kind::list && ops.item->kind == Kind::map) {
      check_slots(*ops.item->shape(), ops.at(slot, 0));
    }
  }
}

void check_sentence(std::string_view sentence) {
  CAPTURE(sentence);
  CHECK_FALSE(sentence.empty());
  CHECK_FALSE(sentence.ends_with('.'));
  CHECK(text::is_nfc(sentence));
}

void check_words(const Field& field) {
  std::map<std::string, std::string_view> seen;
  for (const Word& word : field.ops->words) {
    CAPTURE(word.vi);
    CHECK(text::is_nfc(word.vi));
    CHECK(seen.emplace(text::fold(word.vi), word.vi).second);
    for (const std::string_view also : word.also) {
      if (!also.empty()) {
        CAPTURE(also);
        CHECK(text::is_nfc(also));
        CHECK(seen.emplace(text::fold(also), word.vi).second);
      }
    }
  }
  CHECK_FALSE(seen.contains("khong"));
  CHECK_FALSE(seen.contains("khong ro"));
}

}  // namespace

TEST_CASE("record kinds: names, titles and globs are there and unique") {
  std::set<std::string_view> names;
  for (const RecordKind& kind : record_kinds()) {
    CAPTURE(kind.name);
    CHECK(is_code(kind.name));
    CHECK(names.insert(kind.name).second);
    CHECK(find_kind(kind.name) == &kind);
    CHECK(kind.glob.ends_with(".yaml"));
    check_sentence(kind.title_vi);
    check_sentence(kind.title_en);
  }
  CHECK(find_kind("hop-chi-bo") == nullptr);
}

TEST_CASE("record kinds: every key says in two languages what it means") {
  for (const Shape* shape : all_shapes()) {
    CAPTURE(shape->name);
    CHECK(is_code(shape->name));
    CHECK_FALSE(shape->fields.empty());
    for (const Field& field : shape->fields) {
      CAPTURE(field.key);
      check_sentence(field.vi);
      check_sentence(field.en);
      CHECK(text::is_nfc(field.key));
      CHECK(text::lower(field.key) == field.key);
    }
  }
}

TEST_CASE("record kinds: no two keys of a map, nor their customary spellings, look alike") {
  for (const Shape* shape : all_shapes()) {
    CAPTURE(shape->name);
    std::map<std::string, std::string_view> seen;
    for (const Field& field : shape->fields) {
      CAPTURE(field.key);
      CHECK(seen.emplace(text::fold(field.key), field.key).second);
      for (const std::string_view also : field.also) {
        CAPTURE(also);
        CHECK(text::is_nfc(also));
        CHECK(seen.emplace(text::fold(also), field.key).second);
      }
    }
  }
}

TEST_CASE("record kinds: no two keys of a map hold the same value") {
  for (const RecordKind& kind : record_kinds()) {
    test::AnyRecord record = test::full_record_of(kind);
    check_slots(kind.shape(), record.data());
  }
}

TEST_CASE("record kinds: no two words of a table, nor their customary spellings, look alike") {
  for (const Shape* shape : all_shapes()) {
    for (const Field& field : shape->fields) {
      CAPTURE(shape->name);
      CAPTURE(field.key);
      CHECK((field.ops->kind == Kind::word) == !field.ops->words.empty());
      check_words(field);
    }
  }
}

TEST_CASE("record kinds: shapes have names of their own") {
  std::set<std::string_view> names;
  for (const Shape* shape : all_shapes()) {
    CAPTURE(shape->name);
    CHECK(names.insert(shape->name).second);
  }
}

TEST_CASE("record kinds: each has an example, and what people wrote is read in silence") {
  for (const RecordKind& kind : record_kinds()) {
    CAPTURE(kind.name);
    const std::filesystem::path source = CHIBO_SOURCE_DIR;
    if (std::filesystem::exists(source / "examples")) {
      CHECK(std::filesystem::exists(source / kind.example));
    }
    const auto files = test::real_files(kind);
    REQUIRE_FALSE(files.empty());
    for (const std::filesystem::path& path : files) {
      CAPTURE(path);
      const test::Reading reading = test::read_as(kind, testing::bytes_of(path));
      REQUIRE(reading.was_read);
      CHECK(reading.complaints() == "");
    }
  }
}
