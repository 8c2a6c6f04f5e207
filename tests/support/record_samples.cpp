#include "support/record_samples.hpp"

#include "i18n/catalog.hpp"
#include "model/committee_books.hpp"
#include "model/dues.hpp"
#include "model/holidays.hpp"
#include "model/meeting.hpp"
#include "model/narrative.hpp"
#include "model/official_paper.hpp"
#include "model/organisation.hpp"
#include "model/plan.hpp"
#include "model/roster.hpp"
#include "model/rule_pack.hpp"
#include "model/summary.hpp"
#include "records/need.hpp"
#include "store/yaml_guard.hpp"
#include "store/yaml_read.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fnmatch.h>
#include <set>
#include <stdexcept>

namespace chibo::test {

using records::Field;
using records::Kind;
using records::Ops;
using records::RecordKind;
using records::Shape;

namespace {

struct Maker {
  const Shape& (*shape)();
  std::shared_ptr<void> (*make)();
  bool (*equal)(const void*, const void*);
};

template <class Record>
constexpr Maker maker_of() {
  return {records::shape_of<Record>,
          []() -> std::shared_ptr<void> { return std::make_shared<Record>(); },
          [](const void* a, const void* b) {
            return *static_cast<const Record*>(a) == *static_cast<const Record*>(b);
          }};
}

constexpr Maker k_makers[] = {maker_of<model::Organisation>(), maker_of<model::Roster>(),
                              maker_of<model::Plan>(),         maker_of<model::Meeting>(),
                              maker_of<model::RulePack>(),     maker_of<model::OfficialPaper>(),
                              maker_of<model::Holidays>(),     maker_of<model::Dues>(),
                              maker_of<model::Summary>(),      maker_of<model::MeetingSchedule>(),
                              maker_of<model::ObserverBook>(), maker_of<model::GradeBook>(),
                              maker_of<model::FindingBook>(),  maker_of<model::Narrative>()};

const Maker& maker_for(const RecordKind& kind) {
  for (const Maker& maker : k_makers) {
    if (maker.shape == kind.shape) {
      return maker;
    }
  }
  throw std::runtime_error("no maker for the kind " + std::string(kind.name));
}

constexpr std::string_view k_codes[] = {"khanh", "nga",   "2026-11-a", "a",           "007",
                                        "1e3",   "lan-2", "2026",      "can-tho-2023"};
constexpr std::string_view k_links[] = {"2026-11-02-chi-uy", "2026-06-25-thuong-ky-ky-2026-07"};
constexpr std::string_view k_dates[] = {"2026-11-05", "2024-02-29", "0001-01-01", "9999-12-31",
                                        "1975-09-02"};
constexpr std::string_view k_times[] = {"00:00", "23:59", "14:05"};
constexpr std::string_view k_months[] = {"2026-11", "0001-01", "9999-12"};
constexpr std::string_view k_numbers[] = {"0", "7", "14", "999999999"};
constexpr std::string_view k_quantities[] = {"0", "16", "15-17", "khoảng 16", "95 %", "80-95 %"};
constexpr std::string_view k_sums[] = {"0 đồng", "15.930 đồng", "999.999.999.999 đồng"};
constexpr std::string_view k_texts[] = {"Phòng họp số 2, nhà A",
                                        "Công văn 29-CV/BXDĐ: về việc \"họp\" # khẩn",
                                        "Nghị quyết\nhai dòng",
                                        "Khổng",
                                        "khống",
                                        "không có",
                                        "[a, b]",
                                        "một\ttab",
                                        "文書 và 😀",
                                        "\u201cngoặc\u201d – gạch"};
constexpr std::string_view k_proses[] = {"Một dòng.",
                                         "Hai dòng:\n- gạch đầu dòng # dấu thăng",
                                         "\n  thụt vào\n\n\ncách dòng",
                                         "---\nkhóa: giá trị",
                                         "\ttab đầu dòng",
                                         "dòng một\n\tdòng hai có tab",
                                         "cuối dòng có dấu cách  ",
                                         "\"ngoặc kép\" 'và đơn'"};

bool is_legal_text(std::string_view value) {
  const std::string folded = text::fold(value);
  return value.find_first_not_of(" \n") != std::string_view::npos && folded != "khong" &&
         folded != "khong ro" && store::guard_text("x" + std::string(value)).findings.empty();
}

std::string random_text(Dice& dice) {
  std::string text(dice.once_in(2) ? dice.pick(awkward_values()) : dice.pick(k_texts));
  return is_legal_text(text) ? text : std::string(k_texts[0]);
}

std::string random_prose(Dice& dice) {
  std::string text(dice.once_in(3) ? dice.pick(awkward_values()) : dice.pick(k_proses));
  return is_legal_text(text) ? text : std::string(k_proses[0]);
}

std::string random_scalar(const Ops& ops, Dice& dice) {
  switch (ops.kind) {
    case Kind::text:
    case Kind::person:
      return random_text(dice);
    case Kind::prose:
      return random_prose(dice);
    case Kind::word:
      return std::string(ops.words[dice.roll(ops.words.size())].vi);
    case Kind::date:
      return std::string(dice.pick(k_dates));
    case Kind::due:
      return dice.once_in(3) ? "thường xuyên" : std::string(dice.pick(k_dates));
    case Kind::time:
      return std::string(dice.pick(k_times));
    case Kind::month:
      return std::string(dice.pick(k_months));
    case Kind::number:
      return std::string(dice.pick(k_numbers));
    case Kind::quantity:
      return std::string(dice.pick(k_quantities));
    case Kind::money:
      return std::string(dice.pick(k_sums));
    case Kind::yes_no:
      return dice.once_in(2) ? "có" : "không";
    case Kind::code:
      return std::string(dice.pick(k_codes));
    case Kind::link:
      return std::string(dice.pick(k_links));
    default:
      throw std::logic_error("a map or list is no scalar");
  }
}

/// Fills records through their descriptions.
class Filler {
 public:
  Filler(Dice& dice, bool is_full) : dice_(dice), is_full_(is_full) {}

  void record(const Shape& shape, void* record) {
    for (const Field& field : shape.fields) {
      value(*field.ops, field.slot(record), records::needs_a_value(field));
    }
  }

 private:
  void value(const Ops& ops, void* slot, bool is_needed) {
    model::ToldBase& told = ops.told(slot);
    const std::size_t fate = is_full_ ? 9 : dice_.roll(10);
    if (fate < 2) {
      told.state = model::ToldState::blank;
    } else if (fate == 2) {
      told.state = model::ToldState::unknown;
    } else if (fate == 3 && ops.kind != Kind::yes_no && !is_needed) {
      told.state = model::ToldState::none;
    } else {
      say(ops, slot);
    }
  }

  void say(const Ops& ops, void* slot) {
    switch (ops.kind) {
      case Kind::map:
        record(*ops.shape(), ops.record(slot));
        break;
      case Kind::list:
        list(ops, slot);
        break;
      default:
        if (ops.read(slot, random_scalar(ops, dice_)) != records::ReadResult::as_written) {
          throw std::logic_error("a sample is not as chibo writes it");
        }
    }
    ops.told(slot).state = model::ToldState::said;
  }

  void list(const Ops& ops, void* slot) {
    for (std::size_t left = is_full_ ? 1 : 1 + dice_.roll(3); left > 0; --left) {
      void* inner = ops.add(slot);
      if (ops.item->kind == Kind::map) {
        record(*ops.item->shape(), inner);
      } else if (!is_full_ && dice_.once_in(8)) {
        ops.item->told(inner).state = model::ToldState::unknown;
      } else {
        say(*ops.item, inner);
      }
    }
  }

  Dice& dice_;
  bool is_full_;
};

}  // namespace

AnyRecord::AnyRecord(const RecordKind& kind)
    : kind_(&kind), data_(maker_for(kind).make()), equal_(maker_for(kind).equal) {}

std::string AnyRecord::text(store::Blanks blanks) const {
  return store::tree_text(store::record_node(shape(), data(), blanks));
}

std::string Reading::complaints() const {
  std::string text;
  const i18n::Catalog catalog(i18n::languages().front());
  for (const diag::Diagnostic& d : out) {
    const diag::Place place = diag::place_of(sources[0].text, d.at.offset);
    text += fmt::format("{}:{} {} {}\n", place.line, place.column, d.check, catalog.say(d.what));
  }
  return text;
}

Reading read_as(const RecordKind& kind, std::string_view text) {
  Reading reading{AnyRecord(kind), {}, {}, false};
  const diag::FileId file =
      reading.sources.add(std::string(kind.name) + ".yaml", std::string(text));
  const auto tree = store::read_tree(file, reading.sources[file].text, reading.out);
  if (tree) {
    store::BindContext context{file, reading.sources[file].text, tree->bom, reading.out};
    store::bind_record(tree->root, kind.shape(), reading.record.data(), context);
    reading.was_read = true;
  }
  return reading;
}

std::vector<std::filesystem::path> real_files(const RecordKind& kind) {
  namespace fs = std::filesystem;
  const fs::path source = CHIBO_SOURCE_DIR;
  std::set<fs::path> out{source / "tests/data/records" / (std::string(kind.name) + ".yaml")};
  const std::string glob(kind.glob);
  for (const std::string_view above : {"examples", "templates"}) {
    std::error_code missing;
    for (const fs::directory_entry& entry :
         fs::recursive_directory_iterator(source / above, missing)) {
      // the path from the cell's folder, or "mau/…" for what templates/ holds
      const fs::path path = entry.path().lexically_relative(source / above);
      const fs::path inside =
          above == "templates" ? "mau" / path : path.lexically_relative(*path.begin());
      if (entry.is_regular_file() && ::fnmatch(glob.c_str(), inside.c_str(), FNM_PATHNAME) == 0) {
        out.insert(entry.path());
      }
    }
  }
  return {out.begin(), out.end()};
}

AnyRecord random_record_of(const RecordKind& kind, Dice& dice) {
  AnyRecord out(kind);
  Filler(dice, false).record(kind.shape(), out.data());
  return out;
}

AnyRecord full_record_of(const RecordKind& kind) {
  AnyRecord out(kind);
  Dice dice(7);
  Filler(dice, true).record(kind.shape(), out.data());
  return out;
}

}  // namespace chibo::test
