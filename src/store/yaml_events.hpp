#pragma once

#include <cstddef>
#include <string_view>

namespace chibo::store {

/// How a scalar was written; a block is "|" or ">".
enum class Style : unsigned char { plain, single_quoted, double_quoted, literal, folded };

/// What every reader feeds and every sink takes. Offsets are byte offsets into the text given to
/// the reader (for a scalar its first byte: the quote, the "|" or ">", or the first letter; for a
/// block list its first dash, for a block map its first key, for a flow collection its bracket).
/// Values live only during the call.
class EventSink {
 public:
  virtual ~EventSink() = default;
  virtual void scalar(std::string_view value, std::size_t offset, Style style) = 0;
  /// "~" or "null", at its offset, or nothing at all: then just after the colon or dash that it
  /// belongs to.
  virtual void null(std::size_t offset) = 0;
  virtual void open_map(std::size_t offset, bool flow) = 0;
  virtual void open_list(std::size_t offset, bool flow) = 0;
  virtual void close() = 0;
};

}  // namespace chibo::store
