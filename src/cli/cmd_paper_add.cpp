#include "cli/commands.hpp"
#include "cli/given.hpp"
#include "cli/new_record.hpp"
#include "cli/paper_names.hpp"
#include "cli/record_file.hpp"
#include "i18n/message_paper.hpp"
#include "store/yaml_write.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::Msg;
using i18n::PaperMsg;
using model::OfficialPaper;
using model::PaperRecord;

struct Options {
  std::string type;
  std::string number;
  std::string date;
  std::string issuer;
  std::string subject;
  std::string received;
  std::string kept_at;
  bool secret = false;
};

std::optional<base::Error> missing(const Options& options) {
  const std::pair<const std::string*, PaperMsg> needed[] = {
      {&options.type, PaperMsg::argument_type},
      {&options.number, PaperMsg::argument_number},
      {&options.date, PaperMsg::argument_date},
      {&options.issuer, PaperMsg::argument_issuer},
      {&options.subject, PaperMsg::argument_subject}};
  for (const auto& [value, what] : needed) {
    if (value->empty()) {
      return base::Error{i18n::say(Msg::usage_missing, i18n::say(what)),
                         i18n::say(Msg::usage_hint, "paper add")};
    }
  }
  return std::nullopt;
}

base::Result<OfficialPaper> paper_of(const Env& env, const Options& options) {
  OfficialPaper out;
  out.direction = model::PaperDirection::incoming;
  out.type = text::nfc(options.type);
  out.number = text::nfc(options.number);
  const auto date = given_date(options.date);
  if (!date) {
    return tl::unexpected(date.error());
  }
  out.date = *date;
  out.issuer = text::nfc(options.issuer);
  out.subject = text::nfc(options.subject);
  if (!options.received.empty()) {
    const auto received = given_date(options.received);
    if (!received) {
      return tl::unexpected(received.error());
    }
    out.received = *received;
  }
  const base::Date came = out.received.value_or(*date);
  if (came < *date) {
    return base::fail(
        i18n::say(PaperMsg::told_before_paper, base::slashed(came), base::slashed(*date)),
        i18n::say(PaperMsg::told_before_paper_hint));
  }
  if (came > env.today) {
    return base::fail(i18n::say(PaperMsg::day_to_come, base::slashed(came)));
  }
  if (options.secret) {
    out.secret = model::YesNo{true};
  }
  if (!options.kept_at.empty()) {
    out.kept_at = text::nfc(options.kept_at);
  }
  return out;
}

const PaperRecord* same_paper(const model::Cell& cell, const OfficialPaper& paper) {
  const auto same = [](const auto& a, const auto& b) {
    return text::match_key(a.value_or("")) == text::match_key(b.value_or(""));
  };
  const auto at = std::ranges::find_if(cell.papers, [&](const PaperRecord& record) {
    return same(record.paper.number, paper.number) && same(record.paper.issuer, paper.issuer) &&
           record.paper.date == paper.date;
  });
  return at == cell.papers.end() ? nullptr : &*at;
}

Exit add(Env& env, const Options& options) {
  if (const auto error = missing(options)) {
    return usage_error(env, *error);
  }
  for (const auto& [option, text] : {std::pair("--type", &options.type),
                                     {"--number", &options.number},
                                     {"--from", &options.issuer},
                                     {"--subject", &options.subject},
                                     {"--kept-at", &options.kept_at}}) {
    if (const auto error = unfit_words(option, *text)) {
      return usage_error(env, *error);
    }
  }
  const auto paper = paper_of(env, options);
  if (!paper) {
    return usage_error(env, paper.error());
  }
  const auto open = open_for_writing(env, "paper add", Intent::write);
  if (!open) {
    return refused(env, open.error());
  }
  const Workspace& workspace = open->workspace;
  if (const PaperRecord* there = same_paper(workspace.cell(), *paper)) {
    return refused(env, {i18n::say(PaperMsg::paper_exists, there->path),
                         i18n::say(PaperMsg::paper_exists_hint, there->stem)});
  }
  const std::string stem = free_paper_stem(workspace, *paper);
  const std::string path = store::paper_path(stem);
  base::WriteBatch batch;
  const std::string text = store::record_text(*paper, store::Blanks::with_hints);
  if (const auto put = put_new_record(batch, workspace.loaded.root, path, text, *paper); !put) {
    return refused(env, put.error());
  }
  batch.commit();
  say(env.out, env,
      i18n::say(PaperMsg::paper_added, shown_path(env, workspace.loaded.root / path)));
  say(env.out, env,
      options.secret ? i18n::say(PaperMsg::paper_secret_stub)
                     : i18n::say(PaperMsg::paper_added_next, stem));
  keep_in_history(env, workspace.loaded.root, workspace.cell().organisation, {path},
                  "Ghi văn bản đến " + *paper->number);
  return Exit::done;
}

}  // namespace

Action add_paper_add(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("--type", options->type);
  arguments.add_option("--number", options->number);
  arguments.add_option("--date", options->date);
  arguments.add_option("--from", options->issuer);
  arguments.add_option("--subject", options->subject);
  arguments.add_option("--received", options->received);
  arguments.add_option("--kept-at", options->kept_at);
  arguments.add_flag("--secret", options->secret);
  return [options](Env& env) { return add(env, *options); };
}

}  // namespace chibo::cli
