#include "cli/commands.hpp"
#include "cli/given.hpp"
#include "cli/session.hpp"
#include "i18n/message_paper.hpp"
#include "records/codec.hpp"
#include "rules/month_papers.hpp"
#include "text/layout.hpp"
#include "text/unicode.hpp"

#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::Msg;
using i18n::PaperMsg;
using model::MeetingRecord;

i18n::Message sending_in_words(const model::Sending& sending) {
  const std::string day = base::slashed(*sending.sent);
  return sending.recipient.is_said() ? i18n::say(PaperMsg::status_sent_to, day, *sending.recipient)
                                     : i18n::say(PaperMsg::status_sent, day);
}

/// Everything that happened to the papers of a meeting, in order, and whether they were late.
std::vector<i18n::Message> way_in_words(const MeetingRecord& record, const rules::Way& way) {
  std::vector<i18n::Message> out;
  for (const model::Sending& sending : *record.meeting.sendings) {
    if (!sending.sent.is_said()) {
      continue;
    }
    out.push_back(sending_in_words(sending));
    if (sending.received.is_said()) {
      out.push_back(i18n::say(PaperMsg::status_received, base::slashed(*sending.received)));
    }
    if (sending.returned.is_said()) {
      out.push_back(i18n::say(PaperMsg::status_returned, base::slashed(*sending.returned),
                              sending.return_reason.value_or("…")));
    }
  }
  if (out.empty()) {
    out.push_back(way.first_sent ? i18n::say(PaperMsg::status_sent, base::slashed(*way.first_sent))
                                 : i18n::say(PaperMsg::status_not_sent));
  }
  if (way.first_sent && way.days_late > 0) {
    out.push_back(i18n::say(PaperMsg::status_late, way.days_late));
  } else if (!way.first_sent && way.due) {
    out.push_back(way.days_late > 0
                      ? i18n::say(PaperMsg::status_overdue, way.days_late, base::slashed(*way.due))
                      : i18n::say(PaperMsg::status_send_by, base::slashed(*way.due)));
  }
  return out;
}

Exit status(Env& env, const std::string& year_text) {
  const auto given = given_year(year_text, 0);  // 0: of every year
  if (!given) {
    return usage_error(env, given.error());
  }
  const int year = *given;
  const auto workspace = open_cell(env);
  if (!workspace) {
    return refused(env, workspace.error());
  }
  std::size_t shown = 0;
  for (const MeetingRecord& record : workspace->cell().meetings) {
    if (!rules::goes_up(record) ||
        (year != 0 && static_cast<int>(record.meeting.date->year()) != year)) {
      continue;
    }
    ++shown;
    std::string line;
    for (const i18n::Message& part :
         way_in_words(record, rules::way_of(workspace->cell(), record.meeting, env.today))) {
      line += (line.empty() ? "" : "; ") + env.catalog.say(part);
    }
    env.out << text::wrapped(text::safe_for_terminal(line), env.width,
                             text::pad(text::safe_for_terminal(record.stem), 24) + "  ",
                             std::string(26, ' '));
  }
  if (shown == 0) {
    say(env.err, env,
        year != 0 ? i18n::say(Msg::no_meetings_that_year, year) : i18n::say(PaperMsg::no_held_any));
  }
  return is_all_read(env, *workspace) ? Exit::done : Exit::found;
}

}  // namespace

Action add_month_status(Arguments& arguments) {
  auto year = std::make_shared<std::string>();
  arguments.add_option("--year", *year);
  return [year](Env& env) { return status(env, *year); };
}

}  // namespace chibo::cli
