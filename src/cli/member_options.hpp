#pragma once

#include "base/result.hpp"
#include "cli/arguments.hpp"
#include "model/roster.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::cli {

/// An option's value as it was given; given empty is given all the same.
using Given = std::optional<std::string>;

/// What `member add` and `member edit` can tell of a member.
struct MemberOptions {
  Given id;
  Given name;
  Given gender;
  Given admitted;
  Given official;
  Given recognised;
  Given joined;
  Given position;
  Given group;
  Given helper;
  Given status;
  Given from;
  Given to;
  Given by;
  Given where;

  bool tells_nothing() const;
};

void declare(Arguments& arguments, MemberOptions& options);

/// The member as told; dates and words that cannot be understood have no answer, nor has an empty
/// value where none may be. A position or a status takes its dates from --from and --to.
base::Result<model::Member> member_told(const MemberOptions& options);

/// The keys whose options were given empty: what they told is to be taken away.
std::vector<std::string_view> emptied_keys(const MemberOptions& options);

/// Puts the id in the place of a helper told by name; somebody unknown has no answer.
base::Result<void> resolve_helper(model::Member& told, const model::Roster& roster);

/// An id for a new member made from the given name, "an", then "van-an", then "an-2": the first
/// that is free.
std::string free_id(const model::Roster& roster, const std::string& name);

}  // namespace chibo::cli
