#include "cli/commands.hpp"
#include "cli/given.hpp"
#include "cli/named.hpp"
#include "cli/record_file.hpp"
#include "i18n/message_paper.hpp"
#include "rules/month_papers.hpp"
#include "text/layout.hpp"
#include "text/unicode.hpp"

#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::Msg;
using i18n::PaperMsg;
using model::MeetingRecord;

enum class Step { sent, received, returned };

struct Options {
  Step step = Step::sent;
  std::string command;
  std::string meeting;
  std::string on;
  std::string to;
  std::string reason;
};

base::Result<const MeetingRecord*> meeting_of(const model::Cell& cell, const std::string& name) {
  if (!name.empty()) {
    return named_meeting(cell, name);
  }
  if (const MeetingRecord* newest = rules::newest_to_send(cell)) {
    return newest;
  }
  return base::fail(i18n::say(PaperMsg::no_held_any), i18n::say(PaperMsg::no_held_meeting_hint));
}

std::string period_in_words(const MeetingRecord& record) {
  return record.meeting.period.is_said() ? base::slashed(*record.meeting.period) : record.stem;
}

/// Why a step cannot be taken now: out of turn.
std::optional<base::Error> out_of_turn(const MeetingRecord& record, const rules::Way& way,
                                       Step step) {
  const std::string period = period_in_words(record);
  const model::Sending* last = way.last;
  if (step == Step::sent) {
    if (!way.is_sent()) {
      return std::nullopt;
    }
    const base::Date day = last != nullptr ? *last->sent : *way.first_sent;
    return base::Error{i18n::say(PaperMsg::already_sent, period, base::slashed(day)),
                       i18n::say(PaperMsg::already_sent_hint, record.stem)};
  }
  if (!way.first_sent) {
    return base::Error{i18n::say(PaperMsg::not_sent_yet, period),
                       i18n::say(PaperMsg::not_sent_yet_hint, record.stem)};
  }
  if (last != nullptr && last->returned.is_said()) {
    return base::Error{
        i18n::say(PaperMsg::already_returned, period, base::slashed(*last->returned)),
        i18n::say(PaperMsg::not_sent_yet_hint, record.stem)};
  }
  if (step == Step::received && last != nullptr && last->received.is_said()) {
    return base::Error{
        i18n::say(PaperMsg::already_received, period, base::slashed(*last->received)),
        i18n::say(Msg::meeting_exists_hint, record.stem)};
  }
  return std::nullopt;
}

base::Result<base::Date> day_of(const Env& env, const Options& options, const MeetingRecord& record,
                                const rules::Way& way) {
  auto day = given_date(options.on);
  if (!day) {
    return day;
  }
  if (*day > env.today) {
    return base::fail(i18n::say(PaperMsg::day_to_come, base::slashed(*day)));
  }
  const base::Date met = *record.meeting.date;
  if (options.step == Step::sent && *day < met) {
    return base::fail(
        i18n::say(PaperMsg::day_before_meeting, base::slashed(*day), base::slashed(met)));
  }
  const base::Date sent = way.last != nullptr ? *way.last->sent : way.first_sent.value_or(met);
  if (options.step != Step::sent && *day < sent) {
    return base::fail(
        i18n::say(PaperMsg::day_before_sent, base::slashed(*day), base::slashed(sent)));
  }
  return day;
}

void tell(const Options& options, base::Date day, model::Sending& sending) {
  switch (options.step) {
    case Step::sent:
      sending.sent = day;
      if (!options.to.empty()) {
        sending.recipient = text::nfc(options.to);
      }
      return;
    case Step::received:
      sending.received = day;
      return;
    case Step::returned:
      sending.returned = day;
      sending.return_reason = text::nfc(options.reason);
      return;
  }
}

base::Result<void> write_step(store::RecordEdit& edit, const Options& options,
                              const MeetingRecord& record, const rules::Way& way, base::Date day) {
  constexpr std::string_view k_key = "hồ sơ gửi";
  model::Sending told;
  tell(options, day, told);
  if (options.step == Step::sent || way.last == nullptr) {
    if (options.step == Step::sent) {
      std::vector<model::Told<std::string>> papers;
      for (std::string& paper : rules::papers_of(record.meeting)) {
        papers.emplace_back(std::move(paper));
      }
      told.papers = std::move(papers);
    } else {
      told.sent = *way.first_sent;  // told so far only as "ngày gửi cấp trên"
    }
    return edit.add({}, k_key, store::item_node(told));
  }
  const auto index = static_cast<std::size_t>(way.last - record.meeting.sendings->data());
  const store::Node node = store::item_node(told);
  for (const store::Node::Entry& entry : node.entries) {
    if (entry.value.kind == store::Node::Kind::null) {
      continue;  // the day of sending stands there already
    }
    if (auto done = edit.set({store::Step(k_key), store::Step(index)}, entry.key.text, entry.value);
        !done) {
      return done;
    }
  }
  return {};
}

i18n::Message done_words(const Options& options, const std::string& path, base::Date day) {
  const PaperMsg what = options.step == Step::sent       ? PaperMsg::sent_written
                        : options.step == Step::received ? PaperMsg::received_written
                                                         : PaperMsg::returned_written;
  return i18n::say(what, path, base::slashed(day));
}

std::optional<base::Error> missing(const Options& options) {
  const bool no_day = options.on.empty();
  if (!no_day && (options.step != Step::returned || !options.reason.empty())) {
    return std::nullopt;
  }
  return base::Error{i18n::say(Msg::usage_missing, i18n::say(no_day ? PaperMsg::argument_on
                                                                    : PaperMsg::argument_reason)),
                     i18n::say(Msg::usage_hint, options.command)};
}

/// The road of the papers is no part of the minutes: it is written to closed ones too.
Exit step(Env& env, const Options& options) {
  if (const auto error = missing(options)) {
    return usage_error(env, *error);
  }
  const auto open = open_for_writing(env, options.command, Intent::write);
  if (!open) {
    return refused(env, open.error());
  }
  const Workspace& workspace = open->workspace;
  const auto found = meeting_of(workspace.cell(), options.meeting);
  if (!found) {
    return no_meeting(env, workspace, found.error());
  }
  const MeetingRecord& record = **found;
  if (!rules::goes_up(record)) {
    return refused(env, {i18n::say(PaperMsg::no_held_meeting, period_in_words(record)),
                         i18n::say(PaperMsg::no_held_meeting_hint)});
  }
  auto file = sound_meeting_file(env, workspace, record);
  if (!file) {
    return refused(env, file.error());
  }
  const rules::Way way = rules::way_of(workspace.cell(), record.meeting, env.today);
  if (const auto error = out_of_turn(record, way, options.step)) {
    return refused(env, *error);
  }
  const auto day = day_of(env, options, record, way);
  if (!day) {
    return usage_error(env, day.error());
  }
  if (const auto done = write_step(file->edit, options, record, way, *day); !done) {
    return refused(env, done.error());
  }
  write_record(env, workspace, *file,
               done_words(options, shown_path(env, workspace.loaded.root / file->path), *day),
               "Hồ sơ gửi của " + record.stem);
  if (options.step == Step::returned) {
    say(env.out, env, i18n::say(PaperMsg::returned_next, record.stem));
  }
  return Exit::done;
}

std::shared_ptr<Options> declare(Arguments& arguments, Step step, std::string command) {
  auto options = std::make_shared<Options>();
  options->step = step;
  options->command = std::move(command);
  arguments.add_option("MEETING", options->meeting);
  arguments.add_option("--on", options->on);
  return options;
}

}  // namespace

Action add_month_sent(Arguments& arguments) {
  const auto options = declare(arguments, Step::sent, "month sent");
  arguments.add_option("--to", options->to);
  return [options](Env& env) { return step(env, *options); };
}

Action add_month_received(Arguments& arguments) {
  const auto options = declare(arguments, Step::received, "month received");
  return [options](Env& env) { return step(env, *options); };
}

Action add_month_returned(Arguments& arguments) {
  const auto options = declare(arguments, Step::returned, "month returned");
  arguments.add_option("--reason", options->reason);
  return [options](Env& env) { return step(env, *options); };
}

}  // namespace chibo::cli
