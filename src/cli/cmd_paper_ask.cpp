#include "cli/commands.hpp"
#include "cli/given.hpp"
#include "cli/named.hpp"
#include "cli/paper_names.hpp"
#include "cli/record_file.hpp"
#include "i18n/message_finding.hpp"
#include "i18n/message_paper.hpp"
#include "records/codec.hpp"
#include "rules/official_papers.hpp"
#include "rules/tasks.hpp"
#include "text/unicode.hpp"
#include "views/wording.hpp"

#include <memory>

namespace chibo::cli {

namespace {

using i18n::FindingMsg;
using i18n::Msg;
using i18n::PaperMsg;
using model::PaperRecord;

struct Options {
  std::string paper;
  std::string title;
  std::string who;
  std::string due;
  std::string report;
  std::string repeats;
  std::string id;
};

/// What is missing on the line, or a title that no line holds.
std::optional<base::Error> wrong_line(const Options& options) {
  const std::pair<const std::string*, PaperMsg> needed[] = {
      {&options.paper, PaperMsg::argument_paper},
      {&options.title, PaperMsg::argument_title},
      {&options.who, PaperMsg::argument_who},
      {&options.due, PaperMsg::argument_due}};
  for (const auto& [value, what] : needed) {
    if (value->empty()) {
      return base::Error{i18n::say(Msg::usage_missing, i18n::say(what)),
                         i18n::say(Msg::usage_hint, "paper ask")};
    }
  }
  return unfit_words("TITLE", options.title);
}

/// The id that a superior gave the task, so that both keep it under the same; else the next one.
base::Result<model::Code> id_of(const model::Cell& cell, const PaperRecord& record,
                                const std::string& typed) {
  if (typed.empty()) {
    return model::Code{rules::next_request_id(cell, record)};
  }
  if (!records::is_code(typed)) {
    return base::fail(i18n::say(FindingMsg::ask_wrong_id, text::nfc(typed)),
                      i18n::say(FindingMsg::ask_wrong_id_hint));
  }
  for (const auto& [code, path] : rules::task_ids(cell)) {
    if ((*code)->text == typed) {
      return base::fail(i18n::say(FindingMsg::ask_id_taken, typed, path));
    }
  }
  return model::Code{typed};
}

base::Result<model::Request> request_of(const model::Cell& cell, const PaperRecord& record,
                                        const Options& options) {
  model::Request out;
  const auto id = id_of(cell, record, options.id);
  if (!id) {
    return tl::unexpected(id.error());
  }
  out.id = *id;
  out.title = text::nfc(options.title);
  const auto who = named_member(cell.roster, options.who);
  if (!who) {
    return tl::unexpected(who.error());
  }
  out.owner = model::Person{(*who)->id->text};
  const auto due = given_due(options.due);
  if (!due) {
    return tl::unexpected(due.error());
  }
  out.due = *due;
  if (!options.report.empty()) {
    const auto month = given_month(options.report);
    if (!month) {
      return tl::unexpected(month.error());
    }
    out.reported_at = *month;
  }
  if (!options.repeats.empty()) {
    const auto older = named_paper(cell, options.repeats);
    if (!older) {
      return tl::unexpected(older.error());
    }
    out.repeats = model::Link{(*older)->stem};
  }
  return out;
}

Exit ask(Env& env, const Options& options) {
  if (const auto error = wrong_line(options)) {
    return usage_error(env, *error);
  }
  const auto open = open_for_writing(env, "paper ask", Intent::write);
  if (!open) {
    return refused(env, open.error());
  }
  const Workspace& workspace = open->workspace;
  const model::Cell& cell = workspace.cell();
  const auto record = named_paper(cell, options.paper);
  if (!record) {
    is_all_read(env, workspace);
    return usage_error(env, record.error());
  }
  if (rules::is_secret((*record)->paper)) {
    return refused(env, {i18n::say(PaperMsg::paper_is_secret, (*record)->stem),
                         i18n::say(PaperMsg::paper_is_secret_hint)});
  }
  if ((*record)->paper.direction == model::PaperDirection::outgoing) {
    return refused(env, {i18n::say(PaperMsg::ask_outgoing, (*record)->stem),
                         i18n::say(PaperMsg::ask_outgoing_hint)});
  }
  const auto request = request_of(cell, **record, options);
  if (!request) {
    return usage_error(env, request.error());
  }
  auto file = record_file(env, workspace, store::paper_path((*record)->stem),
                          records::shape_of<model::OfficialPaper>());
  if (!file) {
    return refused(env, file.error());
  }
  if (const auto done = file->edit.add({}, "yêu cầu", store::item_node(*request)); !done) {
    return refused(env, done.error());
  }
  const model::Member* owner = find_member(cell.roster, request->owner->text);
  write_record(env, workspace, *file,
               i18n::say(PaperMsg::request_added, request->id->text, *request->title,
                         shown_name(*owner), views::due_in_words(request->due)),
               "Ghi việc " + request->id->text);
  return Exit::done;
}

}  // namespace

Action add_paper_ask(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("PAPER", options->paper);
  arguments.add_option("TITLE", options->title);
  arguments.add_option("--who", options->who);
  arguments.add_option("--due", options->due);
  arguments.add_option("--report", options->report);
  arguments.add_option("--repeats", options->repeats);
  arguments.add_option("--id", options->id);
  return [options](Env& env) { return ask(env, *options); };
}

}  // namespace chibo::cli
