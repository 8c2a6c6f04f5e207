#include "cli/commands.hpp"
#include "cli/given.hpp"
#include "cli/named.hpp"
#include "cli/next_number.hpp"
#include "cli/record_file.hpp"
#include "i18n/message_paper.hpp"
#include "records/words.hpp"
#include "rules/resolutions.hpp"
#include "text/layout.hpp"
#include "text/unicode.hpp"
#include "views/resolution.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::Msg;
using i18n::PaperMsg;
using model::MeetingRecord;
using model::ResolutionKind;

struct Options {
  std::string meeting;
  std::string kind;
  std::string number;
  std::string date;
  std::string subject;
};

base::Result<ResolutionKind> kind_of(const std::string& text) {
  const auto kind = given_word<ResolutionKind>(text);
  return kind ? base::Result<ResolutionKind>(kind->value_or(ResolutionKind::resolution))
              : tl::unexpected(kind.error());
}

/// The block as it is written: what is known, and the places that a secretary fills.
store::Node block_of(const model::Resolution& resolution) {
  store::Node out = store::item_node(resolution);
  for (const std::string_view key : {"đánh giá", "hạn chế", "phương hướng", "tổ chức thực hiện"}) {
    store::Node::Entry entry;
    entry.key = store::scalar_node(key);
    const auto before_recipients = std::ranges::find_if(
        out.entries, [](const store::Node::Entry& e) { return e.key.text == "nơi nhận"; });
    out.entries.insert(before_recipients, std::move(entry));
  }
  return out;
}

model::Resolution resolution_of(const model::Cell& cell, const MeetingRecord& record,
                                ResolutionKind kind, int number, base::Date day,
                                const std::string& subject) {
  model::Resolution out;
  out.kind = kind;
  out.number = number;
  out.date = day;
  const std::string about =
      subject.empty() ? views::usual_subject(cell, record.meeting) : text::nfc(subject);
  if (!about.empty()) {
    out.subject = about;
  }
  std::vector<model::Told<std::string>> recipients;
  for (std::string& line : rules::usual_recipients(cell.organisation)) {
    recipients.emplace_back(std::move(line));
  }
  out.recipients = std::move(recipients);
  return out;
}

std::optional<base::Error> not_to_be_given(const MeetingRecord& record) {
  if (auto error = closed(record)) {
    return error;
  }
  if (auto error = off(record)) {
    return error;
  }
  if (record.meeting.resolution.is_said()) {
    return base::Error{
        i18n::say(PaperMsg::resolution_exists, record.path,
                  rules::number_in_full(
                      record.meeting.resolution->kind.value_or(ResolutionKind::resolution),
                      record.meeting.resolution->number.is_said()
                          ? std::optional(*record.meeting.resolution->number)
                          : std::nullopt)),
        i18n::say(PaperMsg::resolution_exists_hint, record.stem)};
  }
  return std::nullopt;
}

Exit resolution_new(Env& env, const Options& options) {
  if (const auto error = unfit_words("--subject", options.subject)) {
    return usage_error(env, *error);
  }
  const auto kind = kind_of(options.kind);
  if (!kind) {
    return usage_error(env, kind.error());
  }
  const auto open = open_for_writing(env, "resolution new", Intent::write);
  if (!open) {
    return refused(env, open.error());
  }
  const Workspace& workspace = open->workspace;
  const model::Cell& cell = workspace.cell();
  if (!is_all_read(env, workspace)) {  // a meeting left out may hold a number
    return refused(env, {i18n::say(Msg::nothing_written), i18n::say(Msg::see_check)});
  }
  const auto record = named_meeting(cell, options.meeting);
  if (!record) {
    return no_meeting(env, workspace, record.error());
  }
  if (const auto error = not_to_be_given(**record)) {
    return refused(env, *error);
  }
  const auto day = options.date.empty()
                       ? base::Result<base::Date>((*record)->meeting.date.value_or(env.today))
                       : given_date(options.date);
  if (!day) {
    return usage_error(env, day.error());
  }
  const auto number = number_to_give(env, cell, rules::type_code(*kind), *day, options.number);
  if (!number) {
    return usage_error(env, number.error());
  }
  auto file = sound_meeting_file(env, workspace, **record);
  if (!file) {
    return refused(env, file.error());
  }
  const model::Resolution resolution =
      resolution_of(cell, **record, *kind, *number, *day, options.subject);
  if (const auto done = file->edit.set({}, "nghị quyết", block_of(resolution)); !done) {
    return refused(env, done.error());
  }
  const std::string full = rules::number_in_full(*kind, *number);
  write_record(env, workspace, *file,
               i18n::say(PaperMsg::resolution_made, full,
                         shown_path(env, workspace.loaded.root / file->path)),
               "Lấy số " + full);
  say(env.out, env, i18n::say(PaperMsg::resolution_made_next, (*record)->stem));
  return Exit::done;
}

Exit resolution_list(Env& env) {
  const auto workspace = open_cell(env);
  if (!workspace) {
    return refused(env, workspace.error());
  }
  const std::vector<rules::Issued> papers = rules::number_register(workspace->cell());
  for (const rules::Issued& paper : papers) {
    const std::string number = paper.number ? rules::number_in_full(paper.type_code, paper.number)
                                            : env.catalog.say(i18n::say(PaperMsg::unnumbered));
    env.out << text::pad(number, 12) << text::pad(paper.date ? base::slashed(*paper.date) : "—", 12)
            << text::pad(text::safe_for_terminal(paper.stem), 26)
            << text::safe_for_terminal(paper.subject) << '\n';
  }
  if (papers.empty()) {
    say(env.err, env, i18n::say(PaperMsg::no_resolutions));
  }
  return is_all_read(env, *workspace) ? Exit::done : Exit::found;
}

}  // namespace

Action add_resolution_new(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("MEETING", options->meeting);
  arguments.add_option("--kind", options->kind);
  arguments.add_option("--number", options->number);
  arguments.add_option("--date", options->date);
  arguments.add_option("--subject", options->subject);
  return [options](Env& env) { return resolution_new(env, *options); };
}

Action add_resolution_list(Arguments& /*arguments*/) {
  return [](Env& env) { return resolution_list(env); };
}

}  // namespace chibo::cli
