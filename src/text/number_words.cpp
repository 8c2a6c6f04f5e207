#include "text/number_words.hpp"

#include "text/numbers.hpp"

#include <algorithm>
#include <optional>

namespace chibo::text {

namespace {

constexpr Magnitude k_thousand = 1'000;
constexpr Magnitude k_million = 1'000'000;
constexpr Magnitude k_billion = 1'000'000'000;

constexpr std::string_view k_digits[] = {"không", "một", "hai", "ba",  "bốn",
                                         "năm",   "sáu", "bảy", "tám", "chín"};

void add(std::string& words, std::string_view word) {
  words += words.empty() ? "" : " ";
  words += word;
}

/// The last digit, which changes its sound behind "mười" and "mươi".
std::string_view unit(Magnitude digit, Magnitude tens) {
  if (digit == 1 && tens > 1) {
    return "mốt";
  }
  if (digit == 4 && tens > 1) {
    return "tư";
  }
  return digit == 5 && tens > 0 ? "lăm" : k_digits[digit];
}

/// A number below a thousand; behind a greater group its hundreds are read even where there are
/// none.
void add_group(std::string& words, Magnitude group) {
  const Magnitude hundreds = group / 100;
  const Magnitude tens = group / 10 % 10;
  const Magnitude digit = group % 10;
  if (hundreds > 0 || !words.empty()) {
    add(words, k_digits[hundreds]);
    add(words, "trăm");
    if (tens == 0 && digit > 0) {
      add(words, "linh");
    }
  }
  if (tens == 1) {
    add(words, "mười");
  } else if (tens > 1) {
    add(words, k_digits[tens]);
    add(words, "mươi");
  }
  if (digit > 0) {
    add(words, unit(digit, tens));
  }
}

std::string words_of(Magnitude number) {
  std::string words;
  if (number >= k_billion) {
    words = words_of(number / k_billion) + " tỷ";
  }
  constexpr std::pair<Magnitude, std::string_view> k_groups[] = {
      {k_million, "triệu"}, {k_thousand, "nghìn"}, {1, ""}};
  for (const auto& [size, name] : k_groups) {
    const Magnitude group = number / size % k_thousand;
    if (group > 0) {
      add_group(words, group);
      words += name.empty() ? "" : " " + std::string(name);
    }
  }
  return words.empty() ? std::string(k_digits[0]) : words;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// "16" or "1.250.000", with points before every third digit or none at all.
std::optional<long long> whole_number(std::string_view text) {
  constexpr std::size_t k_longest = 18;
  std::string digits;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_point = text[i] == '.' && i > 0 && (text.size() - i) % 4 == 0;
    if (is_digit(text[i])) {
      digits += text[i];
    } else if (!is_point) {
      return std::nullopt;
    }
  }
  const auto points = static_cast<std::size_t>(std::ranges::count(text, '.'));
  const bool grouped = points == 0 || points == (digits.size() - 1) / 3;
  if (digits.empty() || digits.size() > k_longest || !grouped) {
    return std::nullopt;
  }
  return std::stoll(digits);
}

}  // namespace

std::string number_words(long long number) {
  return (number < 0 ? "âm " : "") + words_of(magnitude(number));
}

std::string number_spelled(std::string_view text) {
  const auto number = whole_number(text);
  return number ? number_words(*number) : std::string(text);
}

}  // namespace chibo::text
