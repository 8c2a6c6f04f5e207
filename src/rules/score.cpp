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

constexpr std::array<std::pair<model::Grade, std::string_view>, 3> k_bounds = {
    {{model::Grade::good, "diem.tot"},
     {model::Grade::fair, "diem.kha"},
     {model::Grade::average, "diem.trung-binh"}}};

}  // namespace

std::vector<Criterion> score_form_on(const model::Cell& cell, Date day) {
  std::vector<Criterion> out;
  for (const std::string& key : known_keys(cell)) {
    const std::string_view named = criterion_in(key);
    if (named.empty()) {
      continue;
    }
    if (auto most = limit_on(cell, key, day)) {
      std::string name = most->rule.comment.empty() ? std::string(named) : most->rule.comment;
      out.push_back({std::move(name), most->value, std::move(most->rule)});
    }
  }
  return out;
}

const Criterion* find_criterion(const std::vector<Criterion>& form, std::string_view name) {
  const auto at = std::ranges::find(form, text::fold(name), [](const Criterion& criterion) {
    return text::fold(criterion_in(criterion.rule.key));
  });
  return at == form.end() ? nullptr : &*at;
}

std::optional<EarnedGrade> grade_for(const model::Cell& cell, long long total, Date day) {
  std::optional<EarnedGrade> out;
  for (const auto& [grade, key] : k_bounds) {
    auto bound = limit_on(cell, key, day);
    if (!bound) {
      return std::nullopt;
    }
    const bool reached = total >= bound->value;
    out = EarnedGrade{reached ? grade : model::Grade::poor, std::move(*bound)};
    if (reached) {
      return out;
    }
  }
  return out;
}

}  // namespace chibo::rules
