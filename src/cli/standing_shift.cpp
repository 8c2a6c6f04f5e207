#include "cli/standing_shift.hpp"

#include "i18n/message_rule.hpp"
#include "store/yaml_read.hpp"

#include <algorithm>
#include <ostream>

namespace chibo::cli {

using i18n::RuleMsg;
using model::Member;

namespace {

/// How many meetings held counted a member as probationary whom the roster now makes official.
long long meetings_shifted(const model::Cell& cell, const Member& was, const Member& is) {
  return std::ranges::count_if(cell.meetings, [&](const model::MeetingRecord& record) {
    const model::Meeting& meeting = record.meeting;
    return meeting.state == model::MeetingState::held && meeting.date.is_said() &&
           belongs_on(was, *meeting.date) && !is_official_on(was, *meeting.date) &&
           is_official_on(is, *meeting.date);
  });
}

}  // namespace

void tell_standing_shifts(Env& env, const Workspace& before, std::string_view roster_text) {
  const model::Cell& cell = before.cell();
  model::Roster after;
  diag::Diagnostics ignored;
  store::read_text(diag::k_no_file, roster_text, after, ignored);
  for (const Member& was : *cell.roster.members) {
    const Member* is = was.id.is_said() ? find_member(after, was.id->text) : nullptr;
    const bool may_be_dated_back =
        is != nullptr && is->official.is_said() && is->recognised.is_blank();
    const auto meetings = may_be_dated_back ? meetings_shifted(cell, was, *is) : 0;
    if (meetings > 0) {
      say(env.err, env, i18n::say(RuleMsg::standing_shifts, shown_name(*is), meetings));
      say(env.err, env, i18n::say(RuleMsg::standing_shifts_hint, is->id->text));
    }
  }
}

}  // namespace chibo::cli
