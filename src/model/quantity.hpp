#pragma once

namespace chibo::model {

/// A number as people told it: exact, a range, "khoảng", or a percentage. Only an exact count is
/// ever added up.
struct Quantity {
  int low = 0;
  int high = 0;
  bool is_about = false;
  bool is_percent = false;

  Quantity() = default;
  Quantity(int count) : low(count), high(count) {}  // NOLINT(google-explicit-constructor)

  bool is_exact() const { return low == high && !is_about && !is_percent; }
  bool operator==(const Quantity&) const = default;
};

}  // namespace chibo::model
