#include "cli/committee_commands.hpp"
#include "cli/finding_book.hpp"
#include "cli/given.hpp"
#include "i18n/message_finding.hpp"
#include "records/words.hpp"
#include "store/committee_folder.hpp"
#include "views/finding_list.hpp"

#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using base::Result;
using i18n::FindingMsg;
using i18n::Msg;
using model::FollowUp;
using rules::TrackedFinding;

struct Options {
  std::string id;
  std::string words;
  std::string state;
  std::string new_due;
  std::string date;
};

Result<FollowUp> read(const Env& env, const Options& options) {
  FollowUp out;
  if (auto error = unfit_words("TEXT", options.words)) {
    return tl::unexpected(std::move(*error));
  }
  const std::string words = *given_words("TEXT", options.words);
  const auto state = given_word<model::TaskState>(options.state);
  const auto day = options.date.empty() ? Result<base::Date>(env.today) : given_date(options.date);
  if (!state || !day) {
    return tl::unexpected(!state ? state.error() : day.error());
  }
  if (*day > env.today) {
    return base::fail(i18n::say(FindingMsg::followed_ahead, *day), i18n::say(FindingMsg::day_hint));
  }
  out.date = *day;
  if (*state) {
    out.state = **state;
  }
  if (!words.empty()) {
    out.words = model::Prose{words};
  }
  if (!options.new_due.empty()) {
    const auto due = given_date(options.new_due);
    if (!due) {
      return tl::unexpected(due.error());
    }
    out.new_due = *due;
  }
  if (!out.state.is_said() && !out.words.is_said() && !out.new_due.is_said()) {
    return base::fail(i18n::say(FindingMsg::note_says_nothing),
                      i18n::say(FindingMsg::note_says_nothing_hint));
  }
  if (out.state == model::TaskState::done && out.new_due.is_said()) {
    return base::fail(i18n::say(FindingMsg::done_and_moved));
  }
  return out;
}

/// Why a row does not fit what is on record of its finding.
std::optional<base::Error> contradiction(const TrackedFinding& one, const FollowUp& row,
                                         base::Date today) {
  const auto& concluded = one.conclusion->date;
  if (concluded.is_said() && *row.date < *concluded) {
    return base::Error{i18n::say(FindingMsg::followed_before, *row.date, *concluded),
                       i18n::say(FindingMsg::day_hint)};
  }
  const rules::FindingStanding before = rules::standing_of(*one.finding, today);
  if (row.new_due.is_said() && *row.new_due < *row.date) {
    return base::Error{i18n::say(FindingMsg::moved_to_past, *row.new_due),
                       i18n::say(FindingMsg::day_hint)};
  }
  if (row.new_due.is_said() && before.due == *row.new_due) {
    return base::Error{i18n::say(FindingMsg::due_is_the_same, one.id(), *row.new_due),
                       std::nullopt};
  }
  if (before.is_done() && (row.state == model::TaskState::done || row.new_due.is_said())) {
    return base::Error{
        i18n::say(FindingMsg::done_already, one.id(), views::standing_in_words(before, today)),
        i18n::say(FindingMsg::done_already_hint, one.id())};
  }
  if (row.new_due.is_said() && before.due && *row.new_due < *before.due) {
    return base::Error{i18n::say(FindingMsg::moved_earlier, *row.new_due, *before.due),
                       i18n::say(FindingMsg::moved_earlier_hint, one.record->path)};
  }
  return std::nullopt;
}

/// How the finding stands with the new row.
rules::FindingStanding after(const TrackedFinding& one, const FollowUp& row, base::Date today) {
  model::Finding finding = *one.finding;
  std::vector<FollowUp> rows = *finding.follow_ups;
  rows.push_back(row);
  finding.follow_ups = std::move(rows);
  return rules::standing_of(finding, today);
}

/// Says which newer rows keep state and deadline as they were.
void tell_outweighed(Env& env, const rules::FindingStanding& standing, const FollowUp& row) {
  if (row.state.is_said() && standing.state_told && *row.date < *standing.state_told &&
      standing.state != row.state.said()) {
    say(env.out, env,
        i18n::say(FindingMsg::noted_outweighed, *standing.state_told,
                  records::word(*standing.state)));
  }
  if (row.new_due.is_said() && standing.due_told && *row.date < *standing.due_told &&
      standing.due != row.new_due.said()) {
    say(env.out, env,
        i18n::say(FindingMsg::noted_due_outweighed, *standing.due_told, *standing.due));
  }
}

Exit note(Env& env, const Options& options) {
  const auto row = read(env, options);
  if (!row) {
    return usage_error(env, row.error());
  }
  const auto open = open_committee(env, "finding note", Intent::write);
  if (!open) {
    return refused(env, open.error());
  }
  if (const auto error = no_findings_kept(*open)) {
    return refused(env, *error);
  }
  const auto one = named_finding(open->books, options.id);
  if (!one) {
    is_every_finding_read(env, *open);  // it may stand in a book that cannot be read
    return usage_error(env, one.error());
  }
  if (const auto error = contradiction(*one, *row, env.today)) {
    return refused(env, *error);
  }
  auto file = record_file(env, open->workspace, store::findings_path(*one->record),
                          records::shape_of<model::FindingBook>());
  if (!file) {
    return refused(env, file.error());
  }
  if (auto added = file->edit.add({"kết luận", one->conclusion_row, "việc", one->row}, "theo dõi",
                                  store::item_node(*row));
      !added) {
    return refused(env, added.error());
  }
  const rules::FindingStanding now = after(*one, *row, env.today);
  write_record(env, open->workspace, *file,
               i18n::say(FindingMsg::noted, one->id(), views::standing_in_words(now, env.today)),
               "Theo dõi việc " + one->id());
  tell_outweighed(env, now, *row);
  return Exit::done;
}

}  // namespace

Action add_finding_note(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("ID", options->id).required();
  arguments.add_option("TEXT", options->words);
  arguments.add_option("--state", options->state);
  arguments.add_option("--move-to", options->new_due);
  arguments.add_option("--on", options->date);
  return [options](Env& env) { return note(env, *options); };
}

}  // namespace chibo::cli
