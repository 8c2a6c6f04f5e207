#pragma once

#include "cli/session.hpp"

#include <optional>
#include <string>
#include <string_view>

// What a person names on the command line, found in the records of the cell.

namespace chibo::cli {

/// A meeting by date, period, or unambiguous part of its file name; the newest where nothing is
/// named.
base::Result<const model::MeetingRecord*> named_meeting(const model::Cell& cell,
                                                        std::string_view name);
/// The next meeting that is planned for a day from that of today on; null where none is.
const model::MeetingRecord* coming_meeting(const model::Cell& cell, base::Date today);
/// The stem of a meeting whose file cannot be read and that a name means; by date, period, or part
/// of the file name.
std::optional<std::string> unread_meeting(const model::Cell& cell, std::string_view name);
/// Says why there is no such meeting: refused where its file cannot be read or the cell has no
/// meeting at all, else a wrong name on the command line; before it the errors of the files that
/// may have been meant.
Exit no_meeting(Env& env, const Workspace& workspace, const base::Error& error);
/// A member by id, full name, or whatever part of the name fits one best, marks or not.
base::Result<const model::Member*> named_member(const model::Roster& roster, std::string_view name);

}  // namespace chibo::cli
