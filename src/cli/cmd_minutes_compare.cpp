#include "cli/commands.hpp"
#include "cli/named.hpp"
#include "cli/paper_print.hpp"
#include "cli/record_file.hpp"
#include "cli/record_place.hpp"
#include "i18n/message_paper.hpp"
#include "records/codec.hpp"
#include "render/docx_paragraphs.hpp"
#include "store/record_texts.hpp"
#include "text/difference.hpp"
#include "text/layout.hpp"
#include "text/unicode.hpp"
#include "views/meeting_of_paper.hpp"
#include "views/minutes.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::Msg;
using i18n::PaperMsg;
using model::MeetingRecord;

struct Options {
  std::string file;
  std::string meeting;
  bool yes = false;
  std::vector<std::string> only;
};

/// A place where paper and record differ, and what of the record would be changed to agree.
struct Item {
  text::Difference difference;
  std::optional<store::Carried> carried;
};

base::Result<std::vector<std::string>> paragraphs_of(std::string_view bytes,
                                                     const std::string& name) {
  const auto parts = render::read_package(bytes, name);
  return parts ? render::docx_paragraphs(*parts) : tl::unexpected(parts.error());
}

base::Result<std::vector<std::string>> paragraphs_on_disk(const Env& env, const std::string& name) {
  const auto bytes = base::read_file(env.folder / name, base::k_import_limit);
  if (!bytes) {
    return base::fail(i18n::say(Msg::about_file, name, bytes.error().what), bytes.error().hint);
  }
  return paragraphs_of(bytes->bytes, name);
}

/// The paper as chibo would print it now.
std::optional<std::vector<std::string>> printed_paragraphs(Env& env, const Workspace& workspace,
                                                           const MeetingRecord& record) {
  const PaperToPrint paper{"bien-ban", record.stem, views::minutes_view(workspace.cell(), record),
                           record.meeting.date.said()};
  const auto bytes = paper_bytes(env, workspace, paper, *views::find_format("docx"));
  if (!bytes) {
    return std::nullopt;
  }
  auto out = paragraphs_of(*bytes, record.stem);
  return out ? std::optional(std::move(*out)) : std::nullopt;
}

/// What differs; two changes that would write to one text are both left to the person.
std::vector<Item> items_of(std::vector<text::Difference> differences,
                           const std::vector<store::RecordText>& texts) {
  std::vector<Item> out;
  for (text::Difference& difference : differences) {
    Item& item = out.emplace_back();
    if (difference.before && difference.after) {
      item.carried = store::explained(texts, *difference.before, *difference.after);
    }
    item.difference = std::move(difference);
  }
  std::vector<const store::RecordText*> places;
  for (const Item& item : out) {
    places.push_back(item.carried ? item.carried->place : nullptr);
  }
  for (Item& item : out) {
    if (item.carried && std::ranges::count(places, item.carried->place) > 1) {
      item.carried.reset();
    }
  }
  return out;
}

void show_line(Env& env, const i18n::Message& message) {
  env.out << text::wrapped(text::safe_for_terminal(env.catalog.say(message)), env.width, "   ",
                           "     ");
}

void show_item(Env& env, const Item& item, std::size_t number, const std::string& stem) {
  const auto& [before, after] = item.difference;
  const PaperMsg what = !after    ? PaperMsg::compare_gone
                        : !before ? PaperMsg::compare_new
                                  : PaperMsg::compare_changed;
  say(env.out, env, i18n::say(what, number));
  if (before) {
    show_line(env, i18n::say(PaperMsg::compare_was, *before));
  }
  if (after) {
    show_line(env, i18n::say(PaperMsg::compare_is, *after));
  }
  show_line(env, item.carried ? i18n::say(PaperMsg::compare_maps, item.carried->place->label)
                              : i18n::say(PaperMsg::compare_by_hand, stem));
}

/// Whether an item is to be written: all that can be, or the numbers that were named.
base::Result<std::vector<bool>> wanted_of(const std::vector<Item>& items, const Options& options,
                                          const std::string& stem) {
  std::vector<bool> out(items.size(), options.yes);
  for (const std::string& text : options.only) {
    int number = 0;
    if (!records::read_whole_number(text, number) || number < 1 ||
        static_cast<std::size_t>(number) > items.size()) {
      return base::fail(i18n::say(PaperMsg::compare_no_item, text),
                        i18n::say(PaperMsg::compare_no_item_hint, items.size()));
    }
    const auto index = static_cast<std::size_t>(number - 1);
    if (!items[index].carried) {
      return base::fail(i18n::say(PaperMsg::compare_not_carried, number),
                        i18n::say(Msg::meeting_exists_hint, stem));
    }
    out[index] = true;
  }
  return out;
}

/// The record's text with the wanted items written into it, each in its own place.
base::Result<std::string> carried_text(std::string text, const std::vector<Item>& items,
                                       const std::vector<bool>& wanted) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!wanted[i] || !items[i].carried) {
      continue;
    }
    const store::Carried& carried = *items[i].carried;
    const bool many_lines = carried.text.find('\n') != std::string::npos;
    auto edited = store::replace_value(
        text, carried.place->path,
        store::scalar_node(carried.text, many_lines ? store::Style::literal : store::Style::plain));
    if (!edited) {
      return edited;
    }
    text = std::move(*edited);
  }
  return text;
}

/// How many of them can be written into the record.
long long able_of(const std::vector<Item>& items) {
  return std::ranges::count_if(items, [](const Item& item) { return item.carried.has_value(); });
}

Exit carry(Env& env, const Workspace& workspace, const MeetingRecord& record,
           const std::vector<Item>& items, const std::vector<bool>& wanted) {
  if (const auto error = closed(record)) {
    return refused(env, *error);
  }
  const std::string path = path_of_meeting(workspace, record.stem);
  const store::LoadedFile& file = *workspace.loaded.find(path);
  const auto text = carried_text(workspace.sources[file.file].text, items, wanted);
  if (!text) {
    return refused(env, text.error());
  }
  base::WriteBatch batch;
  batch.put(workspace.loaded.root / path, *text, file.state);
  batch.commit();
  const auto count = std::ranges::count_if(items, [&](const Item& item) {
    return item.carried && wanted[static_cast<std::size_t>(&item - items.data())];
  });
  say(env.out, env,
      i18n::say(PaperMsg::compare_carried, count, shown_path(env, workspace.loaded.root / path)));
  keep_in_history(env, workspace.loaded.root, workspace.cell().organisation, {path},
                  "Ghi vào sổ chỗ đã sửa trên giấy của " + record.stem);
  const auto left = static_cast<long long>(items.size()) - count;
  const auto able = able_of(items) - count;
  if (able > 0) {
    say(env.out, env, i18n::say(PaperMsg::compare_left_able, left, able, left - able));
  } else if (left > 0) {
    say(env.out, env, i18n::say(PaperMsg::compare_left, left));
  }
  return left > 0 ? Exit::found : Exit::done;
}

/// The meeting whose whole name or day the file's name begins with, as chibo names what it prints.
const MeetingRecord* meeting_of_name(const model::Cell& cell, const std::string& file) {
  constexpr std::size_t k_day = 10;
  const std::string name = std::filesystem::path(file).stem().string();
  if (const MeetingRecord* record = find_meeting(cell, name)) {
    return record;
  }
  const std::string day = name.substr(0, k_day);
  if (!base::parse_date(day)) {
    return nullptr;
  }
  const auto record = named_meeting(cell, day);
  return record ? *record : nullptr;
}

/// The meeting that is named, else the one that the paper tells, else that of the file's name.
base::Result<const MeetingRecord*> meeting_of(const model::Cell& cell, const Options& options,
                                              const std::vector<std::string>& paper) {
  if (!options.meeting.empty()) {
    return named_meeting(cell, options.meeting);
  }
  const MeetingRecord* told = views::meeting_of_paper(cell, paper);
  const MeetingRecord* record = told != nullptr ? told : meeting_of_name(cell, options.file);
  if (record != nullptr) {
    return record;
  }
  const auto newest = named_meeting(cell, "");
  return base::fail(i18n::say(PaperMsg::compare_no_meeting, options.file),
                    i18n::say(PaperMsg::compare_no_meeting_hint, options.file,
                              newest ? (*newest)->stem : std::string("2026-11-05")));
}

/// The texts of a meeting's record, each with its place.
std::vector<store::RecordText> texts_in(const Workspace& workspace, const std::string& path) {
  std::string_view source = workspace.sources[workspace.loaded.find(path)->file].text;
  source.remove_prefix(text::bom_length(source));
  return store::texts_of(store::parse_tree(source).root, records::shape_of<model::Meeting>());
}

Exit compare(Env& env, const Options& options) {
  if (options.file.empty()) {
    return usage_error(env, {i18n::say(Msg::usage_missing, i18n::say(Msg::argument_file)),
                             i18n::say(Msg::usage_hint, "minutes compare")});
  }
  if (options.yes && !options.only.empty()) {
    return usage_error(env, {i18n::say(PaperMsg::compare_yes_or_only),
                             i18n::say(PaperMsg::compare_yes_or_only_hint)});
  }
  const bool writes = options.yes || !options.only.empty();
  const auto open =
      open_for_writing(env, "minutes compare", writes ? Intent::write : Intent::preview);
  if (!open) {
    return refused(env, open.error());
  }
  const Workspace& workspace = open->workspace;
  const auto paper = paragraphs_on_disk(env, options.file);
  if (!paper) {
    return refused(env, paper.error());
  }
  const auto record = meeting_of(workspace.cell(), options, *paper);
  if (!record) {
    return no_meeting(env, workspace, record.error());
  }
  const std::string path = path_of_meeting(workspace, (*record)->stem);
  if (!is_sound(env, workspace, path)) {
    return refused(env, {i18n::say(Msg::mend_first, path), i18n::say(Msg::see_check)});
  }
  const auto printed = printed_paragraphs(env, workspace, **record);
  if (!printed) {
    return Exit::found;
  }
  if (views::is_minutes(*printed) && !views::is_minutes(*paper)) {
    return usage_error(env, {i18n::say(PaperMsg::compare_no_minutes, options.file),
                             i18n::say(PaperMsg::compare_no_minutes_hint)});
  }
  say(env.out, env, i18n::say(PaperMsg::compare_taken, options.file, (*record)->stem));
  const auto texts = texts_in(workspace, path);
  const std::vector<Item> items = items_of(text::differences(*printed, *paper), texts);
  if (items.empty()) {
    say(env.out, env, i18n::say(PaperMsg::compare_same, options.file));
    return Exit::done;
  }
  for (std::size_t i = 0; i < items.size(); ++i) {
    show_item(env, items[i], i + 1, (*record)->stem);
  }
  const auto wanted = wanted_of(items, options, (*record)->stem);
  if (!wanted) {
    return usage_error(env, wanted.error());
  }
  const auto able = able_of(items);
  if (writes && able > 0) {
    return carry(env, workspace, **record, items, *wanted);
  }
  say(env.out, env,
      able > 0 ? i18n::say(PaperMsg::compare_how, able)
               : i18n::say(PaperMsg::compare_carried_nothing));
  return Exit::found;
}

}  // namespace

Action add_minutes_compare(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("FILE", options->file);
  arguments.add_option("MEETING", options->meeting);
  arguments.add_flag("--yes", options->yes);
  arguments.add_option("--only", options->only).delimiter(',');
  return [options](Env& env) { return compare(env, *options); };
}

}  // namespace chibo::cli
