#include "cli/commands.hpp"
#include "cli/record_writing.hpp"
#include "i18n/message_note.hpp"
#include "records/words.hpp"
#include "store/record_value.hpp"
#include "text/layout.hpp"
#include "text/unicode.hpp"

#include <memory>

namespace chibo::cli {

namespace {

using base::Result;
using i18n::NoteMsg;
using records::Kind;
using store::Node;
using store::RecordPlace;

struct Options {
  std::string record;
  std::string place;
  std::string value;
  bool says_value = false;
};

/// A list or a map can be said to be none or unknown where nothing stands there, and nothing else.
bool is_absence(const std::string& text) {
  return text == "không" || text == "không rõ";
}

/// Whether a held meeting would become one that was not: what it decided would be of no meeting.
bool unmakes_meeting(const RecordPlace& place, const std::string& typed) {
  const std::string_view held = records::word(model::MeetingState::held);
  return place.map().empty() && place.field->key == "trạng thái" && place.value != nullptr &&
         place.value->text == held && text::fold(typed) != text::fold(held);
}

std::optional<base::Error> unfit_place(const WritingDesk& desk, const RecordPlace& place,
                                       const std::string& typed) {
  const records::Ops& ops = *place.field->ops;
  const bool is_whole = ops.kind == Kind::list || ops.kind == Kind::map;
  const bool is_free = place.value == nullptr || place.value->kind == Node::Kind::scalar;
  if (is_whole && !(is_free && (is_absence(typed) || typed.empty()))) {
    return ops.kind == Kind::list
               ? base::Error{i18n::say(NoteMsg::set_is_list, place.label),
                             i18n::say(NoteMsg::set_is_list_hint, desk.record.name(), place.label)}
               : base::Error{i18n::say(NoteMsg::set_is_map, place.label),
                             i18n::say(NoteMsg::set_is_map_hint, place.label,
                                       store::joined_keys(*ops.shape()))};
  }
  if (place.field->need == records::Need::required && typed.empty()) {
    return base::Error{i18n::say(NoteMsg::set_is_needed, place.label),
                       i18n::say(NoteMsg::set_is_needed_hint)};
  }
  if (unmakes_meeting(place, typed)) {
    return base::Error{i18n::say(NoteMsg::set_held_stays),
                       i18n::say(NoteMsg::set_held_stays_hint, desk.record.name())};
  }
  if (ops.kind == Kind::code && place.value != nullptr) {
    return base::Error{i18n::say(NoteMsg::set_is_identity, place.value->text),
                       i18n::say(NoteMsg::set_is_identity_hint, desk.file.path)};
  }
  return std::nullopt;
}

Result<Written> clear(WritingDesk& desk, const RecordPlace& place) {
  Written out;
  if (place.value == nullptr) {
    out.said = {i18n::say(NoteMsg::set_cleared, desk.file.path, place.label)};
    return out;
  }
  out.said = {i18n::say(NoteMsg::set_cleared, desk.file.path, place.label),
              i18n::say(NoteMsg::set_was, text::one_line(place.value->text))};
  out.subject = "Để trống " + place.label + ": " + desk.file.path;
  if (const auto edited = desk.file.edit.clear(place.map(), place.field->key); !edited) {
    return tl::unexpected(edited.error());
  }
  return out;
}

/// The value as chibo spells it, once the record with it was read.
Result<Node> spelled(const WritingDesk& desk, const RecordPlace& place, const Node& value) {
  store::RecordEdit trial = desk.file.edit;
  if (const auto edited = store::set_at(trial, place, value); !edited) {
    return tl::unexpected(edited.error());
  }
  return store::value_told(desk.file.path, trial.text(), place.told);
}

Result<Written> set(WritingDesk& desk, const Options& options) {
  const auto place = desk.place(desk.words(options.place));
  if (!place) {
    return tl::unexpected(place.error());
  }
  const std::string typed = desk.words(options.value);
  if (const auto error = unfit_place(desk, *place, typed)) {
    return tl::unexpected(*error);
  }
  if (typed.empty()) {
    return clear(desk, *place);
  }
  const bool is_whole = is_absence(typed);
  const auto value = spelled(
      desk, *place, is_whole ? store::scalar_node(typed) : desk.value(*place->field, typed));
  if (!value) {
    return tl::unexpected(value.error());
  }
  Written out;
  const std::string shown = text::one_line(value->text);
  if (place->value != nullptr && store::same_meaning(*place->value, *value)) {
    out.said = {i18n::say(NoteMsg::set_same, desk.file.path, shown)};
    return out;
  }
  out.said = {value->style == store::Style::literal
                  ? i18n::say(NoteMsg::set_prose_done, desk.file.path, place->label)
                  : i18n::say(NoteMsg::set_done, desk.file.path, place->label, shown)};
  if (place->value != nullptr) {
    out.said.push_back(i18n::say(NoteMsg::set_was, text::one_line(place->value->text)));
  }
  out.subject = "Ghi " + place->label + ": " + desk.file.path;
  if (const auto edited = store::set_at(desk.file.edit, *place, *value); !edited) {
    return tl::unexpected(edited.error());
  }
  return out;
}

Exit run(Env& env, const Options& options) {
  const auto lacking = options.record.empty()  ? std::optional(NoteMsg::argument_record)
                       : options.place.empty() ? std::optional(NoteMsg::argument_place)
                       : !options.says_value   ? std::optional(NoteMsg::argument_value)
                                               : std::nullopt;
  if (lacking) {
    return usage_error(env, not_said(i18n::say(*lacking), "set"));
  }
  return write_in_record(env, "set", options.record,
                         [&](WritingDesk& desk) { return set(desk, options); });
}

}  // namespace

Action add_set(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("RECORD", options->record);
  arguments.add_option("PLACE", options->place);
  const Argument value = arguments.add_option("VALUE", options->value);
  return [options, value](Env& env) {
    options->says_value = value.is_given();
    return run(env, *options);
  };
}

}  // namespace chibo::cli
