#include "cli/record_writing.hpp"

#include "cli/named.hpp"
#include "cli/standing_shift.hpp"
#include "i18n/message_note.hpp"
#include "notes/who.hpp"
#include "store/yaml_guard.hpp"

#include <algorithm>
#include <array>
#include <ostream>

namespace chibo::cli {

using base::Result;
using i18n::NoteMsg;
using records::Kind;
using store::Node;

namespace {

/// Keys that commands of their own write, for what they mean rests on more than a text.
constexpr std::array<std::string_view, 4> k_kept_by_the_machine = {"chốt", "đính chính", "bổ sung",
                                                                   "định dạng"};

std::string person(const WritingDesk& desk, const std::string& typed) {
  if (desk.record.meeting != nullptr) {
    const auto who =
        notes::person_named(desk.workspace.cell(), desk.record.meeting->meeting, typed);
    return who ? who->person.text : typed;
  }
  const auto member = named_member(desk.workspace.cell().roster, typed);
  return member ? (*member)->id->text : typed;
}

Node scalar(const WritingDesk& desk, const records::Ops& ops, const std::string& typed) {
  const std::string text = desk.words(typed);
  if (ops.kind == Kind::prose) {
    return store::scalar_node(text, store::Style::literal);
  }
  return store::scalar_node(ops.kind == Kind::person ? person(desk, text) : text);
}

}  // namespace

namespace {

/// The place, unless a command of its own writes it.
Result<store::RecordPlace> open_to_all(Result<store::RecordPlace> out) {
  if (!out) {
    return out;
  }
  const auto& first = std::get<std::string>(out->told.front().at);
  if (std::ranges::find(k_kept_by_the_machine, first) != k_kept_by_the_machine.end()) {
    return base::fail(i18n::say(NoteMsg::set_is_machines, first),
                      i18n::say(NoteMsg::set_is_machines_hint));
  }
  return out;
}

}  // namespace

Result<store::RecordPlace> WritingDesk::place(std::string_view typed) const {
  return open_to_all(store::place_named(file.edit.root(), *record.shape, typed));
}

Result<store::RecordPlace> WritingDesk::entry(std::string_view typed) const {
  return open_to_all(store::entry_named(file.edit.root(), *record.shape, typed));
}

Node WritingDesk::value(const records::Field& field, const std::string& typed) const {
  const records::Ops& ops = *field.ops;
  if (ops.kind != Kind::list || ops.item->kind == Kind::map) {
    return scalar(*this, ops, typed);
  }
  Node out;
  out.kind = Node::Kind::list;
  out.items.push_back(scalar(*this, *ops.item, typed));
  return out;
}

namespace {

std::optional<base::Error> not_to_be_written(const NamedRecord& record) {
  return record.meeting == nullptr ? std::nullopt : closed(*record.meeting);
}

Exit write(Env& env, const WritingDesk& desk, const Written& written, const Consent& consent) {
  const Workspace& workspace = desk.workspace;
  const RecordFile& file = desk.file;
  if (file.edit.text().size() > store::k_largest_text) {
    return refused(env, {i18n::say(NoteMsg::record_full), i18n::say(NoteMsg::record_full_hint)});
  }
  const Damage damage = damage_of(env, workspace, file.path, file.edit.text());
  if (consent) {
    if (const auto end = consent(desk, damage)) {
      return *end;
    }
  } else if (const auto error = refusal(damage)) {
    return refused(env, *error);
  }
  std::vector<i18n::Message> said = written.said;
  if (desk.words.removed() > 0) {
    said.push_back(i18n::say(NoteMsg::taken_out, desk.words.removed()));
  }
  const Exit out = write_judged(env, workspace, file, damage, said, written.subject);
  if (desk.record.shape == &records::shape_of<model::Roster>()) {
    tell_standing_shifts(env, workspace, file.edit.text());
  }
  return out;
}

}  // namespace

Exit write_in_record(Env& env, std::string_view command, const std::string& name,
                     const std::function<Result<Written>(WritingDesk&)>& edit,
                     const Consent& consent) {
  const auto open = open_for_writing(env, command, Intent::write);
  if (!open) {
    return refused(env, open.error());
  }
  const Workspace& workspace = open->workspace;
  const auto record = named_record(workspace, name);
  if (!record) {
    return no_meeting(env, workspace, record.error());
  }
  if (const auto error = not_to_be_written(*record)) {
    return refused(env, *error);
  }
  auto file = record_file(env, workspace, record->path, *record->shape);
  if (!file) {
    return refused(env, file.error());
  }
  Words words;
  WritingDesk desk{workspace, *record, *file, words};
  const auto written = edit(desk);
  if (!written) {
    return usage_error(env, written.error());
  }
  if (written->subject.empty()) {
    for (const i18n::Message& sentence : written->said) {
      say(env.out, env, sentence);
    }
    return Exit::done;
  }
  return write(env, desk, *written, consent);
}

}  // namespace chibo::cli
