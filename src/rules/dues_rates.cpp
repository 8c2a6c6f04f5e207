#include "rules/dues_rates.hpp"

#include "records/codec.hpp"
#include "text/trim.hpp"

#include <algorithm>

namespace chibo::rules {

using model::Cell;
using model::DuesGroup;

namespace {

constexpr int k_whole = 100;

/// The number before a percent sign, which may be left out where the key says what it is.
std::string_view before_percent(std::string_view words) {
  words = text::trimmed(words);
  if (words.ends_with('%')) {
    words.remove_suffix(1);
  }
  return text::trimmed(words);
}

}  // namespace

std::optional<Share> share_value(std::string_view words) {
  constexpr std::size_t k_most_decimals = 2;
  if (!text::trimmed(words).ends_with('%')) {
    return std::nullopt;
  }
  const std::string_view number = before_percent(words);
  const std::size_t comma = std::min(number.find(','), number.size());
  const std::string_view decimals = number.substr(std::min(comma + 1, number.size()));
  int whole = 0;
  int part = 0;
  const bool has_part = comma != number.size();
  if (!records::read_whole_number(number.substr(0, comma), whole) ||
      decimals.size() > k_most_decimals || has_part == decimals.empty() ||
      (has_part && !records::read_whole_number(decimals, part))) {
    return std::nullopt;
  }
  Share out{whole, k_whole};
  for (std::size_t i = 0; i < decimals.size(); ++i) {
    out.numerator *= 10;
    out.denominator *= 10;
  }
  out.numerator += part;
  return whole <= k_whole && out.numerator <= out.denominator ? std::optional(out) : std::nullopt;
}

Money share_of(Money base, Share share, int percent_let_off, long long step) {
  const long long above = base.dong * share.numerator * (k_whole - percent_let_off);
  const long long below = share.denominator * k_whole * step;
  const long long whole = above / below;
  const long long rest = above % below;
  return {(whole + (rest >= below - rest ? 1 : 0)) * step};
}

std::string_view rate_key(DuesGroup group) {
  switch (group) {
    case DuesGroup::insured:
      return "dang-phi.bhxh";
    case DuesGroup::on_allowance:
      return "dang-phi.om-thai-san";
    case DuesGroup::pensioner:
      return "dang-phi.huu-tri";
    case DuesGroup::below_pension_age:
      return "dang-phi.chua-den-tuoi-huu";
    case DuesGroup::of_pension_age:
      return "dang-phi.den-tuoi-huu";
    case DuesGroup::pupil:
      break;
  }
  return "dang-phi.hoc-sinh-sinh-vien";
}

bool rests_on_minimum_wage(DuesGroup group) {
  return group == DuesGroup::below_pension_age || group == DuesGroup::of_pension_age;
}

std::optional<MinimumWage> minimum_wage_on(const Cell& cell, Date day) {
  if (!cell.organisation.wage_region.is_said()) {
    return std::nullopt;
  }
  constexpr std::string_view k_keys[] = {"luong-toi-thieu.vung-1", "luong-toi-thieu.vung-2",
                                         "luong-toi-thieu.vung-3", "luong-toi-thieu.vung-4"};
  auto rule = rule_on(cell, k_keys[static_cast<std::size_t>(*cell.organisation.wage_region)], day);
  const auto amount = rule ? whole_value(rule->value) : std::nullopt;
  return amount ? std::optional(MinimumWage{Money{*amount}, std::move(*rule)}) : std::nullopt;
}

long long rounding_on(const Cell& cell, Date day) {
  const auto rule = rule_on(cell, "dang-phi.lam-tron", day);
  const auto step = rule ? count_value(*rule) : std::nullopt;
  return step && *step > 0 ? *step : 1;
}

std::vector<int> reductions_on(const Cell& cell, Date day) {
  std::vector<int> out;
  const auto rule = rule_on(cell, "dang-phi.muc-giam", day);
  std::string_view rest = rule ? before_percent(rule->value) : std::string_view();
  while (!rest.empty()) {
    const std::size_t comma = std::min(rest.find(','), rest.size());
    if (const auto part = percent_value(rest.substr(0, comma))) {
      out.push_back(*part);
    }
    rest.remove_prefix(std::min(comma + 1, rest.size()));
  }
  return out;
}

std::optional<int> percent_value(std::string_view text) {
  int percent = 0;
  return records::read_whole_number(before_percent(text), percent) && percent <= k_whole
             ? std::optional(percent)
             : std::nullopt;
}

std::optional<DuesSplit> split_on(const Cell& cell, Date day) {
  const auto keep = rule_on(cell, k_keep_key, day);
  const auto remit = rule_on(cell, k_remit_key, day);
  const auto kept = keep ? percent_value(keep->value) : std::nullopt;
  const auto remitted = remit ? percent_value(remit->value) : std::nullopt;
  return kept && remitted && *kept + *remitted == k_whole ? std::optional(DuesSplit{*remitted})
                                                          : std::nullopt;
}

std::string in_dong(Money sum) {
  return records::Codec<Money>::write(sum);
}

}  // namespace chibo::rules
