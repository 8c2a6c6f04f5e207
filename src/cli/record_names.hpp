#pragma once

#include "cli/session.hpp"
#include "records/field.hpp"

#include <string>
#include <string_view>

namespace chibo::cli {

/// A record of the cell as a command line named it.
struct NamedRecord {
  std::string path;  // hop/2026/2026-11-05-thuong-ky.yaml, from the cell's folder
  const records::Shape* shape = nullptr;
  const model::MeetingRecord* meeting = nullptr;  // null for other records

  /// The shortest name by which named_record finds it again.
  std::string name() const;
};

/// A record by its file's name with or without folder and ending; a meeting also by date or period,
/// a paper also by its number.
base::Result<NamedRecord> named_record(const Workspace& workspace, std::string_view name);

}  // namespace chibo::cli
