#pragma once

#include <optional>
#include <string_view>

namespace chibo::rules {

/// A percentage as a paper printed it: "93,3 %" is 933 with one decimal.
struct PrintedShare {
  long long units = 0;
  int decimals = 0;

  /// Whether it is count/of, rounded or cut to its decimals.
  bool is_share_of(long long count, long long of) const;
};

/// Reads "93,3 %", "93.3%" or "100"; nothing for what is no plain number.
std::optional<PrintedShare> parse_printed_share(std::string_view text);

}  // namespace chibo::rules
