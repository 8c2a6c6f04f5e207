#include "support/record_samples.hpp"

#include "i18n/catalog.hpp"
#include "model/meeting.hpp"
#include "model/organisation.hpp"
#include "model/plan.hpp"
#include "model/roster.hpp"
#include "model/rule_pack.hpp"
#include "store/yaml_read.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace chibo::test {

using records::Field;
using records::Kind;
using records::Need;
using records::Ops;
using records::RecordKind;
using records::Shape;
using store::Node;

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
                              maker_of<model::Plan>(), maker_of<model::Meeting>(),
                              maker_of<model::RulePack>()};

const Maker& maker_for(const RecordKind& kind) {
  for (const Maker& maker : k_makers) {
    if (maker.shape == kind.shape) {
      return maker;
    }
  }
  throw std::runtime_error("no maker for the kind " + std::string(kind.name));
}

constexpr std::string_view k_codes[] = {"khanh", "nga", "2026-11-a", "a", "007", "1e3", "lan-2", "2026",
                                        "can-tho-2023"};
constexpr std::string_view k_links[] = {"2026-11-02-chi-uy", "2026-06-25-thuong-ky-ky-2026-07"};
constexpr std::string_view k_dates[] = {"2026-11-05", "2024-02-29", "0001-01-01", "9999-12-31", "1975-09-02"};
constexpr std::string_view k_times[] = {"00:00", "23:59", "14:05"};
constexpr std::string_view k_months[] = {"2026-11", "0001-01", "9999-12"};
constexpr std::string_view k_numbers[] = {"0", "7", "14", "999999999"};
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
         folded != "khong ro" && text::is_nfc(value);
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
    case Kind::person: return random_text(dice);
    case Kind::prose: return random_prose(dice);
    case Kind::word: return std::string(ops.words[dice.roll(ops.words.size())].vi);
    case Kind::date: return std::string(dice.pick(k_dates));
    case Kind::due: return dice.once_in(3) ? "thường xuyên" : std::string(dice.pick(k_dates));
    case Kind::time: return std::string(dice.pick(k_times));
    case Kind::month: return std::string(dice.pick(k_months));
    case Kind::number: return std::string(dice.pick(k_numbers));
    case Kind::yes_no: return dice.once_in(2) ? "có" : "không";
    case Kind::code: return std::string(dice.pick(k_codes));
    case Kind::link: return std::string(dice.pick(k_links));
    default: throw std::logic_error("a map or list is no scalar");
  }
}

/// Fills records through their descriptions.
class Filler {
 public:
  Filler(Dice& dice, bool is_full) : dice_(dice), is_full_(is_full) {}

  void record(const Shape& shape, void* record) {
    for (const Field& field : shape.fields) {
      value(*field.ops, field.slot(record));
    }
  }

 private:
  void value(const Ops& ops, void* slot) {
    model::ToldBase& told = ops.told(slot);
    const std::size_t fate = is_full_ ? 9 : dice_.roll(10);
    if (fate < 2) {
      told.state = model::ToldState::blank;
    } else if (fate == 2) {
      told.state = model::ToldState::unknown;
    } else if (fate == 3 && ops.kind != Kind::yes_no) {
      told.state = model::ToldState::none;
    } else {
      say(ops, slot);
    }
  }

  void say(const Ops& ops, void* slot) {
    switch (ops.kind) {
      case Kind::map: record(*ops.shape(), ops.record(slot)); break;
      case Kind::list: list(ops, slot); break;
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

Node map_node() {
  Node out;
  out.kind = Node::Kind::map;
  return out;
}

Node list_of(Node item) {
  Node out;
  out.kind = Node::Kind::list;
  out.items.push_back(std::move(item));
  return out;
}

Node smallest_record(const Shape& shape) {
  Node out = map_node();
  for (const Field& field : shape.fields) {
    if (field.need == Need::required) {
      out.entries.push_back({store::scalar_node(field.key), legal_value(*field.ops)});
    }
  }
  return out;
}

/// The value behind a key, added where it is not there.
Node& told_value(Node& map, const Field& field) {
  for (Node::Entry& entry : map.entries) {
    if (entry.key.text == field.key) {
      return entry.value;
    }
  }
  return map.entries.emplace_back(Node::Entry{store::scalar_node(field.key), legal_value(*field.ops)})
      .value;
}

Node& inside(Node& value) {
  return value.kind == Node::Kind::list ? value.items.front() : value;
}

void collect_sites(const RecordKind& kind, const Shape& shape, std::vector<const Field*>& way,
                   std::vector<Site>& out) {
  for (const Field& field : shape.fields) {
    way.push_back(&field);
    out.push_back({&kind, way});
    const Ops& ops = field.ops->kind == Kind::list ? *field.ops->item : *field.ops;
    if (ops.kind == Kind::map) {
      collect_sites(kind, *ops.shape(), way, out);
    }
    way.pop_back();
  }
}

std::vector<std::string_view> wrong_texts(Kind kind) {
  switch (kind) {
    case Kind::word: return {"từ lạ", "có lẽ", "12"};
    case Kind::date:
    case Kind::due:
      return {"2026-02-31", "31/02/2026", "2026-13-01", "2026-00-10", "2026-11-5", "0000-01-01",
              "2023-02-29", "1900-02-29", "2026-04-31", "hôm qua", "2026", "2026-11"};
    case Kind::time: return {"25:00", "14:60", "14", "14:5", "chiều", "24:00", "14h60"};
    case Kind::month: return {"2026-13", "2026-00", "11/2026", "2026-1", "2026", "0000-01", "2026-11-05"};
    case Kind::number: return {"abc", "-1", "1.5", "1234567890", "12 người", "1_000", "0x10"};
    case Kind::yes_no: return {"có lẽ", "1", "?"};
    case Kind::code:
    case Kind::link:
      return {"Mã Lạ", "con", "com1", "nul", "khong", "-a", "a-", "a_b", "../a", "true", "-5",
              "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggggg"};
    default: return {};
  }
}

std::string_view check_of_wrong(Kind kind) {
  return kind == Kind::word                            ? "CB114"
         : kind == Kind::date || kind == Kind::due ? "CB115"
                                                       : "CB116";
}

/// Makes the mutations of one field.
class Spoiler {
 public:
  explicit Spoiler(const Site& site) : site_(site) {}

  std::vector<BadRecord> run() {
    keys();
    const Ops& ops = site_.ops();
    swap_kinds(ops, [&](Node& root) -> Node& { return value_at(root, site_); }, "");
    if (ops.kind == Kind::list) {
      swap_kinds(*ops.item, [&](Node& root) -> Node& { return value_at(root, site_).items.front(); },
                 " item");
    }
    return std::move(out_);
  }

 private:
  using Place = std::function<Node&(Node&)>;

  void add(std::string name, std::string_view check, Node root, const Place& place) {
    BadRecord bad{site_.name() + " " + std::move(name), store::tree_text(root), std::string(check)};
    store::ParsedTree parsed = store::parse_tree(bad.text);
    if (parsed.fault) {
      throw std::logic_error("a mutation is no YAML: " + bad.text);
    }
    bad.offset = place(parsed.root).offset;
    out_.push_back(std::move(bad));
  }

  void keys() {
    const auto map = [&](Node& root) -> Node& { return map_at(root, site_); };
    Node root = record_with(site_);
    const auto last_key = [&](Node& tree) -> Node& { return map(tree).entries.back().key; };
    map(root).entries.push_back({store::scalar_node("mục không ai biết"), store::scalar_node("x")});
    add("unknown key", "CB110", std::move(root), last_key);

    root = record_with(site_);
    map(root).entries.push_back({store::scalar_node(site_.field().key), legal_value(site_.ops())});
    add("key twice", "CB111", std::move(root), last_key);
    out_.back().is_json = false;

    if (site_.field().need == Need::required) {
      root = record_with(site_);
      std::erase_if(map(root).entries,
                    [&](const Node::Entry& entry) { return entry.key.text == site_.field().key; });
      add("required key missing", "CB112", std::move(root), map);
    }
  }

  void swap_kinds(const Ops& ops, const Place& place, const std::string& suffix) {
    const auto spoil = [&](std::string name, std::string_view check, Node value) {
      Node root = record_with(site_);
      place(root) = std::move(value);
      add(std::move(name) + suffix, check, std::move(root), place);
    };
    if (ops.kind != Kind::map) {
      Node map = map_node();
      map.entries.push_back({store::scalar_node("a"), store::scalar_node("b")});
      spoil("a map instead", "CB113", map);
    }
    if (ops.kind != Kind::list) {
      spoil("a list instead", "CB113", list_of(store::scalar_node("a")));
    }
    if (ops.kind == Kind::map || ops.kind == Kind::list) {
      spoil("a scalar instead", "CB113", store::scalar_node("một dòng chữ"));
    }
    for (const std::string_view text : wrong_texts(ops.kind)) {
      spoil("wrong: " + std::string(text), check_of_wrong(ops.kind), store::scalar_node(text));
    }
  }

  const Site& site_;
  std::vector<BadRecord> out_;
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
  const diag::FileId file = reading.sources.add(std::string(kind.name) + ".yaml", std::string(text));
  const auto tree = store::read_tree(file, reading.sources, reading.out);
  if (tree) {
    store::BindContext context{file, reading.sources[file].text, tree->bom, reading.out};
    store::bind_record(tree->root, kind.shape(), reading.record.data(), context);
    reading.was_read = true;
  }
  return reading;
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

std::string Site::name() const {
  std::string out(kind->name);
  for (const Field* field : way) {
    out += "/" + std::string(field->key);
  }
  return out;
}

std::vector<Site> sites_of(const RecordKind& kind) {
  std::vector<Site> out;
  std::vector<const Field*> way;
  collect_sites(kind, kind.shape(), way, out);
  return out;
}

Node legal_value(const Ops& ops) {
  switch (ops.kind) {
    case Kind::map: return smallest_record(*ops.shape());
    case Kind::list: return list_of(legal_value(*ops.item));
    case Kind::text: return store::scalar_node("chữ");
    case Kind::prose: return store::scalar_node("lời văn\n", store::Style::literal);
    case Kind::word: return store::scalar_node(ops.words.front().vi);
    case Kind::date:
    case Kind::due: return store::scalar_node("2026-11-05");
    case Kind::time: return store::scalar_node("14:00", store::Style::double_quoted);
    case Kind::month: return store::scalar_node("2026-11");
    case Kind::number: return store::scalar_node("14");
    case Kind::yes_no: return store::scalar_node("có");
    case Kind::person:
    case Kind::code: return store::scalar_node("khanh");
    case Kind::link: return store::scalar_node("2026-11-02-chi-uy");
  }
  return {};
}

Node record_with(const Site& site) {
  Node root = smallest_record(site.kind->shape());
  Node* map = &root;
  for (const Field* field : site.way) {
    map = &inside(told_value(*map, *field));
  }
  return root;
}

Node& map_at(Node& root, const Site& site) {
  Node* map = &root;
  for (std::size_t i = 0; i + 1 < site.way.size(); ++i) {
    map = &inside(told_value(*map, *site.way[i]));
  }
  return *map;
}

Node& value_at(Node& root, const Site& site) {
  return told_value(map_at(root, site), site.field());
}

std::vector<BadRecord> bad_records(const Site& site) {
  return Spoiler(site).run();
}

}  // namespace chibo::test
