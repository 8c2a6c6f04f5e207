#pragma once

#include "model/cell.hpp"
#include "rules/rulebook.hpp"

#include <optional>
#include <string>
#include <vector>

namespace chibo::rules {

/// Whether the papers of a meeting go to the superior committee: it was held, and by the cell
/// itself, not by its committee or a group.
bool goes_up(const model::MeetingRecord& record);

/// The meetings of a period whose papers go up, by date.
std::vector<const model::MeetingRecord*> meetings_to_send(const model::Cell& cell,
                                                          base::Month period);

/// The newest meeting whose papers go up; a regular one where its period has one.
const model::MeetingRecord* newest_to_send(const model::Cell& cell);

/// The first time the papers of a meeting went up: papers returned and sent again stay in time.
/// Null where they were not sent.
const model::Told<Date>* first_sent_up(const model::Meeting& meeting);

/// How far the papers of a meeting are on their way.
struct Way {
  std::optional<Date> first_sent;
  const model::Sending* last = nullptr;  // null: not sent, or told only as "ngày gửi cấp trên"
  std::optional<Rule> rule;              // within how many days they are to be sent
  std::optional<Date> due;
  int days_late = 0;  // of the first sending; of today where nothing was sent
  bool is_sent() const { return first_sent && (last == nullptr || !last->returned.is_said()); }
};
Way way_of(const model::Cell& cell, const model::Meeting& meeting, Date today);

/// What is sent of a meeting, as "hồ sơ gửi" lists it.
std::vector<std::string> papers_of(const model::Meeting& meeting);

}  // namespace chibo::rules
