#include "cli/committee_commands.hpp"
#include "cli/finding_book.hpp"
#include "cli/given.hpp"
#include "i18n/message_finding.hpp"
#include "store/committee_folder.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using base::Result;
using i18n::FindingMsg;
using i18n::Msg;
using model::Finding;
using model::FindingBook;
using model::InspectionConclusion;

struct Options {
  std::string cell;
  std::string conclusion;
  std::string date;
  std::string subject;
  std::string fault;
  std::string task;
  std::string due;
};

/// Why one of the texts may not stand in a book.
std::optional<base::Error> unfit_texts(const Options& options) {
  const std::pair<std::string_view, const std::string*> needed[] = {
      {"--conclusion", &options.conclusion},
      {"--found", &options.fault},
      {"--task", &options.task}};
  for (const auto& [option, typed] : needed) {
    if (auto error = unfit_words(option, *typed)) {
      return error;
    }
    if (given_words(option, *typed)->empty()) {
      return base::Error{i18n::say(Msg::option_empty, option), std::nullopt};
    }
  }
  return unfit_words("--subject", options.subject);
}

/// The day of a conclusion; blank where none was typed.
Result<model::Told<base::Date>> given_conclusion_day(const Env& env, const std::string& typed) {
  if (typed.empty()) {
    return model::Told<base::Date>();
  }
  const auto date = given_date(typed);
  if (!date) {
    return tl::unexpected(date.error());
  }
  if (*date > env.today) {
    return base::fail(i18n::say(FindingMsg::concluded_ahead, *date),
                      i18n::say(FindingMsg::day_hint));
  }
  return model::Told<base::Date>(*date);
}

/// What was typed: a conclusion with one finding. Day and subject may be left out where the books
/// have the conclusion already.
Result<InspectionConclusion> read(const Env& env, const Options& options) {
  if (auto error = unfit_texts(options)) {
    return tl::unexpected(std::move(*error));
  }
  const auto cell = given_cell_code(options.cell);
  const auto due = given_date(options.due);
  const auto date = given_conclusion_day(env, options.date);
  if (!cell) {
    return tl::unexpected(cell.error());
  }
  if (!due || !date) {
    return tl::unexpected(!date ? date.error() : due.error());
  }
  InspectionConclusion out;
  out.date = *date;
  if (const std::string subject = *given_words("--subject", options.subject); !subject.empty()) {
    out.subject = subject;
  }
  out.cell = *cell;
  out.number = *given_words("--conclusion", options.conclusion);
  Finding finding;
  finding.fault = model::Prose{*given_words("--found", options.fault)};
  finding.task = *given_words("--task", options.task);
  finding.due = *due;
  out.findings = std::vector{finding};
  return out;
}

/// A conclusion of the books, and where it stands.
struct OnRecord {
  const model::FindingRecord* record = nullptr;
  const InspectionConclusion* conclusion = nullptr;
  std::size_t row = 0;
};

/// The conclusion of that number, cell and, where one was typed, year: numbers begin anew. Of
/// several the last.
OnRecord on_record(const model::CommitteeBooks& books, const InspectionConclusion& typed) {
  OnRecord out;
  for (const model::FindingRecord& record : books.findings) {
    const auto& all = *record.book.conclusions;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const bool is_of_year = !typed.date.is_said() || !all[i].date.is_said() ||
                              typed.date->year() == all[i].date->year();
      if (is_of_year && rules::is_same_conclusion(all[i], typed)) {
        out = {&record, &all[i], i};
      }
    }
  }
  return out;
}

/// Why a finding cannot be added to a conclusion on record.
std::optional<base::Error> contradiction(const OnRecord& known, const InspectionConclusion& typed) {
  const InspectionConclusion& before = *known.conclusion;
  const base::Error differs{
      i18n::say(FindingMsg::conclusion_differs, *typed.number, known.record->path),
      i18n::say(FindingMsg::conclusion_differs_hint)};
  if (typed.date.is_said() && before.date.is_said() && typed.date != before.date) {
    return differs;
  }
  if (typed.subject.is_said() && before.subject.is_said() &&
      text::match_key(*typed.subject) != text::match_key(*before.subject)) {
    return differs;
  }
  const Finding& fresh = typed.findings->front();
  for (const Finding& finding : *before.findings) {
    if (finding.task.is_said() && text::match_key(*finding.task) == text::match_key(*fresh.task)) {
      return base::Error{i18n::say(FindingMsg::added_already, finding.id.value_or({}).text),
                         i18n::say(FindingMsg::added_already_hint)};
    }
  }
  return std::nullopt;
}

/// Why a deadline does not fit the day of the conclusion.
std::optional<base::Error> too_early(const model::Told<base::Date>& concluded, base::Date due) {
  if (!concluded.is_said() || *concluded <= due) {
    return std::nullopt;
  }
  return base::Error{i18n::say(FindingMsg::due_before, due, *concluded),
                     i18n::say(FindingMsg::day_hint)};
}

Result<void> add_to_conclusion(Env& env, const OpenCommittee& open, const OnRecord& known,
                               const Finding& finding, const i18n::Message& done,
                               const std::string& subject) {
  auto file = record_file(env, open.workspace, store::findings_path(*known.record),
                          records::shape_of<FindingBook>());
  if (!file) {
    return tl::unexpected(file.error());
  }
  if (auto added = file->edit.add({"kết luận", known.row}, "việc", store::item_node(finding));
      !added) {
    return added;
  }
  write_record(env, open.workspace, *file, done, subject);
  return {};
}

Result<void> add_conclusion(Env& env, const OpenCommittee& open,
                            const InspectionConclusion& conclusion, const i18n::Message& done,
                            const std::string& subject) {
  const auto year = static_cast<int>(conclusion.date->year());
  FindingBook alone;
  alone.year = year;
  alone.conclusions = std::vector{conclusion};
  return add_to_book(env, open, store::findings_path(year), "kết luận",
                     store::item_node(conclusion), alone, done, subject);
}

/// Why what was typed does not go with the books.
std::optional<base::Error> unfit_for_books(const OnRecord& known,
                                           const InspectionConclusion& typed) {
  const bool is_new = known.conclusion == nullptr;
  if (is_new && !(typed.date.is_said() && typed.subject.is_said())) {
    return base::Error{i18n::say(FindingMsg::conclusion_new, *typed.number, typed.cell->text),
                       i18n::say(FindingMsg::conclusion_new_hint)};
  }
  return too_early(is_new ? typed.date : known.conclusion->date, *typed.findings->front().due);
}

/// Writes a finding under the next id of the year of its conclusion.
Exit write(Env& env, const OpenCommittee& open, const OnRecord& known, InspectionConclusion typed) {
  const bool is_new = known.conclusion == nullptr;
  const model::Told<base::Date>& concluded = is_new ? typed.date : known.conclusion->date;
  const int year = static_cast<int>(concluded.value_or(env.today).year());
  const std::string& cell = typed.cell->text;
  Finding& finding = typed.findings.value.front();
  finding.id = model::Code{rules::next_finding_id(open.books, year)};
  tell_unknown_cells(env, open, {cell});
  const i18n::Message done = i18n::say(FindingMsg::added, finding.id->text, cell, *finding.due);
  const std::string subject = "Ghi việc phải khắc phục " + finding.id->text;
  const auto written = is_new ? add_conclusion(env, open, typed, done, subject)
                              : add_to_conclusion(env, open, known, finding, done, subject);
  if (!written) {
    return refused(env, written.error());
  }
  say(env.out, env, i18n::say(FindingMsg::added_next, cell));
  return Exit::done;
}

Exit add(Env& env, const Options& options) {
  const auto typed = read(env, options);
  if (!typed) {
    return usage_error(env, typed.error());
  }
  const auto open = open_committee(env, "finding add", Intent::write);
  if (!open) {
    return refused(env, open.error());
  }
  if (const auto sound = findings_read(env, *open); !sound) {
    return refused(env, sound.error());
  }
  const OnRecord known = on_record(open->books, *typed);
  if (const auto error = unfit_for_books(known, *typed)) {
    return usage_error(env, *error);
  }
  if (known.conclusion != nullptr) {
    if (const auto error = contradiction(known, *typed)) {
      return refused(env, *error);
    }
  }
  return write(env, *open, known, *typed);
}

}  // namespace

Action add_finding_add(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("CELL", options->cell).required();
  arguments.add_option("--conclusion", options->conclusion).required();
  arguments.add_option("--on", options->date);
  arguments.add_option("--subject", options->subject);
  arguments.add_option("--found", options->fault).required();
  arguments.add_option("--task", options->task).required();
  arguments.add_option("--due", options->due).required();
  return [options](Env& env) { return add(env, *options); };
}

}  // namespace chibo::cli
