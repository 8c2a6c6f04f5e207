#include "cli/commands.hpp"
#include "cli/given.hpp"
#include "cli/named.hpp"
#include "cli/note_command.hpp"
#include "cli/plan_edit.hpp"
#include "cli/session.hpp"
#include "i18n/message_plan.hpp"
#include "records/words.hpp"
#include "text/unicode.hpp"

#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using base::Result;
using i18n::PlanMsg;
using i18n::say;
using model::PlannedInspection;

struct Options {
  std::string subject;
  std::string kind;
  std::vector<std::string> members;
  std::string body;
  std::string from;
  std::string until;
  std::string leader;
  std::vector<std::string> helpers;
  std::string remark;
};

Result<void> take(const std::string& typed, std::string_view name, model::Told<std::string>& into) {
  if (const auto error = unfit_line(name, typed)) {
    return tl::unexpected(*error);
  }
  if (!typed.empty()) {
    into = text::nfc(typed);
  }
  return {};
}

/// What the line says without the records: the kind, the months, the words.
Result<PlannedInspection> read(const Options& options) {
  constexpr std::string_view k_command = "plan inspect";
  if (options.subject.empty()) {
    return missing(i18n::to_arg(say(PlanMsg::argument_subject)), k_command);
  }
  if (options.from.empty()) {
    return missing(i18n::to_arg("--from"), k_command);
  }
  PlannedInspection out;
  const auto kind = given_word<model::InspectionKind>(options.kind);
  if (!kind) {
    return tl::unexpected(kind.error());
  }
  out.kind = kind->value_or(model::InspectionKind::inspection);
  const auto from = given_month(options.from);
  if (!from) {
    return tl::unexpected(from.error());
  }
  out.from = *from;
  if (!options.until.empty()) {
    const auto until = given_month(options.until);
    if (!until) {
      return tl::unexpected(until.error());
    }
    out.until = *until;
  }
  return take(options.subject, "SUBJECT", out.subject)
      .and_then([&] { return take(options.body, "--body", out.body); })
      .and_then([&] { return take(options.remark, "--remark", out.remark); })
      .map([&] { return out; });
}

std::optional<base::Error> misdated(const PlannedInspection& row) {
  const base::Month last = row.until.value_or(*row.from);
  if (last < *row.from) {
    return base::Error{
        say(PlanMsg::inspection_ends_before, base::slashed(last), base::slashed(*row.from)),
        say(PlanMsg::inspection_ends_before_hint)};
  }
  if (last.year() != row.from->year()) {
    return base::Error{say(PlanMsg::inspection_beyond_year, base::slashed(last),
                           static_cast<int>(row.from->year())),
                       say(PlanMsg::inspection_beyond_year_hint)};
  }
  return std::nullopt;
}

Result<void> name(const model::Roster& roster, const std::vector<std::string>& typed,
                  model::ToldList<model::Told<model::Person>>& into) {
  std::vector<model::Told<model::Person>> people;
  for (const std::string& one : typed) {
    const auto member = named_member(roster, one);
    if (!member) {
      return tl::unexpected(member.error());
    }
    people.emplace_back(model::Person{(*member)->id->text});
  }
  if (!people.empty()) {
    into = std::move(people);
  }
  return {};
}

Result<void> name_people(const model::Roster& roster, const Options& options,
                         PlannedInspection& row) {
  if (!options.leader.empty()) {
    const auto leader = named_member(roster, options.leader);
    if (!leader) {
      return tl::unexpected(leader.error());
    }
    row.leader = model::Person{(*leader)->id->text};
  }
  return name(roster, options.members, row.members).and_then([&] {
    return name(roster, options.helpers, row.helpers);
  });
}

Exit inspect(Env& env, const Options& options) {
  auto row = read(options);
  if (!row) {
    return usage_error(env, row.error());
  }
  if (const auto error = misdated(*row)) {
    return usage_error(env, *error);
  }
  const std::string_view kind = records::word(*row->kind);
  if (options.members.empty() && options.body.empty()) {
    return usage_error(
        env, {say(PlanMsg::inspection_of_nobody, kind), say(PlanMsg::inspection_of_nobody_hint)});
  }
  const auto open = open_for_writing(env, "plan inspect", Intent::write);
  if (!open) {
    return refused(env, open.error());
  }
  if (const auto named = name_people(open->workspace.cell().roster, options, *row); !named) {
    return usage_error(env, named.error());
  }
  const auto year = static_cast<int>(row->from->year());
  if (const auto known = year_in_span(year, open->workspace.cell(), env.today); !known) {
    return usage_error(env, known.error());
  }
  auto file = plan_file(env, open->workspace, year);
  if (!file) {
    return refused(env, file.error());
  }
  const std::string path = file->path;
  const std::string subject = "Ghi chương trình " + std::string(kind) + ": " + *row->subject;
  if (const auto done = add_inspection(env, open->workspace, std::move(*file), *row, subject);
      !done) {
    return refused(env, done.error());
  }
  say(env.out, env, say(PlanMsg::inspection_added, path, kind, *row->subject));
  env.out << "  ";
  say(env.out, env, say(PlanMsg::inspection_print, year));
  return Exit::done;
}

}  // namespace

Action add_plan_inspect(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("SUBJECT", options->subject);
  arguments.add_option("--kind", options->kind);
  arguments.add_option("--member", options->members);
  arguments.add_option("--body", options->body);
  arguments.add_option("--from", options->from);
  arguments.add_option("--until", options->until);
  arguments.add_option("--leader", options->leader);
  arguments.add_option("--with", options->helpers);
  arguments.add_option("--remark", options->remark);
  return [options](Env& env) { return inspect(env, *options); };
}

}  // namespace chibo::cli
