#include "support/yaml_mutate.hpp"

#include "store/yaml_cpp.hpp"
#include "store/yaml_scan.hpp"

#include <fmt/format.h>

#include <array>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace chibo::test {

namespace {

/// What a typing hand, or a YAML writer's cleverness, might leave in a record.
constexpr std::array<std::string_view, 84> k_fragments = {
    " ",
    "  ",
    "\n",
    "\r\n",
    ":",
    ": ",
    " #",
    "#",
    "- ",
    "-",
    "\"",
    "'",
    "|",
    ">",
    ">-\n",
    "|\n",
    "|-\n",
    " |\n",
    "[",
    "]",
    ",",
    ", ",
    "{",
    "}",
    "&a ",
    "*a",
    "!t ",
    "%",
    "@",
    "`",
    "?",
    "? ",
    "~",
    "null",
    ": ~\n",
    "\t",
    "\r",
    "\\",
    "\\\"",
    "---\n",
    "...\n",
    "\xEF\xBB\xBF",
    "\xC2\x85",
    "\xE2\x80\xA8",
    "\xFF",
    "\xC3",
    "ế",
    "a",
    "k: v\n",
    "  k:\n",
    "- - x\n",
    "a:\n- b\n",
    "''",
    "\"\"",
    "\n\n",
    "=",
    "<<: ",
    "0",
    "true",
    ".",
    "\n ",
    "\n    ",
    " : ",
    "x:",
    "lý do: ",
    "[a, b]",
    "\xED\xA0\x80",
    "\xF0\x9F\x98\x80",
    "\x01",
    "\x7F",
    "\n\n      ",
    "   \n",
    "-\n",
    "- ~\n",
    " # ghi chú\n",
    "#\n",
    "-5",
    "--- ",
    "... ",
    "~: ",
    "null: ",
    ",]",
    "- - - ",
    "(x)",
};

void append_bytes(std::string& out, std::string_view bytes) {
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F) {
      out += fmt::format("\\x{:02x}", byte);
    } else {
      out += c;
    }
  }
}

}  // namespace

void Recorder::scalar(std::string_view value, std::size_t offset, store::Style style) {
  events_.push_back({Event::Kind::scalar, std::string(value), offset, style, false});
}
void Recorder::null(std::size_t offset) {
  events_.push_back({Event::Kind::null, {}, offset, store::Style::plain, false});
}
void Recorder::open_map(std::size_t offset, bool flow) {
  events_.push_back({Event::Kind::open_map, {}, offset, store::Style::plain, flow});
}
void Recorder::open_list(std::size_t offset, bool flow) {
  events_.push_back({Event::Kind::open_list, {}, offset, store::Style::plain, flow});
}
void Recorder::close() {
  events_.push_back({Event::Kind::close, {}, 0, {}, false});
}

std::string describe(const std::vector<Event>& events) {
  constexpr std::array<std::string_view, 5> k_names = {"scalar", "null", "map", "list", "close"};
  std::string out;
  for (const Event& event : events) {
    out += fmt::format("{} at {} style {}{} ", k_names[static_cast<std::size_t>(event.kind)],
                       event.offset, static_cast<int>(event.style), event.flow ? " flow" : "");
    append_bytes(out, event.value);
    out += '\n';
  }
  return out;
}

Mutator::Mutator(std::uint64_t seed, std::vector<std::string> records)
    : state_(seed * 0x9E3779B97F4A7C15 + 1), records_(std::move(records)) {}

std::size_t Mutator::below(std::size_t limit) {
  state_ ^= state_ << 13U;
  state_ ^= state_ >> 7U;
  state_ ^= state_ << 17U;
  return limit == 0 ? 0 : static_cast<std::size_t>(state_ % limit);
}

/// A whole record now and then, else some lines of one.
std::string Mutator::excerpt() {
  const std::string& record = records_[below(records_.size())];
  if (below(6) == 0) {
    return record;
  }
  const std::size_t at = below(record.size());
  const std::size_t feed = record.rfind('\n', at);
  std::string text = record.substr(feed == std::string::npos ? 0 : feed + 1,
                                   30 + below(below(2) == 0 ? 120 : 700));
  if (below(3) != 0) {
    const std::size_t last = text.rfind('\n');
    text.resize(last == std::string::npos ? text.size() : last + 1);
  }
  return text;
}

void Mutator::mutate_once(std::string& text) {
  const std::size_t at = below(text.size());
  const std::string_view fragment = k_fragments[below(k_fragments.size())];
  const std::size_t feed = text.find('\n', at);
  const std::size_t after = feed == std::string::npos ? text.size() : feed + 1;
  const std::size_t second = text.find('\n', after);
  const std::size_t line_end = second == std::string::npos ? text.size() : second + 1;
  switch (below(9)) {
    case 0:
      text.erase(at, 1 + below(3));
      break;
    case 1:
    case 2:
    case 3:
      text.insert(at, fragment);
      break;
    case 4:
      text.insert(after - (feed == std::string::npos ? 0 : below(2)), fragment);
      break;
    case 5:
      text.erase(after, line_end - after);
      break;
    case 6:
      text.insert(line_end, text.substr(after, line_end - after));
      break;
    case 7:
      text.insert(after, 1 + below(4), ' ');
      break;
    default:
      text.resize(at);
      break;
  }
}

std::string Mutator::next() {
  std::string text = excerpt();
  for (std::size_t left = below(5); left > 0; --left) {
    mutate_once(text);
  }
  return text;
}

Verdict compare_readers(const std::string& text) {
  Recorder scanned;
  if (!store::scan_yaml(text, scanned)) {
    return Verdict::declined;
  }
  Recorder judged;
  const auto fault = store::read_with_yaml_cpp(text, judged);
  return !fault && judged.events() == scanned.events() ? Verdict::agreed : Verdict::differed;
}

std::string describe_difference(const std::string& text) {
  Recorder scanned;
  store::scan_yaml(text, scanned);
  Recorder judged;
  const auto fault = store::read_with_yaml_cpp(text, judged);
  return fmt::format("text:\n{}\nscanner:\n{}yaml-cpp ({}):\n{}", text, describe(scanned.events()),
                     fault ? fault->detail : "no fault", describe(judged.events()));
}

std::string read_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    throw std::runtime_error("cannot read " + path);
  }
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace chibo::test
