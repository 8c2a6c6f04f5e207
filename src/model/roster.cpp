#include "model/roster.hpp"

#include <algorithm>

namespace chibo::model {

namespace {

/// Both ends included; a blank start is "always", a blank end "still".
bool covers(const Told<Date>& from, const Told<Date>& to, Date day) {
  return (!from.is_said() || *from <= day) && (!to.is_said() || day <= *to);
}

}  // namespace

std::string shown_name(const Member& member) {
  return member.name.value_or(member.id->text);
}

std::string shown_names(const std::vector<const Member*>& members) {
  std::string out;
  for (const Member* member : members) {
    out += (out.empty() ? "" : ", ") + shown_name(*member);
  }
  return out;
}

bool is_final(StatusKind kind) {
  switch (kind) {
    case StatusKind::transferred:
    case StatusKind::name_removed:
    case StatusKind::expelled:
    case StatusKind::left:
    case StatusKind::deceased:
      return true;
    default:
      return false;
  }
}

const Status* status_on(const Member& member, StatusKind kind, Date day) {
  for (const Status& status : *member.statuses) {
    if (status.kind == kind && covers(status.from, status.to, day)) {
      return &status;
    }
  }
  return nullptr;
}

namespace {

/// A guest of another cell who did not come for good: coming is told as the first day of a stay, or
/// not at all.
bool is_only_a_guest(const Member& member) {
  return std::ranges::any_of(*member.statuses, [&](const Status& status) {
    const bool came_for_good =
        member.joined.is_said() && status.from.is_said() && *status.from < *member.joined;
    return status.kind == StatusKind::temporarily_in && !came_for_good;
  });
}

bool came_by(const Member& member, Date day) {
  if (status_on(member, StatusKind::temporarily_in, day) != nullptr) {
    return true;
  }
  return !is_only_a_guest(member) && (!member.joined.is_said() || *member.joined <= day);
}

}  // namespace

bool belongs_on(const Member& member, Date day) {
  if (!came_by(member, day)) {
    return false;
  }
  if (member.admitted.is_said() && day < *member.admitted) {
    return false;
  }
  return std::ranges::none_of(*member.statuses, [&](const Status& status) {
    return status.kind.is_said() && is_final(*status.kind) && covers(status.from, status.to, day);
  });
}

bool is_official_on(const Member& member, Date day) {
  const bool was_recognised = !member.recognised.is_said() || *member.recognised <= day;
  // "không rõ" is a day forgotten; who is on probation has none yet
  const bool is_past =
      member.official.is_unknown() || (member.official.is_said() && *member.official <= day);
  return is_past && was_recognised;
}

std::optional<Office> office_on(const Member& member, Date day) {
  std::optional<Office> highest;
  for (const OfficeHeld& held : *member.offices) {
    if (held.office.is_said() && covers(held.from, held.to, day) &&
        (!highest || *held.office < *highest)) {
      highest = *held.office;
    }
  }
  return highest;
}

const Member* find_member(const Roster& roster, std::string_view id) {
  // asked of every name in every record: most ids are told apart by their first letter
  for (const Member& member : *roster.members) {
    const std::string& own = member.id->text;
    if (own.size() == id.size() && !id.empty() && own.front() == id.front() && own == id &&
        member.id.is_said()) {
      return &member;
    }
  }
  return nullptr;
}

Standing standing_on(const Member& member, Date day) {
  if (status_on(member, StatusKind::temporarily_out, day) != nullptr) {
    return Standing::temporarily_out;
  }
  if (status_on(member, StatusKind::suspended, day) != nullptr) {
    return Standing::suspended;
  }
  if (status_on(member, StatusKind::exempt, day) != nullptr) {
    return Standing::exempt;
  }
  if (status_on(member, StatusKind::special_duty, day) != nullptr) {
    return Standing::special_duty;
  }
  return Standing::active;
}

}  // namespace chibo::model
