#include "rules/own_members.hpp"

#include <algorithm>

namespace chibo::rules {

std::vector<const model::Member*> own_members(const Membership& members,
                                              const std::vector<const model::Member*>& list) {
  std::vector<const model::Member*> out = list;
  std::erase_if(out, [&](const model::Member* member) {
    return std::ranges::find(members.guests_in, member) != members.guests_in.end();
  });
  return out;
}

}  // namespace chibo::rules
