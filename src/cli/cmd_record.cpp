#include "cli/commands.hpp"
#include "cli/line_editor.hpp"
#include "cli/live_session.hpp"
#include "i18n/message_note.hpp"

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

/// Records a line; what is said of it is recorded: the reader may rely on it at once.
void take(Env& env, LiveSession& session, std::string_view line) {
  session.take(line);
  env.out.flush();
}

void record_piped(Env& env, LiveSession& session) {
  std::string line;
  while (!session.is_over() && std::getline(env.in, line)) {
    take(env, session, line);
  }
}

void record_typed(Env& env, LiveSession& session, LineEditor& editor) {
  while (!session.is_over() && !editor.is_asked_to_leave()) {
    const auto line = editor.read(env.catalog.say(session.prompt()) + ' ');
    if (!line) {
      break;
    }
    take(env, session, *line);
  }
  if (!editor.unfinished().empty()) {
    say(env.out, env, i18n::say(NoteMsg::line_not_entered, editor.unfinished()));
  }
}

Exit record(Env& env, const std::string& meeting) {
  auto session = LiveSession::open(env, meeting);
  if (!session) {
    return is_wrong_name(session.error()) ? usage_error(env, session.error())
                                          : refused(env, session.error());
  }
  auto editor =
      env.can_ask
          ? LineEditor::open([&](std::string_view typed) { return session->ways_on(typed); })
          : std::nullopt;
  for (const std::string& line : editor ? session->lines() : std::vector<std::string>()) {
    editor->remember(line);
  }
  session->begin();
  env.out.flush();
  if (editor) {
    record_typed(env, *session, *editor);
  } else {
    record_piped(env, *session);
  }
  return session->end();  // the editor still keeps signals away from the history being written
}

}  // namespace

Action add_record(Arguments& arguments) {
  auto meeting = std::make_shared<std::string>();
  arguments.add_option("MEETING", *meeting);
  return [meeting](Env& env) { return record(env, *meeting); };
}

}  // namespace chibo::cli
