#include "views/page_form.hpp"

#include "rules/page_measures.hpp"
#include "rules/rulebook.hpp"

#include <utility>

namespace chibo::views {

render::PageForm page_form(const model::Cell& cell, std::optional<base::Date> day) {
  render::PageForm out;
  if (!day) {
    return out;
  }
  const std::pair<std::string_view, int*> measures[] = {
      {"the-thuc.le-tren", &out.top},   {"the-thuc.le-duoi", &out.bottom},
      {"the-thuc.le-trai", &out.left},  {"the-thuc.le-phai", &out.right},
      {"the-thuc.co-chu", &out.size},   {"the-thuc.gian-dong", &out.line},
      {"the-thuc.cach-doan", &out.gap}, {"the-thuc.thut-dau-dong", &out.indent},
  };
  for (const auto& [key, measure] : measures) {
    if (const auto rule = rules::limit_on(cell, key, *day);
        rule && rules::fits_page(key, rule->value)) {
      *measure = rule->value;
    }
  }
  return out;
}

}  // namespace chibo::views
