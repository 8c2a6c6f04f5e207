// Writes, for each kind of record, its schemas and records as an editor sees them:
// FOLDER/<kind>/schema.vi.json, schema.en.json, accepted.json and refused.json. Each record is
// first judged by chibo's own reader.

#include "records/need.hpp"
#include "records/schema.hpp"
#include "store/yaml_text.hpp"
#include "support/record_samples.hpp"
#include "support/shape_mutations.hpp"
#include "support/temp_folder.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <charconv>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::test {

namespace {

using Json = nlohmann::ordered_json;
using records::Kind;
using records::RecordKind;
using store::Node;
using store::Style;

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// A plain scalar as the core schema of YAML 1.2 types it, which editors follow.
Json core_value(const std::string& text) {
  for (const std::string_view word : {"true", "True", "TRUE"}) {
    if (text == word) {
      return true;
    }
  }
  for (const std::string_view word : {"false", "False", "FALSE"}) {
    if (text == word) {
      return false;
    }
  }
  std::string_view digits = text;
  if (digits.starts_with('-') || digits.starts_with('+')) {
    digits.remove_prefix(1);
  }
  if (is_digits(digits) && digits.size() < 18) {
    long long value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return text.starts_with('-') ? -value : value;
  }
  if (text.starts_with("0x") && text.size() < 12 &&
      text.find_first_not_of("0123456789abcdefABCDEF", 2) == std::string::npos && text.size() > 2) {
    return std::stoll(text.substr(2), nullptr, 16);
  }
  const bool may_be_float = digits.find_first_not_of("0123456789.eE+-") == std::string_view::npos &&
                            digits.find_first_of(".eE") != std::string_view::npos &&
                            digits.find_first_of("0123456789") != std::string_view::npos;
  if (may_be_float) {
    double value = 0;
    const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (end.ptr == digits.data() + digits.size()) {
      return text.starts_with('-') ? -value : value;
    }
  }
  return text;
}

Json json_of(const Node& node) {
  switch (node.kind) {
    case Node::Kind::null:
      return nullptr;
    case Node::Kind::scalar:
      return node.style == Style::plain ? core_value(node.text) : Json(node.text);
    case Node::Kind::list: {
      Json out = Json::array();
      for (const Node& item : node.items) {
        out.push_back(json_of(item));
      }
      return out;
    }
    case Node::Kind::map:
      break;
  }
  Json out = Json::object();
  for (const Node::Entry& entry : node.entries) {
    out[entry.key.text] = json_of(entry.value);
  }
  return out;
}

/// What people might put behind a key, legal here and a fault there.
constexpr std::string_view k_values[] = {
    "không rõ",
    "không",
    "có",
    "khong",
    "KHÔNG RÕ",
    "Không",
    "true",
    "no",
    "0",
    "7",
    "010",
    "-1",
    "1.5",
    "1e3",
    "0x1F",
    "999999999",
    "1000000000",
    "2026",
    "2026-11",
    "2026-00",
    "2026-13",
    "2026-11-05",
    "05/11/2026",
    "5/11/2026",
    "05-11-2026",
    "5.11.2026",
    "2024-02-29",
    "2023-02-29",
    "2000-02-29",
    "2100-02-29",
    "2400-02-29",
    "0004-02-29",
    "0000-02-29",
    "0001-01-01",
    "9999-12-31",
    "2026-04-30",
    "2026-04-31",
    "2026-06-31",
    "2026-09-31",
    "2026-11-31",
    "2026-12-31",
    "2026-12-32",
    "2026-01-00",
    "14:00",
    "9:05",
    "09:5",
    "24:00",
    "23:59",
    "14h",
    "14h5",
    "14h30",
    "14H30",
    "14g30",
    "14 giờ",
    "14giờ",
    "14 giờ 30",
    "14 giờ 30 phút",
    "14h60",
    "14h 30",
    "14:30 phút",
    "14 h",
    "thường xuyên",
    "Thường xuyên",
    "thuong xuyen",
    "khanh",
    "a",
    "a-b",
    "a--b",
    "-a",
    "a-",
    "con",
    "com1",
    "com10",
    "lpt0",
    "nul",
    "null-1",
    "khong-ro",
    "2026-11-02-chi-uy",
    "2026-11-02-chi-uy.yaml",
    "../a",
    "a/b",
    "Lê Văn A",
    "chữ thường",
    "thường kỳ",
    "thường lệ",
    "Chuyên đề",
    "bí thư",
    "tốt",
    "đã họp",
    "dự kiến",
    "giơ tay",
    "khác",
    "nghị quyết",
    "dòng\nhai",
    "😀",
    "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggg",
    "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggggg"};

class Cases {
 public:
  explicit Cases(const RecordKind& kind) : kind_(kind) {}

  void run() {
    random_records();
    for (const Site& site : sites_of(kind_)) {
      mutations(site);
      absences(site);
      values(site);
    }
    files_of_people();
  }

  void write(const std::filesystem::path& folder) const {
    std::filesystem::create_directories(folder);
    for (const i18n::Language& language : i18n::languages()) {
      std::ofstream(folder / fmt::format("schema.{}.json", language.code))
          << records::json_schema(kind_, i18n::Catalog(language));
    }
    std::ofstream(folder / "accepted.json") << accepted_.dump() << "\n";
    std::ofstream(folder / "refused.json") << refused_.dump() << "\n";
  }

 private:
  static Json entry(const std::string& name, const std::string& text) {
    return {{"name", name}, {"record", json_of(store::parse_tree(text).root)}};
  }

  /// The reader must be silent, then the schema must accept.
  void must_accept(const std::string& name, const std::string& text) {
    const Reading reading = read_as(kind_, text);
    if (!reading.is_silent()) {
      throw std::runtime_error(name + " is not read in silence: " + reading.complaints() + text);
    }
    accepted_.push_back(entry(name, text));
  }

  void must_refuse(const std::string& name, const std::string& text) {
    if (!read_as(kind_, text).is_refused()) {
      throw std::runtime_error(name + " is not refused by the reader\n" + text);
    }
    refused_.push_back(entry(name, text));
  }

  /// Whatever the reader says, the schema must say; where the reader only notes, both may be right.
  /// JSON has one spelling for a number, so that no schema can refuse 0x1F and take 31.
  void must_agree(const std::string& name, const std::string& text, std::string_view written) {
    const Reading reading = read_as(kind_, text);
    const Json value = core_value(std::string(written));
    if (reading.is_refused()) {
      if (value.is_number() && value.dump() != written) {
        return;
      }
      refused_.push_back(entry(name, text));
    } else if (reading.is_silent()) {
      accepted_.push_back(entry(name, text));
    }
  }

  void random_records() {
    must_accept("a full record", full_record_of(kind_).text());
    constexpr std::uint64_t k_records = 40;
    for (std::uint64_t seed = 1; seed <= k_records; ++seed) {
      Dice dice(seed);
      const AnyRecord record = random_record_of(kind_, dice);
      must_accept(fmt::format("random record {}", seed), record.text());
      must_accept(fmt::format("random record {} with hints", seed),
                  record.text(store::Blanks::with_hints));
    }
  }

  void mutations(const Site& site) {
    for (const BadRecord& bad : bad_records(site)) {
      if (bad.is_json) {
        must_refuse(bad.name, bad.text);
      }
    }
  }

  void absences(const Site& site) {
    const auto with = [&](Node value) {
      Node root = record_with(site);
      value_at(root, site) = std::move(value);
      return store::tree_text(root);
    };
    must_accept(site.name() + " empty", with({}));
    must_accept(site.name() + " empty quotes", with(store::scalar_node("", Style::double_quoted)));
    must_accept(site.name() + " unknown", with(store::scalar_node("không rõ")));
    const std::string none = with(store::scalar_node("không"));
    if (records::needs_a_value(site.field())) {
      must_refuse(site.name() + " none", none);
    } else {
      must_accept(site.name() + " none", none);
    }
    if (site.ops().kind == Kind::list) {
      Node empty;
      empty.kind = Node::Kind::list;
      must_accept(site.name() + " empty list", with(empty));
    }
  }

  void values(const Site& site) {
    const bool is_list = site.ops().kind == Kind::list;
    if (site.ops().kind == Kind::map || (is_list && site.ops().item->kind == Kind::map)) {
      return;
    }
    for (const std::string_view value : k_values) {
      for (const bool quoted : {false, true}) {
        const bool may_be_plain = value.find('\n') == std::string_view::npos;
        Node root = record_with(site);
        Node& place = is_list ? value_at(root, site).items.front() : value_at(root, site);
        place = store::scalar_node("x-dau-cho-x");
        std::string text = store::tree_text(root);
        const std::string written =
            quoted || !may_be_plain ? store::double_quoted(value) : std::string(value);
        text.replace(text.find("x-dau-cho-x"), std::string_view("x-dau-cho-x").size(), written);
        must_agree(site.name() + ": " + written, text, written);
      }
    }
  }

  void files_of_people() {
    for (const std::filesystem::path& path : real_files(kind_)) {
      must_accept(path.string(), testing::bytes_of(path));
    }
  }

  const RecordKind& kind_;
  Json accepted_ = Json::array();
  Json refused_ = Json::array();
};

}  // namespace

}  // namespace chibo::test

int main(int count, char** arguments) {
  if (count != 2) {
    std::fputs("usage: chibo_schema_cases FOLDER\n", stderr);
    return 2;
  }
  try {
    for (const chibo::records::RecordKind& kind : chibo::records::record_kinds()) {
      chibo::test::Cases cases(kind);
      cases.run();
      cases.write(std::filesystem::path(arguments[1]) / kind.name);
    }
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "%s\n", fault.what());
    return 1;
  }
  return 0;
}
