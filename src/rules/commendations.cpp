#include "rules/commendations.hpp"

#include "rules/rule_sources.hpp"

#include <algorithm>
#include <cctype>
#include <map>

namespace chibo::rules {

namespace {

using model::Cell;
using model::Criterion;
using Sense = CriterionBound::Sense;

struct Sign {
  std::string_view text;
  Sense sense;
};
// longer signs first
constexpr Sign k_signs[] = {
    {"≥", Sense::at_least},  {">=", Sense::at_least}, {"≤", Sense::at_most}, {"<=", Sense::at_most},
    {">", Sense::more_than}, {"<", Sense::less_than}, {"=", Sense::exactly}};

std::string_view without_blanks(std::string_view text) {
  const std::size_t first = std::min(text.find_first_not_of(' '), text.size());
  const std::size_t last = text.find_last_not_of(' ');
  return last == std::string_view::npos ? std::string_view() : text.substr(first, last + 1 - first);
}

/// "97,5" of a hundred as 975 of a thousand; one decimal at most.
std::optional<CriterionBound> percent_in(std::string_view text) {
  const std::size_t comma = text.find(',');
  const auto whole = whole_value(text.substr(0, comma));
  if (!whole) {
    return std::nullopt;
  }
  CriterionBound out;
  out.is_share = true;
  out.numerator = 10LL * *whole;
  out.denominator = 1000;
  if (comma != std::string_view::npos) {
    const std::string_view tenths = without_blanks(text.substr(comma + 1));
    if (tenths.size() != 1 || std::isdigit(static_cast<unsigned char>(tenths.front())) == 0) {
      return std::nullopt;
    }
    out.numerator += tenths.front() - '0';
  }
  return out;
}

std::optional<CriterionBound> fraction_in(std::string_view numerator,
                                          std::string_view denominator) {
  const auto part = whole_value(numerator);
  const auto whole = whole_value(denominator);
  if (!part || !whole || *whole == 0) {
    return std::nullopt;
  }
  CriterionBound out;
  out.is_share = true;
  out.numerator = *part;
  out.denominator = *whole;
  return out;
}

Criterion criterion_of(const CriterionRow& row) {
  Criterion out;
  const auto tell = [](model::Told<std::string>& told, std::string_view text) {
    if (!text.empty()) {
      told = std::string(text);
    }
  };
  out.id = model::Code{std::string(row.id)};
  tell(out.title, row.title);
  tell(out.group, row.group);
  tell(out.number, row.number);
  tell(out.of, row.of);
  tell(out.bound, row.bound);
  tell(out.article, row.article);
  out.confirmed = model::YesNo{row.confirmed};
  tell(out.comment, row.comment);
  return out;
}

std::vector<StandingCommendation> commendations_of(const Source& source) {
  std::vector<StandingCommendation> out;
  if (source.built_in != nullptr) {
    for (const CommendationRow& row : source.built_in->commendations) {
      StandingCommendation& one = out.emplace_back();
      one.id = row.id;
      one.title = row.title;
      std::ranges::transform(row.criteria, std::back_inserter(one.criteria), criterion_of);
    }
  } else {
    for (const model::Commendation& told : *source.profile->pack.commendations) {
      if (told.id.is_said() && !told.criteria->empty()) {
        out.push_back({{}, told.id->text, told.title.value_or(told.id->text), *told.criteria});
      }
    }
  }
  for (StandingCommendation& one : out) {
    one.origin = origin_of(source);
  }
  return out;
}

}  // namespace

bool CriterionBound::is_met_by(long long count, long long of) const {
  const long long have = count * denominator;
  const long long need = of * numerator;
  switch (sense) {
    case Sense::at_least:
      return have >= need;
    case Sense::more_than:
      return have > need;
    case Sense::at_most:
      return have <= need;
    case Sense::less_than:
      return have < need;
    case Sense::exactly:
      break;
  }
  return have == need;
}

std::optional<CriterionBound> criterion_bound(std::string_view text) {
  text = without_blanks(text);
  Sense sense = Sense::exactly;
  for (const Sign& sign : k_signs) {
    if (text.starts_with(sign.text)) {
      sense = sign.sense;
      text = without_blanks(text.substr(sign.text.size()));
      break;
    }
  }
  std::optional<CriterionBound> out;
  if (const std::size_t slash = text.find('/'); slash != std::string_view::npos) {
    out = fraction_in(text.substr(0, slash), text.substr(slash + 1));
  } else if (text.ends_with('%')) {
    out = percent_in(text.substr(0, text.size() - 1));
  } else if (const auto count = whole_value(text)) {
    out.emplace();
    out->numerator = *count;
  }
  if (out) {
    out->sense = sense;
  }
  return out;
}

std::optional<CriterionBound> rule_bound(std::string_view value) {
  const bool is_bare =
      !value.empty() && std::isdigit(static_cast<unsigned char>(value.front())) != 0;
  return is_bare ? std::nullopt : criterion_bound(value);
}

bool names_rule(std::string_view bound) {
  return !bound.empty() && std::isalpha(static_cast<unsigned char>(bound.front())) != 0 &&
         bound.find('.') != std::string_view::npos;
}

std::optional<BoundOnDay> bound_on(const Cell& cell, const Criterion& criterion, Date day) {
  if (!criterion.bound.is_said()) {
    return std::nullopt;
  }
  const std::string& told = *criterion.bound;
  if (!names_rule(told)) {
    const auto bound = criterion_bound(told);
    return bound ? std::optional(BoundOnDay{*bound, told, std::nullopt}) : std::nullopt;
  }
  auto rule = rule_on(cell, told, day);
  const auto bound = rule ? rule_bound(rule->value) : std::nullopt;
  return bound ? std::optional(BoundOnDay{*bound, rule->value, std::move(rule)}) : std::nullopt;
}

std::vector<StandingCommendation> commendations_on(const Cell& cell, Date day) {
  std::map<std::string, StandingCommendation> found;
  for (const Source& source : sources_on(cell, day)) {
    for (StandingCommendation& one : commendations_of(source)) {
      found.try_emplace(one.id, std::move(one));
    }
  }
  std::vector<StandingCommendation> out;
  for (auto& entry : found) {
    out.push_back(std::move(entry.second));
  }
  return out;
}

}  // namespace chibo::rules
