#pragma once

#include "cli/meeting_file.hpp"
#include "cli/record_damage.hpp"
#include "cli/session.hpp"
#include "store/record_edit.hpp"
#include "store/yaml_write.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace chibo::cli {

/// The file of a meeting that was read; one with errors of reading is shown and refused.
base::Result<RecordFile> sound_meeting_file(Env& env, const Workspace& workspace,
                                            const model::MeetingRecord& record);

/// Sets the keys of the map at a path that differ between two versions of it.
base::Result<void> set_changes(store::RecordEdit& edit, const store::Path& map,
                               const records::Shape& shape, const void* before, const void* after);
template <class Record>
base::Result<void> set_changes(store::RecordEdit& edit, const store::Path& map,
                               const Record& before, const Record& after) {
  return set_changes(edit, map, records::shape_of<Record>(), &before, &after);
}

/// A record for an item of a list: what is told, and the keys that a secretary will need, empty. No
/// remarks: an edit in place adds none.
store::Node with_empty_keys(store::Node item);
template <class Record>
store::Node with_empty_keys(const Record& record) {
  return with_empty_keys(store::item_node(record, store::Blanks::with_hints));
}

/// The record at a path; refused where the file has errors of reading, which are shown.
base::Result<RecordFile> record_file(Env& env, const Workspace& workspace, const std::string& path,
                                     const records::Shape& shape);

/// Why the minutes of a meeting may no longer be changed; nothing where they are not closed.
std::optional<base::Error> closed(const model::MeetingRecord& record);

/// Writes the edited record, says that it is done, and keeps it in the history under a subject.
void write_record(Env& env, const Workspace& workspace, const RecordFile& file,
                  const i18n::Message& done, const std::string& subject,
                  base::WriteBatch batch = {});

/// The same with a record that was judged: says each sentence of what was done, and shows in the
/// end what no longer agrees with it elsewhere.
Exit write_judged(Env& env, const Workspace& workspace, const RecordFile& file,
                  const Damage& damage, const std::vector<i18n::Message>& done,
                  const std::string& subject);

/// Writes the edited record, once it reads as the meeting that was meant and as nothing else, says
/// that it is done, and keeps it in the history under a subject. What a batch holds already is done
/// with it.
base::Result<void> write_meeting(Env& env, const Workspace& workspace, const RecordFile& file,
                                 const model::Meeting& meant, const i18n::Message& done,
                                 const std::string& subject, base::WriteBatch batch = {});

}  // namespace chibo::cli
