#pragma once

#include "cli/record_file.hpp"
#include "cli/session.hpp"
#include "store/record_edit.hpp"
#include "store/yaml_write.hpp"

#include <string>
#include <string_view>

namespace chibo::cli {

/// The record at a path; refused where the file has errors of reading, which are shown.
base::Result<RecordFile> record_file(Env& env, const Workspace& workspace, const std::string& path,
                                     const records::Shape& shape);

/// Why the minutes of a meeting may no longer be changed; nothing where they are not closed.
std::optional<base::Error> closed(const model::MeetingRecord& record);

/// Writes the edited record, says that it is done, and keeps it in the history under a subject.
void write_record(Env& env, const Workspace& workspace, const RecordFile& file,
                  const i18n::Message& done, const std::string& subject);

}  // namespace chibo::cli
