#include "store/yaml_cpp.hpp"
#include "store/yaml_patch.hpp"
#include "support/random_record.hpp"
#include "support/yaml_nodes.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdlib>

using namespace chibo::store;
using chibo::base::Result;
using chibo::test::Dice;
using chibo::test::RandomRecord;
using chibo::test::scalar;

namespace {

enum class Kind { replace, insert, add, remove };

/// One random edit: what is asked, what the record should then mean, and the lines it may touch.
struct Edit {
  Kind kind = Kind::replace;
  Result<std::string> done;
  Node wanted;
  chibo::test::Lines lines;
  std::size_t asked_line = 0;
  bool takes_comments_above = false;
};

struct Tally {
  std::array<int, 4> asked{};
  std::array<int, 4> refused{};
};

using Texts = std::vector<std::string_view>;

Texts lines_of(std::string_view text) {
  Texts out;
  text.remove_prefix(text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    line.remove_suffix(line.ends_with('\r') ? 1 : 0);
    out.push_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::size_t first_letter(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

bool is_blank_line(std::string_view line) {
  return first_letter(line) == line.size();
}

/// All lines before first and behind last stand in the new text as they stood, around what is new.
bool only_lines_between_changed(const Texts& before, const Texts& after, std::size_t first,
                                std::size_t last) {
  const std::size_t behind = before.size() - std::min(before.size(), last + 1);
  return after.size() >= first + behind &&
         std::equal(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(first),
                    after.begin()) &&
         std::equal(before.end() - static_cast<std::ptrdiff_t>(behind), before.end(),
                    after.end() - static_cast<std::ptrdiff_t>(behind));
}

/// Whether lines were only added, none changed, and none before a line.
bool only_added(const Texts& before, const Texts& after, std::size_t not_before) {
  const auto [old_rest, new_rest] = std::ranges::mismatch(before, after);
  const auto common = static_cast<std::size_t>(old_rest - before.begin());
  const std::size_t behind = before.size() - common;
  return common >= not_before && after.size() >= before.size() &&
         std::equal(old_rest, before.end(), after.end() - static_cast<std::ptrdiff_t>(behind));
}

Node& at(Node& root, const Path& path) {
  Node* node = &root;
  for (const Step& step : path) {
    if (const auto* item = std::get_if<std::size_t>(&step.at)) {
      node = &node->items.at(*item);
    } else {
      node = const_cast<Node*>(node->find(std::get<std::string>(step.at)));
    }
  }
  return *node;
}

const chibo::test::Lines& lines_at(const RandomRecord& record, const Path& path) {
  return std::ranges::find(record.places, path, &std::pair<Path, chibo::test::Lines>::first)
      ->second;
}

bool is_container(const Node& node) {
  return !node.items.empty() || !node.entries.empty();
}

Node new_value(Dice& dice) {
  if (dice.once_in(4)) {
    return random_value(dice, 2);
  }
  return scalar(dice.pick(chibo::test::awkward_values()));
}

Node new_item(Dice& dice) {
  return dice.once_in(2) ? chibo::test::random_map(dice, 2) : new_value(dice);
}

/// The last line of what belongs to a place: comments below it that stand deeper than a column.
std::size_t with_comments_below(const Texts& lines, std::size_t last, std::size_t column) {
  std::size_t out = last;
  for (std::size_t i = last + 1; i < lines.size(); ++i) {
    const std::size_t first = first_letter(lines[i]);
    if (first == lines[i].size()) {
      continue;
    }
    if (lines[i][first] != '#' || first <= column) {
      break;
    }
    out = i;
  }
  return out;
}

/// The first of the comment lines that stand right above a line, at its column.
std::size_t with_comments_above(const Texts& lines, std::size_t line, std::size_t column) {
  while (line > 0 && first_letter(lines[line - 1]) == column &&
         lines[line - 1].substr(column).starts_with("#")) {
    --line;
  }
  return line;
}

Edit replaced(const RandomRecord& record, const Path& path, Dice& dice) {
  const Node value = new_value(dice);
  Edit edit{Kind::replace, replace_value(record.text, path, value), record.root,
            lines_at(record, path)};
  at(edit.wanted, path) = value;
  return edit;
}

Edit added(const RandomRecord& record, const Path& path, Dice& dice) {
  const Node item = new_item(dice);
  Edit edit{Kind::add, add_item(record.text, path, item), record.root, lines_at(record, path)};
  Node& list = at(edit.wanted, path);
  list.kind = Node::Kind::list;
  list.items.push_back(item);
  return edit;
}

/// The entries stand in the order of k keys before the new one, so that any place may be asked for.
Edit inserted(const RandomRecord& record, const Path& path, Dice& dice) {
  const Node value = new_item(dice);
  const std::string key = "khóa mới";
  Edit edit{Kind::insert, std::string(), record.root, lines_at(record, path)};
  Node& map = at(edit.wanted, path);
  map.kind = Node::Kind::map;
  std::vector<std::string> names;
  for (const Node::Entry& entry : map.entries) {
    names.push_back(entry.key.text);
  }
  const std::size_t index = dice.roll(names.size() + 1);
  std::vector<std::string_view> order(names.begin(), names.end());
  order.insert(order.begin() + static_cast<std::ptrdiff_t>(index), key);
  edit.done = insert_entry(record.text, path, key, value, order);
  map.entries.insert(map.entries.begin() + static_cast<std::ptrdiff_t>(index),
                     {scalar(key), value});
  return edit;
}

Edit removed(const RandomRecord& record, const Path& path) {
  Edit edit{Kind::remove, remove_item(record.text, path, Remarks::go_along), record.root,
            lines_at(record, path)};
  edit.asked_line = edit.lines.first;
  const Path parent(path.begin(), path.end() - 1);
  Node& around = at(edit.wanted, parent);
  if (const auto* item = std::get_if<std::size_t>(&path.back().at)) {
    edit.takes_comments_above = *item > 0;
    around.items.erase(around.items.begin() + static_cast<std::ptrdiff_t>(*item));
  } else {
    const std::string& key = std::get<std::string>(path.back().at);
    edit.takes_comments_above = around.entries.front().key.text != key;
    std::erase_if(around.entries, [&](const Node::Entry& entry) { return entry.key.text == key; });
  }
  if (!is_container(around) || edit.lines.inside_flow) {
    edit.lines = lines_at(record, parent);
    edit.takes_comments_above = false;
  }
  return edit;
}

Edit random_edit(const RandomRecord& record, Dice& dice) {
  for (;;) {
    const auto& [path, lines] = record.places[dice.roll(record.places.size())];
    Node root = record.root;
    const Node& node = at(root, path);
    const bool empty = !is_container(node) && node.kind != Node::Kind::scalar;
    switch (static_cast<Kind>(dice.roll(4))) {
      case Kind::replace:
        if (!path.empty() && (!is_container(node) || dice.once_in(20))) {
          return replaced(record, path, dice);
        }
        break;
      case Kind::insert:
        if (node.kind == Node::Kind::map || empty) {
          return inserted(record, path, dice);
        }
        break;
      case Kind::add:
        if (node.kind == Node::Kind::list || empty) {
          return added(record, path, dice);
        }
        break;
      case Kind::remove:
        if (!path.empty()) {
          return removed(record, path);
        }
        break;
    }
  }
}

void check_lines(const RandomRecord& record, const Edit& edit) {
  const Texts before = lines_of(record.text);
  const Texts after = lines_of(*edit.done);
  std::size_t first = edit.lines.first;
  std::size_t last = edit.lines.last;
  switch (edit.kind) {
    case Kind::replace:
      break;
    case Kind::add:
      if (only_added(before, after, last + 1)) {
        return;
      }
      break;
    case Kind::insert:
      if (only_added(before, after, 0)) {
        return;
      }
      break;
    case Kind::remove: {
      const std::size_t column = first_letter(before[edit.asked_line]);
      last = with_comments_below(before, last, column);
      if (edit.takes_comments_above) {
        first = with_comments_above(before, first, column);
        REQUIRE(
            (first == edit.lines.first || std::ranges::find(after, before[first]) == after.end()));
      }
      const bool behind_dash = before[edit.asked_line].substr(column).starts_with("-");
      if (behind_dash && !only_lines_between_changed(before, after, first, last)) {
        do {
          ++last;  // the next line may have moved up to the dash
        } while (last < before.size() && is_blank_line(before[last]));
      }
      break;
    }
  }
  REQUIRE(only_lines_between_changed(before, after, first, last));
}

void check_comments(const RandomRecord& record, const Edit& edit) {
  if (edit.kind == Kind::remove) {
    return;  // those outside the removed lines stand in lines that did not change
  }
  for (std::size_t from = record.text.find("# ghi chú "); from != std::string::npos;
       from = record.text.find("# ghi chú ", from + 1)) {
    const std::string comment = record.text.substr(from, record.text.find(';', from) + 1 - from);
    REQUIRE(edit.done->find(comment) != std::string::npos);
  }
}

/// A missing final line end may come only where the last value or a blank line would be lost
/// without it.
bool needs_its_line_end(const std::string& after, const Edit& edit) {
  const std::size_t bom = after.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  const std::string without = after.substr(bom, after.find_last_not_of("\r\n") + 1 - bom);
  TreeSink sink;
  return is_blank_line(lines_of(after).back()) || read_with_yaml_cpp(without, sink) ||
         !same_meaning(sink.take_root(), edit.wanted);
}

void check_edit(const RandomRecord& record, const Edit& edit) {
  const std::string& after = *edit.done;
  TreeSink sink;
  const bool bom = record.text.starts_with("\xEF\xBB\xBF");
  REQUIRE(after.starts_with("\xEF\xBB\xBF") == bom);
  REQUIRE_FALSE(read_with_yaml_cpp(std::string_view(after).substr(bom ? 3 : 0), sink));
  REQUIRE(same_meaning(sink.take_root(), edit.wanted));
  check_lines(record, edit);
  check_comments(record, edit);
  if (after.ends_with('\n') != record.text.ends_with('\n')) {
    REQUIRE(needs_its_line_end(after, edit));
  }
  const bool crlf = record.text.find("\r\n") != std::string::npos;
  const auto breaks = std::ranges::count(after, '\n');
  REQUIRE(std::ranges::count(after, '\r') == (crlf ? breaks : 0));
}

/// Whether the generator wrote what it meant to; without this the claims below would rest on sand.
bool is_sound(const RandomRecord& record) {
  TreeSink sink;
  const std::size_t bom = record.text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  return !read_with_yaml_cpp(std::string_view(record.text).substr(bom), sink) &&
         same_meaning(sink.take_root(), record.root);
}

}  // namespace

// CHIBO_EDITS asks for a longer run.
TEST_CASE(
    "yaml_patch: random edits of random records change the place asked for and nothing else") {
  const char* asked_for = std::getenv("CHIBO_EDITS");
  const std::uint64_t records = asked_for != nullptr ? std::strtoull(asked_for, nullptr, 10) : 250;
  Tally tally;
  int unsound = 0;
  for (std::uint64_t seed = 1; seed <= records; ++seed) {
    Dice dice(seed);
    const RandomRecord record = random_record(dice);
    if (!is_sound(record)) {
      ++unsound;
      MESSAGE("unsound ", seed, "\n", record.text);
      continue;
    }
    for (int i = 0; i < 8; ++i) {
      const Edit edit = random_edit(record, dice);
      const auto kind = static_cast<std::size_t>(edit.kind);
      ++tally.asked[kind];
      if (!edit.done) {
        ++tally.refused[kind];
        continue;
      }
      CAPTURE(seed);
      CAPTURE(kind);
      CAPTURE(record.text);
      CAPTURE(*edit.done);
      check_edit(record, edit);
    }
  }
  for (std::size_t kind = 0; kind < 4; ++kind) {
    CAPTURE(kind);
    INFO("refused ", tally.refused[kind], " of ", tally.asked[kind]);
    CHECK(tally.asked[kind] > 100);
    CHECK(20 * tally.refused[kind] < tally.asked[kind]);
  }
  CHECK(unsound == 0);
}

TEST_CASE("yaml_patch: a damaged file is edited rightly or refused") {
  constexpr std::string_view k_damage[] = {
      "\n", " ", "  ", "-", "- ", ":",  ": ", "#", " # ", "\"", "'",  "|",  ">",    "[",  "]",
      "{",  "}", ",",  "~", "?",  "&a", "*",  "!", "%",   "\r", "\t", "\\", "\n\n", "|+", "---\n"};
  const char* asked_for = std::getenv("CHIBO_EDITS");
  const std::uint64_t records = asked_for != nullptr ? std::strtoull(asked_for, nullptr, 10) : 150;
  int done = 0;
  for (std::uint64_t seed = 1; seed <= records; ++seed) {
    Dice dice(seed + 1'000'000);
    RandomRecord record = random_record(dice);
    for (std::size_t i = 1 + dice.roll(3); i > 0 && !record.text.empty(); --i) {
      record.text.replace(dice.roll(record.text.size()), dice.roll(3),
                          std::string(dice.pick(k_damage)));
    }
    TreeSink sink;
    const std::size_t bom = record.text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    const bool read = !read_with_yaml_cpp(std::string_view(record.text).substr(bom), sink);
    for (int i = 0; i < 6; ++i) {
      const Path path = record.places[dice.roll(record.places.size())].first;
      const Node value = new_value(dice);
      const Result<std::string> edits[] = {
          replace_value(record.text, path, value), add_item(record.text, path, value),
          insert_entry(record.text, path, "khóa mới", value, {}),
          path.empty() ? replace_value(record.text, path, value)
                       : remove_item(record.text, path, Remarks::go_along)};
      for (const Result<std::string>& edit : edits) {
        REQUIRE((read || !edit));
        done += edit ? 1 : 0;
      }
    }
  }
  CHECK(done > 100);
}
