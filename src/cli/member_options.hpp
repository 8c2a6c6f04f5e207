#pragma once

#include "base/result.hpp"
#include "model/roster.hpp"

#include <string>

namespace CLI {
class App;
}

namespace chibo::cli {

/// What `member add` and `member edit` can tell of a member; empty text: not told.
struct MemberOptions {
  std::string id;
  std::string name;
  std::string gender;
  std::string admitted;
  std::string official;
  std::string joined;
  std::string position;
  std::string group;
  std::string helper;
  std::string status;
  std::string from;
  std::string to;
  std::string by;
  std::string where;

  bool tells_nothing() const;
};

void declare(CLI::App& app, MemberOptions& options);

/// The member as told; dates and words that cannot be understood have no answer. A position or a
/// status takes its dates from --from and --to.
base::Result<model::Member> member_told(const MemberOptions& options);

/// Puts the id in the place of a helper told by name; somebody unknown has no answer.
base::Result<void> resolve_helper(model::Member& told, const model::Roster& roster);

/// An id for a new member made from the given name, "an", then "van-an", then "an-2": the first
/// that is free.
std::string free_id(const model::Roster& roster, const std::string& name);

}  // namespace chibo::cli
