#pragma once

#include "diag/diagnostic.hpp"
#include "diag/sources.hpp"
#include "records/kinds.hpp"
#include "store/yaml_tree.hpp"
#include "store/yaml_write.hpp"
#include "support/random_record.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::test {

/// A record of any kind.
class AnyRecord {
 public:
  explicit AnyRecord(const records::RecordKind& kind);

  const records::Shape& shape() const { return kind_->shape(); }
  void* data() { return data_.get(); }
  const void* data() const { return data_.get(); }
  std::string text(store::Blanks blanks = store::Blanks::bare) const;
  bool operator==(const AnyRecord& other) const { return equal_(data(), other.data()); }

 private:
  const records::RecordKind* kind_;
  std::shared_ptr<void> data_;
  bool (*equal_)(const void*, const void*);
};

/// A text as it was read, with everything that was said about it.
struct Reading {
  AnyRecord record;
  diag::Sources sources;
  diag::Diagnostics out;
  bool was_read = false;

  bool is_refused() const { return !was_read || diag::has_errors(out); }
  bool is_silent() const { return was_read && out.empty(); }
  /// "3:5 CB110 …", a line each.
  std::string complaints() const;
};
Reading read_as(const records::RecordKind& kind, std::string_view text);

/// A record with legal values in every state; every key is told by some dice.
AnyRecord random_record_of(const records::RecordKind& kind, Dice& dice);

/// A record in which every key of every map is told.
AnyRecord full_record_of(const records::RecordKind& kind);

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
  std::string check;                // the id of the complaint
  std::size_t offset = 0;           // where it points
  bool is_json = true;              // false: JSON cannot say it
};
std::vector<BadRecord> bad_records(const Site& site);

}  // namespace chibo::test
