#include "base/date.hpp"
#include "i18n/message_rule.hpp"
#include "rules/checks.hpp"
#include "rules/month_papers.hpp"
#include "rules/rulebook.hpp"

namespace chibo::rules {

using i18n::RuleMsg;
using i18n::say;
using model::Meeting;

namespace {

void look_at_papers(const model::Cell& cell, const Meeting& meeting, std::string_view id,
                    diag::Diagnostics& out) {
  const auto days = limit_on(cell, "hop.tai-lieu-truoc", *meeting.date);
  for (const model::Paper& paper : *meeting.papers) {
    if (days && paper.sent.is_said() &&
        base::days_between(*paper.sent, *meeting.date) < days->value) {
      out.push_back(diag::warning(
          id, paper.sent.at,
          say(RuleMsg::papers_late, *paper.sent, *meeting.date, days->value, citation(days->rule)),
          say(RuleMsg::sending_hint)));
    }
  }
}

}  // namespace

void check_sending(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for (const model::MeetingRecord& record : context.cell.meetings) {
    const Meeting& meeting = record.meeting;
    if (!meeting.date.is_said()) {
      continue;
    }
    look_at_papers(context.cell, meeting, id, out);
    const model::Told<Date>* sent = first_sent_up(meeting);
    const auto days = limit_on(context.cell, "hop.bao-cao-sau", *meeting.date);
    if (days && sent != nullptr && base::days_between(*meeting.date, **sent) > days->value) {
      out.push_back(diag::warning(
          id, sent->at,
          say(RuleMsg::sent_up_late, **sent, *meeting.date, days->value, citation(days->rule)),
          say(RuleMsg::sending_hint)));
    }
  }
}

}  // namespace chibo::rules
