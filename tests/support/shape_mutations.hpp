#pragma once

#include "records/kinds.hpp"
#include "store/yaml_tree.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace chibo::test {

/// A field as it is reached from the root of a kind: the keys on the way, itself last.
struct Site {
  const records::RecordKind* kind = nullptr;
  std::vector<const records::Field*> way;

  const records::Field& field() const { return *way.back(); }
  const records::Ops& ops() const { return *way.back()->ops; }
  std::string name() const;
};
std::vector<Site> sites_of(const records::RecordKind& kind);

/// The smallest legal record in which a field is told. Lists on the way have one item.
store::Node record_with(const Site& site);
/// The map that holds a site's field, and the field's value, in such a record or one read from it.
store::Node& map_at(store::Node& root, const Site& site);
store::Node& value_at(store::Node& root, const Site& site);

/// A legal value of an ops, as chibo writes it.
store::Node legal_value(const records::Ops& ops);

/// A record that the reader must refuse for its shape.
struct BadRecord {
  std::string name;
  std::string text;
  std::string check;       // the id of the complaint
  std::size_t offset = 0;  // where it points
  bool is_json = true;     // false: JSON cannot say it
};
std::vector<BadRecord> bad_records(const Site& site);

}  // namespace chibo::test
