#pragma once

#include "base/result.hpp"
#include "model/cell.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace chibo::notes {

/// Someone at a meeting, as a line named them.
struct Who {
  model::Person person;  // as the record names them: a member's or delegate's id, else the name
  std::string name;
  const model::Member* member = nullptr;  // null for a delegate
};

/// Who can be named at a meeting: the members of its day in roster order, then its delegates.
std::vector<Who> people_at(const model::Cell& cell, const model::Meeting& meeting);

/// A member of the cell on the day of the meeting, or one of its delegates: by id, full name, or
/// any part that fits only one, marks or not. A name typed with its marks fits those marks first.
base::Result<Who> person_named(const model::Cell& cell, const model::Meeting& meeting,
                               std::string_view typed);
/// The same among members only.
base::Result<Who> member_named(const model::Cell& cell, const model::Meeting& meeting,
                               std::string_view typed);

}  // namespace chibo::notes
