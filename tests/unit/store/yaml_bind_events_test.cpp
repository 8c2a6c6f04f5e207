#include "store/yaml_bind_events.hpp"

#include "model/plan.hpp"
#include "store/yaml_read.hpp"
#include "support/record_samples.hpp"
#include "support/yaml_mutate.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using namespace chibo;
using model::ToldBase;
using records::Field;
using records::Kind;
using records::Ops;
using records::Shape;

void note_slot(const Ops& ops, void* slot, std::string& out);

/// Where every value of a record stands and how it was told.
void note_record(const Shape& shape, void* record, std::string& out) {
  for (const Field& field : shape.fields) {
    out += std::string(field.key) + " ";
    note_slot(*field.ops, field.slot(record), out);
  }
}

void note_slot(const Ops& ops, void* slot, std::string& out) {
  const ToldBase& told = ops.told(slot);
  out += std::to_string(static_cast<int>(told.state)) + (told.faulty ? "!" : ":") +
         std::to_string(told.at.offset) + "+" + std::to_string(told.at.length) + "\n";
  if (ops.kind == Kind::map) {
    note_record(*ops.shape(), ops.record(slot), out);
  } else if (ops.kind == Kind::list) {
    for (std::size_t i = 0; i < ops.size(slot); ++i) {
      void* item = ops.at(slot, i);
      if (ops.item->kind == Kind::map) {
        note_record(*ops.item->shape(), item, out);
      } else {
        note_slot(*ops.item, item, out);
      }
    }
  }
}

/// Whether a text was read in one pass; what it then tells is compared with what the tree tells.
bool agrees(const records::RecordKind& kind, const std::string& text) {
  test::AnyRecord record(kind);
  if (!store::read_faultless(0, text, kind.shape(), record.data())) {
    return false;
  }
  diag::Diagnostics complaints;
  test::AnyRecord by_tree(kind);
  CAPTURE(text);
  CHECK(store::read_text(0, text, kind.shape(), by_tree.data(), complaints));
  CHECK(complaints.empty());
  CHECK(record == by_tree);
  std::string places;
  std::string places_by_tree;
  note_record(kind.shape(), record.data(), places);
  note_record(kind.shape(), by_tree.data(), places_by_tree);
  CHECK(places == places_by_tree);
  return true;
}

std::vector<std::string> texts_of(const records::RecordKind& kind) {
  std::vector<std::string> out;
  for (const auto& path : test::real_files(kind)) {
    out.push_back(test::read_text(path.string()));
  }
  test::Dice dice(2026);
  for (int i = 0; i < 20; ++i) {
    out.push_back(test::random_record_of(kind, dice).text());
  }
  out.push_back(test::full_record_of(kind).text());
  return out;
}

}  // namespace

TEST_CASE("yaml bind events: what is read in one pass is what the tree tells, places among it") {
  for (const records::RecordKind& kind : records::record_kinds()) {
    int in_one_pass = 0;
    for (const std::string& text : texts_of(kind)) {
      in_one_pass += agrees(kind, text) ? 1 : 0;
    }
    CAPTURE(kind.shape().name);
    CHECK(in_one_pass > 5);
  }
}

TEST_CASE("yaml bind events: 40,000 spoilt records are read alike or left to the tree") {
  for (const records::RecordKind& kind : records::record_kinds()) {
    test::Mutator mutator(20261122, texts_of(kind));
    int in_one_pass = 0;
    for (int i = 0; i < 5000; ++i) {
      in_one_pass += agrees(kind, mutator.next()) ? 1 : 0;
    }
    CAPTURE(kind.shape().name);
    CHECK(in_one_pass > 50);
    CHECK(in_one_pass < 5000);
  }
}

TEST_CASE("yaml bind events: CRLF, a BOM and blank values are read in one pass") {
  const std::string text =
      "\xEF\xBB\xBFnăm: 2026\r\nlịch họp:\r\n  - kỳ: 2026-01  # đầu năm\r\n"
      "    ngày:\r\n    loại: thường kỳ\r\ntự phê bình:\r\n  thứ tự: [a, b]\r\n";
  for (const records::RecordKind& kind : records::record_kinds()) {
    if (kind.shape().name == "plan") {
      CHECK(agrees(kind, text));
    }
  }
}

TEST_CASE("yaml bind events: whatever asks for a remark is left to the tree") {
  const auto is_plan_read = [](const std::string& text) {
    model::Plan plan;
    return store::read_faultless(0, text, records::shape_of<model::Plan>(), &plan);
  };
  CHECK(is_plan_read("năm: 2026\n"));
  CHECK_FALSE(is_plan_read("nam: 2026\n"));                      // not as it is spelled
  CHECK_FALSE(is_plan_read("năm: 2026\nnăm: 2026\n"));           // twice
  CHECK_FALSE(is_plan_read("lịch họp: không\n"));                // what is needed is missing
  CHECK_FALSE(is_plan_read("năm: hai nghìn\n"));                 // not of the right make
  CHECK_FALSE(is_plan_read("năm: 2026\nlịch họp: tháng ba\n"));  // a line where a list should be
  CHECK_FALSE(is_plan_read("năm: 2026\nlịch họp:\n  -\n"));      // an item of which nothing is told
  CHECK_FALSE(is_plan_read("năm: [2026]\n"));
  CHECK_FALSE(is_plan_read("năm: {a: 2026}\n"));
  CHECK_FALSE(is_plan_read("- năm: 2026\n"));
  CHECK_FALSE(is_plan_read("năm: 2026\n\x01"));
  CHECK_FALSE(is_plan_read(""));
}
