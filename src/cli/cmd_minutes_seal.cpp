#include "cli/ask.hpp"
#include "cli/commands.hpp"
#include "cli/live_journal.hpp"
#include "cli/named.hpp"
#include "cli/record_file.hpp"
#include "i18n/message_closing.hpp"
#include "rules/attendance.hpp"
#include "rules/catalogue.hpp"
#include "rules/checks.hpp"
#include "rules/sealing.hpp"
#include "rules/votes.hpp"
#include "store/yaml_write.hpp"
#include "text/layout.hpp"
#include "text/unicode.hpp"
#include "views/wording.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using base::Error;
using base::Result;
using i18n::ClosingMsg;
using model::Meeting;
using model::MeetingRecord;

struct Options {
  std::string meeting;
  bool yes = false;
};

/// The meeting that was named, else the newest one held and not closed yet.
Result<const MeetingRecord*> to_be_sealed(const model::Cell& cell, const std::string& name) {
  if (!name.empty()) {
    return named_meeting(cell, name);
  }
  const MeetingRecord* newest = nullptr;
  for (const MeetingRecord& record : cell.meetings) {
    const bool open =
        record.meeting.state == model::MeetingState::held && !rules::is_sealed(record.meeting);
    if (open && (newest == nullptr || newest->stem < record.stem)) {
      newest = &record;
    }
  }
  if (newest == nullptr) {
    return base::fail(i18n::say(ClosingMsg::seal_no_held));
  }
  return newest;
}

/// Why a meeting is not one whose minutes can be closed, whatever its record says.
std::optional<Error> unfit(const MeetingRecord& record) {
  const Meeting& meeting = record.meeting;
  if (rules::is_sealed(meeting)) {
    return Error{i18n::say(ClosingMsg::seal_already,
                           meeting.seal->date.is_said() ? base::slashed(*meeting.seal->date) : "?"),
                 i18n::say(ClosingMsg::seal_already_hint, record.stem)};
  }
  if (meeting.state != model::MeetingState::held) {
    return Error{i18n::say(ClosingMsg::seal_not_held),
                 i18n::say(ClosingMsg::seal_not_held_hint, record.stem)};
  }
  return std::nullopt;
}

/// Whether a check must hold before minutes are closed.
bool is_strict(std::string_view check) {
  const rules::CheckEntry* entry = rules::find_check(check);
  return entry != nullptr && entry->group == rules::CheckGroup::strict;
}

/// What the checks say of the record, as a closing sees it: a warning of the strict group, a blank
/// among them, is a fault.
diag::Diagnostics strict_complaints(const Workspace& workspace, const MeetingRecord& record,
                                    base::Date today) {
  diag::Diagnostics found = workspace.complaints;
  rules::run_checks({workspace.cell(), today}, found);
  diag::Diagnostics out;
  for (diag::Diagnostic& complaint : found) {
    if (complaint.at.file == record.meeting.at.file && complaint.severity != diag::Severity::note) {
      complaint.severity = is_strict(complaint.check) ? diag::Severity::error : complaint.severity;
      out.push_back(std::move(complaint));
    }
  }
  diag::sort_by_place(out);
  return out;
}

bool was_approved(const model::Cell& cell, const Meeting& meeting) {
  if (meeting.kind == model::MeetingKind::committee && !meeting.approval.is_said()) {
    return true;  // a committee's minutes are signed, not voted on
  }
  return rules::approval_outcome(cell, meeting).reached.value_or(false);
}

/// What stands against closing once the complaints are shown.
std::optional<Error> obstacle(const model::Cell& cell, const MeetingRecord& record,
                              const diag::Diagnostics& complaints) {
  const auto faults =
      std::ranges::count(complaints, diag::Severity::error, &diag::Diagnostic::severity);
  if (faults > 0) {
    return Error{i18n::say(ClosingMsg::seal_has_faults, faults),
                 i18n::say(ClosingMsg::seal_has_faults_hint, record.stem)};
  }
  if (!was_approved(cell, record.meeting)) {
    return Error{i18n::say(ClosingMsg::seal_not_approved),
                 i18n::say(ClosingMsg::seal_not_approved_hint, record.stem)};
  }
  return std::nullopt;
}

void show_facts(Env& env, const model::Cell& cell, const Meeting& meeting) {
  for (const model::SealedFact& fact : rules::printed_facts(cell, meeting)) {
    if (fact.name->starts_with("việc ")) {
      continue;  // told in the minutes as the person wrote them elsewhere
    }
    env.out << text::wrapped(text::safe_for_terminal(*fact.name + ": " + *fact.value), env.width,
                             "  ", "    ");
  }
}

/// Whether whoever is there wants it closed; the refusal where nobody can be asked.
Result<bool> is_wanted(Env& env, const Options& options) {
  if (options.yes) {
    return true;
  }
  if (!env.can_ask) {
    return base::fail(i18n::say(ClosingMsg::seal_needs_yes),
                      i18n::say(ClosingMsg::seal_needs_yes_hint));
  }
  return ask(env, i18n::say(ClosingMsg::seal_ask));
}

/// What was typed at the meeting and is nowhere else is shown before its journal goes.
void show_journal(Env& env, const LeftJournal& left) {
  const std::vector<std::string> lines = left.journal.not_taken();
  if (!lines.empty()) {
    say(env.out, env, i18n::say(ClosingMsg::seal_lines_refused));
  }
  for (const std::string& line : lines) {
    env.out << text::wrapped(text::safe_for_terminal(line), env.width, "  > ", "    ");
  }
  say(env.out, env, i18n::say(ClosingMsg::seal_journal_over, shown_path(env, left.path)));
}

Result<void> write_seal(Env& env, const Workspace& workspace, const MeetingRecord& record,
                        const std::optional<LeftJournal>& left) {
  auto file = sound_meeting_file(env, workspace, record);
  if (!file) {
    return tl::unexpected(file.error());
  }
  Meeting meant = record.meeting;
  meant.seal = rules::seal_of(workspace.cell(), record.meeting, env.today);
  if (auto edited = file->edit.set({}, "chốt", store::item_node(*meant.seal)); !edited) {
    return edited;
  }
  base::WriteBatch batch;
  if (left) {
    batch.remove(left->path, left->state);
  }
  return write_meeting(env, workspace, *file, meant, i18n::say(ClosingMsg::seal_done, record.stem),
                       "Chốt biên bản " + record.stem, std::move(batch));
}

Exit seal(Env& env, const Options& options) {
  const auto open = open_for_writing(env, "minutes seal", Intent::write);
  if (!open) {
    return refused(env, open.error());
  }
  const Workspace& workspace = open->workspace;
  const auto named = to_be_sealed(workspace.cell(), options.meeting);
  if (!named) {
    return options.meeting.empty() ? refused(env, named.error())
                                   : no_meeting(env, workspace, named.error());
  }
  const MeetingRecord& record = **named;
  if (const auto error = unfit(record)) {
    return refused(env, *error);
  }
  if (!is_all_read(env, workspace)) {  // what another record tells may be printed here
    return refused(env, {i18n::say(i18n::Msg::nothing_written), i18n::say(i18n::Msg::see_check)});
  }
  const diag::Diagnostics complaints = strict_complaints(workspace, record, env.today);
  show(env, env.err, workspace.sources, complaints);
  if (const auto error = obstacle(workspace.cell(), record, complaints)) {
    return refused(env, *error);
  }
  const auto left = left_journal(workspace.loaded.root, record.stem);
  if (!left) {
    return refused(env, left.error());
  }
  say(env.out, env, i18n::say(ClosingMsg::seal_shows, record.path));
  show_facts(env, workspace.cell(), record.meeting);
  if (!complaints.empty()) {
    say(env.out, env, i18n::say(ClosingMsg::seal_warnings));
  }
  if (*left) {
    show_journal(env, **left);
  }
  say(env.out, env, i18n::say(ClosingMsg::seal_meaning));
  const auto wanted = is_wanted(env, options);
  if (!wanted) {
    return refused(env, wanted.error());
  }
  if (!*wanted) {
    say(env.out, env, i18n::say(ClosingMsg::seal_declined));
    return Exit::found;
  }
  const auto written = write_seal(env, workspace, record, *left);
  return written ? Exit::done : refused(env, written.error());
}

}  // namespace

Action add_minutes_seal(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("MEETING", options->meeting);
  arguments.add_flag("--yes", options->yes);
  return [options](Env& env) { return seal(env, *options); };
}

}  // namespace chibo::cli
