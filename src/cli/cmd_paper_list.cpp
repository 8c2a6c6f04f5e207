#include "cli/commands.hpp"
#include "cli/paper_names.hpp"
#include "i18n/message_paper.hpp"
#include "records/words.hpp"
#include "rules/attendance.hpp"
#include "rules/official_papers.hpp"
#include "text/layout.hpp"
#include "text/rows.hpp"
#include "text/unicode.hpp"
#include "views/wording.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::Msg;
using i18n::PaperMsg;
using model::OfficialPaper;
using model::PaperRecord;

using Tasks = std::vector<rules::TrackedTask>;

/// Whether a paper names no meeting that could have made it known: one put off or not held did not.
bool lacks_telling(const model::Cell& cell, const OfficialPaper& paper) {
  return paper.made_known_at.is_blank() || rules::off_meeting(cell, paper.made_known_at) != nullptr;
}

std::string state_of(const Env& env, const model::Cell& cell, const Tasks& tasks,
                     const PaperRecord& record) {
  const OfficialPaper& paper = record.paper;
  std::string out;
  const auto note = [&](const i18n::Message& message) {
    out += (out.empty() ? "" : ", ") + env.catalog.say(message);
  };
  if (paper.direction == model::PaperDirection::outgoing) {
    note(i18n::say(PaperMsg::list_outgoing));
  }
  if (paper.decided_at.is_said()) {
    note(i18n::say(PaperMsg::list_decided_at, paper.decided_at->stem));
  }
  if (rules::is_secret(paper)) {
    note(i18n::say(PaperMsg::list_secret));
  }
  const auto requests = rules::requests_of(tasks, record);
  const auto overdue = std::ranges::count_if(requests, [&](const rules::TrackedTask& task) {
    return rules::standing_of(task, env.today) == rules::TaskStanding::overdue;
  });
  if (overdue > 0) {
    note(i18n::say(PaperMsg::list_overdue, requests.size(), overdue));
  } else if (!requests.empty()) {
    note(i18n::say(PaperMsg::list_requests, requests.size()));
  }
  if (paper.direction == model::PaperDirection::incoming && lacks_telling(cell, paper) &&
      !rules::is_secret(paper)) {
    note(i18n::say(PaperMsg::list_untold));
  }
  return out;
}

constexpr int k_stem = 25;
constexpr int k_narrow = 60;  // below it the rows of the list are set below each other

Exit list(Env& env) {
  const auto workspace = open_cell(env);
  if (!workspace) {
    return refused(env, workspace.error());
  }
  const Tasks tasks = rules::tasks_until(workspace->cell(), env.today);
  for (const PaperRecord& record : workspace->cell().papers) {
    env.out << text::row({{text::safe_for_terminal(record.stem), k_stem},
                          {text::safe_for_terminal(record.paper.number.value_or("—")), 15},
                          {text::safe_for_terminal(record.paper.subject.value_or("—"))}},
                         env.width);
    if (const std::string state = state_of(env, workspace->cell(), tasks, record); !state.empty()) {
      const std::string indent(env.width < k_narrow ? 4 : k_stem, ' ');
      env.out << text::wrapped("(" + text::safe_for_terminal(state) + ")", env.width, indent,
                               indent);
    }
  }
  if (workspace->cell().papers.empty()) {
    say(env.err, env, i18n::say(PaperMsg::no_papers));
    env.err << "  ";
    say(env.err, env, i18n::say(PaperMsg::no_papers_hint));
  }
  return is_all_read(env, *workspace) ? Exit::done : Exit::found;
}

void indented(Env& env, const i18n::Message& message) {
  env.out << text::wrapped(text::safe_for_terminal(env.catalog.say(message)), env.width, "  ",
                           "    ");
}

std::string standing_in_words(const Env& env, const rules::TrackedTask& task) {
  switch (rules::standing_of(task, env.today)) {
    case rules::TaskStanding::done:
      return std::string(records::word(model::TaskState::done));
    case rules::TaskStanding::overdue:
      return env.catalog.say(i18n::say(PaperMsg::standing_overdue));
    case rules::TaskStanding::open:
      break;
  }
  return std::string(
      records::word(rules::told_state(task).value_or(model::TaskState::not_started)));
}

void show_requests(Env& env, const model::Cell& cell, const PaperRecord& record) {
  const Tasks tasks = rules::tasks_until(cell, env.today);
  for (const rules::TrackedTask& task : rules::requests_of(tasks, record)) {
    indented(env, i18n::say(PaperMsg::show_paper_request, task.id(), task.title(),
                            rules::owner_name(cell, task), views::due_in_words(task.due()),
                            standing_in_words(env, task)));
  }
}

void show_told(Env& env, const model::Cell& cell, const OfficialPaper& paper) {
  if (!paper.made_known_at.is_said() || lacks_telling(cell, paper)) {
    say(env.out, env, i18n::say(PaperMsg::show_paper_not_told));
    return;
  }
  say(env.out, env, i18n::say(PaperMsg::show_paper_told_at, paper.made_known_at->stem));
  for (const model::ToldLater& later : *paper.told_later) {
    const model::Member* member = rules::member_named(cell.roster, later.member);
    indented(env, i18n::say(PaperMsg::show_paper_told_to,
                            member != nullptr ? shown_name(*member) : later.member->text,
                            later.date.is_said() ? base::slashed(*later.date) : "…"));
  }
  if (const auto left = rules::not_told_yet(cell, paper, env.today); !left.empty()) {
    indented(env, i18n::say(PaperMsg::told_left, views::names_of(left)));
  }
}

void show_decided(Env& env, const OfficialPaper& paper) {
  say(env.out, env, i18n::say(PaperMsg::show_paper_outgoing));
  say(env.out, env,
      paper.decided_at.is_said() ? i18n::say(PaperMsg::show_paper_decided, paper.decided_at->stem)
                                 : i18n::say(PaperMsg::show_paper_not_decided));
}

Exit show_paper(Env& env, const std::string& name) {
  const auto workspace = open_cell(env);
  if (!workspace) {
    return refused(env, workspace.error());
  }
  const auto record = name.empty()
                          ? base::Result<const PaperRecord*>(base::fail(
                                i18n::say(Msg::usage_missing, i18n::say(PaperMsg::argument_paper)),
                                i18n::say(Msg::usage_hint, "paper show")))
                          : named_paper(workspace->cell(), name);
  if (!record) {
    is_all_read(env, *workspace);  // the file that was meant may be one of these
    return usage_error(env, record.error());
  }
  const OfficialPaper& paper = (*record)->paper;
  env.out << text::safe_for_terminal((*record)->path) << '\n'
          << text::wrapped(
                 text::safe_for_terminal(
                     paper.type.value_or("—") + " " + paper.number.value_or("—") + ", " +
                     (paper.date.is_said() ? base::in_words(*paper.date) : std::string("—")) +
                     ", " + paper.issuer.value_or("—")),
                 env.width, "", "  ")
          << text::wrapped(text::safe_for_terminal(paper.subject.value_or("—")), env.width, "",
                           "  ");
  if (paper.received.is_said()) {
    say(env.out, env, i18n::say(PaperMsg::show_paper_received, base::slashed(*paper.received)));
  }
  if (paper.kept_at.is_said()) {
    say(env.out, env, i18n::say(PaperMsg::show_paper_kept, *paper.kept_at));
  }
  if (rules::is_secret(paper)) {
    say(env.out, env, i18n::say(PaperMsg::paper_secret_stub));
  }
  if (paper.direction == model::PaperDirection::outgoing) {
    show_decided(env, paper);
  } else {
    show_told(env, workspace->cell(), paper);
  }
  show_requests(env, workspace->cell(), **record);
  return is_sound(env, *workspace, store::paper_path((*record)->stem)) ? Exit::done : Exit::found;
}

}  // namespace

Action add_paper_list(Arguments& /*arguments*/) {
  return [](Env& env) { return list(env); };
}

Action add_paper_show(Arguments& arguments) {
  auto name = std::make_shared<std::string>();
  arguments.add_option("PAPER", *name);
  return [name](Env& env) { return show_paper(env, *name); };
}

}  // namespace chibo::cli
