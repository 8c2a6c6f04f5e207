#include "cli/commands.hpp"
#include "cli/record_writing.hpp"
#include "i18n/message_note.hpp"
#include "notes/edit.hpp"
#include "store/record_value.hpp"
#include "store/yaml_bind.hpp"
#include "text/layout.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <memory>

namespace chibo::cli {

namespace {

using base::Result;
using i18n::NoteMsg;
using records::Kind;
using store::Node;
using store::RecordPlace;

constexpr std::string_view k_id = "mã";

struct Options {
  std::string record;
  std::string place;
  std::vector<std::string> values;
};

bool is_of_texts(const RecordPlace& place) {
  return place.field->ops->item->kind != Kind::map;
}

/// Puts "KEY=VALUE" into a line; a list named again gets one more text.
Result<void> put_pair(const WritingDesk& desk, const RecordPlace& place, const std::string& typed,
                      Node& line) {
  const records::Shape& shape = *place.field->ops->item->shape();
  const std::size_t equals = typed.find('=');
  const records::Field* field =
      equals == std::string::npos ? nullptr : store::find_key(shape, typed.substr(0, equals)).field;
  if (field == nullptr) {
    return base::fail(i18n::say(NoteMsg::add_needs_keys, text::nfc(typed)),
                      i18n::say(NoteMsg::add_needs_keys_hint, shape.fields.front().key, place.label,
                                store::joined_keys(shape)));
  }
  const std::string told = desk.words(typed.substr(equals + 1));
  if (field->need == records::Need::required &&
      told.find_first_not_of(" \n") == std::string::npos) {
    return base::fail(i18n::say(NoteMsg::set_is_needed, field->key),
                      i18n::say(NoteMsg::add_is_needed_hint, field->key));
  }
  Node value = desk.value(*field, told);
  if (!value.items.empty() && store::is_unwritten(value.items.front())) {
    return tl::unexpected(store::blank_line());
  }
  for (Node::Entry& entry : line.entries) {
    if (entry.key.text == field->key && entry.value.kind == Node::Kind::list) {
      entry.value.items.push_back(std::move(value.items.front()));
      return {};
    }
  }
  Node::Entry& entry = line.entries.emplace_back();
  entry.key = store::scalar_node(field->key);
  entry.value = std::move(value);
  return {};
}

/// Whether the lines of a list have an id that the program makes: tasks and promises.
bool makes_ids(const RecordPlace& place) {
  const records::Shape* shape = is_of_texts(place) ? nullptr : place.field->ops->item->shape();
  return shape == &records::shape_of<model::Task>() ||
         shape == &records::shape_of<model::Promise>();
}

/// Puts the next free id in front of a task or promise that was told without one.
Result<void> put_id(const WritingDesk& desk, Node& line) {
  const bool has_id = std::ranges::any_of(
      line.entries, [](const Node::Entry& entry) { return entry.key.text == k_id; });
  if (has_id) {
    return {};
  }
  const model::Meeting& meeting = desk.record.meeting->meeting;
  if (!meeting.period.is_said()) {
    const std::string& stem = desk.record.meeting->stem;
    return base::fail(i18n::say(NoteMsg::add_no_period, stem),
                      i18n::say(NoteMsg::add_no_period_hint, stem));
  }
  Node::Entry entry;
  entry.key = store::scalar_node(k_id);
  entry.value = store::scalar_node(notes::next_task_id(desk.workspace.cell(), meeting));
  line.entries.insert(line.entries.begin(), std::move(entry));
  return {};
}

Result<Node> line_of(const WritingDesk& desk, const RecordPlace& place,
                     const std::vector<std::string>& values) {
  if (is_of_texts(place)) {
    Node line = desk.value(*place.field, values.front()).items.front();
    return store::is_unwritten(line) ? Result<Node>(tl::unexpected(store::blank_line())) : line;
  }
  Node line;
  line.kind = Node::Kind::map;
  for (const std::string& typed : values) {
    if (const auto put = put_pair(desk, place, typed, line); !put) {
      return tl::unexpected(put.error());
    }
  }
  if (makes_ids(place)) {
    if (const auto put = put_id(desk, line); !put) {
      return tl::unexpected(put.error());
    }
  }
  return line;
}

/// The line as chibo spells it, once the record with it was read.
Result<Node> spelled(const WritingDesk& desk, const RecordPlace& place, const Node& line) {
  store::RecordEdit trial = desk.file.edit;
  if (const auto edited = store::add_at(trial, place, line); !edited) {
    return tl::unexpected(edited.error());
  }
  store::Path told = place.told;
  told.emplace_back(place.value == nullptr ? 0 : store::lines_in(*place.value));
  return store::value_told(desk.file.path, trial.text(), told);
}

std::string shown(const Node& line) {
  std::string out = text::one_line(line.text);
  for (const Node::Entry& entry : line.entries) {
    std::string value = text::one_line(entry.value.text);
    for (const Node& item : entry.value.items) {
      value += (value.empty() ? "" : ", ") + text::one_line(item.text);
    }
    out += (out.empty() ? "" : "; ") + entry.key.text + ": " + value;
  }
  return out;
}

Result<RecordPlace> list_named(const WritingDesk& desk, const std::string& typed) {
  auto place = desk.place(desk.words(typed));
  if (place && place->field->ops->kind != Kind::list) {
    return base::fail(i18n::say(NoteMsg::add_is_no_list, place->label),
                      i18n::say(NoteMsg::add_is_no_list_hint, desk.record.name(), place->label));
  }
  return place;
}

/// Adds one line and says so.
Result<i18n::Message> add_line(const WritingDesk& desk, const RecordPlace& place,
                               const std::vector<std::string>& values) {
  const auto typed = line_of(desk, place, values);
  const auto line = typed ? spelled(desk, place, *typed) : typed;
  if (!line) {
    return tl::unexpected(line.error());
  }
  const auto said = i18n::say(NoteMsg::add_done, desk.file.path, place.label, shown(*line));
  if (const auto edited = store::add_at(desk.file.edit, place, *line); !edited) {
    return tl::unexpected(edited.error());
  }
  return said;
}

/// Adds one line of keys, or a line for each text.
Result<Written> add_lines(const WritingDesk& desk, const Options& options) {
  Written out;
  for (std::size_t i = 0; i < options.values.size(); ++i) {
    const auto place = list_named(desk, options.place);
    if (!place) {
      return tl::unexpected(place.error());
    }
    const bool one_each = is_of_texts(*place);
    const auto said =
        add_line(desk, *place, one_each ? std::vector{options.values[i]} : options.values);
    if (!said) {
      return tl::unexpected(said.error());
    }
    out.said.push_back(*said);
    out.subject = "Thêm vào " + place->label + ": " + desk.file.path;
    if (!one_each) {
      break;
    }
  }
  return out;
}

Exit run(Env& env, const Options& options) {
  const auto lacking = options.record.empty()   ? std::optional(NoteMsg::argument_record)
                       : options.place.empty()  ? std::optional(NoteMsg::argument_place)
                       : options.values.empty() ? std::optional(NoteMsg::argument_value)
                                                : std::nullopt;
  if (lacking) {
    return usage_error(env, not_said(i18n::say(*lacking), "add"));
  }
  return write_in_record(env, "add", options.record,
                         [&](WritingDesk& desk) { return add_lines(desk, options); });
}

}  // namespace

Action add_add(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("RECORD", options->record);
  arguments.add_option("PLACE", options->place);
  arguments.add_option("VALUE", options->values);
  return [options](Env& env) { return run(env, *options); };
}

}  // namespace chibo::cli
