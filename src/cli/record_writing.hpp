#pragma once

#include "cli/note_command.hpp"
#include "cli/record_file.hpp"
#include "cli/record_names.hpp"
#include "store/record_place.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace chibo::cli {

/// A record about to be written in at one place, as the words of a command line named them.
struct WritingDesk {
  const Workspace& workspace;
  const NamedRecord& record;
  RecordFile& file;
  Words& words;

  base::Result<store::RecordPlace> place(std::string_view typed) const;
  /// A value typed for a key: a person by any name, a list of texts as its only line.
  store::Node value(const records::Field& field, const std::string& typed) const;
};

/// What was done, a sentence a line, and what the history calls it; nothing to keep where the
/// subject is empty.
struct Written {
  std::vector<i18n::Message> said;
  std::string subject;
};

/// Opens the record under the lock, lets the command edit it, judges the record as it would be,
/// writes it and keeps it in the history.
Exit write_in_record(Env& env, std::string_view command, const std::string& record,
                     const std::function<base::Result<Written>(WritingDesk&)>& edit);

}  // namespace chibo::cli
