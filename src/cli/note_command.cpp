#include "cli/note_command.hpp"

#include "cli/given.hpp"
#include "cli/named.hpp"
#include "cli/record_damage.hpp"
#include "i18n/message_note.hpp"
#include "notes/printable.hpp"
#include "records/codec.hpp"
#include "rules/meeting_names.hpp"
#include "rules/meeting_state.hpp"
#include "store/yaml_guard.hpp"
#include "text/layout.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <ostream>

namespace chibo::cli {

using base::Result;
using i18n::Msg;
using i18n::NoteMsg;
using model::MeetingRecord;

namespace {

/// A meeting whose file cannot be read and that by its name is of today.
const std::string* unread_of(const model::Cell& cell, base::Date today) {
  for (const std::string& stem : cell.unread_meetings) {
    const auto name = rules::parse_meeting_name(stem);
    if (name && name->date == today) {
      return &stem;
    }
  }
  return nullptr;
}

std::string stems(const std::vector<const MeetingRecord*>& records) {
  std::string out;
  for (const MeetingRecord* record : records) {
    out += (out.empty() ? "" : ", ") + record->stem;
  }
  return out;
}

const MeetingRecord* newest_planned(const model::Cell& cell) {
  const MeetingRecord* newest = nullptr;
  for (const MeetingRecord& record : cell.meetings) {
    const bool planned = record.meeting.state == model::MeetingState::planned;
    if (planned && (newest == nullptr || newest->stem < record.stem)) {
      newest = &record;
    }
  }
  return newest;
}

}  // namespace

Result<const MeetingRecord*> meeting_to_note(const model::Cell& cell, base::Date today,
                                             std::string_view name, std::string_view before_name) {
  if (!name.empty()) {
    return named_meeting(cell, name);
  }
  if (const std::string* stem = unread_of(cell, today)) {
    return base::fail(i18n::say(Msg::mend_first, store::meeting_path(*stem)),
                      i18n::say(Msg::see_check));
  }
  std::vector<const MeetingRecord*> of_today;
  for (const MeetingRecord& record : cell.meetings) {
    if (record.meeting.date == today && !rules::is_off(record.meeting)) {
      of_today.push_back(&record);
    }
  }
  if (of_today.size() == 1) {
    return of_today.front();
  }
  if (of_today.size() > 1) {
    return base::fail(
        i18n::say(NoteMsg::several_meetings_today, stems(of_today)),
        i18n::say(NoteMsg::several_meetings_today_hint, before_name, of_today.front()->stem));
  }
  if (const MeetingRecord* planned = newest_planned(cell)) {
    return planned;
  }
  return base::fail(i18n::say(NoteMsg::no_meeting_to_note),
                    i18n::say(NoteMsg::no_meeting_to_note_hint, before_name));
}

Result<const MeetingRecord*> meeting_to_read(const model::Cell& cell, base::Date today,
                                             std::string_view before_name) {
  auto record = meeting_to_note(cell, today, "", before_name);
  const bool none = !record && record.error().what.id == NoteMsg::no_meeting_to_note;
  return none ? named_meeting(cell, "") : record;
}

std::string Words::operator()(const std::string& typed) {
  notes::Printable out = notes::printable(typed);
  removed_ += out.removed;
  return std::move(out.text);
}

void say_joined(std::ostream& stream, const Env& env, const std::vector<i18n::Message>& said) {
  std::string line;
  for (const i18n::Message& sentence : said) {
    line += (line.empty() ? "" : "; ") + env.catalog.say(sentence);
  }
  stream << text::safe_for_terminal(text::capital(line)) << '\n';
}

void tell_news(Env& env, const Workspace& before, const std::string& path, std::string_view text) {
  for (const diag::Diagnostic& complaint : news_of(env, before, path, text)) {
    say(env.err, env, i18n::say(NoteMsg::noted_yet_wrong, complaint.what));
  }
}

namespace {

Exit not_noted(Env& env, const base::Error& error) {
  return notes::is_wrong_word(error) ? usage_error(env, error) : refused(env, error);
}

}  // namespace

Exit write_note(Env& env, const NoteRequest& request) {
  if (!request.note) {
    return usage_error(env, request.note.error());
  }
  const auto open = open_for_writing(env, request.command, Intent::write);
  if (!open) {
    return refused(env, open.error());
  }
  const Workspace& workspace = open->workspace;
  const auto record = meeting_to_note(workspace.cell(), env.today, request.meeting, "--meeting");
  if (!record) {
    return no_meeting(env, workspace, record.error());
  }
  auto file = sound_meeting_file(env, workspace, **record);
  if (!file) {
    return refused(env, file.error());
  }
  notes::Desk desk{workspace.cell(), **record, file->edit, env.today};
  const notes::Done done = notes::apply(*request.note, desk);
  if (!done) {
    return not_noted(env, done.error());
  }
  if (file->edit.text().size() > store::k_largest_text) {
    return refused(env, {i18n::say(NoteMsg::record_full), i18n::say(NoteMsg::record_full_hint)});
  }
  if (const auto why = unreadable_refusal(workspace, file->path, file->edit.text())) {
    return refused(env, *why);
  }
  base::WriteBatch batch;
  batch.put(workspace.loaded.root / file->path, file->edit.text(), file->state);
  batch.commit();
  say_joined(env.out, env, *done);
  if (request.removed > 0) {
    say(env.out, env, i18n::say(NoteMsg::taken_out, request.removed));
  }
  if (request.meeting.empty()) {
    say(env.out, env,
        i18n::say(NoteMsg::noted_in, shown_path(env, workspace.loaded.root / file->path)));
  }
  env.out.flush();
  keep_in_history(env, workspace.loaded.root, workspace.cell().organisation,
                  {store::meeting_path((*record)->stem)},
                  "Ghi diễn biến cuộc họp " + (*record)->stem);
  tell_news(env, workspace, file->path, file->edit.text());
  return Exit::done;
}

base::Error not_said(i18n::Message what, std::string_view command) {
  return {std::move(what), i18n::say(Msg::usage_hint, command)};
}

tl::unexpected<base::Error> missing(i18n::Arg what, std::string_view command) {
  return tl::unexpected(not_said({Msg::usage_missing, {std::move(what)}}, command));
}

}  // namespace chibo::cli
