#pragma once

#include "report/committee_report.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace chibo::report {

/// A cell's line as bytes, without what its committee fills in: path, block, shared code.
std::string bytes_of(const CellLine& line);

/// The line that bytes tell; nothing where they are not whole.
std::optional<CellLine> line_of(std::string_view bytes);

/// Whole numbers and texts one behind the other, as bytes of any machine.
void put_number(std::string& bytes, long long number);
void put_text(std::string& bytes, std::string_view text);

/// Takes back what put_number and put_text wrote; once something is wanting, everything is nought
/// or empty and nothing is whole.
class BytesReader {
 public:
  explicit BytesReader(std::string_view bytes) : rest_(bytes) {}

  long long number();
  std::string_view text();
  /// A number of things that are still to come, each of at least a byte.
  std::size_t count();
  bool is_whole() const { return whole_; }
  bool is_at_end() const { return rest_.empty(); }

 private:
  std::string_view rest_;
  bool whole_ = true;
};

}  // namespace chibo::report
