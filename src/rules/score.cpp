#include "rules/score.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace chibo::rules {

namespace {

constexpr std::string_view k_most_in_all = "diem.toi-da";

/// Of "diem.toi-da.chuan-bi" the part that names the criterion; empty for other keys.
std::string_view criterion_in(std::string_view key) {
  if (!key.starts_with(k_most_in_all) || key.size() <= k_most_in_all.size() + 1 ||
      key[k_most_in_all.size()] != '.') {
    return {};
  }
  return key.substr(k_most_in_all.size() + 1);
}

/// The number at the front of a text, taken off it.
long long take_number(std::string_view& text) {
  constexpr std::size_t k_most_digits = 9;
  const std::size_t length = std::min(text.find_first_not_of("0123456789"), text.size());
  long long out = 0;
  for (const char digit : text.substr(0, std::min(length, k_most_digits))) {
    out = out * 10 + (digit - '0');
  }
  text.remove_prefix(length);
  return out;
}

/// Articles as a reader counts them: "nhóm 2" before "nhóm 10".
bool is_article_before(std::string_view a, std::string_view b) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  while (!a.empty() && !b.empty()) {
    if (is_digit(a.front()) && is_digit(b.front())) {
      const long long of_a = take_number(a);
      const long long of_b = take_number(b);
      if (of_a != of_b) {
        return of_a < of_b;
      }
      continue;
    }
    if (a.front() != b.front()) {
      return a.front() < b.front();
    }
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  return a.empty() && !b.empty();
}

constexpr std::array<std::pair<model::Grade, std::string_view>, 3> k_bounds = {
    {{model::Grade::good, "diem.tot"},
     {model::Grade::fair, "diem.kha"},
     {model::Grade::average, "diem.trung-binh"}}};

}  // namespace

std::vector<Criterion> score_form_on(const model::Cell& cell, Date day) {
  std::vector<Criterion> out;
  for (const std::string& key : known_keys(cell, k_most_in_all)) {
    const std::string_view named = criterion_in(key);
    if (named.empty()) {
      continue;
    }
    if (auto most = limit_on(cell, key, day)) {
      std::string name = most->rule.comment.empty() ? std::string(named) : most->rule.comment;
      out.push_back({std::move(name), most->value, std::move(most->rule)});
    }
  }
  std::ranges::stable_sort(
      out, is_article_before,
      [](const Criterion& criterion) -> std::string_view { return criterion.rule.article; });
  return out;
}

const Criterion* find_criterion(const std::vector<Criterion>& form, std::string_view name) {
  const auto at = std::ranges::find(form, text::fold(name), [](const Criterion& criterion) {
    return text::fold(criterion_in(criterion.rule.key));
  });
  return at == form.end() ? nullptr : &*at;
}

std::vector<GradeBound> grade_bounds_on(const model::Cell& cell, Date day) {
  std::vector<GradeBound> out;
  for (const auto& [grade, key] : k_bounds) {
    auto bound = limit_on(cell, key, day);
    if (!bound) {
      return {};
    }
    out.push_back({grade, std::move(*bound)});
  }
  return out;
}

std::optional<EarnedGrade> grade_for(const model::Cell& cell, long long total, Date day) {
  std::optional<EarnedGrade> out;
  for (GradeBound& bound : grade_bounds_on(cell, day)) {
    const bool reached = total >= bound.from.value;
    out = EarnedGrade{reached ? bound.grade : model::Grade::poor, std::move(bound.from)};
    if (reached) {
      return out;
    }
  }
  return out;
}

}  // namespace chibo::rules
