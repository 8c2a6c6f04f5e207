#include "cli/session.hpp"

#include "base/failure.hpp"
#include "base/system_cause.hpp"
#include "diag/show.hpp"
#include "i18n/message_check.hpp"
#include "i18n/message_note.hpp"
#include "i18n/message_paper.hpp"
#include "i18n/message_plan.hpp"
#include "i18n/message_store.hpp"
#include "records/codec.hpp"
#include "rules/meeting_names.hpp"
#include "text/called.hpp"
#include "text/suggest.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <ostream>

namespace chibo::cli {

using base::Result;
using i18n::CheckMsg;
using i18n::Msg;
using i18n::NoteMsg;
using i18n::PlanMsg;
using i18n::StoreMsg;
using model::MeetingRecord;
using model::Member;

void say(std::ostream& stream, const Env& env, const i18n::Message& message) {
  stream << text::safe_for_terminal(env.catalog.say(message)) << '\n';
}

namespace {

void say_error(Env& env, const base::Error& error) {
  env.err << "chibo: ";
  say(env.err, env, error.what);
  if (error.hint) {
    env.err << "  ";
    say(env.err, env, *error.hint);
  }
}

}  // namespace

Exit usage_error(Env& env, const base::Error& error) {
  say_error(env, error);
  return Exit::usage;
}

Exit refused(Env& env, const base::Error& error) {
  say_error(env, error);
  return Exit::found;
}

Exit lacking(Env& env, const base::Error& error) {
  say_error(env, error);
  return Exit::world;
}

void show(Env& env, std::ostream& stream, const diag::Sources& sources,
          const diag::Diagnostics& diagnostics) {
  for (const diag::Diagnostic& diagnostic : diagnostics) {
    stream << diag::show_text(diagnostic, sources, env.catalog, env.width);
  }
}

Result<std::filesystem::path> workspace_root(const Env& env) {
  return workspace_around(env.folder);
}

Result<std::filesystem::path> workspace_around(const std::filesystem::path& path) {
  if (auto root = store::find_workspace(path)) {
    return *root;
  }
  std::error_code closed;
  if (!std::filesystem::exists(path / store::k_organisation_file, closed) &&
      closed == std::errc::permission_denied) {  // nobody can tell what is there
    return base::fail(i18n::say(Msg::folder_unreadable, path.generic_string(),
                                base::system_cause(closed.value())));
  }
  return base::fail(i18n::say(Msg::no_workspace), i18n::say(Msg::no_workspace_hint));
}

Result<Workspace> open_cell(const Env& env) {
  const auto root = workspace_root(env);
  return root ? open_cell_at(env, *root) : tl::unexpected(root.error());
}

Result<Workspace> open_cell_at(const Env& env, const std::filesystem::path& root) {
  const std::string shown = shown_prefix(env, root);
  Result<Workspace> out(tl::in_place);
  out->loaded = store::load_cell(root, shown, out->sources, out->complaints);
  diag::sort_by_place(out->complaints);
  const model::Organisation& organisation = out->loaded.cell.organisation;
  if (!organisation.kind.is_said()) {
    return base::fail(i18n::say(Msg::mend_first, shown + std::string(store::k_organisation_file)),
                      i18n::say(Msg::see_check));
  }
  if (*organisation.kind != model::OrganisationKind::cell) {
    return base::fail(i18n::say(Msg::not_a_cell), i18n::say(Msg::not_a_cell_hint));
  }
  return out;
}

bool is_sound(Env& env, const Workspace& workspace, std::string_view path) {
  const store::LoadedFile* file = workspace.loaded.find(path);
  bool sound = file != nullptr;
  for (const diag::Diagnostic& complaint : workspace.complaints) {
    if (complaint.severity != diag::Severity::error ||
        complaint.at.file >= workspace.sources.size()) {
      continue;
    }
    const bool here = file != nullptr ? complaint.at.file == file->file
                                      : workspace.sources[complaint.at.file].path.ends_with(path);
    if (here) {
      show(env, env.err, workspace.sources, {complaint});
      sound = false;
    }
  }
  return sound;
}

bool is_all_read(Env& env, const Workspace& workspace) {
  bool sound = true;
  for (const diag::Diagnostic& complaint : workspace.complaints) {
    if (complaint.severity == diag::Severity::error) {
      show(env, env.err, workspace.sources, {complaint});
      sound = false;
    }
  }
  return sound;
}

namespace {

/// At most this many candidates are named where a name fits several.
constexpr std::size_t k_most_named = 8;

template <class Record, class Name>
std::string joined(const std::vector<const Record*>& records, Name name) {
  std::string out;
  for (std::size_t i = 0; i < records.size() && i < k_most_named; ++i) {
    out += (out.empty() ? "" : ", ") + name(*records[i]);
  }
  return records.size() > k_most_named ? out + ", …" : out;
}

tl::unexpected<base::Error> unread(const std::string& stem) {
  return base::fail(i18n::say(Msg::mend_first, store::meeting_path(stem)),
                    i18n::say(Msg::meeting_exists_hint, stem));
}

base::Result<const MeetingRecord*> one_of(const std::vector<const MeetingRecord*>& found,
                                          std::string_view name) {
  if (found.size() == 1) {
    return found.front();
  }
  if (found.empty()) {
    return base::fail(i18n::say(Msg::no_such_meeting, text::nfc(name)),
                      i18n::say(Msg::no_such_meeting_hint));
  }
  return base::fail(i18n::say(Msg::many_meetings, text::nfc(name),
                              joined(found, [](const MeetingRecord& r) { return r.stem; })),
                    i18n::say(Msg::many_meetings_hint));
}

}  // namespace

std::optional<std::string> unread_meeting(const model::Cell& cell, std::string_view name) {
  const auto day = base::parse_date(name);
  const auto month = base::parse_month(name);
  for (const std::string& stem : cell.unread_meetings) {
    const auto told = rules::parse_meeting_name(stem);
    const bool fits =
        (day && told && told->date == *day) ||
        (month && told && told->period == *month && told->kind == model::MeetingKind::regular) ||
        (!day && !month && text::fold(stem).find(text::fold(name)) != std::string::npos);
    if (fits && !name.empty()) {
      return stem;
    }
  }
  return std::nullopt;
}

namespace {

/// Of a meeting that was moved, the one with the new day is meant.
void leave_out_postponed(std::vector<const MeetingRecord*>& found) {
  const auto is_postponed = [](const MeetingRecord* record) {
    return record->meeting.state == model::MeetingState::postponed;
  };
  if (!std::ranges::all_of(found, is_postponed)) {
    std::erase_if(found, is_postponed);
  }
}

}  // namespace

Result<const MeetingRecord*> named_meeting(const model::Cell& cell, std::string_view name) {
  if (name.empty()) {
    if (cell.meetings.empty() && !cell.unread_meetings.empty()) {
      return unread(*std::ranges::max_element(cell.unread_meetings));
    }
    if (cell.meetings.empty()) {
      return base::fail(i18n::say(Msg::no_meetings), i18n::say(Msg::no_meetings_hint));
    }
    const MeetingRecord& newest =
        *std::ranges::max_element(cell.meetings, {}, &MeetingRecord::stem);
    for (const std::string& stem : cell.unread_meetings) {
      if (stem > newest.stem) {
        return unread(stem);  // never an older one in its place
      }
    }
    return &newest;
  }
  if (const auto stem = unread_meeting(cell, name)) {
    return unread(*stem);
  }
  std::vector<const MeetingRecord*> found;
  const auto keep = [&](const auto& wanted) {
    for (const MeetingRecord& record : cell.meetings) {
      if (wanted(record)) {
        found.push_back(&record);
      }
    }
  };
  if (name.ends_with(".yaml")) {
    name = name.substr(name.rfind('/') + 1);
    name.remove_suffix(5);
  }
  if (const auto day = base::parse_date(name)) {
    keep([&](const MeetingRecord& r) { return r.meeting.date == *day; });
    return one_of(found, name);
  }
  if (const auto month = base::parse_month(name)) {
    // a period names its regular meeting; where there is none, whatever meeting it has
    keep([&](const MeetingRecord& r) {
      return r.meeting.period == *month && r.meeting.kind == model::MeetingKind::regular;
    });
    if (found.empty()) {
      keep([&](const MeetingRecord& r) { return r.meeting.period == *month; });
    }
    leave_out_postponed(found);
    return one_of(found, name);
  }
  keep([&](const MeetingRecord& r) { return r.stem == name; });
  if (found.empty()) {
    const std::string folded = text::fold(name);
    keep([&](const MeetingRecord& r) {
      return text::fold(r.stem).find(folded) != std::string::npos;
    });
  }
  return one_of(found, name);
}

namespace {

/// Errors that no other words on the command line would mend.
constexpr i18n::SentenceId k_nothing_there[] = {Msg::no_meetings, i18n::NoteMsg::no_meeting_to_note,
                                                i18n::PaperMsg::no_held_any};

}  // namespace

Exit no_meeting(Env& env, const Workspace& workspace, const base::Error& error) {
  if (error.what.id != Msg::mend_first) {
    is_all_read(env, workspace);
    const bool line_is_right =
        std::ranges::find(k_nothing_there, error.what.id) != std::end(k_nothing_there);
    return line_is_right ? refused(env, error) : usage_error(env, error);
  }
  is_sound(env, workspace, std::get<std::string>(error.what.args.front().value));
  return refused(env, error);
}

std::optional<base::Error> unfit_line(std::string_view name, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t character = text::next_character(text, at);
    const bool breaks =
        character == '\n' || character == '\t' || character == 0x2028 || character == 0x2029;
    if (breaks || text::is_forbidden_control(character)) {
      return base::Error{i18n::say(Msg::control_in_text, name),
                         i18n::say(Msg::control_in_text_hint)};
    }
  }
  return std::nullopt;
}

std::optional<base::Error> unfit_for_editor(const std::filesystem::path& root,
                                            std::string_view path) {
  if (const auto state = base::state_of(root / path); !state) {
    return base::Error{i18n::say(Msg::about_file, path, state.error().what), state.error().hint};
  }
  return std::nullopt;
}

Result<const Member*> named_member(const model::Roster& roster, std::string_view name) {
  std::vector<text::Called> called;
  for (const Member& member : *roster.members) {
    called.push_back({member.id->text, member.name.value});
  }
  std::vector<const Member*> found;
  for (const std::size_t at : text::closest(called, name)) {
    found.push_back(&(*roster.members)[at]);
  }
  if (found.size() == 1) {
    return found.front();
  }
  if (found.size() > 1) {
    return base::fail(
        i18n::say(Msg::many_members, text::nfc(name),
                  joined(found, [](const Member& m) { return m.id->text + " (" + *m.name + ")"; })),
        i18n::say(Msg::many_members_hint));
  }
  std::vector<std::string_view> ids;
  for (const Member& member : *roster.members) {
    ids.push_back(member.id->text);
  }
  const auto near = text::nearest(name, ids);
  const Member* member = near ? find_member(roster, *near) : nullptr;
  return base::fail(i18n::say(Msg::no_such_member, text::nfc(name)),
                    member != nullptr
                        ? i18n::say(CheckMsg::did_you_mean_member, member->id->text, *member->name)
                        : i18n::say(CheckMsg::unknown_person_hint));
}

Result<base::Date> given_date(std::string_view text) {
  if (const auto date = base::parse_date(text)) {
    return *date;
  }
  return base::fail(i18n::say(StoreMsg::wrong_date, text::nfc(text)),
                    i18n::say(StoreMsg::wrong_date_hint));
}

Result<base::Month> given_month(std::string_view text) {
  if (const auto month = base::parse_month(text)) {
    return *month;
  }
  return base::fail(i18n::say(Msg::wrong_month, text::nfc(text)), i18n::say(Msg::wrong_month_hint));
}

Result<int> given_year(std::string_view text) {
  constexpr std::size_t k_digits = 4;
  int year = 0;
  if (text.size() == k_digits && records::read_whole_number(text, year)) {
    return year;
  }
  return base::fail(i18n::say(PlanMsg::plan_no_year, text::nfc(text)),
                    i18n::say(PlanMsg::plan_no_year_hint));
}

Result<base::Time> given_time(std::string_view text) {
  if (const auto time = base::parse_time(text)) {
    return *time;
  }
  return base::fail(i18n::say(NoteMsg::wrong_time, text::nfc(text)),
                    i18n::say(NoteMsg::wrong_time_hint));
}

store::WorkspaceLock lock_of(const Env& env, const std::filesystem::path& root,
                             std::string_view command) {
  return store::WorkspaceLock(root, {"chibo " + std::string(command), env.person});
}

Result<OpenCell> open_for_writing(Env& env, std::string_view command, Intent intent) {
  const auto root = workspace_root(env);
  if (!root) {
    return tl::unexpected(root.error());
  }
  std::optional<store::WorkspaceLock> lock;
  if (intent == Intent::write) {
    lock.emplace(lock_of(env, *root, command));
  }
  auto workspace = open_cell(env);
  if (!workspace) {
    return tl::unexpected(workspace.error());
  }
  if (!is_sound(env, *workspace, store::k_roster_file)) {
    return base::fail(i18n::say(Msg::mend_first, store::k_roster_file));
  }
  return OpenCell{std::move(lock), std::move(*workspace)};
}

bool is_no_file(const Env& env, const std::string& output) {
  std::error_code ignored;
  const std::filesystem::path path = env.folder / output;
  return output.empty() || output == "-" || output.ends_with('/') ||
         (std::filesystem::exists(path, ignored) &&
          !std::filesystem::is_regular_file(path, ignored));
}

std::string shown_path(const Env& env, const std::filesystem::path& path) {
  const std::filesystem::path relative = path.lexically_relative(env.folder);
  const std::string shown = relative.generic_string();
  // far away, the whole path is easier to follow than a ladder of ".."
  return relative.empty() || shown.starts_with("../../..") ? path.generic_string() : shown;
}

std::string shown_prefix(const Env& env, const std::filesystem::path& root) {
  const std::string shown = shown_path(env, root);
  return shown == "." ? std::string() : shown + "/";
}

}  // namespace chibo::cli
