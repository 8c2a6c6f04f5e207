#include "cli/commands.hpp"
#include "cli/record_file.hpp"
#include "i18n/message_paper.hpp"
#include "rules/official_papers.hpp"
#include "store/yaml_write.hpp"
#include "text/unicode.hpp"

#include <CLI/CLI.hpp>

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

/// A stem that no file has: two issuers may give the same number on the same day.
std::string free_stem(const Workspace& workspace, const OfficialPaper& paper) {
  const std::string stem = rules::paper_stem(*paper.number, *paper.date);
  std::string out = stem;
  for (int next = 2; workspace.loaded.find(store::paper_path(out)) != nullptr; ++next) {
    out = stem + "-" + std::to_string(next);
  }
  return out;
}

Exit add(Env& env, const Options& options) {
  if (const auto error = missing(options)) {
    return usage_error(env, *error);
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
  const std::string stem = free_stem(workspace, *paper);
  const std::string path = store::paper_path(stem);
  base::WriteBatch batch;
  batch.put_new(workspace.loaded.root / path,
                store::record_text(*paper, store::Blanks::with_hints));
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

Action add_paper_add(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("--type", options->type);
  app.add_option("--number", options->number);
  app.add_option("--date", options->date);
  app.add_option("--from", options->issuer);
  app.add_option("--subject", options->subject);
  app.add_option("--received", options->received);
  app.add_option("--kept-at", options->kept_at);
  app.add_flag("--secret", options->secret);
  return [options](Env& env) { return add(env, *options); };
}

}  // namespace chibo::cli
