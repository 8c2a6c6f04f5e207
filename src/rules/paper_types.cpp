#include "rules/paper_types.hpp"

#include "text/unicode.hpp"

#include <algorithm>

namespace chibo::rules {

namespace {

/// "báo cáo BC" → its name and the code behind it; nothing where either is missing.
std::optional<PaperType> read_type(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  text = text.substr(0, text.find_last_not_of(' ') + 1);
  const std::size_t blank = text.rfind(' ');
  if (blank == std::string_view::npos) {
    return std::nullopt;
  }
  return PaperType{std::string(text.substr(0, blank)), std::string(text.substr(blank + 1))};
}

}  // namespace

const PaperType* PaperTypes::find(std::string_view typed) const {
  const std::string folded = text::fold(typed);
  const auto at = std::ranges::find_if(types, [&](const PaperType& type) {
    return text::fold(type.name) == folded || text::fold(type.code) == folded;
  });
  return at == types.end() ? nullptr : &*at;
}

std::string PaperTypes::names() const {
  std::string out;
  for (const PaperType& type : types) {
    out += (out.empty() ? "" : ", ") + type.name;
  }
  return out;
}

std::optional<PaperTypes> paper_types_on(const model::Cell& cell, Date day) {
  auto rule = rule_on(cell, "van-ban.chi-bo-ban-hanh", day);
  if (!rule) {
    return std::nullopt;
  }
  PaperTypes out;
  std::string_view left = rule->value;
  while (!left.empty()) {
    const std::size_t end = std::min(left.find(','), left.size());
    if (auto type = read_type(left.substr(0, end))) {
      out.types.push_back(std::move(*type));
    }
    left.remove_prefix(std::min(end + 1, left.size()));
  }
  out.rule = std::move(*rule);
  return out;
}

}  // namespace chibo::rules
