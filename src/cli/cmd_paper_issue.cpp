#include "cli/commands.hpp"
#include "cli/given.hpp"
#include "cli/issued_type.hpp"
#include "cli/meeting_file.hpp"
#include "cli/named.hpp"
#include "cli/new_record.hpp"
#include "cli/next_number.hpp"
#include "cli/paper_names.hpp"
#include "i18n/message_paper.hpp"
#include "records/words.hpp"
#include "rules/official_papers.hpp"
#include "rules/paper_types.hpp"
#include "rules/resolutions.hpp"
#include "store/yaml_write.hpp"
#include "text/unicode.hpp"

#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::Msg;
using i18n::PaperMsg;
using model::OfficialPaper;
using model::ResolutionKind;

struct Options {
  std::string type;
  std::string subject;
  std::string date;
  std::string meeting;
  std::string number;
  std::string kept_at;
};

std::optional<base::Error> missing(const Options& options) {
  const std::pair<const std::string*, PaperMsg> needed[] = {
      {&options.type, PaperMsg::argument_type}, {&options.subject, PaperMsg::argument_subject}};
  for (const auto& [value, what] : needed) {
    if (value->empty()) {
      return base::Error{i18n::say(Msg::usage_missing, i18n::say(what)),
                         i18n::say(Msg::usage_hint, "paper issue")};
    }
  }
  return std::nullopt;
}

/// The type to be issued; what a meeting numbers itself is sent there.
base::Result<rules::PaperType> type_of(const model::Cell& cell, const std::string& typed,
                                       base::Date day) {
  auto type = issued_type(cell, typed, day);
  if (!type) {
    return type;
  }
  for (const ResolutionKind kind : {ResolutionKind::resolution, ResolutionKind::conclusion}) {
    if (type->code == rules::type_code(kind)) {
      return base::fail(i18n::say(PaperMsg::type_of_meeting, type->name),
                        i18n::say(PaperMsg::type_of_meeting_hint, type->name));
    }
  }
  return type;
}

base::Result<base::Date> day_of(const Env& env, const Options& options) {
  auto day = options.date.empty() ? base::Result<base::Date>(env.today) : given_date(options.date);
  if (day && *day > env.today) {
    return base::fail(i18n::say(PaperMsg::day_to_come, base::slashed(*day)));
  }
  return day;
}

OfficialPaper paper_of(const model::Cell& cell, const Options& options,
                       const rules::PaperType& type, const std::string& number, base::Date day) {
  OfficialPaper out;
  out.direction = model::PaperDirection::outgoing;
  out.type = type.name;
  out.number = number;
  out.date = day;
  out.issuer = cell.organisation.name;
  out.subject = text::nfc(options.subject);
  if (!options.kept_at.empty()) {
    out.kept_at = text::nfc(options.kept_at);
  }
  return out;
}

Exit issue_in(Env& env, const Workspace& workspace, const Options& options, base::Date day) {
  const model::Cell& cell = workspace.cell();
  if (!is_all_read(env, workspace)) {  // a file left out may hold a number
    return refused(env, {i18n::say(Msg::nothing_written), i18n::say(Msg::see_check)});
  }
  const auto type = type_of(cell, options.type, day);
  if (!type) {
    return refused(env, type.error());
  }
  std::optional<model::Link> decided_at;
  if (!options.meeting.empty()) {
    const auto record = named_meeting(cell, options.meeting);
    if (!record) {
      return no_meeting(env, workspace, record.error());
    }
    if (const auto error = off(**record)) {
      return refused(env, *error);
    }
    decided_at = model::Link{(*record)->stem};
  }
  const auto number = number_to_give(env, cell, type->code, day, options.number);
  if (!number) {
    return usage_error(env, number.error());
  }
  const std::string full = rules::number_in_full(type->code, *number);
  OfficialPaper paper = paper_of(cell, options, *type, full, day);
  if (decided_at) {
    paper.decided_at = *decided_at;
  }
  const std::string stem = free_paper_stem(workspace, paper);
  const std::string path = store::paper_path(stem);
  base::WriteBatch batch;
  if (const auto put =
          put_new_record(batch, workspace.loaded.root, path, store::record_text(paper), paper);
      !put) {
    return refused(env, put.error());
  }
  batch.commit();
  say(env.out, env,
      i18n::say(PaperMsg::paper_issued, full, shown_path(env, workspace.loaded.root / path)));
  say(env.out, env, i18n::say(PaperMsg::paper_issued_next, stem));
  keep_in_history(env, workspace.loaded.root, cell.organisation, {path}, "Lấy số " + full);
  return Exit::done;
}

Exit issue(Env& env, const Options& options) {
  if (const auto error = missing(options)) {
    return usage_error(env, *error);
  }
  for (const auto& [option, text] :
       {std::pair("--subject", &options.subject), std::pair("--kept-at", &options.kept_at)}) {
    if (const auto error = unfit_words(option, *text)) {
      return usage_error(env, *error);
    }
  }
  const auto day = day_of(env, options);
  if (!day) {
    return usage_error(env, day.error());
  }
  const auto open = open_for_writing(env, "paper issue", Intent::write);
  return open ? issue_in(env, open->workspace, options, *day) : refused(env, open.error());
}

}  // namespace

Action add_paper_issue(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("--type", options->type);
  arguments.add_option("--subject", options->subject);
  arguments.add_option("--date", options->date);
  arguments.add_option("--meeting", options->meeting);
  arguments.add_option("--number", options->number);
  arguments.add_option("--kept-at", options->kept_at);
  return [options](Env& env) { return issue(env, *options); };
}

}  // namespace chibo::cli
