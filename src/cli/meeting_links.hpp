#pragma once

#include "cli/session.hpp"
#include "rules/agenda_plan.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace chibo::cli {

/// What a command line says of the meetings that a new one belongs to.
struct LinkOptions {
  std::string with;        // the other meeting of the same session
  std::string for_period;  // the period whose regular meeting the committee prepares
};

/// The record of another meeting that is to name the new one, and under which key.
struct LinkedRecord {
  const model::MeetingRecord* record = nullptr;
  std::string_view key;

  bool shares_session() const;
};

/// Finds the record to link, named or put in the same session by the year's plan, and takes day and
/// period from it where they were not given; refuses one that is linked already, closed, or off.
base::Result<std::optional<LinkedRecord>> linked_record(Env& env, const Workspace& workspace,
                                                        const LinkOptions& options, bool date_given,
                                                        rules::MeetingRequest& request);

/// Adds to a batch the edit of the linked record, in place.
base::Result<std::string> put_link(const Workspace& workspace, const LinkedRecord& linked,
                                   const std::string& stem, base::WriteBatch& batch);

}  // namespace chibo::cli
