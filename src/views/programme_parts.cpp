#include "views/programme_parts.hpp"

#include <algorithm>

namespace chibo::views {

using model::Item;
using model::Matter;
using model::Part;

std::vector<ProgrammePart> parts_of(const model::Meeting& meeting) {
  const std::vector<Item>& agenda = *meeting.agenda;
  const auto first =
      std::ranges::find_if(agenda, [](const Item& item) { return item.part.is_said(); });
  if (first == agenda.end()) {
    ProgrammePart all;
    for (const Item& item : agenda) {
      all.items.push_back(&item);
    }
    return {all};
  }
  std::vector<ProgrammePart> out = {{Part::opening, {}}, {Part::course, {}}, {Part::closing, {}}};
  Part here = *first->part;
  for (const Item& item : agenda) {
    here = item.part.value_or(here);
    out[static_cast<std::size_t>(here)].items.push_back(&item);
  }
  std::erase_if(out, [](const ProgrammePart& part) { return part.items.empty(); });
  return out;
}

std::string_view part_title(Part part) {
  constexpr std::string_view k_titles[] = {"MỞ ĐẦU", "TIẾN HÀNH", "KẾT THÚC"};
  return k_titles[static_cast<std::size_t>(part)];
}

bool is_about_someone(const Item& item) {
  constexpr Matter k_personal[] = {
      Matter::admission, Matter::recognition,        Matter::exemption,   Matter::reprimand,
      Matter::warning,   Matter::expulsion_proposal, Matter::name_removal};
  return item.subject.is_said() ||
         (item.matter.is_said() &&
          std::ranges::find(k_personal, *item.matter) != std::end(k_personal));
}

}  // namespace chibo::views
