#include "render/escape.hpp"
#include "render/workbook.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace chibo::render {

namespace {

constexpr char32_t k_formula_signs[] = {U'=',  U'+',  U'-',  U'@',  U'\t',
                                        U'\r', U'＝', U'＋', U'－', U'＠'};

/// "-1250", "+0.5": what looks like a formula by its sign alone.
bool is_plain_number(std::string_view text) {
  text.remove_prefix(text.starts_with('-') || text.starts_with('+') ? 1 : 0);
  const auto is_digit = [](char letter) { return letter >= '0' && letter <= '9'; };
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  const std::string_view rest = point == std::string_view::npos ? "0" : text.substr(point + 1);
  return !whole.empty() && !rest.empty() && std::ranges::all_of(whole, is_digit) &&
         std::ranges::all_of(rest, is_digit);
}

bool looks_like_formula(std::string_view text) {
  std::size_t at = std::min(text.find_first_not_of(" \n"), text.size());
  if (at == text.size() || is_plain_number(text.substr(at))) {
    return false;
  }
  return std::ranges::find(k_formula_signs, text::next_character(text, at)) !=
         std::end(k_formula_signs);
}

std::string decimal(Fixed number) {
  const FixedDigits digits = digits_of(number);
  return (number.units < 0 ? "-" : "") + digits.whole +
         (digits.decimals.empty() ? "" : "." + digits.decimals);
}

struct Field {
  bool is_raw;

  std::string operator()(Missing) const { return {}; }
  std::string operator()(const std::string& text) const {
    std::string out = clean_text(text);
    out = !is_raw && looks_like_formula(out) ? "'" + out : out;
    if (out.find_first_of(",\"\r\n") == std::string::npos) {
      return out;
    }
    for (std::size_t at = 0; (at = out.find('"', at)) != std::string::npos; at += 2) {
      out.insert(at, 1, '"');
    }
    return '"' + out + '"';
  }
  std::string operator()(long long number) const { return std::to_string(number); }
  std::string operator()(Fixed number) const { return decimal(number); }
  std::string operator()(Percent percent) const { return decimal(percent.value); }
  std::string operator()(base::Date date) const { return base::iso(date); }
};

}  // namespace

std::string write_csv(const Table& table, const CsvOptions& options) {
  std::string out = options.has_bom ? "\xEF\xBB\xBF" : "";
  const Field field{options.is_raw};
  const auto line = [&](const auto& field_of) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      out += (i == 0 ? "" : ",") + field_of(i);
    }
    out += "\r\n";
  };
  line([&](std::size_t i) { return field(table.columns[i].title); });
  for (const auto& row : table.rows) {
    line([&](std::size_t i) { return std::visit(field, cell_at(row, i)); });
  }
  return out;
}

}  // namespace chibo::render
