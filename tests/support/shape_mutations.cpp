#include "support/shape_mutations.hpp"

#include "store/yaml_write.hpp"

#include <functional>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace chibo::test {

using records::Field;
using records::Kind;
using records::Need;
using records::Ops;
using records::RecordKind;
using records::Shape;
using store::Node;

namespace {

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
  return map.entries
      .emplace_back(Node::Entry{store::scalar_node(field.key), legal_value(*field.ops)})
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
    case Kind::word:
      return {"từ lạ", "có lẽ", "12"};
    case Kind::date:
    case Kind::due:
      return {"2026-02-31", "31/02/2026", "2026-13-01", "2026-00-10", "2026-11-5", "0000-01-01",
              "2023-02-29", "1900-02-29", "2026-04-31", "hôm qua",    "2026",      "2026-11"};
    case Kind::time:
      return {"25:00", "14:60", "14", "14:5", "chiều", "24:00", "14h60"};
    case Kind::month:
      return {"2026-13", "2026-00", "11-2026", "2026-1", "2026", "0000-01", "2026-11-05"};
    case Kind::number:
      return {"abc", "-1", "1.5", "1234567890", "12 người", "1_000", "0x10"};
    case Kind::quantity:
      return {"abc", "-1", "1.5", "120 %", "12 người", "15-", "khoảng"};
    case Kind::money:
      return {"abc", "-1", "1.5", "15.93", "15.9300", "15,930", "1234567890123", "15 triệu"};
    case Kind::yes_no:
      return {"có lẽ", "1", "?"};
    case Kind::code:
    case Kind::link:
      return {"Mã Lạ",
              "con",
              "com1",
              "nul",
              "-a",
              "a-",
              "a_b",
              "../a",
              "true",
              "-5",
              "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggggg"};
    default:
      return {};
  }
}

std::string_view check_of_wrong(Kind kind) {
  return kind == Kind::word ? "CB114" : kind == Kind::date || kind == Kind::due ? "CB115" : "CB116";
}

/// Makes the mutations of one field.
class Spoiler {
 public:
  explicit Spoiler(const Site& site) : site_(site) {}

  std::vector<BadRecord> run() {
    keys();
    const Ops& ops = site_.ops();
    swap_kinds(
        ops, [&](Node& root) -> Node& { return value_at(root, site_); }, "");
    if (ops.kind == Kind::list) {
      swap_kinds(
          *ops.item, [&](Node& root) -> Node& { return value_at(root, site_).items.front(); },
          " item");
    }
    return std::move(out_);
  }

 private:
  using Place = std::function<Node&(Node&)>;

  void add(std::string name, std::string_view check, const Node& root, const Place& place) {
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
    add("unknown key", "CB110", root, last_key);

    root = record_with(site_);
    map(root).entries.push_back({store::scalar_node(site_.field().key), legal_value(site_.ops())});
    add("key twice", "CB111", root, last_key);
    out_.back().is_json = false;

    if (site_.field().need == Need::required) {
      root = record_with(site_);
      std::erase_if(map(root).entries,
                    [&](const Node::Entry& entry) { return entry.key.text == site_.field().key; });
      add("required key missing", "CB112", root, map);
    }
  }

  void swap_kinds(const Ops& ops, const Place& place, const std::string& suffix) {
    const auto spoil = [&](std::string name, std::string_view check, Node value) {
      Node root = record_with(site_);
      place(root) = std::move(value);
      add(std::move(name) + suffix, check, root, place);
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
    case Kind::map:
      return smallest_record(*ops.shape());
    case Kind::list:
      return list_of(legal_value(*ops.item));
    case Kind::text:
      return store::scalar_node("chữ");
    case Kind::prose:
      return store::scalar_node("lời văn\n", store::Style::literal);
    case Kind::word:
      return store::scalar_node(ops.words.front().vi);
    case Kind::date:
    case Kind::due:
      return store::scalar_node("2026-11-05");
    case Kind::time:
      return store::scalar_node("14:00", store::Style::double_quoted);
    case Kind::month:
      return store::scalar_node("2026-11");
    case Kind::number:
    case Kind::quantity:
      return store::scalar_node("14");
    case Kind::money:
      return store::scalar_node("15.930 đồng");
    case Kind::yes_no:
      return store::scalar_node("có");
    case Kind::person:
    case Kind::code:
      return store::scalar_node("khanh");
    case Kind::link:
      return store::scalar_node("2026-11-02-chi-uy");
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
