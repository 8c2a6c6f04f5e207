#pragma once

#include "cli/session.hpp"
#include "store/record_edit.hpp"

#include <string>
#include <string_view>

namespace chibo::cli {

/// A file of an open cell, ready to be edited in place.
struct RecordFile {
  std::string path;  // from the cell's folder
  base::FileState state;
  store::RecordEdit edit;
};
/// One that was read, whatever errors it has.
RecordFile read_file(const Workspace& workspace, std::string_view path,
                     const records::Shape& shape);
RecordFile roster_file(const Workspace& workspace);
RecordFile meeting_file(const Workspace& workspace, const model::MeetingRecord& record);

/// Sets a key of the meeting to a text; a blank text changes nothing.
base::Result<void> set_told(store::RecordEdit& edit, std::string_view key, const std::string& text);

/// Why nothing can be recorded for a meeting that was put off or not held; nothing where it was
/// not.
std::optional<base::Error> off(const model::MeetingRecord& record);

/// Why a meeting may not be changed by a command: its record has errors of reading, or its minutes
/// are closed.
std::optional<base::Error> closed_to_commands(Env& env, const Workspace& workspace,
                                              const model::MeetingRecord& record);

}  // namespace chibo::cli
