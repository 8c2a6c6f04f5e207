#pragma once

#include "diag/diagnostic.hpp"
#include "diag/sources.hpp"
#include "records/kinds.hpp"
#include "store/yaml_tree.hpp"
#include "store/yaml_write.hpp"
#include "support/random_record.hpp"

#include <filesystem>
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

/// Records that people wrote: tests/data/records, examples/ and templates/ as far as they hold the
/// kind.
std::vector<std::filesystem::path> real_files(const records::RecordKind& kind);

/// A record with legal values in every state; every key is told by some dice.
AnyRecord random_record_of(const records::RecordKind& kind, Dice& dice);

/// A record in which every key of every map is told.
AnyRecord full_record_of(const records::RecordKind& kind);

}  // namespace chibo::test
