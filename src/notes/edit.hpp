#pragma once

#include "notes/note.hpp"
#include "store/yaml_write.hpp"

#include <string>
#include <string_view>

namespace chibo::notes {

/// The tree of one value, spelled as a new file would spell it.
template <class T>
store::Node node_of(const T& value) {
  const model::Told<T> told(value);
  return store::slot_node(records::detail::OpsOf<T>::ops, &told);
}

inline store::Path place_of_item(std::size_t item) {
  return {"chương trình", item};
}

/// Sets a key of prose, or adds a line to what is there: nothing that was written is replaced.
base::Result<void> set_or_append(store::RecordEdit& edit, const store::Path& map,
                                 std::string_view key, const model::Told<model::Prose>& old,
                                 const std::string& text);

/// The next free id of a task or promise of the meeting's period: 2026-11-a, -b … -z, -aa.
std::string next_task_id(const model::Cell& cell, const model::Meeting& meeting);

// One function a kind of note, in the file of its subject.
Done apply_one(const FullRollCall& note, Desk& desk);
Done apply_one(const Absent& note, Desk& desk);
Done apply_one(const Present& note, Desk& desk);
Done apply_one(const Arrival& note, Desk& desk);
Done apply_one(const Leaving& note, Desk& desk);
Done apply_one(const Saying& note, Desk& desk);
Done apply_one(const Concluding& note, Desk& desk);
Done apply_one(const Voting& note, Desk& desk);
Done apply_one(const Tasking& note, Desk& desk);
Done apply_one(const TurnTaking& note, Desk& desk);
Done apply_one(const Welcoming& note, Desk& desk);
Done apply_one(const Opening& note, Desk& desk);
Done apply_one(const Closing& note, Desk& desk);

}  // namespace chibo::notes
