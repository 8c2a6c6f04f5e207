#pragma once

#include "model/cell.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace chibo::rules {

/// Calls visit for every key of a meeting that names a person of the cell or at the meeting, in the
/// order of the record; who judged it from above is neither.
void visit_people(const model::Meeting& meeting,
                  const std::function<void(const model::Told<model::Person>&)>& visit);

/// Whether a text is a name as people write it, and not an id.
bool is_free_name(std::string_view text);

/// Who a key names: a member of the roster, a delegate of the meeting, a stranger by name, or
/// nobody that is known. A code that was a delegate's that day is no member of other days.
struct NamedPerson {
  const model::Member* member = nullptr;
  const model::Delegate* delegate = nullptr;
  bool is_free_name = false;  // a name as people write it, not an id
};
NamedPerson person_named(const model::Cell& cell, const model::Meeting& meeting,
                         const model::Told<model::Person>& who);

/// The name that papers print; the text itself for strangers, empty where nobody is named.
std::string shown_name(const model::Cell& cell, const model::Meeting& meeting,
                       const model::Told<model::Person>& who);

}  // namespace chibo::rules
