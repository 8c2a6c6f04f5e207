#include "cli/commands.hpp"
#include "cli/named.hpp"
#include "cli/record_file.hpp"
#include "i18n/message_closing.hpp"
#include "rules/sealing.hpp"

#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using base::Result;
using i18n::ClosingMsg;
using model::Amendment;
using model::Meeting;
using model::MeetingRecord;

struct Options {
  std::string meeting;
  std::string words;
  std::string about;
  std::string approved_at;
  bool addition = false;

  /// Only an approval of what was amended before is told.
  bool approves_only() const { return words.empty() && about.empty() && !approved_at.empty(); }
};

constexpr std::string_view k_corrections = "đính chính";
constexpr std::string_view k_additions = "bổ sung";

std::optional<base::Error> lacks_words(const Options& options) {
  if (options.approves_only()) {
    return std::nullopt;
  }
  if (options.words.empty()) {
    return base::Error{i18n::say(ClosingMsg::amend_needs_text),
                       i18n::say(ClosingMsg::amend_needs_text_hint, options.meeting)};
  }
  if (options.about.empty()) {
    return base::Error{i18n::say(ClosingMsg::amend_needs_about),
                       i18n::say(ClosingMsg::amend_needs_about_hint)};
  }
  return std::nullopt;
}

/// The later meeting that approved it; null where none is told.
Result<const MeetingRecord*> approving_meeting(const model::Cell& cell, const Options& options,
                                               const Meeting& amended) {
  if (options.approved_at.empty()) {
    return nullptr;
  }
  auto named = named_meeting(cell, options.approved_at);
  if (named && !rules::may_approve(**named, amended)) {
    return base::fail(
        i18n::say(ClosingMsg::amend_not_later, (*named)->stem),
        i18n::say(ClosingMsg::amend_not_later_hint,
                  amended.date.is_said() ? base::slashed(*amended.date) : std::string("?")));
  }
  return named;
}

/// Keeps in the seal by what a change of the amendments is seen.
Result<void> keep_digest(store::RecordEdit& edit, Meeting& meant) {
  const model::Seal before = *meant.seal;
  meant.seal.value.amendments_digest = rules::amendments_digest_of(meant);
  return set_changes(edit, {"chốt"}, before, *meant.seal);
}

Result<void> add_amendment(Env& env, const Workspace& workspace, const MeetingRecord& record,
                           const MeetingRecord* approving, const Options& options) {
  auto file = sound_meeting_file(env, workspace, record);
  if (!file) {
    return tl::unexpected(file.error());
  }
  Amendment amendment;
  amendment.date = env.today;
  amendment.about = options.about;
  amendment.content = model::Prose{options.words};
  if (approving != nullptr) {
    amendment.approved_at = model::Link{approving->stem};
  }
  Meeting meant = record.meeting;
  auto& list = options.addition ? meant.additions : meant.corrections;
  list.state = model::ToldState::said;
  list.value.push_back(amendment);
  if (auto edited = file->edit.add({}, options.addition ? k_additions : k_corrections,
                                   with_empty_keys(amendment));
      !edited) {
    return edited;
  }
  if (auto kept = keep_digest(file->edit, meant); !kept) {
    return kept;
  }
  const auto sentence = options.addition ? ClosingMsg::amend_added : ClosingMsg::amend_done;
  return write_meeting(
      env, workspace, *file, meant, i18n::say(sentence, record.stem),
      (options.addition ? "Bổ sung biên bản " : "Đính chính biên bản ") + record.stem);
}

/// Tells of every amendment of a list that waits where it was approved; how many there were.
Result<int> approve_all(store::RecordEdit& edit, std::string_view key,
                        model::ToldList<Amendment>& list, const MeetingRecord& approving) {
  int count = 0;
  for (std::size_t i = 0; i < list->size(); ++i) {
    Amendment& amendment = list.value[i];
    if (!rules::awaits_approval(amendment)) {
      continue;
    }
    const Amendment before = amendment;
    amendment.approved_at = model::Link{approving.stem};
    if (auto edited = set_changes(edit, {key, i}, before, amendment); !edited) {
      return tl::unexpected(edited.error());
    }
    ++count;
  }
  return count;
}

Result<void> approve(Env& env, const Workspace& workspace, const MeetingRecord& record,
                     const MeetingRecord& approving) {
  auto file = sound_meeting_file(env, workspace, record);
  if (!file) {
    return tl::unexpected(file.error());
  }
  Meeting meant = record.meeting;
  const auto corrections = approve_all(file->edit, k_corrections, meant.corrections, approving);
  if (!corrections) {
    return tl::unexpected(corrections.error());
  }
  const auto additions = approve_all(file->edit, k_additions, meant.additions, approving);
  if (!additions) {
    return tl::unexpected(additions.error());
  }
  const int count = *corrections + *additions;
  if (count == 0) {
    return base::fail(i18n::say(ClosingMsg::amend_nothing_to_approve));
  }
  if (auto kept = keep_digest(file->edit, meant); !kept) {
    return kept;
  }
  return write_meeting(env, workspace, *file, meant,
                       i18n::say(ClosingMsg::amend_approved, count, approving.stem),
                       "Thông qua đính chính biên bản " + record.stem);
}

Exit amend(Env& env, const Options& options) {
  if (const auto error = lacks_words(options)) {
    return usage_error(env, *error);
  }
  const auto open = open_for_writing(env, "minutes amend", Intent::write);
  if (!open) {
    return refused(env, open.error());
  }
  const Workspace& workspace = open->workspace;
  const auto named = named_meeting(workspace.cell(), options.meeting);
  if (!named) {
    return no_meeting(env, workspace, named.error());
  }
  const MeetingRecord& record = **named;
  if (!rules::is_sealed(record.meeting)) {
    return refused(env, {i18n::say(ClosingMsg::not_sealed),
                         i18n::say(ClosingMsg::not_sealed_hint, record.stem)});
  }
  if (rules::amendments_state(record.meeting) == rules::AmendmentsState::changed) {
    return refused(env, {i18n::say(ClosingMsg::amendments_changed),
                         i18n::say(ClosingMsg::amendments_changed_hint, record.stem)});
  }
  const auto approving = approving_meeting(workspace.cell(), options, record.meeting);
  if (!approving) {
    return no_meeting(env, workspace, approving.error());
  }
  const auto written = options.approves_only()
                           ? approve(env, workspace, record, **approving)
                           : add_amendment(env, workspace, record, *approving, options);
  if (!written) {
    return refused(env, written.error());
  }
  if (*approving == nullptr) {
    say(env.out, env, i18n::say(ClosingMsg::amend_next, record.stem));
  }
  return Exit::done;
}

}  // namespace

Action add_minutes_amend(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("MEETING", options->meeting).required();
  arguments.add_option("TEXT", options->words);
  arguments.add_option("--about", options->about);
  arguments.add_flag("--addition", options->addition);
  arguments.add_option("--approved-at", options->approved_at);
  return [options](Env& env) { return amend(env, *options); };
}

}  // namespace chibo::cli
