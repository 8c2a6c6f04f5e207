#include "cli/live_session.hpp"

#include "base/failure.hpp"
#include "cli/live_journal.hpp"
#include "cli/record_damage.hpp"
#include "i18n/message_note.hpp"
#include "notes/item.hpp"
#include "notes/printable.hpp"
#include "notes/who.hpp"
#include "rules/attendance.hpp"
#include "store/yaml_guard.hpp"
#include "text/layout.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <ostream>

namespace chibo::cli {

namespace fs = std::filesystem;
using base::Failure;
using i18n::Message;
using i18n::Msg;
using i18n::NoteMsg;

namespace {

constexpr std::string_view k_command = "record";

/// The journals stay on this machine: what was taken back must not travel with the history.
void make_journal_folder(const fs::path& root) {
  fs::create_directories(journal_folder(root));
  const fs::path ignore = journal_folder(root) / ".gitignore";
  if (std::error_code ignored; !fs::exists(ignore, ignored)) {
    base::WriteBatch batch;
    batch.put(ignore, "*\n");
    batch.commit();
  }
}

/// The cell under the lock, or the Failure that keeps a line in the journal until it can be had.
OpenCell opened(Env& env) {
  auto open = open_for_writing(env, k_command, Intent::write);
  if (!open) {
    throw Failure(open.error());
  }
  return std::move(*open);
}

const model::MeetingRecord& record_in(const Workspace& workspace, const std::string& stem) {
  const model::MeetingRecord* record = find_meeting(workspace.cell(), stem);
  if (record == nullptr) {
    throw Failure(
        {i18n::say(Msg::mend_first, store::meeting_path(stem)), i18n::say(Msg::see_check)});
  }
  return *record;
}

/// The table of lines: how to write one, and what it does.
void show_help(Env& env) {
  constexpr int k_column = 26;
  constexpr std::string_view k_dash = " — ";
  for (const i18n::SentenceId help : notes::line_help()) {
    const std::string line = env.catalog.say({help, {}});
    const std::size_t dash = line.find(k_dash);
    const std::string how = line.substr(0, dash);
    const std::string what = line.substr(dash + k_dash.size());
    const bool fits = text::display_width(how) < k_column;
    const std::string indent(k_column + 2, ' ');
    if (!fits) {
      env.out << "  " << how << '\n';
    }
    env.out << text::wrapped(what, env.width, fits ? "  " + text::pad(how, k_column) : indent,
                             indent);
  }
}

}  // namespace

base::Result<LiveSession> LiveSession::open(Env& env, std::string_view meeting) {
  const auto workspace = open_for_writing(env, k_command, Intent::preview);
  if (!workspace) {
    return tl::unexpected(workspace.error());
  }
  const auto record =
      meeting_to_note(workspace->workspace.cell(), env.today, meeting, "chibo record");
  if (!record) {
    return tl::unexpected(record.error());
  }
  if (const auto file = sound_meeting_file(env, workspace->workspace, **record); !file) {
    return tl::unexpected(file.error());
  }
  if (const auto takes = notes::takes_notes(**record); !takes) {
    return tl::unexpected(takes.error());
  }
  const fs::path root = workspace->workspace.loaded.root;
  const std::string stem = (*record)->stem;
  {
    const store::WorkspaceLock alone = lock_of(env, root, k_command);
    make_journal_folder(root);
  }
  auto lock = take_journal(root, stem);
  if (!lock) {
    return base::fail(i18n::say(NoteMsg::record_busy, stem), i18n::say(NoteMsg::record_busy_hint));
  }
  return LiveSession(env, root, stem, std::move(*lock));
}

LiveSession::LiveSession(Env& env, fs::path root, std::string stem, base::FileLock lock)
    : env_(&env),
      root_(std::move(root)),
      stem_(std::move(stem)),
      lock_(std::move(lock)),
      journal_path_(journal_path(root_, stem_)) {
  std::error_code ignored;
  if (fs::exists(journal_path_, ignored)) {
    const auto bytes = base::read_file(journal_path_, base::k_import_limit);
    if (!bytes) {
      throw Failure(bytes.error());
    }
    journal_ = notes::Journal(bytes->bytes);
  }
  file_.emplace(journal_path_);
  if (journal_.ends_torn()) {
    file_->append("\n");
  }
}

fs::path LiveSession::record_path() const {
  return root_ / store::meeting_path(stem_);
}

void LiveSession::begin() {
  const bool resumed = !journal_.is_empty();
  if (!journal_.torn().empty()) {
    say(env_->out, *env_, i18n::say(NoteMsg::was_torn, journal_.torn()));
  }
  if (const auto item = journal_.item()) {
    item_ = *item;
  }
  while (const notes::JournalEntry* entry = journal_.unsettled()) {
    say(env_->out, *env_, i18n::say(NoteMsg::catching_up, entry->line));
    settle();
  }
  over_ = closed_ = false;  // a line left over may have closed the meeting
  const OpenCell open = opened(*env_);
  look_again(open.workspace);
  const model::Meeting& meeting = record_in(open.workspace, stem_).meeting;
  if (!journal_.item()) {
    item_ = notes::current_item(meeting);
  }
  item_ = std::min(item_, meeting.agenda->empty() ? 0 : meeting.agenda->size() - 1);
  keep(notes::Journal::begun(item_));
  if (resumed) {
    keep_in_history(*env_, root_, open.workspace.cell().organisation, {store::meeting_path(stem_)},
                    "Ghi diễn biến cuộc họp " + stem_);
  }
  say(env_->out, *env_,
      i18n::say(resumed ? NoteMsg::record_resumed : NoteMsg::record_begun,
                shown_path(*env_, record_path())));
  if (!meeting.agenda->empty()) {
    say(env_->out, *env_, i18n::say(NoteMsg::now_at_item, notes::item_label(meeting, item_)));
  }
}

void LiveSession::take(std::string_view typed) {
  const notes::Printable line = notes::printable(typed);
  if (line.removed > 0) {
    say(env_->out, *env_, i18n::say(NoteMsg::taken_out, line.removed));
  }
  if (line.text.empty()) {
    return;
  }
  const auto wish = notes::read_line(line.text, {std::to_string(item_ + 1), env_->today});
  if (wish && std::holds_alternative<notes::ShowHelp>(*wish)) {
    return show_help(*env_);
  }
  if (wish && std::holds_alternative<notes::ShowSoFar>(*wish)) {
    return show_so_far();
  }
  keep(notes::Journal::typed(line.text));
  try {
    settle();
  } catch (const Failure& failure) {
    env_->out.flush();
    refused(*env_, failure.error());
    say(env_->err, *env_, i18n::say(NoteMsg::line_kept));
  }
}

void LiveSession::settle() {
  while (const notes::JournalEntry* entry = journal_.unsettled()) {
    if (entry->change) {
      finish_writing(*entry);
    } else {
      perform(std::string(entry->line));
    }
  }
}

void LiveSession::finish_writing(const notes::JournalEntry& entry) {
  const store::WorkspaceLock lock = lock_of(*env_, root_, k_command);
  const auto file = base::read_file(record_path(), base::k_import_limit);
  if (!file) {
    throw Failure(file.error());
  }
  if (notes::fingerprint(file->bytes) != entry.change->after) {
    if (const auto bytes = notes::changed(file->bytes, *entry.change)) {
      base::WriteBatch batch;
      batch.put(record_path(), *bytes, file->state);
      batch.commit();
    } else {
      say(env_->out, *env_, i18n::say(NoteMsg::unsure_line, entry.line));
    }
  }
  keep(notes::Journal::written());
}

void LiveSession::perform(const std::string& line) {
  const OpenCell open = opened(*env_);
  const model::MeetingRecord& record = record_in(open.workspace, stem_);
  look_again(open.workspace);
  const base::Date day = record.meeting.date.value_or(env_->today);
  const auto wish = notes::read_line(line, {std::to_string(item_ + 1), day});
  if (!wish) {
    return refuse(wish.error());
  }
  if (const auto* wanted = std::get_if<notes::Note>(&*wish)) {
    return note(*wanted, open.workspace);
  }
  if (const auto* wanted = std::get_if<notes::MoveTo>(&*wish)) {
    return move(*wanted);
  }
  if (std::holds_alternative<notes::Undo>(*wish)) {
    return undo();
  }
  keep(notes::Journal::moved(item_));
  over_ = true;
}

void LiveSession::note(const notes::Note& note, const Workspace& workspace) {
  const model::MeetingRecord& record = record_in(workspace, stem_);
  auto file = sound_meeting_file(*env_, workspace, record);
  if (!file) {
    throw Failure(file.error());
  }
  const std::string before = file->edit.text();
  notes::Desk desk{workspace.cell(), record, file->edit, env_->today};
  const notes::Done done = notes::apply(note, desk);
  if (!done) {
    return refuse(done.error());
  }
  if (file->edit.text().size() > store::k_largest_text) {
    return refuse({i18n::say(NoteMsg::record_full), i18n::say(NoteMsg::record_full_hint)});
  }
  if (const auto why = unreadable_refusal(workspace, file->path, file->edit.text())) {
    return refuse(*why);
  }
  write(file->state, notes::change_between(before, file->edit.text()), file->edit.text());
  say_joined(env_->out, *env_, *done);
  env_->out.flush();
  tell_news(*env_, workspace, file->path, file->edit.text());
  closed_ = over_ = std::holds_alternative<notes::Closing>(note);
}

void LiveSession::move(const notes::MoveTo& wish) {
  const model::Meeting& meeting = find_meeting(cell_, stem_)->meeting;
  const auto item = notes::item_named(meeting, wish.item);
  if (!item) {
    return refuse(item.error());
  }
  keep(notes::Journal::moved(*item));
  item_ = *item;
  say(env_->out, *env_, i18n::say(NoteMsg::now_at_item, notes::item_label(meeting, item_)));
}

void LiveSession::undo() {
  const notes::JournalEntry* last = journal_.last_standing();
  if (last == nullptr) {
    return refuse({i18n::say(NoteMsg::nothing_to_undo), std::nullopt});
  }
  const auto file = base::read_file(record_path(), base::k_import_limit);
  if (!file) {
    throw Failure(file.error());
  }
  const notes::Change back = notes::inverse(*last->change);
  const std::string line = last->line;
  const auto bytes = notes::changed(file->bytes, back);
  if (!bytes) {
    return refuse(
        {i18n::say(NoteMsg::undo_conflict, line), i18n::say(NoteMsg::undo_conflict_hint, stem_)});
  }
  write(file->state, back, *bytes);
  say(env_->out, *env_, i18n::say(NoteMsg::undone, line));
}

void LiveSession::refuse(const base::Error& error) {
  keep(notes::Journal::refused());
  ++refused_;
  env_->out.flush();
  refused(*env_, error);
}

void LiveSession::write(const base::FileState& state, const notes::Change& change,
                        std::string bytes) {
  keep(notes::Journal::to_change(change));
  base::WriteBatch batch;
  batch.put(record_path(), std::move(bytes), state);
  batch.commit();
  const std::string done = notes::Journal::written();
  file_->append_lightly(done);
  journal_.take(done);
}

void LiveSession::keep(const std::string& addition) {
  file_->append(addition);
  journal_.take(addition);
}

void LiveSession::look_again(const Workspace& workspace) {
  cell_ = workspace.cell();
}

Message LiveSession::prompt() const {
  const model::MeetingRecord* record = find_meeting(cell_, stem_);
  const bool has_items = record != nullptr && !record->meeting.agenda->empty();
  return has_items ? i18n::say(NoteMsg::record_prompt, item_ + 1)
                   : i18n::say(NoteMsg::record_prompt_of_none);
}

notes::Completion LiveSession::ways_on(std::string_view typed) const {
  const model::MeetingRecord* record = find_meeting(cell_, stem_);
  return record == nullptr ? notes::Completion() : notes::complete(typed, cell_, record->meeting);
}

namespace {

Message state_of_item(const model::Item& item, std::size_t number) {
  std::vector<Message> parts;
  if (!item.opinions->empty()) {
    parts.push_back(i18n::say(NoteMsg::show_opinions, item.opinions->size()));
  }
  if (item.conclusion.is_said()) {
    parts.push_back(i18n::say(NoteMsg::show_concluded));
  }
  if (item.vote->in_favour.is_said() || !item.more_votes->empty()) {
    parts.push_back(i18n::say(NoteMsg::show_voted));
  }
  const auto taken = std::ranges::count_if(
      *item.turns, [](const model::Turn& turn) { return turn.statement.is_said(); });
  if (taken > 0) {
    parts.push_back(i18n::say(NoteMsg::show_turns, taken));
  }
  if (parts.empty()) {
    parts.push_back(i18n::say(NoteMsg::show_nothing));
  }
  return i18n::say(NoteMsg::show_item, number, item.title.value_or("…"), std::move(parts));
}

}  // namespace

void LiveSession::show_so_far() {
  const auto workspace = open_cell(*env_);
  if (!workspace) {
    refused(*env_, workspace.error());
    return;
  }
  const model::MeetingRecord& record = record_in(*workspace, stem_);
  const rules::Attendance attendance = rules::attendance_of(workspace->cell(), record.meeting);
  if (attendance.present && attendance.expected) {
    say(env_->out, *env_,
        i18n::say(NoteMsg::presence_now, *attendance.present, *attendance.expected));
  }
  for (std::size_t i = 0; i < record.meeting.agenda->size(); ++i) {
    env_->out << (i == item_ ? "> " : "  ");
    say(env_->out, *env_, state_of_item((*record.meeting.agenda)[i], i + 1));
  }
  if (!record.meeting.tasks->empty()) {
    say(env_->out, *env_, i18n::say(NoteMsg::show_tasks, record.meeting.tasks->size()));
  }
}

Exit LiveSession::end() {
  if (refused_ > 0) {
    say(env_->out, *env_,
        i18n::say(NoteMsg::refused_lines, refused_, shown_path(*env_, journal_path_)));
  }
  say(env_->out, *env_, i18n::say(closed_ ? NoteMsg::record_ended : NoteMsg::record_paused, stem_));
  env_->out.flush();
  const store::WorkspaceLock lock = lock_of(*env_, root_, k_command);
  keep_in_history(*env_, root_, cell_.organisation, {store::meeting_path(stem_)},
                  "Ghi diễn biến cuộc họp " + stem_);
  return refused_ > 0 || journal_.unsettled() != nullptr ? Exit::found : Exit::done;
}

}  // namespace chibo::cli
