#include "render/table.hpp"

#include "text/numbers.hpp"

#include <algorithm>

namespace chibo::render {

namespace {

constexpr std::string_view k_missing = "—";

struct CellText {
  std::string operator()(Missing) const { return std::string(k_missing); }
  std::string operator()(const std::string& text) const {
    return text.empty() ? std::string(k_missing) : text;
  }
  std::string operator()(long long number) const { return text::grouped(number); }
  std::string operator()(Fixed number) const { return vietnamese(number); }
  std::string operator()(Percent percent) const { return vietnamese(percent); }
  std::string operator()(base::Date date) const { return base::slashed(date); }
};

}  // namespace

Cell percent_of(long long part, long long whole) {
  if (whole == 0) {
    return Missing{};
  }
  return Percent{{text::tenths_of_percent(part, whole), 1}};
}

FixedDigits digits_of(Fixed number) {
  std::string digits = std::to_string(text::magnitude(number.units));
  const auto decimals = static_cast<std::size_t>(std::max(0, number.decimals));
  if (digits.size() <= decimals) {
    digits.insert(0, decimals + 1 - digits.size(), '0');
  }
  const std::size_t whole = digits.size() - decimals;
  return {digits.substr(0, whole), digits.substr(whole)};
}

std::string vietnamese(Fixed number) {
  const FixedDigits digits = digits_of(number);
  return (number.units < 0 ? "-" : "") + text::grouped_digits(digits.whole) +
         (digits.decimals.empty() ? "" : "," + digits.decimals);
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
