#pragma once

#include "model/cell.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace chibo::views {

/// Who follows a meeting, with what the record has of the judgement; blank where nobody is told.
struct Observer {
  std::string name;
  std::string office;
  std::string unit;
  const model::OutsideScore* score = nullptr;
};

/// What a typed name found.
struct ObserverFound {
  Observer observer;
  bool is_stranger = false;          // fits nobody on record, and stands as typed
  std::vector<std::string> several;  // fit equally well, "phu (Trần Văn Phú)"; nobody is chosen
};

/// The one whom a name fits best, as text::closest finds it, among the delegates of a meeting, the
/// members and those who judged it; without a name the only one who judged it.
ObserverFound find_observer(const model::Cell& cell, const model::Meeting& meeting,
                            std::string_view typed);

}  // namespace chibo::views
