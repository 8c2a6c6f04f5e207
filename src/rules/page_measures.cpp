#include "rules/page_measures.hpp"

#include <algorithm>
#include <iterator>

namespace chibo::rules {

namespace {

constexpr MeasureBounds k_measures[] = {
    {"the-thuc.le-tren", 5, 80, "mm"},       {"the-thuc.le-duoi", 5, 80, "mm"},
    {"the-thuc.le-trai", 5, 80, "mm"},       {"the-thuc.le-phai", 5, 80, "mm"},
    {"the-thuc.thut-dau-dong", 0, 40, "mm"}, {"the-thuc.co-chu", 8, 24, "pt"},
    {"the-thuc.gian-dong", 8, 60, "pt"},     {"the-thuc.cach-doan", 0, 60, "pt"},
};

}  // namespace

std::optional<MeasureBounds> measure_bounds(std::string_view key) {
  const auto at = std::ranges::find(k_measures, key, &MeasureBounds::key);
  return at == std::end(k_measures) ? std::nullopt : std::optional(*at);
}

bool fits_page(std::string_view key, int value) {
  const auto bounds = measure_bounds(key);
  return !bounds || (bounds->least <= value && value <= bounds->most);
}

}  // namespace chibo::rules
