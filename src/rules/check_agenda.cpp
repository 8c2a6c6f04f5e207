#include "i18n/message_rule.hpp"
#include "rules/checks.hpp"
#include "rules/rulebook.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace chibo::rules {

using i18n::RuleMsg;
using i18n::say;
using model::Meeting;
using model::MeetingState;

namespace {

bool has_item(const Meeting& meeting, const std::string& title) {
  const std::string wanted = text::fold(title);
  return std::ranges::any_of(*meeting.agenda, [&](const model::Item& item) {
    return text::fold(item.title.value_or("")).find(wanted) != std::string::npos;
  });
}

/// What the strongest agenda of each local level asks: a cell's own does not hide what its
/// committee laid down.
std::vector<StandingAgenda> local_agendas(const model::Cell& cell, const Meeting& meeting) {
  std::vector<StandingAgenda> out;
  for (StandingAgenda& agenda : agendas_on(cell, *meeting.kind, *meeting.date)) {
    const bool local = agenda.origin.level >= model::PackLevel::committee;
    const bool known = std::ranges::any_of(out, [&](const StandingAgenda& other) {
      return other.origin.level == agenda.origin.level;
    });
    if (local && !known) {
      out.push_back(std::move(agenda));
    }
  }
  return out;
}

void look_at(const model::Cell& cell, const Meeting& meeting, std::string_view id,
             diag::Diagnostics& out) {
  std::set<std::string> told;
  for (const StandingAgenda& agenda : local_agendas(cell, meeting)) {
    for (const model::AgendaItem& item : agenda.items) {
      const std::string title = item.title.value_or("");
      if (!item.optional->yes && !has_item(meeting, title) && told.insert(title).second) {
        out.push_back(diag::warning(id, meeting.agenda.at,
                                    say(RuleMsg::agenda_lacks, title, citation(agenda)),
                                    say(RuleMsg::agenda_lacks_hint)));
      }
    }
  }
}

}  // namespace

void check_agenda(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for (const model::MeetingRecord& record : context.cell.meetings) {
    const Meeting& meeting = record.meeting;
    const bool counts =
        meeting.state == MeetingState::held || meeting.state == MeetingState::planned;
    if (counts && meeting.kind.is_said() && meeting.date.is_said() && meeting.agenda.is_said()) {
      look_at(context.cell, meeting, id, out);
    }
  }
}

}  // namespace chibo::rules
