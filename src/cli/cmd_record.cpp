#include "cli/commands.hpp"
#include "cli/live_session.hpp"
#include "i18n/message_note.hpp"

#include <CLI/CLI.hpp>

#include <istream>
#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::Msg;
using i18n::NoteMsg;

/// Whether the meeting's name on the line was wrong, and not the meeting.
bool is_wrong_name(const base::Error& error) {
  const i18n::SentenceId id = error.what.id;
  return id == Msg::no_such_meeting || id == Msg::many_meetings ||
         id == NoteMsg::no_meeting_to_note || id == NoteMsg::several_meetings_today;
}

Exit record(Env& env, const std::string& meeting) {
  auto session = LiveSession::open(env, meeting);
  if (!session) {
    return is_wrong_name(session.error()) ? usage_error(env, session.error())
                                          : refused(env, session.error());
  }
  session->begin();
  env.out.flush();
  std::string line;
  while (!session->is_over() && std::getline(env.in, line)) {
    session->take(line);
    env.out.flush();  // what is said is recorded: the reader may rely on it at once
  }
  return session->end();
}

}  // namespace

Action add_record(CLI::App& app) {
  auto meeting = std::make_shared<std::string>();
  app.add_option("MEETING", *meeting);
  return [meeting](Env& env) { return record(env, *meeting); };
}

}  // namespace chibo::cli
