#pragma once

#include "cli/note_command.hpp"
#include "cli/record_damage.hpp"
#include "cli/record_file.hpp"
#include "cli/record_names.hpp"
#include "store/record_place.hpp"

#include <functional>
#include <optional>
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
  /// The same of what is to be taken out, a line of a list too.
  base::Result<store::RecordPlace> entry(std::string_view typed) const;
  /// A value typed for a key: a person by any name, a list of texts as its only line.
  store::Node value(const records::Field& field, const std::string& typed) const;
};

/// What was done, a sentence a line, and what the history calls it; nothing to keep where the
/// subject is empty.
struct Written {
  std::vector<i18n::Message> said;
  std::string subject;
};

/// Asked in place of the usual refusal once the edited record was judged and before it is written:
/// how the command ends where it is not to be written.
using Consent = std::function<std::optional<Exit>(const WritingDesk&, const Damage&)>;

/// Opens the record under the lock, lets the command edit it, judges the record as it would be,
/// writes it and keeps it in the history.
Exit write_in_record(Env& env, std::string_view command, const std::string& record,
                     const std::function<base::Result<Written>(WritingDesk&)>& edit,
                     const Consent& consent = {});

}  // namespace chibo::cli
