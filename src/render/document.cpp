#include "render/document.hpp"

#include <algorithm>

namespace chibo::render {

namespace {

constexpr std::string_view k_missing = "—";

using Magnitude = unsigned long long;

Magnitude magnitude(long long number) {
  return number < 0 ? Magnitude{0} - static_cast<Magnitude>(number)
                    : static_cast<Magnitude>(number);
}

std::string grouped_digits(const std::string& digits) {
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i != 0 && (digits.size() - i) % 3 == 0) {
      out += '.';
    }
    out += digits[i];
  }
  return out;
}

struct CellText {
  std::string operator()(Missing) const { return std::string(k_missing); }
  std::string operator()(const std::string& text) const {
    return text.empty() ? std::string(k_missing) : text;
  }
  std::string operator()(long long number) const { return grouped(number); }
  std::string operator()(Fixed number) const { return vietnamese(number); }
  std::string operator()(Percent percent) const { return vietnamese(percent); }
  std::string operator()(base::Date date) const { return base::slashed(date); }
};

}  // namespace

Cell percent_of(long long part, long long whole) {
  if (whole == 0) {
    return Missing{};
  }
  const Magnitude above = magnitude(part);
  const Magnitude below = magnitude(whole);
  // 1000 · above / below, rounded, without leaving 64 bits
  const Magnitude ones = above / below;
  Magnitude rest = above % below;
  Magnitude units = ones;
  for (int digit = 0; digit < 3; ++digit) {
    Magnitude next = 0;
    Magnitude sum = 0;
    for (int i = 0; i < 10; ++i) {  // sum = rest · 10 mod below, next = how often below went in
      if (sum >= below - rest) {
        sum -= below - rest;
        ++next;
      } else {
        sum += rest;
      }
    }
    units = units * 10 + next;
    rest = sum;
  }
  units += rest >= below - rest ? 1 : 0;
  const bool negative = (part < 0) != (whole < 0);
  const auto signed_units = static_cast<long long>(units);
  return Percent{{negative ? -signed_units : signed_units, 1}};
}

std::string grouped(long long number) {
  return (number < 0 ? "-" : "") + grouped_digits(std::to_string(magnitude(number)));
}

std::string vietnamese(Fixed number) {
  std::string digits = std::to_string(magnitude(number.units));
  const auto decimals = static_cast<std::size_t>(std::max(0, number.decimals));
  if (digits.size() <= decimals) {
    digits.insert(0, decimals + 1 - digits.size(), '0');
  }
  const std::string whole = digits.substr(0, digits.size() - decimals);
  return (number.units < 0 ? "-" : "") + grouped_digits(whole) +
         (decimals == 0 ? "" : "," + digits.substr(whole.size()));
}

std::string vietnamese(Percent percent) {
  std::string text = vietnamese(percent.value);
  if (percent.value.decimals > 0) {  // 100%, not 100,0%
    text.erase(text.find_last_not_of('0') + 1);
    text.erase(text.find_last_not_of(',') + 1);
  }
  return text + "%";
}

std::string vietnamese(const Cell& cell) {
  return std::visit(CellText{}, cell);
}

Cell cell_at(const std::vector<Cell>& row, std::size_t column) {
  return column < row.size() ? row[column] : Cell{Missing{}};
}

}  // namespace chibo::render
